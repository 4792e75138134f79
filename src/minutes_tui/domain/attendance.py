"""People come and go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from minutes_tui.domain.attendance_state import Attendance, Movement
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session


@dataclass(frozen=True, slots=True)
class AttendanceTaken(EventData):
    """Who came and who left, by id, at the event's time.

    `corrected`: that was noted already, with a later time that is not the right one.
    """

    here: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    corrected: bool = False


def decide_taken(session: Session, proposal: AttendanceTaken) -> AttendanceTaken | tuple[Problem, ...] | None:
    """Ids are those of the register; who is already as proposed is left out, but for who is to be: see `corrected`."""
    problems = tuple(
        Problem("attendance.no-such-person", parameters={"person": person})
        for person in (*proposal.here, *proposal.gone)
        if session.head.person(person) is None
    )
    if problems:
        return problems
    present = session.attendance.present
    if proposal.corrected:
        here = tuple(person for person in proposal.here if person in present)
        gone = tuple(person for person in proposal.gone if person not in present)
        return AttendanceTaken(here, gone, corrected=True) if here or gone else None
    came = tuple(person for person in proposal.here if person not in present)
    left = tuple(person for person in proposal.gone if person in present or not session.attendance.kept)
    return AttendanceTaken(came, left) if came or left else None


def taken(session: Session, event: Event, data: AttendanceTaken) -> Session:
    """The attendance after these movements."""
    before = session.attendance
    present = (before.present | frozenset(data.here)) - frozenset(data.gone)
    written = event.seq, event.moment < event.at
    moved = tuple(Movement(person, True, event.moment, *written) for person in data.here) + tuple(
        Movement(person, False, event.moment, *written) for person in data.gone
    )
    return replace(session, attendance=Attendance(kept=True, present=present, movements=before.movements + moved))


def noted_after(session: Session, person: str, moment: datetime) -> tuple[Movement, ...]:
    """What is noted of them of a later time, the earliest first: before it they were not as it left them."""
    later = [one for one in session.attendance.movements if one.person == person and one.moment > moment]
    return tuple(sorted(later, key=lambda one: one.moment))


_MORE_THAN_HALF = frozenset({"", "de-nw", "de-rp", "de-he", "de-ni", "de-by"})
"""Plain rules; GO NRW § 49 (1), GemO RLP § 39 (1), HGO § 53 (1), NKomVG § 65 (1), each S. 1; GO BY Art. 47 (2)."""
_HALF = frozenset({"de-bw", "de-sn"})
"""GemO BW § 37 (2) S. 1, SächsGemO § 39: half is enough."""


@dataclass(frozen=True, slots=True)
class Presence:
    """The header's figures: members here who vote, of how many; `enough` where the law tells (None: unknown)."""

    here: int
    of: int
    enough: bool | None


def entitled(session: Session) -> int | None:
    """How many are here and may vote; None where attendance is not kept."""
    if not session.attendance.kept:
        return None
    return sum(1 for person in session.head.persons if person.votes and person.id in session.attendance.present)


def entitled_at(session: Session, moment: datetime, *, written_by: int | None = None) -> int | None:
    """How many were here at that time and may vote; None where attendance was not kept by then.

    With `written_by` as it was known then: by the events up to that one.
    """
    known = [
        movement
        for movement in session.attendance.movements
        if movement.moment <= moment and (written_by is None or movement.seq <= written_by)
    ]
    if not known:
        return None
    here = {movement.person: movement.here for movement in sorted(known, key=lambda movement: movement.moment)}
    return sum(1 for person in session.head.persons if person.votes and here.get(person.id, False))


def presence(session: Session) -> Presence | None:
    """The header's figures; None where attendance is not kept.

    Without a law that is known here, `enough` is None. The whole of the law's rules comes with `law`.
    """
    here = entitled(session)
    if here is None:
        return None
    meeting = session.head.meeting
    of = meeting.legal_members or _voters(session.head)
    return Presence(here=here, of=of, enough=_enough(here, of, meeting.law) if of else None)


def _enough(here: int, of: int, law: str) -> bool | None:
    if law in _MORE_THAN_HALF:
        return here * 2 > of
    if law in _HALF:
        return here * 2 >= of
    return None


def _voters(head: Head) -> int:
    return sum(1 for person in head.persons if person.votes and person.role == "member")
