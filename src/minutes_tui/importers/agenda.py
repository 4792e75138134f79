"""What an importer gives: an agenda, what is known of its meeting, and what could not be understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from minutes_tui.domain.head import Item, Person
from minutes_tui.domain.problems import Problem

ReadAs = Literal["item", "title", "draft", "papers", "part", "problem"]
"""What a line became: an item, the title of a number above it, a draft resolution, papers, the begin of a part; or it
is in none of them, and a problem names it."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items in their order, with ids that are unique whatever their case.

    `title` … `persons` are what the source says of the meeting itself, empty where it does not. `lines` tell for each
    line of a text that is not blank what it became, by its number from 1.
    """

    items: tuple[Item, ...] = ()
    problems: tuple[Problem, ...] = ()
    lines: tuple[tuple[int, ReadAs], ...] = ()
    title: str = ""
    body: str = ""
    organization: str = ""
    place: str = ""
    starts_at: datetime | None = None
    persons: tuple[Person, ...] = ()
