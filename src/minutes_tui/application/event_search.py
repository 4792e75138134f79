"""Finding the event at which something was written: in the words, and in the names of those it is about."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.comparing import plain
from minutes_tui.domain.event import Event
from minutes_tui.domain.head import Head
from minutes_tui.domain.kinds import kind_of

_PERSONS = ("speaker", "answerer", "chair")
"""Fields that hold somebody of the register."""


class EventSearch:
    """Looks through events; what it has made plain it keeps, as long as the head is the same. Events only come."""

    def __init__(self) -> None:
        self._head: Head | None = None
        self._words: list[str] = []

    def found(self, wanted: str, head: Head, events: Sequence[Event]) -> tuple[int, ...]:
        """The events (from 1) in which that stands; case and accents do not count. Nothing is found nowhere."""
        compared = plain(wanted).strip()
        if not compared:
            return ()
        if self._head is not head:
            self._head, self._words = head, []
        self._words += [plain(_words_of(event, head)) for event in events[len(self._words) :]]
        return tuple(number for number, words in enumerate(self._words, 1) if compared in words)


def _words_of(event: Event, head: Head) -> str:
    """What was written, and whom and what it is about, a line each."""
    data = event.data
    found = [str(getattr(data, name)) for name in kind_of(data).words]
    ids = [str(getattr(data, name)) for name in _PERSONS if getattr(data, name, "")]
    if isinstance(data, AttendanceTaken):
        ids += [*data.here, *data.gone]
    for one in ids:
        person = head.person(one)
        found.append(head.called(person) if person is not None else one)
    if isinstance(data, ItemCalled):
        item = head.item(data.item)
        found.append(f"{item.number} {item.title}" if item is not None else "")
    return "\n".join(found)
