"""A journal without files: the Protocol's promises in a list, and faults on demand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutes_tui.codec.record import Record
from minutes_tui.domain.problems import Problem
from minutes_tui.storage.journal import Conflict, Ok, Position, Stored, Unknown


class MemoryJournal:
    """`failing`: every append is `Unknown`. `lost_answer`: the next append is done but answered `Unknown`."""

    def __init__(self) -> None:
        self.stored: list[Stored] = []
        self.failing = False
        self.lost_answer = False

    @property
    def position(self) -> Position:
        return str(len(self.stored))

    def append(self, expected: Position, record: Record) -> Ok | Conflict | Unknown:
        if self.failing:
            return Unknown(Problem("journal.slow"))
        mine = next((one for one in self.stored if one.record.id == record.id), None)
        if mine is not None:
            return Ok(mine, duplicate=True)
        if expected != self.position:
            return Conflict(self.position)
        seq = len(self.stored) + 1
        stored = Stored(str(seq), replace(record, seq=seq))
        self.stored.append(stored)
        if self.lost_answer:
            self.lost_answer = False
            return Unknown(Problem("journal.slow"))
        return Ok(stored)

    def read(self, after: Position | None = None) -> Sequence[Stored]:
        return self.stored[int(after or 0) :]

    def close(self) -> None:
        pass
