"""The signs that mark things: fine ones, and plain ASCII where the terminal's font has no others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signs:
    """One cell each, but for the bullet, which is four."""

    current: str
    done: str
    attention: str
    not_public: str
    chosen: str
    saved: str
    typing: str
    unsaved: str
    rule: str
    divider: str
    ellipsis: str
    bullet: str
    arrow: str
    cursor: str
    removed: str
    adjourned: str
    joined: str
    late: str
    marked: str
    carried: str
    blocks: bool
    """Whether block elements, such as large letters are made of, can be shown."""


FINE = Signs(
    *("•", "✓", "!", "⚿", "▸", "●", "◌", "⚠", "─", "│", "…", "  • ", "→", "▏", "×", "»", "└", "+", "■", "↕"),
    blocks=True,
)
PLAIN = Signs(
    *(".", "x", "!", "#", ">", "*", "o", "!", "-", "|", "~", "  - ", "->", "_", "-", "/", "&", "+", "=", "^"),
    blocks=False,
)
_WITHOUT_FINE_SIGNS = ("linux", "vt100", "vt220", "vt320", "ansi", "dumb")


def signs_for(environ: Mapping[str, str]) -> Signs:
    """The signs that the terminal can show."""
    return PLAIN if environ.get("TERM", "") in _WITHOUT_FINE_SIGNS else FINE
