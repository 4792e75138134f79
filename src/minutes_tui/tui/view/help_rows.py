"""Rows of the help, of the desk and of the foyer."""

from __future__ import annotations

from itertools import zip_longest

from minutes_tui.messages import Translator
from minutes_tui.tui.keymap.binding import LETTERS
from minutes_tui.tui.view.rows import EMPTY, Row, padded, wrapped


def typed_rows(meaning: str, tr: Translator, room: int, keys_room: int) -> list[Row]:
    """What letters do that are no keys, as any other key is told."""
    return help_rows(tr(LETTERS), tr(meaning), room, keys_room)


def help_rows(names: str, meaning: str, room: int, keys_room: int) -> list[Row]:
    """The names of keys at the left, at the right what they do; each goes on below where it needs more than a row."""
    left, right = wrapped(names, keys_room - 1, "key"), wrapped(meaning, max(8, room - keys_room - 2))
    return [((" ", ""), *padded(name, keys_room), *line) for name, line in zip_longest(left, right, fillvalue=EMPTY)]
