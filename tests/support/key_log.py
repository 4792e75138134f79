"""A program that does nothing but note each key it was given: `python -m tests.support.key_log LOG`."""

from __future__ import annotations

import sys
from pathlib import Path

from minutes_tui.tui.terminal.start import clean_environment, fast_start, quick_exit
from minutes_tui.tui.terminal.unused import leave_out


def main(log_name: str) -> int:
    from textual.app import ComposeResult
    from textual.widgets import Static

    from minutes_tui.tui.terminal.app import TerminalApp, run_app

    log = Path(log_name)

    def note(line: str) -> None:
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(line + "\n")

    class KeyLog(TerminalApp):
        def compose(self) -> ComposeResult:
            yield Static("ready", markup=False)

        def on_mount(self) -> None:
            note("ready")

        async def handle_key(self, key: str, character: str | None) -> None:
            note(character if character is not None and character.isprintable() else key)

        async def handle_paste(self, text: str) -> None:
            note(f"paste {text!r}")

    return run_app(KeyLog(), crash_log=log.with_suffix(".crash"))


if __name__ == "__main__":
    clean_environment()
    with fast_start():
        leave_out()
        import textual.app  # noqa: F401
    quick_exit(main(sys.argv[1]))
