"""The two parts as the desk has them: what is recorded where, also when others have been faster."""

from __future__ import annotations

from minutes_tui.application.outcome import Done, Refused
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.application.workspace import Workspace
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import Event
from minutes_tui.domain.problems import Problem
from tests.support.desks import START, Scribe
from tests.support.memory_journal import MemoryJournal
from tests.support.two_parts import nonpublic_head, two_parts

ATTENDANCE = AttendanceTaken(here=("GR",))
EVENT = Event(7, "shared", START, "somebody", ATTENDANCE)


def workspace(journal: MemoryJournal, name: str) -> Workspace:
    ids = iter(f"{name}{number}" for number in range(99))
    surroundings = Surroundings(lambda: START, name, lambda: next(ids))
    return Workspace(nonpublic_head(), journal, journal.read(), surroundings)


def test_an_event_of_the_other_file_is_recorded_with_its_id_and_its_times_and_only_once() -> None:
    one = workspace(MemoryJournal(), "one")
    for _ in range(2):
        outcome = one.record_as(ATTENDANCE, EVENT)
        assert isinstance(outcome, Done)
        assert (outcome.event.id, outcome.event.at, outcome.event.by) == ("shared", START, "somebody")
    assert [event.id for event in one.events] == ["shared"]


def test_what_somebody_else_mirrored_meanwhile_is_taken_in_with_all_that_they_recorded_before() -> None:
    journal = MemoryJournal()
    one, two = workspace(journal, "one"), workspace(journal, "two")
    two.dispatch(Contribution("land", text="geheim"))
    two.record_as(ATTENDANCE, EVENT)
    outcome = one.record_as(ATTENDANCE, EVENT)
    assert isinstance(outcome, Done)
    assert outcome.event.id == "shared"
    assert [event.id for event in one.events] == ["two0", "shared"]
    assert one.session.items["land"].entries


def test_while_the_public_file_can_only_be_read_its_course_is_not_recorded_elsewhere_instead() -> None:
    scribe = two_parts()
    scribe.workspace.read_only = Problem("pen.held", parameters={"by": "mueller", "host": "rathaus"})
    assert isinstance(scribe.parts.dispatch(ATTENDANCE)[0], Refused)
    assert scribe.other_kinds == []


def test_a_taking_back_is_translated_into_the_numbers_of_the_other_file() -> None:
    scribe = two_parts()
    scribe.press("5", "enter", "f2", "enter")
    scribe.type("Öffentlich.")
    scribe.press("escape", "f6", "g", "r", "enter", "escape", "u", "enter")
    assert "GR" not in scribe.other.session.attendance.present
    assert seqs_taken_back(scribe.workspace) != seqs_taken_back(scribe.other)
    scribe.press("f6", "g", "r", "enter", "escape")
    assert scribe.other.session.attendance.present == {"GR"}


def seqs_taken_back(one: Workspace) -> list[tuple[int, ...]]:
    return [event.data.withdrawn for event in one.events if hasattr(event.data, "withdrawn")]


def test_taking_back_what_is_public_alone_changes_nothing_in_the_other_file() -> None:
    scribe: Scribe = two_parts()
    scribe.press("5", "enter", "backspace")
    assert scribe.kinds == ["item-called", "withdrawn"]
    assert scribe.other_kinds == []
