"""The agenda: walking the meeting, going back, and the letters that only seem to be text."""

from __future__ import annotations

from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.domain.problems import Problem
from minutes_tui.tui.desk import Desk
from minutes_tui.tui.screens.registry import open_screen
from tests.support.desks import Scribe


def test_a_fresh_meeting_has_its_first_item_chosen_and_nothing_called_up() -> None:
    scribe = Scribe()
    assert scribe.desk.chosen == "one"
    assert scribe.workspace.session.current == ""


def test_digits_go_to_the_item_of_that_number_and_enter_calls_it_up() -> None:
    scribe = Scribe()
    scribe.press("7", ".", "1", "enter")
    assert scribe.workspace.session.current == "sub"


def test_a_digit_that_goes_on_no_number_begins_a_new_one() -> None:
    scribe = Scribe()
    scribe.press("7", "5")
    assert scribe.desk.chosen == "kim"


def test_calling_up_notes_the_time_once() -> None:
    scribe = Scribe()
    scribe.press("5", "enter")
    first = scribe.workspace.session.items["kim"].called_at
    scribe.later(minutes=5)
    scribe.press("enter", "1", "enter", "5", "enter")
    assert scribe.workspace.session.items["kim"].called_at == first


def test_f9_walks_on_and_says_so() -> None:
    scribe = Scribe()
    scribe.press("f9", "f9")
    assert scribe.workspace.session.current == "kim"
    assert "TOP 5" in scribe.screen()
    assert "17:20" in scribe.screen().splitlines()[-2]


def test_backspace_as_the_very_next_key_takes_back_what_f9_did() -> None:
    scribe = Scribe()
    scribe.press("f9", "f9", "backspace")
    assert scribe.workspace.session.current == "one"
    assert scribe.workspace.session.items["kim"].called_at is None


def test_backspace_later_takes_nothing_back() -> None:
    scribe = Scribe()
    scribe.press("f9", "up", "backspace")
    assert scribe.workspace.session.current == "one"


def test_backspace_takes_back_one_step_and_not_two() -> None:
    scribe = Scribe()
    scribe.press("f9", "f9", "backspace", "backspace")
    assert scribe.workspace.session.current == "one"


def test_n_shows_what_it_will_do_and_wants_enter() -> None:
    scribe = Scribe()
    scribe.press("n")
    assert scribe.workspace.session.current == ""
    scribe.press("enter")
    assert scribe.workspace.session.current == "one"


def test_somebody_who_types_a_word_on_the_agenda_changes_nothing() -> None:
    scribe = Scribe()
    scribe.press(*"nun", "u", "x", "o", "m", "b", "s", "a")
    assert scribe.kinds == []


def test_undo_wants_enter_and_goes_back_step_by_step() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "f2", "g", "r", "enter")
    scribe.type("berichtet.")
    scribe.press("escape", "u", "enter")
    assert scribe.minutes() == ""
    scribe.press("u", "enter")
    assert scribe.workspace.session.current == ""


def test_items_that_are_not_public_are_listed_and_not_called_up() -> None:
    scribe = Scribe()
    scribe.press("end", "enter")
    assert scribe.workspace.session.current == ""
    assert "Grundstück" in scribe.screen()
    scribe.press("home", "enter", "f9", "f9", "f9")
    assert scribe.workspace.session.current == ""
    assert scribe.workspace.session.items["sub"].finished_at is not None


def test_keys_of_screens_that_come_later_do_nothing() -> None:
    scribe = Scribe()
    before = scribe.screen()
    scribe.press("f7", "x", "m", "b")
    assert scribe.screen() == before
    assert scribe.kinds == []


def test_q_leaves_at_once() -> None:
    scribe = Scribe()
    scribe.press("q")
    assert scribe.desk.leaving


def test_entries_go_to_the_item_called_up_whatever_is_looked_at_and_the_header_names_it() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "1")
    assert "TOP 5" in scribe.screen().splitlines()[0]
    scribe.press("f2", "enter")
    scribe.type("Es wird berichtet.")
    scribe.press("escape")
    assert "Es wird berichtet." in scribe.minutes("kim")


def test_ctrl_c_says_that_all_is_saved() -> None:
    scribe = Scribe()
    scribe.press("ctrl+c")
    assert not scribe.desk.leaving
    assert "q" in scribe.screen().splitlines()[-2]


def test_help_lists_every_key_of_the_screen() -> None:
    scribe = Scribe()
    scribe.press("?")
    assert "Rücktaste" in scribe.screen(100, 60)
    scribe.press("escape")
    assert "Rücktaste" not in scribe.screen(100, 60)


def test_who_only_reads_along_is_told_so_by_each_key_that_changes_the_record() -> None:
    held = Problem("pen.held", parameters={"by": "mueller", "host": "rathaus"})
    for key in ("a", "o", "s", "f2", "f3", "f4", "f5", "n", "enter", "f9", "ctrl+o"):
        scribe = Scribe(read_only=held)
        scribe.press("5", key)
        assert scribe.desk.screen.name == "agenda", key
        assert "mueller" in scribe.screen(), key
        assert scribe.kinds == [], key


def test_who_opens_a_meeting_that_runs_goes_on_where_it_was_left() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "f9")
    called = scribe.desk.session.current
    again = Desk(scribe.parts, scribe.editor, scribe.tr, open_screen)
    assert again.chosen == called
    scribe.press("s", "i", "enter")  # in a break nothing but what was called up last tells where one was
    scribe.press("escape", "up", "up")
    assert Desk(scribe.parts, scribe.editor, scribe.tr, open_screen).chosen == called
    scribe.desk.commit(MeetingClosed())
    assert Desk(scribe.parts, scribe.editor, scribe.tr, open_screen).chosen == next(iter(scribe.parts.agenda.items))
