"""Until when something is to be done: a day as people write it, or words such as "next meeting"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

_LEAD: Final[Mapping[str, re.Pattern[str]]] = {
    "de": re.compile(r"(?:bis(?: zum)?|zum)\s+", re.IGNORECASE),
    "en": re.compile(r"(?:until|till|by|on)\s+(?:the\s+)?", re.IGNORECASE),
}
_YEAR: Final = r"(?P<year>\d{4}|\d{2})"
_FORMS: Final[Mapping[str, tuple[re.Pattern[str], ...]]] = {
    "de": (
        re.compile(rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.?(?:\s?{_YEAR})?"),
        re.compile(rf"(?P<day>\d{{1,2}})\.?\s?(?P<name>[A-Za-zäÄ]{{3,}})\.?(?:\s{_YEAR})?"),
    ),
    "en": (
        re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<name>[A-Za-z]{{3,}})\.?(?:,?\s{_YEAR})?"),
        re.compile(rf"(?P<name>[A-Za-z]{{3,}})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s{_YEAR})?"),
        re.compile(rf"(?P<day>\d{{1,2}})[/.](?P<month>\d{{1,2}})(?:[/.]{_YEAR})?"),
    ),
}
_FIRST_DE, _FIRST_EN = "januar februar märz april mai juni", "january february march april may june"
_MONTHS: Final[Mapping[str, tuple[str, ...]]] = {
    "de": tuple(f"{_FIRST_DE} juli august september oktober november dezember".split()),
    "en": tuple(f"{_FIRST_EN} july august september october november december".split()),
}
_LEAP_YEARS_APART: Final = 8


def parse_until(text: str, language: str, today: date) -> str:
    """The day in ISO 8601, where the text is one in the language of the minutes; else the text, bare of blanks around.

    A day without a year is the next such day, today included; a year of two digits is of this century.
    """
    words = text.strip()
    lead = _LEAD[language].match(words)
    bare = words[lead.end() :] if lead else words
    day = _iso(bare) or _written(bare, language, today)
    return day.isoformat() if day is not None else words


def until_as_typed(until: str, day: Callable[[date], str]) -> str:
    """The other way: how somebody would type it who corrects it. `day` writes a day in the language of the minutes."""
    found = _iso(until)
    return day(found) if found is not None else until


def _iso(text: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _written(text: str, language: str, today: date) -> date | None:
    for form in _FORMS[language]:
        found = form.fullmatch(text)
        if found is not None:
            parts = found.groupdict()
            month = int(parts["month"]) if parts.get("month") else _month(parts.get("name") or "", language)
            return _day(int(parts["day"]), month, parts["year"] or "", today)
    return None


def _month(name: str, language: str) -> int:
    """The month that begins so; 0 where none does."""
    wanted = name.casefold()
    return next((number for number, month in enumerate(_MONTHS[language], 1) if month.startswith(wanted)), 0)


def _day(day: int, month: int, year: str, today: date) -> date | None:
    if year:
        years = range(int(year) + (2000 if len(year) == 2 else 0), 10_000)[:1]
    else:
        years = range(today.year, min(today.year + _LEAP_YEARS_APART + 1, 10_000))
    for one in years:
        try:
            found = date(one, month, day)
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None
