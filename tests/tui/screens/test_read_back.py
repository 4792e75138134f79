"""Reading back: what is at hand, large, and then everything as it was."""

from __future__ import annotations

from dataclasses import replace

from minutes_tui.tui.view.signs import PLAIN
from tests.support.desks import Scribe
from tests.support.pictures import paint

TEXT = "Der Antrag wird angenommen."


def resolved() -> Scribe:
    scribe = Scribe()
    scribe.press("5", "enter", "f4")
    scribe.type(TEXT)
    return scribe


def read(scribe: Scribe) -> str:
    """What is read back, in plain letters."""
    scribe.press("-", "-")
    return " ".join(scribe.screen(160, 50).split("\n", 2)[2].rsplit("\n", 2)[0].split())


def test_the_resolution_being_typed_is_read_back_and_everything_is_as_it_was() -> None:
    scribe = resolved()
    scribe.press("left", "left")
    scribe.press("ctrl+r")
    assert "▀" in scribe.screen()
    assert paint(scribe, 80, 24).editor is None
    assert read(scribe) == TEXT
    assert scribe.drafting.draft is not None
    scribe.press("escape")
    assert scribe.editor.cursor == (0, len(TEXT) - 2)
    assert "resolution" not in scribe.kinds
    scribe.press("escape")
    assert scribe.kinds.count("resolution") == 1


def test_ctrl_r_again_and_q_close_it() -> None:
    scribe = resolved()
    for key in ("ctrl+r", "q"):
        scribe.press("ctrl+r", key)
        assert scribe.desk.screen.name == "resolution"
    assert scribe.editor.text == TEXT


def test_the_vote_follows_with_its_own_key() -> None:
    scribe = resolved()
    scribe.press("ctrl+r", "f5", "enter")
    assert scribe.kinds[-2:] == ["resolution", "vote"]


def test_on_the_agenda_it_is_the_last_resolution_of_the_item_called_up() -> None:
    scribe = resolved()
    scribe.press("f5", "enter", "1", "ctrl+r")
    assert read(scribe) == TEXT
    scribe.press("escape")
    assert scribe.desk.screen.name == "agenda"


def test_the_item_that_is_looked_at_comes_before_the_one_called_up() -> None:
    scribe = resolved()
    scribe.press("escape", "7", ".", "1", "enter", "f4")
    scribe.type("Der Spielplatz wird gebaut.")
    scribe.press("escape", "5", "ctrl+r")
    assert read(scribe) == TEXT
    scribe.press("escape", "1", "ctrl+r")  # it has none: that of the item called up
    assert read(scribe) == "Der Spielplatz wird gebaut."


def test_in_a_contribution_it_is_its_text_with_the_name() -> None:
    scribe = resolved()
    scribe.press("f2", "s", "e", "enter")
    scribe.type("dankt.\nSie fragt.")
    scribe.press("ctrl+r")
    assert read(scribe) == "Frau Senpolat dankt. Sie fragt."
    scribe.press("escape", "f2", "ctrl+r")
    assert read(scribe) == TEXT


def test_in_results_it_is_the_list_and_on_the_minutes_the_chosen_entry() -> None:
    scribe = resolved()
    scribe.press("f3", "tab", "enter")
    scribe.type("eins\nzwei")
    scribe.press("ctrl+r")
    whole = "Folgende Ergebnisse seien festgehalten worden. • eins • zwei"
    assert read(scribe) == whole
    scribe.press("escape", "escape", "right", "ctrl+r")
    assert read(scribe) == whole
    scribe.press("escape", "up", "ctrl+r")
    assert read(scribe) == TEXT


def test_where_nothing_is_at_hand_that_is_said() -> None:
    scribe = Scribe()
    scribe.press("ctrl+r")
    assert scribe.desk.screen.name == "agenda"
    assert "nichts vorzulesen" in scribe.screen().splitlines()[-2]


def test_a_long_text_is_shown_in_plain_letters_and_scrolls_to_its_end() -> None:
    scribe = resolved()
    scribe.type(" Weiter." * 300 + " Schluss.")
    scribe.press("ctrl+r")
    assert "Weiter." in scribe.screen()
    assert "Schluss." not in scribe.screen()
    for _ in range(100):
        scribe.press("pagedown")
        scribe.screen()
    assert "Schluss." in scribe.screen()
    scribe.press("down", "up")
    assert "Schluss." not in scribe.screen()


def test_the_size_that_was_chosen_stays_for_the_next_time() -> None:
    scribe = resolved()
    scribe.press("ctrl+r")
    scribe.screen()
    scribe.press("-")
    scribe.screen()
    scribe.press("-")
    scribe.press("escape", "ctrl+r")
    assert TEXT in scribe.screen()


def test_terminals_without_block_elements_and_letters_without_a_picture_are_shown_plain() -> None:
    scribe = resolved()
    scribe.desk.signs = PLAIN
    scribe.press("ctrl+r")
    assert TEXT in scribe.screen()
    scribe.press("+")
    assert "nicht möglich" in scribe.screen().splitlines()[-2]
    scribe.press("escape")
    scribe.desk.signs = replace(PLAIN, blocks=True)
    scribe.type(" 漢")
    scribe.press("ctrl+r")
    assert f"{TEXT} 漢" in scribe.screen()
