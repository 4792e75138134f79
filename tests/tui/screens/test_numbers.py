"""Items whose numbers have letters are typed as they are printed; what is no number there does what it always does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutes_tui.domain.head import Head, Item
from tests.support.desks import Scribe, small_head
from tests.support.two_parts import two_parts

NUMBERS = ("1", "Ö 2", "8", "8.a", "8.b", "9", "9a", "C1", "N1", "U 3", "N12")


def lettered(language: str = "de") -> Head:
    items = tuple(Item(number, f"Title {number}", number) for number in NUMBERS)
    return replace(small_head(language), items=items)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("N1", "N1"),
        ("n1", "N1"),
        ("n12", "N12"),
        ("N12", "N12"),
        ("C1", "C1"),
        ("c1", "C1"),
        ("8.a", "8.a"),
        ("8.b", "8.b"),
        ("8b", "8"),
        ("9a", "9a"),
        ("ö2", "Ö 2"),
        ("u3", "U 3"),
        ("U 3", "U 3"),
        ("1", "1"),
        ("2", "Ö 2"),
        ("8", "8"),
        ("N18", "N1"),
    ],
)
def test_a_number_with_letters_chooses_its_item(typed: str, chosen: str, language: str) -> None:
    scribe = Scribe(lettered(language), language)
    scribe.press("9", *typed)
    assert scribe.desk.chosen == chosen
    assert scribe.kinds == []


def test_a_number_with_a_letter_drops_what_was_offered_and_enter_calls_that_item_up() -> None:
    scribe = Scribe(lettered())
    scribe.press("1", "enter")
    scribe.later(seconds=10)
    scribe.press("n")
    assert "aufrufen" in scribe.screen()
    scribe.later(seconds=10)
    scribe.press("1")
    assert "aufrufen" not in scribe.screen()
    scribe.press("enter")
    assert scribe.workspace.session.current == "N1"


@pytest.mark.parametrize("typed", ["N7", "n7", "u1", "8.x", "8.n", "x1", "77"])
def test_where_there_is_no_such_number_that_is_said_and_enter_does_nothing(typed: str) -> None:
    scribe = Scribe(replace(lettered(), items=lettered().items[:3]))
    scribe.press("1", "enter", "8")
    scribe.later(seconds=10)
    before = scribe.kinds
    scribe.press(*typed)
    assert scribe.desk.chosen == "8"
    assert "gibt es nicht" in scribe.screen()
    scribe.press("enter")
    assert "Nichts geschehen" in scribe.screen()
    assert scribe.kinds == before
    assert scribe.desk.screen.name == "agenda"
    scribe.press("enter")
    assert scribe.workspace.session.current == "8"


def test_letters_are_keys_where_they_make_no_number() -> None:
    scribe = Scribe(lettered())
    scribe.press("1", "a")
    assert scribe.desk.screen.name == "add_item"
    scribe = Scribe(lettered())
    scribe.press("9")
    scribe.later(seconds=10)
    scribe.press("a")
    assert scribe.desk.screen.name == "add_item"
    scribe = Scribe(lettered())
    scribe.press("1", "n", "enter")
    assert scribe.workspace.session.current == "1"


def test_who_believes_to_be_in_a_text_still_does_nothing() -> None:
    scribe = Scribe(lettered())
    scribe.press(*"Nach C", "enter")
    assert scribe.kinds == []
    assert scribe.desk.screen.name == "agenda"


def test_an_entry_is_carried_to_such_a_number_and_the_agenda_in_motion_knows_it() -> None:
    scribe = Scribe(lettered())
    scribe.press("1", "enter", "f2", "enter", *"Text", "escape", "right", "m", *"N1", "enter")
    assert "Text" in scribe.minutes("N1")
    scribe.press("escape", "o", *"C1", "v", "enter")
    assert scribe.workspace.session.items["C1"].fate == "adjourned"


def test_the_items_of_the_other_part_have_such_numbers_too() -> None:
    scribe = two_parts()
    scribe.press("1", "enter", "n", "2", "enter")
    assert scribe.desk.parts.standing(scribe.desk.chosen).item.number == "N2"
    assert "Öffentlichkeit ausgeschlossen" in scribe.screen()
