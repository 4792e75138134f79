"""Sentences that name keys: `{agenda.leave}` in a sentence is the key that leaves the agenda, as this person has it."""

from __future__ import annotations

import re

from minutes_tui.messages import Translator
from minutes_tui.tui.keymap.binding import key_name
from minutes_tui.tui.keymap.contexts import ALL_CONTEXTS
from minutes_tui.tui.keymap.remapping import DEFAULT_KEYMAP, Keymap

_ID = re.compile(r"\{([a-z-]+)\.([a-z_]+)\}")


class KeyTranslator(Translator):
    """Says a sentence in one language, with the names of the keys that it speaks of."""

    __slots__ = ("_keymap", "_translator")

    def __init__(self, tr: Translator, keymap: Keymap = DEFAULT_KEYMAP) -> None:
        super().__init__(tr.language, {})
        self._translator = tr
        self._keymap = keymap

    def __call__(self, sentence: str) -> str:
        """The sentence in this language."""
        said = self._translator(sentence)
        return _ID.sub(self._name, said) if "{" in said else said

    def _name(self, found: re.Match[str]) -> str:
        """The first key of that command. Raises KeyError, StopIteration for one that there is not."""
        keys = self._keymap.keys_of(found[2], ALL_CONTEXTS[found[1]].bindings)
        return self._translator(key_name(keys[0]))
