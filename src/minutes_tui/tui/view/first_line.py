"""What somebody who has never been here is told: the five keys that matter."""

from __future__ import annotations

from minutes_tui.messages import Translator
from minutes_tui.tui.keymap.binding import key_name
from minutes_tui.tui.keymap.home import AGENDA
from minutes_tui.tui.keymap.remapping import Keymap

_COMMANDS = ("contribution", "resolution", "vote", "next_item")


def first_line(keymap: Keymap, tr: Translator) -> str:
    """`New here? F2 Contribution · F4 Resolution · F5 Vote · F9 Next · ? Help`, with this person's keys."""
    wanted = [binding for binding in keymap.everywhere if binding.command in _COMMANDS]
    told = [(binding.keys[0], tr(binding.label)) for binding in wanted]
    told.append((keymap.keys_of("help", AGENDA)[0], tr("Help")))
    return tr("New here? {keys}").replace("{keys}", " · ".join(f"{tr(key_name(key))} {label}" for key, label in told))
