"""Take down the sample meetings again, key by key, through the real program: `make samples`.

The head of each sample stays as people wrote it; its journal is made anew. The program runs with the clock of that
meeting, in which a second of this run is a few minutes, and says that it runs in the council's hall: a sample tells
nothing about the machine that it was made on.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from minutes_tui.application import opening, surroundings
from minutes_tui.cli import main
from minutes_tui.storage.processes import Process
from minutes_tui.storage.reading import find_session
from minutes_tui.tui import run
from tests.support.driving import SESSIONS, exported, head_only, type_steps
from tests.support.typist import MEETINGS, Meeting, bare
from tests.tui.terminal.pty_program import PtyProgram

TYPING = 300
"""How many times faster than a person the keys are pressed here, about."""
INTO_THE_MEETING = timedelta(minutes=20)


def as_program(name: str, session: str) -> None:
    """Be the program, in the time and the place of that meeting."""
    meeting = MEETINGS[name]()
    found = find_session(session)
    if isinstance(found, tuple) or found.file.head.meeting.starts_at is None:
        raise SystemExit(f"{session} is no sample")
    begin, started = found.file.head.meeting.starts_at + INTO_THE_MEETING, time.monotonic()

    def clock() -> datetime:
        return (begin + timedelta(seconds=(time.monotonic() - started) * TYPING)).replace(microsecond=0)

    real = surroundings.real_surroundings()
    scribe = {"de": "schriftfuehrung", "en": "clerk"}[meeting.language]
    run.real_surroundings = lambda: surroundings.Surroundings(clock, scribe, real.new_id, real.new_salt)  # type: ignore[attr-defined]
    opening.this_process = lambda: Process("council-hall", 4711, "sample")  # type: ignore[attr-defined]
    sys.argv[1:] = ["--lang", meeting.language, "open", session]
    main()


def take_down(name: str, meeting: Meeting, folder: Path) -> None:
    """Type one meeting, and put it in the place of the sample if it came out as it should."""
    session = head_only(meeting.session, folder)
    with PtyProgram("scripts.samples", name, str(session), environment={"HOME": str(folder)}) as program:
        program.wait_text("F9")
        type_steps(program, (*meeting.before, *meeting.steps))
        program.wait_quiet()
        program.write(b"q")
        if program.wait_exit() != 0:
            raise SystemExit("\n".join(program.screen.display))
    if bare(exported(session, meeting.item, folder)) != meeting.expected:
        raise SystemExit(f"{meeting.session}: item {meeting.item} did not come out as it should")
    shutil.copyfile(session, SESSIONS / meeting.session)
    print(f"{meeting.session}: item {meeting.item}")


def everything() -> None:
    """All samples."""
    with tempfile.TemporaryDirectory() as folder:
        for name, make in MEETINGS.items():
            take_down(name, make(), Path(folder))


if __name__ == "__main__":
    if len(sys.argv) == 3:
        as_program(*sys.argv[1:])
    else:
        everything()
