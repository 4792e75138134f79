"""What the course of a meeting lacks, once it is closed."""

from __future__ import annotations

from minutes_tui.application.checking import check_session
from minutes_tui.application.open_points import open_points
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.domain.proceedings import (
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from tests.support.acting import Acting, clock


def kinds(acting: Acting) -> list[str]:
    return [point.kind for point in open_points(acting.session)]


def test_while_it_runs_a_break_is_no_open_point() -> None:
    acting = Acting()
    acting.act(MeetingInterrupted())
    acting.act(PublicExcluded())
    assert kinds(acting) == []


def test_once_it_is_closed_everything_that_was_forgotten_is_one() -> None:
    acting = Acting()
    acting.act(MeetingInterrupted())
    acting.act(PublicExcluded())
    acting.act(MeetingClosed())
    expected = ["not-opened", "no-attendance", "break-not-ended", "public-not-readmitted"]
    assert kinds(acting) == expected
    assert [problem.code for problem in check_session(acting.session)] == [f"check.{kind}" for kind in expected]


def test_a_meeting_in_good_order_has_none() -> None:
    acting = Acting()
    acting.act(AttendanceTaken(here=("AA",)), clock(16, 55))
    acting.act(MeetingOpened("AA"), clock(17))
    acting.act(MeetingInterrupted())
    acting.act(MeetingResumed())
    acting.act(PublicExcluded())
    acting.act(PublicReadmitted())
    acting.act(MeetingClosed())
    assert kinds(acting) == []


def test_attendance_that_was_not_taken_on_the_second_day_is_missing() -> None:
    acting = Acting()
    acting.act(AttendanceTaken(here=("AA",)), clock(17))
    acting.act(MeetingOpened("AA"), clock(17, 1))
    acting.act(MeetingInterrupted(), clock(22))
    acting.act(MeetingResumed(), clock(17, day=2))
    acting.act(MeetingClosed(), clock(19, day=2))
    assert kinds(acting) == ["no-attendance"]
