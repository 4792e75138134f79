"""Screens are sent to the terminal at once, past Textual's layout: what stands there is what a whole picture shows."""

from __future__ import annotations

from pathlib import Path

from tests.support.driving import SESSIONS, open_program, type_steps
from tests.support.typist import Keys, Step, Words

_SAMPLE = "2023-11-23-rat-busy.toml"
_WAY: tuple[Step, ...] = (
    Keys(("f9",)),
    Keys(("f6",)),
    Keys(("f2",)),
    Keys(("m", "e", "enter")),
    Words("fragt nach dem Stand der Arbeiten. 漢字 und é"),
    Keys(("enter",)),
    Keys(("f3",)),
    Keys(("escape",)),
    Keys(("right",)),
    Keys(("enter",)),
    Keys(("escape",)),
    Keys(("?",)),
    Keys(("escape",)),
    Keys(("f4",)),
    Keys(("f2", "enter")),
    Keys(("escape",)),
)


def test_after_each_key_the_terminal_shows_what_a_whole_picture_would(tmp_path: Path) -> None:
    session = tmp_path / _SAMPLE
    session.write_bytes((SESSIONS / _SAMPLE).read_bytes())
    with open_program(session, "de", tmp_path) as program:
        program.wait_text("F9")
        for step in _WAY:
            type_steps(program, (step,))
            program.wait_quiet(0.4)
            shown, cursor = list(program.screen.display), (program.screen.cursor.x, program.screen.cursor.y)
            program.write(b"\x0c")
            program.wait_quiet()
            whole = list(program.screen.display)
            # The first row has the time, and ctrl+L takes away what was said in the last but one.
            assert [*shown[1:-2], shown[-1]] == [*whole[1:-2], whole[-1]], step
            assert cursor == (program.screen.cursor.x, program.screen.cursor.y), step
        program.write(b"q")
        assert program.wait_exit() == 0
