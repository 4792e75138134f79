"""Whatever a text holds, the terminal obeys none of it: what goes out are our own sequences, and signs to look at."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from textual._compositor import LayoutUpdate
from textual.geometry import Offset, Region
from textual.strip import Strip

from minutes_tui.domain.head import Head, Item, Meeting, Person
from minutes_tui.domain.text import clean_line
from minutes_tui.tui.terminal.frame import Frame
from tests.support.desks import Scribe, small_head
from tests.support.pictures import paint, row_widths, rows_on_screen
from tests.support.rounds import rounds
from tests.support.strategies import TEXTS

OURS = re.compile("\x1b\\[[0-9;]*[mHJ]")
"""What the frame itself sends: styles, places, clearing."""
DIRECTIONS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff")
SIZES = [(80, 24), (20, 6), (160, 30)]
A_FEW = settings(max_examples=rounds(25, 1000))
"""Each example paints many screens."""


def sent(rows: list[str], columns: int) -> str:
    """What a terminal is sent for these rows."""
    strips = [[Strip([Segment(text)]).adjust_cell_length(columns)] for text in rows]
    update = LayoutUpdate(strips, Region(0, 0, columns, len(rows)))
    return Frame(ColorSystem.STANDARD).difference(update, Offset(0, 0))


def check(scribe: Scribe) -> None:
    for columns, height in SIZES:
        assert row_widths(paint(scribe, columns, height)) == {columns}
        rows, _ = rows_on_screen(scribe, columns, height)
        assert len(rows) == height
        shown = OURS.sub("", sent(rows, columns))
        assert not [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cs")]
        assert not set(shown) & DIRECTIONS


@A_FEW
@given(text=TEXTS)
@example(text="\x1b]0;x\x07\x9b31m\u202e\u200f\ufeff")
@pytest.mark.parametrize("keys", [("f2", "enter"), ("f2", "g", "r", "enter"), ("f3",), ("f4",)])
def test_a_text_on_every_screen_it_comes_to(keys, text):
    scribe = Scribe()
    scribe.press("5", "enter", *keys)
    scribe.desk.paste(text)
    check(scribe)
    scribe.press("f5")
    check(scribe)
    scribe.press("escape")
    check(scribe)
    scribe.press("right", "up")
    check(scribe)
    scribe.press("enter")
    check(scribe)


@A_FEW
@given(text=TEXTS)
def test_a_text_where_a_name_is_asked_for(text):
    scribe = Scribe()
    scribe.press("5", "enter", "f2")
    scribe.desk.paste(text)
    check(scribe)
    scribe.press("tab", "x", "escape")
    check(scribe)
    scribe.press("f6")
    scribe.desk.paste(text)
    check(scribe)


@A_FEW
@given(text=TEXTS)
def test_a_head_of_any_text_on_the_screens(text):
    line = clean_line(text).strip() or "x"
    head = Head(
        Meeting(title=line, language="de", body=line),
        persons=(Person("GR", line, line, line), Person("SE", "Senpolat")),
        items=(Item("kim", line, "5"), Item("two", line, line)),
    )
    scribe = Scribe(head)
    check(scribe)
    scribe.press("5", "enter", "f6")
    check(scribe)
    scribe.press("f2")
    check(scribe)
    scribe.press("g", "r", "enter")
    check(scribe)


@A_FEW
@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_what_came_in_by_no_door_is_shown_and_obeyed_by_no_terminal(texts):
    scribe = Scribe(small_head())
    rows = [text.replace("\n", " ") for text in texts]
    shown = OURS.sub("", sent(rows, 40))
    assert not [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cs")]
    assert not set(shown) & DIRECTIONS
    for text in texts:
        scribe.desk.say(text)
        check(scribe)
