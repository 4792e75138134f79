"""The pictures of the README: made of a screen, cell by cell."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pyte

from scripts.svg import CELL, Screen, picture

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"


def drawn(text: str) -> ET.Element:
    screen = Screen(20, 2)
    pyte.Stream(screen).feed(text)
    return ET.fromstring(picture(screen, "a <screen>"))


def texts(text: str) -> list[tuple[str | None, str | None]]:
    return [(one.get("opacity"), one.text) for one in drawn(text).iter(f"{SVG}text")]


def test_what_stands_on_the_screen_is_text_and_never_markup() -> None:
    assert texts("a <b> & c\r\n  ü") == [(None, "a <b> & c"), (None, "ü")]
    assert drawn("").findtext(f"{SVG}title") == "a <screen>"


def test_dim_text_is_seen_and_a_colour_with_a_two_in_it_is_not_dim() -> None:
    assert texts("\x1b[2mdim\x1b[0m plain \x1b[38;5;2mgreen") == [("0.6", "dim"), (None, "plain"), (None, "green")]


def test_signs_that_fonts_draw_at_their_own_width_stand_in_their_own_cell() -> None:
    signs = [one for one in drawn("a✓b").iter(f"{SVG}text") if one.text == "✓"]
    assert [one.get("x") for one in signs] == [f"{1.5 * CELL[0]:g}"]


def test_the_cursor_and_a_line_across_are_drawn() -> None:
    boxes = [one for one in drawn("\x1b[7mx\x1b[0m──").iter(f"{SVG}rect") if one.get("rx") is None]
    assert [(one.get("width"), one.get("height")) for one in boxes] == [("9", "20"), ("18", "1")]


PAGES = ("README.md", "docs/anleitung.md", "docs/replay.md", "docs/wiedergabe.md")


def test_every_picture_is_shown_somewhere() -> None:
    shown = "".join((ROOT / name).read_text(encoding="utf-8") for name in PAGES)
    pictures = [file.name for file in (ROOT / "docs" / "pictures").iterdir()]
    assert pictures
    assert [name for name in pictures if not re.search(rf"pictures/{re.escape(name)}\)", shown)] == []
