"""A journal that is only read along: of a session that somebody else takes, or that cannot be written to."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_tui.codec.record import Record
from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Problem
from minutes_tui.storage.journal import Conflict, Ok, Position, Stored, Unknown
from minutes_tui.storage.positions import position_of, seq_of, stored
from minutes_tui.storage.reading import Found
from minutes_tui.storage.reading_along import ReadingAlong


class JournalReading:
    """The Protocol without a pen: appends are refused with the reason why."""

    def __init__(self, known: Found, reason: Problem) -> None:
        self._along = ReadingAlong(known)
        self._reason = reason
        self._edited: Head | None = None

    @property
    def position(self) -> Position:
        """Where the journal was when it was last read."""
        return position_of(self._along.blocks)

    def append(self, expected: Position, record: Record) -> Ok | Conflict | Unknown:  # noqa: ARG002 - the Protocol's signature
        """Never."""
        return Unknown(self._reason)

    def read(self, after: Position | None = None) -> Sequence[Stored]:
        """What has come since; costs next to nothing where nothing has. What cannot be read now comes later."""
        look = self._along.look()
        self._edited = look.head or self._edited
        return [stored(block) for block in self._along.blocks[seq_of(after) :]]

    def look_at_head(self) -> Head | tuple[Problem, ...] | None:
        """The head, if somebody has edited it."""
        edited, self._edited = self._edited, None
        return edited

    def close(self) -> None:
        """Nothing was opened."""
