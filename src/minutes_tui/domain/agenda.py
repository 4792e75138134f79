"""Walking the agenda: an item is called up, and finished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from minutes_tui.domain.agenda_changes import lead_of
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import ItemState, Session


@dataclass(frozen=True, slots=True)
class ItemCalled(EventData):
    """The chair calls up an item; the one before it is left, and so finished."""

    item: str


@dataclass(frozen=True, slots=True)
class ItemFinished(EventData):
    """The item that was called up is finished, and no other is called up."""

    item: str


def decide_called(session: Session, proposal: ItemCalled) -> ItemCalled | tuple[Problem, ...] | None:
    """Calling up the item that is called up changes nothing, nor does one with its time after the meeting was closed.

    Items that are not public are called up in the file of their part, and nowhere else.
    """
    state = session.items.get(lead_of(session, proposal.item))
    if state is None:
        return (Problem("agenda.no-such-item", parameters={"item": proposal.item}),)
    if state.fate:
        return (Problem("agenda.set-aside", parameters={"number": state.item.number, "title": state.item.title}),)
    if not state.item.public and not session.head.meeting.is_nonpublic:
        return (Problem("agenda.not-public", parameters={"number": state.item.number, "title": state.item.title}),)
    if session.current == state.item.id or (session.closed_at is not None and state.called_at is not None):
        return None
    return replace(proposal, item=state.item.id)


def decide_finished(session: Session, proposal: ItemFinished) -> ItemFinished | tuple[Problem, ...]:
    """Only what is called up can be finished."""
    if not proposal.item or session.current != proposal.item:
        return (Problem("agenda.nothing-called-up"),)
    return proposal


def item_called(session: Session, event: Event, data: ItemCalled) -> Session:
    """The time is noted once: coming back to an item keeps the time it was first called up.

    After the meeting was closed only a time that was missing is noted: nothing is called up any more.
    """
    if session.closed_at is not None:
        for one in (session.items.get(data.item), *session.joined_with(data.item)):
            if one is not None and one.called_at is None:
                session = session.with_item(replace(one, called_at=event.moment))
        return session
    session = leave_current(session, event)
    state = session.items.get(data.item)
    if state is None:  # the head was edited and the item is gone; the rest of the meeting stands
        return replace(session, current="")
    for one in (state, *session.joined_with(data.item)):
        session = session.with_item(replace(one, called_at=one.called_at or event.moment, finished_at=None))
    return replace(session, current=data.item, last_called=data.item)


def item_finished(session: Session, event: Event, _data: ItemFinished) -> Session:
    """Nothing is called up any more."""
    return replace(leave_current(session, event), current="")


def leave_current(session: Session, event: Event) -> Session:
    """Whatever is called up is finished, with what is dealt with under it; `current` is the caller's to set."""
    state = session.called
    if state is None:
        return session
    for one in (state, *session.joined_with(state.item.id)):
        session = session.with_item(replace(one, finished_at=event.moment))
    return session


def next_item(session: Session) -> ItemState | None:
    """The next item behind the one called up; before anything was called up, the first one.

    Only public items are walked, but in the file of the part that is not public: there all are.

    An item that was taken earlier than its turn, and has minutes, is not called up again by walking on; nor is one that
    is set aside, or dealt with under another one.
    """
    states = list(session.items.values())
    if session.current in session.items:
        at = next(index for index, state in enumerate(states) if state.item.id == session.current)
        return next((state for state in states[at + 1 :] if _in_turn(state, session) and not _dealt_with(state)), None)
    return next((state for state in states if _in_turn(state, session) and state.called_at is None), None)


def _in_turn(state: ItemState, session: Session) -> bool:
    return (state.item.public or session.head.meeting.is_nonpublic) and not state.fate and not state.is_joined


def _dealt_with(state: ItemState) -> bool:
    return state.finished_at is not None and state.last is not None


def called_since(session: Session, events: Sequence[Event]) -> datetime | None:
    """Since when the item that is called up has been, the last time; None where none is, or during a break.

    `events` are those of this session. An item that is come back to keeps the time of its first call in the minutes.
    """
    if session.called is None or session.interrupted_at is not None:
        return None
    for event in reversed(events):
        if isinstance(event.data, ItemCalled) and event.data.item == session.current:
            return event.moment
    return session.called.called_at
