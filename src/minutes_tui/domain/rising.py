"""What kept its order while as little as possible moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """The numbers of a longest rising subsequence: what kept its order while the least had to move."""
    tops: list[int] = []
    previous: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(tops, number)
        previous[number] = tops[place - 1] if place else None
        tops[place : place + 1] = [number]
    rising: set[int] = set()
    last = tops[-1] if tops else None
    while last is not None:
        rising.add(last)
        last = previous[last]
    return rising
