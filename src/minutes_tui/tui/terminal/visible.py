"""What must not reach a terminal, made visible: controls, escapes, overrides of the reading direction."""

from __future__ import annotations

import re
from typing import Final

_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_HIDDEN: Final = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff{_BIDI}]")


def visible(text: str) -> str:
    """Text in which each dangerous character is one visible sign.

    C0 controls and DEL become their control pictures (U+2400 and on), C1 controls, bidirectional controls (Unicode
    Standard Annex 9), line separators, byte order marks and lone surrogates become U+FFFD.
    The number of characters stays.
    """
    return text if text.isascii() and text.isprintable() else _HIDDEN.sub(_sign, text)


def without_hidden(text: str) -> str:
    """Text without the characters that `visible` makes visible.

    They take no cell where text has been measured already, so there a sign would push what follows out of its place.
    """
    return text if text.isprintable() else _HIDDEN.sub("", text)


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
