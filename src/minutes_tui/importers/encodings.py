"""Bytes as text, whatever program wrote them: UTF-8, UTF-16, or Windows-1252 (Latin-1 with quotes and dashes)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Encoding = Literal["UTF-8", "UTF-16", "Windows-1252"]
_LOOKED_AT = 4096
_HALF = 0.3
"""Of the bytes at odd (or even) places; in UTF-16 of German or English nearly all are NUL, in other texts none."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text and how it was encoded."""

    text: str
    encoding: Encoding


def decoded(data: bytes) -> Decoded:
    """The text of these bytes. Raises nothing: what no encoding has is shown as U+FFFD."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Decoded(data.decode("utf-16", "replace"), "UTF-16")
    start = data[:_LOOKED_AT]
    for at, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        places = start[at::2]
        if len(places) > 1 and places.count(0) > _HALF * len(places) and not start[1 - at :: 2].count(0):
            return Decoded(data.decode(name, "replace"), "UTF-16")
    try:
        return Decoded(data.decode("utf-8-sig"), "UTF-8")
    except UnicodeDecodeError:
        return Decoded(data.decode("cp1252", "replace"), "Windows-1252")
