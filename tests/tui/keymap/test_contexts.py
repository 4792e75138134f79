"""A walk over all contexts there are: ids, keys that every terminal has, and no key for two commands."""

from __future__ import annotations

import re

import pytest

from minutes_tui.settings.keys import EVERYWHERE, NAMED_KEYS, clashes, is_sign, what_is_wrong
from minutes_tui.tui.keymap.contexts import ALL_CONTEXTS, CONTEXTS
from minutes_tui.tui.keymap.everywhere import EVERYWHERE as EVERYWHERE_TABLE
from minutes_tui.tui.keymap.remapping import default_keys
from tests.support.scenes import SCENES

KEYS = default_keys()
NO_COMMAND = {"ctrl+c", "ctrl+s"}
"""Keys that reassure and do nothing: hands press them out of habit, so they must not do harm."""


def test_every_binding_has_an_id_of_its_own() -> None:
    assert len(KEYS) == sum(len(context.bindings) for context in ALL_CONTEXTS.values())
    assert all(re.fullmatch(r"[a-z_-]+\.[a-z_]+", binding) for binding in KEYS)
    assert CONTEXTS[EVERYWHERE].bindings is EVERYWHERE_TABLE


@pytest.mark.parametrize("binding", KEYS)
def test_every_key_is_one_that_every_terminal_has(binding: str) -> None:
    assert KEYS[binding]
    for key in KEYS[binding]:
        assert (
            key in NAMED_KEYS
            or is_sign(key)
            or (binding in ("everywhere.reassure", "foyer.reassure") and key in NO_COMMAND)
        )


def test_no_two_commands_share_a_key_in_a_context_nor_with_what_counts_everywhere() -> None:
    assert list(clashes(KEYS, KEYS)) == []


def test_no_context_has_a_letter_where_somebody_types() -> None:
    assert not any(is_sign(key) for key in (key for one in EVERYWHERE_TABLE for key in one.keys))
    assert what_is_wrong("spoken.paragraph", "a", KEYS) == "keys.typed-here"


@pytest.mark.parametrize("name", SCENES)
def test_what_a_screen_obeys_is_the_table_of_a_context(name: str) -> None:
    # Only so do the settings reach it.
    bindings = SCENES[name].scribe("en").desk.screen.bindings
    assert not bindings or any(bindings is context.bindings for context in CONTEXTS.values())


def test_keys_of_the_foyer_clash_with_each_other_and_not_with_those_of_the_desk() -> None:
    mine = {"foyer-choice.other": ("f9",), "foyer-sessions.new": ("ctrl+l",), "foyer-help.up": ("f2",)}
    found = list(clashes({**KEYS, **mine}, mine))
    assert found == [
        ("foyer-sessions.new", "ctrl+l", "foyer.repaint"),
        ("foyer-choice.other", "f9", "foyer-new.make"),
    ]
    assert what_is_wrong("foyer.repaint", "enter", KEYS) == "keys.also-while-typing"
