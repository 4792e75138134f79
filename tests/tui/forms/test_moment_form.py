"""What a person types to go to a moment, and what it may be."""

from __future__ import annotations

import pytest

from minutes_tui.application.landmarks import landmarks_of
from minutes_tui.tui.forms.moment_form import MomentForm
from tests.support.desks import Scribe
from tests.support.scenes_replay import meeting


def form(typed: str = "") -> MomentForm:
    scribe = Scribe()
    meeting(scribe, "de")
    events = scribe.workspace.events
    return MomentForm(events, landmarks_of(scribe.head, events), scribe.head.items).with_typed(typed)


def goals(typed: str) -> list[tuple[str, int]]:
    return [(goal.kind, goal.count) for goal in form(typed).matches]


def test_before_anything_is_typed_the_items_are_listed_in_their_order() -> None:
    assert goals("") == [("item", -1), ("item", 2), ("item", 12), ("item", -1)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("17:24", [("time", 6)]),
        ("17:24:04", [("time", 5)]),
        ("1724", [("time", 6)]),
        ("17.24", [("time", 6)]),
        ("2022-02-01 17:24", [("time", 6)]),
        ("#4", [("event", 4)]),
        ("4", [("event", 4)]),
        ("5", [("item", 2), ("event", 5)]),
        ("7", [("event", 7), ("item", 12)]),
        ("spiel", [("item", 12)]),
        ("99", []),
        ("23:10", []),
        ("#", []),
        ("zzz", []),
    ],
)
def test_it_is_a_time_an_item_or_an_event(typed: str, found: list[tuple[str, int]]) -> None:
    assert goals(typed) == found


@pytest.mark.parametrize(
    ("typed", "code"),
    [("23:10", "moment.outside"), ("#99", "moment.no-such-event"), ("99", "moment.no-such-event"), ("zzz", "")],
)
def test_why_it_leads_nowhere_is_known_where_it_looks_like_a_moment(typed: str, code: str) -> None:
    problem = form(typed).problem
    assert (problem.code if problem is not None else "") == code


def test_the_first_match_is_taken_unless_another_one_is_pointed_at() -> None:
    typed = form("5")
    assert [one.taken.kind for one in (typed, typed.pointing(1), typed.pointing(5)) if one.taken is not None] == [
        "item",
        "event",
        "event",
    ]
    assert form("zzz").taken is None


def test_before_the_first_event_there_is_nothing_to_go_to_but_the_start() -> None:
    scribe = Scribe()
    empty = MomentForm([], landmarks_of(scribe.head, []), scribe.head.items)
    assert [goal.kind for goal in empty.with_typed("0").matches] == ["event"]
    assert empty.with_typed("17:24").matches == ()
    problem = empty.with_typed("17:24").problem
    assert problem is not None
    assert problem.code == "moment.no-events"
