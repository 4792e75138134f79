"""A meeting in two files: the public part, and the one that is not. What stands in both, and the agenda of both.

The course of the meeting and the attendance are recorded in the public file and mirrored into the other one, as the
same events: same id, same times. Nothing goes the other way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.meeting import MeetingClosed, Withdrawn
from minutes_tui.domain.proceedings import (
    ChairHanded,
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from minutes_tui.domain.session import ItemState, Session

COURSE: tuple[type[EventData], ...] = (
    MeetingOpened,
    ChairHanded,
    MeetingInterrupted,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
    MeetingClosed,
    AttendanceTaken,
)
"""What is so for the whole meeting, whichever part it happens in."""


def mirrored(event: Event, public: Sequence[Event], there: Mapping[str, int]) -> EventData | None:
    """What an event of the public file is in the other one; None: nothing.

    `public` are all events of the public file, `there` the numbers in the other one by the events' ids. A taking-back
    names what it takes back by numbers, so these are those of the other file.
    """
    if isinstance(event.data, COURSE):
        return event.data
    if not isinstance(event.data, Withdrawn):
        return None
    ids = {one.id for one in public[: event.seq - 1] if one.seq in event.data.withdrawn}
    seqs = tuple(sorted(there[one] for one in ids if one in there))
    return replace(event.data, withdrawn=seqs) if seqs else None


def for_public(proposal: Withdrawn, nonpublic: Sequence[Event], public: Mapping[str, int]) -> Withdrawn | None:
    """A taking-back, proposed with the numbers of the file that is not public, as one of the public file.

    None: it takes back nothing that is mirrored from there. `public` are the numbers in the public file by ids.
    """
    ids = [event.id for event in nonpublic if event.seq in proposal.withdrawn]
    if not ids or not all(one in public for one in ids):
        return None
    return replace(proposal, withdrawn=tuple(sorted(public[one] for one in ids)))


@dataclass(frozen=True, slots=True)
class Agenda:
    """The agenda of both parts in one order, for who may read both.

    `session` is that of the part that is active, with the items of both; there an item's id is its key. Those of the
    public file have their ids as keys, and those of the other one, too, as far as they are free. `nonpublic` are the
    keys of the latter.
    """

    session: Session
    nonpublic: frozenset[str] = frozenset()

    @property
    def items(self) -> Mapping[str, ItemState]:
        """The items by their keys."""
        return self.session.items

    def key_of(self, item: str, *, nonpublic: bool) -> str:
        """The key of the item that has that id in its part; "" where there is none."""
        key = item
        while key in self.items and (key in self.nonpublic) != nonpublic:
            key += " "
        return key if key in self.items else ""


def id_of(key: str) -> str:
    """The id that the item of that key has in its part."""
    return key.rstrip(" ")


def agenda_of_both(public: Session, nonpublic: Session, *, inside: bool) -> Agenda:
    """The public agenda, with the items of the other file in the place of those that stand for them there.

    Those that only the other file has stand behind the one they follow there; where none does, at the end. `inside`:
    the part that is not public is active.
    """
    order: list[tuple[str, ItemState, bool]] = []
    for key, state in public.items.items():
        other = nonpublic.items.get(key) if not state.item.public else None
        order.append((key, state, False) if other is None else (key, other, True))
    before: str | None = None
    for item, state in nonpublic.items.items():
        keys = [key for key, _, _ in order]
        key = next((key for key, listed, theirs in order if theirs and listed.item.id == item), "")
        if not key:
            key = _free_key(item, keys)
            at = keys.index(before) + 1 if before is not None else len(order)
            order.insert(at, (key, state, True))
        before = key
    items = {key: _listed(key, state) if theirs else state for key, state, theirs in order}
    active, other_one = (nonpublic, public) if inside else (public, nonpublic)
    head = replace(active.head, items=(*active.head.items, *other_one.head.items))
    session = replace(active, head=head, items=MappingProxyType(items))
    return Agenda(session, frozenset(key for key, _, theirs in order if theirs))


def _listed(key: str, state: ItemState) -> ItemState:
    """Whatever stands in that file is not public, even where its head forgot to say so."""
    item = state.item
    return state if item.id == key and not item.public else replace(state, item=replace(item, id=key, public=False))


def _free_key(item: str, taken: Sequence[str]) -> str:
    """An id that the public file has for another item gets blanks, which no id has."""
    while item in taken:
        item += " "
    return item
