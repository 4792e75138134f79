"""Acts decided upon and appended, as the application does, without a file."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st

from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import advance, last_act
from minutes_tui.domain.kinds import decide
from minutes_tui.domain.session import Session, fresh
from minutes_tui.domain.taking_back import undo
from tests.support.strategies import SMALL_HEAD as HEAD
from tests.support.strategies import START, Step, proposed, sequences, steps, taken_back


class Deciding:
    """A meeting in memory."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.session: Session = fresh(HEAD)

    def act(self, proposal: EventData) -> Event | None:
        decided = decide(self.session, proposal)
        if not isinstance(decided, EventData):
            return None
        seq = len(self.events) + 1
        event = Event(seq, f"id{seq}", START + timedelta(minutes=seq), "scribe", decided)
        self.session = advance(self.session, self.events, event)
        self.events.append(event)
        return event

    def undo(self) -> bool:
        act = last_act(self.events)
        return act is not None and self.act(undo(act)) is not None


def play(steps: list[Step]) -> Deciding:
    meeting = Deciding()
    for step in steps:
        perform(meeting, step)
    return meeting


def perform(meeting: Deciding, step: Step) -> None:
    proposal = proposed(step, meeting.session)
    if proposal is None:
        meeting.undo()
    else:
        meeting.act(proposal)


def journals() -> st.SearchStrategy[list[Event]]:
    """Journals of any acts, taken back and undone as well."""
    return sequences(steps, taken_back).map(lambda todo: play(todo).events)
