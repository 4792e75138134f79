"""Days and times as people write them down, in German and in English, whichever language a form is in.

`1. Dezember 2026`, `1.12.26`, `Tue 1 Dec`, `December 1st, 2026`, `2026-12-01`; with a time before or behind it:
`18:30`, `18.30 Uhr`, `18 Uhr 30`, `6:30 pm`. Of two numbers the day goes first, as both languages write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal

NotAMoment = Literal["no-day", "no-time", "other-weekday"]

_LONGEST: Final = 80
_LEAP_YEARS_APART: Final = 8

_DAY = r"(?P<day>[0-9]{1,2})"
_MONTH = r"(?P<month>[0-9]{1,2})"
_NAME = r"(?P<name>[a-zä]{3,9})"
_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})(?![0-9])"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})(?![0-9])",
        rf"{_DAY}(?:\.|st|nd|rd|th)?\s?(?:of\s)?{_NAME}(?![a-zäöüß])\.?(?:,?\s{_YEAR})",
        rf"{_DAY}(?:\.|st|nd|rd|th)?\s?(?:of\s)?{_NAME}(?![a-zäöüß])\.?",
        rf"{_NAME}\.?\s{_DAY}(?:\.|st|nd|rd|th)?(?![0-9])(?:,?\s{_YEAR})",
        rf"{_NAME}\.?\s{_DAY}(?:\.|st|nd|rd|th)?(?![0-9])",
        rf"{_DAY}\.\s?{_MONTH}(?:\.\s?|\s){_YEAR}",
        rf"{_DAY}/\s?{_MONTH}/\s?{_YEAR}",
        rf"{_DAY}\.\s?{_MONTH}(?![0-9])\.?",
        rf"{_DAY}/{_MONTH}(?![0-9])",
    )
)
_BEFORE: Final = re.compile(r"(?:(?:bis|zum|am|der|den|dem|until|till|by|on|the)\s+){0,3}", re.IGNORECASE)
_WEEKDAY: Final = re.compile(r"(?P<weekday>[a-z]{2,10})(?:\.,?|,)?\s+", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*[,;@]?\s*(?:(?:um|at|ab|from|[-–])\s+)?", re.IGNORECASE)
_TIME: Final = re.compile(
    r"""(?:(?P<hour>[0-9]{1,2})(?:(?:[:.h]|\s?uhr\s)(?P<minute>[0-9]{2})(?::[0-9]{2})?)?|(?P<both>[0-9]{4}))
    \s?(?:uhr|h|o['’]clock)?\s?(?P<half>[ap])?(?(half)\.?m\.?)\s?(?P<offset>z|[+-][0-9]{2}:[0-9]{2})?""",
    re.IGNORECASE | re.VERBOSE,
)

_MONTHS: Final = (
    ("januar", "january", "jänner"),
    ("februar", "february", "feber"),
    ("märz", "march", "maerz", "mrz"),
    ("april",),
    ("mai", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("august",),
    ("september",),
    ("oktober", "october"),
    ("november",),
    ("dezember", "december"),
)
_WEEKDAYS: Final = (
    ("montag", "monday"),
    ("dienstag", "tuesday"),
    ("mittwoch", "wednesday"),
    ("donnerstag", "thursday"),
    ("freitag", "friday"),
    ("samstag", "saturday"),
    ("sonntag", "sunday"),
    ("sonnabend",),
)
"""The last one is a Saturday's other name: it stands behind, so that `So` is a Sunday."""
_SATURDAY: Final = 5
_NEAR: Final = {"heute": 0, "today": 0, "morgen": 1, "tomorrow": 1}


@dataclass(frozen=True, slots=True)
class _Found:
    """A day at the begin of a text, what follows it, and whether the weekday that is named is another one."""

    day: date
    rest: str
    other_weekday: bool


def written_day(text: str, today: date) -> date | None:
    """The day that is all of this text; None where it is none, or where its weekday is that of another day.

    A day without a year is the next such day, today included; a year of two digits is of this century.
    """
    return next((one.day for one in _days(text, today) if not one.rest and not one.other_weekday), None)


def written_moment(text: str, today: date) -> datetime | NotAMoment:
    """The day and time that are all of this text; or why they are none.

    Without an offset in the text the moment has none: it is the time of day on the spot.
    """
    found = list(_days(text, today))
    if any(not one.rest for one in found):  # else `1 December 2026` would be at 20:26 this year
        return "other-weekday" if found[0].other_weekday else "no-time"
    both = [(one, moment) for one in found if (moment := _with_time(one.day, _trimmed(one.rest))) is not None]
    both += [
        (one, moment)
        for head, tail in _parted(text)
        for one in _days(tail, today)
        if not one.rest and (moment := _with_time(one.day, head)) is not None
    ]
    if not both:
        return "no-day"
    day, moment = both[0]
    return "other-weekday" if day.other_weekday else moment


def _days(text: str, today: date) -> Iterator[_Found]:
    """Every way to read a day at the begin of the text."""
    words = " ".join(text.split())
    if len(words) > _LONGEST:
        return
    words = words[_end(_BEFORE, words) :]
    weekday = -1
    named = _WEEKDAY.match(words)
    if named:
        weekday = _number(named["weekday"], _WEEKDAYS, 2)
        weekday = _SATURDAY if weekday >= len(_WEEKDAYS) - 1 else weekday
        if weekday >= 0:
            words = words[named.end() :]
            words = words[_end(_BEFORE, words) :]
    near, _, rest = words.partition(" ")
    ahead = _NEAR.get(near.rstrip(",").casefold())
    if ahead is not None and today < date.max:
        day = today + timedelta(days=ahead)
        yield _Found(day, rest, weekday not in (-1, day.weekday()))
    for form in _FORMS:
        found = form.match(words)
        if found is None:
            continue
        parts = found.groupdict()
        month = int(parts["month"]) if parts.get("month") else 1 + _number(parts.get("name") or "", _MONTHS, 3)
        of_form = _day(int(parts["day"]), month, parts.get("year") or "", today)
        if of_form is not None:
            yield _Found(of_form, words[found.end() :], weekday not in (-1, of_form.weekday()))


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """The text parted at each blank: a time may stand in front of its day."""
    words = text.split()
    if len(text) <= _LONGEST:
        for at in range(1, min(len(words), 5)):
            yield " ".join(words[:at]).rstrip(","), " ".join(words[at:])


def _trimmed(rest: str) -> str:
    if rest[:1] in ("T", "t") and rest[1:2].isdigit():
        return rest[1:]
    return rest[_end(_BETWEEN, rest) :]


def _with_time(day: date, text: str) -> datetime | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour = int(found["both"][:2] if found["both"] else found["hour"])
    minute = int(found["both"][2:] if found["both"] else found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"] in "pP" else 0)
    try:
        moment = datetime.combine(day, time(hour, minute))
        offset = found["offset"]
        return datetime.fromisoformat(moment.isoformat() + offset.upper()) if offset else moment
    except ValueError:
        return None


def _number(name: str, of: tuple[tuple[str, ...], ...], least: int) -> int:
    """Which of them begins so; -1 where none does."""
    wanted = name.casefold()
    if len(wanted) < least:
        return -1
    return next((at for at, names in enumerate(of) if any(one.startswith(wanted) for one in names)), -1)


def _end(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.match(text)
    return found.end() if found else 0


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
