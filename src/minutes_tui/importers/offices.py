"""The words for a body's offices, as registers have them: chair, deputy of the chair, scribe."""

from __future__ import annotations

import re
from typing import Final

from minutes_tui.domain.head import Office

_CHAIR: Final = re.compile(
    r"vorsitz|(?<!\w)vors\b|vorsteher|präsident|präses|obmann|obfrau|chair|president|moderator|convener|convenor"
)
_MAYOR: Final = re.compile(r"bürgermeister|landrat|landrät|mayor|provost")
_DEPUTY: Final = re.compile(
    r"stellv|\bstv|vertret|\bvize|\bvice|deputy|\b[2-9]\.|\bzweite|\bdritte|\bsecond\b|\bthird\b"
)
_SCRIBE: Final = re.compile(r"schriftführ|protokollführ|protokollant|\bclerk\b|\bscribe\b|\bsecretar|minute-?\s?taker")
_ELSEWHERE: Final = re.compile(
    r"frakti|gruppe|partei|ehren|ehemal|früher|\balt-|a\.\s?d\.|ausgeschieden|group|party|former|honorary|emerit|elect\b|"
    r"\bpast\b"
)
"""Whose office is another one: that of a group's chair, of an honorary one, of one of former times."""
_PLAIN: Final = frozenset(
    {
        "chair",
        "chairman",
        "chairperson",
        "chairwoman",
        "clerk",
        "deputy chair",
        "protokollführer",
        "protokollführerin",
        "protokollführung",
        "schriftführer",
        "schriftführerin",
        "schriftführung",
        "scribe",
        "stellv. vorsitz",
        "stellv. vorsitzende",
        "stellv. vorsitzender",
        "stellvertretende vorsitzende",
        "stellvertretender vorsitz",
        "stellvertretender vorsitzender",
        "stv. vorsitz",
        "stv. vorsitzende",
        "stv. vorsitzender",
        "vice chair",
        "vice-chair",
        "vorsitz",
        "vorsitzende",
        "vorsitzende/r",
        "vorsitzende(r)",
        "vorsitzender",
    }
)


def office_of(text: str) -> Office | None:
    """The office that these words speak of; None where they speak of none, or of one in another body."""
    words = _words(text)
    if _ELSEWHERE.search(words):
        return None
    if _SCRIBE.search(words):
        return "scribe" if not _DEPUTY.search(words) else None
    if _CHAIR.search(words):
        return "deputy" if _DEPUTY.search(words) else "chair"
    return "deputy" if _MAYOR.search(words) and _DEPUTY.search(words) else None


def may_preside(text: str) -> bool:
    """Whether these words are the title of somebody who presides over the council, if nobody else is its chair."""
    words = _words(text)
    return bool(_MAYOR.search(words)) and not _DEPUTY.search(words) and not _ELSEWHERE.search(words)


def says_no_more(text: str) -> bool:
    """Whether nothing of the words is lost, when only the office is kept."""
    return _words(text) in _PLAIN


def _words(text: str) -> str:
    return " ".join(text.casefold().split())
