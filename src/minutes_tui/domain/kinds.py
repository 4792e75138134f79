"""The kinds of events: each one module with its data, its decide and its evolve, registered here by name.

A decide looks at the session and a proposal and returns the data of the event as it will stand, problems, or
nothing where there is nothing to record. An evolve takes one event that stands into the next session.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from minutes_tui.domain import agenda, attendance, entries, meeting, votes
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session

Decided = EventData | tuple[Problem, ...] | None


@dataclass(frozen=True, slots=True)
class Kind:
    """`words` names the fields that hold people's words: written as texts, digested apart, can be redacted.

    `choices` are the fields that hold one of a few words, or several of them: another one has a meaning that only a
    newer program knows.
    """

    name: str
    data: type[Any]
    evolve: Callable[[Session, Event, Any], Session]
    decide: Callable[[Session, Any], Decided]
    words: tuple[str, ...] = ()
    an_act: bool = True
    choices: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def types(self) -> dict[str, str]:
        """The name and the type of each field, as its module writes it."""
        return {one.name: str(one.type) for one in fields(self.data)}


_ALL = (
    Kind("pen-taken", meeting.PenTaken, meeting.pen_taken, meeting.as_it_is, an_act=False),
    Kind("head-changed", meeting.HeadChanged, meeting.head_changed, meeting.as_it_is, ("changes",), an_act=False),
    Kind("withdrawn", meeting.Withdrawn, meeting.withdrawn, meeting.decide_withdrawn),
    Kind("closed", meeting.MeetingClosed, meeting.meeting_closed, meeting.decide_closed),
    Kind("item-called", agenda.ItemCalled, agenda.item_called, agenda.decide_called),
    Kind("item-finished", agenda.ItemFinished, agenda.item_finished, agenda.decide_finished),
    Kind("attendance", attendance.AttendanceTaken, attendance.taken, attendance.decide_taken),
    Kind("contribution", entries.Contribution, entries.entry_made, entries.decide_contribution, ("named", "text")),
    Kind("results", entries.Results, entries.entry_made, entries.decide_results, ("intro", "bullets")),
    Kind("resolution", entries.Resolution, entries.entry_made, entries.decide_resolution, ("text",)),
    Kind("vote", votes.Vote, votes.vote_taken, votes.decide_vote, choices=votes.CHOICES),
)
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}
_BY_DATA: dict[type[Any], Kind] = {kind.data: kind for kind in _ALL}


def kind_of(data: EventData) -> Kind:
    """The kind that `data` belongs to. Raises KeyError for data of no kind."""
    return _BY_DATA[type(data)]


def decide(session: Session, proposal: EventData) -> Decided:
    """What `proposal` comes to in this session: an event's data, problems, or nothing to record."""
    return kind_of(proposal).decide(session, proposal)
