"""A journal that is only read along: of a session that somebody else takes, or that cannot be written to."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_tui.codec.blocks import Block
from minutes_tui.codec.record import Record
from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Problem
from minutes_tui.storage.combining import same_start
from minutes_tui.storage.journal import Conflict, Ok, Position, Stored, Unknown
from minutes_tui.storage.positions import position_of, seq_of, stored
from minutes_tui.storage.reading import Found, find_session, signature


class JournalReading:
    """The Protocol without a pen: appends are refused with the reason why."""

    def __init__(self, known: Found, reason: Problem) -> None:
        self._path = known.path
        self._blocks: tuple[Block, ...] = known.blocks
        self._head = known.file.head
        self._seen = signature(known.path)
        self._reason = reason
        self._edited: Head | None = None

    @property
    def position(self) -> Position:
        """Where the journal was when it was last read."""
        return position_of(self._blocks)

    def append(self, expected: Position, record: Record) -> Ok | Conflict | Unknown:  # noqa: ARG002 - the Protocol's signature
        """Never."""
        return Unknown(self._reason)

    def read(self, after: Position | None = None) -> Sequence[Stored]:
        """What has come since. Costs two stats while there is nothing new; what cannot be read now comes later."""
        now = signature(self._path)
        if now != self._seen:
            found = find_session(str(self._path))
            longer = isinstance(found, Found) and len(found.blocks) >= len(self._blocks)
            if isinstance(found, Found) and longer and same_start(found.blocks, self._blocks):
                self._seen, self._blocks = now, found.blocks
                self._edited = found.file.head if found.file.head != self._head else None
                self._head = found.file.head
        first = seq_of(after)
        return [stored(block) for block in self._blocks[first:]]

    def look_at_head(self) -> Head | tuple[Problem, ...] | None:
        """The head, if the last `read` found that somebody has edited it."""
        edited, self._edited = self._edited, None
        return edited

    def close(self) -> None:
        """Nothing was opened."""
