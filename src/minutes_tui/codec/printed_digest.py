"""The digest of a journal as it can be printed, read out and typed: how many events, and the first digits of a check.

`137-b81c-9f3a-22d0-…`: the number of events, then the first 40 hexadecimal digits of the check of the last of them, in
groups of four. That check covers every event before it, so these are all of them, in this order, as they are. Whoever
looks into the file finds the same digits there: no program is needed to compare them. 40 digits are 160 bits: too many
for two journals to be made that agree in them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

DIGITS: Final = 40
_GROUP: Final = 4
_TYPED_FOR = str.maketrans({"o": "0", "l": "1", "i": "1"})
_BETWEEN = re.compile(r"[\s\-‐-―.,:·]+")
_DIGEST = re.compile(rf"([0-9]{{1,9}})([0-9a-f]{{{DIGITS}}})")


@dataclass(frozen=True, slots=True)
class JournalDigest:
    """Of so many events; `digits` are the first DIGITS of the check of the last one."""

    events: int
    digits: str

    @property
    def groups(self) -> tuple[str, ...]:
        """The digits by fours."""
        return tuple(self.digits[at : at + _GROUP] for at in range(0, DIGITS, _GROUP))

    def __str__(self) -> str:
        return "-".join((str(self.events), *self.groups))


def digest_of(events: int, check: str) -> JournalDigest:
    """The digest of a journal of that many events, at least one, whose last one has that check."""
    return JournalDigest(events, check[:DIGITS])


def read_digest(typed: str) -> JournalDigest | None:
    """What somebody typed or pasted, whatever stands between the groups; None if it is no digest.

    Letters that are taken for digits are those digits; capitals are as good as small letters.
    """
    parts = [part for part in _BETWEEN.split(typed.casefold().translate(_TYPED_FOR)) if part]
    found = _DIGEST.fullmatch("".join(parts))
    if found is None or not int(found[1]):
        return None
    if len(parts) > 1 and parts[0].isdecimal() and parts[0] != found[1]:  # a digit too few or too many behind it
        return None
    return JournalDigest(int(found[1]), found[2])


def differing(one: JournalDigest, other: JournalDigest) -> tuple[int, ...]:
    """The groups, from 1, in which two digests differ."""
    pairs = zip(one.groups, other.groups, strict=True)
    return tuple(number for number, (mine, theirs) in enumerate(pairs, 1) if mine != theirs)
