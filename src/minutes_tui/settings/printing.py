"""The settings that hold as the text of a file: each with its meaning, ready to be saved and changed."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from minutes_tui.messages import Translator
from minutes_tui.settings.keys import is_fixed
from minutes_tui.settings.schema import KEYS, KEYS_MEANING, SETTINGS
from minutes_tui.settings.values import DEFAULTS, Settings

_WIDTH = 78
_ESCAPED = {'"': '\\"', "\\": "\\\\"}


@dataclass(frozen=True, slots=True)
class Command:
    """A binding: its id, the keys it has by default, its meaning before translation."""

    id: str
    keys: tuple[str, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class Section:
    """The bindings of one context and its title before translation."""

    title: str
    commands: tuple[Command, ...]


def as_toml(settings: Settings, sections: Sequence[Section], tr: Translator, head: Sequence[str] = ()) -> str:
    """A file that sets what `settings` holds. What is as by default stands there as a comment.

    `head` are lines to begin with, as they are to be read.
    """
    blocks = [_comment(*head)] if head else []
    for setting in SETTINGS:
        value = getattr(settings, setting.name)
        choices = tr("Possible: {choices}").replace(
            "{choices}", ", ".join(_text(word) for word in setting.expected.words)
        )
        as_it_is = value == getattr(DEFAULTS, setting.name)
        shown = _text(value or setting.expected.words[0])
        line = f"{'# ' if as_it_is else ''}{setting.name} = {shown}"
        blocks.append(f"{_comment(tr(setting.meaning), choices)}\n{line}")
    blocks.append(f"[{KEYS}]\n{_comment(tr(KEYS_MEANING))}")
    for section in sections:
        commands = [command for command in section.commands if not is_fixed(command.keys)]
        if commands:
            blocks.append(
                "\n".join([_comment(f"-- {tr(section.title)}"), *(_command(one, settings, tr) for one in commands)])
            )
    return "\n\n".join(blocks) + "\n"


def _command(command: Command, settings: Settings, tr: Translator) -> str:
    own = settings.keys.get(command.id)
    keys = ", ".join(_text(key) for key in own or command.keys)
    return f"{_comment(tr(command.meaning))}\n{'' if own else '# '}{_text(command.id)} = [{keys}]"


def _comment(*paragraphs: str) -> str:
    lines = [
        line
        for text in paragraphs
        for line in textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
    ]
    return "\n".join(f"# {line}".rstrip() for line in lines)


def _text(value: str) -> str:
    """A text as TOML has it; no setting holds a control character."""
    return '"' + "".join(_ESCAPED.get(sign, sign) for sign in value) + '"'
