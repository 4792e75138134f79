"""The meeting's menu: few keys, one event each, and only what is possible."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from minutes_tui.document.builder import build_section
from minutes_tui.domain.attendance import presence
from minutes_tui.domain.head import Person
from minutes_tui.domain.problems import Problem
from minutes_tui.export.plain import export_section
from minutes_tui.settings.values import Settings
from tests.support.desks import START, Scribe, small_head


def at(hour: int, minute: int, *, day: int = 1) -> object:
    return START.replace(hour=hour, minute=minute, second=0, day=day)


def preface(scribe: Scribe) -> str:
    session = scribe.workspace.session
    return export_section(build_section(session, session.preface))


def everybody_here() -> Scribe:
    scribe = Scribe()
    scribe.press("f6", "*", "escape")
    return scribe


def with_a_mayor() -> Scribe:
    """Somebody of the register presides."""
    head = small_head()
    mayor = Person("BM", "Langhard", "Bürgermeister")
    return Scribe(replace(head, persons=(*head.persons, mayor)))


def test_opening_takes_three_keys_and_states_what_is_to_be_stated() -> None:
    scribe = with_a_mayor()
    scribe.press("f6", "*", "escape", "s", "1", "enter")
    assert scribe.kinds[-1] == "opened"
    assert scribe.workspace.session.opened_at == START
    assert "form- und fristgerecht" in preface(scribe)
    assert "dass Beschlussfähigkeit besteht" in preface(scribe)


def test_backspace_as_the_very_next_key_takes_the_opening_back() -> None:
    scribe = everybody_here()
    scribe.press("s", "1", "enter", "enter", "backspace")
    assert scribe.workspace.session.opened_at is None


def test_who_presides_is_found_by_letters_and_the_time_may_be_typed() -> None:
    scribe = everybody_here()
    scribe.press("s", "1", *"se", "tab", *"1705", "enter")
    assert scribe.workspace.session.chair == "SE"
    assert scribe.workspace.session.opened_at == at(17, 5)


def test_whose_title_says_that_they_preside_is_proposed() -> None:
    scribe = with_a_mayor()
    scribe.press("s", "1", "enter")
    assert scribe.workspace.session.chair == "BM"
    assert "ohne Vorsitz" not in scribe.screen()


def test_without_anybody_known_to_preside_it_is_asked_who_does_and_nobody_is_possible_but_said() -> None:
    scribe = everybody_here()
    scribe.press("s", "1", "down", *"1719", "enter")
    assert "opened" not in scribe.kinds
    assert "Wer hat den Vorsitz?" in scribe.screen()
    scribe.press("enter")
    assert scribe.workspace.session.opened_at == at(17, 19)
    assert "Sitzung eröffnet 17:19, ohne Vorsitz; s benennt ihn." in scribe.screen()
    assert "eröffnet" in preface(scribe)


def test_who_is_asked_for_is_typed_at_once_wherever_the_cursor_was() -> None:
    scribe = everybody_here()
    scribe.press("s", "1", "down", "down", "right", "enter", *"se", "enter")
    assert scribe.workspace.session.chair == "SE"
    assert "form- und fristgerecht" not in preface(scribe)


def test_without_a_register_enter_takes_the_name_of_the_chair_as_it_is_typed() -> None:
    scribe = Scribe(replace(small_head(), persons=()))
    scribe.press("s", "1")
    assert "keine Personen" in scribe.screen()
    assert "F6" not in scribe.screen().splitlines()[8]
    scribe.type("Groß\n")
    assert scribe.workspace.session.chair_named == "Groß"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_key_line_of_a_form_shows_what_leads_on_from_each_of_its_fields(language: str) -> None:
    scribe = Scribe(language=language)
    tab, other = {"de": ("Tab weiter", "Pfeil rechts"), "en": ("Tab field after", "Right")}[language]
    back = {"de": "Umschalt+Tab", "en": "Shift+Tab"}[language]
    scribe.press("s", "1")
    lines = []
    for _ in range(4):
        lines.append(scribe.screen().splitlines()[-1])
        scribe.press("down")
    assert all(tab in line and back in line and "Enter" in line and "Esc" in line for line in lines)
    assert [other in line for line in lines] == [False, False, True, True]
    scribe.press(*"il")
    assert {"de": "Pfeil ab", "en": "Down"}[language] in scribe.screen().splitlines()[-1]


def test_a_form_of_one_field_names_no_way_to_another() -> None:
    scribe = Scribe()
    scribe.press("5", "o", "v")
    assert "Tab" not in scribe.screen().splitlines()[-1]


def test_with_several_matches_enter_does_not_choose() -> None:
    scribe = everybody_here()
    scribe.press("s", "1", *"il", "enter")
    assert "opened" not in scribe.kinds
    scribe.press("down", "enter", "enter")
    assert scribe.workspace.session.chair == "SE"


def test_a_name_that_nobody_has_is_taken_by_tab() -> None:
    scribe = everybody_here()
    scribe.press("s", "1")
    scribe.type("Alterspräsident Groß")
    scribe.press("enter")
    assert "opened" not in scribe.kinds
    scribe.press("tab", "enter")
    assert scribe.workspace.session.chair_named == "Alterspräsident Groß"


def test_the_time_and_the_keys_are_shown_as_they_are_set() -> None:
    scribe = Scribe(language="en", settings=Settings(time="12h", keys={"asking.next_field": ("ctrl+d",)}))
    scribe.press("s", "1")
    assert "5:20 pm" in scribe.screen()
    assert "17:20" not in scribe.screen()
    scribe.type("Nobody known")
    assert "Ctrl+D takes the name as typed" in scribe.screen()
    scribe.press("enter")
    assert "Nobody matches; Ctrl+D takes the name" in scribe.screen()
    scribe.press("ctrl+d", "enter")
    assert scribe.workspace.session.chair_named == "Nobody known"


def test_without_a_quorum_that_is_what_is_stated() -> None:
    scribe = Scribe()
    scribe.press("f6", "s", "e", "enter", "escape", "s", "1")
    assert "1 von 5" in scribe.screen()
    scribe.press("enter", "enter")
    assert "keine Beschlussfähigkeit" in preface(scribe)


def test_what_was_not_stated_is_left_out() -> None:
    scribe = everybody_here()
    scribe.press("s", "1", "down", "down", "right", "down", "right", "right", "enter", "enter")
    assert preface(scribe) == "Die Sitzung wird um 17:20 Uhr eröffnet.\n"


def test_a_break_has_its_times_and_its_reason() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "s", "2", *"Lüftung", "enter")
    assert "UNTERBROCHEN" in scribe.screen().splitlines()[0]
    scribe.later(minutes=15)
    scribe.press("s", "2", "enter")
    assert "UNTERBROCHEN" not in scribe.screen().splitlines()[0]
    assert scribe.minutes() == "Die Sitzung wird von 17:20 bis 17:35 Uhr unterbrochen (Lüftung).\n"


def test_a_break_cannot_end_before_it_began() -> None:
    scribe = Scribe()
    scribe.press("s", "2", "enter", "s", "2", *"1710", "enter")
    assert "resumed" not in scribe.kinds
    assert "17:20" in scribe.screen()


def test_on_another_day_the_meeting_goes_on_and_attendance_is_taken_again() -> None:
    scribe = everybody_here()
    scribe.press("5", "enter", "s", "2", "enter")
    scribe.later(hours=24)
    scribe.press("s", "2", "enter")
    assert presence(scribe.workspace.session) is None
    scribe.press("f6")
    assert "weg 17" not in scribe.screen()
    assert "da 17" not in scribe.screen()
    scribe.press("*", "escape")
    here = presence(scribe.workspace.session)
    assert here is not None
    assert here.here == 3
    scribe.press("f9")
    assert "02.02. 17:20" in scribe.screen()


def test_the_chair_changes_at_a_time() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "s", "3", *"ak", "tab", *"1730", "enter")
    assert scribe.workspace.session.chair == "AK"
    assert scribe.minutes() == "Um 17:30 Uhr übernimmt Herr Akgün den Vorsitz.\n"


def test_a_change_of_chair_to_nobody_is_asked_about() -> None:
    scribe = Scribe()
    scribe.press("s", "3", "enter")
    assert scribe.kinds == []


def test_while_the_public_is_excluded_the_header_says_so_in_words() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "s", "4", "enter")
    assert "NICHTÖFFENTLICH" in scribe.screen().splitlines()[0]
    scribe.press("f2")
    assert "NICHTÖFFENTLICH" in scribe.screen().splitlines()[0]
    scribe.press("escape", "s", "4", "enter")
    assert "NICHTÖFFENTLICH" not in scribe.screen()
    assert scribe.kinds[-2:] == ["public-excluded", "public-readmitted"]


def test_before_closing_it_is_said_what_is_finished_by_it_and_what_is_left() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "s", "5")
    shown = scribe.screen()
    assert "TOP 5 Kommunales Integrationsmanagement wird damit abgeschlossen" in shown
    assert "TOP 1, TOP 7.1" in shown
    assert "closed" not in scribe.kinds


def test_closing_takes_three_keys_and_shows_what_is_left_to_do() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "f4")
    scribe.type("Das Thema wird behandelt.")
    scribe.press("escape", "s", "5", "enter")
    assert scribe.workspace.session.closed_at == START
    assert scribe.desk.screen.name == "open_points"
    assert "Eröffnung fehlt" in scribe.screen()
    assert "Das Thema wird behandelt." in scribe.screen()
    assert "GESCHLOSSEN" in scribe.screen().splitlines()[0]


def test_backspace_takes_the_closing_back_from_what_it_showed() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "s", "5", "enter", "backspace")
    assert scribe.workspace.session.closed_at is None
    assert scribe.workspace.session.current == "kim"
    assert scribe.desk.screen.name == "agenda"


def test_what_is_left_is_mended_from_the_list() -> None:
    scribe = Scribe()
    scribe.press("s", "2", "enter", "s", "4", "enter", "s", "5", "enter")
    scribe.later(hours=14)
    scribe.press("home", "enter", "tab", *"1700", "enter", "enter")
    assert scribe.desk.screen.name == "open_points"
    scribe.press("home", "enter", "*", "escape")
    scribe.press("home", "enter", *"1720", "enter", "home", "enter", *"1720", "enter")
    assert scribe.desk.open_points == ()
    session = scribe.workspace.session
    assert (session.opened_at, session.public, session.interrupted_at) == (at(17, 0), True, None)


def test_the_menu_offers_only_what_is_possible() -> None:
    scribe = Scribe()
    scribe.press("s")
    assert "Sitzung fortsetzen" not in scribe.screen()
    scribe.press("1", "enter", "enter", "s")
    assert "Sitzung eröffnen" not in scribe.screen()
    scribe.press("1")
    assert scribe.desk.screen.name == "meeting"
    scribe.press("5", "enter", "escape", "s")
    assert "Sitzung schließen" not in scribe.screen()
    scribe.press("5")
    assert scribe.desk.screen.name == "open_points"


def test_after_closing_no_time_is_now() -> None:
    scribe = everybody_here()
    scribe.press("5", "enter", "s", "5", "enter")
    scribe.later(hours=14)
    scribe.press("escape", "s", "3", *"se", "enter")
    assert "chair-handed" not in scribe.kinds
    scribe.press("tab", *"1715", "enter")
    assert scribe.kinds[-1] == "chair-handed"
    scribe.press("f6", "s", "e", "enter")
    assert scribe.kinds[-1] == "chair-handed"
    scribe.press("1", "7", "1", "6", "enter", "enter")
    assert scribe.workspace.session.attendance.movements[-1].moment == at(17, 16)


def test_an_entry_that_is_typed_after_closing_was_so_when_its_item_was_finished() -> None:
    scribe = Scribe()
    scribe.press("5", "enter")
    scribe.later(minutes=10)
    scribe.press("f9")
    scribe.later(minutes=20)
    scribe.press("s", "5", "enter")
    scribe.later(hours=14)
    scribe.press("escape", "5", "f2", "s", "e", "enter")
    scribe.type("berichtet.")
    scribe.press("escape")
    entry = scribe.workspace.session.items["kim"].last
    assert entry is not None
    assert entry.at == START + timedelta(minutes=10)


def test_after_closing_enter_asks_for_a_time_that_is_missing_and_calls_nothing_up() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "s", "5", "enter")
    scribe.later(hours=14)
    scribe.press("escape", "1", "enter", "enter")
    assert scribe.workspace.session.items["one"].called_at is None
    scribe.press(*"1719", "enter")
    assert scribe.workspace.session.items["one"].called_at == at(17, 19)
    assert scribe.workspace.session.current == ""
    scribe.press("n", "enter", "f9")
    assert scribe.workspace.session.current == ""


def test_the_preface_is_shown_above_the_first_item_and_can_be_struck_out() -> None:
    scribe = everybody_here()
    scribe.press("s", "1", "enter", "enter")
    assert "eröffnet" in scribe.screen()
    scribe.press("5", "enter")
    assert "eröffnet" not in scribe.screen()
    scribe.press("1", "right", "delete", "enter")
    assert scribe.workspace.session.opened_at is None


def test_enter_on_an_act_of_the_chair_says_that_it_is_struck_out_instead() -> None:
    scribe = everybody_here()
    scribe.press("s", "1", "enter", "enter", "right", "enter")
    assert scribe.desk.screen.name == "minutes"
    assert "Entf" in scribe.screen().splitlines()[-2]


@pytest.mark.parametrize(
    ("keys", "named"),
    [
        (("s", "1", "enter", "enter"), "Eröffnung der Sitzung"),
        (("s", "2", "enter"), "Unterbrechung"),
        (("s", "3", "s", "e", "enter"), "Wechsel im Vorsitz"),
        (("s", "4", "enter"), "Ausschluss der Öffentlichkeit"),
        (("s", "5", "enter", "escape"), "Schließen der Sitzung"),
    ],
)
def test_undo_says_what_it_takes_back(keys: tuple[str, ...], named: str) -> None:
    scribe = Scribe()
    scribe.press(*keys, "u")
    assert f"rückgängig: {named}" in scribe.screen()
    scribe.press("enter")
    assert scribe.kinds[-1] == "withdrawn"


def test_who_only_reads_along_changes_nothing() -> None:
    scribe = Scribe(read_only=Problem("pen.held", parameters={"by": "m", "host": "h"}))
    scribe.press("s", "1", "enter", "escape", "escape", "o", "enter", "down", "enter", "v", "enter", "a", "x", "enter")
    assert scribe.kinds == []


def test_what_was_not_saved_is_recorded_once_it_can_be() -> None:
    scribe = Scribe()
    scribe.journal.failing = True
    scribe.press("s", "1", "enter", "enter")
    assert scribe.workspace.session.opened_at is None
    scribe.journal.failing = False
    scribe.later(seconds=1)
    assert scribe.kinds == ["opened"]
    assert scribe.desk.screen.name == "agenda"
