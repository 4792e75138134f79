"""A terminal's screen as SVG: text stays text, and the same screen gives the same bytes. Used by `make pictures`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape

import pyte
from pyte.screens import Char

CELL = (9, 20)
"""Width and height of a cell, in units of the picture."""
_SIZE = 15
_BASELINE = 15
_EDGE = 12
_FONTS = "'DejaVu Sans Mono', Menlo, Consolas, monospace"
_INK, _PAPER = "d8d8d8", "121212"
_NAMED = {
    "black": "000000",
    "red": "cd3131",
    "green": "0dbc79",
    "brown": "e5e510",
    "blue": "2472c8",
    "magenta": "bc3fbc",
    "cyan": "11a8cd",
    "white": "e5e5e5",
    "brightblack": "666666",
    "brightred": "f14c4c",
    "brightgreen": "23d18b",
    "brightbrown": "f5f543",
    "brightblue": "3b8eea",
    "brightmagenta": "d670d6",
    "brightcyan": "29b8db",
    "brightwhite": "ffffff",
}


class Screen(pyte.Screen):
    """A screen that knows dim text, which pyte does not: it is kept as blinking, which nothing of ours does."""

    def select_graphic_rendition(self, *attributes: int, **more: bool) -> None:
        """Take the attributes of what follows."""
        taken: list[int] = []
        rest = iter(attributes)
        for one in rest:
            if one in (38, 48):  # a colour, whose own parts may be a 2
                kind = next(rest, 5)
                taken += [one, kind, *(next(rest, 0) for _ in range(3 if kind == 2 else 1))]
            else:
                taken.append(5 if one == 2 else one)
        super().select_graphic_rendition(*taken, **more)


@dataclass(frozen=True, slots=True)
class _Style:
    ink: str
    paper: str
    bold: bool
    dim: bool
    underlined: bool


def picture(screen: pyte.Screen, title: str) -> str:
    """The screen as an SVG document; `title` is what is read out in its place."""
    width, height = screen.columns * CELL[0] + 2 * _EDGE, screen.lines * CELL[1] + 2 * _EDGE
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" rx="8" fill="#{_PAPER}"/>',
        f'<g transform="translate({_EDGE} {_EDGE})" font-family="{_FONTS}" font-size="{_SIZE}" xml:space="preserve">',
    ]
    for y in range(screen.lines):
        lines += _row([screen.buffer[y][x] for x in range(screen.columns)], y * CELL[1])
    return "\n".join([*lines, "</g>", "</svg>"]) + "\n"


def _row(cells: list[Char], y: int) -> Iterator[str]:
    x = 0
    for (style, kind), group in groupby(cells, lambda cell: (_style(cell), _kind(cell.data))):
        text = "".join(cell.data for cell in group)
        yield from _piece(text, kind, style, x * CELL[0], y)
        x += len(text)


def _piece(text: str, kind: str, style: _Style, x: int, y: int) -> Iterator[str]:
    width, height = len(text) * CELL[0], CELL[1]
    if style.paper != _PAPER:
        yield f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="#{style.paper}"/>'
    look = (
        f'fill="#{style.ink}"' + (' font-weight="bold"' if style.bold else "") + (' opacity="0.6"' if style.dim else "")
    )
    if style.underlined:
        yield f'<rect x="{x}" y="{y + height - 3}" width="{width}" height="1" {look}/>'
    if kind == "across":
        yield f'<rect x="{x}" y="{y + height // 2}" width="{width}" height="1" {look}/>'
    elif kind == "down":
        yield f'<rect x="{x + CELL[0] // 2}" y="{y}" width="1" height="{height}" {look}/>'
    elif kind == "sign":  # fonts that have it may not have it as wide as a letter
        for at, sign in enumerate(text):
            middle = x + at * CELL[0] + CELL[0] / 2
            yield f'<text x="{middle:g}" y="{y + _BASELINE}" text-anchor="middle" {look}>{escape(sign)}</text>'
    elif text.strip():
        start = len(text) - len(text.lstrip())
        shown = text.strip()
        yield (
            f'<text x="{x + start * CELL[0]}" y="{y + _BASELINE}" textLength="{len(shown) * CELL[0]}"'
            f' lengthAdjust="spacingAndGlyphs" {look}>{escape(shown)}</text>'
        )


def _kind(character: str) -> str:
    if character in "─│":
        return "across" if character == "─" else "down"
    # Latin letters and the punctuation of prose are in every font.
    return "text" if character < "\u0250" or "\u2010" <= character <= "\u2026" else "sign"


def _style(cell: Char) -> _Style:
    ink, paper = _colour(cell.fg, _INK), _colour(cell.bg, _PAPER)
    if cell.reverse:
        ink, paper = paper, ink
    return _Style(ink, paper, cell.bold, cell.blink, cell.underscore)


def _colour(name: str, default: str) -> str:
    return default if name == "default" else _NAMED.get(name, name)
