"""What an event did to the minutes: what was there before it, and which entries it changed."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_tui.domain.agenda import ItemCalled, ItemFinished
from minutes_tui.domain.arranging import EntryMoved
from minutes_tui.domain.differences import EntryChange, entry_changes
from minutes_tui.domain.event import Event
from minutes_tui.domain.session import Session
from minutes_tui.domain.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Happened:
    """An event, how the meeting stood before and after it, and the entries that it changed."""

    event: Event
    before: Session
    now: Session
    changes: tuple[EntryChange, ...]

    @property
    def item(self) -> str:
        """The item to look at; "" where it is about none. In front of the agenda stands what the first one shows."""
        data = self.event.data
        if isinstance(data, ItemCalled | ItemFinished):
            return data.item
        if not self.changes:
            return ""
        return self.changes[0].item or next(iter(self.now.items), "")

    @property
    def entry(self) -> int:
        """The entry to look at; 0 where it is about none."""
        return self.changes[0].seq if self.changes else 0


def happened(timeline: Timeline, count: int) -> Happened | None:
    """What the event of that number did; None before the first."""
    if not count:
        return None
    event, before, now = timeline.events[count - 1], timeline.at(count - 1), timeline.at(count)
    changes = entry_changes(before, now)
    if isinstance(event.data, EntryMoved) and not any(change.seq == event.data.entry for change in changes):
        found = now.find(event.data.entry)  # it stands elsewhere under the same item
        if found is not None:
            changes = (EntryChange("moved", found[0].item.id, found[1], found[1]), *changes)
    return Happened(event, before, now, changes)
