"""Attendance that is corrected after a vote: what the chair announced stays, and the vote is looked at again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime

from minutes_tui.domain.attendance import entitled_at
from minutes_tui.domain.attendance_state import Movement
from minutes_tui.domain.session import Entry, Session
from minutes_tui.domain.votes import Vote


class Corrections:
    """The movements of a meeting, ordered so that those that correct a vote are found at once."""

    def __init__(self, movements: Iterable[Movement]) -> None:
        ordered = sorted(movements, key=_moment)
        self._afterwards = [movement for movement in ordered if movement.afterwards]
        self._of: dict[str, list[Movement]] = {}
        for movement in ordered:
            self._of.setdefault(movement.person, []).append(movement)

    def entitled(self, session: Session, entry: Entry) -> int | None:
        """How many were entitled at a vote by what is known now; None where that is what it was reckoned from.

        Only attendance that was written after the vote (as it stands), of a time before it, makes a difference.
        """
        vote = entry.content
        if not isinstance(vote, Vote) or vote.counted_nobody or not self._afterwards:
            return None
        written = max((entry.seq, *entry.revisions))
        before = self._afterwards[: bisect_right(self._afterwards, entry.at, key=_moment)]
        corrected = {movement.person for movement in before if movement.seq > written}
        if not corrected:
            return None
        if vote.entitled is None:
            return entitled_at(session, entry.at)
        change = sum(
            self._here(person.id, entry.at) - self._here(person.id, entry.at, written)
            for person in session.head.persons
            if person.votes and person.id in corrected
        )
        return max(0, vote.entitled + change) if change else None

    def _here(self, person: str, moment: datetime, written: int | None = None) -> bool:
        """Whether they were here then; with `written` by what the events up to that one say."""
        known = self._of[person]
        for movement in reversed(known[: bisect_right(known, moment, key=_moment)]):
            if written is None or movement.seq <= written:
                return movement.here
        return False


def _moment(movement: Movement) -> datetime:
    return movement.moment


def corrected_entitled(session: Session, entry: Entry) -> int | None:
    """`Corrections.entitled` of one vote."""
    return Corrections(session.attendance.movements).entitled(session, entry)
