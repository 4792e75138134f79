"""When two texts are the same to somebody who looks for one: case, accents and the forms of signs do not count."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate

# Where these are the only signs beyond ASCII that can be taken apart, one regular expression does it all.
_MARKS = "\u0300-\u036f"
_FORMS = {
    **dict.fromkeys("\u00a0\u202f", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", "-"),
    **dict.fromkeys("‘’‚‛‹›", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
}
_TO_CHANGE = re.compile(f"[{_MARKS}{''.join(_FORMS)}]")
_SELDOM = re.compile("[\u0483-\u1dff\u2c00-\U0010ffff]")
_HAS_MARK = re.compile(f"[{_MARKS}]")
_TWO = re.compile("[ßẞŉ]")
"""The letters of common scripts that are two when compared."""

# Western text is made plain byte by byte, in a tenth of the time; but the micro sign is a Greek letter when compared.
_CODECS = ("latin-1", "cp1252")
_MICRO = b"\xb5"

_Whole = Callable[[int, int], tuple[int, int] | None]
"""From a piece of a plain text to the piece of whole characters that it comes from; None where it cuts one."""


def plain(text: str) -> str:
    """The text for comparing: without case and accents, ß as ss, one form of blanks, dashes and quotation marks.

    So `muller` is Müller, and `strasse` Straße. Idempotent.
    """
    if text.isascii():
        return text.lower()
    for codec in _CODECS:
        try:
            coded = text.encode(codec)
        except UnicodeEncodeError:
            continue
        if _MICRO not in coded:
            return coded.replace(b"\xdf", b"ss").translate(_table(codec)).decode(codec)
    return _plain_of_any(text)


@cache
def _table(codec: str) -> bytes:
    """What each byte is when compared. ß is two, and dealt with before."""
    signs = (bytes([byte]).decode(codec, "replace") for byte in range(256))
    compared = (_plain_of_any(sign).encode(codec, "replace") for sign in signs)
    return bytes(made[0] if len(made) == 1 else byte for byte, made in enumerate(compared))


def _plain_of_any(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold())
    if _SELDOM.search(apart):
        apart = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _TO_CHANGE.sub(_form, apart)


def _form(found: re.Match[str]) -> str:
    return _FORMS.get(found[0], "")


def where_a_name_begins(name: str, wanted: str) -> int | None:
    """How near the start of somebody's name `wanted` (plain already) stands: the less, the likelier they are meant.

    0: the name or its last word, the family name, begins so; 1: another word does, such as one behind a title; 2: a
    later part of a double name does (`sch` is Schmidt rather than Krähenbühl-Schäfer); None: no word does.
    """
    words = plain(name).split()
    if plain(name).startswith(wanted) or (words and words[-1].startswith(wanted)):
        return 0
    if any(word.startswith(wanted) for word in words):
        return 1
    return 2 if any(part.startswith(wanted) for word in words for part in word.split("-")) else None


def places(text: str, wanted: str, compared: str = "") -> Iterator[tuple[int, int]]:
    """Where `wanted` (plain already, of one character at least) stands in a text: start and end, none overlapping.

    A hit begins and ends with whole characters, so `s` is not found in ß; marks go with what they stand on. `compared`
    is the text made plain, for who has it.
    """
    compared = compared or plain(text)
    at = compared.find(wanted)
    if at < 0:
        return
    easy = not _SELDOM.search(text) and not _HAS_MARK.search(text)
    whole = _easily(text) if easy else _slowly(text)
    while at >= 0:
        found = whole(at, at + len(wanted))
        if found is not None:
            yield found
        at = compared.find(wanted, at + (len(wanted) if found is not None else 1))


def _easily(text: str) -> _Whole:
    """Where each character is one when compared, or one of the few that are two."""
    twos = [found.start() + number for number, found in enumerate(_TWO.finditer(text))]

    def whole(start: int, end: int) -> tuple[int, int] | None:
        before, until = bisect_left(twos, start), bisect_left(twos, end)
        cut = (before and twos[before - 1] + 1 == start) or (until and twos[until - 1] + 1 == end)
        return None if cut else (start - before, end - until)

    return whole


def _slowly(text: str) -> _Whole:
    """The same for any text."""
    starts = list(accumulate((len(plain(sign)) for sign in text), initial=0))

    def whole(start: int, end: int) -> tuple[int, int] | None:
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end) - 1
        return (first, last) if starts[first] == start and starts[last] == end else None

    return whole
