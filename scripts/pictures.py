"""Take the pictures of the README: `make pictures`. Two meetings are typed into the real program, key by key."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT)]  # the tests have a program in a pty, and know how the two meetings are typed

from svg import Screen, picture  # noqa: E402 - behind the path

from tests.support.typist import MEETINGS, Keys, Meeting, Step  # noqa: E402
from tests.tui.terminal.pty_program import PtyProgram  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
MARKER = "# ---- journal"
WANTED = {"english": ("agenda", "contribution", "vote"), "german": ("agenda", "results")}
KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
}
QUIET = 0.5
"""Seconds without output after which the screen is what it will be."""


class Photographer:
    """Presses the keys of one meeting, and takes the pictures that are wanted of it."""

    def __init__(self, program: PtyProgram, meeting: Meeting, wanted: tuple[str, ...]) -> None:
        self._program = program
        self._meeting = meeting
        self._wanted = wanted

    def walk(self) -> None:
        """All of it, up to the agenda with the finished item."""
        for step in self._meeting.before:
            self._press(step)
        for step in self._meeting.steps:
            match step:
                case Keys(("f3", *_)):
                    self._take("contribution")
                case Keys(("enter", "enter")):
                    self._take("results")
                case Keys(("f5", *figures, "enter")):
                    self._press(Keys(("f5", *figures)))
                    self._take("vote")
                    step = Keys(("enter",))
            self._press(step)
        self._take("agenda")

    def _press(self, step: Step) -> None:
        text = "".join(KEYS.get(key, key) for key in step.keys) if isinstance(step, Keys) else step.text
        self._program.write(text.encode())
        self._settle()

    def _settle(self) -> None:
        size, since = -1, time.monotonic()
        while time.monotonic() - since < QUIET:
            self._program.read()
            if len(self._program.output) != size:
                size, since = len(self._program.output), time.monotonic()
            time.sleep(0.01)

    def _take(self, name: str) -> None:
        if name in self._wanted:
            file = PICTURES / f"{name}-{self._meeting.language}.svg"
            file.write_text(picture(self._program.screen, f"minutes-tui: {name}"), encoding="utf-8")
            print(file.relative_to(ROOT))


def main() -> None:
    """Each meeting on a copy of its head, as if nobody had taken it down yet."""
    PICTURES.mkdir(exist_ok=True)
    for name, wanted in WANTED.items():
        meeting = MEETINGS[name]()
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / meeting.session
            head = (ROOT / "sessions" / meeting.session).read_text(encoding="utf-8").partition(MARKER)[0]
            file.write_text(head, encoding="utf-8")
            with PtyProgram(
                "minutes_tui", "--lang", meeting.language, "open", str(file), screen=Screen(80, 24)
            ) as program:
                program.wait_text("F9")
                Photographer(program, meeting, wanted).walk()
                program.write(b"q")
                program.wait_exit()


if __name__ == "__main__":
    main()
