"""What an act changes in the minutes, entry by entry."""

from __future__ import annotations

from hypothesis import given

from minutes_tui.domain.arranging import EntryMoved
from minutes_tui.domain.differences import entry_changes
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import Event
from minutes_tui.domain.session import AT_END, Session
from minutes_tui.domain.timeline import Timeline
from tests.support.deciding import HEAD, journals
from tests.support.minuting import Minuting


def said(text: str, *, item: str = "one", revises: int = 0) -> Contribution:
    return Contribution(item, AT_END, revises=revises, speaker="AA", text=text)


def changes(before: Session, now: Session) -> list[tuple[str, str, int]]:
    return [(change.how, change.item, change.seq) for change in entry_changes(before, now)]


def test_an_entry_that_came_is_new() -> None:
    meeting = Minuting()
    before = meeting.session
    entry = meeting.act(said("berichtet."))
    assert changes(before, meeting.session) == [("new", "one", entry)]


def test_an_entry_that_was_corrected_has_both_its_forms() -> None:
    meeting = Minuting()
    entry = meeting.act(said("berichtet."))
    before = meeting.session
    meeting.act(said("fragt.", revises=entry))
    (change,) = entry_changes(before, meeting.session)
    assert (change.how, change.seq) == ("changed", entry)
    assert change.before is not None
    assert change.now is not None
    assert [getattr(one.content, "text", "") for one in (change.before, change.now)] == ["berichtet.", "fragt."]


def test_an_entry_that_was_struck_out_is_there_no_more() -> None:
    meeting = Minuting()
    entry = meeting.act(said("berichtet."))
    before = meeting.session
    meeting.retract(entry)
    (change,) = entry_changes(before, meeting.session)
    assert (change.how, change.seq, change.now) == ("struck", entry, None)


def test_what_is_undone_is_struck_and_backwards_it_is_new() -> None:
    meeting = Minuting()
    before = meeting.session
    entry = meeting.act(said("berichtet."))
    there = meeting.session
    meeting.undo()
    assert changes(there, meeting.session) == [("struck", "one", entry)]
    assert changes(meeting.session, there) == [("new", "one", entry)]
    assert changes(before, meeting.session) == []


def test_an_entry_under_another_item_was_moved_there() -> None:
    meeting = Minuting()
    entry = meeting.act(said("berichtet."))
    before = meeting.session
    assert meeting.act(EntryMoved(entry, "two"))
    assert changes(before, meeting.session) == [("moved", "two", entry)]


@given(journals())
def test_between_two_states_that_differ_in_no_entry_nothing_changed(events: list[Event]) -> None:
    timeline = Timeline(HEAD, events)
    for count in range(len(events)):
        before, now = timeline.at(count), timeline.at(count + 1)
        assert entry_changes(now, now) == ()
        there = {change.seq for change in entry_changes(before, now)}
        back = {change.seq for change in entry_changes(now, before)}
        assert there == back
        assert (_standing(before) == _standing(now)) == (not there)


def _standing(session: Session) -> dict[int, tuple[str, object]]:
    return {
        entry.seq: (state.item.id, entry.content)
        for state in (session.preface, *session.items.values())
        for entry in state.entries
    }
