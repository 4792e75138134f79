"""A whole meeting at a glance: which item was dealt with when, the votes, the breaks; and its time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import accumulate, pairwise
from types import MappingProxyType
from typing import Final, Literal

from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.agenda_changes import ItemAdded, ItemRetitled
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import taken_back
from minutes_tui.domain.head import Head
from minutes_tui.domain.proceedings import MeetingInterrupted, PublicExcluded
from minutes_tui.domain.votes import Vote

_LEAST: Final = 1.0
_MOST: Final = 120.0
"""Seconds that the way from one event to the next counts for: each is to be seen, and no pause takes all the room."""

Landmark = Literal["vote", "break", "closed-doors"]
_LANDMARKS: Final[dict[type[object], Landmark]] = {
    Vote: "vote",
    MeetingInterrupted: "break",
    PublicExcluded: "closed-doors",
}


@dataclass(frozen=True, slots=True)
class Landmarks:
    """`calls`: the events at which an item was called up, and the item. `others`: votes, breaks and the like.

    Events are counted from 1. What was taken back later is left out. `numbers` are the items' numbers, as they are at
    the end.
    """

    calls: tuple[tuple[int, str], ...] = ()
    others: tuple[tuple[int, Landmark], ...] = ()
    numbers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def call_after(self, count: int) -> int:
        """The next event at which an item was called up; 0: there is none."""
        at = bisect_right(self.calls, count, key=lambda call: call[0])
        return self.calls[at][0] if at < len(self.calls) else 0

    def call_before(self, count: int) -> int:
        """The one before that event; 0: there is none."""
        at = bisect_left(self.calls, count, key=lambda call: call[0])
        return self.calls[at - 1][0] if at else 0

    def called_up(self, item: str) -> int:
        """The event at which that item was called up first; 0: it never was."""
        return next((count for count, called in self.calls if called == item), 0)

    def item_at(self, count: int) -> str:
        """The item that was called up last by then; "" before the first."""
        at = bisect_right(self.calls, count, key=lambda call: call[0])
        return self.calls[at - 1][1] if at else ""


def landmarks_of(head: Head, events: Sequence[Event]) -> Landmarks:
    """Those of the meeting that these events made."""
    numbers = {item.id: item.number for item in head.items}
    gone = taken_back(events).gone
    calls: list[tuple[int, str]] = []
    others: list[tuple[int, Landmark]] = []
    for event in events:
        if event.seq in gone:
            continue
        if isinstance(event.data, ItemAdded | ItemRetitled):
            numbers[event.data.item] = event.data.number
        elif isinstance(event.data, ItemCalled):
            calls.append((event.seq, event.data.item))
        elif type(event.data) in _LANDMARKS and not getattr(event.data, "revises", 0):
            others.append((event.seq, _LANDMARKS[type(event.data)]))
    return Landmarks(tuple(calls), tuple(others), MappingProxyType(numbers))


def ways(times: Sequence[datetime]) -> list[float]:
    """How far into the meeting each event is, in seconds without long pauses; the first one is at 0."""
    steps = ((late - early).total_seconds() for early, late in pairwise(times))
    return list(accumulate((max(_LEAST, min(step, _MOST)) for step in steps), initial=0.0)) if times else []


def way_to(count: int, at: datetime, times: Sequence[datetime], way: Sequence[float]) -> float:
    """How far it is when `count` events were there at that time; `way` is what `ways` says of these times."""
    if not count:
        return 0.0
    since = max(0.0, (at - times[count - 1]).total_seconds())
    return min(way[count - 1] + since, way[count] if count < len(way) else way[-1])
