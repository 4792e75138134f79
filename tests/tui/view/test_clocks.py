"""The clocks of the item and of the speaker: rough figures, which change seldom."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from minutes_tui.messages import translator
from minutes_tui.tui.view.clocks import clocks
from tests.support.desks import START, Scribe

TR = translator("de")


def test_an_item_has_no_clock_in_its_first_minute_and_then_whole_minutes() -> None:
    assert clocks(START, None, START + timedelta(seconds=59), TR) == ""
    assert clocks(START, None, START + timedelta(minutes=12, seconds=40), TR) == "seit 12 min"
    assert clocks(START, None, START + timedelta(minutes=65), TR) == "seit 1:05 h"


def test_an_item_of_long_ago_has_no_clock() -> None:
    assert clocks(START, None, START + timedelta(hours=23, minutes=59), TR) == "seit 23:59 h"
    assert clocks(START, None, START + timedelta(days=1), TR) == ""


def test_the_minutes_of_an_item_change_together_with_the_time_of_day() -> None:
    called = START + timedelta(seconds=47)
    shown = [clocks(called, None, START + timedelta(seconds=second), TR) for second in range(110, 300)]
    changes = [second for second, (one, two) in enumerate(pairwise(shown), 111) if one != two]
    assert [second % 60 for second in changes] == [0] * len(changes)
    assert len(changes) == 3


def test_a_speaker_has_a_clock_after_a_minute_in_steps_of_ten_seconds_and_later_of_a_minute() -> None:
    def after(**time: float) -> str:
        return clocks(None, START, START + timedelta(**time), TR)

    assert after(seconds=59) == ""
    assert after(seconds=60) == "spricht 1:00"
    assert after(seconds=69) == "spricht 1:00"
    assert after(minutes=3, seconds=25) == "spricht 3:20"
    assert after(minutes=15, seconds=30) == "spricht 15 min"


def test_a_clock_that_was_set_back_shows_nothing() -> None:
    assert clocks(START, START, START - timedelta(minutes=5), TR) == ""


def second_line(scribe: Scribe) -> str:
    return scribe.screen().splitlines()[1]


def test_the_clock_counts_from_the_last_time_the_item_was_called_up() -> None:
    scribe = Scribe()
    scribe.press("1", "enter")
    scribe.later(minutes=30)
    scribe.press("5", "enter")
    scribe.later(minutes=10)
    scribe.press("1", "enter")
    assert "seit" not in second_line(scribe)
    scribe.later(minutes=2)
    assert "seit 2 min" in second_line(scribe)
    scribe.press("5", "enter", "backspace")
    assert "seit 2 min" in second_line(scribe)


def test_a_speaker_is_timed_from_the_begin_of_the_text_and_corrections_are_not() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "f2")
    scribe.later(minutes=5)
    scribe.press("g", "r", "enter", *"redet")
    scribe.later(minutes=2, seconds=5)
    assert "spricht 2:00" in second_line(scribe)
    scribe.press("ctrl+r")
    assert "spricht 2:00" in second_line(scribe)
    scribe.press("escape", "escape", "right", "enter")
    scribe.later(minutes=2)
    assert "spricht" not in second_line(scribe)


def test_plain_narrative_has_no_speaker_and_so_no_clock() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "f2", "enter", *"Es wird")
    scribe.later(minutes=3)
    assert "spricht" not in second_line(scribe)
