"""The days of a meeting: it may go on on another one."""

from __future__ import annotations

from datetime import date, datetime

from minutes_tui.domain.proceedings import MeetingInterrupted, MeetingResumed
from minutes_tui.domain.session import Session


def first_day(session: Session) -> date | None:
    """The day on which the meeting began, or is to begin; None where nothing tells."""
    begin = session.opened_at or session.head.meeting.starts_at
    if begin is not None:
        return begin.date()
    called = [state.called_at for state in session.items.values() if state.called_at is not None]
    return min(called).date() if called else None


def is_first_day(session: Session, moment: datetime) -> bool:
    """Whether that is on the first day; then a time is said without its day."""
    first = first_day(session)
    return first is None or moment.date() == first


def breaks(session: Session) -> tuple[tuple[datetime, datetime | None], ...]:
    """The breaks from when to when, in the order of time; None: nobody noted the end."""
    states = (session.preface, *session.items.values())
    kinds = (MeetingInterrupted, MeetingResumed)
    turns = sorted(
        (entry for state in states for entry in state.entries if isinstance(entry.content, kinds)),
        key=lambda entry: (entry.at, entry.seq),
    )
    found: list[tuple[datetime, datetime | None]] = []
    for turn in turns:
        open_one = bool(found) and found[-1][1] is None
        if isinstance(turn.content, MeetingInterrupted) and not open_one:
            found.append((turn.at, None))
        elif isinstance(turn.content, MeetingResumed) and open_one:
            found[-1] = (found[-1][0], turn.at)
    return tuple(found)
