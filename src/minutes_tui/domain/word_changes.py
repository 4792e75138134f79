"""Which words of a text are others than before, in a time that grows with its length and no faster."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from minutes_tui.domain.rising import longest_rising

WordChange = Literal["same", "gone", "new"]
PARAGRAPH: Final = "\n"
"""The end of a paragraph, as a word of its own."""

_MOST_CELLS: Final = 10_000
"""How many pairs of words are compared one by one: a hundred words with a hundred."""
_MOST_LEVELS: Final = 24
_WORDS: Final = re.compile(r"\n|[^ \n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words one behind the other that stayed, went or came."""

    change: WordChange
    words: tuple[str, ...]


def words_of(text: str) -> list[str]:
    """The words of a text, PARAGRAPH among them."""
    return _WORDS.findall(text)


def changed_words(before: str, now: str) -> tuple[Run, ...]:
    """Runs of words in the order of reading; what went stands in front of what came in its place.

    Those that stayed and went are the words of `before`, those that stayed and came the words of `now`. Words that
    stand once in both are where two texts hold together; between these, stretches of some hundred words are compared
    word by word, and longer ones that have none in common are others as a whole.
    """
    old, new = words_of(before), words_of(now)
    runs: list[Run] = []
    at = there = 0
    for first, second, length in [*_joined(_matches(old, new)), (len(old), len(new), 0)]:
        runs += _run("gone", old[at:first]) + _run("new", new[there:second])
        runs += _run("same", old[first : first + length])
        at, there = first + length, second + length
    return tuple(runs)


def _run(change: WordChange, words: Sequence[str]) -> list[Run]:
    return [Run(change, tuple(words))] if words else []


def _joined(pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Pairs of places that hold the same word, as stretches: where they begin in both, and how long they are."""
    start: tuple[int, int] | None = None
    length = 0
    for first, second in sorted(pairs):
        if start is not None and (first, second) == (start[0] + length, start[1] + length):
            length += 1
            continue
        if start is not None:
            yield (*start, length)
        start, length = (first, second), 1
    if start is not None:
        yield (*start, length)


def _matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Places in both that hold the same word and count as the same."""
    pairs: list[tuple[int, int]] = []
    todo = [(0, len(old), 0, len(new), 0)]
    while todo:
        start, end, first, last, level = todo.pop()
        while start < end and first < last and old[start] == new[first]:
            pairs.append((start, first))
            start, first = start + 1, first + 1
        while start < end and first < last and old[end - 1] == new[last - 1]:
            end, last = end - 1, last - 1
            pairs.append((end, last))
        if start == end or first == last:
            continue
        if (end - start) * (last - first) <= _MOST_CELLS:
            pairs += [(start + one, first + two) for one, two in _common(old[start:end], new[first:last])]
        elif level < _MOST_LEVELS:
            anchors = _anchors(old[start:end], new[first:last])
            bounds = [(start - 1, first - 1), *((start + one, first + two) for one, two in anchors), (end, last)]
            pairs += bounds[1:-1]
            if anchors:
                todo += [(a + 1, c, b + 1, d, level + 1) for (a, b), (c, d) in pairwise(bounds)]
    return pairs


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Places of what stands once in both and in the same order: a word, or where there is none, three in a row."""
    for length in (1, 3):
        here, there = _once(old, length), _once(new, length)
        common = [(at, there[words]) for words, at in here.items() if words in there]
        if common:
            kept = longest_rising([two for _, two in common])
            return [(one, two) for one, two in common if two in kept]
    return []


def _once(words: Sequence[str], length: int) -> dict[tuple[str, ...], int]:
    """Where each stretch of that many words begins that stands there once, in order."""
    stretches = list(zip(*(words[shift:] for shift in range(length)), strict=False))
    counted = Counter(stretches)
    return {stretch: at for at, stretch in enumerate(stretches) if counted[stretch] == 1}


def _common(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Places of a longest common subsequence (the textbook's table, from the end)."""
    width = len(new)
    table = [[0] * (width + 1)]
    for word in reversed(old):
        below, row = table[-1], [0] * (width + 1)
        for at in range(width - 1, -1, -1):
            row[at] = below[at + 1] + 1 if word == new[at] else max(below[at], row[at + 1])
        table.append(row)
    table.reverse()
    pairs: list[tuple[int, int]] = []
    one = two = 0
    while one < len(old) and two < width:
        if old[one] == new[two]:
            pairs.append((one, two))
            one, two = one + 1, two + 1
        elif table[one + 1][two] >= table[one][two + 1]:
            one += 1
        else:
            two += 1
    return pairs
