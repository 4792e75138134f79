"""What is different between two minutes: every word of it, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.differences import Change, Difference, between_files, between_moments
from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.document.builder import build_document
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.agenda_changes import ItemAdded, ItemMoved, ItemRetitled, ItemSetAside
from minutes_tui.domain.arranging import EntryMoved, EntrySplit
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.counting import Announced
from minutes_tui.domain.entries import Contribution, Resolution
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.domain.head import Head, Person
from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.domain.session import Session
from minutes_tui.domain.text import visible
from minutes_tui.domain.votes import announced_vote
from minutes_tui.export.plain import export_document
from tests.support.acting import Acting, agenda_head
from tests.support.deciding import journals
from tests.support.strategies import SMALL_HEAD

SESSIONS = Path(__file__).parents[2] / "sessions"
OPPOSITE = {"new": "gone", "gone": "new", "changed": "changed", "moved": "moved"}


def words(text: str) -> Counter[str]:
    return Counter(visible(text).replace("•", " ").replace(";", " ").split())


def unexplained(session: Session, texts: Iterable[str]) -> Counter[str]:
    """The words of the export that none of these texts has. Labels stand there only where something stands below."""
    document = build_document(session)
    labels = words(f"{document.present_label}: {document.absent_label}: {document.attachments_label}")
    left = words(export_document(document))
    for text in texts:
        left.subtract(words(text))
    return Counter({word: count for word, count in left.items() if word not in labels and count})


def assert_explained(difference: Difference, before: Session, after: Session) -> None:
    """What is left of both exports without what is told as gone, new or changed, is the same."""
    told = [change for change in difference.changes if change.kind != "moved"]
    was = unexplained(before, (change.before for change in told))
    now = unexplained(after, (change.after for change in told))
    assert was == now
    assert min([*was.values(), 0]) == 0
    if difference.nothing:
        assert export_document(build_document(before)) == export_document(build_document(after))


def kinds(difference: Difference) -> Counter[tuple[str, str]]:
    return Counter((change.part, change.kind) for change in difference.changes)


def turned(counted: Counter[tuple[str, str]]) -> Counter[tuple[str, str]]:
    return Counter({(part, OPPOSITE[kind]): count for (part, kind), count in counted.items()})


@given(journals(), st.data())
def test_between_two_moments_every_word_that_differs_is_told(events: list[Event], data: st.DataObject) -> None:
    counts = st.integers(0, len(events))
    before, after = (fold(SMALL_HEAD, events[: data.draw(counts)]) for _ in range(2))
    difference = between_moments(before, after)
    assert_explained(difference, before, after)
    assert kinds(between_moments(after, before)) == turned(kinds(difference))


def with_other_ids(events: list[Event]) -> list[Event]:
    return [replace(event, id=f"other-{event.id}") for event in events]


@given(journals(), journals())
def test_between_two_files_every_word_that_differs_is_told(one: list[Event], two: list[Event]) -> None:
    other = with_other_ids(two)
    before, after = fold(SMALL_HEAD, one), fold(SMALL_HEAD, other)
    difference = between_files(before, one, after, other)
    assert_explained(difference, before, after)
    assert kinds(between_files(after, other, before, one)) == turned(kinds(difference))


@given(journals())
def test_nothing_is_different_where_nothing_is(events: list[Event]) -> None:
    session = fold(SMALL_HEAD, events)
    assert between_moments(session, session).nothing
    assert between_files(session, events, session, events).nothing
    assert between_files(session, events, session, with_other_ids(events)).nothing


@pytest.mark.parametrize("file", sorted(SESSIONS.glob("*.toml")), ids=lambda file: file.stem)
def test_in_the_samples_every_word_that_differs_is_told(file: Path) -> None:
    loaded = load(str(file))
    assert isinstance(loaded, LoadedSession)
    head, events = loaded.session.head, loaded.events
    step = max(1, len(events) // 6)
    states = [fold(head, events[:count]) for count in range(0, len(events) + 1, step)]
    for before, after in pairwise(states):
        assert_explained(between_moments(before, after), before, after)


# -- examples


def told(difference: Difference) -> list[tuple[str, str, str, str]]:
    return [(change.kind, change.part, change.before, change.after) for change in difference.changes]


def after(acting: Acting, act: Callable[[], object]) -> Difference:
    """What an act changes."""
    before = acting.session
    act()
    return between_moments(before, acting.session)


def test_a_correction_is_told_by_the_number_of_its_entry() -> None:
    acting = Acting()
    acting.act(ItemCalled("i2"))
    acting.act(Contribution("i2", speaker="AA", text="bittet um Auskunft"))
    difference = after(acting, lambda: acting.act(Contribution("i2", revises=2, speaker="BB", text="bittet um Rat")))
    (change,) = difference.changes
    assert (change.kind, change.before, change.after) == (
        "changed",
        "Frau Albers bittet um Auskunft",
        "Herr Bakır bittet um Rat",
    )
    assert change.was == change.now
    assert change.now is not None
    assert (change.now.item, change.now.heading, change.now.entry) == ("i2", "2 Haushalt", 2)


def test_an_entry_that_went_elsewhere_is_moved_and_told_once_more_where_it_changed() -> None:
    acting = Acting()
    acting.act(ItemCalled("i2"))
    acting.act(Contribution("i2", text="eins"))
    acting.act(Contribution("i2", text="zwei"))
    acting.act(Contribution("i2", text="drei"))
    before = acting.session
    assert told(after(acting, lambda: acting.act(EntryMoved(4, "i2", 0)))) == [("moved", "entry", "drei", "drei")]
    acting.undo()
    difference = after(acting, lambda: acting.act(EntryMoved(2, "i3", 0)))
    assert told(difference) == [("moved", "entry", "eins", "eins")]
    (change,) = difference.changes
    assert (change.was and change.was.item, change.now and change.now.item) == ("i2", "i3")
    acting.act(Contribution("i3", revises=2, text="vier"))
    assert told(between_moments(before, acting.session)) == [
        ("moved", "entry", "eins", "vier"),
        ("changed", "entry", "eins", "vier"),
    ]


def test_an_entry_that_was_split_keeps_its_half_and_the_other_is_new() -> None:
    acting = Acting()
    acting.act(ItemCalled("i2"))
    acting.act(Contribution("i2", text="eins zwei"))
    difference = after(acting, lambda: acting.act(EntrySplit(2, "eins", "zwei")))
    assert told(difference) == [("changed", "entry", "eins zwei", "eins"), ("new", "entry", "", "zwei")]


def test_items_are_added_retitled_moved_and_set_aside() -> None:
    acting = Acting()
    assert told(after(acting, lambda: acting.act(ItemAdded(behind="i1", number="1a", title="Dringend")))) == [
        ("new", "item", "", "1a Dringend")
    ]
    assert told(after(acting, acting.undo)) == [("gone", "item", "1a Dringend", "")]
    assert told(after(acting, lambda: acting.act(ItemRetitled("i3", "3", "Spielplatz Ost")))) == [
        ("changed", "item", "3 Spielplatz", "3 Spielplatz Ost")
    ]
    assert told(after(acting, lambda: acting.act(ItemMoved("i5", "")))) == [
        ("moved", "item", "5 Verschiedenes", "5 Verschiedenes")
    ]
    assert told(after(acting, lambda: acting.act(ItemSetAside("i4", "removed")))) == [
        ("new", "entry", "", "Der Tagesordnungspunkt wird von der Tagesordnung abgesetzt.")
    ]


def test_a_vote_is_told_in_words_and_makes_a_draft_a_resolution() -> None:
    acting = Acting()
    acting.act(ItemCalled("i2"))
    acting.act(Resolution("i2", text="Es wird gebaut."))
    vote = announced_vote(acting.session, "i2", 2, Announced(7, 2, 0), None)
    assert told(after(acting, lambda: acting.act(vote))) == [
        ("changed", "entry", "Beschlussvorschlag:\nEs wird gebaut.", "Beschluss:\nEs wird gebaut."),
        ("new", "entry", "", "Abstimmungsergebnis: dafür: 7 dagegen: 2 Enthaltungen: 0"),
    ]
    again = announced_vote(acting.session, "i2", 2, Announced(8, 1, 0), None)
    assert told(after(acting, lambda: acting.act(again))) == [
        (
            "changed",
            "entry",
            "Abstimmungsergebnis: dafür: 7 dagegen: 2 Enthaltungen: 0",
            "Abstimmungsergebnis: dafür: 8 dagegen: 1 Enthaltungen: 0",
        )
    ]


def test_who_came_and_who_left_is_told_by_person_not_by_how_alike_names_are() -> None:
    head = agenda_head()
    people = (*head.persons, Person("M1", "Müller", "Frau", "SPD"), Person("M2", "Meier", "Frau", "SPD"))
    acting = Acting(replace(head, persons=people))
    acting.act(AttendanceTaken(("AA", "M1")))
    acting.act(ItemCalled("i1"))
    difference = after(acting, lambda: acting.act(AttendanceTaken(("M2",), ("M1",))))
    assert told(difference) == [
        ("changed", "present", "Frau Müller (SPD)", "Frau Müller (SPD), bis 17:03 Uhr"),
        ("new", "present", "", "Frau Meier (SPD), ab 17:03 Uhr"),
        ("gone", "absent", "Frau Meier (SPD)", ""),
    ]


def test_when_an_item_was_called_up_and_the_meeting_closed_is_told() -> None:
    acting = Acting()
    assert told(after(acting, lambda: acting.act(ItemCalled("i1")))) == [
        ("new", "called", "", "Aufgerufen um 17:01 Uhr")
    ]
    assert told(after(acting, lambda: acting.act(MeetingClosed()))) == [
        ("new", "closing", "", "Ende der Sitzung: 17:02 Uhr")
    ]


def two_files(head: Head, other: Head, acts: list[str], others: list[str]) -> Difference:
    """Two files of contributions under item 2, whose events have nothing in common."""
    first, second = Acting(head), Acting(other)
    for acting, texts in ((first, acts), (second, others)):
        acting.act(ItemCalled(next(item.id for item in acting.session.head.items if item.number == "2")))
        for text in texts:
            acting.act(Contribution(acting.session.current, text=text))
    second.events = with_other_ids(second.events)
    return between_files(first.session, first.events, second.session, second.events)


def test_entries_of_two_files_are_matched_by_what_they_say() -> None:
    head = agenda_head()
    difference = two_files(
        head,
        head,
        ["Der Platz wird gepflastert und bepflanzt.", "Es wird gefragt, warum.", "So bleibt es.", "Man dankt."],
        ["Man dankt.", "Der Platz wird gepflastert und begrünt.", "So bleibt es.", "Ganz neu ist das."],
    )
    assert sorted(told(difference)) == [
        ("changed", "entry", "Der Platz wird gepflastert und bepflanzt.", "Der Platz wird gepflastert und begrünt."),
        ("gone", "entry", "Es wird gefragt, warum.", ""),
        ("moved", "entry", "Man dankt.", "Man dankt."),
        ("new", "entry", "", "Ganz neu ist das."),
    ]


def test_two_files_that_begin_alike_are_compared_by_their_events() -> None:
    one = Acting()
    one.act(ItemCalled("i2"))
    one.act(Contribution("i2", text="etwas, das ganz anders wird"))
    two = Acting()
    two.events, two.session = list(one.events), one.session
    two.act(Contribution("i2", revises=2, text="Neues"))
    two.events[-1] = replace(two.events[-1], id="theirs")
    two.session = fold(two.session.head, two.events)
    difference = between_files(one.session, one.events, two.session, two.events)
    assert told(difference) == [("changed", "entry", "etwas, das ganz anders wird", "Neues")]


def test_items_of_other_ids_are_the_same_by_their_titles_and_heads_differ_by_their_keys() -> None:
    head = agenda_head()
    items = tuple(replace(item, id=f"x{item.id}") for item in head.items)
    meeting = replace(head.meeting, title="7. Sitzung", law="de-bw")
    difference = two_files(head, replace(head, items=items, meeting=meeting), ["gleich"], ["gleich"])
    assert told(difference) == [("changed", "title", "6. Sitzung", "7. Sitzung")]
    assert difference.head == ('meeting.law: "de-nw" -> "de-bw"',)


def test_a_change_has_a_side_only_where_it_stands() -> None:
    acting = Acting()
    acting.act(ItemCalled("i2"))
    for change in after(acting, lambda: acting.act(Contribution("i2", text="eins"))).changes:
        assert (change.was, change.before) == (None, "")
        assert isinstance(change, Change)
