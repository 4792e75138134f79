"""Acts about the session as a whole: who holds the pen, the head's changes, taking back, closing."""

from __future__ import annotations

from dataclasses import dataclass, replace

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


def decide_withdrawn(_session: Session, proposal: Withdrawn) -> Withdrawn | None:
    """Taking back nothing is nothing."""
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
    """The meeting is over."""
    return replace(session, closed_at=event.moment)
