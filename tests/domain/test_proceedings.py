"""The course of the meeting: what is decided, what it leads to, and where it is minuted."""

from __future__ import annotations

import pytest

from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.attendance import AttendanceTaken, presence
from minutes_tui.domain.days import breaks
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import EventData
from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.domain.proceedings import (
    ChairHanded,
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from minutes_tui.domain.session import Session
from tests.support.acting import Acting, clock


def kinds_under(session: Session, item: str) -> list[str]:
    state = session.items[item] if item else session.preface
    return [type(entry.content).__name__ for entry in state.entries]


def test_opening_gives_a_chair_and_a_time_and_stands_before_the_first_item() -> None:
    acting = Acting()
    acting.act(MeetingOpened(chair="aa", named="somebody", quorum="noted"), clock(17, 2))
    assert (acting.session.chair, acting.session.chair_named) == ("AA", "")
    assert acting.session.opened_at == clock(17, 2)
    assert kinds_under(acting.session, "") == ["MeetingOpened"]


def test_opening_stands_under_the_item_that_is_called_up() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(17, 1))
    acting.act(MeetingOpened(), clock(17, 2))
    assert kinds_under(acting.session, "i1") == ["MeetingOpened"]


def test_an_opening_that_was_forgotten_stands_where_its_time_is() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(17, 3))
    acting.act(ItemCalled("i2"), clock(17, 10))
    acting.act(MeetingOpened(), clock(17, 20), when=clock(17, 1))
    assert kinds_under(acting.session, "") == ["MeetingOpened"]


def test_a_break_that_is_noted_later_stands_between_what_was_said_before_and_after_it() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(17, 0))
    acting.act(Contribution("i1", text="davor"), clock(17, 5))
    acting.act(Contribution("i1", text="danach"), clock(17, 30))
    acting.act(ItemCalled("i2"), clock(17, 40))
    acting.act(MeetingInterrupted(), clock(17, 45), when=clock(17, 10))
    acting.act(MeetingResumed(), clock(17, 46), when=clock(17, 20))
    expected = ["Contribution", "MeetingInterrupted", "MeetingResumed", "Contribution"]
    assert kinds_under(acting.session, "i1") == expected


@pytest.mark.parametrize(
    ("first", "again", "code"),
    [
        (MeetingOpened(), MeetingOpened(), "meeting.opened-already"),
        (MeetingInterrupted(), MeetingInterrupted(), "meeting.interrupted-already"),
        (PublicExcluded(), PublicExcluded(), "meeting.excluded-already"),
        (MeetingClosed(), MeetingClosed(), "meeting.closed-already"),
    ],
)
def test_what_is_so_already_is_refused(first: EventData, again: EventData, code: str) -> None:
    acting = Acting()
    acting.act(first)
    assert acting.codes(again) == [code]


@pytest.mark.parametrize(
    ("proposal", "code"),
    [
        (MeetingResumed(), "meeting.not-interrupted"),
        (PublicReadmitted(), "meeting.public-already"),
        (MeetingOpened(chair="ZZ"), "entry.no-such-person"),
        (ChairHanded(chair="ZZ"), "entry.no-such-person"),
    ],
)
def test_what_cannot_be_now_is_refused(proposal: EventData, code: str) -> None:
    assert Acting().codes(proposal) == [code]


def test_the_chair_handed_to_nobody_or_to_who_has_it_is_nothing() -> None:
    acting = Acting()
    acting.act(MeetingOpened(chair="AA"))
    assert acting.tried(ChairHanded()) is None
    assert acting.tried(ChairHanded(chair="aa")) is None
    acting.act(ChairHanded(named=" Herr Gast "))
    assert (acting.session.chair, acting.session.chair_named) == ("", "Herr Gast")


def test_excluding_the_public_finishes_what_is_called_up() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    acting.act(PublicExcluded(" Grundstück\nMeyer "), clock(18))
    assert acting.session.current == ""
    assert acting.session.items["i1"].finished_at == clock(18)
    assert not acting.session.public
    acting.act(PublicReadmitted())
    assert acting.session.public


def test_closing_finishes_what_is_called_up_and_nothing_is_called_up_after_it() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(17))
    acting.act(MeetingClosed(), clock(19, 5), when=clock(19))
    assert acting.session.current == ""
    assert acting.session.items["i1"].finished_at == acting.session.closed_at == clock(19)
    assert acting.tried(ItemCalled("i1")) is None
    acting.act(ItemCalled("i2"), clock(9, day=2), when=clock(18))
    assert acting.session.current == ""
    assert acting.session.items["i2"].called_at == clock(18)


def test_a_break_whose_end_nobody_noted_is_one_after_closing_and_can_be_ended_then() -> None:
    acting = Acting()
    acting.act(MeetingInterrupted(), clock(18))
    acting.act(MeetingClosed(), clock(20))
    assert acting.session.interrupted_at == clock(18)
    acting.act(MeetingResumed(), clock(20, 5), when=clock(18, 15))
    assert acting.session.interrupted_at is None
    assert breaks(acting.session) == ((clock(18), clock(18, 15)),)


def test_on_another_day_nobody_knows_who_is_here_until_attendance_is_taken_again() -> None:
    acting = Acting()
    acting.act(AttendanceTaken(here=("AA", "BB")), clock(17))
    acting.act(MeetingInterrupted(), clock(22))
    acting.act(MeetingResumed(), clock(17, day=2))
    assert presence(acting.session) is None
    acting.act(AttendanceTaken(here=("AA",)), clock(17, 1, day=2))
    here = presence(acting.session)
    assert here is not None
    assert here.here == 1


def test_after_a_break_on_the_same_day_who_was_here_is_here() -> None:
    acting = Acting()
    acting.act(AttendanceTaken(here=("AA", "BB")), clock(17))
    acting.act(MeetingInterrupted(), clock(18))
    acting.act(MeetingResumed(), clock(18, 15))
    assert acting.session.attendance.present == {"AA", "BB"}


def test_striking_out_a_break_takes_its_end_along_and_no_other() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    first = acting.act(MeetingInterrupted())
    acting.act(MeetingResumed())
    acting.act(MeetingInterrupted())
    acting.act(MeetingResumed())
    acting.strike_out(first.seq)
    assert kinds_under(acting.session, "i1") == ["MeetingInterrupted", "MeetingResumed"]
    assert acting.session.interrupted_at is None


def test_striking_out_that_the_public_was_excluded_takes_its_return_along() -> None:
    acting = Acting()
    out = acting.act(PublicExcluded())
    acting.act(PublicReadmitted())
    acting.strike_out(out.seq)
    assert kinds_under(acting.session, "") == []
    assert acting.session.public
