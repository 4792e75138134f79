"""How what is typed is compared with names, titles and texts."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """For comparing: without case and accents, so that `muller` finds Müller; and ß as ss."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
