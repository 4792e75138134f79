"""A head's bytes as plain values with their places, or what keeps them from being read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from minutes_tui.codec.toml_guard import MOST_PROBLEMS, text_of
from minutes_tui.codec.toml_places import Places, scan
from minutes_tui.codec.toml_scalars import UnreadableError
from minutes_tui.domain.problems import Place, Problem

_AT = re.compile(r"line ([0-9]+), column ([0-9]+)")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text of TOML holds, and where."""

    values: dict[str, Any]
    places: Places


def parse(data: bytes, file: str = "") -> Parsed | tuple[Problem, ...]:
    """The values of these bytes, within 2 s and 300 MB whatever they are, or at least one problem. Raises nothing."""
    text = text_of(data, file)
    if isinstance(text, tuple):
        return in_order(text, file)
    try:
        places = scan(text)
    except UnreadableError as problem:
        line, column = Places(text).line_and_column(problem.offset)
        return (Problem(problem.code, Place(file, line, column), problem.parameters),)
    try:
        return Parsed(tomllib.loads(text), places)
    except ValueError as error:
        # The scan has accepted each line by itself: what is left are tables that are opened or filled in two ways.
        at = _AT.search(str(error))
        line, column = (int(at[1]), int(at[2])) if at else (text.count("\n") + 1, 0)
        return (Problem("head.two-ways", Place(file, line, column)),)


def in_order(problems: Iterable[Problem], file: str) -> tuple[Problem, ...]:
    """The problems in the order of the file; of very many the first, and that there are more."""
    ordered = sorted(problems, key=lambda problem: (problem.place.line, problem.place.column))
    if len(ordered) > MOST_PROBLEMS:
        ordered[MOST_PROBLEMS:] = [Problem("head.more-problems", Place(file))]
    return tuple(ordered)
