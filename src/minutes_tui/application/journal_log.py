"""The journal as a list: what each event is about, which of them somebody wants to see, and all of it as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Final

from minutes_tui.domain.agenda_changes import ItemAdded, ItemRetitled
from minutes_tui.domain.arranging import SpeakerNamed
from minutes_tui.domain.comparing import plain, where_a_name_begins
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import taken_back, taken_back_by
from minutes_tui.domain.head import Head, Item
from minutes_tui.domain.kinds import kind_of
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session

Agenda = Mapping[str, Item]
_IDS: Final = ("speaker", "answerer", "chair")
_NAMES: Final = ("named", "answerer_named", "movers", "unnamed")
_NOBODY: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """One event, and what it is about.

    `agenda` are the items by id as they were called then, `items` the ids of those it is about; of the people, `ids`
    are those of the register, `names` what was typed. `stands`: it was not taken back later.
    """

    event: Event
    agenda: Agenda
    items: frozenset[str]
    ids: frozenset[str]
    names: frozenset[str]
    stands: bool


def rows_of(head: Head, events: Sequence[Event], session: Session) -> tuple[Row, ...]:
    """The whole journal, whose state is `session`.

    What a correction, a move or a taking-back refers to is what that is about, too; of an item its minutes are part,
    wherever they were put later.
    """
    gone = taken_back(events).gone
    places = {
        entry.seq: (state.item.id, entry.content)
        for state in (session.preface, *session.items.values())
        for entry in state.places
    }
    unnamed: dict[str, set[int]] = {}
    rows: list[Row] = []
    for event, agenda in zip(events, _agendas(head, events), strict=True):
        place, content = places.get(event.seq, ("", None))
        said = [event.data] if content is None else [event.data, content]
        earlier = [rows[seq - 1] for seq in referred(event.data) if 0 < seq < event.seq]
        if isinstance(event.data, SpeakerNamed) and not event.erased:
            earlier += [rows[seq - 1] for seq in sorted(unnamed.get(event.data.unnamed, ()))]
        for name in _names([event.data]):
            unnamed.setdefault(name, set()).add(event.seq)
        voted_on = getattr(event.data, "resolution", 0)
        of_people = [row for row in earlier if row.event.seq != voted_on]
        rows.append(
            Row(
                event,
                agenda,
                items=frozenset(_items(event.data, place)).union(*(row.items for row in earlier)),
                ids=frozenset(_ids(said)).union(*(row.ids for row in of_people)),
                names=frozenset(_names(said)).union(*(row.names for row in of_people)),
                stands=event.seq not in gone,
            )
        )
    return tuple(rows)


def referred(data: EventData) -> tuple[int, ...]:
    """The events that an event names: what it takes back, corrects, moves, splits, votes on and the like."""
    named = (getattr(data, name, 0) for name in ("revises", "resolution", "entry"))
    lists = (getattr(data, name, ()) for name in ("withdrawn", "entries", "events"))
    return tuple(dict.fromkeys((*(seq for seq in named if seq), *(seq for many in lists for seq in many))))


def _items(data: EventData, place: str) -> Iterator[str]:
    yield from (item for item in (getattr(data, "item", ""), place, *getattr(data, "items", ())) if item)


def _ids(said: Iterable[EventData]) -> Iterator[str]:
    for data in said:
        yield from (person for name in _IDS if (person := getattr(data, name, "")))
        yield from (*getattr(data, "here", ()), *getattr(data, "gone", ()))


def _names(said: Iterable[EventData]) -> Iterator[str]:
    for data in said:
        yield from (typed for name in _NAMES if (typed := getattr(data, name, "")))


def _agendas(head: Head, events: Sequence[Event]) -> Iterator[Agenda]:
    """After each event the items as they are called; those that were added and taken back are known, too."""
    original = {item.id: item for item in head.items}
    agenda: Agenda = MappingProxyType(original)
    changes: list[Event] = []
    withdrawals: list[Event] = []
    for event in events:
        if isinstance(event.data, ItemAdded | ItemRetitled):
            changes.append(event)
            agenda = MappingProxyType({**agenda, event.data.item: _called(event.data, agenda)})
        elif isinstance(event.data, Withdrawn):
            withdrawals.append(event)
            if changes:
                agenda = _without_what_was_taken_back(original, changes, withdrawals)
        yield agenda


def _called(data: ItemAdded | ItemRetitled, agenda: Mapping[str, Item]) -> Item:
    known = agenda.get(data.item)
    if isinstance(data, ItemAdded) and known is not None:
        return known
    return Item(data.item, data.title, data.number)


def _without_what_was_taken_back(
    original: Mapping[str, Item], changes: Sequence[Event], withdrawals: Sequence[Event]
) -> Agenda:
    gone = taken_back_by(withdrawals, ()).gone
    agenda = dict(original)
    for event in changes:
        if isinstance(event.data, ItemAdded) or (isinstance(event.data, ItemRetitled) and event.seq not in gone):
            agenda[event.data.item] = _called(event.data, agenda)
    return MappingProxyType(agenda)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events are wanted: all that fit everything that is said here. Numbers of events count from 1.

    `items` and `person` are None where any will do.
    """

    items: frozenset[str] | None = None
    person: Person | None = None
    kinds: frozenset[str] = frozenset()
    by: str = ""
    first: int = 1
    last: int | None = None

    def fits(self, row: Row) -> bool:
        """Whether that event is wanted."""
        event = row.event
        return (
            self.first <= event.seq
            and (self.last is None or event.seq <= self.last)
            and (not self.kinds or kind_of(event.data).name in self.kinds)
            and (self.items is None or not self.items.isdisjoint(row.items))
            and (not self.by or plain(event.by) == plain(self.by))
            and (self.person is None or self.person.fits(row))
        )


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is looked for: ids of the register, and how a name as it was typed may begin (plain)."""

    ids: frozenset[str]
    begins: str

    def fits(self, row: Row) -> bool:
        """Whether the event is about them."""
        return not self.ids.isdisjoint(row.ids) or any(_is_called(name, self.begins) for name in row.names)


def find_items(number: str, rows: Sequence[Row], session: Session) -> frozenset[str] | Problem:
    """The ids of the items that have that number now, or had it once; an id will do, too."""
    agendas = {id(row.agenda): row.agenda for row in rows}.values()
    states = [state.item for state in session.items.values()]
    known = [*states, *session.head.items, *(item for agenda in agendas for item in agenda.values())]
    wanted = _bare(number)
    found = frozenset(item.id for item in known if wanted and _bare(item.number) == wanted)
    found = found or frozenset(item.id for item in known if item.id == number)
    return found or Problem("export.no-such-item", parameters={"number": number})


def find_person(text: str, rows: Sequence[Row], head: Head) -> Person | Problem:
    """Who that is: an id of the register as it stands there, or how somebody's name begins, in whatever case."""
    wanted = plain(text.strip())
    person = head.person(text.strip())
    if person is not None:
        return Person(frozenset({person.id}), plain(person.name) or wanted)
    ids = frozenset(
        one.id for one in head.persons if wanted and (_is_called(one.name, wanted) or _is_called(one.called, wanted))
    )
    if ids or (wanted and any(_is_called(name, wanted) for row in rows for name in row.names)):
        return Person(ids, wanted)
    return Problem("log.no-such-person", parameters={"name": text})


def find_writer(text: str, rows: Sequence[Row]) -> str | Problem:
    """The account that wrote events, as it stands there."""
    wanted = plain(text.strip())
    found = next((row.event.by for row in rows if plain(row.event.by) == wanted), None)
    return found if found else Problem("log.no-such-writer", parameters={"name": text})


def _is_called(name: str, wanted: str) -> bool:
    return where_a_name_begins(name, wanted) is not None


def _bare(number: str) -> str:
    return "".join(number.split()).rstrip(".").casefold()


def log_as_data(rows: Iterable[Row], *, events: int, check: str) -> dict[str, object]:
    """The rows for other programs; `events` and `check` are the file's."""
    return {
        "format": "minutes-tui/log/1",
        "events": events,
        "check": check or None,
        "log": [_row_as_data(row) for row in rows],
    }


def _row_as_data(row: Row) -> dict[str, object]:
    event = row.event
    kind = kind_of(event.data)
    values = {field.name: getattr(event.data, field.name) for field in fields(kind.data)}
    return {
        "event": event.seq,
        "id": event.id,
        "at": event.at.isoformat(),
        "when": event.when.isoformat() if event.when is not None else None,
        "by": event.by,
        "kind": kind.name,
        "stands": row.stands,
        "items": sorted(row.items),
        "people": sorted(row.ids),
        "refers_to": list(referred(event.data)),
        "erased": list(event.erased),
        "fields": {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()},
    }
