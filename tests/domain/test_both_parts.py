"""What stands in both files of a meeting, and the agenda of both."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.both_parts import agenda_of_both, mirrored
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import fold
from minutes_tui.domain.head import Item
from minutes_tui.domain.kinds import decide
from minutes_tui.domain.meeting import MeetingClosed, Withdrawn
from minutes_tui.domain.proceedings import (
    ChairHanded,
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from minutes_tui.domain.session import Session, fresh
from tests.support.desks import START
from tests.support.two_parts import nonpublic_head, public_head

PEOPLE = st.sampled_from(["GR", "SE", "AK", "VW"])
COMMON = st.one_of(
    st.builds(AttendanceTaken, st.tuples(PEOPLE), st.just(())),
    st.builds(AttendanceTaken, st.just(()), st.tuples(PEOPLE)),
    st.sampled_from(
        [
            MeetingOpened(chair="GR"),
            ChairHanded("SE"),
            MeetingInterrupted(),
            MeetingResumed(),
            PublicExcluded(),
            PublicReadmitted(),
            MeetingClosed(),
        ]
    ),
)
ACTS = st.one_of(
    COMMON,
    st.builds(Withdrawn, st.tuples(st.integers(1, 12))),
    st.sampled_from([ItemCalled("kim"), Contribution("kim", text="öffentlich")]),
)
THEIRS = st.sampled_from([ItemCalled("land"), ItemCalled("staff"), Contribution("land", text="geheim")])


class File:
    """One of the two files, as far as this matters."""

    def __init__(self, session: Session) -> None:
        self.head = session.head
        self.events: list[Event] = []

    @property
    def session(self) -> Session:
        return fold(self.head, self.events)

    def act(self, proposal: EventData, name: str) -> None:
        decided = decide(self.session, proposal)
        if isinstance(decided, EventData):
            self.take(decided, name)

    def take(self, data: EventData, name: str) -> None:
        seq = len(self.events) + 1
        self.events.append(Event(seq, name, START + timedelta(minutes=seq), "me", data))


def mirror(public: File, other: File) -> None:
    for event in public.events:
        there = {one.id: one.seq for one in other.events}
        data = mirrored(event, public.events, there)
        if data is not None and event.id not in there:
            other.events.append(replace(event, seq=len(other.events) + 1, data=data))


@given(st.lists(st.tuples(st.sampled_from(["public", "theirs", "mirror"]), ACTS, THEIRS), max_size=25))
def test_however_acts_and_mirroring_alternate_both_files_agree_on_the_course_of_the_meeting(
    steps: list[tuple[str, EventData, EventData]],
) -> None:
    public, other = File(fresh(public_head())), File(fresh(nonpublic_head()))
    for number, (step, act, their_act) in enumerate(steps):
        match step:
            case "public":
                public.act(act, f"p{number}")
            case "theirs":
                other.act(their_act, f"n{number}")
            case _:
                mirror(public, other)
    mirror(public, other)
    one, two = public.session, other.session
    assert one.attendance == two.attendance
    assert (one.opened_at, one.closed_at, one.interrupted_at) == (two.opened_at, two.closed_at, two.interrupted_at)
    assert (one.public, one.chair) == (two.public, two.chair)
    before = list(other.events)
    mirror(public, other)
    assert other.events == before
    assert "geheim" not in repr(public.events)


def test_the_agenda_of_both_has_the_items_of_the_other_file_in_the_place_of_those_that_stand_for_them() -> None:
    agenda = agenda_of_both(fresh(public_head()), fresh(nonpublic_head()), inside=False)
    assert list(agenda.items) == ["one", "kim", "sub", "land", "staff"]
    assert agenda.items["land"].item.title.startswith("Verkauf")
    assert agenda.nonpublic == {"land", "staff"}


def test_a_public_item_is_never_replaced_by_one_that_has_its_id_in_the_other_file() -> None:
    head = nonpublic_head()
    theirs = replace(head, items=(*head.items, Item("kim", "Geheimes", "N3", public=False)))
    agenda = agenda_of_both(fresh(public_head()), fresh(theirs), inside=True)
    assert agenda.items["kim"].item.public
    key = agenda.key_of("kim", nonpublic=True)
    assert agenda.items[key].item.title == "Geheimes"
    assert agenda.key_of("kim", nonpublic=False) == "kim"


def test_whatever_the_other_file_lists_is_not_public_even_where_its_head_forgot_to_say_so() -> None:
    head = nonpublic_head()
    theirs = replace(head, items=(Item("staff", "Personal", "N2"), Item("land", "Grundstück", "N1")))
    session = fresh(theirs)
    agenda = agenda_of_both(fresh(public_head()), session, inside=True)
    assert list(agenda.items) == ["one", "kim", "sub", "land", "staff"]
    assert not any(agenda.items[key].item.public for key in agenda.nonpublic)
    assert not any(session.is_public(state) for state in session.items.values())
