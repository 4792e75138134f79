"""What is noted after the meeting was closed: no time defaults to now then."""

from __future__ import annotations

from datetime import datetime

from minutes_tui.domain.event import EventData
from minutes_tui.domain.kinds import kind_of
from minutes_tui.domain.meeting import MeetingClosed, Withdrawn
from minutes_tui.domain.session import Session


def time_of(session: Session, proposal: EventData) -> datetime | None:
    """When that was so, if nobody says it: None while the meeting is not closed, and for what has no time of its own.

    Something minuted later was said under its item, so at its end at the latest; everything else happened by the time
    the meeting was closed.
    """
    closed = session.closed_at
    if closed is None or isinstance(proposal, MeetingClosed | Withdrawn) or not kind_of(proposal).an_act:
        return None
    if getattr(proposal, "revises", 0):
        return None
    state = session.items.get(getattr(proposal, "item", ""))
    return state.finished_at or closed if state is not None else closed
