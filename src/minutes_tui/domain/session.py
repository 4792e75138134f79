"""The state of a meeting: what the head and the events that still stand add up to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Literal

from minutes_tui.domain.attendance_state import NOT_KEPT, Attendance
from minutes_tui.domain.event import EventData
from minutes_tui.domain.head import Head, Item

Fate = Literal["", "removed", "adjourned"]

AT_START = 0
"""`after` of an entry that stands first under its item."""
AT_END = -1
"""`after` of a proposed entry that goes behind all others; decide turns it into a name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing minuted under an item. Its name is the seq of the event that made it.

    `revisions` are the events that wrote it anew, `replacements` those that replaced words in it and in others.
    `standing` is false for what was taken back: its place is kept, so that what was put behind it stays put.
    """

    seq: int
    content: EventData
    by: str
    at: datetime
    revisions: tuple[int, ...] = ()
    replacements: tuple[int, ...] = ()
    standing: bool = True


@dataclass(frozen=True, slots=True)
class ItemState:
    """An agenda item and what was minuted under it, in the order of the minutes.

    `fate`: it is off today's agenda, `removed` or `adjourned`. `joined_to` names the item that it is dealt with
    together with, which has the minutes of both; `apart`: it was, and is dealt with by itself again.
    """

    item: Item
    places: tuple[Entry, ...] = ()
    called_at: datetime | None = None
    finished_at: datetime | None = None
    fate: Fate = ""
    joined_to: str = ""
    apart: bool = False

    @property
    def is_joined(self) -> bool:
        """Whether it is dealt with under another item now."""
        return bool(self.joined_to) and not self.apart

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that stand."""
        return tuple(entry for entry in self.places if entry.standing)

    @property
    def last(self) -> Entry | None:
        """The last entry that stands."""
        return next((entry for entry in reversed(self.places) if entry.standing), None)

    def entry(self, seq: int) -> Entry | None:
        """The standing entry of that name."""
        return next((entry for entry in self.places if entry.seq == seq and entry.standing), None)

    def with_entry(self, entry: Entry, after: int) -> ItemState:
        """Put `entry` directly behind the one named `after`; behind all others where that name is unknown."""
        places = self.places
        if after == AT_START:
            return replace(self, places=(entry, *places))
        if not places or places[-1].seq == after:
            return replace(self, places=(*places, entry))
        for index, other in enumerate(places):
            if other.seq == after:
                return replace(self, places=(*places[: index + 1], entry, *places[index + 1 :]))
        return replace(self, places=(*places, entry))

    def with_revised(self, seq: int, content: EventData, revision: int) -> ItemState:
        """Let `content` stand under the name `seq`; nothing changes where that entry does not stand."""
        places = tuple(
            replace(entry, content=content, revisions=(*entry.revisions, revision))
            if entry.seq == seq and entry.standing
            else entry
            for entry in self.places
        )
        return replace(self, places=places)


PREFACE = ItemState(Item("", ""))
"""What is minuted before the first item, while nothing is."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Who takes the minutes, and the process they do it with."""

    by: str
    host: str
    pid: int
    started: str


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting as it stands. Made by `fold` and `evolve` only.

    `preface` is what is minuted before the first item. `last_called` is the item that was called up last, also when it
    is finished. The chair is a person of the register or somebody named.
    """

    head: Head
    items: Mapping[str, ItemState]
    current: str = ""
    attendance: Attendance = NOT_KEPT
    pen: Pen | None = None
    head_digest: str = ""
    closed_at: datetime | None = None
    preface: ItemState = PREFACE
    last_called: str = ""
    opened_at: datetime | None = None
    chair: str = ""
    chair_named: str = ""
    interrupted_at: datetime | None = None
    public: bool = True

    @property
    def running(self) -> bool:
        """Whether the meeting has begun: it was opened, or an item was called up."""
        return self.opened_at is not None or bool(self.last_called)

    @property
    def called(self) -> ItemState | None:
        """The item that is called up: where entries go."""
        return self.items.get(self.current)

    def find(self, seq: int) -> tuple[ItemState, Entry] | None:
        """The standing entry of that name, and its item."""
        for state in (*self.items.values(), self.preface):
            entry = state.entry(seq)
            if entry is not None:
                return state, entry
        return None

    def place(self, seq: int) -> tuple[ItemState, Entry] | None:
        """The entry of that name, whether it stands or not, and its item."""
        for state in (*self.items.values(), self.preface):
            for entry in state.places:
                if entry.seq == seq:
                    return state, entry
        return None

    def is_public(self, state: ItemState) -> bool:
        """Whether the minutes of this item are for everybody: in the file of the non-public part none are."""
        return state.item.public and not self.head.meeting.is_nonpublic

    def joined_with(self, item: str) -> tuple[ItemState, ...]:
        """The items that are dealt with under that one now."""
        return tuple(state for state in self.items.values() if state.is_joined and state.joined_to == item)

    def with_item(self, state: ItemState) -> Session:
        """The same session with this item's state."""
        if not state.item.id:
            return replace(self, preface=state)
        return replace(self, items=MappingProxyType({**self.items, state.item.id: state}))


def fresh(head: Head) -> Session:
    """The session before its first event."""
    return Session(head=head, items=MappingProxyType({item.id: ItemState(item) for item in head.items}))
