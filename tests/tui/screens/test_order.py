"""The agenda in motion: what is picked up, marked, set aside and agreed, and late items."""

from __future__ import annotations

import pytest

from minutes_tui.settings.values import Settings
from minutes_tui.tui.screens.registry import screen_from_draft
from tests.support.desks import START, Scribe


def order(scribe: Scribe) -> list[str]:
    return list(scribe.workspace.session.items)


def begun() -> Scribe:
    """The first item is called up, and the order is shown."""
    scribe = Scribe()
    scribe.press("1", "enter", "o")
    return scribe


def test_an_item_is_picked_up_carried_and_put_down_as_one_event() -> None:
    scribe = begun()
    scribe.press("5", "enter", "down", "down", "up", "enter")
    assert order(scribe) == ["one", "sub", "kim", "land"]
    assert scribe.kinds == ["item-called", "item-moved"]
    assert "wird nach TOP 7.1" in scribe.minutes("one")
    scribe.press("backspace")
    assert order(scribe) == ["one", "kim", "sub", "land"]


def test_what_is_carried_falls_back_with_esc_and_with_any_other_key() -> None:
    scribe = begun()
    scribe.press("5", "enter", "down", "x")
    assert order(scribe) == ["one", "kim", "sub", "land"]
    scribe.press("enter", "down", "escape")
    assert scribe.kinds == ["item-called"]


def test_put_down_where_it_stood_is_nothing() -> None:
    scribe = begun()
    scribe.press("5", "enter", "down", "up", "enter")
    assert scribe.kinds == ["item-called"]


def test_an_item_is_carried_with_the_keys_that_are_set() -> None:
    scribe = Scribe(settings=Settings(keys={"order.down": ("x",), "order.pick_up": ("y",)}))
    scribe.press("o", "5", "y", "x", "down", "enter")
    assert scribe.kinds == []
    scribe.press("y", "x", "y")
    assert scribe.kinds == ["item-moved"]
    assert order(scribe) == ["one", "sub", "kim", "land"]


def test_carried_to_the_top_an_item_is_taken_first() -> None:
    scribe = begun()
    scribe.press("7", "enter", "home", "enter")
    assert order(scribe)[0] == "sub"
    assert "vorgezogen" in scribe.minutes("one")


def test_marked_items_are_joined_and_called_up_by_any_of_them() -> None:
    scribe = begun()
    scribe.press("5", "space", "space", "j", "enter")
    assert [state.item.id for state in scribe.workspace.session.joined_with("kim")] == ["sub"]
    scribe.press("escape", "7", "enter")
    assert scribe.workspace.session.current == "kim"
    assert "TOP 5 und 7.1" in scribe.screen().splitlines()[-2]
    scribe.press("f2")
    assert "TOP 5 und 7.1" in scribe.screen().splitlines()[0]


def test_joined_items_stand_under_their_first_one_with_a_sign() -> None:
    scribe = begun()
    scribe.press("1", "space", "down", "space", "j", "enter")
    rows = [line.split("│")[0] for line in scribe.screen().splitlines()[2:6]]
    assert "Eröffnung" in rows[0]
    assert "└ Spielplatz" in rows[1]


def test_f9_walks_on_to_a_group_and_past_it() -> None:
    scribe = begun()
    scribe.press("5", "space", "space", "j", "enter", "f9", "f9")
    assert scribe.workspace.session.current == ""
    assert scribe.workspace.session.items["sub"].finished_at == START


def test_what_is_not_public_is_refused_when_joining_is_chosen_and_enter_does_nothing_then() -> None:
    scribe = begun()
    scribe.press("7", "space", "end", "space", "j")
    assert "werden nicht gemeinsam behandelt" in scribe.screen()
    assert "Mit Enter" not in scribe.screen()
    scribe.press("enter")
    assert scribe.kinds == ["item-called"]


def test_the_space_bar_marks_and_goes_on_and_the_key_line_says_so() -> None:
    scribe = begun()
    assert "Leertaste markieren, weiter" in scribe.screen()
    scribe.press("5", "space")
    assert scribe.desk.chosen == "sub"
    scribe.press("up", "space")
    assert scribe.desk.chosen == "sub"
    scribe.press("j")
    assert "Erst die TOP mit der Leertaste markieren" in scribe.screen()


def test_split_items_are_by_themselves_again() -> None:
    scribe = begun()
    scribe.press("5", "space", "space", "j", "enter", "5", "s", "enter")
    assert scribe.workspace.session.joined_with("kim") == ()
    assert scribe.kinds[-1] == "items-split"


def test_joining_without_marks_and_splitting_what_is_single_is_told_to_be_nothing() -> None:
    scribe = begun()
    scribe.press("j", "enter")
    scribe.press("escape", "o", "s")
    assert scribe.kinds == ["item-called"]


@pytest.mark.parametrize(
    ("key", "fate", "sentence"),
    [
        ("v", "adjourned", "TOP 5 „Kommunales Integrationsmanagement“ wird vertagt. Begründung: Vorlage.\n"),
        (
            "d",
            "removed",
            "TOP 5 „Kommunales Integrationsmanagement“ wird von der Tagesordnung abgesetzt. Begründung: Vorlage.\n",
        ),
    ],
)
def test_an_item_is_set_aside_with_its_reason_and_put_back(key: str, fate: str, sentence: str) -> None:
    scribe = begun()
    scribe.press("5", key)
    scribe.type("Vorlage")
    scribe.press("enter")
    assert scribe.workspace.session.items["kim"].fate == fate
    assert scribe.minutes("one") == sentence
    assert scribe.desk.screen.name == "order"
    scribe.press("b", "enter")
    assert scribe.workspace.session.items["kim"].fate == ""


def test_esc_sets_nothing_aside() -> None:
    scribe = begun()
    scribe.press("5", "v", "W", "escape")
    assert scribe.workspace.session.items["kim"].fate == ""


def test_an_item_gets_another_number_and_title() -> None:
    scribe = begun()
    scribe.press("5", "t", *["backspace"] * 40)
    scribe.type("Integration")
    scribe.press("tab", "backspace", "6", "enter")
    item = scribe.workspace.session.items["kim"].item
    assert (item.number, item.title) == ("6", "Integration")


def test_the_agenda_is_agreed_as_sent_out_or_as_amended_whichever_it_is() -> None:
    scribe = begun()
    scribe.press("g", "enter")
    assert scribe.minutes("one") == "Die Tagesordnung wird in der vorliegenden Form festgestellt.\n"
    scribe.press("5", "d", "enter", "g", "enter")
    assert scribe.minutes("one").endswith("in der geänderten Form festgestellt.\n")


def test_a_late_item_takes_its_title_and_enter() -> None:
    scribe = Scribe()
    scribe.press("1", "enter", "5", "a")
    scribe.type("Eilantrag")
    scribe.press("enter")
    assert order(scribe) == ["one", "kim", "late-1", "sub", "land"]
    item = scribe.workspace.session.items["late-1"].item
    assert (item.number, item.title, item.public) == ("6", "Eilantrag", True)
    assert scribe.desk.chosen == "late-1"
    assert "+ Eilantrag" in scribe.screen()
    scribe.press("backspace")
    assert order(scribe) == ["one", "kim", "sub", "land"]


def test_the_number_follows_the_place_until_it_is_typed() -> None:
    scribe = Scribe()
    scribe.press("5", "a")
    scribe.type("Eilantrag")
    scribe.press("tab", "tab", "1")
    assert "1a" in scribe.screen().splitlines()[4]
    scribe.press("shift+tab", "backspace", "backspace", *"Ö 9", "tab", "5", "enter")
    assert scribe.workspace.session.items["late-1"].item.number == "Ö 9"
    assert order(scribe)[2] == "late-1"


def test_a_late_item_may_be_not_public_and_have_papers() -> None:
    scribe = Scribe()
    scribe.press("end", "a")
    scribe.type("Personal")
    scribe.press("tab", "tab", "tab", "tab")
    scribe.type("012/2022, 013/2022")
    scribe.press("enter")
    item = scribe.workspace.session.items["late-1"].item
    assert (item.number, item.public, item.papers) == ("N2", False, ("012/2022", "013/2022"))


def test_without_a_title_nothing_is_added() -> None:
    scribe = Scribe()
    scribe.press("a", "enter")
    assert scribe.kinds == []
    assert scribe.desk.screen.name == "add_item"


def test_esc_adds_nothing_and_loses_nothing() -> None:
    scribe = Scribe()
    scribe.press("a")
    scribe.type("Eilantrag")
    scribe.press("escape")
    assert scribe.kinds == []
    scribe.press("a", "enter")
    assert scribe.workspace.session.items["late-1"].item.title == "Eilantrag"
    scribe.press("a")
    assert "Eilantrag" not in scribe.screen().splitlines()[3]


def test_a_late_item_that_is_being_typed_has_a_draft() -> None:
    scribe = Scribe()
    scribe.press("5", "a")
    scribe.type("Eilantrag")
    draft = scribe.drafting.draft
    assert draft is not None
    again = Scribe()
    screen = screen_from_draft(again.desk, draft)
    assert screen is not None
    again.desk.put(screen)
    again.press("enter")
    assert order(again) == ["one", "kim", "late-1", "sub", "land"]


def test_a_word_on_the_agenda_opens_none_of_these_screens() -> None:
    scribe = Scribe()
    scribe.press(*"Das", "enter")
    assert scribe.desk.screen.name == "agenda"
    assert scribe.kinds == []


def test_an_item_that_is_off_is_told_by_a_sign_that_differs() -> None:
    scribe = begun()
    scribe.press("5", "v", "enter", "7", "d", "enter")
    rows = scribe.screen().splitlines()
    assert "»" in rows[3]
    assert "×" in rows[4]


@pytest.mark.parametrize(
    ("keys", "named"),
    [
        (("5", "enter", "down", "enter"), "Verschieben von TOP 5"),
        (("5", "v", "enter"), "Vertagung von TOP 5"),
        (("5", "d", "enter"), "Absetzung von TOP 5"),
        (("5", "space", "space", "j", "enter"), "Verbindung von TOP 5, TOP 7.1"),
        (("g", "enter"), "Feststellung der Tagesordnung"),
        (("5", "a", "x", "enter"), "Aufnahme von 6 x"),
        (("5", "t", "x", "enter"), "Titel von TOP 5"),
    ],
)
def test_undo_says_what_it_takes_back(keys: tuple[str, ...], named: str) -> None:
    scribe = begun()
    scribe.press(*keys, "u")
    assert f"rückgängig: {named}" in scribe.screen()
