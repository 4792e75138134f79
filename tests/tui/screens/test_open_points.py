"""Open points: two keys to any of them, the list again with Esc, and gone when it is mended."""

from __future__ import annotations

from minutes_tui.application.drafting import Draft
from minutes_tui.application.found_drafts import Found
from minutes_tui.application.left_drafts import LeftDrafts
from minutes_tui.domain.problems import Problem
from tests.support.desks import Scribe


def with_points() -> Scribe:
    """Item 1 left with a gap in two bullets and somebody unnamed; item 5 called up, with a resolution."""
    scribe = Scribe()
    scribe.press("f6", "*", "escape", "1", "enter", "f2", "?", "?", "enter")
    scribe.type("fragt nach dem Stand.")
    scribe.press("f3")
    scribe.type("Ergebnisse\nTermin am ?? um ??\nOrt")
    scribe.press("escape", "f9", "f4")
    scribe.type("Der Antrag wird angenommen.")
    scribe.press("escape")
    return scribe


def first_line(scribe: Scribe) -> str:
    return scribe.screen(160, 24).splitlines()[0]


def test_the_header_counts_and_the_agenda_marks_what_is_open() -> None:
    scribe = with_points()
    assert "! 4" in first_line(scribe)
    rows = scribe.screen().splitlines()
    assert any("Eröffnung" in line and "!" in line for line in rows)


def test_a_gap_costs_two_keys_and_the_jump_two() -> None:
    scribe = Scribe()
    scribe.press("1", "enter", "f2", "g", "r", "enter")
    scribe.type("berichtet vom ?? über den Workshop.")
    scribe.press("f8", "enter")
    scribe.type("12.01.2022")
    scribe.press("escape")
    assert scribe.minutes("one") == "Frau Gregor-Rauschtenberger berichtet vom 12.01.2022 über den Workshop.\n"
    assert "Nichts ist offen" in scribe.screen()


def test_the_list_begins_at_the_item_called_up_and_names_what_is_open() -> None:
    scribe = with_points()
    scribe.press("f8")
    chosen = next(line for line in scribe.screen().splitlines() if line.startswith("▸"))
    assert "Der Antrag wird angenommen." in chosen
    assert scribe.screen().count("Termin am ??") >= 2


def test_each_gap_of_a_text_has_its_own_place_and_the_next_letter_takes_it() -> None:
    scribe = with_points()
    scribe.press("w", "home", "down", "down", "enter")
    scribe.type("18 Uhr")
    scribe.press("escape", "up", "enter")
    scribe.type("Montag")
    scribe.press("escape")
    assert "• Termin am Montag um 18 Uhr\n" in scribe.minutes("one")


def test_esc_comes_back_to_the_list_at_the_point_behind_the_one_that_was_mended() -> None:
    scribe = with_points()
    scribe.press("w", "home", "down", "enter", "x", "escape")
    screen = scribe.desk.screen
    assert screen.name == "open_points"
    chosen = next(line for line in scribe.screen().splitlines() if line.startswith("▸"))
    assert "Termin am x um ??" in chosen
    scribe.press("escape")
    assert scribe.desk.screen.name == "agenda"


def test_backspace_at_a_gap_deletes_it_and_an_arrow_leaves_it() -> None:
    scribe = with_points()
    scribe.press("w", "home", "down", "enter", "backspace", "escape")
    assert "• Termin am  um ??" in scribe.minutes("one")
    scribe.press("enter", "left", "x", "escape")
    assert "um ?x?" in scribe.minutes("one")


def test_a_paste_takes_the_place_of_the_gap_and_undo_brings_it_back() -> None:
    scribe = with_points()
    scribe.press("w", "home", "down", "enter")
    scribe.desk.paste("Montag")
    assert "Termin am Montag um ??" in scribe.editor.text
    scribe.press("ctrl+z", "ctrl+z")
    assert "Termin am ?? um ??" in scribe.editor.text


def test_naming_somebody_begins_anew_in_the_speakers_field() -> None:
    scribe = with_points()
    scribe.press("w", "home", "enter", "s", "e", "enter", "escape")
    assert "Frau Senpolat fragt nach dem Stand." in scribe.minutes("one")
    assert scribe.desk.screen.name == "open_points"


def test_enter_alone_leaves_somebody_unnamed() -> None:
    scribe = with_points()
    scribe.press("w", "home", "enter", "enter", "escape")
    assert "?? fragt nach dem Stand." in scribe.minutes("one")


def test_a_resolution_without_a_vote_leads_to_its_vote_and_enter_back_to_the_list() -> None:
    scribe = with_points()
    scribe.press("f8", "enter", "enter")
    assert "vote" in scribe.kinds
    assert scribe.desk.screen.name == "open_points"
    assert "Der Antrag" not in scribe.screen()


def test_a_half_made_vote_stays_among_the_open_points() -> None:
    scribe = with_points()
    scribe.press("f5", "3", "escape", "f8")
    assert "Der Antrag wird angenommen." in scribe.screen()


def test_an_item_without_a_word_leads_to_a_text_under_it() -> None:
    scribe = Scribe()
    scribe.press("1", "enter", "f9", "f8", "enter", "enter")
    scribe.type("Die Sitzung wird eröffnet.")
    scribe.press("escape")
    assert scribe.minutes("one") == "Die Sitzung wird eröffnet.\n"
    assert scribe.desk.open_points == ()


def test_an_item_whose_time_is_missing_is_chosen_on_the_agenda_and_esc_comes_back() -> None:
    scribe = Scribe()
    scribe.press("5", "f2", "enter")
    scribe.type("Es wird berichtet.")
    scribe.press("f8", "enter")
    assert (scribe.desk.screen.name, scribe.desk.chosen) == ("agenda", "kim")
    scribe.press("escape")
    assert scribe.desk.screen.name == "open_points"


def test_a_vote_whose_attendance_was_corrected_says_so_and_enter_keeps_what_was_announced() -> None:
    scribe = with_points()
    scribe.later(minutes=5)
    scribe.press("f5", "enter")
    scribe.later(minutes=10)
    scribe.press("f6", "1", "7", "2", "2", "s", "e", "enter", "escape", "f8")
    assert "Anwesenheit berichtigt" in scribe.screen()
    scribe.press("enter")
    assert "2" in next(line for line in scribe.screen().splitlines() if line.lstrip().startswith("!"))
    scribe.press("enter")
    found = next(entry for entry in scribe.workspace.session.items["kim"].entries if entry.revisions)
    assert (found.content.yes, found.content.entitled) == (3, 2)  # type: ignore[attr-defined]  # a vote
    assert "Anwesenheit berichtigt" not in scribe.screen()
    assert "zu viele Stimmen" in scribe.screen()


def test_what_is_typed_is_kept_before_the_list_is_shown() -> None:
    scribe = Scribe()
    scribe.press("1", "enter", "f2", "enter")
    scribe.type("Noch ein ??")
    scribe.press("f8")
    assert "Noch ein ??" in scribe.screen()
    assert scribe.drafting.draft is None


def test_the_list_can_be_read_where_nothing_can_be_recorded() -> None:
    scribe = Scribe(read_only=Problem("pen.held", parameters={"by": "mueller", "host": "rathaus"}))
    scribe.press("f8")
    assert "Nichts ist offen" in scribe.screen()
    scribe.press("enter", "escape")
    assert scribe.desk.screen.name == "agenda"


def test_help_about_a_half_made_vote_keeps_its_draft() -> None:
    scribe = with_points()
    scribe.press("f5", "3", "?")
    assert scribe.drafting.draft is not None
    scribe.press("escape", "tab")
    assert scribe.drafting.draft is not None


def left_behind(*, there: bool) -> Scribe:
    scribe = Scribe()
    draft = Draft("contribution", "kim", "drafted", {"speaker": "SE", "text": "fragt nach", "column": 10})
    found = Found("1.toml", draft, "mueller", "rathaus", scribe.time)
    scribe.parts.main.left = LeftDrafts((found,), lambda _name: there)
    return scribe


def test_a_draft_that_was_left_behind_is_gone_on_with_from_the_list() -> None:
    scribe = left_behind(there=True)
    assert "! 1" in first_line(scribe)
    scribe.press("f8", "enter")
    assert "mueller" in scribe.screen().splitlines()[-2]
    assert scribe.drafting.draft is not None
    scribe.type(" den Kosten.")
    scribe.press("escape")
    assert "Frau Senpolat fragt nach den Kosten." in scribe.minutes("kim")
    assert scribe.desk.screen.name == "open_points"
    assert not [point for point in scribe.desk.open_points if point.kind == "draft"]


def test_a_draft_that_somebody_else_took_meanwhile_is_said_to_be_gone() -> None:
    scribe = left_behind(there=False)
    scribe.press("f8", "enter")
    assert "nicht mehr da" in scribe.screen().splitlines()[-2]
    assert scribe.desk.screen.name == "open_points"
    scribe.press("escape")
    assert scribe.desk.screen.name == "agenda"
