from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.agenda_changes import ItemSetAside
from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.event import EventData
from minutes_tui.domain.head import Head, Item, Meeting, Person
from minutes_tui.domain.questions import Question
from minutes_tui.domain.session import Session
from minutes_tui.domain.votes import without_figures
from minutes_tui.importers.item_kinds import is_standing
from minutes_tui.importers.session_before import carried, next_head, without_known
from minutes_tui.language.following import counted_on, redated
from tests.support.desks import Scribe

START = datetime(2021, 12, 14, 17, tzinfo=timezone(timedelta(hours=1)))
ITEMS = (
    Item("open", "Eröffnung der Sitzung", "1"),
    Item("minutes", "Niederschrift vom 23.11.2021", "2"),
    Item("ask", "Anfragen", "3", kind="questions"),
    Item("kim", "Kommunales Integrationsmanagement", "4", papers=("009/2022",), draft_resolution="Es wird behandelt."),
    Item("park", "Spielplatz", "5"),
    Item("road", "Straße", "6", origin="Sitzung vom 23.11.2021, TOP 9: vertagt"),
    Item("gone", "Kirmes", "7"),
    Item("misc", "Verschiedenes", "8"),
    Item("land", "Grundstücke", "N1", public=False),
)


def session(*acts: EventData, language: str = "de", items: tuple[Item, ...] = ITEMS) -> Session:
    assert language in ("de", "en")
    meeting = Meeting(
        "6. Sitzung des Rates", language, body="Rat", place="Saal", starts_at=START, law="de-nw", legal_members=3
    )
    scribe = Scribe(Head(meeting, persons=(Person("GR", "Gregor", "Frau"),), items=items), language)
    for act in acts:
        scribe.workspace.dispatch(act)
    return scribe.workspace.session


def called(*ids: str) -> list[EventData]:
    return [ItemCalled(one) for one in ids]


WALKED = called("open", "minutes", "ask", "park", "misc")


def test_standing_items_come_again_and_what_was_not_reached_or_adjourned_with_its_origin() -> None:
    found = carried(session(*WALKED, ItemSetAside("road", "adjourned"), ItemSetAside("gone", "removed")))
    assert [(one.item.title, one.item.origin) for one in found] == [
        ("Eröffnung der Sitzung", ""),
        ("Niederschrift vom 14.12.2021", ""),
        ("Anfragen", ""),
        ("Kommunales Integrationsmanagement", "Sitzung vom 14.12.2021, TOP 4: nicht aufgerufen"),
        ("Straße", "Sitzung vom 23.11.2021, TOP 9: vertagt; Sitzung vom 14.12.2021, TOP 6: vertagt"),
        ("Verschiedenes", ""),
    ]
    kim = found[3].item
    assert (kim.papers, kim.draft_resolution) == (("009/2022",), "Es wird behandelt.")


def test_what_was_deferred_when_it_was_dealt_with_comes_again_and_what_was_referred_does_not() -> None:
    deferred, referred = (Resolution(item, text="Es wird gebaut.") for item in ("park", "road"))
    meeting = session(
        *called("kim", "park", "road", "gone"),
        deferred,
        without_figures("park", 5, "deferred", "auf März"),
        referred,
        without_figures("road", 7, "referred", "in den Bauausschuss"),
    )
    assert [(one.item.title, one.item.origin) for one in carried(meeting) if not one.standing] == [
        ("Spielplatz", "Sitzung vom 14.12.2021, TOP 5: vertagt")
    ]


def test_questions_without_an_answer_come_again_behind_the_questions() -> None:
    asked = [
        Question("park", speaker="GR", text="Wann wird gebaut?"),
        Question("park", text="Warum nicht?", answered="later"),
        Question("park", text="Wer zahlt?", answer="Die Stadt."),
        Question("park", text="Wo?", answered="oral"),
    ]
    found = carried(session(*called("open", "minutes", "ask", "kim", "road", "gone", "misc", "park"), *asked))
    assert [(one.item.title, one.item.origin) for one in found if one.item.origin] == [
        (
            "Beantwortung der Anfrage: Wann wird gebaut?",
            "Sitzung vom 14.12.2021, TOP 5: Anfrage von Frau Gregor, noch nicht beantwortet",
        ),
        (
            "Beantwortung der Anfrage: Warum nicht?",
            "Sitzung vom 14.12.2021, TOP 5: Anfrage, noch nicht beantwortet",
        ),
    ]
    assert [one.item.title for one in found][2] == "Anfragen"


def test_a_session_that_was_never_walked_leaves_only_its_standing_items() -> None:
    assert all(one.standing for one in carried(session()))


def test_the_next_head_has_register_rules_and_numbers_of_its_own() -> None:
    before = session(*WALKED, items=(*ITEMS, Item("secret", "Mitteilungen", "N2", public=False)))
    head = next_head(before)
    assert head.meeting == Meeting("7. Sitzung des Rates", "de", body="Rat", place="Saal", law="de-nw", legal_members=3)
    assert head.persons == before.head.persons
    assert [item.number for item in head.items] == ["1", "2", "3", "4", "5", "6", "7", "N1"]


def test_an_agenda_that_is_given_gets_only_what_it_does_not_hold_yet() -> None:
    agenda = (Item("strasse", "straße", "1"), Item("kommunales", "x", "2"))
    left = without_known(carried(session(*WALKED, ItemSetAside("gone", "removed"))), agenda)
    assert [(one.item.id, one.item.title, one.item.number) for one in left] == [
        ("kommunales-2", "Kommunales Integrationsmanagement", "")
    ]


def test_english_minutes_say_it_in_english() -> None:
    found = carried(session(*WALKED, language="en"))
    origins = [one.item.origin for one in found if one.item.origin]
    assert origins[0] == "Meeting of 14 December 2021, item 4: not reached"
    undated = session(*WALKED, language="en")
    head = replace(undated.head, meeting=replace(undated.head.meeting, starts_at=None))
    assert carried(replace(undated, head=head))[3].item.origin == "last meeting, item 4: not reached"


@pytest.mark.parametrize(
    ("title", "following"),
    [
        ("6. Sitzung des Integrationsrates", "7. Sitzung des Integrationsrates"),
        ("6. Sitzung am 14.12.2021", "7. Sitzung"),
        ("Sitzung Nr. 9 des Rates", "Sitzung Nr. 10 des Rates"),
        ("99. Sitzung", "100. Sitzung"),
        ("Fourth meeting", "Fifth meeting"),
        ("Harbour Committee, fourth meeting", "Harbour Committee, fifth meeting"),
        ("11th meeting", "12th meeting"),
        ("21st meeting", "22nd meeting"),
        ("Meeting of 14 May 2024", "Meeting"),
        ("Ratssitzung", "Ratssitzung"),
        ("Sitzung vom 14. Dezember 2021", "Sitzung"),
    ],
)
def test_the_title_is_counted_on(title: str, following: str) -> None:
    assert counted_on(title) == following


def test_the_minutes_to_be_approved_are_those_of_the_session_before() -> None:
    assert redated("Niederschrift vom 23.11.", "de", START.date()) == "Niederschrift vom 14.12.2021"
    assert redated("Minutes of 3 May 2021", "en", START.date()) == "Minutes of 14 December 2021"
    assert redated("Niederschrift", "de", START.date()) == "Niederschrift"
    assert redated("Niederschrift vom 1.2.", "de", None) == "Niederschrift vom 1.2."


@pytest.mark.parametrize(
    ("title", "standing"),
    [
        ("Eröffnung", True),
        ("Anfragen und Mitteilungen", True),
        ("Any other business", True),
        ("Haushalt", False),
        ("Anfrage der SPD", False),
        ("Mitteilung der Verwaltung über den Stand des Ausbaus der Straße nach Norden und Süden", False),
    ],
)
def test_standing_items_are_told_by_their_titles(title: str, standing: bool) -> None:
    assert is_standing("", title) is standing


def test_who_holds_an_office_holds_it_in_the_next_meeting_too() -> None:
    found = session()
    chair = replace(found.head.persons[0], office="chair")
    assert next_head(replace(found, head=replace(found.head, persons=(chair,)))).persons == (chair,)
