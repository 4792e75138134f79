"""The frame around every screen: what is said has the rows it takes, and the body keeps the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.tui.view.frame import FRAME_ROWS, Said, Size, framed, with_room_for
from minutes_tui.tui.view.rows import cells, row, text_of
from minutes_tui.tui.view.signs import FINE

LONG = "Mit Enter gemeinsam behandeln: TOP 1 Eröffnung der Sitzung, TOP 5 Kommunales Integrationsmanagement"


def painted(said: Said, columns: int, rows: int) -> list[str]:
    size = with_room_for(said, Size(columns, rows))
    body = [row(f"body {number}") for number in range(size.body)]
    return text_of(framed(row("head"), body, said, row("keys"), size, FINE)).split("\n")


def test_a_message_that_fits_takes_one_row_and_none_the_rule() -> None:
    assert painted(Said("Gespeichert."), 80, 24)[-2:] == [" Gespeichert.", "keys"]
    assert painted(Said(), 80, 24)[-2] == "─" * 80
    assert painted(Said(), 80, 24)[21] == painted(Said("Gespeichert."), 80, 24)[21] == "body 19"


def test_a_longer_message_takes_a_second_row_of_the_body_and_is_not_cut() -> None:
    shown = painted(Said(LONG), 80, 24)
    assert " ".join(line.strip() for line in shown[-3:-1]) == LONG
    assert shown[-4] == "body 18"


@pytest.mark.parametrize(("rows", "said"), [(24, 3), (16, 2), (10, 1), (6, 1)])
def test_only_what_no_screen_has_room_for_is_cut_and_that_is_seen(rows: int, said: int) -> None:
    shown = painted(Said("Wort " * 200), 40, rows)
    assert sum("Wort" in line for line in shown) == said
    assert shown[-2].endswith("…")


@given(st.text(st.characters(codec="utf-8"), max_size=300), st.integers(20, 200), st.integers(6, 60))
def test_every_screen_has_the_rows_and_cells_of_its_terminal_whatever_is_said(
    text: str, columns: int, rows: int
) -> None:
    said = Said(text)
    size = with_room_for(said, Size(columns, rows))
    lines = framed(row("head"), [row("body")] * size.body, said, row("keys"), size, FINE)
    assert len(lines) == rows
    assert {cells(line) for line in lines} == {columns}
    assert size.body + size.said == rows - FRAME_ROWS + 1
