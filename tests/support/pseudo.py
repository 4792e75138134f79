"""Languages that nobody speaks: words twice as long, and words in letters that no sentence of ours is written in."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from minutes_tui import messages
from minutes_tui.messages.translation import Translator, read_catalogue

_WORD = re.compile(r"\{[\w.-]+\}|[^\W\d_]{2,}")
_CATALOGUES = Path(messages.__file__).parent / "locale"


def _made(language: str, word: Callable[[str], str]) -> Translator:
    """That language with each word of each sentence made into another; places in braces stay."""
    file = _CATALOGUES / language / "LC_MESSAGES" / "minutes_tui.mo"
    sentences = read_catalogue(file.read_bytes())
    return Translator(
        language,
        {
            known: _WORD.sub(lambda found: found[0] if found[0][0] == "{" else word(found[0]), said)
            for known, said in sentences.items()
        },
    )


def twice_as_long(language: str) -> Translator:
    """`gespeichert` is `gespeichertgespeichert`."""
    return _made(language, lambda word: word + word.lower())


def in_other_letters(language: str) -> Translator:
    """`gespeichert` is `ѫѫѫѫѫѫѫѫѫѫѫ`: what can be read on a screen came from elsewhere than the catalogue."""
    return _made(language, lambda word: "ѫ" * len(word))
