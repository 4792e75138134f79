"""Short names made of titles and of people's names: ids, and names of files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from minutes_tui.domain.text import clean_line

_LONGEST = 16
_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
)
_WORD = re.compile(r"[a-z0-9]+")
_SAY_NOTHING = frozenset(
    [
        "der",
        "die",
        "das",
        "des",
        "dem",
        "den",
        "ein",
        "eine",
        "einer",
        "eines",
        "und",
        "oder",
        "von",
        "vom",
        "zu",
        "zum",
        "zur",
        "im",
        "in",
        "am",
        "an",
        "auf",
        "aus",
        "bei",
        "fuer",
        "mit",
        "nach",
        "ueber",
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "to",
        "on",
        "in",
        "at",
        "for",
        "from",
        "with",
        "by",
        "vorlage",
        "bericht",
        "antrag",
        "antraege",
        "beschluss",
        "genehmigung",
        "hier",
    ]
)


def plain_words(text: str) -> list[str]:
    """The words in small ASCII letters and digits, umlauts written out; other letters lose their accents or go."""
    small = clean_line(text[:1000]).casefold().translate(_LETTERS)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", small) if not unicodedata.combining(sign))
    return _WORD.findall(bare)


def file_stem(text: str, longest: int = 40) -> str:
    """The text as part of a file's name: words of small letters with hyphens; "" where nothing is left."""
    stem = ""
    for word in plain_words(text):
        longer = f"{stem}-{word}" if stem else word[:longest]
        if len(longer) > longest:
            break
        stem = longer
    return stem


def item_ids(titles: Iterable[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """An id for each title, from its first word that says something; all of them differ, whatever their case."""
    used = {one.casefold() for one in taken}
    numbers: dict[str, int] = {}
    ids: list[str] = []
    for title in titles:
        words = plain_words(title)
        telling = [word for word in words if word not in _SAY_NOTHING and len(word) > 2 and not word.isdecimal()]
        stem = (telling or words or ["item"])[0][:_LONGEST]
        found = stem
        while found in used:
            numbers[stem] = numbers.get(stem, 1) + 1
            found = f"{stem}-{numbers[stem]}"
        used.add(found)
        ids.append(found)
    return tuple(ids)
