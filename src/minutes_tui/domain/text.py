"""People's words at the door: normalised once, so that nothing behind it has to wonder."""

from __future__ import annotations

import re
import unicodedata

_DROPPED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]")
_BLANK_LINES = re.compile(r"\n{3,}")


def clean_text(text: str) -> str:
    """NFC, without controls (line feeds stay), lone surrogates and bidi overrides. Idempotent."""
    return unicodedata.normalize("NFC", _DROPPED.sub("", text))


def clean_line(text: str) -> str:
    """Like `clean_text`, on one line."""
    return clean_text(text).replace("\n", " ")


def settle_text(text: str) -> str:
    """What stands in the record: no blanks at line ends, no empty lines at either end, one at most between."""
    lines = "\n".join(line.rstrip() for line in clean_text(text).split("\n"))
    return _BLANK_LINES.sub("\n\n", lines).strip("\n")
