"""Catching up in a real terminal: a gap costs two keys, the jump to it two, reading back one, an item its number."""

from __future__ import annotations

from pathlib import Path

from tests.support.driving import exported, head_only, open_program, type_steps
from tests.support.typist import Keys, Step, Words, presses, text_points

SAMPLE = "2022-02-01-integrationsrat.toml"
GAP = Words("??")
JUMP = Keys(("f8", "enter"))


def test_a_gap_is_typed_found_and_filled(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    before: tuple[Step, ...] = (Keys(("5", "enter", "f2", "g", "r", "enter")), Words("berichtet vom "))
    behind: tuple[Step, ...] = (Words(" über den Workshop."), JUMP, Words("12.01.2022"), Keys(("escape", "escape")))
    assert (presses((GAP,)), presses((JUMP,)), text_points((GAP,))) == (2, 2, 2)
    with open_program(session, "de", tmp_path) as program:
        program.wait_text("F9")
        type_steps(program, (*before, GAP, *behind))
        program.wait_text("12.01.2022 über den Workshop.")
        program.write(b"q")
        assert program.wait_exit() == 0
    text = exported(session, "5", tmp_path)
    assert text == "Frau Gregor-Rauschtenberger berichtet vom 12.01.2022 über den Workshop.\n"


def test_reading_back_and_going_to_an_item_lose_nothing_of_what_is_typed(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    with open_program(session, "de", tmp_path) as program:
        program.wait_text("F9")
        type_steps(program, (Keys(("5", "enter", "f4")), Words("Dem Antrg wird zugestimmt."), Keys(("ctrl+r",))))
        program.wait_text("█▄▄")
        program.write(b"\x1b")
        program.wait_text("Dem Antrg wird zugestimmt.")
        program.write(b"\x1b[D" * len("g wird zugestimmt."))
        type_steps(program, (Words("a"), Keys(("ctrl+g",)), Words("6"), Keys(("enter",))))
        program.wait_text("aufgerufen: TOP 5")
        program.write(b"q")
        assert program.wait_exit() == 0
    assert "Dem Antrag wird zugestimmt." in exported(session, "5", tmp_path)
