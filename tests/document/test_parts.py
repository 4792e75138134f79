"""A document in parts: what changed between two of them brings one to the other, and states share what is the same."""

from __future__ import annotations

from hypothesis import given

from minutes_tui.document.builder import build_document
from minutes_tui.document.many import ManyDocuments
from minutes_tui.document.parts import Change, Part, Piece, changes_between, parts_of
from minutes_tui.domain.event import Event
from minutes_tui.domain.timeline import Timeline
from tests.support.deciding import journals
from tests.support.strategies import SMALL_HEAD


def applied(parts: dict[str, list[Piece]], changes: tuple[Change, ...]) -> None:
    for change in changes:
        pieces = parts.setdefault(change.part, [])
        assert tuple(pieces[change.start : change.start + len(change.gone)]) == change.gone
        pieces[change.start : change.start + len(change.gone)] = change.came


@given(journals())
def test_the_changes_lead_from_each_state_to_the_next(events: list[Event]) -> None:
    timeline = Timeline(SMALL_HEAD, events)
    parts: dict[str, list[Piece]] = {}
    before: tuple[Part, ...] = ()
    for count in range(len(events) + 1):
        state = parts_of(build_document(timeline.at(count)))
        applied(parts, changes_between(before, state))
        assert {key: tuple(pieces) for key, pieces in parts.items() if pieces} == {one.key: one.pieces for one in state}
        before = state


@given(journals())
def test_what_is_the_same_is_no_change(events: list[Event]) -> None:
    state = parts_of(build_document(Timeline(SMALL_HEAD, events).at(len(events))))
    assert changes_between(state, state) == ()


@given(journals())
def test_documents_made_one_after_another_are_those_made_each_by_itself(events: list[Event]) -> None:
    timeline, many = Timeline(SMALL_HEAD, events), ManyDocuments()
    counts = range(len(events) + 1)
    for count in (*counts, *reversed(counts)):
        session = timeline.at(count)
        assert many.document(session) == build_document(session, public_only=True)
