"""The busy meetings of `sessions/`: made by a script, the same each time, and busy."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_tui.application.checking import check_session
from minutes_tui.codec.events import to_event
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.domain.kinds import KINDS
from minutes_tui.domain.session import Session
from minutes_tui.storage.reading import Found, find_session
from scripts.busy.__main__ import SCRIPTS, make
from scripts.busy.script import read_script
from tests.support.driving import SESSIONS


def events_of(file: Path) -> tuple[Session, list[Event]]:
    found = find_session(str(file))
    assert isinstance(found, Found), found
    assert found.problems == ()
    events = [event for event in (to_event(block.record) for block in found.blocks) if isinstance(event, Event)]
    return fold(found.file.head, events), events


def sample(name: str) -> Path:
    return SESSIONS / str(read_script(name).raw["file"])


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_script_makes_the_sample_that_stands_there_byte_by_byte(name: str, tmp_path: Path) -> None:
    assert make(name, tmp_path).read_bytes() == sample(name).read_bytes()


@pytest.mark.parametrize(("name", "items", "people", "events"), [("german", 30, 45, 500), ("english", 16, 23, 250)])
def test_it_is_as_large_as_was_promised(name: str, items: int, people: int, events: int) -> None:
    session, all_events = events_of(sample(name))
    assert (len(session.items), len(session.head.persons), len(all_events)) == (items, people, events)
    assert sum(not one.here for one in session.attendance.movements) >= people // 4  # who leave before the end
    assert sum(one.here for one in session.attendance.movements) > people  # some come back


def test_the_two_hold_every_kind_of_event_of_one_file_between_them() -> None:
    kinds = [{type(event.data) for event in events_of(sample(name))[1]} for name in SCRIPTS]
    # What is made public comes from a second file, and these meetings are of one; nothing had to be erased from them.
    missing = {kind.name for kind in KINDS.values() if kind.data not in kinds[0] | kinds[1]}
    assert missing == {"resolution-published", "redacted"}


def test_the_german_one_still_runs_and_the_english_one_is_closed() -> None:
    running, closed = (events_of(sample(name))[0] for name in SCRIPTS)
    assert running.closed_at is None
    assert running.called is not None or running.last_called == "tempo30"
    assert [state.item.number for state in running.items.values() if state.called_at is None] == ["26", "27", "N1"]
    assert closed.closed_at is not None
    assert closed.head.closed is not None


@pytest.mark.parametrize("name", SCRIPTS)
def test_something_of_each_kind_is_open_and_nothing_is_wrong(name: str) -> None:
    findings = check_session(events_of(sample(name))[0])
    codes = {finding.code for finding in findings if finding.severity == "note"}
    assert len(codes) == len({finding.code for finding in findings})
    assert codes >= {"check.gap", "check.unnamed-speaker", "check.no-vote", "check.undecided"}
