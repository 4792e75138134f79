"""The vote as it is typed: nothing is recorded that nobody announced."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.head import Head, Item, Meeting, Rules
from minutes_tui.domain.session import fresh
from minutes_tui.domain.votes import ACCLAMATION, Vote
from minutes_tui.tui.forms.vote_form import VoteForm, form_of

SESSION = fresh(Head(Meeting("M", "de"), items=(Item("one", "Eins"),)))


def form(entitled: int | None = 12) -> VoteForm:
    return VoteForm(entitled, Rules())


def vote(made: VoteForm) -> Vote | None:
    return made.vote(SESSION, "one", 1)


def test_enter_alone_is_unanimous() -> None:
    made = vote(form())
    assert made is not None
    assert (made.yes, made.no, made.abstain, made.unanimous, made.outcome) == (12, 0, 0, True, "adopted")
    assert set(made.reckoned) == {"yes", "no", "abstain"}


def test_three_against_and_one_abstention_leave_the_rest_as_yes() -> None:
    made = vote(form().digit("3").moved(1).digit("1"))
    assert made is not None
    assert (made.yes, made.no, made.abstain, made.unanimous) == (8, 3, 1, False)
    assert made.reckoned == ("yes",)


def test_without_attendance_unknown_is_never_zero() -> None:
    made = vote(form(None).digit("3"))
    assert made is not None
    assert (made.yes, made.no, made.abstain, made.outcome) == (None, 3, None, "undecided")


def test_figures_in_any_order_as_chairs_announce_them() -> None:
    made = vote(form(24).jumped("yes").digit("2").digit("0").jumped("no").digit("3").jumped("abstain").digit("1"))
    assert made is not None
    assert (made.yes, made.no, made.abstain, made.reckoned) == (20, 3, 1, ())


def test_a_stray_letter_clears_the_default_until_there_are_figures() -> None:
    stray = form().stray()
    assert vote(stray) is None
    assert vote(stray.digit("0")) is not None


def test_a_figure_rubbed_out_is_not_the_default_again() -> None:
    assert vote(form().digit("3").rubbed_out()) is None


def test_k_is_a_noting_and_a_stray_letter_ends_it() -> None:
    made = vote(form().noted())
    assert made is not None
    assert made.outcome == "noted"
    assert vote(form().noted().stray()) is None


def test_figures_that_contradict_the_attendance_stand_and_are_said() -> None:
    typed = form(5).jumped("yes").digit("9")
    made = vote(typed)
    assert made is not None
    assert made.yes == 9
    assert [problem.code for problem in typed.tally.problems] == ["vote.more-than-present"]


def test_a_tie_rejects_unless_the_chair_has_a_casting_vote() -> None:
    typed = form(10).jumped("yes").digit("5").jumped("no").digit("5")
    rejected = vote(typed)
    assert rejected is not None
    assert rejected.outcome == "rejected"


def test_an_outcome_without_figures_is_recorded_alone() -> None:
    made = vote(form().chosen("rejected"))
    assert made is not None
    assert (made.yes, made.no, made.abstain, made.reckoned, made.unanimous) == (None, None, None, (), False)
    assert (made.method, made.outcome) == ("show-of-hands", "rejected")


@pytest.mark.parametrize("outcome", ["deferred", "referred", "withdrawn", "removed"])
def test_what_needs_no_vote_had_none_unless_somebody_was_counted(outcome: str) -> None:
    alone = vote(form().chosen(outcome, "an den Rat"))
    assert alone is not None
    assert (alone.method, alone.outcome, alone.entitled) == ("none", outcome, None)
    assert alone.to == ("an den Rat" if outcome in ("deferred", "referred") else "")
    counted = vote(form().chosen(outcome).digit("3"))
    assert counted is not None
    assert (counted.method, counted.yes, counted.no, counted.outcome) == ("show-of-hands", 9, 3, outcome)


def test_figures_typed_before_or_after_the_outcome_come_to_the_same() -> None:
    before, after = vote(form().digit("5").chosen("amended")), vote(form().chosen("amended").digit("5"))
    assert before == after
    assert before is not None
    assert (before.no, before.yes, before.outcome) == (5, 7, "amended")


def test_by_acclamation_nobody_is_counted_and_a_figure_ends_it() -> None:
    acclaimed = form().digit("3").ballot().chosen(ACCLAMATION)
    made = vote(acclaimed)
    assert made is not None
    assert (made.method, made.no, made.outcome) == ("acclamation", None, "adopted")
    counted = vote(acclaimed.digit("2"))
    assert counted is not None
    assert (counted.method, counted.no) == ("show-of-hands", 2)
    secret = vote(form().digit("1").chosen(ACCLAMATION).ballot())
    assert secret is None


def test_a_word_typed_after_an_outcome_without_figures_takes_it_back() -> None:
    assert vote(form().chosen("deferred").stray()) is None
    stays = vote(form().digit("1").chosen("deferred").stray())
    assert stays is not None
    assert stays.outcome == "deferred"


def test_as_the_figures_say_keeps_the_untouched_default() -> None:
    assert vote(form().chosen("")) == vote(form())
    assert vote(form().chosen("deferred").chosen("")) is None


def test_backspace_takes_a_digit_first_and_then_the_outcome() -> None:
    typed = form().digit("3").chosen("deferred", "an den Rat")
    assert (typed.rubbed_out().outcome, typed.rubbed_out().typed["no"]) == ("deferred", "")
    gone = typed.rubbed_out().rubbed_out()
    assert (gone.outcome, gone.to, vote(gone)) == ("", "", None)


KEYS = ("0", "1", "7", "tab", "back", "yes", "no", "abstain", "k", "stray", "s")
CHOSEN = ("o rejected", "o referred", "o in-part", f"o {ACCLAMATION}", "o ")
keys = st.lists(st.sampled_from((*KEYS, *CHOSEN)), max_size=8)


def typed(made: VoteForm, key: str) -> VoteForm:
    match key:
        case "tab":
            return made.moved(1)
        case "back":
            return made.moved(-1).rubbed_out()
        case "yes" | "no" | "abstain":
            return made.jumped(key)
        case "k":
            return made.noted()
        case "stray":
            return made.stray()
        case "s":
            return made.ballot()
    if key.startswith("o "):
        return made.chosen(key[2:], "in den Rat")
    return made.digit(key)


@given(keys, st.none() | st.integers(0, 60))
def test_whatever_is_typed_the_unanimous_default_counts_only_untouched(typing: list[str], entitled: int | None) -> None:
    made = form(entitled)
    for key in typing:
        made = typed(made, key)
    recorded = vote(made)
    touched = any(key not in ("tab", "o ") for key in typing)
    if recorded is not None and recorded.method != "noting" and touched:
        assert not made.announced.nothing or made.outcome
    if recorded is not None and made.outcome and made.announced.nothing:
        assert recorded.counted_nobody


@given(keys, st.none() | st.integers(0, 60))
def test_what_was_announced_is_recorded_as_announced(typing: list[str], entitled: int | None) -> None:
    made = form(entitled)
    for key in typing:
        made = typed(made, key)
    recorded = vote(made)
    if recorded is None or recorded.method == "noting":
        return
    for name in ("yes", "no", "abstain"):
        announced = getattr(made.announced, name)
        if announced is not None:
            assert getattr(recorded, name) == announced
            assert name not in recorded.reckoned
    shown = form_of(recorded, Rules())
    assert shown.announced == made.announced
    again = replace(shown, entitled=entitled) if recorded.counted_nobody else shown
    assert vote(again) == recorded
