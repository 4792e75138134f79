"""The course of the meeting: opened, who is in the chair, breaks, the public. Each is minuted by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from minutes_tui.domain.agenda import leave_current
from minutes_tui.domain.attendance_state import Attendance, Movement
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.placing import known_person, noticed, noticed_in_front, one_line
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session

QUORUM = frozenset({"", "noted", "lacking"})
"""Nothing was said of it; the chair stated that there is one; that there is none."""


@dataclass(frozen=True, slots=True)
class MeetingOpened(EventData):
    """The chair opens the meeting, and states what is to be stated (GO NRW § 49 (1): the quorum).

    `invitation`: that people were invited in due form and time. `quorum` is one of QUORUM.
    """

    chair: str = ""
    named: str = ""
    invitation: bool = False
    quorum: str = ""


@dataclass(frozen=True, slots=True)
class ChairHanded(EventData):
    """Somebody else takes the chair."""

    chair: str = ""
    named: str = ""


@dataclass(frozen=True, slots=True)
class MeetingInterrupted(EventData):
    """A break, or the end of a day: `reason` as people write it."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class MeetingResumed(EventData):
    """The break is over, today or on another day."""


@dataclass(frozen=True, slots=True)
class PublicExcluded(EventData):
    """The public leaves (GO NRW § 48 (2)); the item that was called up is finished. `reason` as people write it."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class PublicReadmitted(EventData):
    """The public is let in again."""


def decide_opened(session: Session, proposal: MeetingOpened) -> MeetingOpened | tuple[Problem, ...]:
    """A meeting is opened once."""
    if session.opened_at is not None:
        return (Problem("meeting.opened-already"),)
    chair = known_person(session, proposal.chair)
    if isinstance(chair, Problem):
        return (chair,)
    return replace(proposal, chair=chair, named="" if chair else one_line(proposal.named))


def decide_chair(session: Session, proposal: ChairHanded) -> ChairHanded | tuple[Problem, ...] | None:
    """The chair goes to somebody else; to nobody is nothing."""
    chair = known_person(session, proposal.chair)
    if isinstance(chair, Problem):
        return (chair,)
    named = "" if chair else one_line(proposal.named)
    if not (chair or named) or (chair, named) == (session.chair, session.chair_named):
        return None
    return ChairHanded(chair, named)


def decide_interrupted(session: Session, proposal: MeetingInterrupted) -> MeetingInterrupted | tuple[Problem, ...]:
    """No break within a break."""
    if session.interrupted_at is not None:
        return (Problem("meeting.interrupted-already"),)
    return replace(proposal, reason=one_line(proposal.reason))


def decide_resumed(session: Session, proposal: MeetingResumed) -> MeetingResumed | tuple[Problem, ...]:
    """Only what was interrupted is resumed."""
    return (Problem("meeting.not-interrupted"),) if session.interrupted_at is None else proposal


def decide_excluded(session: Session, proposal: PublicExcluded) -> PublicExcluded | tuple[Problem, ...]:
    """Only a public that is there is excluded."""
    if not session.public:
        return (Problem("meeting.excluded-already"),)
    return replace(proposal, reason=one_line(proposal.reason))


def decide_readmitted(session: Session, proposal: PublicReadmitted) -> PublicReadmitted | tuple[Problem, ...]:
    """Only a public that was excluded is let in again."""
    return (Problem("meeting.public-already"),) if session.public else proposal


def opened(session: Session, event: Event, data: MeetingOpened) -> Session:
    """It runs, and has a chair. An opening that is noted once the first item is over stands in front of the agenda."""
    begun = sum(1 for state in session.items.values() if state.called_at is not None)
    after = noticed(session, event) if begun < 2 else noticed_in_front(session, event)
    return replace(after, opened_at=event.moment, chair=data.chair, chair_named=data.named)


def chair_handed(session: Session, event: Event, data: ChairHanded) -> Session:
    """The chair is another one."""
    return replace(noticed(session, event), chair=data.chair, chair_named=data.named)


def interrupted(session: Session, event: Event, _data: MeetingInterrupted) -> Session:
    """There is a break."""
    return replace(noticed(session, event), interrupted_at=event.moment)


def resumed(session: Session, event: Event, _data: MeetingResumed) -> Session:
    """The break is over. On another day nobody knows who is here until attendance is taken again."""
    after = noticed(session, event)
    ended = session.interrupted_at
    if ended is not None and ended.date() != event.moment.date():
        after = replace(after, attendance=_of_a_new_day(session.attendance, ended))
    return replace(after, interrupted_at=None)


def _of_a_new_day(before: Attendance, ended: datetime) -> Attendance:
    left = tuple(Movement(person, here=False, moment=ended) for person in sorted(before.present))
    return Attendance(kept=False, movements=before.movements + left)


def excluded(session: Session, event: Event, _data: PublicExcluded) -> Session:
    """The public is out; the item that was called up is finished."""
    return replace(leave_current(noticed(session, event), event), current="", public=False)


def readmitted(session: Session, event: Event, _data: PublicReadmitted) -> Session:
    """The public is in; in the file of the part that is not public, the item that was called up is finished."""
    session = noticed(session, event)
    if session.head.meeting.is_nonpublic:
        session = replace(leave_current(session, event), current="")
    return replace(session, public=True)
