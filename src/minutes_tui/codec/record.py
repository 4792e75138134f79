"""One event as plain data, before anybody knows what its kind means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


class Text(str):
    """People's words. Written as a multi-line string, stands in the chain as its own digest, can be redacted."""

    __slots__ = ()


Value = str | Text | int | bool | datetime | tuple[str, ...] | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One act of a person. `fields` keep their order: that is the order in the file.

    `id` is random and repeats on a retry whose outcome is unknown. `at` is when it was written (with offset),
    `when` is when it was so, where that is another time. `seq` counts from 1 and is 0 before it was appended. `salt` is
    chance that goes with the texts: nobody guesses a short one from the digest that is left once it is erased. A record
    that was read has none.
    """

    id: str
    at: datetime
    by: str
    kind: str
    fields: Mapping[str, Value]
    when: datetime | None = None
    seq: int = 0
    salt: str = field(default="", compare=False)
