"""The pane of an item in which an event has changed something: what, by whom and when, and what stood there before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_tui.tui.view.minutes_pane import Pane
from minutes_tui.tui.view.rows import EMPTY, Row, wrapped


@dataclass(frozen=True, slots=True)
class Marked:
    """What is shown of a changed entry: the line above it, and the words in its place; "": the entry as it reads.

    `behind` is the entry that it stood behind, for one that is `gone`; 0: it stood first.
    """

    entry: int
    label: str
    words: str = ""
    gone: bool = False
    behind: int = 0


@dataclass(frozen=True, slots=True)
class _Cut:
    """The rows from `start` to `end` give way to `rows`; those of the entry begin with the row `first` of these."""

    entry: int
    start: int
    end: int
    rows: tuple[Row, ...]
    first: int = 0


def marked_pane(pane: Pane, marks: Sequence[Marked], room: int) -> Pane:
    """The pane with a line above each changed entry; what is gone stands there once more, between brackets."""
    rows: list[Row] = []
    spans: dict[int, tuple[int, int]] = {}
    ends, grown = [0], [0]
    for cut in sorted(_cuts(pane, marks, room), key=lambda cut: (cut.start, cut.end)):
        if cut.start < ends[-1]:  # entries that stand in each other are shown as they read
            continue
        rows += pane.rows[ends[-1] : cut.start]
        spans[cut.entry] = (len(rows) + cut.first, len(rows) + len(cut.rows))
        rows += cut.rows
        ends.append(cut.end)
        grown.append(len(rows) - cut.end)
    if not spans:
        return pane
    rows += pane.rows[ends[-1] :]
    for entry, (start, end) in pane.spans.items():
        shift = grown[bisect_right(ends, start) - 1]
        spans.setdefault(entry, (start + shift, end + shift))
    return Pane(rows, spans)


def _cuts(pane: Pane, marks: Sequence[Marked], room: int) -> Iterator[_Cut]:
    for mark in marks:
        label = wrapped(mark.label, room, "good")
        if mark.gone:
            at = pane.spans.get(mark.behind, (0, 0))[1]
            shown = (*label, *wrapped(mark.words, room, "dim"))
            parted = (EMPTY, *shown) if at else (*shown, EMPTY) if pane.rows else shown
            yield _Cut(mark.entry, at, at, parted, first=1 if at else 0)
        elif mark.entry in pane.spans:
            start, end = pane.spans[mark.entry]
            rows = wrapped(mark.words, room) if mark.words else pane.rows[start:end]
            yield _Cut(mark.entry, start, end, (*label, *rows))
