"""Text in large letters, drawn with block characters: for reading back to a room."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import Literal

from minutes_tui.tui.view.large_font import HANGING, MARKS, PICTURES

Grain = Literal["half", "quarter"]
"""Dots in a cell: two of them, one above the other, or four, for letters half as wide."""
HEIGHT = 4
"""Rows of cells that a line of large letters takes."""

Glyph = tuple[str, ...]
"""Eight rows of dots, `#` is ink."""
_DOTS = 8
_BLANK = 1
"""Dots of a blank, besides those around it."""
_BETWEEN: Mapping[Grain, int] = {"half": 1, "quarter": 2}
"""Dots between two letters."""
_HALVES = dict(zip(map("".join, product(".#", repeat=2)), " ▄▀█", strict=True))
_QUARTERS = dict(zip(map("".join, product(".#", repeat=4)), " ▗▖▄▝▐▞▟▘▚▌▙▀▜▛█", strict=True))
"""The sign of a cell by its dots, row by row."""
_DROPPED = 5
"""The row that a capital with a mark above does without."""
_INSTEAD = {"\u2010": "-", "\u2011": "-", "\u2212": "–", "\u00ad": "", "\u200b": "", "\ufe0f": ""}


def can_be_drawn(text: str) -> bool:
    """Whether there is a picture of every sign in the text."""
    return all(_glyph(sign) is not None for word in text.split() for sign in _signs(word))


def large_lines(text: str, grain: Grain, room: int) -> list[list[str]]:
    """The text in lines, each `HEIGHT` rows of at most `room` cells; a word that is wider than that is broken.

    Raises ValueError for a text that cannot be drawn.
    """
    return [_rows(line, grain) for line in _wrapped(text, _dots(room, grain), _BETWEEN[grain])]


def lines_needed(text: str, grain: Grain, room: int) -> int:
    """How many lines that would be."""
    return sum(1 for _ in _wrapped(text, _dots(room, grain), _BETWEEN[grain]))


def _dots(room: int, grain: Grain) -> int:
    return room * (2 if grain == "quarter" else 1)


def _wrapped(text: str, room: int, between: int) -> Iterator[list[Glyph]]:
    """Lines of glyphs, a blank being one too, in at most `room` dots."""
    line: list[Glyph] = []
    taken = 0
    blank: Glyph = ("." * _BLANK,) * _DOTS
    for word in text.split():
        for piece in _pieces([_drawn(sign) for sign in _signs(word)], room, between):
            width = _width(piece, between)
            if line and taken + 2 * between + _BLANK + width > room:
                yield line
                line, taken = [], 0
            if line:
                line.append(blank)
                taken += 2 * between + _BLANK
            line += piece
            taken += width
    if line:
        yield line


def _pieces(word: list[Glyph], room: int, between: int) -> Iterator[list[Glyph]]:
    """The word, or where it is wider than the room, parts of it that are not."""
    if _width(word, between) <= room:
        yield word
        return
    piece: list[Glyph] = []
    taken = 0
    for glyph in word:
        if piece and taken + between + len(glyph[0]) > room:
            yield piece
            piece, taken = [], 0
        taken += len(glyph[0]) + (between if piece else 0)
        piece.append(glyph)
    yield piece


def _width(glyphs: Sequence[Glyph], between: int) -> int:
    return sum(len(glyph[0]) for glyph in glyphs) + between * max(0, len(glyphs) - 1)


def _rows(line: list[Glyph], grain: Grain) -> list[str]:
    gap = "." * _BETWEEN[grain]
    dots = [gap.join(glyph[row] for glyph in line) for row in range(_DOTS)]
    return [_cells(dots[row], dots[row + 1], grain) for row in range(0, _DOTS, 2)]


def _cells(above: str, below: str, grain: Grain) -> str:
    """A row of cells from two rows of dots."""
    if grain == "half":
        pairs = zip(above, below, strict=True)
        return "".join([_HALVES[one + two] for one, two in pairs]).rstrip()
    above, below = (dots + "." * (len(dots) % 2) for dots in (above, below))
    fours = zip(above[::2], above[1::2], below[::2], below[1::2], strict=True)
    return "".join([_QUARTERS[one + two + three + four] for one, two, three, four in fours]).rstrip()


# -- one letter


def _signs(word: str) -> Iterator[str]:
    """The letters of a word, each with its marks; signs with no picture of their own as what they stand for."""
    for sign in unicodedata.normalize("NFC", word):
        if sign in _INSTEAD:
            yield from _INSTEAD[sign]
        elif _glyph(sign) is None and len(plainer := unicodedata.normalize("NFKC", sign).replace("\u2044", "/")) > 0:
            yield from plainer
        else:
            yield sign


def _drawn(sign: str) -> Glyph:
    glyph = _glyph(sign)
    if glyph is None:
        raise ValueError(f"there is no picture of {sign!r}")
    return glyph


@cache
def _font() -> Mapping[str, Glyph]:
    """The pictures by their signs."""
    font: dict[str, Glyph] = {}
    lines = PICTURES.strip("\n").split("\n")
    for top in range(0, len(lines), _DOTS + 2):
        signs, rows = lines[top], lines[top + 1 : top + 1 + _DOTS]
        at = 0
        for column, picture in enumerate(rows[0].split(" ")):
            font[signs[at]] = tuple(row.split(" ")[column] for row in rows)
            at += len(picture) + 1
    return font


@cache
def _glyph(sign: str) -> Glyph | None:
    """The picture of a letter, with its marks put on; None where there is none."""
    font = _font()
    if sign in font:
        return font[sign]
    base, *marks = list(unicodedata.normalize("NFD", sign))
    if not marks or base not in font or any(mark not in MARKS and mark not in HANGING for mark in marks):
        return None
    above = [mark for mark in marks if mark in MARKS]
    if len(above) > 1:  # there is room for one
        return None
    glyph = font["ı" if base == "i" and above else base]
    if base.isupper() and above:
        glyph = (*glyph[:1], ".".ljust(len(glyph[0]), "."), *glyph[1:_DROPPED], *glyph[_DROPPED + 1 :])
    for mark in marks:
        glyph = _marked(glyph, mark, base)
    return glyph


def _marked(glyph: Glyph, mark: str, base: str) -> Glyph:
    width = max(len(glyph[0]), 5)
    rows = [row.center(width, ".") for row in glyph]
    if mark in HANGING:
        rows[7] = _over(rows[7], HANGING[mark])
        return tuple(rows)
    first, second = MARKS[mark]
    if base.isupper() and "#" not in first:
        first, second = second, first
    rows[0], rows[1] = _over(rows[0], first), _over(rows[1], second)
    return tuple(rows)


def _over(row: str, mark: str) -> str:
    return "".join("#" if "#" in pair else "." for pair in zip(row, mark.ljust(len(row), "."), strict=True))
