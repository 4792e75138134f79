"""Any sequence of acts, written as a session file and read back, is the same meeting."""

from __future__ import annotations

from itertools import count

from hypothesis import given

from minutes_tui.application.surroundings import Surroundings
from minutes_tui.application.workspace import Workspace
from minutes_tui.codec.blocks import Block, write_block
from minutes_tui.codec.chain import read_chain
from minutes_tui.codec.events import to_event
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from tests.support.memory_journal import MemoryJournal
from tests.support.strategies import SMALL_HEAD, START, Step, Undo, proposed, sequences


@given(todo=sequences())
def test_any_sequence_of_acts_folds_to_the_same_state_when_written_and_read_back(todo: list[Step]) -> None:
    journal, ids = MemoryJournal(), count(1)
    surroundings = Surroundings(clock=lambda: START, user="scribe", new_id=lambda: f"id{next(ids)}")
    workspace = Workspace(SMALL_HEAD, journal, [], surroundings)
    for step in todo:
        proposal = None if isinstance(step, Undo) else proposed(step, workspace.session)
        workspace.undo() if proposal is None else workspace.dispatch(proposal)
    blocks: list[Block] = []
    for stored in journal.stored:
        blocks.append(write_block(stored.record, blocks[-1].check if blocks else ""))
    chain = read_chain(b"".join(b"\n" + block.data for block in blocks))
    assert chain.broken is None
    events = [to_event(block.record) for block in chain.blocks]
    assert events == workspace.events
    assert fold(SMALL_HEAD, [event for event in events if isinstance(event, Event)]) == workspace.session
