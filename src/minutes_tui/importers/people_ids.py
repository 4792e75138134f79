"""Ids for people, as they are typed: two letters of the surname, more where two people would share them.

The wrong speaker is the worst mistake, so nobody gets an id that is as well the beginning of another's: of two called
Müller, neither is MÜ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from minutes_tui.domain.text import clean_line

_TITLES = frozenset(
    {"dr", "prof", "dipl", "ing", "med", "jur", "phil", "rer", "nat", "mag", "sir", "dame", "cllr", "hc", "h", "c"}
)
_LONGEST = 6


def proposed_ids(names: Sequence[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """An id for each name, such as `Anna von der Heide`; all differ from each other and from `taken`, ignoring case."""
    wishes = [_wishes(name) for name in names]
    count = Counter(wish.casefold() for of_one in wishes for wish in dict.fromkeys(of_one))
    used = {one.casefold() for one in taken}
    ids: list[str] = []
    for of_one in wishes:
        free = (wish for wish in of_one if count[wish.casefold()] == 1 and wish.casefold() not in used)
        found = next(free, "") or _numbered(of_one[0], used)
        used.add(found.casefold())
        ids.append(found)
    return tuple(ids)


def _wishes(name: str) -> list[str]:
    """What the id could be, the best first: letters of the surname, then with the first name's behind them."""
    words = [letters for word in clean_line(name).split() if (letters := _letters(word)) and not _is_title(word)]
    if not words:
        return ["XX"]
    surname, first = words[-1], "".join(words[:-1])
    begin = surname[:2]
    wishes = [begin]
    wishes += [begin + first[:length] for length in range(1, 1 + min(2, len(first)))]
    wishes += [surname[:length] for length in range(3, 1 + min(_LONGEST, len(surname)))]
    return [wish.upper() if len(wish.upper()) == len(wish) else wish for wish in wishes]


def _letters(word: str) -> str:
    """Only its letters and digits: a double name counts as one."""
    return "".join(sign for sign in word if sign.isalnum())


def _is_title(word: str) -> bool:
    return all(part in _TITLES for part in word.casefold().replace(".", " ").replace("-", " ").split())


def _numbered(stem: str, used: set[str]) -> str:
    number = 2 if stem.casefold() in used else 1
    while f"{stem}{number}".casefold() in used:
        number += 1
    return f"{stem}{number}"
