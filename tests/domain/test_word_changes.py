"""Which words changed, of texts of any length."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.word_changes import Run, changed_words, words_of
from tests.support.strategies import TEXTS

FEW_WORDS = st.lists(st.sampled_from(["a", "b", "c", "\n"]), max_size=60).map(" ".join)


def marked(before: str, now: str) -> str:
    signs = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return " ".join(signs[run.change].format(" ".join(run.words)) for run in changed_words(before, now))


@pytest.mark.parametrize(
    ("before", "now", "shown"),
    [
        ("", "", ""),
        ("so", "so", "so"),
        ("", "so it is", "{+so it is+}"),
        ("so it is", "", "[-so it is-]"),
        ("so it is", "so it was", "so it [-is-] {+was+}"),
        ("one two three", "three one two", "{+three+} one two [-three-]"),
        ("one\ntwo", "one two", "one [-\n-] two"),
        ("one  two ", " one two", "one two"),
    ],
)
def test_words_that_went_and_came_are_told(before: str, now: str, shown: str) -> None:
    assert marked(before, now) == shown


@given(st.one_of(TEXTS, FEW_WORDS), st.one_of(TEXTS, FEW_WORDS))
def test_what_stayed_and_went_is_the_text_before_and_what_stayed_and_came_the_one_now(before: str, now: str) -> None:
    runs = changed_words(before, now)
    assert [word for run in runs if run.change != "new" for word in run.words] == words_of(before)
    assert [word for run in runs if run.change != "gone" for word in run.words] == words_of(now)
    assert all(run.words for run in runs)


@given(st.one_of(TEXTS, FEW_WORDS))
def test_nothing_is_different_in_the_same_text(text: str) -> None:
    assert {run.change for run in changed_words(text, text)} <= {"same"}


@given(FEW_WORDS, FEW_WORDS)
def test_turned_round_as_many_words_stayed(before: str, now: str) -> None:
    def stayed(runs: tuple[Run, ...]) -> int:
        return sum(len(run.words) for run in runs if run.change == "same")

    assert stayed(changed_words(before, now)) == stayed(changed_words(now, before))


def test_texts_of_fifty_thousand_words_are_compared_whatever_they_say() -> None:
    """Each of these would keep a comparison of every word with every other busy for minutes."""
    chance = random.Random(5)
    numbers = [str(number) for number in range(50_000)]
    changed = [word if chance.random() > 0.1 else "x" for word in numbers]
    few = ["".join(chance.choice("ab")) for _ in range(50_000)]
    for old, new in [(numbers, changed), (numbers, numbers[::-1]), (few, few[::-1]), (few, ["a"] * 50_000)]:
        runs = changed_words(" ".join(old), " ".join(new))
        assert [word for run in runs if run.change != "gone" for word in run.words] == new
    assert (
        sum(len(run.words) for run in changed_words(" ".join(numbers), " ".join(changed)) if run.change == "same")
        > 40_000
    )
