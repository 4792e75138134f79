"""The part that is not public: walked from the same agenda, recorded in its own file."""

from __future__ import annotations

import pytest

from minutes_tui.application.drafting import Draft
from minutes_tui.application.found_drafts import Found
from minutes_tui.document.builder import build_section
from minutes_tui.domain.attendance import presence
from minutes_tui.domain.kinds import kind_of
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.publishing import ResolutionPublished
from minutes_tui.export.plain import export_section
from minutes_tui.tui.screens.registry import screen_from_draft
from tests.support.desks import Scribe
from tests.support.two_parts import nonpublic_head, public_head, two_parts


def walked_to_the_end() -> Scribe:
    """All public items were called up."""
    scribe = two_parts()
    scribe.press("f6", "*", "escape", "f9", "f9", "f9")
    assert scribe.workspace.session.current == "sub"
    return scribe


def in_nonpublic() -> Scribe:
    scribe = walked_to_the_end()
    scribe.press("f9", "enter")
    return scribe


def header(scribe: Scribe, width: int = 80) -> str:
    return scribe.screen(width).splitlines()[0]


def their_minutes(scribe: Scribe, item: str = "land") -> str:
    session = scribe.other.session
    return export_section(build_section(session, session.items[item]))


# -- crossing


def test_the_agenda_shows_both_parts_with_the_titles_of_those_who_may_read_them() -> None:
    screen = two_parts().screen(120)
    assert "Hauptstraße 7 an" in screen.replace("\n", " ") or "Verkauf Hauptstr" in screen
    assert "Beförderung Amtsrat" in screen
    assert "Grundstücksangelegenheit" not in screen


def test_f9_behind_the_last_public_item_asks_for_the_public_and_enter_crosses() -> None:
    scribe = walked_to_the_end()
    scribe.later(minutes=10)
    scribe.press("f9")
    assert "Öffentlichkeit ausgeschlossen, 17:30?" in scribe.screen()
    assert scribe.workspace.session.public
    scribe.press("enter")
    assert not scribe.workspace.session.public
    assert scribe.workspace.session.current == ""
    assert scribe.other.session.current == "land"
    assert "NICHTÖFFENTLICH" in header(scribe)


def test_the_time_that_was_asked_about_is_the_one_that_is_recorded() -> None:
    scribe = walked_to_the_end()
    scribe.press("f9")
    asked = scribe.time
    scribe.later(minutes=3)
    scribe.press("enter")
    excluded = next(event for event in scribe.workspace.events if event.id == scribe.other.events[-2].id)
    assert excluded.moment == asked
    assert scribe.other.events[-2].moment == asked


def test_any_other_key_than_enter_leaves_the_public_where_it_is() -> None:
    scribe = walked_to_the_end()
    scribe.press("f9", "up", "enter")
    assert scribe.workspace.session.public
    assert "item-called" not in scribe.other_kinds


def test_enter_on_an_item_that_is_not_public_asks_the_same_way() -> None:
    scribe = two_parts()
    scribe.press("end", "enter")
    assert "Öffentlichkeit ausgeschlossen, 17:20?" in scribe.screen()
    scribe.press("enter")
    assert scribe.other.session.current == "staff"
    assert scribe.desk.chosen == "staff"


def test_with_the_public_already_out_nothing_is_asked() -> None:
    scribe = in_nonpublic()
    scribe.press("f9")
    assert scribe.other.session.current == "staff"
    assert scribe.workspace.session.current == ""


def test_crossing_back_readmits_the_public_and_finishes_what_was_called_up() -> None:
    scribe = two_parts()
    scribe.press("end", "enter", "enter", "5", "enter")
    assert "Öffentlichkeit wieder zugelassen, 17:20?" in scribe.screen()
    scribe.press("enter")
    assert scribe.workspace.session.public
    assert scribe.other.session.public
    assert scribe.workspace.session.current == "kim"
    assert scribe.other.session.current == ""
    assert scribe.other.session.items["staff"].finished_at is not None
    assert "NICHTÖFFENTLICH" not in header(scribe)


def test_f9_behind_the_last_item_of_both_parts_finishes_it() -> None:
    scribe = in_nonpublic()
    scribe.press("f9", "f9")
    assert scribe.other.session.current == ""
    assert scribe.other.session.items["staff"].finished_at is not None
    assert not scribe.workspace.session.public


def test_backspace_as_the_very_next_key_takes_the_whole_crossing_back() -> None:
    scribe = in_nonpublic()
    scribe.press("backspace")
    assert scribe.workspace.session.public
    assert scribe.other.session.public
    assert scribe.workspace.session.current == "sub"
    assert scribe.other.session.current == ""
    assert scribe.other.session.items["land"].called_at is None
    assert scribe.desk.chosen == "sub"
    assert "NICHTÖFFENTLICH" not in header(scribe)


def test_backspace_takes_crossing_back_into_the_public_part_back_as_a_whole() -> None:
    scribe = two_parts()
    scribe.press("end", "enter", "enter", "5", "enter", "enter", "backspace")
    assert not scribe.workspace.session.public
    assert not scribe.other.session.public
    assert scribe.workspace.session.items["kim"].called_at is None
    assert scribe.other.session.current == "staff"
    assert "NICHTÖFFENTLICH" in header(scribe)


def test_undo_goes_back_over_the_crossing_step_by_step() -> None:
    scribe = in_nonpublic()
    scribe.press("u", "enter")
    assert scribe.other.session.current == ""
    scribe.press("u", "enter")
    assert scribe.workspace.session.public
    assert scribe.other.session.public
    assert "NICHTÖFFENTLICH" not in header(scribe)


# -- what is typed there


def test_what_is_typed_in_the_non_public_part_stands_in_its_file_alone() -> None:
    scribe = in_nonpublic()
    before = scribe.kinds
    scribe.press("f2", "n", "o", "enter")
    assert "NICHTÖFFENTLICH" in header(scribe, 60)
    scribe.type("beurkundet den Vertrag.")
    assert scribe.other_drafting.draft is not None
    assert scribe.drafting.draft is None
    scribe.press("f4")
    scribe.type("Das Grundstück wird verkauft.")
    scribe.press("f5", "enter")
    assert their_minutes(scribe).startswith("Frau Notarfrau beurkundet den Vertrag.")
    assert "einstimmig" in their_minutes(scribe)
    assert scribe.kinds == before
    assert scribe.other_drafting.draft is None


def test_votes_in_the_non_public_part_reckon_with_the_attendance_that_was_taken_before() -> None:
    scribe = in_nonpublic()
    scribe.press("f4")
    scribe.type("Das Grundstück wird verkauft.")
    scribe.press("f5", "1", "enter")
    vote = scribe.other.events[-1].data
    assert (vote.entitled, vote.yes) == (3, 2)  # type: ignore[attr-defined]


def test_attendance_of_the_non_public_part_counts_in_both_files() -> None:
    scribe = in_nonpublic()
    scribe.press("f6", "s", "e", "enter", "escape")
    assert "SE" not in scribe.workspace.session.attendance.present
    assert scribe.workspace.session.attendance == scribe.other.session.attendance
    here = presence(scribe.other.session)
    assert here is not None
    assert here.here == 2


def test_who_is_in_the_non_public_register_alone_is_not_named_in_the_public_file() -> None:
    scribe = in_nonpublic()
    scribe.press("f6", "n", "o", "enter", "escape")
    assert "NO" in scribe.other.session.attendance.present
    assert "NO" not in str([one.record for one in scribe.journal.stored])


def test_attendance_that_is_undone_in_one_part_is_undone_in_both() -> None:
    scribe = in_nonpublic()
    scribe.press("f6", "s", "e", "enter", "escape", "u", "enter")
    assert "SE" in scribe.workspace.session.attendance.present
    assert scribe.workspace.session.attendance == scribe.other.session.attendance


def test_undo_in_the_public_part_does_not_reach_into_the_other_one() -> None:
    scribe = two_parts()
    scribe.press("5", "enter", "end", "enter", "enter", "f2", "enter")
    scribe.type("Geheim.")
    scribe.press("escape", "5", "enter", "enter", "u", "enter", "u", "enter")
    assert "Geheim." in their_minutes(scribe, "staff")


# -- what is seen


def test_the_minutes_of_a_non_public_item_are_shown_only_while_that_part_is_active() -> None:
    scribe = in_nonpublic()
    scribe.press("f2", "enter")
    scribe.type("Geheim.")
    scribe.press("escape")
    assert "Geheim." in scribe.screen()
    scribe.press("5", "enter", "enter", "end", "up")
    assert scribe.desk.chosen == "land"
    assert "Geheim." not in scribe.screen()
    scribe.press("right")
    assert "Geheim." not in scribe.screen()
    scribe.press("enter")
    assert "Geheim." in scribe.screen()
    assert "NICHTÖFFENTLICH" in header(scribe)
    assert scribe.workspace.session.public


def test_the_public_minutes_are_at_hand_from_the_non_public_part_too() -> None:
    scribe = two_parts()
    scribe.press("5", "enter", "f2", "g", "r", "enter")
    scribe.type("berichtet.")
    scribe.press("escape", "end", "enter", "enter", "5")
    assert "berichtet." in scribe.screen()
    scribe.press("right", "enter")
    assert "nichts zu berichtigen" in scribe.screen()
    scribe.press("up", "enter")
    assert scribe.desk.screen.name == "contribution"
    scribe.type(" Ausführlich.")
    scribe.press("escape")
    assert "Ausführlich." in scribe.minutes("kim")
    assert "NICHTÖFFENTLICH" in header(scribe)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_that_it_is_not_public_never_hides_that_something_is_not_saved(width: int) -> None:
    scribe = in_nonpublic()
    scribe.press("f2", "enter")
    scribe.type("Geheim.")
    scribe.other_journal.failing = True
    scribe.press("escape")
    assert "NICHTÖFFENTLICH" in header(scribe, width)
    assert "NICHT GESPEICHERT" in header(scribe, width)


def test_who_may_only_read_the_other_part_is_told_so_instead_of_crossing() -> None:
    scribe = two_parts()
    scribe.other.read_only = Problem("pen.held", parameters={"by": "mueller", "host": "rathaus"})
    scribe.press("end", "enter")
    assert "mueller auf rathaus" in scribe.screen()
    scribe.press("enter")
    assert scribe.workspace.session.public


def test_a_late_item_that_is_not_public_goes_into_the_file_that_is_not() -> None:
    from minutes_tui.domain.agenda_changes import ItemAdded

    scribe = two_parts()
    assert scribe.desk.commit(ItemAdded(title="Dringende Vergabe", public=False))
    assert scribe.kinds == []
    assert "late-n1" in scribe.other.session.items
    assert "Dringende Vergabe" in scribe.screen(120)


@pytest.mark.parametrize("key", ["f2", "f5", "r"])
def test_a_key_for_an_entry_on_an_item_of_the_other_part_says_how_to_get_there(key: str) -> None:
    scribe = two_parts()
    scribe.press("end", key)
    assert "steht im anderen Teil der Sitzung; Enter ruft" in scribe.screen(120)
    assert scribe.desk.screen.name == "agenda"


def test_the_draft_that_a_crash_left_in_the_non_public_part_waits_until_that_is_entered() -> None:
    scribe = walked_to_the_end()
    fields = {"speaker": "NO", "text": "beurkundet den", "line": 0, "column": 14}
    draft = Draft("contribution", "land", "left", fields)
    assert scribe.parts.nonpublic is not None
    scribe.parts.nonpublic.waiting = Found("name", draft, "scribe", "here", scribe.time)
    scribe.press("up", "down")
    assert scribe.desk.screen.name == "agenda"
    scribe.press("f9", "enter")
    assert scribe.desk.screen.name == "contribution"
    assert "ier steht, was getippt war" in scribe.screen(120)
    scribe.type(" Vertrag.")
    scribe.press("escape")
    assert their_minutes(scribe) == "Frau Notarfrau beurkundet den Vertrag.\n"


def test_without_the_other_file_non_public_items_are_listed_and_not_called_up() -> None:
    scribe = Scribe(public_head())
    scribe.press("end", "enter")
    assert scribe.workspace.session.current == ""
    assert "Grundstücksangelegenheit" in scribe.screen(120)


def test_the_file_that_is_not_public_can_be_worked_in_alone() -> None:
    scribe = Scribe(nonpublic_head())
    scribe.press("f9")
    assert scribe.workspace.session.current == "land"
    assert "NICHTÖFFENTLICH" in header(scribe)


# -- making public


def resolved() -> Scribe:
    scribe = in_nonpublic()
    scribe.press("f2", "n", "o", "enter")
    scribe.type("erläutert den Kaufvertrag mit Familie Kauz.")
    scribe.press("f4")
    scribe.type("Das Grundstück wird verkauft.")
    scribe.press("f5", "1", "enter")
    return scribe


def test_a_resolution_is_copied_with_its_vote_under_the_item_that_is_chosen_and_nothing_else() -> None:
    scribe = resolved()
    scribe.press("right", "c", "up", "enter")
    assert "Bekannt gegeben unter TOP 5" in scribe.screen(160)
    assert scribe.minutes("kim") == (
        "Der folgende Beschluss aus nichtöffentlicher Sitzung wird bekannt gegeben:\n\n"
        "Beschluss:\n\nDas Grundstück wird verkauft.\n\n"
        "Abstimmungsergebnis:\n\ndafür:\n\n2\n\ndagegen:\n\n1\n\nEnthaltungen:\n\n0\n"
    )
    assert "Kauz" not in str([one.record for one in scribe.journal.stored])
    assert "Kauz" in their_minutes(scribe)


def test_backspace_takes_the_copy_back_as_a_whole() -> None:
    scribe = resolved()
    scribe.press("right", "c", "up", "enter", "backspace")
    assert scribe.minutes("kim") == ""
    assert "verkauft" in their_minutes(scribe)
    assert "NICHTÖFFENTLICH" in header(scribe)


def test_making_public_is_one_event_that_undo_takes_back_whole() -> None:
    scribe = resolved()
    scribe.press("right", "c", "up", "enter")
    events = scribe.desk.parts.main.workspace.events
    assert isinstance(events[-1].data, ResolutionPublished)
    assert "contribution" not in [kind_of(event.data).name for event in events]
    scribe.press("escape", "5", "right", "u")
    assert "Bekanntgabe von „Das Grundstück wird verkauft.“" in scribe.screen()
    scribe.press("enter")
    assert scribe.minutes("kim") == ""
    assert "verkauft" in their_minutes(scribe)


def test_the_wording_that_was_made_public_is_corrected_and_keeps_its_vote() -> None:
    scribe = resolved()
    scribe.press("right", "c", "up", "enter", "escape", "5", "right", "enter")
    assert scribe.desk.screen.name == "published"
    assert scribe.editor.text == "Das Grundstück wird verkauft."
    scribe.type(" (gekürzt)")
    draft = scribe.drafting.draft
    assert draft is not None
    again = screen_from_draft(scribe.desk, draft)
    assert again is not None
    scribe.desk.put(again)
    scribe.press("escape")
    assert "wird verkauft. (gekürzt)\n\nAbstimmungsergebnis:\n\ndafür:\n\n2\n" in scribe.minutes("kim")
    assert "gekürzt" not in their_minutes(scribe)


def test_an_outcome_without_figures_is_made_public_too() -> None:
    scribe = in_nonpublic()
    scribe.press("f4")
    scribe.type("Das Grundstück wird verkauft.")
    scribe.press("f5", "o", "4", *"auf März", "enter", "enter", "right", "c", "up", "enter")
    assert scribe.minutes("kim").endswith(
        "Beschlussvorschlag:\n\nDas Grundstück wird verkauft.\n\nDer Antrag wurde auf März vertagt.\n"
    )


def test_escape_from_the_question_copies_nothing() -> None:
    scribe = resolved()
    before = scribe.kinds
    scribe.press("right", "c", "escape")
    assert scribe.desk.screen.name == "minutes"
    assert scribe.kinds == before


def test_only_what_was_voted_on_in_the_non_public_part_is_made_public() -> None:
    scribe = resolved()
    scribe.press("right", "home", "c")
    assert "über den abgestimmt ist" in scribe.screen(160)
    scribe.press("escape", "7", ".", "1", "right", "c")
    assert scribe.desk.screen.name == "minutes"
    assert "nur, was im nichtöffentlichen Teil" in scribe.screen(160)


# -- what could not be mirrored at once


def test_what_could_not_be_mirrored_is_as_soon_as_the_file_takes_it() -> None:
    scribe = two_parts()
    scribe.other_journal.failing = True
    scribe.press("f6", "*", "escape")
    assert scribe.other_kinds == []
    assert "NICHT GESPEICHERT" in header(scribe)
    scribe.other_journal.failing = False
    scribe.later(seconds=1)
    assert scribe.other.session.attendance == scribe.workspace.session.attendance
    assert "NICHT GESPEICHERT" not in header(scribe)


def test_what_was_looked_for_in_the_non_public_part_is_not_suggested_in_the_public_one() -> None:
    scribe = in_nonpublic()
    scribe.press("f2", "enter")
    scribe.type("Geheim.")
    scribe.press("escape", "ctrl+f")
    scribe.type("Geheim")
    scribe.press("enter", "escape", "escape", "5", "enter", "enter")
    assert "NICHTÖFFENTLICH" not in header(scribe)
    scribe.press("ctrl+f")
    assert "Geheim" not in scribe.screen()
    scribe.type("Geheim")
    assert "Geheim." not in scribe.screen()
