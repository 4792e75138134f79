"""What number a late item may have."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"(.*?)(\d+)([a-z]?)(\.?)")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def guessed_number(behind: str, taken: Iterable[str]) -> str:
    """The number of an item behind the one numbered `behind`: `5a` behind 5, `7.3` behind 7.2, the next one at the end.

    Empty where that number says nothing about the next one.
    """
    match = _NUMBER.fullmatch(behind.strip())
    if match is None:
        return ""
    prefix, digits, letter, dot = match.groups()
    known = {number.strip().rstrip(".") for number in taken}
    others = [one for one in map(_NUMBER.fullmatch, known) if one is not None and one[1] == prefix]
    if not letter and all(int(one[2]) <= int(digits) for one in others):
        return f"{prefix}{int(digits) + 1}{dot}"
    later = _LETTERS[_LETTERS.index(letter) + 1 :] if letter else _LETTERS
    free = next((one for one in later if f"{prefix}{digits}{one}" not in known), "")
    return f"{prefix}{digits}{free}{dot}" if free else ""
