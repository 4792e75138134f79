"""Going to an item from anywhere: what is typed is kept, and Enter again calls the item up."""

from __future__ import annotations

from tests.support.desks import Scribe


def typing() -> Scribe:
    scribe = Scribe()
    scribe.press("5", "enter", "f2", "enter")
    scribe.type("Es wird berichtet.")
    return scribe


def test_a_number_and_enter_choose_the_item_and_enter_again_calls_it_up() -> None:
    scribe = Scribe()
    scribe.press("ctrl+g", "7", ".", "1", "enter")
    assert (scribe.desk.screen.name, scribe.desk.chosen) == ("agenda", "sub")
    assert scribe.workspace.session.current == ""
    scribe.press("enter")
    assert scribe.workspace.session.current == "sub"


def test_words_find_it_while_somebody_types_and_the_text_is_kept() -> None:
    scribe = typing()
    scribe.press("ctrl+g", *"spielp", "enter")
    assert scribe.desk.chosen == "sub"
    assert scribe.minutes() == "Es wird berichtet.\n"
    assert scribe.kinds.count("contribution") == 1
    assert scribe.drafting.draft is None


def test_esc_leads_back_into_the_text_with_the_cursor_where_it_was() -> None:
    scribe = typing()
    scribe.press("left", "left")
    scribe.press("ctrl+g", "7")
    assert scribe.drafting.draft is not None
    scribe.press("escape")
    scribe.type("x")
    assert scribe.editor.text == "Es wird berichtext."
    assert "contribution" not in scribe.kinds


def test_ctrl_g_again_closes_it() -> None:
    scribe = typing()
    scribe.press("ctrl+g", "ctrl+g")
    assert scribe.desk.screen.name == "contribution"


def test_an_f_key_goes_on_from_the_screen_below() -> None:
    scribe = typing()
    scribe.press("ctrl+g", "f4")
    assert scribe.desk.screen.name == "resolution"
    assert scribe.minutes() == "Es wird berichtet.\n"


def test_nothing_that_matches_and_several_are_said() -> None:
    scribe = Scribe()
    scribe.press("ctrl+g", *"xyz", "enter")
    assert "Kein TOP" in scribe.screen().splitlines()[-2]
    scribe.press("backspace", "backspace", "backspace", "enter")
    assert "Mehrere Treffer" in scribe.screen().splitlines()[-2]


def test_a_text_that_could_not_be_saved_is_not_left() -> None:
    scribe = typing()
    scribe.journal.failing = True
    scribe.press("ctrl+g", "1", "enter")
    assert scribe.desk.screen.name == "contribution"
    assert scribe.editor.text == "Es wird berichtet."


def test_a_title_may_be_pasted() -> None:
    scribe = Scribe()
    scribe.press("ctrl+g")
    scribe.desk.paste("Spielplatz\n Oststadt")
    scribe.press("enter")
    assert scribe.desk.chosen == "sub"
