"""Catalogues at run time: which language, and the sentences in it.

The sentences in the source are English; both languages have a catalogue. The compiled form (.mo, GNU gettext manual,
"The Format of GNU MO Files") is read here: stdlib's gettext would bring in locale and re for plural rules nobody uses.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("de", "en")
_MAGIC = 0x950412DE


class Translator:
    """Says a sentence in one language: `tr("Saved now.")`. An unknown sentence is said as it stands."""

    __slots__ = ("_sentences", "language")

    def __init__(self, language: str, sentences: Mapping[str, str]) -> None:
        self.language = language
        self._sentences = sentences

    def __call__(self, sentence: str) -> str:
        """The sentence in this language."""
        return self._sentences.get(sentence, sentence)


def translator(language: str) -> Translator:
    """The translator of that language. Raises OSError where its catalogue is not installed."""
    file = Path(__file__).parent / "locale" / language / "LC_MESSAGES" / "minutes_tui.mo"
    return Translator(language, read_catalogue(file.read_bytes()))


def read_catalogue(data: bytes) -> dict[str, str]:
    """The sentences of a compiled catalogue. Raises ValueError for anything else."""
    if len(data) < 20 or struct.unpack_from("<I", data)[0] != _MAGIC:
        raise ValueError("not a little-endian catalogue")
    count, originals, translations = struct.unpack_from("<3I", data, 8)
    sentences: dict[str, str] = {}
    for index in range(count):
        size, at = struct.unpack_from("<2I", data, originals + 8 * index)
        translated_size, translated_at = struct.unpack_from("<2I", data, translations + 8 * index)
        sentence = data[at : at + size].decode()
        if sentence:
            sentences[sentence] = data[translated_at : translated_at + translated_size].decode()
    return sentences


def choose_language(asked: str | None, settings: str | None, environ: Mapping[str, str]) -> str:
    """`de` or `en`: what was asked for, else the settings, else LANGUAGE (a list) and the locale, else English."""
    for wanted in (asked, settings):
        if wanted in LANGUAGES:
            return str(wanted)
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    # As in gettext: in the C locale nobody asked for a language, so LANGUAGE does not count.
    in_c_locale = locale.partition(".")[0] in ("C", "POSIX")
    names = [] if in_c_locale else [*environ.get("LANGUAGE", "").split(":"), locale]
    for name in names:
        language = name.partition("_")[0].partition(".")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"
