from __future__ import annotations

from pathlib import Path

import pytest

from minutes_tui.domain.problems import Problem
from minutes_tui.storage.journal import Unknown
from minutes_tui.storage.journal_reading import JournalReading
from tests.support.sessions import HEAD, Desk, add, chain_of, desk_in, record, session_bytes

WHY = Problem("pen.held")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return desk_in(tmp_path, monkeypatch)


def test_who_reads_along_sees_each_event_and_records_none(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a")
    reading = JournalReading(desk.found(), WHY)
    assert [one.record.id for one in reading.read()] == ["a"]
    assert reading.append(reading.position, record("x")) == Unknown(WHY)
    before = reading.position
    add(journal, "b")
    assert [one.record.id for one in reading.read(before)] == ["b"]
    journal.close()
    assert [one.record.id for one in reading.read()] == ["a", "b"]
    assert reading.position == journal.position
    reading.close()


def test_an_edited_head_is_told_once(desk: Desk) -> None:
    reading = JournalReading(desk.found(), WHY)
    desk.path.write_bytes(session_bytes((), HEAD.replace(b"Aula", b"Rathaus")))
    reading.read()
    head = reading.look_at_head()
    assert head is not None
    assert not isinstance(head, tuple)
    assert head.meeting.place == "Rathaus"
    assert reading.look_at_head() is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no toml",
        session_bytes(chain_of("a")),
        session_bytes(chain_of("x", "y", "z"), HEAD.replace(b'"A"', b'"B"')),
    ],
    ids=["empty", "no head", "stale", "another meeting"],
)
def test_what_is_no_continuation_changes_nothing(desk: Desk, data: bytes) -> None:
    desk.path.write_bytes(session_bytes(chain_of("a", "b")))
    reading = JournalReading(desk.found(), WHY)
    desk.path.write_bytes(data)
    assert [one.record.id for one in reading.read()] == ["a", "b"]
    assert reading.look_at_head() is None
    desk.path.write_bytes(session_bytes(chain_of("a", "b", "c")))
    assert [one.record.id for one in reading.read()] == ["a", "b", "c"]
