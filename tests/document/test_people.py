"""Who was there: times only where they say something, days only where there are several."""

from __future__ import annotations

from datetime import datetime

import pytest

from minutes_tui.document.people import absent, present
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.head import MinutesLanguage
from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.domain.proceedings import MeetingInterrupted, MeetingOpened, MeetingResumed
from minutes_tui.language.registry import WORDINGS
from tests.support.acting import Acting, clock


def told(acting: Acting) -> list[str]:
    wording = WORDINGS[acting.session.head.meeting.language]
    return list(present(acting.session, wording))


def here(acting: Acting, *people: str, at: datetime) -> None:
    acting.act(AttendanceTaken(here=people), at)


def gone(acting: Acting, *people: str, at: datetime) -> None:
    acting.act(AttendanceTaken(gone=people), at)


def test_who_was_there_all_the_time_has_no_times() -> None:
    acting = Acting()
    here(acting, "AA", "BB", at=clock(16, 55))
    acting.act(MeetingOpened(), clock(17))
    acting.act(MeetingClosed(), clock(19))
    assert told(acting) == ["Frau Albers", "Herr Bakır"]
    assert absent(acting.session) == ("Frau Cornelius",)


def test_attendance_that_is_taken_after_the_opening_makes_nobody_late() -> None:
    acting = Acting()
    acting.act(MeetingOpened(), clock(17))
    here(acting, "AA", at=clock(17, 3))
    here(acting, "BB", at=clock(17, 40))
    assert told(acting) == ["Frau Albers", "Herr Bakır, ab 17:40 Uhr"]


def test_who_came_late_left_early_or_came_back_has_the_times() -> None:
    acting = Acting()
    acting.act(MeetingOpened(), clock(17))
    here(acting, "AA", "BB", at=clock(17))
    gone(acting, "AA", at=clock(17, 30))
    here(acting, "AA", at=clock(18))
    here(acting, "CC", at=clock(17, 40))
    gone(acting, "CC", at=clock(18, 30))
    acting.act(MeetingClosed(), clock(19))
    expected = ["Frau Albers, bis 17:30 Uhr, ab 18:00 Uhr", "Herr Bakır", "Frau Cornelius, von 17:40 bis 18:30 Uhr"]
    assert told(acting) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "de",
            [
                "Frau Albers, 01.02.: bis 18:30 Uhr",
                "Herr Bakır, nur am 01.02.",
                "Frau Cornelius, nur am 02.02. (ab 17:30 Uhr)",
            ],
        ),
        (
            "en",
            [
                "Cllr Albers, 1 February: until 18:30",
                "Cllr Bakır, only on 1 February",
                "Cllr Cornelius, only on 2 February (from 17:30)",
            ],
        ),
    ],
)
def test_of_two_days_each_is_told_by_itself(language: MinutesLanguage, expected: list[str]) -> None:
    acting = Acting(language=language)
    acting.act(MeetingOpened(), clock(17))
    here(acting, "AA", "BB", at=clock(17))
    gone(acting, "AA", at=clock(18, 30))
    acting.act(MeetingInterrupted(), clock(22))
    acting.act(MeetingResumed(), clock(17, day=2))
    here(acting, "AA", at=clock(17, 2, day=2))
    here(acting, "CC", at=clock(17, 30, day=2))
    acting.act(MeetingClosed(), clock(19, day=2))
    assert told(acting) == expected


def test_who_was_there_on_both_days_from_begin_to_end_has_no_times() -> None:
    acting = Acting()
    acting.act(MeetingOpened(), clock(17))
    here(acting, "AA", at=clock(17))
    acting.act(MeetingInterrupted(), clock(22))
    acting.act(MeetingResumed(), clock(17, day=2))
    here(acting, "AA", at=clock(17, 1, day=2))
    acting.act(MeetingClosed(), clock(19, day=2))
    assert told(acting) == ["Frau Albers"]


def test_a_break_on_the_same_day_makes_no_second_day() -> None:
    acting = Acting()
    acting.act(MeetingOpened(), clock(17))
    here(acting, "AA", at=clock(17))
    acting.act(MeetingInterrupted(), clock(18))
    acting.act(MeetingResumed(), clock(18, 15))
    gone(acting, "AA", at=clock(18, 30))
    assert told(acting) == ["Frau Albers, bis 18:30 Uhr"]


def test_without_attendance_nobody_is_called_absent() -> None:
    assert absent(Acting().session) == ()


def test_who_came_and_left_within_the_same_minute_by_a_slip_was_not_there_and_who_left_so_did_not_leave() -> None:
    acting = Acting()
    acting.act(MeetingOpened(), clock(17))
    here(acting, "AA", "BB", at=clock(17))
    here(acting, "CC", at=clock(17, 40))
    gone(acting, "CC", at=clock(17, 40).replace(second=50))
    gone(acting, "BB", at=clock(17, 50))
    here(acting, "BB", at=clock(17, 50).replace(second=20))
    assert told(acting) == ["Frau Albers", "Herr Bakır"]
    assert absent(acting.session) == ("Frau Cornelius",)
    gone(acting, "BB", at=clock(18))
    assert told(acting) == ["Frau Albers", "Herr Bakır, bis 18:00 Uhr"]
