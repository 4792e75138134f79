"""Screens are sent to the terminal at once, past Textual's layout: what stands there is what a whole picture shows."""

from __future__ import annotations

from pathlib import Path

import pyte

from tests.support.driving import SESSIONS, open_program, type_steps
from tests.support.typist import Keys, Step, Words
from tests.tui.terminal.pty_program import PtyProgram

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


def cells(program: PtyProgram) -> list[list[pyte.screens.Char]]:
    """What stands there, with its colours."""
    buffer, columns = program.screen.buffer, range(program.screen.columns)
    return [[buffer[y][x] for x in columns] for y in range(program.screen.lines)]


def test_after_each_key_the_terminal_shows_what_a_whole_picture_would(tmp_path: Path) -> None:
    settings = tmp_path / ".config" / "minutes-tui" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('theme = "dark"\n', encoding="utf-8")
    session = tmp_path / _SAMPLE
    session.write_bytes((SESSIONS / _SAMPLE).read_bytes())
    with open_program(session, "de", tmp_path) as program:
        program.wait_text("F9")
        # The early picture has no colours.
        program.wait_for(lambda: any(cell.reverse for row in cells(program) for cell in row))
        for step in _WAY:
            type_steps(program, (step,))
            program.wait_quiet(0.4)
            shown, cursor = cells(program), (program.screen.cursor.x, program.screen.cursor.y)
            program.write(b"\x0c")
            program.wait_quiet()
            whole = cells(program)
            # The first row has the time, and ctrl+L takes away what was said in the last but one.
            rows = [*range(1, len(shown) - 2), len(shown) - 1]
            assert [(y, x) for y in rows for x in range(len(shown[y])) if shown[y][x] != whole[y][x]] == [], step
            assert cursor == (program.screen.cursor.x, program.screen.cursor.y), step
        program.write(b"q")
        assert program.wait_exit() == 0
