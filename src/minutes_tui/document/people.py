"""Who was there, and from when to when; and who was not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from minutes_tui.document.reading import listed
from minutes_tui.domain.days import breaks, first_day
from minutes_tui.domain.head import Person
from minutes_tui.domain.session import Session
from minutes_tui.language.wording import Wording

_Span = tuple[datetime, datetime | None]
"""From when to when somebody was here; None: until the end."""


def present(session: Session, wording: Wording) -> tuple[str, ...]:
    """Everybody who was here at some time, in the register's order; who came late or left early with the times."""
    course = _course(session)
    lines = []
    for person in session.head.persons:
        spans = _in_the_meeting(_spans(session, person), course)
        if spans:
            lines.append(_called(person) + _times(spans, course, wording))
    return tuple(lines)


def absent(session: Session) -> tuple[str, ...]:
    """The members who were never here, where attendance is kept."""
    if not session.attendance.kept and not session.attendance.movements:
        return ()
    course = _course(session)
    members = [person for person in session.head.persons if person.role == "member"]
    return tuple(_called(one) for one in members if not _in_the_meeting(_spans(session, one), course))


def _called(person: Person) -> str:
    return f"{person.called} ({person.group})" if person.group else person.called


def _spans(session: Session, person: Person) -> list[_Span]:
    """From when to when somebody was here, in the order of time."""
    movements = [movement for movement in session.attendance.movements if movement.person == person.id]
    spans: list[_Span] = []
    for movement in sorted(movements, key=lambda one: one.moment):
        here = bool(spans) and spans[-1][1] is None
        if movement.here and not here:
            before = spans.pop() if spans and _same_minute(spans[-1][1], movement.moment) else (movement.moment, None)
            spans.append((before[0], None))
        elif not movement.here and here:
            came = spans.pop()[0]
            if not _same_minute(came, movement.moment):
                spans.append((came, movement.moment))
    return spans


def _same_minute(one: datetime | None, other: datetime) -> bool:
    """Who came and left within a minute, or the other way round, was noted by a slip: it says nothing."""
    return one is not None and one.replace(second=0, microsecond=0) == other.replace(second=0, microsecond=0)


def _in_the_meeting(spans: list[_Span], course: tuple[_Day, ...]) -> list[_Span]:
    """Without what ended before the meeting began: who was noted by a slip, or left again, came later or not at all."""
    begin = course[0].begin if course else None
    return [(came, left) for came, left in spans if left is None or begin is None or left > begin]


@dataclass(frozen=True, slots=True)
class _Day:
    """What was sat on one day: from when to when, None where nothing tells."""

    day: date
    begin: datetime | None
    end: datetime | None


def _course(session: Session) -> tuple[_Day, ...]:
    """The days of the meeting: the first one, and each on which it was resumed."""
    first = first_day(session)
    if first is None:
        return ()
    days = [_Day(first, session.opened_at or session.head.meeting.starts_at, session.closed_at)]
    for start, end in breaks(session):
        if end is not None and end.date() > start.date():
            days[-1] = replace(days[-1], end=start)
            days.append(_Day(end.date(), end, session.closed_at))
    came = [movement.moment for movement in session.attendance.movements if movement.here]
    return tuple(_as_taken(day, came) for day in days)


def _as_taken(day: _Day, came: list[datetime]) -> _Day:
    """Whoever is there when attendance is first taken on a day was there from its begin."""
    first = min((moment for moment in came if moment.date() == day.day), default=None)
    if day.begin is None or first is None:
        return day
    return replace(day, begin=max(day.begin, first))


def _times(spans: list[_Span], course: tuple[_Day, ...], wording: Wording) -> str:
    """`, ab 17:40 Uhr`; nothing where somebody was here from the begin to the end.

    Of a meeting of several days each day is told by itself, and a day that was missed by naming the others.
    """
    if len(course) < 2:
        day = course[0] if course else None
        told = _told(spans, day.begin if day else None, day.end if day else None, wording)
        return "".join(f", {one}" for one in told)
    per_day = [(day, _on(day, spans)) for day in course]
    parts = [(wording.short_day(day.day), _told(those, day.begin, day.end, wording)) for day, those in per_day if those]
    forms = wording.asides
    if len(parts) == len(course):
        texts = [forms.on_day.format(day=day, text=listed(told, wording)) for day, told in parts if told]
        return "".join(f", {text}" for text in texts)
    days = [f"{day} ({listed(told, wording)})" if told else day for day, told in parts]
    return f", {forms.only_on.format(day=listed(days, wording))}" if days else ""


def _on(day: _Day, spans: list[_Span]) -> list[_Span]:
    """The parts of the spans on that day. Who did not leave at its end was there until then."""
    found: list[_Span] = []
    for came, left in spans:
        if came.date() > day.day or (left is not None and left.date() < day.day):
            continue
        begin = came if came.date() == day.day else day.begin
        end = left if left is not None and left.date() == day.day else day.end
        if begin is not None:
            found.append((begin, end))
    return found


def _told(spans: list[_Span], begin: datetime | None, end: datetime | None, wording: Wording) -> list[str]:
    told: list[str] = []
    forms, clock = wording.asides, wording.clock
    for number, (came, left) in enumerate(spans):
        late = number > 0 or (begin is not None and came > begin)
        early = left is not None and (end is None or left < end)
        if late and early and left is not None:
            told.append(forms.from_to.format(start=clock(came), time=clock(left)))
        elif late:
            told.append(forms.from_.format(time=clock(came)))
        elif early and left is not None:
            told.append(forms.to.format(time=clock(left)))
    return told
