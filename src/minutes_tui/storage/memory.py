"""A journal that is nowhere but in memory: for what is watched and tried out, and never kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from minutes_tui.codec.record import Record
from minutes_tui.storage.journal import Conflict, Ok, Position, Stored


class JournalInMemory:
    """The Protocol's promises in a list. It begins with these records, whose `seq` counts from 1."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._stored = [Stored(str(record.seq), record) for record in records]

    @property
    def position(self) -> Position:
        """Behind all that is there."""
        return str(len(self._stored))

    def append(self, expected: Position, record: Record) -> Ok | Conflict:
        """Nobody else writes here, so only a caller who did not look is told to."""
        mine = next((one for one in self._stored if one.record.id == record.id), None)
        if mine is not None:
            return Ok(mine, duplicate=True)
        if expected != self.position:
            return Conflict(self.position)
        seq = len(self._stored) + 1
        self._stored.append(Stored(str(seq), replace(record, seq=seq)))
        return Ok(self._stored[-1])

    def read(self, after: Position | None = None) -> Sequence[Stored]:
        """What is there."""
        return tuple(self._stored[int(after or 0) :])

    def close(self) -> None:
        """Nothing is left behind."""
