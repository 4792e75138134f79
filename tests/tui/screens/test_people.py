"""People: a time that cannot be is no departure and no arrival; it is the right time of what was noted, and asked."""

from __future__ import annotations

from datetime import datetime

import pytest

from minutes_tui.document.people import present
from minutes_tui.domain.attendance import entitled_at
from minutes_tui.language.registry import WORDINGS
from tests.support.desks import START, Scribe
from tests.support.two_parts import two_parts


def at(hour: int, minute: int) -> datetime:
    return START.replace(hour=hour, minute=minute, second=0)


def told(scribe: Scribe) -> str:
    return "\n".join(present(scribe.workspace.session, WORDINGS["de"]))


def late() -> Scribe:
    """The meeting began at 17:20 with all others; Ms Senpolat came at 17:40. It is 18:10 now."""
    scribe = Scribe()
    scribe.press("f6", *"gr", "enter", *"ak", "enter")
    scribe.later(minutes=50)
    scribe.press(*"1740se", "enter")
    assert "Frau Senpolat: da 17:40" in scribe.screen()
    return scribe


def test_a_departure_before_the_arrival_is_asked_as_the_right_time_of_the_arrival() -> None:
    scribe = late()
    before = len(scribe.kinds)
    scribe.press(*"1735se", "enter")
    assert "Frau Senpolat ist erst um 17:40 gekommen. Mit Enter: schon um 17:35 gekommen" in " ".join(
        scribe.screen().split()
    )
    assert len(scribe.kinds) == before
    scribe.press("enter")
    assert "Frau Senpolat: da 17:35" in scribe.screen()
    assert "SE" in scribe.workspace.session.attendance.present
    assert "Frau Senpolat (IL), ab 17:35 Uhr" in told(scribe)
    assert [entitled_at(scribe.workspace.session, at(17, minute)) for minute in (34, 36, 41)] == [2, 3, 3]


def test_any_other_key_drops_the_question_and_a_later_time_is_a_departure() -> None:
    scribe = late()
    before = len(scribe.kinds)
    scribe.press(*"1735se", "enter", "down", "up", "escape")
    assert len(scribe.kinds) == before
    scribe.press("f6", *"1805se", "enter")
    assert "SE" not in scribe.workspace.session.attendance.present
    assert "Frau Senpolat (IL), von 17:40 bis 18:05 Uhr" in told(scribe)


def test_an_arrival_before_the_departure_is_asked_as_the_right_time_of_the_departure() -> None:
    scribe = late()
    scribe.press(*"1808se", "enter", *"1805se", "enter")
    assert "erst um 18:08 gegangen. Mit Enter: schon um 18:05 gegangen" in scribe.screen()
    scribe.press("enter")
    assert "SE" not in scribe.workspace.session.attendance.present
    assert "Frau Senpolat (IL), von 17:40 bis 18:05 Uhr" in told(scribe)


def test_a_corrected_time_is_corrected_again_and_taken_back() -> None:
    scribe = late()
    scribe.press(*"1735se", "enter", "enter", *"1730se", "enter")
    assert "erst um 17:35 gekommen. Mit Enter: schon um 17:30" in scribe.screen()
    scribe.press("enter")
    assert "ab 17:30 Uhr" in told(scribe)
    scribe.press("backspace")
    assert "ab 17:35 Uhr" in told(scribe)


def test_what_lies_before_both_an_arrival_and_a_departure_is_refused() -> None:
    scribe = late()
    scribe.press(*"1750se", "enter", *"1800se", "enter")
    before = len(scribe.kinds)
    scribe.press(*"1745se", "enter")
    assert "Frau Senpolat: 17:45 liegt vor dem, was schon vermerkt ist, zuletzt um 18:00." in scribe.screen()
    scribe.press("enter")
    assert len(scribe.kinds) == before


@pytest.mark.parametrize("seconds", [0, 1, 30, 59])
def test_within_the_same_minute_what_is_noted_last_was_last(seconds: int) -> None:
    scribe = Scribe()
    scribe.press("f6", *"gr", "enter")
    scribe.later(seconds=seconds)
    scribe.press(*"se", "enter", *"1720se", "enter")
    assert "gegangen. Mit" not in scribe.screen()
    assert "SE" not in scribe.workspace.session.attendance.present
    assert entitled_at(scribe.workspace.session, at(17, 25)) == 1


def test_everyone_with_an_earlier_time_brings_nobody_back_before_they_left() -> None:
    scribe = late()
    scribe.press(*"1808gr", "enter", *"1755", "*")
    assert "GR" not in scribe.workspace.session.attendance.present
    assert "VW" in scribe.workspace.session.attendance.present


def test_a_correction_is_mirrored_into_the_other_part_and_who_is_only_there_is_corrected_there() -> None:
    scribe = two_parts()
    scribe.press("f6", "*")
    scribe.later(minutes=30)
    scribe.press(*"1745ga", "enter", *"1740ga", "enter", "enter")
    for workspace in (scribe.workspace, scribe.other):
        assert [one.moment for one in workspace.session.attendance.movements if one.person == "GA"] == [
            at(17, 45),
            at(17, 40),
        ]
    scribe.press("escape", *"N1", "enter", "enter", "f6", *"1748no", "enter", *"1747no", "enter", "enter")
    assert "NO" not in scribe.workspace.session.attendance.present
    moments = [one.moment for one in scribe.other.session.attendance.movements if one.person == "NO"]
    assert moments == [at(17, 48), at(17, 47)]
