"""The fold: what events add up to, and taking back."""

from __future__ import annotations

from hypothesis import given

from minutes_tui.domain import votes
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.counting import Announced
from minutes_tui.domain.entries import Contribution, Resolution
from minutes_tui.domain.folding import fold
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.session import fresh
from minutes_tui.domain.taking_back import retract
from tests.support.deciding import Deciding, perform, play
from tests.support.strategies import SMALL_HEAD as HEAD
from tests.support.strategies import Step, acts, in_public, sequences, steps, taken_back


@given(todo=sequences(steps, taken_back))
def test_step_by_step_is_the_same_as_all_at_once(todo: list[Step]) -> None:
    desk = play(todo)
    assert fold(HEAD, desk.events) == desk.session


@given(todo=sequences(), last=acts)
def test_undo_is_the_reverse_of_any_act(todo: list[Step], last: Step) -> None:
    desk = play(todo)
    before, count = in_public(desk.session), len(desk.events)
    perform(desk, last)
    if len(desk.events) > count:
        assert desk.undo()
        assert in_public(desk.session) == before


@given(todo=sequences())
def test_undoing_everything_leads_back_to_the_fresh_meeting(todo: list[Step]) -> None:
    desk = play(todo)
    while desk.undo():
        pass
    assert in_public(desk.session) == in_public(fresh(HEAD))


def test_an_entry_behind_one_that_was_taken_back_keeps_its_place() -> None:
    desk = Deciding()
    first = desk.act(Contribution("one", text="first"))
    second = desk.act(Contribution("one", text="second"))
    last = desk.act(Contribution("one", text="last"))
    assert first
    assert second
    assert last
    desk.act(Contribution("one", after=second.seq, text="between"))
    desk.act(retract(desk.session, second.seq))
    texts = [
        entry.content.text for entry in desk.session.items["one"].entries if isinstance(entry.content, Contribution)
    ]
    assert texts == ["first", "between", "last"]


def test_coming_back_to_an_item_keeps_the_time_it_was_first_called_up() -> None:
    desk = Deciding()
    first = desk.act(ItemCalled("one"))
    desk.act(ItemCalled("two"))
    desk.act(ItemCalled("one"))
    assert first
    assert desk.session.items["one"].called_at == first.at
    assert desk.session.items["two"].finished_at is not None


def test_an_item_that_is_not_public_is_not_called_up() -> None:
    desk = Deciding()
    assert desk.act(ItemCalled("secret")) is None
    assert not desk.session.current


def test_striking_out_a_resolution_takes_its_vote_along() -> None:
    desk = Deciding()
    made = desk.act(Resolution("one", text="Das Thema wird behandelt."))
    assert made
    desk.act(votes.announced_vote(desk.session, "one", made.seq, Announced(), None))
    assert len(desk.session.items["one"].entries) == 2
    desk.act(retract(desk.session, made.seq))
    assert desk.session.items["one"].entries == ()


def test_undo_brings_back_what_was_struck_out() -> None:
    desk = Deciding()
    made = desk.act(Contribution("one", text="said"))
    assert made
    desk.act(retract(desk.session, made.seq))
    desk.undo()
    assert len(desk.session.items["one"].entries) == 1


def test_what_is_not_there_yet_is_not_taken_back() -> None:
    desk = Deciding()
    desk.act(Withdrawn((2,)))
    desk.act(Contribution("one", text="said"))
    assert len(desk.session.items["one"].entries) == 1
    assert fold(HEAD, desk.events) == desk.session
