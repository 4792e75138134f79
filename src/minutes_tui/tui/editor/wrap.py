"""Soft wrap: which piece of which paragraph stands on which visual row, kept up to date edit by edit.

A paragraph is laid out as a flow: its decoration's prefix (a name, a bullet), then its text. Where a line ends depends
only on what follows its start; so after an edit it is enough to wrap from two lines above it until a line starts where
one started before. That keeps a key's cost the same in a paragraph of any length.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from minutes_tui.tui.editor.buffer import Change, Cursor
from minutes_tui.tui.editor.cells import fit, is_boundary, is_plain, next_boundary, previous_boundary, visible, width


@dataclass(frozen=True, slots=True)
class Decoration:
    """What stands around a paragraph and is no part of its text.

    `prefix` opens the first line and flows with the text ("  • ", "Frau Schlücker "), `indent` cells stand before each
    further line, `gap_before` asks for an empty visual row above. `kind` says how the prefix is painted.
    """

    prefix: str = ""
    indent: int = 0
    gap_before: bool = False
    kind: Literal["plain", "name", "bullet"] = "plain"

    def __post_init__(self) -> None:
        # The prefix comes from a file: nothing in it may act on the terminal or break the flow.
        object.__setattr__(self, "prefix", visible(self.prefix))


PLAIN = Decoration()
GAP_BEFORE = Decoration(gap_before=True)


def _laid_out_alike(one: Decoration, other: Decoration) -> bool:
    """Whether lines break at the same places in both."""
    return one.prefix == other.prefix and one.indent == other.indent


class Line(NamedTuple):
    """One visual row: `flow[start:end]` of the paragraph `row`, `indent` cells in. A gap has `start == end == -1`."""

    row: int
    start: int
    end: int
    indent: int

    @property
    def is_gap(self) -> bool:
        """Whether this is the empty row between two paragraphs."""
        return self.start < 0


class Dirty(NamedTuple):
    """Visual rows that look different after an edit; `last` is None when all below `first` moved."""

    first: int
    last: int | None


def line_end(flow: str, start: int, room: int, full: int) -> int | None:
    """Where the line that begins at `start` ends, or None when the rest of the flow fits into it.

    Lines break after a blank. One blank may hang over `room` (cells of this line), where the cursor has a cell of its
    own. A word longer than `full` (cells of a further line) is broken between clusters, but begins a line like any
    other: else it would jump back up while it is typed, once it is too long. Only a bullet is not left alone.
    """
    reach = flow[start : start + room + 1]
    if len(reach) <= room and (is_plain(reach) or width(reach) <= room):
        return None
    edge = fit(flow, start, len(flow), room)
    if edge == len(flow):
        return None
    if edge == start:
        # Too narrow for even one cluster: a line must still hold something.
        edge = next_boundary(flow, start)
        return edge if edge < len(flow) else None
    if flow[edge] == " " and is_boundary(flow, edge + 1):
        return edge + 1
    word = flow.rfind(" ", start, edge) + 1
    while word and not is_boundary(flow, word):
        word = flow.rfind(" ", start, word - 1) + 1
    if word == 0:
        return edge
    lead = flow[start:word]
    if lead.isspace() or any(map(str.isalnum, lead)):
        return word
    blank = flow.find(" ", word, word + full + 1)
    if blank < 0:
        blank = len(flow)
    return edge if fit(flow, word, blank, full) < blank else word


def wrap(flow: str, room: int, full: int, most: int | None = None) -> list[int]:
    """Where each line of a flow starts, or each of the first `most`; the first has `room` cells, the others `full`."""
    starts = [0]
    end = line_end(flow, 0, room, full)
    while end is not None and len(starts) != most:
        starts.append(end)
        end = line_end(flow, end, full, full)
    return starts


def rewrap(flow: str, starts: list[int], at: int, removed: int, inserted: int, room: int, full: int) -> tuple[int, int]:
    """Bring `starts` up to date after `removed` code points at `at` became `inserted`.

    Returns the first and the last line, in the new count, that may look different; when the number of lines stayed the
    same, no other line does.
    """
    # Two lines up: the word that begins there cannot reach the edit and still be one that was not broken.
    edited = bisect_right(starts, at) - 1
    index = max(0, edited - 2)
    shift = inserted - removed
    old = bisect_right(starts, at + removed, index)
    fresh: list[int] = []
    place = line_end(flow, starts[index], full if index else room, full)
    while place is not None:
        while old < len(starts) and starts[old] + shift < place:
            old += 1
        if old < len(starts) and starts[old] + shift == place:
            break
        fresh.append(place)
        place = line_end(flow, place, full, full)
    else:
        old = len(starts)
    first = index
    while first < edited and first - index < len(fresh) and fresh[first - index] == starts[first + 1]:
        first += 1
    tail = starts[old:]
    starts[index + 1 :] = fresh
    starts.extend([start + shift for start in tail] if shift else tail)
    return first, index + len(fresh)


class WrappedText:
    """All paragraphs as visual rows of at most `width` cells, plus one blank that may hang over.

    `paragraphs` is the buffer's own list; tell `apply` about each change right after it was made.
    """

    def __init__(self, paragraphs: Sequence[str], width: int, decorate: Callable[[int], Decoration]) -> None:
        self._paragraphs = paragraphs
        self._decorate = decorate
        self._width = max(1, width)
        self._decorations: list[Decoration] = []
        self._starts: list[list[int]] = []
        self._tops: list[int] | None = None
        self.wrap_all()

    # The layout

    @property
    def width(self) -> int:
        """Cells of a full line."""
        return self._width

    def set_width(self, width: int) -> None:
        """Wrap everything to another width."""
        self._width = max(1, width)
        self.wrap_all()

    def wrap_all(self, decorate: Callable[[int], Decoration] | None = None) -> None:
        """Ask for every decoration again, and wrap everything anew."""
        self._decorate = decorate or self._decorate
        rows = range(len(self._paragraphs))
        self._decorations = [self._decorate(row) for row in rows]
        self._starts = [self._wrapped(row) for row in rows]
        self._tops = None

    def apply(self, change: Change) -> Dirty:
        """Follow one change of the buffer; says which visual rows look different now."""
        row = change.row
        first = self._all_tops()[row]
        if change.removed_rows == change.added_rows == 1:
            decoration = self._decorate(row)
            if decoration == self._decorations[row]:
                return self._follow(row, change)
            self._decorations[row] = decoration
        self._replace_rows(change)
        self._tops = None
        if change.removed_rows != change.added_rows:
            self._redecorate_below(row + change.added_rows)
        return Dirty(first, None)

    def _follow(self, row: int, change: Change) -> Dirty:
        """The common case: one paragraph, in place."""
        starts, decoration = self._starts[row], self._decorations[row]
        lines, top = len(starts), self._all_tops()[row] + decoration.gap_before
        at = change.column + len(decoration.prefix)
        room, full = self._rooms(decoration)
        first, last = rewrap(self.flow(row), starts, at, change.removed, change.inserted, room, full)
        if len(starts) == lines:
            return Dirty(top + first, top + last)
        self._tops = None
        return Dirty(top + first, None)

    def _replace_rows(self, change: Change) -> None:
        """Rows were parted, joined or put in: what stayed of the first and the last keeps its lines where it can."""
        first, last = change.row, change.row + change.added_rows - 1
        gone = slice(first, change.row + change.removed_rows)
        old_decorations, old_starts = self._decorations[gone], self._starts[gone]
        self._decorations[gone] = [self._decorate(row) for row in range(first, last + 1)]
        self._starts[gone] = [[0] for _ in range(first, last + 1)]
        for row in range(first, last + 1):
            starts, decoration, flow = self._starts[row], self._decorations[row], self.flow(row)
            at, behind = 0, len(flow)
            if row == first and _laid_out_alike(decoration, old_decorations[0]):
                at = change.column + len(decoration.prefix)
                starts[:] = old_starts[0][: bisect_right(old_starts[0], at)]
            if row == last and decoration.indent == old_decorations[-1].indent:
                behind = change.end_after + len(decoration.prefix)
                was = change.end_before + len(old_decorations[-1].prefix)
                tail = old_starts[-1][bisect_right(old_starts[-1], was) :]
                starts += [start + behind - was for start in tail]
            rewrap(flow, starts, at, behind - at, behind - at, *self._rooms(decoration))

    def _redecorate_below(self, row: int) -> None:
        """Rows moved up or down: what stands around a paragraph may hang on its number."""
        for index in range(row, len(self._paragraphs)):
            decoration, before = self._decorate(index), self._decorations[index]
            if decoration is not before and decoration != before:
                self._decorations[index] = decoration
                self._starts[index] = self._wrapped(index)

    def _rooms(self, decoration: Decoration) -> tuple[int, int]:
        return self._width, max(1, self._width - self._indent(decoration))

    def _indent(self, decoration: Decoration) -> int:
        # In a very narrow window the text matters more than how it hangs.
        return min(decoration.indent, self._width // 2)

    def _wrapped(self, row: int) -> list[int]:
        return wrap(self.flow(row), *self._rooms(self._decorations[row]))

    # Visual rows

    def _all_tops(self) -> list[int]:
        """The visual row at which each paragraph (or the gap before it) begins; the last figure is the height."""
        if self._tops is None:
            heights = (
                len(starts) + decoration.gap_before
                for starts, decoration in zip(self._starts, self._decorations, strict=True)
            )
            self._tops = list(accumulate(heights, initial=0))
        return self._tops

    @property
    def height(self) -> int:
        """How many visual rows there are, gaps counted."""
        return self._all_tops()[-1]

    def decoration(self, row: int) -> Decoration:
        """What stands around that paragraph."""
        return self._decorations[row]

    def flow(self, row: int) -> str:
        """What is laid out for a paragraph: prefix and text."""
        prefix = self._decorations[row].prefix
        return prefix + self._paragraphs[row] if prefix else self._paragraphs[row]

    def line(self, visual: int) -> Line:
        """What stands on a visual row, `0 <= visual < height`."""
        tops = self._all_tops()
        row = bisect_right(tops, visual) - 1
        decoration, starts = self._decorations[row], self._starts[row]
        index = visual - tops[row] - decoration.gap_before
        if index < 0:
            return Line(row, -1, -1, 0)
        end = starts[index + 1] if index + 1 < len(starts) else len(decoration.prefix) + len(self._paragraphs[row])
        return Line(row, starts[index], end, self._indent(decoration) if index else 0)

    # Places

    def visual_row(self, cursor: Cursor) -> int:
        """The visual row on which a place of the text stands."""
        row, column = cursor
        decoration = self._decorations[row]
        index = bisect_right(self._starts[row], column + len(decoration.prefix)) - 1
        return self._all_tops()[row] + decoration.gap_before + index

    def cell(self, cursor: Cursor) -> int:
        """How many cells stand before a place on its visual row."""
        row, column = cursor
        flow = self.flow(row)
        line = self.line(self.visual_row(cursor))
        return line.indent + width(flow[line.start : column + len(self._decorations[row].prefix)])

    def place(self, visual: int, cell: int) -> Cursor:
        """The place on a visual row that is nearest to the left of a cell; on a gap, the paragraph's start."""
        line = self.line(visual)
        if line.is_gap:
            return line.row, 0
        flow, prefix = self.flow(line.row), len(self._decorations[line.row].prefix)
        # The end of a line is the start of the next one; only a paragraph's last line has a place after its end.
        end = line.end if line.start == self._starts[line.row][-1] else previous_boundary(flow, line.end)
        return line.row, max(0, fit(flow, line.start, max(end, line.start), max(0, cell - line.indent)) - prefix)
