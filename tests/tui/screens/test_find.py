"""Ctrl+F: places in the whole session, the way there and back, and replacing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutes_tui.domain.entries import Contribution, Resolution, Results
from minutes_tui.domain.problems import Problem
from minutes_tui.tui.screens.find import FindScreen
from minutes_tui.tui.screens.replace import ReplaceScreen
from tests.support.desks import Scribe


@pytest.fixture
def scribe() -> Scribe:
    """Two items taken down: a contribution, results and a resolution; another contribution."""
    scribe = Scribe()
    scribe.press("1", "enter", "f2", "s", "e", "enter")
    scribe.type("begrüßt Herrn Müller aus der Straße.")
    scribe.press("f9", "f2", "g", "r", "enter")
    scribe.type("berichtet.\nFrau Müller fragt nach dem Geld.")
    scribe.press("f3")
    scribe.type("Ergebnisse\nErstens Müller\nZweitens nichts")
    scribe.press("f4")
    scribe.type("Herr Müller wird beauftragt.")
    scribe.press("escape")
    return scribe


def content(scribe: Scribe, of: type) -> object:
    states = scribe.workspace.session.items.values()
    return next(entry.content for state in states for entry in state.entries if isinstance(entry.content, of))


def contribution_of(scribe: Scribe, item: str) -> str:
    (text,) = [
        entry.content.text
        for entry in scribe.workspace.session.items[item].entries
        if isinstance(entry.content, Contribution)
    ]
    return text


def test_enter_goes_into_the_text_with_the_cursor_at_the_place_and_escape_comes_back(scribe: Scribe) -> None:
    scribe.press("home", "ctrl+f")
    scribe.type("muller")
    assert "1/4" in scribe.screen()
    scribe.press("down", "enter")
    assert scribe.desk.screen.name == "contribution"
    assert scribe.editor.cursor == (1, 5)
    scribe.press("ctrl+x")
    scribe.type("Meyer")
    scribe.press("escape")
    assert scribe.desk.screen.name == "find"
    assert "2/3" in scribe.screen()
    assert "Suchen: muller" in scribe.screen()
    assert contribution_of(scribe, "kim") == "berichtet.\nFrau Meyer fragt nach dem Geld."
    scribe.press("enter")
    assert scribe.desk.screen.name == "results"
    assert scribe.editor.cursor == (1, 8)
    scribe.press("escape", "down", "enter")
    assert scribe.desk.screen.name == "resolution"
    assert scribe.editor.cursor == (0, 5)
    scribe.press("escape", "escape")
    assert scribe.desk.screen.name == "agenda"


def test_what_is_typed_is_kept_first_and_escape_goes_on_typing_there(scribe: Scribe) -> None:
    scribe.press("f2", "a", "k", "enter")
    scribe.type("erwidert Frau Müller nicht.")
    scribe.press("left", "left", "left", "ctrl+f")
    assert scribe.kinds[-1] == "contribution"
    scribe.type("muller")
    assert "5/5" in scribe.screen(), "what was being typed is pointed at first"
    scribe.press("escape")
    assert scribe.desk.screen.name == "contribution"
    assert scribe.editor.text == "erwidert Frau Müller nicht."
    assert scribe.editor.cursor == (0, 24)
    scribe.type("X")
    scribe.press("escape")
    assert scribe.desk.screen.name == "agenda"
    assert "erwidert Frau Müller nicXht." in scribe.minutes()
    assert scribe.minutes().count("erwidert") == 1


def test_a_speaker_who_is_being_chosen_is_chosen_on(scribe: Scribe) -> None:
    scribe.press("f2", "g", "ctrl+f", "escape")
    assert scribe.desk.screen.name == "contribution"
    assert "Wer spricht? g" in scribe.screen()


def test_what_was_looked_for_last_is_suggested_and_the_first_letter_replaces_it(scribe: Scribe) -> None:
    scribe.press("ctrl+f")
    scribe.type("geld")
    scribe.press("escape", "ctrl+f")
    assert "Suchen: geld" in scribe.screen()
    assert "1/1" in scribe.screen()
    scribe.press("ctrl+f")
    scribe.type("erst")
    assert "Suchen: erst" in scribe.screen()
    scribe.press("escape", "ctrl+f", "backspace")
    assert "Suchen: ers" in scribe.screen()
    scribe.press("ctrl+w")
    assert "Groß- und Kleinschreibung" in scribe.screen()


def test_titles_lead_to_the_agenda_and_names_to_what_they_say(scribe: Scribe) -> None:
    scribe.press("ctrl+f")
    scribe.type("spielplatz")
    scribe.press("enter")
    assert (scribe.desk.screen.name, scribe.desk.chosen) == ("agenda", "sub")
    scribe.press("escape")
    scribe.press("ctrl+w")
    scribe.type("senpolat")
    assert "Frau Senpolat begrüßt Herrn Müller" in scribe.screen()
    scribe.press("enter")
    assert scribe.editor.text.startswith("begrüßt")
    assert scribe.editor.cursor == (0, 0)


def test_nothing_found_is_said_and_enter_stays(scribe: Scribe) -> None:
    scribe.press("ctrl+f")
    scribe.type("gibt es nicht")
    scribe.press("enter", "down", "up", "pagedown", "pageup", "home", "end")
    assert scribe.desk.screen.name == "find"
    assert "Nichts gefunden." in scribe.screen()


def test_all_places_are_replaced_by_one_act_and_undone_by_one(scribe: Scribe) -> None:
    before = scribe.workspace.session.items
    scribe.press("ctrl+f")
    scribe.type("müller")
    scribe.press("tab")
    scribe.type("Meier")
    scribe.press("enter")
    assert "„müller“ durch „Meier“ ersetzen?" in scribe.screen()
    assert "An allen Stellen: 4" in scribe.screen()
    scribe.press("2")
    assert scribe.kinds[-1] == "replaced"
    assert "An 4 Stellen ersetzt" in scribe.screen()
    assert content(scribe, Results) == Results(
        "kim", after=4, intro="Ergebnisse", bullets="Erstens Meier\nZweitens nichts"
    )
    assert contribution_of(scribe, "one") == "begrüßt Herrn Meier aus der Straße."
    scribe.press("escape", "u")
    assert "„Müller“ durch „Meier“" in scribe.screen()
    scribe.press("enter")
    assert scribe.workspace.session.items == before


def test_only_the_place_that_is_pointed_at_is_replaced(scribe: Scribe) -> None:
    scribe.press("home", "ctrl+f")
    scribe.type("Müller")
    scribe.press("end", "tab")
    scribe.type("Meier")
    scribe.press("enter", "1")
    assert content(scribe, Resolution) == Resolution("kim", after=5, text="Herr Meier wird beauftragt.")
    assert contribution_of(scribe, "one") == "begrüßt Herrn Müller aus der Straße."
    assert "3/3" in scribe.screen()


def test_escape_replaces_nothing_and_any_letter_is_none_of_the_answers(scribe: Scribe) -> None:
    recorded = len(scribe.kinds)
    scribe.press("ctrl+f")
    scribe.type("Müller")
    scribe.press("tab", "enter", "x", "enter", "3", "escape")
    assert scribe.desk.screen.name == "find"
    assert len(scribe.kinds) == recorded


def asked_to_replace(scribe: Scribe, wanted: str, now: str, *keys: str) -> None:
    scribe.press("ctrl+f")
    scribe.type(wanted)
    scribe.press(*keys, "tab")
    scribe.type(now)
    scribe.press("enter")


def test_where_only_names_of_the_register_are_found_no_replacing_is_offered(scribe: Scribe) -> None:
    recorded = len(scribe.kinds)
    asked_to_replace(scribe, "senpolat", "Meier")
    assert "nur in Titeln und Namen des Verzeichnisses" in scribe.screen()
    assert scribe.desk.screen.name == "find"
    scribe.press("1", "2")
    assert len(scribe.kinds) == recorded


def test_what_reads_so_already_is_not_replaced(scribe: Scribe) -> None:
    recorded = len(scribe.kinds)
    asked_to_replace(scribe, "müller", "Müller")
    assert "Es steht überall schon so da" in scribe.screen()
    assert (scribe.desk.screen.name, len(scribe.kinds)) == ("find", recorded)


def test_titles_stay_and_only_what_does_something_is_offered(scribe: Scribe) -> None:
    asked_to_replace(scribe, "e", "E", "home")
    screen = scribe.screen()
    assert "An allen Stellen:" in screen
    assert "Die gewählte Stelle ist ein Titel" in screen
    assert "weitere in Titeln" in screen
    assert "Nur hier" not in screen
    recorded = len(scribe.kinds)
    scribe.press("1")
    assert (scribe.desk.screen.name, len(scribe.kinds)) == ("replace", recorded)


def test_a_single_place_has_a_single_answer(scribe: Scribe) -> None:
    asked_to_replace(scribe, "beauftragt", "gebeten")
    assert "1  Hier:" in scribe.screen()
    assert "An allen Stellen" not in scribe.screen()
    scribe.press("2")
    assert scribe.kinds[-1] == "replaced"


def test_all_places_are_not_offered_while_not_all_are_known(scribe: Scribe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutes_tui.tui.screens.replace.MOST_HITS", 3)
    asked_to_replace(scribe, "Müller", "Meier")
    screen = scribe.desk.screen
    assert isinstance(screen, ReplaceScreen)
    first = screen.covers
    assert isinstance(first, FindScreen)
    scribe.desk.put(ReplaceScreen(scribe.desk, first, first.found.hits[0], replace(first.found, more=True), first.form))
    assert "Es gibt mehr als 3 Stellen" in scribe.screen()
    assert "An allen Stellen" not in scribe.screen()
    recorded = len(scribe.kinds)
    scribe.press("2")
    assert len(scribe.kinds) == recorded


def test_who_reads_along_finds_and_looks_but_replaces_nothing(scribe: Scribe) -> None:
    reader = Scribe(read_only=Problem("pen.held", parameters={"by": "mueller", "host": "rathaus"}))
    reader.journal = scribe.journal
    scribe.workspace.read_only = reader.workspace.read_only
    scribe.press("ctrl+f")
    scribe.type("geld")
    scribe.press("enter")
    assert scribe.desk.screen.name == "minutes"
    assert scribe.desk.screen.entry == 4
    scribe.press("escape", "tab", "enter")
    assert scribe.desk.screen.name == "find"
    assert "mueller" in scribe.screen()


def test_replacing_everything_in_an_entry_by_nothing_is_refused_with_a_sentence(scribe: Scribe) -> None:
    scribe.press("ctrl+f")
    scribe.type("Zweitens nichts")
    scribe.press("tab", "enter")
    assert "„Zweitens nichts“ löschen?" in scribe.screen()
    scribe.press("1")
    assert "bliebe nichts übrig" in scribe.screen()
    assert scribe.desk.screen.name == "replace"


def test_the_agenda_stands_beside_the_places_where_there_is_room(scribe: Scribe) -> None:
    scribe.press("ctrl+f")
    scribe.type("beauftragt")
    lines = scribe.screen(160, 50).split("\n")
    assert any("Kommunales Integrationsmanagement" in line and "Suchen:" not in line for line in lines)
    assert "Herr Müller wird beauftragt." in scribe.screen(60, 16)
