"""The whole meeting at a glance: items, votes, breaks, and how far each event is."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.landmarks import landmarks_of, way_to, ways
from tests.support.desks import START, Scribe
from tests.support.scenes_replay import meeting


def recorded(*keys: str) -> Scribe:
    scribe = Scribe()
    scribe.press(*keys)
    return scribe


def test_items_are_found_where_they_were_called_up() -> None:
    scribe = recorded("1", "enter", "f9", "f9")
    marks = landmarks_of(scribe.head, scribe.workspace.events)
    assert [item for _, item in marks.calls] == ["one", "kim", "sub"]
    first, second, third = (count for count, _ in marks.calls)
    assert marks.call_after(0) == first
    assert marks.call_after(first) == second
    assert marks.call_before(third) == second
    assert marks.call_before(first) == marks.call_after(third) == 0
    assert marks.called_up("kim") == second
    assert marks.called_up("land") == 0


def test_a_call_that_was_taken_back_is_none() -> None:
    scribe = recorded("5", "enter", "backspace", "1", "enter")
    marks = landmarks_of(scribe.head, scribe.workspace.events)
    assert [item for _, item in marks.calls] == ["one"]


def test_votes_and_breaks_are_marked_once() -> None:
    scribe = Scribe()
    meeting(scribe, "de")
    kinds = [kind for _, kind in landmarks_of(scribe.head, scribe.workspace.events).others]
    assert kinds == ["vote", "break"]


def test_a_late_item_has_its_number_and_a_new_number_counts() -> None:
    scribe = recorded("5", "a", *"Eilantrag", "enter")
    late = next(iter(set(scribe.workspace.session.items) - {"one", "kim", "sub", "land"}))
    numbers = landmarks_of(scribe.head, scribe.workspace.events).numbers
    assert numbers[late] == scribe.workspace.session.items[late].item.number
    assert numbers["sub"] == "7.1"


def test_a_long_pause_takes_no_more_room_than_two_minutes_and_no_event_takes_none() -> None:
    times = [START + timedelta(seconds=one) for one in (0, 0, 60, 8000)]
    assert ways(times) == [0, 1, 61, 181]


def test_between_two_events_one_is_as_far_as_the_time_has_come() -> None:
    times = [START + timedelta(seconds=one) for one in (0, 60, 8000)]
    way = ways(times)
    assert way_to(0, times[0], times, way) == 0
    assert way_to(1, times[0] + timedelta(seconds=30), times, way) == 30
    assert way_to(2, times[1] + timedelta(seconds=5000), times, way) == way[2]
    assert way_to(3, times[2], times, way) == way[2]


@given(st.lists(st.integers(0, 10_000), max_size=60))
def test_the_way_only_grows(steps: list[int]) -> None:
    times = [START + timedelta(seconds=sum(steps[:number])) for number in range(len(steps))]
    way = ways(times)
    assert way == sorted(way)
    assert len(way) == len(times)


def test_of_no_events_there_is_no_way() -> None:
    assert ways([]) == []
    assert landmarks_of(Scribe().head, []).calls == ()
