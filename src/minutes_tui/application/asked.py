"""What is asked of whoever prepares a session, as it is typed, and what it means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from minutes_tui.codec.head_schema import MOST_MEMBERS
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.language.written_days import NotAMoment, written_day, written_moment

Localized = Callable[[datetime], datetime]
"""Gives a time of day its distance from UTC where this machine is."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The answers, each as it stands in its field; "" is no answer.

    `after`, `register` and `agenda_file` name files, `agenda` is an agenda itself. `language` is `de` or `en`,
    `body_type` one of domain.head.BODY_TYPES.
    """

    title: str = ""
    body: str = ""
    body_type: str = ""
    organization: str = ""
    place: str = ""
    starts: str = ""
    invited: str = ""
    language: str = ""
    law: str = ""
    members: str = ""
    after: str = ""
    register: str = ""
    agenda_file: str = ""
    agenda: str = ""
    nonpublic: bool = False
    file: str = ""


_YEARS = range(1900, 3000)
_HALF_A_YEAR = 183
_PROBLEMS: dict[NotAMoment, str] = {
    "no-day": "new.no-moment",
    "no-time": "new.no-time",
    "other-weekday": "new.other-weekday",
}


def moment_of(text: str, localized: Localized, today: date) -> datetime | Problem | None:
    """The moment that a text such as `1. Dezember 2026 18:30` or `Tue 1 Dec 6:30 pm` means; None: none is said."""
    text = text.strip()
    if not text:
        return None
    moment = written_moment(text, today)
    if isinstance(moment, datetime) and moment.year not in _YEARS:
        moment = "no-day"
    if not isinstance(moment, datetime):
        return Problem(_PROBLEMS[moment], Place(key="starts"), {"text": text})
    try:
        return moment if moment.tzinfo is not None else localized(moment)
    except (ValueError, OverflowError):
        return Problem("new.no-moment", Place(key="starts"), {"text": text})


def invitation_of(text: str, today: date) -> date | Problem | None:
    """The day of the invitation; None where none is said. Without a year it is the one within half a year of today."""
    text = text.strip()
    if not text:
        return None
    day = written_day(text, date.fromordinal(max(1, today.toordinal() - _HALF_A_YEAR)))
    if day is None or day.year not in _YEARS:
        return Problem("new.no-day", Place(key="invited"), {"text": text})
    return day


def moment_text(moment: datetime, language: str) -> str:
    """The moment as it would be typed."""
    return f"{moment:%d.%m.%Y %H:%M}" if language == "de" else f"{moment:%d/%m/%Y %H:%M}"


def day_text(day: date, language: str) -> str:
    """The day as it would be typed."""
    return f"{day:%d.%m.%Y}" if language == "de" else f"{day:%d/%m/%Y}"


def members_of(text: str) -> int | Problem | None:
    """The number of members; None where none is said."""
    text = text.strip()
    if not text:
        return None
    if text.isascii() and text.isdecimal() and len(text) < 9 and 1 <= int(text) <= MOST_MEMBERS:
        return int(text)
    return Problem("new.no-number", Place(key="members"), {"text": text, "most": MOST_MEMBERS})
