"""The real program under a typist's fingers: keys as a terminal sends them, and looks at the screen and the file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.support.typist import Keys, Meeting, Step, Words
from tests.tui.terminal.pty_program import ROOT, PtyProgram

SESSIONS = ROOT / "sessions"
_MARKER = b"# ---- journal:"
_SEQUENCES = {
    "f2": b"\x1bOQ",
    "f3": b"\x1bOR",
    "f4": b"\x1bOS",
    "f5": b"\x1b[15~",
    "f6": b"\x1b[17~",
    "f8": b"\x1b[19~",
    "f9": b"\x1b[20~",
    "ctrl+g": b"\x07",
    "ctrl+r": b"\x12",
    "enter": b"\r",
    "escape": b"\x1b",
    "tab": b"\t",
    "shift+tab": b"\x1b[Z",
    "backspace": b"\x7f",
    "delete": b"\x1b[3~",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "ctrl+l": b"\x0c",
    "ctrl+o": b"\x0f",
}


def bytes_of(step: Step) -> list[bytes]:
    """What the terminal sends for each key press of a step."""
    if isinstance(step, Words):
        return [character.encode() for character in step.text]
    return [_SEQUENCES.get(key, key.encode()) for key in step.keys]


def presses_of(steps: Iterable[Step]) -> list[bytes]:
    """The same for many steps."""
    return [press for step in steps for press in bytes_of(step)]


def head_only(sample: str, folder: Path) -> Path:
    """A copy of a sample session in which nothing was minuted yet."""
    data = (SESSIONS / sample).read_bytes()
    copy = folder / sample
    copy.write_bytes(data.partition(_MARKER)[0])
    return copy


def open_program(session: Path, language: str, home: Path) -> PtyProgram:
    """`minutes-tui open SESSION` in a pty of 80x24."""
    environment = {"HOME": str(home), "LANG": f"{language}_XX.UTF-8"}
    return PtyProgram("minutes_tui", "--lang", language, "open", str(session), environment=environment)


def type_steps(program: PtyProgram, steps: Iterable[Step]) -> None:
    """Press all keys, as fast as the program takes them. Escape is given the time that tells it from a sequence."""
    for step in steps:
        if isinstance(step, Keys) and "escape" in step.keys:
            for press in bytes_of(step):
                program.write(press)
                if press == b"\x1b":
                    program.wait_quiet()
        else:
            program.write(b"".join(bytes_of(step)))


def take_down(meeting: Meeting, session: Path, home: Path) -> None:
    """Type the whole item into the real program, and leave it."""
    with open_program(session, meeting.language, home) as program:
        program.wait_text("F9")
        type_steps(program, (*meeting.before, *meeting.steps))
        program.wait_quiet()
        program.write(b"q")
        assert program.wait_exit() == 0


def run(*arguments: str, home: Path) -> subprocess.CompletedProcess[bytes]:
    """A command of the program that needs no terminal."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
        "HOME": str(home),
        "LANG": "C.UTF-8",
    }
    return subprocess.run(
        [sys.executable, "-m", "minutes_tui", *arguments], capture_output=True, env=environment, check=False
    )


def exported(session: Path, item: str, home: Path) -> str:
    """That item's text, as `export` gives it."""
    done = run("export", str(session), "--to", "text", "--item", item, home=home)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def seqs(data: bytes) -> list[int]:
    """The numbers of the events in a session file."""
    return [int(number) for number in re.findall(rb"^seq = (\d+)$", data, re.MULTILINE)]
