"""The door for people's text: what is typed, pasted or read is normalised here, before anything else sees it.

Kept is text in Unicode's composed form (NFC), with `\\n` between paragraphs. Dropped is what nobody typed to be read:
control characters (Cc), lone surrogates, and the bidirectional embeddings, overrides and isolates of UAX #9, which can
make a line show something else than it says.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

_SIGNS = {code: 0x2400 + code for code in range(0x20) if code != 0x0A} | {0x7F: 0x2421}
_ACTING = (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029, *range(0xD800, 0xE000))
_SIGNS |= dict.fromkeys(_ACTING, 0xFFFD)
_LINE_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_TABS = re.compile("\t+")
_UNWANTED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BLANKS = "[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
# Looked for from the first blank of a run only: from each of them, a long run within a line would take for ever.
_TRAILING_BLANKS = re.compile(f"(?<!{_BLANKS}){_BLANKS}+$", re.MULTILINE)
_BLANK_LINES = re.compile("\n(?:[^\\S\n]*\n){2,}")
# No language piles that many marks upon each other; what Unicode knows none of is left out to be quick.
_PILE_OF_MARKS = re.compile("[^\0-\u02ff\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3]{200,}")


def clean_text(text: str) -> str:
    """The text in NFC, every kind of line end as `\\n`, tabs as one blank, and without what must not be kept.

    Blanks and blank lines stay as they are: somebody who is still typing needs them. Idempotent.
    """
    if not text.replace("\n", "").isprintable():  # which is known in a fraction of the time that looking takes
        text = _UNWANTED.sub("", _TABS.sub(" ", _LINE_BREAK.sub("\n", text)))
    return text if text.isascii() else unicodedata.normalize("NFC", _PILE_OF_MARKS.sub(_ordered, text))


def _ordered(pile: re.Match[str]) -> str:
    """The same text, taken apart and with its marks in NFC's order: NFC itself takes the square of their number."""
    done: list[str] = []
    apart = (part for sign in pile[0] for part in unicodedata.normalize("NFD", sign))
    for _, run in groupby(apart, lambda sign: unicodedata.combining(sign) > 0):
        done += sorted(run, key=unicodedata.combining)
    return "".join(done)


def clean_line(text: str) -> str:
    """The same for text of one line: a line end is one blank. Idempotent."""
    return clean_text(text).replace("\n", " ")


def clean_paste(text: str) -> str:
    """Clean text without the layout it was copied with: a run of blank lines is one blank line. Idempotent."""
    return _BLANK_LINES.sub("\n\n", clean_text(text))


def settle_text(text: str) -> str:
    """The text as it is kept when its writer leaves it. Idempotent.

    Clean, without blanks at the ends of lines, with at most one blank line between two paragraphs, and with none before
    the first or after the last.
    """
    return clean_paste(_TRAILING_BLANKS.sub("", clean_text(text))).strip("\n")


def visible(text: str) -> str:
    """The text with a sign in the place of each character that would act on a terminal; line feeds stay.

    For what a file holds that did not come in by the door. The length stays the same.
    """
    if text.replace("\n", "").isprintable():
        return text
    # Line by line: of a whole document, one blank that is no ASCII would make all of it be looked at sign by sign.
    return "\n".join(line if line.isprintable() else line.translate(_SIGNS) for line in text.split("\n"))
