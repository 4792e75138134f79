"""What is asked of whoever prepares a session, as it is typed, and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from minutes_tui.codec.head_schema import MOST_MEMBERS
from minutes_tui.domain.problems import Place, Problem

Localized = Callable[[datetime], datetime]
"""Gives a time of day its distance from UTC where this machine is."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The answers, each as it stands in its field; "" is no answer.

    `after`, `register` and `agenda_file` name files, `agenda` is an agenda itself. `language` is `de` or `en`.
    """

    title: str = ""
    body: str = ""
    organization: str = ""
    place: str = ""
    starts: str = ""
    language: str = ""
    law: str = ""
    members: str = ""
    after: str = ""
    register: str = ""
    agenda_file: str = ""
    agenda: str = ""
    nonpublic: bool = False
    file: str = ""


_DAY = r"(?:(?P<day>\d{1,2})[./]\s?(?P<month>\d{1,2})[./]\s?(?P<year>\d{4}|\d\d)|(?P<iso>\d{4}-\d{1,2}-\d{1,2}))"
_TIME = r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d)(?::\d\d)?)?\s*(?:Uhr|h)?(?P<offset>Z|[+-]\d\d:\d\d)?"
_MOMENT = re.compile(rf"{_DAY}(?:\s*,?\s*(?:um|at)?\s*|T){_TIME}", re.IGNORECASE | re.ASCII)


def moment_of(text: str, localized: Localized) -> datetime | Problem | None:
    """The moment that a text such as `01.02.2026 17:00`, `1.2.26, 17 Uhr` or `2026-02-01T17:00` means; None: none."""
    text = text.strip()
    if not text:
        return None
    wrong = Problem("new.no-moment", Place(key="starts"), {"text": text})
    found = _MOMENT.fullmatch(text)
    if found is None or len(text) > 60:
        return wrong
    try:
        if found["iso"]:
            year, month, day = (int(part) for part in found["iso"].split("-"))
        else:
            year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
            year += 2000 if len(found["year"]) == 2 else 0
        moment = datetime(year, month, day, int(found["hour"]), int(found["minute"] or 0))
        if not 1900 <= year < 3000:
            return wrong
        if found["offset"]:
            return datetime.fromisoformat(moment.isoformat() + found["offset"].upper())
        return localized(moment)
    except (ValueError, OverflowError):
        return wrong


def moment_text(moment: datetime, language: str) -> str:
    """The moment as it would be typed."""
    return f"{moment:%d.%m.%Y %H:%M}" if language == "de" else f"{moment:%d/%m/%Y %H:%M}"


def members_of(text: str) -> int | Problem | None:
    """The number of members; None where none is said."""
    text = text.strip()
    if not text:
        return None
    if text.isascii() and text.isdecimal() and len(text) < 9 and 1 <= int(text) <= MOST_MEMBERS:
        return int(text)
    return Problem("new.no-number", Place(key="members"), {"text": text, "most": MOST_MEMBERS})
