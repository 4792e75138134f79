"""One act of a person: what every event has, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


class EventData:
    """What one kind of event says: a frozen dataclass of the few types that `kinds` can write to a file."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Event:
    """`seq` counts from 1. `at` is when it was written, `when` when it was so, if that is another time.

    `erased` are the fields whose text was erased for good: a mark stands in each of them.
    """

    seq: int
    id: str
    at: datetime
    by: str
    data: EventData
    when: datetime | None = None
    erased: tuple[str, ...] = ()

    @property
    def moment(self) -> datetime:
        """When it was so."""
        return self.when or self.at

    @property
    def entry(self) -> int:
        """The name of the entry that it makes, or of the one that it corrects."""
        return getattr(self.data, "revises", 0) or self.seq
