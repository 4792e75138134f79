"""What is so before a command line is read: the language that is asked for, and this person's settings."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from minutes_tui.messages import Translator, choose_language, translator
from minutes_tui.settings.files import Loaded, load_settings

_LANGUAGE = "--lang"


def without_language(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The value of `--lang`, None without it; and the words besides. click needs it later than the help does."""
    for index, argument in enumerate(arguments):
        before = list(arguments[:index])
        if argument.startswith(_LANGUAGE + "="):
            return argument.partition("=")[2], [*before, *arguments[index + 1 :]]
        if argument == _LANGUAGE:
            return "".join(arguments[index + 1 : index + 2]), [*before, *arguments[index + 2 :]]
    return None, list(arguments)


def personal(environ: Mapping[str, str] = os.environ) -> Loaded:
    """The settings of this person on this machine."""
    return load_settings(environ, _default_keys)


def translator_for(asked: str | None, loaded: Loaded, environ: Mapping[str, str] = os.environ) -> Translator:
    """What was asked for, else the settings, else the system's language."""
    return translator(choose_language(asked, loaded.settings.language, environ))


def _default_keys() -> Mapping[str, tuple[str, ...]]:
    from minutes_tui.tui.keymap.remapping import default_keys  # wanted only where there are settings

    return default_keys()
