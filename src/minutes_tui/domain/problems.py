"""Problems as data: what a person can get wrong, said without an exception."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

Severity = Literal["error", "warning", "note"]
_NOTHING: Mapping[str, str | int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem lies. Lines and columns count from 1 (columns in code points); 0 means unknown."""

    file: str = ""
    line: int = 0
    column: int = 0
    key: str = ""


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, as a code that `messages` has a sentence for.

    `parameters` fill the sentence's `{placeholders}`; they are people's text and are never markup.
    """

    code: str
    place: Place = NOWHERE
    parameters: Mapping[str, str | int] = field(default_factory=lambda: _NOTHING)
    severity: Severity = "error"


def said_of(problem: Problem, file: str) -> Problem:
    """The same problem, said of that file."""
    return replace(problem, place=replace(problem.place, file=file))
