"""Each act of a meeting with the keys that it is typed with: a new kind of event is one line here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes_tui.application.practising import meeting, texts, votes
from minutes_tui.application.practising.strokes import Strokes, Why
from minutes_tui.domain.agenda import ItemCalled, ItemFinished
from minutes_tui.domain.agenda_changes import AgendaAgreed, ItemRetitled, ItemSetAside, ItemsJoined, ItemsSplit
from minutes_tui.domain.arranging import EntryMoved, SpeakerNamed
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.entries import Contribution, Results
from minutes_tui.domain.event import Event
from minutes_tui.domain.kinds import kind_of
from minutes_tui.domain.meeting import MeetingClosed, Withdrawn
from minutes_tui.domain.placing import EntryContent
from minutes_tui.domain.proceedings import (
    ChairHanded,
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from minutes_tui.domain.session import Session
from minutes_tui.domain.timeline import Timeline
from minutes_tui.domain.votes import Vote


@dataclass(frozen=True, slots=True)
class Act:
    """Events `first` to `last` (counted from 1), and the keys that make them from the agenda on; or why there are none.

    Whoever presses them on a desk that stands where `first` is the next event, has the minutes as they were after
    `last`, and the agenda before them.
    """

    first: int
    last: int
    strokes: Strokes = ()
    why: Why | None = None


def act_at(timeline: Timeline, first: int) -> Act:
    """The act that begins with that event. Raises IndexError for one that there is not."""
    event = timeline.events[first - 1]
    session = timeline.at(first - 1)
    if not kind_of(event.data).an_act:
        return Act(first, first, why="by-itself")
    if event.erased:  # nobody knows any more what was typed
        return Act(first, first, why="not-shown")
    following = timeline.events[first] if first < len(timeline.events) else None
    if isinstance(event.data, Results) and not event.data.revises and following is not None:
        text = following.data
        if isinstance(text, Contribution) and texts.goes_on(timeline.at(first), event.data, text):
            strokes = texts.results_going_on(session, event.data, text.text)
            if strokes is not None:
                return Act(first, first + 1, strokes)
    strokes = _strokes(session, event, timeline.events[: first - 1])
    return Act(first, first, why="not-shown") if strokes is None else Act(first, first, strokes)


def _strokes(session: Session, event: Event, before: Sequence[Event]) -> Strokes | None:
    if session.closed_at is not None:  # what is noted later has times that must be typed, and places of its own
        return None
    match event.data:
        case Vote() as vote:
            return votes.typed_vote(session, vote)
        case EntryContent() as entry:
            typed = texts.typed_correction if entry.revises else texts.typed_entry
            return typed(session, entry)
        case ItemCalled() as call:
            return meeting.typed_call(session, call)
        case ItemFinished() as finish:
            return meeting.typed_finish(session, finish)
        case AttendanceTaken() as taken:
            return meeting.typed_attendance(session, event, taken)
        case Withdrawn() as back:
            return meeting.typed_taking_back(session, before, back)
        case EntryMoved() as move:
            return meeting.typed_move(session, move)
        case SpeakerNamed(unnamed, speaker, named):
            return texts.named_everywhere(session, unnamed, speaker, named)
        case AgendaAgreed() | ItemsJoined() | ItemsSplit() | ItemSetAside() | ItemRetitled() as change:
            return meeting.typed_agenda(session, change)
        case (
            MeetingOpened()
            | ChairHanded()
            | MeetingInterrupted()
            | MeetingResumed()
            | PublicExcluded()
            | PublicReadmitted()
            | MeetingClosed()
        ):
            return meeting.typed_in_menu(session, event)
    return None
