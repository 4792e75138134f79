"""The pane of an item in which an event has changed something: what, by whom and when, and what stood there before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minutes_tui.tui.view.minutes_pane import Pane
from minutes_tui.tui.view.rows import EMPTY, Row, wrapped


@dataclass(frozen=True, slots=True)
class Marked:
    """What is shown of a changed entry: the line above it, and the words in its place; "": the entry as it reads.

    `behind` is the entry that it stood behind, for one that stands no more; 0: it stood first.
    """

    entry: int
    label: str
    words: str = ""
    gone: bool = False
    behind: int = 0


def marked_pane(pane: Pane, marks: Sequence[Marked], room: int) -> Pane:
    """The pane with a line above each changed entry; what is gone stands there once more, between brackets."""
    insert: dict[int, list[Marked]] = {}
    for mark in marks:
        if mark.gone:
            insert.setdefault(pane.spans.get(mark.behind, (0, 0))[1], []).append(mark)
    stays = {pane.spans[mark.entry][0]: mark for mark in marks if not mark.gone and mark.entry in pane.spans}
    if not insert and not stays:
        return pane
    return _Rebuilt(pane, stays, insert, room).pane()


class _Rebuilt:
    def __init__(
        self, pane: Pane, stays: Mapping[int, Marked], insert: Mapping[int, Sequence[Marked]], room: int
    ) -> None:
        self._old = pane
        self._stays = stays
        self._insert = insert
        self._room = room
        self._rows: list[Row] = []
        self._spans: dict[int, tuple[int, int]] = {}

    def pane(self) -> Pane:
        """Row by row, the entries' spans moved along."""
        starts = {first: (entry, end) for entry, (first, end) in self._old.spans.items()}
        at = 0
        while at < len(self._old.rows):
            self._gone(at)
            if at not in starts:
                self._rows.append(self._old.rows[at])
                at += 1
                continue
            entry, end = starts[at]
            self._entry(entry, self._old.rows[at:end], self._stays.get(at))
            at = end
        self._gone(at)
        return Pane(self._rows, self._spans)

    def _entry(self, entry: int, rows: Sequence[Row], mark: Marked | None) -> None:
        first = len(self._rows)
        if mark is not None:
            self._rows += wrapped(mark.label, self._room, "good")
            rows = wrapped(mark.words, self._room) if mark.words else rows
        self._rows += rows
        self._spans[entry] = (first, len(self._rows))

    def _gone(self, at: int) -> None:
        for mark in self._insert.get(at, ()):
            if self._rows:
                self._rows.append(EMPTY)
            first = len(self._rows)
            self._rows += [*wrapped(mark.label, self._room, "good"), *wrapped(mark.words, self._room, "dim")]
            self._spans[mark.entry] = (first, len(self._rows))
            if at == 0 and self._old.rows:
                self._rows.append(EMPTY)
