"""The fold: what events add up to, and taking back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain import votes
from minutes_tui.domain.agenda import ItemCalled, ItemFinished
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.counting import Announced
from minutes_tui.domain.entries import Contribution, Resolution, Results
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import advance, fold, last_act
from minutes_tui.domain.head import Head, Item, Meeting, Person
from minutes_tui.domain.kinds import decide
from minutes_tui.domain.session import Session, fresh
from minutes_tui.domain.taking_back import retract, undo

START = datetime(2022, 2, 1, 17, 0, tzinfo=timezone(timedelta(hours=1)))
HEAD = Head(
    meeting=Meeting(title="6. Sitzung", language="de"),
    persons=tuple(Person(id=name, name=name.title()) for name in ("AA", "BB", "CC")),
    items=(Item("one", "Eins", "1"), Item("two", "Zwei", "2"), Item("secret", "Drei", "3", public=False)),
)


class Desk:
    """Decides and appends, as the application does, without a file."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.session: Session = fresh(HEAD)

    def act(self, proposal: EventData) -> Event | None:
        decided = decide(self.session, proposal)
        if not isinstance(decided, EventData):
            return None
        seq = len(self.events) + 1
        event = Event(seq, f"id{seq}", START + timedelta(minutes=seq), "scribe", decided)
        self.session = advance(self.session, self.events, event)
        self.events.append(event)
        return event

    def undo(self) -> bool:
        act = last_act(self.events)
        return act is not None and self.act(undo(act)) is not None


def visible(session: Session) -> object:
    """What a reader of the minutes can see of a session."""
    return (
        session.current,
        session.attendance,
        session.closed_at,
        {key: (state.called_at, state.finished_at, state.entries) for key, state in session.items.items()},
    )


items = st.sampled_from(["one", "two"])
words = st.text(alphabet="ab \nß", max_size=8)
proposals = st.one_of(
    st.builds(ItemCalled, items),
    st.builds(ItemFinished, items),
    st.builds(
        lambda here, gone: AttendanceTaken(tuple(here), tuple(gone)),
        st.sets(st.sampled_from(["AA", "BB", "CC"])),
        st.just(()),
    ),
    st.builds(Contribution, items, after=st.integers(-1, 9), speaker=st.sampled_from(["", "AA"]), text=words),
    st.builds(Contribution, items, revises=st.integers(1, 9), text=words),
    st.builds(Results, items, intro=words, bullets=words),
    st.builds(Resolution, items, text=words),
    st.builds(
        lambda item, seq, no: votes.announced_vote(fresh(HEAD), item, seq, Announced(no=no), 12),
        items,
        st.integers(1, 9),
        st.integers(0, 13),
    ),
    st.integers(1, 9).map(lambda seq: ("retract", seq)),
    st.just("undo"),
)


def perform(desk: Desk, step: object) -> None:
    if step == "undo":
        desk.undo()
    elif isinstance(step, tuple):
        desk.act(retract(desk.session, step[1]))
    elif isinstance(step, EventData):
        desk.act(step)


@given(st.lists(proposals, max_size=20))
def test_step_by_step_is_the_same_as_all_at_once(steps: list[object]) -> None:
    desk = Desk()
    for step in steps:
        perform(desk, step)
    assert fold(HEAD, desk.events) == desk.session


@given(st.lists(proposals, max_size=12), proposals)
def test_undo_is_the_reverse_of_any_act(steps: list[object], last: object) -> None:
    desk = Desk()
    for step in steps:
        perform(desk, step)
    before, count = visible(desk.session), len(desk.events)
    if last == "undo":
        return
    perform(desk, last)
    if len(desk.events) > count:
        assert desk.undo()
        assert visible(desk.session) == before


@given(st.lists(proposals, max_size=12))
def test_undoing_everything_leads_back_to_the_fresh_meeting(steps: list[object]) -> None:
    desk = Desk()
    for step in steps:
        perform(desk, step)
    while desk.undo():
        pass
    assert visible(desk.session) == visible(fresh(HEAD))


def test_an_entry_behind_one_that_was_taken_back_keeps_its_place() -> None:
    desk = Desk()
    first = desk.act(Contribution("one", text="first"))
    second = desk.act(Contribution("one", text="second"))
    last = desk.act(Contribution("one", text="last"))
    assert first
    assert second
    assert last
    desk.act(Contribution("one", after=second.seq, text="between"))
    desk.act(retract(desk.session, second.seq))
    texts = [
        entry.content.text for entry in desk.session.items["one"].entries if isinstance(entry.content, Contribution)
    ]
    assert texts == ["first", "between", "last"]


def test_coming_back_to_an_item_keeps_the_time_it_was_first_called_up() -> None:
    desk = Desk()
    first = desk.act(ItemCalled("one"))
    desk.act(ItemCalled("two"))
    desk.act(ItemCalled("one"))
    assert first
    assert desk.session.items["one"].called_at == first.at
    assert desk.session.items["two"].finished_at is not None


def test_an_item_that_is_not_public_is_not_called_up() -> None:
    desk = Desk()
    assert desk.act(ItemCalled("secret")) is None
    assert not desk.session.current


def test_striking_out_a_resolution_takes_its_vote_along() -> None:
    desk = Desk()
    made = desk.act(Resolution("one", text="Das Thema wird behandelt."))
    assert made
    desk.act(votes.announced_vote(desk.session, "one", made.seq, Announced(), None))
    assert len(desk.session.items["one"].entries) == 2
    desk.act(retract(desk.session, made.seq))
    assert desk.session.items["one"].entries == ()


def test_undo_brings_back_what_was_struck_out() -> None:
    desk = Desk()
    made = desk.act(Contribution("one", text="said"))
    assert made
    desk.act(retract(desk.session, made.seq))
    desk.undo()
    assert len(desk.session.items["one"].entries) == 1
