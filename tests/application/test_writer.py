"""Appending in a thread: what takes longer than a key waits for is not begun again, and its end is told."""

from __future__ import annotations

import threading

from minutes_tui.application.surroundings import Surroundings
from minutes_tui.application.workspace import Workspace
from minutes_tui.application.writer import Writer
from minutes_tui.codec.events import record_of
from minutes_tui.codec.record import Record
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.problems import Problem
from minutes_tui.storage.journal import Conflict, Ok, Position, Unknown
from tests.support.desks import Scribe
from tests.support.memory_journal import MemoryJournal
from tests.support.strategies import START


class SlowJournal(MemoryJournal):
    """Each append waits until it is let go, and then says `end`, where that is set."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.begun = 0
        self.end: Unknown | None = None

    def append(self, expected: Position, record: Record) -> Ok | Conflict | Unknown:
        self.begun += 1
        assert self.go.wait(20)
        return self.end or super().append(expected, record)


def test_what_takes_long_is_appended_once_however_often_it_is_asked_for() -> None:
    journal = SlowJournal()
    writer = Writer(journal, patience=0.01)
    record = record_of(ItemCalled("one"), "id", START, "scribe")
    for _ in range(3):
        assert isinstance(writer.append("0", record), Unknown)
    journal.go.set()
    while isinstance(result := writer.append("0", record), Unknown):
        pass
    assert isinstance(result, Ok)
    assert (journal.begun, len(journal.stored)) == (1, 1)
    writer.close()


def test_that_a_slow_act_was_refused_in_the_end_is_said() -> None:
    scribe = Scribe()
    journal = SlowJournal()
    surroundings = Surroundings(lambda: scribe.time, "scribe", lambda: "id")
    workspace = Workspace(scribe.head, journal, [], surroundings)
    journal.end = Unknown(Problem("journal.text-too-long", parameters={"most": 4}))
    scribe.workspace.settle_pending = workspace.settle_pending  # type: ignore[method-assign]
    workspace._writer = Writer(journal, patience=0.01)
    workspace.dispatch(ItemCalled("one"))
    assert workspace.pending is not None
    scribe.workspace.pending = workspace.pending
    journal.go.set()
    while workspace.pending is not None:
        scribe.later(seconds=1)
    assert "zu lang" in scribe.screen()
