"""Who was there, and from when to when; and who was not."""

from __future__ import annotations

from datetime import datetime

from minutes_tui.domain.attendance_state import Movement
from minutes_tui.domain.head import Person
from minutes_tui.domain.session import Session
from minutes_tui.language.wording import Wording


def present(session: Session, wording: Wording) -> tuple[str, ...]:
    """Everybody who was here at some time, in the register's order; who came late or left early with the times."""
    begin = session.opened_at or session.head.meeting.starts_at
    lines = []
    for person in session.head.persons:
        movements = [movement for movement in session.attendance.movements if movement.person == person.id]
        if any(movement.here for movement in movements):
            lines.append(_called(person) + _times(_spans(movements), begin, session.closed_at, wording))
    return tuple(lines)


def absent(session: Session) -> tuple[str, ...]:
    """The members who were never here, where attendance is kept."""
    if not session.attendance.kept:
        return ()
    ever = {movement.person for movement in session.attendance.movements if movement.here}
    return tuple(
        _called(person) for person in session.head.persons if person.role == "member" and person.id not in ever
    )


def _called(person: Person) -> str:
    return f"{person.called} ({person.group})" if person.group else person.called


def _spans(movements: list[Movement]) -> list[tuple[datetime, datetime | None]]:
    """From when to when somebody was here, in the order of time."""
    spans: list[tuple[datetime, datetime | None]] = []
    for movement in sorted(movements, key=lambda one: one.moment):
        here = bool(spans) and spans[-1][1] is None
        if movement.here and not here:
            spans.append((movement.moment, None))
        elif not movement.here and here:
            spans[-1] = (spans[-1][0], movement.moment)
    return spans


def _times(
    spans: list[tuple[datetime, datetime | None]], begin: datetime | None, end: datetime | None, wording: Wording
) -> str:
    """` ab 17:40 Uhr`; nothing where somebody was here from the begin to the end."""
    told = []
    for number, (came, left) in enumerate(spans):
        late = number > 0 or (begin is not None and came > begin)
        parts = [wording.asides.from_.format(time=wording.clock(came))] if late else []
        if left is not None and (end is None or left < end):
            parts.append(wording.asides.to.format(time=wording.clock(left)))
        told += [" ".join(parts)] if parts else []
    return "".join(f", {one}" for one in told)
