from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given

from minutes_tui.domain.head import Closed, Head, Item, Meeting, Person
from minutes_tui.domain.head_changes import MOST_CHANGES, head_changes
from tests.support.heads import HEADS

ITEMS = tuple(Item(name, name.upper()) for name in ("a", "b", "c", "d"))
HEAD = Head(Meeting("T", "de", place="Ratssaal"), persons=(Person("GR", "Gregor"),), items=ITEMS)


def test_a_changed_value_is_told_as_it_was_and_as_it_is():
    new = replace(HEAD, meeting=replace(HEAD.meeting, place="Aula", legal_members=3, invited_at=date(2022, 1, 20)))
    assert head_changes(HEAD, new) == (
        'meeting.place: "Ratssaal" -> "Aula"',
        "meeting.invited_at: none -> 2022-01-20",
        "meeting.legal_members: none -> 3",
    )


def test_a_person_is_the_same_in_another_case():
    new = replace(HEAD, persons=(Person("gr", "Rausch", votes=False),))
    assert head_changes(HEAD, new) == (
        'person GR.id: "GR" -> "gr"',
        'person GR.name: "Gregor" -> "Rausch"',
        "person GR.votes: true -> false",
    )


def test_items_are_added_removed_and_moved():
    a, b, c, d = ITEMS
    new = replace(HEAD, items=(d, a, b, Item("kim", "K", papers=("1",))))
    assert head_changes(HEAD, new) == ("item c removed", "item d moved", "item kim added")
    assert head_changes(HEAD, replace(HEAD, items=(a, b, replace(c, papers=("1", "2")), d))) == (
        'item c.papers: [] -> ["1", "2"]',
    )


def test_the_same_moment_in_another_zone_is_a_change():
    utc = datetime(2022, 2, 1, 16, tzinfo=UTC)
    old, new = (
        replace(HEAD, meeting=replace(HEAD.meeting, starts_at=moment))
        for moment in (utc, utc.astimezone(timezone(timedelta(hours=1))))
    )
    assert head_changes(old, new) == ("meeting.starts_at: 2022-02-01T16:00:00+00:00 -> 2022-02-01T17:00:00+01:00",)


def test_closing_is_no_change():
    assert head_changes(HEAD, replace(HEAD, closed=Closed(3, "a"))) == ()


def test_very_many_changes_are_counted():
    new = replace(HEAD, items=tuple(Item(str(number), "x") for number in range(1000)))
    lines = head_changes(HEAD, new)
    assert len(lines) == MOST_CHANGES + 1
    assert lines[-1] == f"and {1004 - MOST_CHANGES} more"


@given(old=HEADS, new=HEADS)
def test_lines_are_short_and_each_is_one_line(old, new):
    for line in head_changes(old, new):
        assert len(line) < 250
        assert line.isprintable()


@given(head=HEADS)
def test_the_same_head_has_no_changes(head):
    assert head_changes(head, head) == ()
