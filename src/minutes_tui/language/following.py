"""From one meeting to the next: its title counted on, and where an item comes from, in the language of the minutes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from minutes_tui.language.registry import WORDINGS

_ENGLISH_WORDS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_ORDINAL = re.compile(r"(?<![\w.,/])(\d{1,4})\.(?=\s+\S)")
_ENGLISH_ORDINAL = re.compile(r"(?<!\w)(\d{1,4})(?:st|nd|rd|th)(?!\w)", re.IGNORECASE)
_NUMBER_WORD = re.compile(r"(?<!\w)((?:Nr\.?|No\.?|Nummer|Number)\s*)(\d{1,4})(?!\w)", re.IGNORECASE)
_WRITTEN = re.compile(rf"(?<!\w)({'|'.join(_ENGLISH_WORDS[1:-1])})(?!\w)", re.IGNORECASE)
_MONTHS = (
    "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    "January|February|March|May|June|July|October|December"
)
_DATE = re.compile(
    rf"(?<![\d.])(?:\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?\d{{4}}|\d\d)?|\d{{1,2}}\.?\s(?:{_MONTHS})(?:\s\d{{4}})?|\d{{4}}-\d\d-\d\d)(?![\d.])"
)


@dataclass(frozen=True, slots=True)
class Origins:
    """Phrases that say where an item comes from; `{meeting}` is `from_meeting` with its date filled in."""

    from_meeting: str
    from_undated: str
    item: str
    deferred: str
    not_reached: str
    question: str
    asked_by: str
    answer_to: str
    answer: str
    not_public: str


ORIGINS: Mapping[str, Origins] = {
    "de": Origins(
        from_meeting="Sitzung vom {date}",
        from_undated="vorige Sitzung",
        item="TOP {number}",
        deferred="vertagt",
        not_reached="nicht aufgerufen",
        question="Anfrage, noch nicht beantwortet",
        asked_by="Anfrage von {name}, noch nicht beantwortet",
        answer_to="Beantwortung der Anfrage: {question}",
        answer="Beantwortung einer Anfrage",
        not_public="Nichtöffentlicher Punkt",
    ),
    "en": Origins(
        from_meeting="Meeting of {date}",
        from_undated="last meeting",
        item="item {number}",
        deferred="deferred",
        not_reached="not reached",
        question="question, not yet answered",
        asked_by="question from {name}, not yet answered",
        answer_to="Answer to the question: {question}",
        answer="Answer to a question",
        not_public="Item that is not public",
    ),
}


def origin(language: str, day: date | None, number: str, why: str) -> str:
    """Such as `Sitzung vom 14.12.2021, TOP 7: vertagt`."""
    words = ORIGINS[language]
    meeting = words.from_meeting.format(date=WORDINGS[language].day(day)) if day else words.from_undated
    place = f"{meeting}, {words.item.replace('{number}', number)}" if number else meeting
    return f"{place}: {why}"


def counted_on(title: str) -> str:
    """The title of the next meeting: `6. Sitzung` becomes `7. Sitzung`, `fourth meeting` `fifth meeting`.

    A title without a number stays as it is; a date in it goes, for it was the other meeting's.
    """
    title = _DATE.sub("", title)
    title = re.sub(r"\s{2,}", " ", re.sub(r"\s+(?:am|vom|on|of)?\s*$", "", title)).strip(" ,–-")
    for pattern, following in (
        (_ORDINAL, lambda found: f"{int(found[1]) + 1}."),
        (_ENGLISH_ORDINAL, lambda found: _english_ordinal(int(found[1]) + 1)),
        (_NUMBER_WORD, lambda found: f"{found[1]}{int(found[2]) + 1}"),
        (_WRITTEN, _next_word),
    ):
        counted, times = pattern.subn(following, title, count=1)
        if times:
            return counted
    return title


def redated(title: str, language: str, day: date | None) -> str:
    """The title with that day in the place of a date: the minutes to be approved are those of another meeting now."""
    return _DATE.sub(lambda _found: WORDINGS[language].day(day), title, count=1) if day else title


def _english_ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _next_word(found: re.Match[str]) -> str:
    word = _ENGLISH_WORDS[_ENGLISH_WORDS.index(found[1].lower()) + 1]
    return word.capitalize() if found[1][0].isupper() else word
