"""Any state of a meeting is that of a file which ends there, in whatever order one asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.timeline import Timeline
from tests.support.deciding import journals
from tests.support.strategies import SMALL_HEAD, START


@given(journals(), st.data())
def test_each_state_is_that_of_a_file_that_ends_there(events: list[Event], data: st.DataObject) -> None:
    timeline = Timeline(SMALL_HEAD, events)
    for count in data.draw(st.lists(st.integers(0, len(events)), max_size=20)):
        assert timeline.at(count) == fold(SMALL_HEAD, events[:count])


@given(journals())
def test_backwards_is_the_same_as_forwards(events: list[Event]) -> None:
    forwards, backwards = Timeline(SMALL_HEAD, events), Timeline(SMALL_HEAD, events)
    there = [forwards.at(count) for count in range(len(events) + 1)]
    back = [backwards.at(count) for count in reversed(range(len(events) + 1))]
    assert there == back[::-1]


@given(journals())
def test_a_journal_that_goes_on_has_the_states_of_one_that_was_there_at_once(events: list[Event]) -> None:
    timeline = Timeline(SMALL_HEAD)
    for event in events:
        timeline.append(event)
        assert timeline.at(event.seq) == fold(SMALL_HEAD, events[: event.seq])


def long_journal(withdrawn: dict[int, tuple[int, ...]], length: int = 300) -> list[Event]:
    """Contributions, and these withdrawals in between."""
    return [
        Event(
            seq,
            f"e{seq}",
            START,
            "x",
            Withdrawn(withdrawn[seq], undo=seq % 2 == 0)
            if seq in withdrawn
            else Contribution("one", after=0 if seq % 3 else seq - 1, text=f"{seq}"),
        )
        for seq in range(1, length + 1)
    ]


@given(
    st.dictionaries(st.integers(2, 300), st.lists(st.integers(1, 300), min_size=1, max_size=3).map(tuple), max_size=12),
    st.lists(st.integers(0, 300), min_size=1, max_size=12),
)
def test_states_that_are_kept_know_what_was_taken_back_later(
    withdrawn: dict[int, tuple[int, ...]], asked: list[int]
) -> None:
    events = long_journal(withdrawn)
    timeline = Timeline(SMALL_HEAD, events)
    for count in asked:
        assert timeline.at(count) == fold(SMALL_HEAD, events[:count])


def test_seeking_folds_only_what_lies_between(monkeypatch: pytest.MonkeyPatch) -> None:
    from minutes_tui.domain import timeline as module

    folded: list[int] = []
    true_evolve = module.evolve

    def counted(*arguments: object, **keywords: object) -> object:
        folded.append(1)
        return true_evolve(*arguments, **keywords)  # type: ignore[arg-type]  # handed on as they are

    monkeypatch.setattr(module, "evolve", counted)
    timeline = Timeline(SMALL_HEAD, long_journal({290: (285,)}))
    timeline.at(300)
    folded.clear()
    for count in (17, 299, 150, 288, 31, 300):
        timeline.at(count)
    assert len(folded) < 6 * 32


def test_an_event_that_is_not_the_next_is_refused() -> None:
    timeline = Timeline(SMALL_HEAD, long_journal({}, 2))
    with pytest.raises(ValueError, match="does not follow"):
        timeline.append(long_journal({}, 2)[0])
    with pytest.raises(IndexError):
        timeline.at(3)
    with pytest.raises(IndexError):
        timeline.at(-1)
