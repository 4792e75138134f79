"""What somebody presses and types, with commands instead of keys: each person may have other keys for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Press:
    """The key of that command (`everywhere.vote`), so many times; without a dot in it the key of that name."""

    command: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs typed where no text is asked for: letters of an id, a number, figures."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A text of the minutes; each line feed is the key that begins a paragraph."""

    text: str


Stroke = Press | Signs | Words
Strokes = tuple[Stroke, ...]
Why = Literal["by-itself", "not-shown"]
"""Why there are no keys: the program notes it by itself; or it is typed, and how is not told here."""

ENTER = Press("enter")
"""Confirms what was offered: this key is always that one."""
DONE = Press("everywhere.back")


def pressed(command: str, times: int) -> Strokes:
    """That command so many times; nothing for none."""
    return (Press(command, times),) if times else ()


def words(text: str) -> Strokes:
    """That text; nothing for none."""
    return (Words(text),) if text else ()


def time_typed(moment: datetime | None, at: datetime) -> Strokes | None:
    """A time as digits, none where it is the time of writing. None: digits cannot say it."""
    if moment is None:
        return ()
    return (Signs(f"{moment:%H%M}"),) if moment.date() == at.date() else None
