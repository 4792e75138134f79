"""Laws of the workspace, over a journal in memory: whatever is dispatched, in whatever order, by whomever."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.outcome import Done, NotSaved, Outcome
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.application.workspace import Workspace
from minutes_tui.codec.events import to_event, to_record
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold, last_act
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.session import fresh
from tests.support.memory_journal import MemoryJournal
from tests.support.strategies import (
    SMALL_HEAD,
    START,
    Step,
    Undo,
    acts,
    in_public,
    proposed,
    sequences,
    steps,
    taken_back,
)

WHENS = st.none() | st.integers(-5, 5).map(lambda minutes: START + timedelta(minutes=minutes))


class Pen:
    """Somebody who takes minutes at a journal that others may write to as well."""

    def __init__(self, journal: MemoryJournal, name: str = "scribe") -> None:
        self.journal = journal
        ticks, ids = count(1), count(1)
        surroundings = Surroundings(
            clock=lambda: START + timedelta(minutes=next(ticks)), user=name, new_id=lambda: f"{name}{next(ids)}"
        )
        self.workspace = Workspace(SMALL_HEAD, journal, journal.read(), surroundings)

    def do(self, step: Step, **how: object) -> Outcome:
        """Do it, and wait for a disk that takes its time."""
        workspace = self.workspace
        outcome = workspace.undo() if isinstance(step, Undo) else self._dispatch(step, **how)
        while isinstance(outcome, NotSaved):
            outcome = workspace.settle_pending()
        return outcome

    def _dispatch(self, step: Step, **how: object) -> Outcome:
        proposal = proposed(step, self.workspace.session)
        assert proposal is not None
        return self.workspace.dispatch(proposal, **how)  # type: ignore[arg-type]

    @property
    def events(self) -> list[Event]:
        return [event for one in self.journal.stored if isinstance(event := to_event(one.record), Event)]

    def holds_what_is_written(self) -> bool:
        return self.workspace.events == self.events and self.workspace.session == fold(SMALL_HEAD, self.events)


@given(todo=st.lists(st.tuples(st.one_of(steps, taken_back), WHENS), max_size=16))
def test_the_session_is_what_the_journal_adds_up_to_after_every_step(todo):
    pen = Pen(MemoryJournal())
    for step, when in todo:
        pen.do(step) if isinstance(step, Undo) else pen.do(step, when=when)
        assert pen.holds_what_is_written()
    assert len(pen.events) == len(pen.journal.stored)
    assert Pen(pen.journal).workspace.session == pen.workspace.session


@given(todo=sequences())
def test_what_is_written_reads_back_as_it_was(todo):
    pen = Pen(MemoryJournal())
    for step in todo:
        pen.do(step)
    assert [to_record(event) for event in pen.workspace.events] == [one.record for one in pen.journal.stored]


def first_done(pen: Pen, tried: list[Step]) -> Done | None:
    """Most acts cannot be done in just any meeting: those that cannot change nothing, the first that can is done."""
    for act in tried:
        seen = pen.workspace.session
        outcome = pen.do(act)
        if isinstance(outcome, Done):
            return outcome
        assert pen.workspace.session == seen
    return None


@given(before=sequences(), tried=sequences(acts))
def test_undo_takes_back_the_last_act_and_nothing_else(before, tried):
    pen = Pen(MemoryJournal())
    for step in before:
        pen.do(step)
    seen = in_public(pen.workspace.session)
    if first_done(pen, tried) is not None:
        assert isinstance(pen.do(Undo()), Done)
    assert in_public(pen.workspace.session) == seen


@given(todo=sequences())
def test_each_undo_leads_to_what_was_before_the_act_it_takes_back_and_the_last_to_the_fresh_meeting(todo):
    pen = Pen(MemoryJournal())
    was: dict[int, object] = {}
    for step in [*todo, *[Undo()] * (len(todo) + 1)]:
        seen = in_public(pen.workspace.session)
        outcome = pen.do(step)
        if isinstance(outcome, Done) and isinstance(step, Undo):
            assert isinstance(outcome.event.data, Withdrawn)
            (seq,) = outcome.event.data.withdrawn
            assert in_public(pen.workspace.session) == was.pop(seq)
        elif isinstance(outcome, Done):
            was[outcome.event.seq] = seen
    assert last_act(pen.workspace.events) is None
    assert in_public(pen.workspace.session) == in_public(fresh(SMALL_HEAD))


@given(before=sequences(), tried=sequences(acts))
def test_what_backspace_takes_back_is_gone_without_a_trace_in_the_minutes(before, tried):
    pen = Pen(MemoryJournal())
    for step in before:
        pen.do(step)
    seen, last = in_public(pen.workspace.session), last_act(pen.workspace.events)
    done = first_done(pen, tried)
    if done is not None:
        pen.do(Withdrawn((done.event.seq,), undo=True))
    assert in_public(pen.workspace.session) == seen
    assert last_act(pen.workspace.events) == last


@given(todo=st.lists(st.tuples(st.booleans(), steps, st.booleans(), st.booleans()), max_size=16))
def test_two_who_write_at_once_end_up_with_the_same_meeting_and_no_act_twice(todo):
    journal = MemoryJournal()
    pens = Pen(journal, "anna"), Pen(journal, "bert")
    done: list[str] = []
    for whose, step, lost, slow in todo:
        journal.lost_answer = lost
        if slow and not isinstance(step, Undo):
            journal.failing = True
            pens[whose].workspace.dispatch(proposed(step, pens[whose].workspace.session))
            journal.failing = False
            outcome = pens[whose].workspace.settle_pending()
        else:
            outcome = pens[whose].do(step)
        if isinstance(outcome, Done):
            done.append(outcome.event.id)
    journal.lost_answer = False
    for pen in pens:
        while isinstance(outcome := pen.workspace.settle_pending(), NotSaved):
            pass
        if isinstance(outcome, Done):
            done.append(outcome.event.id)
    for pen in pens:
        pen.workspace.catch_up()
        assert pen.holds_what_is_written()
    written = [one.record.id for one in journal.stored]
    assert len(set(written)) == len(written)
    assert set(done) <= set(written)
