"""The frame diff: what Textual would paint, compared with what the terminal shows; only the difference is sent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter, ne, or_
from typing import Final, TypeAlias

from rich.color import ColorSystem
from rich.segment import Segment
from textual._cells import cell_len
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Offset, Size
from textual.strip import Strip

from minutes_tui.tui.editor.cells import is_plain
from minutes_tui.tui.terminal.visible import without_hidden

Cell: TypeAlias = tuple[str, str]
"""The characters of a cell and its SGR parameters. The right half of a wide character holds no characters."""

_RUN: Final = re.compile(rb"\x01(?:\x00{0,5}\x01)*")
"""A stretch of changed cells. Short gaps are bridged, for moving the cursor costs more than repeating cells."""
_CELLS_KEPT: Final = 4096
_MOST_IN_CELL: Final = 32
"""Code points; no script stacks as many signs, and a terminal may choke on thousands."""
_UNKNOWN: Final[Cell] = ("\x00", "")
_style_of = itemgetter(1)


class VisibleFilter(LineFilter):
    """Takes what must not reach a terminal out of every line; widths stay."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the base class's
        """The segments without hidden characters."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [Segment(without_hidden(text), style, control) for text, style, control in segments]


class Frame:
    """What the terminal shows, cell by cell. `difference` brings it up to date and gives the text that does so."""

    def __init__(self, colors: ColorSystem) -> None:
        self._colors = colors
        self._rows: list[list[Cell]] = []
        self._width = 0
        self._cursor = Offset(0, 0)
        self._clear = False

    def reset(self) -> None:
        """Forget all: the terminal may show anything. The next update must be a whole one."""
        self._rows = []
        self._clear = True

    def difference(self, update: LayoutUpdate | ChopsUpdate, cursor: Offset) -> str:
        """The text that makes the terminal show `update`, with the cursor at `cursor`; empty if it does already."""
        if isinstance(update, LayoutUpdate):
            self._resize(update.region.width, len(update.strips))
            pieces = _layout_pieces(update)
        else:
            self._resize(update.chop_ends[0][-1] if update.chop_ends else 0, len(update.chops))
            pieces = _chop_pieces(update)
        output: list[str] = ["\x1b[0m\x1b[2J"] if self._clear else []
        self._clear = False
        return self._changed(pieces, cursor, output)

    def lines(self, pieces: Iterable[tuple[int, int, Strip]], size: Size, cursor: Offset) -> str | None:
        """The text that brings parts of lines up to date, each at its row and column; None where only all will do."""
        if self._clear or size != (self._width, len(self._rows)):
            return None
        return self._changed(pieces, cursor, [])

    def _changed(self, pieces: Iterable[tuple[int, int, Strip]], cursor: Offset, output: list[str]) -> str:
        changed: dict[int, bytes] = {}
        for y, x, strip in pieces:
            self._put(y, x, strip, changed)
        for y, flags in sorted(changed.items()):
            self._send_row(y, flags, output)
        if output or cursor != self._cursor:
            self._cursor = cursor
            output.append(f"\x1b[{cursor.y + 1};{cursor.x + 1}H")
        return "".join(output)

    def _resize(self, width: int, height: int) -> None:
        if width != self._width or height != len(self._rows):
            self._width = width
            self._rows = [[_UNKNOWN] * width for _ in range(height)]

    def _put(self, y: int, x: int, strip: Strip, changed: dict[int, bytes]) -> None:
        row = self._rows[y]
        cells = self._cells(strip)[: self._width - x]
        end = x + len(cells)
        before = row[x:end]
        if before == cells:
            return
        flags = changed.get(y) or bytes(self._width)
        differ = bytes(map(or_, flags[x:end], map(ne, before, cells)))
        changed[y] = flags[:x] + differ + flags[end:]
        row[x:end] = cells

    def _cells(self, strip: Strip) -> list[Cell]:
        cells: list[Cell] = []
        for text, style, control in strip:
            if control:
                continue
            codes = "" if style is None else Strip.render_ansi(style, self._colors)
            if is_plain(text):
                cells += _plain_cells(text, codes)
                continue
            for character in without_hidden(text):
                width = cell_len(character)
                if width:
                    cells.append((character, codes))
                    cells.extend([("", codes)] * (width - 1))
                elif cells:
                    base = -1 if cells[-1][0] or len(cells) == 1 else -2
                    if len(cells[base][0]) < _MOST_IN_CELL:
                        cells[base] = (cells[base][0] + character, cells[base][1])
        return cells

    def _send_row(self, y: int, flags: bytes, output: list[str]) -> None:
        row = self._rows[y]
        for run in _RUN.finditer(flags):
            start, end = run.span()
            # A wide character is sent whole or not at all.
            while start > 0 and not row[start][0]:
                start -= 1
            while end < len(row) and not row[end][0]:
                end += 1
            output.append(f"\x1b[{y + 1};{start + 1}H")
            for codes, cells in groupby(row[start:end], _style_of):
                text = "".join([characters for characters, _ in cells])
                output.append(f"\x1b[{codes}m{text}\x1b[0m" if codes else text)


@lru_cache(maxsize=_CELLS_KEPT)
def _plain_cells(text: str, codes: str) -> list[Cell]:
    """A cell for each character. Screens have many pieces in common, and come again."""
    return [(character, codes) for character in text]


def _layout_pieces(update: LayoutUpdate) -> Iterator[tuple[int, int, Strip]]:
    for y, line in enumerate(update.strips, update.region.y):
        x = update.region.x
        for strip in line:
            yield y, x, strip
            x += strip.cell_length


def _chop_pieces(update: ChopsUpdate) -> Iterator[tuple[int, int, Strip]]:
    for y, left, right in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is None or x > right or end <= left:
                continue
            # Beyond the span the compositor has not rendered what lies there.
            yield y, x, strip if end <= right else strip.crop(0, right - x)
