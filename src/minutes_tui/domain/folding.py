"""From events to the state of a meeting: fold, evolve, and what was taken back."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from minutes_tui.domain.arranging import EntrySplit
from minutes_tui.domain.event import Event
from minutes_tui.domain.head import Head
from minutes_tui.domain.kinds import kind_of
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.redaction import Redacted
from minutes_tui.domain.session import Session, fresh


@dataclass(frozen=True, slots=True)
class TakenBack:
    """`gone` are the events that do not stand. `struck` are splits that do, but whose second half was struck out."""

    gone: frozenset[int]
    struck: frozenset[int]


def taken_back(events: Sequence[Event]) -> TakenBack:
    """What was taken back. Taking back a taking-back lets the first stand again, so this reads backwards.

    What is not there yet cannot be taken back: a number that some later event will bear means nothing. Who strikes out
    the second half of an entry that was split does not put its words back into the first; who undoes the split does.
    """
    splits = {event.seq for event in events if isinstance(event.data, EntrySplit)}
    return taken_back_by([event for event in events if isinstance(event.data, Withdrawn)], splits)


def taken_back_by(withdrawals: Sequence[Event], splits: Container[int]) -> TakenBack:
    """The same, of a journal whose withdrawals are these, in their order, and in which these seqs are splits."""
    gone: set[int] = set()
    struck: set[int] = set()
    for event in reversed(withdrawals):
        if isinstance(event.data, Withdrawn) and event.seq not in gone:
            earlier = {seq for seq in event.data.withdrawn if seq < event.seq}
            halves = set() if event.data.undo else {seq for seq in earlier if seq in splits}
            gone |= earlier - halves
            struck |= halves
    return TakenBack(frozenset(gone), frozenset(struck - gone))


def evolve(session: Session, event: Event, *, stands: bool = True, struck: bool = False) -> Session:
    """The session after `event`. Of an entry that does not stand only its place in the order is kept.

    `struck`: the event stands, and the entry that it made does not.
    """
    after = kind_of(event.data).evolve(session, event, event.data)
    if not stands:
        return _only_its_place(session, after, event.seq)
    return _struck_out(after, event.seq) if struck else after


def _struck_out(session: Session, seq: int) -> Session:
    made = session.find(seq)
    if made is None:
        return session
    state, entry = made
    places = tuple(replace(other, standing=False) if other is entry else other for other in state.places)
    return session.with_item(replace(state, places=places))


def _only_its_place(before: Session, after: Session, seq: int) -> Session:
    made = after.find(seq)
    if made is None:
        return before
    state, entry = made
    at = next(index for index, other in enumerate(state.places) if other is entry)
    untouched = before.items[state.item.id] if state.item.id else before.preface
    places = (*untouched.places[:at], replace(entry, standing=False), *untouched.places[at:])
    return before.with_item(replace(untouched, places=places))


def fold(head: Head, events: Sequence[Event]) -> Session:
    """The state that head and events add up to."""
    back = taken_back(events)
    session = fresh(head)
    for event in events:
        session = evolve(session, event, stands=event.seq not in back.gone, struck=event.seq in back.struck)
    return session


def advance(session: Session, events: Sequence[Event], event: Event) -> Session:
    """The session after `event`, where `events` are all those before it. Taking back is the one act that looks back."""
    if isinstance(event.data, Withdrawn):
        return fold(session.head, (*events, event))
    return evolve(session, event)


def last_act(events: Sequence[Event]) -> Event | None:
    """The latest act that stands and that undo takes back; None where there is none.

    Nothing before texts were erased: what was recorded once more then is no act of anybody, and must not be undone.
    """
    gone = taken_back(events).gone
    for event in reversed(events):
        if isinstance(event.data, Redacted):
            return None
        if event.seq in gone or not kind_of(event.data).an_act:
            continue
        if isinstance(event.data, Withdrawn) and event.data.undo:
            continue
        return event
    return None
