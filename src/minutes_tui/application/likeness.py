"""Which of two lists of texts belong together where nothing names them: the same first, then the most alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

LIKE: Final = 0.5
"""As much of their words two texts must have in common to be one that was changed."""
_MOST_WORK: Final = 2_000_000
"""How many words are looked up; of very many texts only those near to each other in the lists are compared."""

Pairs = list[tuple[int, int]]
"""Places in the first and in the second list."""


def alike(old: Sequence[str], new: Sequence[str], *, changed: bool = True) -> Pairs:
    """Which texts of the lists belong together, each at most once; without `changed` only those that are the same.

    Turned round, it is the same pairs turned round.
    """
    pairs = _same(old, new)
    if not changed:
        return pairs
    firsts, seconds = {one for one, _ in pairs}, {two for _, two in pairs}
    left = [(at, frozenset(text.split())) for at, text in enumerate(old) if at not in firsts]
    right = [(at, frozenset(text.split())) for at, text in enumerate(new) if at not in seconds]
    ranked: list[tuple[float, int, int, int, int]] = []
    reach = _reach(left, right)
    for place, (one, words) in enumerate(left):
        for two, others in right[max(0, place - reach) : place + reach + 1]:
            likeness = _likeness(words, others)
            if likeness >= LIKE:
                ranked.append((-likeness, abs(one - two), one + two, one, two))
    for *_, one, two in sorted(ranked):
        if one not in firsts and two not in seconds:
            firsts.add(one)
            seconds.add(two)
            pairs.append((one, two))
    return sorted(pairs)


def _same(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """The first of those that are the same with the first, the second with the second."""
    there: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(new):
        there[text].append(at)
    taken: dict[str, int] = defaultdict(int)
    pairs: Pairs = []
    for at, text in enumerate(old):
        if taken[text] < len(there.get(text, ())):
            pairs.append((at, there[text][taken[text]]))
            taken[text] += 1
    return pairs


def _reach(left: Sequence[tuple[int, frozenset[str]]], right: Sequence[tuple[int, frozenset[str]]]) -> int:
    """How far apart in the lists those may stand that are compared."""
    words = sum(len(one) for _, one in (*left, *right)) + len(left) + len(right)
    return max(len(left), len(right)) if words == 0 else max(1, _MOST_WORK // words)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of their different words two texts have in common (Dice's coefficient)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0
