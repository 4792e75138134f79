"""What the page shows, without a word of HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from minutes_tui.document.parts import Part
from minutes_tui.export.html import Marks


@dataclass(frozen=True, slots=True)
class Act:
    """One event: when, who, what, in words. `stamp` is the time by ISO 8601, `seconds` since the first event."""

    clock: str
    stamp: str
    seconds: float
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the time line, an agenda item or a break; `start` and `end` are shares of the whole (0 to 1)."""

    kind: Literal["item", "break"]
    start: float
    end: float
    short: str
    name: str


@dataclass(frozen=True, slots=True)
class Course:
    """`states` are the minutes before the first act and after each; `places` where each act is on the time line.

    `calls` are the numbers of the acts by which an item was called up, `votes` of those by which was voted.
    """

    language: str
    title: str
    acts: tuple[Act, ...]
    states: tuple[tuple[Part, ...], ...]
    places: tuple[float, ...]
    bands: tuple[Band, ...]
    calls: tuple[int, ...]
    votes: tuple[int, ...]
    ends: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Words:
    """Every sentence of the page, in the language of the minutes. `{…}` are filled in by the page."""

    marks: Marks
    notice: str
    course: str
    slider: str
    play: str
    pause: str
    before: str
    after: str
    speed: str
    mark: str
    all_acts: str
    act: str
    nothing_yet: str
    items: str
    votes: str
    breaks: str
    minutes: str
    no_script: str
