"""Which moment of a meeting: a time, an item, or the number of an event; all that it may be is listed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from minutes_tui.application.landmarks import Landmarks
from minutes_tui.application.moments import moment_of
from minutes_tui.domain.event import Event
from minutes_tui.domain.head import Item
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.text import clean_line
from minutes_tui.tui.forms.item_form import ItemForm

LONGEST = 120
"""Characters that are looked for at most."""
_DIGITS = re.compile(r"([01]?\d|2[0-3])([0-5]\d)", re.ASCII)
_NUMBER = re.compile(r"#?\d{1,9}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Goal:
    """After `count` events. Of an item that was never called up, `count` is -1."""

    kind: Literal["time", "event", "item"]
    count: int
    item: Item | None = None
    time: str = ""


@dataclass(frozen=True, slots=True)
class MomentForm:
    """What was typed, and which of the matches is pointed at."""

    events: Sequence[Event]
    landmarks: Landmarks
    items: tuple[Item, ...]
    typed: str = ""
    pointed: int = 0

    @property
    def matches(self) -> tuple[Goal, ...]:
        """A time comes first, then the item of exactly that number, the event of that number, and other items."""
        typed = self.typed.strip()
        items = [] if typed.startswith("#") else [self._item(item) for item in ItemForm(self.items, typed).matches]
        first = [goal for goal in items[:1] if typed and goal.item is not None and goal.item.number == typed]
        return (*self._time(typed), *first, *self._event(typed), *items[len(first) :])

    def _item(self, item: Item) -> Goal:
        return Goal("item", self.landmarks.called_up(item.id) or -1, item)

    def _time(self, typed: str) -> list[Goal]:
        time = _as_time(typed)
        count = moment_of(time, self.events) if time else None
        return [Goal("time", count, time=time)] if isinstance(count, int) else []

    def _event(self, typed: str) -> list[Goal]:
        count = moment_of(typed, self.events) if _NUMBER.fullmatch(typed) else None
        return [Goal("event", count)] if isinstance(count, int) else []

    @property
    def problem(self) -> Problem | None:
        """Why what was typed leads nowhere; None: it does not say, for it is words."""
        typed = self.typed.strip()
        if not any(character.isdecimal() for character in typed):
            return None
        found = moment_of(_as_time(typed) or typed, self.events)
        return found if isinstance(found, Problem) else None

    def with_typed(self, text: str) -> MomentForm:
        """With that in the field."""
        return replace(self, typed=clean_line(text)[:LONGEST], pointed=0)

    def pointing(self, step: int) -> MomentForm:
        """The match below or above."""
        return replace(self, pointed=max(0, min(len(self.matches) - 1, self.pointed + step)))

    @property
    def taken(self) -> Goal | None:
        """What Enter goes to; None: nothing matches."""
        matches = self.matches
        return matches[min(self.pointed, len(matches) - 1)] if matches else None


def _as_time(typed: str) -> str:
    """`17:41`, also of `1741`; "" for what is no time."""
    digits = _DIGITS.fullmatch(typed)
    if digits is not None:
        return f"{digits[1]}:{digits[2]}"
    return typed if re.search(r"\d[:.]\d\d", typed) else ""
