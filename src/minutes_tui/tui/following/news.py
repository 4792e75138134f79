"""What came while somebody follows: which entries, by whom and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from minutes_tui.domain.arranging import EntryMoved, EntrySplit
from minutes_tui.domain.event import Event
from minutes_tui.domain.meeting import HeadChanged, PenTaken, Withdrawn
from minutes_tui.domain.replacing import Replaced
from minutes_tui.domain.session import Session
from minutes_tui.tui.screens.acts import name_of_act
from minutes_tui.tui.view.minutes_pane import Pane
from minutes_tui.tui.view.rows import Row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


@dataclass(frozen=True, slots=True)
class News:
    """`entries` are those that were made or changed, each with the last event that did; `count` is of all events."""

    entries: Mapping[int, Event] = field(default_factory=lambda: MappingProxyType({}))
    last: Event | None = None
    count: int = 0

    def latest(self) -> News:
        """Only what came last."""
        entries = {entry: event for entry, event in self.entries.items() if event is self.last}
        return News(MappingProxyType(entries), self.last, min(1, self.count))

    def item(self, session: Session) -> str:
        """The item under which what came last stands; empty where it is no entry."""
        touched = _touched(self.last) if self.last is not None else ()
        found = next((found for seq in touched if (found := session.find(seq)) is not None), None)
        return found[0].item.id if found is not None else ""

    def told(self, desk: Desk) -> str:
        """`17:24 schriftfuehrung: vote`; empty where nothing came."""
        return f"{when_and_who(self.last, desk)}: {_what(self.last, desk)}" if self.last is not None else ""

    def counted(self, desk: Desk) -> tuple[str, ...]:
        """`3 new, at last 17:24 schriftfuehrung: vote`; nothing where nothing came."""
        if self.last is None:
            return ()
        said = desk.tr("{count} new: {last}") if self.count == 1 else desk.tr("{count} new, at last {last}")
        return (said.replace("{count}", str(self.count)).replace("{last}", self.told(desk)),)

    def labels(self, desk: Desk) -> dict[int, str]:
        """What stands above each of these entries."""
        return {
            entry: f"{'+' if event.seq == entry else '~'} {when_and_who(event, desk)}"
            for entry, event in self.entries.items()
        }


def heard(news: News, came: Sequence[Event]) -> News:
    """With these, too."""
    entries = dict(news.entries)
    for event in came:
        entries.update(dict.fromkeys(_touched(event), event))
    last = next((one for one in reversed(came) if not isinstance(one.data, HeadChanged)), news.last)
    return News(MappingProxyType(entries), last, news.count + len(came))


def when_and_who(event: Event, desk: Desk) -> str:
    """`17:24 schriftfuehrung`."""
    return f"{desk.forms.clock(event.moment)} {event.by}"


def _touched(event: Event) -> tuple[int, ...]:
    """The entries that were made or changed by it."""
    match event.data:
        case EntryMoved(entry=entry):
            return (entry,)
        case EntrySplit(entry=entry):
            return (entry, event.seq)
        case Replaced(entries=entries):
            return entries
    return (event.entry,)


def _what(event: Event, desk: Desk) -> str:
    match event.data:
        case PenTaken():
            return desk.tr("takes the minutes")
        case Withdrawn(undo=True):
            return desk.tr("undone")
    return name_of_act(event, desk.session, desk.tr)


def labelled(pane: Pane, labels: Mapping[int, str], room: int) -> Pane:
    """The pane with a line above each of these entries; their rows begin with it."""
    above = {pane.spans[entry][0]: wrapped(said, room, "good") for entry, said in labels.items() if entry in pane.spans}
    if not above:
        return pane
    rows: list[Row] = []
    moved: list[int] = []
    for at, content in enumerate(pane.rows):
        moved.append(len(rows))
        rows += [*above.get(at, ()), content]
    moved.append(len(rows))
    return Pane(rows, {entry: (moved[first], moved[end]) for entry, (first, end) in pane.spans.items()})
