"""Finding the event with a text."""

from __future__ import annotations

from minutes_tui.application.event_search import EventSearch
from tests.support.desks import Scribe
from tests.support.scenes_replay import meeting


def found(text: str) -> list[str]:
    scribe = Scribe()
    meeting(scribe, "de")
    numbers = EventSearch().found(text, scribe.head, scribe.workspace.events)
    return [scribe.kinds[number - 1] for number in numbers]


def test_words_are_found_where_they_were_written_and_corrected() -> None:
    assert found("Workshop") == ["contribution", "contribution", "contribution"]
    assert found("teilgenommen werde") == ["contribution"]
    assert found("monatlichen Treffen") == ["resolution"]


def test_case_and_accents_do_not_count() -> None:
    assert found("MONATLICHEN") == found("mònatlichen") == ["resolution"]


def test_people_are_found_by_name_also_where_they_only_came() -> None:
    assert found("akgun") == ["attendance"]
    assert found("Senpolat")[0] == "attendance"
    assert "contribution" in found("Senpolat")


def test_an_item_is_found_where_it_was_called_up() -> None:
    assert found("Spielplatz") == ["item-called"]


def test_nothing_is_found_nowhere() -> None:
    assert found("") == found("  ") == found("zzz") == []


def test_events_that_come_are_looked_through_too() -> None:
    scribe = Scribe()
    scribe.press("5", "enter")
    search = EventSearch()
    assert len(search.found("integration", scribe.head, scribe.workspace.events)) == 1
    scribe.press("f2", "g", "r", "enter")
    scribe.type("Integration!")
    scribe.press("escape")
    assert len(search.found("integration", scribe.head, scribe.workspace.events)) == 2
