"""What people write for a moment of a meeting."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.moments import clock_notes, first_from, moment_of, set_backs, written_times
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.event import Event
from minutes_tui.domain.problems import Problem

CET = timezone(timedelta(hours=1))


def written(*times: str, zone: timezone = CET) -> list[Event]:
    """Events written then; a time without a day is one of the first of February."""
    moments = [datetime.fromisoformat(time if "-" in time else f"2022-02-01T{time}") for time in times]
    return [
        Event(seq, f"e{seq}", moment if moment.tzinfo else moment.replace(tzinfo=zone), "x", ItemCalled("one"))
        for seq, moment in enumerate(moments, 1)
    ]


EVENING = written("17:00:00", "17:40:59", "17:41:00", "17:41:20", "17:42:00", "18:00:00")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("0", 0),
        ("3", 3),
        ("#6", 6),
        ("17:00", 1),
        ("17:40", 2),
        ("17:41", 4),
        ("17.41", 4),
        ("17:41:00", 3),
        ("17:41:19", 3),
        ("17:41:20", 4),
        (" 17:59 ", 5),
        ("18:00", 6),
        ("2022-02-01 17:41", 4),
        ("2022-02-01T17:41:00", 3),
    ],
)
def test_a_moment_is_a_number_of_events(text: str, count: int) -> None:
    assert moment_of(text, EVENING) == count


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("7", "moment.no-such-event"),
        ("16:59", "moment.outside"),
        ("18:01", "moment.outside"),
        ("2022-02-02 17:41", "moment.outside"),
        ("24:00", "moment.not-one"),
        ("17:60", "moment.not-one"),
        ("-1", "moment.not-one"),
        ("١٧:٤١", "moment.not-one"),
        ("", "moment.not-one"),
        ("gestern", "moment.not-one"),
    ],
)
def test_what_is_no_moment_of_this_meeting_is_said(text: str, code: str) -> None:
    found = moment_of(text, EVENING)
    assert isinstance(found, Problem)
    assert found.code == code


def test_a_meeting_that_was_not_recorded_has_no_time() -> None:
    assert moment_of("0", []) == 0
    found = moment_of("17:41", [])
    assert isinstance(found, Problem)
    assert found.code == "moment.no-events"


def test_a_meeting_may_go_past_midnight_and_on_on_another_day() -> None:
    events = written("23:50:00", "2022-02-02T00:20:00", "2022-02-08T18:00:00", "2022-02-08T23:55:00")
    assert moment_of("23:59", events) == 1
    assert moment_of("00:30", events) == 2
    assert moment_of("2022-02-08 23:55", events) == 4
    outside = moment_of("2022-02-09 01:00", events)
    assert isinstance(outside, Problem)
    assert outside.parameters["first"] == "2022-02-01 23:50:00"


def test_a_clock_that_is_set_back_does_not_turn_time() -> None:
    events = written("17:00:00", "17:50:00", "17:45:00", "17:55:00")
    assert moment_of("17:46", events) == 1
    assert moment_of("17:50", events) == 3
    assert [(one.seq, one.since.minute, one.to.minute) for one in set_backs(events)] == [(3, 50, 45)]


def test_of_a_clock_that_is_set_back_only_that_moment_counts() -> None:
    events = written("17:00:00", "17:50:00", "17:45:00", "17:46:00", "17:55:00", "17:54:00")
    assert [one.seq for one in set_backs(events)] == [3, 6]
    assert [note.code for note in clock_notes([None, "17:46"], events)] == ["moment.clock-back"] * 2
    assert clock_notes(["3", None, "soon"], events) == ()


def test_from_a_minute_on_means_from_its_first_second() -> None:
    assert [first_from(text, EVENING) for text in ("17:41", "17:41:01", "17:40", "17:43", "3", "0")] == [
        3,
        4,
        2,
        6,
        3,
        1,
    ]
    assert isinstance(first_from("16:00", EVENING), Problem)
    assert isinstance(first_from("17:00", []), Problem)


def test_times_are_those_of_the_place_also_when_summer_begins() -> None:
    summer = timezone(timedelta(hours=2))
    events = written("2022-03-27T01:30:00+01:00", "2022-03-27T03:10:00+02:00", zone=summer)
    assert moment_of("01:30", events) == 1
    assert moment_of("03:10", events) == 2


@given(st.lists(st.integers(-3000, 3000), min_size=1, max_size=20), st.integers(0, 86_399))
def test_a_later_time_never_has_fewer_events(steps: list[int], second: int) -> None:
    start = datetime(2022, 2, 1, 12, tzinfo=CET)
    moments, now = [], start
    for step in steps:
        now += timedelta(seconds=step)
        moments.append(now.isoformat())
    events = written(*moments)
    assert written_times(events) == sorted(written_times(events))
    day = events[0].at.date()
    one, two = (moment_of(f"{day} {s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}", events) for s in (second, second + 1))
    if isinstance(one, int) and isinstance(two, int):
        assert one <= two
