"""What a key is bound to, and how keys are called.

Only keys that exist on every terminal are bound. A command is the name of a method, `do_` in front.
"""

from __future__ import annotations

from dataclasses import dataclass

from minutes_tui.messages.marking import N_


@dataclass(frozen=True, slots=True)
class Binding:
    """`keys` lead to `command`. `label` stands in the key line (empty: not there), `meaning` in the help."""

    command: str
    keys: tuple[str, ...]
    meaning: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """The bindings of one screen, or of one state of it, and what help and docs call them.

    `typed` says what letters do that are no keys; "" where they are text, or do nothing.
    """

    title: str
    bindings: tuple[Binding, ...]
    typed: str = ""


LETTERS = N_("Letters")
"""What they are called where they are no keys and yet do something."""


_KEY_NAMES = {
    "enter": N_("Enter"),
    "escape": N_("Esc"),
    "tab": N_("Tab"),
    "shift+tab": N_("Shift+Tab"),
    "space": N_("Space bar"),
    "backspace": N_("Backspace"),
    "delete": N_("Delete"),
    "up": N_("Up"),
    "down": N_("Down"),
    "left": N_("Left"),
    "right": N_("Right"),
    "home": N_("Home"),
    "end": N_("End"),
    "pageup": N_("PgUp"),
    "pagedown": N_("PgDn"),
    "ctrl+c": N_("Ctrl+C"),
    "ctrl+d": N_("Ctrl+D"),
    "ctrl+f": N_("Ctrl+F"),
    "ctrl+g": N_("Ctrl+G"),
    "ctrl+l": N_("Ctrl+L"),
    "ctrl+o": N_("Ctrl+O"),
    "ctrl+r": N_("Ctrl+R"),
    "ctrl+s": N_("Ctrl+S"),
    "ctrl+u": N_("Ctrl+U"),
    "ctrl+w": N_("Ctrl+W"),
    "ctrl+x": N_("Ctrl+X"),
    "ctrl+y": N_("Ctrl+Y"),
    "ctrl+z": N_("Ctrl+Z"),
    " ": N_("Space"),
}


def command_for(bindings: tuple[Binding, ...], key: str, character: str | None) -> str:
    """The command of a key; empty where it means nothing here."""
    for binding in bindings:
        if key in binding.keys or (character is not None and character in binding.keys):
            return binding.command
    return ""


def key_name(key: str) -> str:
    """The name of a key as the help prints it, before translation."""
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    return key.upper() if len(key) > 1 else key
