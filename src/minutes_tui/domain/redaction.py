"""Texts that were erased for good: who did it, when and why stays on record; what they said does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.session import Session


@dataclass(frozen=True, slots=True)
class Redacted(EventData):
    """Which texts were erased: a row of each list for one of them, the event and the name of its field."""

    events: tuple[int, ...]
    parts: tuple[str, ...]
    reason: str = ""

    @property
    def texts(self) -> tuple[tuple[int, str], ...]:
        """One by one."""
        return tuple(zip(self.events, self.parts, strict=False))


def nothing_changes(session: Session, _event: Event, _data: Redacted) -> Session:
    """The texts are gone where they stood."""
    return session


@dataclass(frozen=True, slots=True)
class Erasures:
    """The texts of a journal that are erased, as event and field; and where its record of that differs.

    `unrecorded` are erased without anybody having put it on record, `unfinished` the other way round.
    """

    erased: tuple[tuple[int, str], ...]
    unrecorded: tuple[tuple[int, str], ...]
    unfinished: tuple[tuple[int, str], ...]


def erasures(events: Sequence[Event]) -> Erasures:
    """What was erased in this journal."""
    erased = [(event.seq, name) for event in events for name in event.erased]
    records = (event.data.texts for event in events if isinstance(event.data, Redacted))
    recorded = dict.fromkeys(text for texts in records for text in texts)
    gone = frozenset(erased)
    return Erasures(
        tuple(erased),
        tuple(text for text in erased if text not in recorded),
        tuple(text for text in recorded if text not in gone),
    )
