"""What stood there before: one entry through all that was done to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes_tui.domain.agenda_changes import ItemAdded
from minutes_tui.domain.arranging import EntryMoved, EntrySplit, SpeakerNamed
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import advance
from minutes_tui.domain.head import Head
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.replacing import Replaced
from minutes_tui.domain.session import Entry, fresh


@dataclass(frozen=True, slots=True)
class Version:
    """What stood under an entry's name after `event`, and under which item; no entry: it was struck out then."""

    event: Event
    entry: Entry | None
    item: str


def versions_of(head: Head, events: Sequence[Event], entry: int) -> tuple[Version, ...]:
    """The versions of that entry in the order in which they came to be: made, corrected, split, named, moved, undone.

    Only what concerns the entry is folded: a meeting of thousands of events has its history at once.
    """
    concerned = _concerning(events, entry)
    session = fresh(head)
    done: list[Event] = []
    versions: list[Version] = []
    last: tuple[EventData | None, str] = (None, "")
    placing: set[int] = set()
    """Moves of the entry, and what took them back: they may change its place alone, which is told all the same."""
    for event in concerned:
        session = advance(session, done, event)
        done.append(event)
        found = session.find(entry)
        now = (found[1].content, found[0].item.id) if found is not None else (None, "")
        moved = _places(event, entry, placing)
        if moved:
            placing.add(event.seq)
        if now != last or (moved and found is not None):
            versions.append(Version(event, found[1] if found is not None else None, now[1] or last[1]))
            last = now
    return tuple(versions)


def _places(event: Event, entry: int, placing: set[int]) -> bool:
    match event.data:
        case EntryMoved(entry=of):
            return of == entry
        case Withdrawn(withdrawn=withdrawn):
            return not placing.isdisjoint(withdrawn)
    return False


def _concerning(events: Sequence[Event], entry: int) -> list[Event]:
    """Its making, its corrections, what it was split from; names and late items; and what takes any of that back."""
    names = {entry}
    for event in reversed(events):
        if isinstance(event.data, EntrySplit) and event.seq in names:
            names.add(event.data.entry)
    kept: list[Event] = []
    seqs: set[int] = set()
    for event in events:
        match event.data:
            case Withdrawn(withdrawn=withdrawn):
                concerns = not seqs.isdisjoint(withdrawn)
            case EntryMoved(entry=of) | EntrySplit(entry=of):
                concerns = of in names or event.seq in names
            case Replaced(entries=of):
                concerns = not names.isdisjoint(of)
            case SpeakerNamed() | ItemAdded():
                concerns = True
            case _:
                concerns = event.entry in names
        if concerns:
            kept.append(event)
            seqs.add(event.seq)
    return kept
