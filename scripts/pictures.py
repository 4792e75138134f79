"""Take the pictures of the README: `make pictures`. Two meetings are typed into the real program, key by key.

The clock of that meeting stands still at its beginning, so that the same screens give the same pictures.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from minutes_tui.application import surroundings
from minutes_tui.cli import main
from minutes_tui.storage.reading import find_session
from minutes_tui.tui import run
from scripts.svg import Screen, picture
from tests.support.driving import SESSIONS, head_only, type_steps
from tests.support.typist import MEETINGS, Keys, Meeting
from tests.tui.terminal.pty_program import ROOT, PtyProgram

PICTURES = ROOT / "docs" / "pictures"
WANTED = {"english": ("agenda", "contribution", "vote"), "german": ("agenda", "results")}
REPLAYS = {
    "en": ("2024-03-06-tarnbeck-council-busy.toml", "170"),
    "de": ("2023-11-23-rat-busy.toml", "201"),
}
"""A sample in each language, and an event at which a resolution was corrected."""
INTO_THE_MEETING = timedelta(minutes=18)


def as_program(name: str, session: str) -> None:
    """Be the program, at one moment of that meeting."""
    found = find_session(session)
    if isinstance(found, tuple) or found.file.head.meeting.starts_at is None:
        raise SystemExit(f"{session} is no sample")
    moment: datetime = found.file.head.meeting.starts_at + INTO_THE_MEETING
    real = surroundings.real_surroundings()
    run.real_surroundings = lambda: surroundings.Surroundings(lambda: moment, real.user, real.new_id)  # type: ignore[attr-defined]
    sys.argv[1:] = ["--lang", MEETINGS[name]().language, "open", session]
    main()


def take_pictures(program: PtyProgram, meeting: Meeting, wanted: tuple[str, ...]) -> None:
    """Type the whole meeting; look at the screen before a list begins, at its end, before the vote, and in the end."""

    def take(name: str) -> None:
        program.wait_quiet()
        if name in wanted:
            file = PICTURES / f"{name}-{meeting.language}.svg"
            file.write_text(picture(program.screen, f"minutes-tui: {name}"), encoding="utf-8")
            print(file.relative_to(ROOT))

    type_steps(program, meeting.before)
    for step in meeting.steps:
        rest = step
        match step:
            case Keys(("f3", *_)):
                take("contribution")
            case Keys(("enter", "enter")):
                take("results")
            case Keys(("f5", *figures, "enter")):
                type_steps(program, (Keys(("f5", *figures)),))
                take("vote")
                rest = Keys(("enter",))
        type_steps(program, (rest,))
    take("agenda")


def replays() -> None:
    """A moment of the busy samples, as the replay shows it."""
    for language, (sample, event) in REPLAYS.items():
        command = ("--lang", language, "replay", str(SESSIONS / sample), "--at", event)
        with tempfile.TemporaryDirectory() as folder:
            home = {"HOME": folder}
            with PtyProgram("minutes_tui", *command, environment=home, screen=Screen(80, 24)) as program:
                program.wait_text(f"{event}/")
                program.write(b"x")  # a key that means nothing: what was said goes
                program.wait_for(lambda screen=program.screen: screen.display[-2].startswith("─"))
                file = PICTURES / f"replay-{language}.svg"
                file.write_text(picture(program.screen, "minutes-tui: replay"), encoding="utf-8")
                print(file.relative_to(ROOT))
                program.write(b"q")
                program.wait_exit()


def everything() -> None:
    """Each meeting on a copy of its head, as if nobody had taken it down yet."""
    PICTURES.mkdir(exist_ok=True)
    for name, wanted in WANTED.items():
        meeting = MEETINGS[name]()
        with tempfile.TemporaryDirectory() as folder:
            session, home = head_only(meeting.session, Path(folder)), {"HOME": folder}
            with PtyProgram("scripts.pictures", name, str(session), environment=home, screen=Screen(80, 24)) as program:
                program.wait_text("F9")
                take_pictures(program, meeting, wanted)
                program.write(b"q")
                program.wait_exit()
    replays()


if __name__ == "__main__":
    if len(sys.argv) == 3:
        as_program(*sys.argv[1:])
    else:
        everything()
