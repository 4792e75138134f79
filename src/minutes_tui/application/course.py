"""The course of a meeting as the page shows it: each state of its minutes, each act in words, and the time line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import accumulate, pairwise
from typing import Final

from minutes_tui.application.moments import written_times
from minutes_tui.document.many import ManyDocuments
from minutes_tui.document.parts import parts_of
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.event import Event
from minutes_tui.domain.session import Session
from minutes_tui.domain.timeline import Timeline
from minutes_tui.domain.votes import Vote
from minutes_tui.export.replay_page.model import Act, Band, Course
from minutes_tui.language.registry import WORDINGS

LONGEST_PAUSE: Final = timedelta(minutes=10)
"""A pause in which nothing was written takes no more room than that on the time line."""
_BEFORE, _AFTER = 0.0, 1.0


def course_of(timeline: Timeline, what: Callable[[Event, Session], str], break_name: str) -> Course:
    """The whole course. `what` says in words what was done, given the state right after it."""
    events = timeline.events
    times = written_times(events)
    places = places_of(times)
    documents = ManyDocuments()
    sessions = [timeline.at(count) for count in range(len(timeline) + 1)]
    several = len({time.date() for time in times}) > 1
    meeting = timeline.head.meeting
    wording = WORDINGS[meeting.language]

    def clock(moment: datetime) -> str:
        return f"{wording.day(moment.date())}, {moment:%H:%M:%S}" if several else f"{moment:%H:%M:%S}"

    return Course(
        language=meeting.language,
        title=meeting.title,
        acts=tuple(
            Act(
                clock(event.at),
                event.at.isoformat(),
                (time - times[0]).total_seconds(),
                event.by,
                what(event, session),
            )
            for event, time, session in zip(events, times, sessions[1:], strict=True)
        ),
        states=tuple(parts_of(documents.document(session)) for session in sessions),
        places=places,
        bands=(*_items(sessions, places), *_breaks(sessions, places, break_name)),
        calls=tuple(event.seq for event in events if isinstance(event.data, ItemCalled)),
        votes=tuple(event.seq - 1 for event in events if isinstance(event.data, Vote)),
        ends=(clock(events[0].at), clock(events[-1].at)) if events else ("", ""),
    )


def places_of(times: Sequence[datetime]) -> tuple[float, ...]:
    """Where on the time line each of these times is, from 0 to 1; times never go back. Long pauses are cut."""
    if not times:
        return ()
    gaps = [min(later - earlier, LONGEST_PAUSE).total_seconds() for earlier, later in pairwise(times)]
    whole = sum(gaps)
    if not whole:
        return tuple((number + 1) / len(times) for number in range(len(times)))
    return tuple(passed / whole for passed in accumulate(gaps, initial=0.0))


def _items(sessions: Sequence[Session], places: Sequence[float]) -> Iterator[Band]:
    """What was called up from when to when: an item that was come back to has several bands."""
    for start, end, key in _stretches([session.current for session in sessions], places):
        state = sessions[-1].items.get(key) if key else None
        if state is not None:
            item = state.item
            yield Band("item", start, end, item.number, f"{item.number} {item.title}".strip())


def _breaks(sessions: Sequence[Session], places: Sequence[float], name: str) -> Iterator[Band]:
    broken = ["break" if session.interrupted_at is not None else "" for session in sessions]
    for start, end, kind in _stretches(broken, places):
        if kind:
            yield Band("break", start, end, "", name)


def _stretches(keys: Sequence[str], places: Sequence[float]) -> Iterator[tuple[float, float, str]]:
    """From where to where a key stays the same; `keys` has one more, for the state before the first event."""
    start = _BEFORE
    for count, (earlier, later) in enumerate(pairwise(keys)):
        if earlier != later:
            yield start, places[count], earlier
            start = places[count]
    yield start, _AFTER, keys[-1]
