"""What each event is about, and which of them somebody wants to see."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.journal_log import (
    Person,
    Row,
    Wanted,
    find_items,
    find_person,
    find_writer,
    log_as_data,
    rows_of,
)
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.agenda_changes import ItemAdded, ItemRetitled
from minutes_tui.domain.arranging import EntryMoved, SpeakerNamed
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.entries import Contribution, Resolution
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.domain.kinds import KINDS, kind_of
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.proceedings import ChairHanded
from tests.support.acting import Acting
from tests.support.deciding import journals
from tests.support.strategies import SMALL_HEAD


def rows(acting: Acting) -> tuple[Row, ...]:
    return rows_of(acting.session.head, acting.events, acting.session)


def seqs(acting: Acting, wanted: Wanted) -> list[int]:
    return [row.event.seq for row in rows(acting) if wanted.fits(row)]


def of_item(acting: Acting, number: str) -> list[int]:
    items = find_items(number, rows(acting), acting.session)
    assert not isinstance(items, Problem)
    return seqs(acting, Wanted(items=items))


def of_person(acting: Acting, name: str) -> list[int]:
    person = find_person(name, rows(acting), acting.session.head)
    assert isinstance(person, Person)
    return seqs(acting, Wanted(person=person))


@given(journals())
def test_every_event_has_its_row_and_is_found_by_its_kind_its_number_and_its_writer(events: list[Event]) -> None:
    session = fold(SMALL_HEAD, events)
    found = rows_of(SMALL_HEAD, events, session)
    assert [row.event for row in found] == events
    for row in found:
        kind = frozenset({kind_of(row.event.data).name})
        assert Wanted(kinds=kind, by=row.event.by, first=row.event.seq, last=row.event.seq).fits(row)
        assert not Wanted(kinds=frozenset(KINDS) - kind).fits(row)


@given(journals())
def test_whatever_stands_under_an_item_is_found_by_its_number(events: list[Event]) -> None:
    session = fold(SMALL_HEAD, events)
    found = rows_of(SMALL_HEAD, events, session)
    for state in session.items.values():
        items = find_items(state.item.id, found, session)
        assert not isinstance(items, Problem)
        assert items == {state.item.id} or find_items(state.item.number, found, session) == items
        about = {row.event.seq for row in found if Wanted(items=frozenset({state.item.id})).fits(row)}
        assert {entry.seq for entry in state.places} <= about


@given(journals(), st.integers(0, 20))
def test_two_stretches_that_meet_are_the_whole_journal(events: list[Event], cut: int) -> None:
    found = rows_of(SMALL_HEAD, events, fold(SMALL_HEAD, events))
    first = [row for row in found if Wanted(last=cut).fits(row)]
    second = [row for row in found if Wanted(first=cut + 1).fits(row)]
    assert tuple(first + second) == found


@given(journals())
def test_what_does_not_stand_is_told_as_such(events: list[Event]) -> None:
    found = rows_of(SMALL_HEAD, events, fold(SMALL_HEAD, events))
    standing = [row.event for row in found if row.stands]
    session = fold(SMALL_HEAD, events)
    names = {entry.seq for state in (session.preface, *session.items.values()) for entry in state.entries}
    assert names <= {event.seq for event in standing}


def test_corrections_votes_moves_and_retractions_belong_to_the_item_of_what_they_change() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    acting.act(Contribution("i1", speaker="AA", text="sagt etwas"))
    acting.act(Contribution("i1", revises=2, speaker="BB", text="sagt etwas anderes"))
    acting.act(EntryMoved(2, "i2"))
    acting.strike_out(2)
    acting.undo()
    acting.act(ItemCalled("i3"))
    assert of_item(acting, "1") == [1, 2, 3, 4, 5, 6]
    assert of_item(acting, "2.") == [2, 3, 4, 5, 6]
    assert of_item(acting, "i3") == [7]
    assert of_person(acting, "aa") == of_person(acting, "albers") == [2, 3, 4, 5, 6]
    assert of_person(acting, "bak") == [2, 3, 4, 5, 6]
    assert isinstance(find_person("cornelia", rows(acting), acting.session.head), Problem)


def test_an_item_is_found_by_a_number_that_it_had_once() -> None:
    acting = Acting()
    acting.act(ItemRetitled("i2", "2a", "Nachtragshaushalt"))
    acting.act(ItemAdded(title="Dringend", number="2.1"))
    acting.undo()
    assert of_item(acting, "2") == of_item(acting, "2A") == [1]
    assert of_item(acting, "2.1") == [2, 3]
    assert [row.agenda["i2"].title for row in rows(acting)] == ["Nachtragshaushalt"] * 3


def test_a_title_that_was_taken_back_is_that_of_before() -> None:
    acting = Acting()
    acting.act(ItemRetitled("i2", "2", "Nachtrag"))
    acting.undo()
    acting.act(ItemCalled("i2"))
    assert [row.agenda["i2"].title for row in rows(acting)] == ["Nachtrag", "Haushalt", "Haushalt"]


def test_people_are_found_where_they_speak_move_come_leave_or_take_the_chair() -> None:
    acting = Acting()
    acting.act(AttendanceTaken(("AA", "BB", "CC")))
    acting.act(ItemCalled("i1"))
    acting.act(Resolution("i1", movers="Frau Cornelius und Herr Überländer", text="Es wird gebaut."))
    acting.act(ChairHanded("CC"))
    acting.act(Contribution("i1", named="Frau Dr. Überländer", text="fragt nach"))
    acting.act(Contribution("i1", named="??", text="ruft dazwischen"))
    acting.act(SpeakerNamed("??", speaker="BB"))
    acting.act(AttendanceTaken((), ("CC",)))
    assert of_person(acting, "Cornelius") == [1, 3, 4, 8]
    assert of_person(acting, "frau corn") == [1, 3, 4, 8]
    assert of_person(acting, "uberl") == [3, 5]
    assert of_person(acting, "BB") == [1, 6, 7]


@pytest.mark.parametrize("name", ["nobody", "", "   ", "[/x]"])
def test_whom_nobody_knows_is_said(name: str) -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    found = find_person(name, rows(acting), acting.session.head)
    assert isinstance(found, Problem)
    assert (found.code, found.parameters["name"]) == ("log.no-such-person", name)


@pytest.mark.parametrize("number", ["99", "", " "])
def test_an_item_that_never_was_is_said(number: str) -> None:
    found = find_items(number, rows(Acting()), Acting().session)
    assert isinstance(found, Problem)
    assert found.code == "export.no-such-item"


def test_a_writer_is_found_in_whatever_case() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    assert find_writer("SCRIBE", rows(acting)) == "scribe"
    assert isinstance(find_writer("scri", rows(acting)), Problem)
    assert isinstance(find_writer("", rows(acting)), Problem)


def test_as_data_it_has_all_that_the_journal_says() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    acting.act(Contribution("i1", speaker="AA", text="sagt etwas"))
    acting.strike_out(2)
    data = log_as_data(rows(acting)[1:], events=3, check="abc")
    assert data == {
        "format": "minutes-tui/log/1",
        "events": 3,
        "check": "abc",
        "log": [
            {
                "event": 2,
                "id": "id2",
                "at": "2022-02-01T17:02:00+01:00",
                "when": None,
                "by": "scribe",
                "kind": "contribution",
                "stands": False,
                "items": ["i1"],
                "people": ["AA"],
                "refers_to": [],
                "erased": [],
                "fields": {
                    "item": "i1",
                    "after": 0,
                    "revises": 0,
                    "speaker": "AA",
                    "named": "",
                    "continued": False,
                    "text": "sagt etwas",
                },
            },
            {
                "event": 3,
                "id": "id3",
                "at": "2022-02-01T17:03:00+01:00",
                "when": None,
                "by": "scribe",
                "kind": "withdrawn",
                "stands": True,
                "items": ["i1"],
                "people": ["AA"],
                "refers_to": [2],
                "erased": [],
                "fields": {"withdrawn": [2], "undo": False},
            },
        ],
    }
