from __future__ import annotations

import pytest

from minutes_tui.settings.keys import NAMED_KEYS
from minutes_tui.settings.values import Settings
from minutes_tui.tui.keymap.binding import key_name
from minutes_tui.tui.keymap.contexts import ALL_CONTEXTS, CONTEXTS
from minutes_tui.tui.keymap.everywhere import EVERYWHERE
from minutes_tui.tui.keymap.home import AGENDA
from minutes_tui.tui.keymap.people import PEOPLE
from minutes_tui.tui.keymap.remapping import DEFAULT_KEYMAP, Keymap, default_keys
from tests.support.desks import Scribe, small_head
from tests.support.followers import Follower
from tests.support.watching import Watcher, replayed_of

SWAPPED = Settings(
    keys={
        "everywhere.next_item": ("f2",),
        "everywhere.contribution": ("f9",),
        "agenda.leave": ("x",),
        "agenda.help": ("h",),
        "people.everyone": ("!",),
        "vote.noting": ("w",),
    }
)


def scribe_with(settings: Settings = SWAPPED) -> Scribe:
    return Scribe(settings=settings)


def test_without_settings_the_tables_are_the_very_same() -> None:
    assert all(DEFAULT_KEYMAP.of(context.bindings) is context.bindings for context in ALL_CONTEXTS.values())


def test_only_what_is_bound_otherwise_changes() -> None:
    keymap = Keymap(SWAPPED.keys)
    ids = {
        f"{name}.{one.command}": one.keys
        for name, context in ALL_CONTEXTS.items()
        for one in keymap.of(context.bindings)
    }
    assert ids == {**default_keys(), **SWAPPED.keys}
    assert keymap.of(()) == ()


def test_a_key_leads_where_the_settings_say_and_its_old_one_no_longer() -> None:
    keymap = Keymap({"everywhere.next_item": ("f2",), "everywhere.contribution": ("ctrl+y",), "agenda.leave": ("x",)})
    assert keymap.command(EVERYWHERE, "f2", None) == "next_item"
    assert keymap.command(EVERYWHERE, "ctrl+y", None) == "contribution"
    assert keymap.command(EVERYWHERE, "f9", None) == ""
    assert keymap.is_taken_away(EVERYWHERE, "f9", None)
    assert not keymap.is_taken_away(EVERYWHERE, "f2", None)
    assert not keymap.is_taken_away(AGENDA, "q", "q"), "a letter is typed"
    assert not keymap.is_taken_away(PEOPLE, "up", None)


def test_the_screens_obey_the_settings() -> None:
    scribe = scribe_with()
    scribe.press("5", "f2")
    assert scribe.desk.session.current == "one"
    scribe.press("f2")
    assert scribe.desk.session.current == "kim"
    scribe.press("f9")
    assert scribe.desk.screen.name == "contribution"
    scribe.press("escape", "f6", "*")
    assert not scribe.desk.session.attendance.present
    scribe.press("!", "escape")
    assert scribe.desk.session.attendance.present
    scribe.press("f5", "w", "enter", "q")
    assert not scribe.desk.leaving
    scribe.press("x")
    assert scribe.desk.leaving


def test_the_key_line_and_the_help_show_the_settings() -> None:
    scribe = scribe_with()
    line = scribe.screen().splitlines()[-1]
    assert "F9 Wortbeitrag" in line
    assert "F2 Weiter" in line
    assert line.endswith(" h")
    scribe.press("h")
    assert scribe.desk.screen.name == "help"
    lines = scribe.screen(100, 80).splitlines()
    assert any(line.startswith(" F2") and "Nächster TOP" in line for line in lines)
    assert any(line.startswith(" x ") for line in lines)
    assert not any(line.startswith(" q ") for line in lines)


def test_some_keys_of_a_table_show_the_settings_too() -> None:
    keymap = Keymap(SWAPPED.keys)
    part = keymap.part([one for one in AGENDA if one.command in ("up", "leave")], AGENDA)
    assert [one.keys for one in part] == [("up",), ("x",)]
    assert keymap.part(PEOPLE, AGENDA) is keymap.of(PEOPLE)
    assert keymap.part((), AGENDA) == ()


def free_key(context: str) -> str:
    """A key that nobody uses there."""
    used = {
        key for binding, keys in default_keys().items() for key in keys if binding.startswith((context, "everywhere"))
    }
    return next(key for key in reversed(NAMED_KEYS) if key not in used)


@pytest.mark.parametrize("context", [name for name in CONTEXTS if name != "everywhere"])
def test_every_context_shows_its_keys_as_they_are_set(context: str) -> None:
    table = CONTEXTS[context].bindings
    free = [one for one in table if not any(key.isdecimal() for key in one.keys)]
    if not free:
        return
    key = free_key(context)
    settings = Settings(keys={f"{context}.{free[0].command}": (key,)})
    scribe: Scribe | Watcher
    if context.startswith("replay"):
        scribe = Watcher(replayed_of(small_head(), []), settings=settings)
    else:
        scribe = (Follower if context.startswith("following") else Scribe)(settings=settings)
    shown = scribe.desk.tr(key_name(key)).replace(" ", "\u00a0")
    scribe.desk.show_help(table)
    assert any(line.startswith(f" {shown} ") for line in scribe.screen(100, 80).splitlines())


def test_a_text_obeys_the_settings_and_its_editor_no_key_that_was_taken_away() -> None:
    begun = Scribe()
    begun.press("5", "enter", "f2", "g", "r", "enter")
    here = next(name for name, context in CONTEXTS.items() if context.bindings is begun.desk.screen.bindings)
    scribe = Scribe(settings=Settings(keys={f"{here}.undo_typing": ("f7",), f"{here}.paragraph": ("ctrl+y",)}))
    scribe.press("5", "enter", "f2", "g", "r", "enter")
    scribe.type("Eins zwei")
    scribe.press("ctrl+z", "enter")
    assert scribe.editor.text == "Eins zwei"
    scribe.press("f7")
    assert scribe.editor.text == "Eins "
    scribe.press("ctrl+y")
    scribe.type("drei")
    assert scribe.editor.text == "Eins \ndrei"
