"""A small program to drive through a pty: a list that opens a text with F2, and prints what it was told on leaving.

Run as `python -m tests.tui.terminal.desk LOG`: what each screen was given stands in LOG, line by line.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from minutes_tui.tui.terminal.start import clean_environment, fast_start, quick_exit
from minutes_tui.tui.terminal.unused import leave_out


def main(log_name: str) -> int:
    from textual.app import ComposeResult
    from textual.widgets import Static

    from minutes_tui.tui.terminal.app import LeanScreen, TerminalApp, run_app

    log = Path(log_name)

    def note(line: str) -> None:
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(line + "\n")

    class DeskScreen(LeanScreen[None]):
        label = ""

        def __init__(self) -> None:
            super().__init__()
            self.typed = ""

        def compose(self) -> ComposeResult:
            yield Static(f"{self.label}:", id="line", markup=False)

        async def on_desk_key(self, key: str, character: str | None) -> None:
            note(f"{self.label} {key}")
            if character is not None and character.isprintable():
                self.typed += character
                self.query_one("#line", Static).update(f"{self.label}:{self.typed}")

        async def on_desk_paste(self, text: str) -> None:
            note(f"{self.label} paste {len(text)} {text[:40]!r}")

    class Text(DeskScreen):
        label = "text"

        async def on_desk_key(self, key: str, character: str | None) -> None:
            await super().on_desk_key(key, character)
            if key == "enter":
                await self.app.switch_screen(Text())
            elif key == "escape":
                await self.app.pop_screen()

    class Home(DeskScreen):
        label = "home"

        async def on_desk_key(self, key: str, character: str | None) -> None:
            await super().on_desk_key(key, character)
            if key == "f2":
                await self.app.push_screen(Text())
            elif key == "f4":
                raise ValueError("made to crash")
            elif key == "f6":
                for number in range(3):
                    await self.mount(Static(f"{number} äöü 漢字 " * 20, markup=False))
            elif character == "q":
                self.app.exit(0)

    class Desk(TerminalApp):
        def on_mount(self) -> None:
            self.push_screen(Home())
            self.set_interval(0.05, lambda: note("timer") if "DESK_TIMER" in os.environ else None)
            if self.terminal_driver is not None:
                self.terminal_driver.on_hangup(lambda: note("flushed"))

        def terminal_gone(self) -> None:
            note("gone")
            super().terminal_gone()

    app = Desk()
    return run_app(app, crash_log=log.with_suffix(".crash"))


if __name__ == "__main__":
    clean_environment()
    with fast_start():
        leave_out()
        import textual.app  # noqa: F401
    quick_exit(main(sys.argv[1]))
