"""What may be shared of a meeting's course: nothing that was minuted under items that are not public."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from minutes_tui.application.sharing import Shared, shared
from minutes_tui.document.builder import build_document
from minutes_tui.domain.agenda_changes import ItemAdded, ItemRetitled, ItemSetAside
from minutes_tui.domain.arranging import EntrySplit
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.entries import Assignment, Contribution, Resolution, Results, Statement
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import fold
from minutes_tui.domain.head import Head, Item
from minutes_tui.domain.meeting import HeadChanged, PenTaken
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.questions import Question
from minutes_tui.domain.replacing import Place, replaced
from minutes_tui.domain.taking_back import retract
from minutes_tui.domain.timeline import Timeline
from minutes_tui.domain.votes import Vote
from tests.support.deciding import journals
from tests.support.minuting import Minuting
from tests.support.strategies import SMALL_HEAD

SECRET = "Vertraulich"


def share(head: Head, events: list[Event]) -> Shared:
    found = shared(fold(head, events), events, "not public")
    assert isinstance(found, Shared)
    return found


@given(journals())
def test_what_is_shared_reads_at_each_moment_as_the_public_minutes_did(events: list[Event]) -> None:
    found = share(SMALL_HEAD, events)
    there, here = Timeline(SMALL_HEAD, events), Timeline(found.head, found.events)
    for count in range(len(events) + 1):
        public = build_document(there.at(count), public_only=True)
        assert build_document(here.at(count), public_only=True) == public


@given(journals())
def test_events_keep_their_numbers_their_times_and_who_wrote_them(events: list[Event]) -> None:
    kept = [(event.seq, event.id, event.at, event.when, event.by) for event in share(SMALL_HEAD, events).events]
    assert kept == [(event.seq, event.id, event.at, event.when, event.by) for event in events]


def hidden_acts() -> list[EventData]:
    """Each way in which words get under an item that is not public."""
    return [
        ItemAdded(number="N9", title=SECRET, public=False, papers=(SECRET,)),
        ItemRetitled("late-1", "N10", SECRET),
        Contribution("secret", speaker="AA", text=f"{SECRET} b"),
        Statement("secret", named=SECRET, text=SECRET),
        Results("secret", intro=SECRET, bullets=SECRET),
        Question("late-1", text=SECRET, answer=SECRET, follow_up=SECRET, answered="now"),
        Assignment("late-1", named=SECRET, text=SECRET),
        Attachment("secret", title=SECRET, file=SECRET),
        Resolution("secret", movers=SECRET, text=SECRET),
        Contribution("secret", revises=3, text=f"{SECRET} b anew"),
        EntrySplit(4, text=SECRET, rest=SECRET, named=SECRET),
        replaced((Place(3, "text", 0, SECRET, f"{SECRET}!"),)),
        ItemSetAside("secret", "adjourned", SECRET),
        Vote("secret", 9, yes=31337, no=0, abstain=0),
        HeadChanged("digest", f"item secret title: {SECRET} -> x"),
        PenTaken(SECRET, 31337, SECRET),
    ]


def test_nothing_that_was_written_under_an_item_that_is_not_public_is_left() -> None:
    items = (*SMALL_HEAD.items[:2], Item("secret", SECRET, "3", False, (SECRET,), "", SECRET, SECRET))
    meeting = Minuting(replace(SMALL_HEAD, items=items))
    for act in hidden_acts():
        assert meeting.act(act), act
    assert meeting.act(retract(meeting.session, 5))
    assert meeting.act(Contribution("one", text="for all"))
    found = share(meeting.session.head, meeting.events)
    left = repr(found.head) + repr(found.events)
    assert SECRET not in left
    assert "31337" not in left
    assert "for all" in left
    assert found.hidden >= set(range(1, 15))
    assert len(meeting.events) not in found.hidden


def test_the_file_of_the_part_that_is_not_public_is_not_shared() -> None:
    head = replace(SMALL_HEAD, meeting=replace(SMALL_HEAD.meeting, public_part="public.toml"))
    found = shared(fold(head, []), [], "not public")
    assert isinstance(found, Problem)
    assert found.code == "sharing.not-public"


def test_words_that_were_replaced_in_both_stay_where_they_are_public() -> None:
    meeting = Minuting()
    meeting.act(Contribution("one", text="open"))
    meeting.act(Contribution("secret", text=SECRET))
    meeting.act(replaced((Place(1, "text", 0, "open", "for all"), Place(2, "text", 0, SECRET, f"{SECRET}!"))))
    found = share(SMALL_HEAD, meeting.events)
    assert SECRET not in repr(found.events)
    assert "for all" in repr(fold(found.head, found.events))
