"""A walk through the bindings: every screen has its keys in the keymap, and every key does something there."""

from __future__ import annotations

import pytest

from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.contexts import CONTEXTS
from minutes_tui.tui.keymap.everywhere import EVERYWHERE
from tests.support.desks import Scribe
from tests.support.pictures import paint
from tests.support.scenes import SCENES


def press(scribe: Scribe, key: str) -> None:
    """A key, with the character that a terminal has for it."""
    character = {"enter": "\r", "tab": "\t", "space": " "}.get(key, key if len(key) == 1 else None)
    scribe.desk.key("space" if key == " " else key, character)


def bindings_of(name: str) -> tuple[Binding, ...]:
    return SCENES[name].scribe("de").desk.screen.bindings


def test_each_context_of_the_keymap_is_that_of_a_screen_and_each_screen_has_one() -> None:
    seen = {bindings for name in SCENES if (bindings := bindings_of(name))}
    known = {context.bindings for name, context in CONTEXTS.items() if name != "everywhere"}
    assert seen == known


@pytest.mark.parametrize("name", SCENES)
def test_every_key_of_the_screen_is_obeyed_in_each_of_its_states(name: str) -> None:
    for binding in (*bindings_of(name), *EVERYWHERE):
        for key in binding.keys:
            scribe = SCENES[name].scribe("de")
            press(scribe, key)
            paint(scribe, 80, 24)
