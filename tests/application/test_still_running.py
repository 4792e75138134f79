from __future__ import annotations

import pytest

from minutes_tui.application.still_running import still_running
from minutes_tui.codec.events import to_event
from minutes_tui.codec.session_file import SessionFile, read_session_file
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.domain.session import Session
from tests.tui.terminal.pty_program import ROOT

BUSY = ROOT / "sessions" / "2024-03-06-tarnbeck-council-busy.toml"
OTHERS = [file for file in sorted((ROOT / "sessions").glob("*.toml")) if file != BUSY]


def read(data: bytes) -> tuple[SessionFile, Session]:
    file = read_session_file(data)
    assert isinstance(file, SessionFile)
    assert file.problems == ()
    events = [event for block in file.chain.blocks if isinstance(event := to_event(block.record), Event)]
    assert len(events) == len(file.chain.blocks)
    return file, fold(file.head, events)


def test_a_closed_meeting_runs_again_and_holds_all_that_was_minuted() -> None:
    before, closed = read(BUSY.read_bytes())
    after, running = read(still_running(BUSY.read_bytes()))
    assert closed.closed_at is not None
    assert running.closed_at is None
    assert after.head.closed is None
    assert [block.data for block in after.chain.blocks] == [block.data for block in before.chain.blocks[:-1]]
    assert [item.entries for item in running.items.values()] == [item.entries for item in closed.items.values()]
    assert still_running(still_running(BUSY.read_bytes())) == still_running(BUSY.read_bytes())


@pytest.mark.parametrize("name", [file.name for file in OTHERS])
def test_a_meeting_that_was_never_closed_stays_byte_for_byte(name: str) -> None:
    data = (ROOT / "sessions" / name).read_bytes()
    assert still_running(data) == data


def test_what_is_damaged_stays_as_it_is() -> None:
    data = BUSY.read_bytes()
    for damaged in (b"", b"x = 1\n", data[:-200], data.replace(b'kind = "closed"', b'kind = "clased"')):
        assert still_running(damaged) == damaged
