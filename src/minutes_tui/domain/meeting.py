"""Acts about the session as a whole: who holds the pen, the head's changes, taking back, closing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from minutes_tui.domain.agenda import leave_current
from minutes_tui.domain.agenda_changes import ItemAdded
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Pen, Session


@dataclass(frozen=True, slots=True)
class PenTaken(EventData):
    """This process takes the minutes from now on. `head` is the digest of the head as it was then."""

    host: str
    pid: int
    started: str
    head: str = ""


@dataclass(frozen=True, slots=True)
class HeadChanged(EventData):
    """People edited the head: a line for each change, `key: old -> new`; `head` is the new digest."""

    head: str
    changes: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawn(EventData):
    """These events no longer stand. `undo`: by going back a step, not by striking out an entry."""

    withdrawn: tuple[int, ...]
    undo: bool = False


@dataclass(frozen=True, slots=True)
class MeetingClosed(EventData):
    """The chair closed the meeting at the event's time."""


def as_it_is(_session: Session, proposal: EventData) -> EventData:
    """Nothing to decide: the program itself states a fact."""
    return proposal


def decide_withdrawn(session: Session, proposal: Withdrawn) -> Withdrawn | tuple[Problem, ...] | None:
    """Taking back nothing is nothing. An item that was added and has minutes stays: they would go with it."""
    for seq in proposal.withdrawn:
        found = session.find(seq)
        added = found[1].content if found is not None else None
        if isinstance(added, ItemAdded) and added.item in session.items and session.items[added.item].entries:
            return (Problem("agenda.has-minutes", parameters={"title": added.title}),)
    return proposal if proposal.withdrawn else None


def decide_closed(session: Session, proposal: MeetingClosed) -> MeetingClosed | tuple[Problem, ...]:
    """A meeting is closed once."""
    if session.closed_at is not None:
        return (Problem("meeting.closed-already"),)
    return proposal


def pen_taken(session: Session, event: Event, data: PenTaken) -> Session:
    """The pen is with that process."""
    pen = Pen(by=event.by, host=data.host, pid=data.pid, started=data.started)
    return replace(session, pen=pen, head_digest=data.head)


def head_changed(session: Session, _event: Event, data: HeadChanged) -> Session:
    """The head's digest is another one; the head itself is read from the file."""
    return replace(session, head_digest=data.head)


def withdrawn(session: Session, _event: Event, _data: Withdrawn) -> Session:
    """Changes nothing by itself: the fold leaves out what it names."""
    return session


def meeting_closed(session: Session, event: Event, _data: MeetingClosed) -> Session:
    """The meeting is over, and the item that was called up is finished. A break whose end nobody noted stays one."""
    return replace(leave_current(session, event), current="", closed_at=event.moment)
