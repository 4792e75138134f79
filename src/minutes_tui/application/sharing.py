"""A meeting's course for others: without what was minuted under items that are not public, and who may not have it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from minutes_tui.domain.agenda import ItemCalled, ItemFinished
from minutes_tui.domain.agenda_changes import ItemAdded, ItemMoved, ItemRetitled, ItemSetAside
from minutes_tui.domain.arranging import EntryMoved, EntrySplit
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.head import Head, Item
from minutes_tui.domain.meeting import HeadChanged, PenTaken
from minutes_tui.domain.placing import EntryContent
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.proceedings import MeetingInterrupted, PublicExcluded
from minutes_tui.domain.redaction import Redacted
from minutes_tui.domain.replacing import Replaced, replaced
from minutes_tui.domain.session import Session
from minutes_tui.domain.votes import Vote

_Data = TypeVar("_Data", bound=EventData)


@dataclass(frozen=True, slots=True)
class Shared:
    """What may be shared. `hidden` are the events of which only the time is left."""

    head: Head
    events: tuple[Event, ...]
    hidden: frozenset[int]


def shared(session: Session, events: Sequence[Event], title: str) -> Shared | Problem:
    """The course of a meeting whose state after all of `events` is `session`, or why it may not be shared.

    Of an item that is not public its number and that it was there remain; `title` stands for its own. The names of
    computers, what was edited in the head and why a text was erased are not for others either. The events keep their
    numbers and times.
    """
    head = session.head
    if head.meeting.is_nonpublic:
        return Problem("sharing.not-public")
    veil = _Veil(session, events, title)
    veiled = tuple(replace(event, data=veil.over(event)) for event in events)
    return Shared(replace(head, items=tuple(map(veil.item, head.items))), veiled, frozenset(veil.hidden))


class _Veil:
    """Goes over the events. An entry is hidden if it stands, or once stood, where the item is not public in the end."""

    def __init__(self, session: Session, events: Iterable[Event], title: str) -> None:
        self._title = title
        added = {event.data.item: event.data.public for event in events if isinstance(event.data, ItemAdded)}
        self._items = {
            *(item for item, public in added.items() if not public),
            *(state.item.id for state in session.items.values() if not state.item.public),
        }
        self._public = {entry.seq for state in session.items.values() if state.item.public for entry in state.places}
        self._entries = {
            entry.seq for state in session.items.values() if not state.item.public for entry in state.places
        }
        self.hidden: set[int] = set()

    def item(self, item: Item) -> Item:
        """An item of the head."""
        if item.public:
            return item
        return replace(item, title=self._title, papers=(), draft_resolution="", origin="")

    def over(self, event: Event) -> EventData:
        """What is left of an event."""
        data = event.data
        match data:
            case PenTaken():
                return replace(data, host="", pid=0, started="")
            case HeadChanged():
                return replace(data, changes="")
            case Redacted():
                return replace(data, reason="")
            case ItemAdded(item=item) if item in self._items:
                return self._hide(event, replace(data, title=self._title, papers=()))
            case ItemRetitled(item) if item in self._items:
                return self._hide(event, replace(data, title=self._title))
            case ItemSetAside(item) if item in self._items:
                return self._hide(event, replace(data, reason=""))
            case ItemCalled(item) | ItemFinished(item) | ItemMoved(item) if item in self._items:
                return self._hide(event, data)
            case EntryMoved(entry) if entry in self._entries:
                return self._hide(event, data)
            case EntrySplit():
                return self._split(event, data)
            case Replaced():
                return self._replaced(event, data)
            case Vote():
                if self._is_hidden(event, data.item) or data.resolution in self._entries:
                    return self._hide(event, HeadChanged(head=""))
            case EntryContent():
                if self._is_hidden(event, data.item):
                    return self._hide(event, Contribution(data.item, data.after, data.revises))
            case MeetingInterrupted() | PublicExcluded() if event.seq in self._entries:
                return self._hide(event, replace(data, reason=""))
        return data

    def _is_hidden(self, event: Event, item: str) -> bool:
        return event.entry in self._entries or (item in self._items and event.entry not in self._public)

    def _split(self, event: Event, data: EntrySplit) -> EventData:
        """Each half is hidden where it ended up."""
        if data.entry in self._entries:
            data = self._hide(event, replace(data, text=""))
        return self._hide(event, replace(data, rest="", named="")) if event.seq in self._entries else data

    def _replaced(self, event: Event, data: Replaced) -> EventData:
        kept = tuple(place for place in data.places if place.entry not in self._entries)
        return data if len(kept) == len(data.places) else self._hide(event, replaced(kept))

    def _hide(self, event: Event, data: _Data) -> _Data:
        self.hidden.add(event.seq)
        return data
