"""The course of the meeting as it is typed: items called up, people who come and go, the chair's acts, taking back."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_tui.application.practising.places import steps, to_entry, to_item
from minutes_tui.application.practising.strokes import (
    DONE,
    ENTER,
    Press,
    Signs,
    Strokes,
    pressed,
    time_typed,
    words,
)
from minutes_tui.application.practising.texts import who
from minutes_tui.domain.agenda import ItemCalled, ItemFinished, next_item
from minutes_tui.domain.agenda_changes import AgendaAgreed, ItemRetitled, ItemSetAside, ItemsJoined, ItemsSplit, amended
from minutes_tui.domain.arranging import EntryMoved, place_now, places_for
from minutes_tui.domain.attendance import AttendanceTaken, presence
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import last_act
from minutes_tui.domain.meeting import MeetingClosed, Withdrawn
from minutes_tui.domain.proceedings import (
    ChairHanded,
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from minutes_tui.domain.session import Session
from minutes_tui.domain.taking_back import retract, undo

_MENU = {
    MeetingOpened: "1",
    MeetingInterrupted: "2",
    MeetingResumed: "2",
    ChairHanded: "3",
    PublicExcluded: "4",
    PublicReadmitted: "4",
    MeetingClosed: "5",
}
"""The digit of each act in the meeting's menu."""
_NEXT = Press("asking.next_field")
_RECORD = Press("asking.record")
_QUORUM = ("noted", "lacking", "")


def typed_call(session: Session, data: ItemCalled) -> Strokes | None:
    """The next item by the key that walks on, another one by its number."""
    if session.closed_at is not None:
        return None
    following = next_item(session)
    if following is not None and following.item.id == data.item:
        return (Press("everywhere.next_item"),)
    there = to_item(session, data.item)
    return None if there is None else (*there, Press("agenda.call_up"))


def typed_finish(session: Session, _data: ItemFinished) -> Strokes | None:
    """Walking on from the last item."""
    return (Press("everywhere.next_item"),) if next_item(session) is None and session.closed_at is None else None


def typed_attendance(session: Session, event: Event, data: AttendanceTaken) -> Strokes | None:
    """One person by their id, or everybody at once. Several at once, who are not everybody, are several acts."""
    time = time_typed(event.when, event.at)
    if time is None or session.closed_at is not None:
        return None
    always = {person.id for person in session.head.persons if person.role not in ("substitute", "guest")}
    if data.here and not data.gone and set(data.here) == always - session.attendance.present:
        return (Press("everywhere.people"), *time, Press("people.everyone"), DONE)
    one = (*data.here, *data.gone)
    known = {person.id for person in session.head.persons}
    if len(one) != 1 or one[0] not in known or (one[0] in session.attendance.present) != bool(data.gone):
        return None
    return (Press("everywhere.people"), *time, Signs(one[0].lower()), Press("people.toggle"), DONE)


def typed_in_menu(session: Session, event: Event) -> Strokes | None:
    """An act of the chair: the meeting's menu, its digit, what it asks."""
    data = event.data
    time = time_typed(event.when, event.at)
    if time is None:
        return None
    asked: Strokes | None
    match data:
        case MeetingOpened():
            asked = _opening(session, data, time)
        case ChairHanded(chair, named):
            name = _chair(chair, named)
            asked = None if name is None else (*name, _NEXT, *time)
        case MeetingInterrupted(reason) | PublicExcluded(reason):
            asked = (*time, *((_NEXT, *words(reason)) if reason else ()))
        case _:
            asked = time
    if asked is None:
        return None
    left = (DONE,) if isinstance(data, MeetingClosed) else ()  # what is still open is shown then
    return (Press("agenda.meeting"), Signs(_MENU[type(data)]), *asked, _RECORD, *left)


def _chair(chair: str, named: str) -> Strokes | None:
    """Letters of an id, or a name, which going on to the next field takes as it was typed."""
    name = who(chair, named)
    return name[:1] if name is not None and (chair or named) else None


def _opening(session: Session, data: MeetingOpened, time: Strokes) -> Strokes | None:
    chair = _chair(data.chair, data.named)
    if chair is None or data.quorum not in _QUORUM:
        return None
    here = presence(session)
    proposed = 1 if here is not None and here.enough is False else 0
    quorum = (_QUORUM.index(data.quorum) - proposed) % len(_QUORUM)
    strokes: Strokes = (*chair, _NEXT, *time)
    if not data.invitation or quorum:
        strokes = (*strokes, _NEXT, *pressed("asking.next_answer", not data.invitation))
    return (*strokes, _NEXT, Press("asking.next_answer", quorum)) if quorum else strokes


def typed_taking_back(session: Session, events: Sequence[Event], data: Withdrawn) -> Strokes | None:
    """Undo of the latest act, or an entry that is struck out in the minutes."""
    act = last_act(events)
    if act is not None and data == undo(act):
        return (Press("agenda.offer_undo"), ENTER)
    for seq in data.withdrawn:
        if session.find(seq) is not None and retract(session, seq) == data:
            there = to_entry(session, seq)
            return None if there is None else (*there, Press("minutes.offer_retract"), ENTER, DONE)
    return None


def typed_move(session: Session, data: EntryMoved) -> Strokes | None:
    """An entry carried to another place."""
    found, there = session.find(data.entry), to_entry(session, data.entry)
    goal = session.items.get(data.item)
    if found is None or there is None or goal is None:
        return None
    stops = places_for(session, data.entry, data.item)
    if data.after not in stops:
        return None
    before = place_now(session, data.entry)
    way: Strokes = ()
    if goal is not found[0]:
        if not goal.item.number.replace(".", "").isdecimal():
            return None
        way, before = (Signs(goal.item.number),), stops[-1]
    if before not in stops:
        return None
    carried = steps(stops.index(before), stops.index(data.after), "move.up", "move.down")
    return (*there, Press("minutes.move"), *way, *carried, Press("move.put_down"), DONE)


def typed_agenda(
    session: Session, data: AgendaAgreed | ItemsJoined | ItemsSplit | ItemSetAside | ItemRetitled
) -> Strokes | None:
    """The agenda in motion, on its own screen."""
    match data:
        case AgendaAgreed():
            if data.amended != amended(session):
                return None
            return (Press("agenda.order"), Press("order.offer_agreed"), ENTER, DONE)
        case ItemSetAside() | ItemRetitled():
            return _of_one_item(session, data)
    numbers = [session.items[item].item.number if item in session.items else "" for item in data.items]
    if not all(number.replace(".", "").isdecimal() for number in numbers):
        return None
    act = "order.offer_join" if isinstance(data, ItemsJoined) else "order.offer_split"
    marked = [stroke for number in numbers for stroke in (Signs(number), Press("order.mark"))]
    return (Press("agenda.order"), *marked, Press(act), ENTER, DONE)


def _of_one_item(session: Session, data: ItemSetAside | ItemRetitled) -> Strokes | None:
    state = session.items.get(data.item)
    number = state.item.number if state is not None else ""
    if state is None or not number.replace(".", "").isdecimal():
        return None
    there: Strokes = (Press("agenda.order"), Signs(number))
    if isinstance(data, ItemRetitled):
        anew = ((state.item.title, data.title), (number, data.number))
        lines = [(*pressed("asking.rub_out", len(was)), *words(now)) if was != now else () for was, now in anew]
        return (*there, Press("order.retitle"), *lines[0], _NEXT, *lines[1], _RECORD, DONE)
    if not data.fate:
        return (*there, Press("order.offer_put_back"), ENTER, DONE)
    act = "order.adjourn" if data.fate == "adjourned" else "order.remove"
    return (*there, Press(act), *words(data.reason), _RECORD, DONE)
