"""Texts that belong together where nothing names them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.likeness import alike

TEXTS = st.lists(st.lists(st.sampled_from("abcdef"), max_size=5).map(" ".join), max_size=8)


def test_the_same_belong_together_first_then_the_most_alike() -> None:
    old = ["the hall is painted", "the bridge is mended", "nothing of that"]
    new = ["the bridge is closed", "the hall is painted", "the bridge is mended soon"]
    assert alike(old, new) == [(0, 1), (1, 2)]
    assert alike(old, new, changed=False) == [(0, 1)]


def test_of_several_that_are_the_same_the_first_is_the_first() -> None:
    assert alike(["a", "a", "b"], ["b", "a", "a", "a"]) == [(0, 1), (1, 2), (2, 0)]


@given(TEXTS, TEXTS)
def test_each_belongs_to_one_at_most_and_turned_round_it_is_the_same(old: list[str], new: list[str]) -> None:
    pairs = alike(old, new)
    assert len({one for one, _ in pairs}) == len({two for _, two in pairs}) == len(pairs)
    assert sorted((two, one) for one, two in alike(new, old)) == pairs


@given(TEXTS)
def test_a_list_belongs_to_itself(texts: list[str]) -> None:
    assert alike(texts, texts) == [(place, place) for place in range(len(texts))]


def test_very_many_texts_are_compared_with_those_near_to_them() -> None:
    old = [f"entry {number} of many that are all alike in most words" for number in range(8000)]
    new = [text.replace("many", "several") for text in old]
    assert alike(old, new) == [(place, place) for place in range(8000)]
