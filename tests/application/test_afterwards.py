"""After closing no time defaults to now."""

from __future__ import annotations

from minutes_tui.application.afterwards import time_of
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.agenda_changes import ItemAdded
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.meeting import HeadChanged, MeetingClosed, Withdrawn
from tests.support.acting import Acting, clock


def closed() -> Acting:
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(17))
    acting.act(ItemCalled("i2"), clock(17, 30))
    acting.act(MeetingClosed(), clock(19))
    return acting


def test_while_the_meeting_runs_now_is_the_time() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(17))
    assert time_of(acting.session, Contribution("i1", text="x")) is None


def test_an_entry_was_so_when_its_item_was_finished_and_all_else_when_the_meeting_was_closed() -> None:
    session = closed().session
    assert time_of(session, Contribution("i1", text="x")) == clock(17, 30)
    assert time_of(session, Contribution("i2", text="x")) == clock(19)
    assert time_of(session, Contribution("i3", text="x")) == clock(19)
    assert time_of(session, AttendanceTaken(here=("AA",))) == clock(19)
    assert time_of(session, ItemAdded(title="x")) == clock(19)


def test_corrections_and_what_is_no_act_of_the_meeting_have_no_time_of_their_own() -> None:
    session = closed().session
    assert time_of(session, Contribution("i1", revises=4, text="x")) is None
    assert time_of(session, Withdrawn((1,))) is None
    assert time_of(session, HeadChanged("digest")) is None
