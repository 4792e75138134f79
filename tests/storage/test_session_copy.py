"""The session file while events are written. What editors do to it stands in test_journal_files.py."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.codec.session_file import closed_head
from minutes_tui.storage import session_copy
from minutes_tui.storage.processes import Process
from minutes_tui.storage.session_copy import SessionCopy
from minutes_tui.storage.unfinished import COPY
from minutes_tui.storage.working_folder import WorkingFolder
from tests.support.sessions import HEAD, Desk, chain_of, process, session_bytes

BLOCKS = chain_of("a", "b", "c")


class One:
    """A copy, and the folder it works in."""

    def __init__(self, desk: Desk, number: int) -> None:
        found = desk.found()
        self.folder = WorkingFolder(found.path, process(number), found.stamp, "owner")
        self.folder.enter()
        self.copy = SessionCopy(self.folder, found, self.is_alive)

    def is_alive(self, _one: Process) -> bool:
        return True


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "a.toml")


@pytest.fixture
def one(desk: Desk) -> Iterator[One]:
    made = One(desk, 1)
    yield made
    made.folder.leave()


def test_events_are_appended_and_the_rest_of_the_file_is_not_written_again(desk: Desk, one: One) -> None:
    inode = desk.path.stat().st_ino
    for count in (1, 2, 3):
        assert one.copy.update(BLOCKS[:count]) is None
        assert desk.path.read_bytes() == session_bytes(BLOCKS[:count])
        assert one.copy.is_in_step
    assert desk.path.stat().st_ino == inode
    assert one.copy.is_whole(BLOCKS)
    assert not one.copy.is_whole(BLOCKS[:2])


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.rstrip(b"\n"),
        lambda data: data[:-30],
        lambda data: data + b"\n\n",
    ],
    ids=["CRLF", "a BOM", "no last line end", "cut", "blank lines"],
)
def test_whatever_an_editor_makes_of_it_holds_all_events_again(desk: Desk, one: One, change: object) -> None:
    assert callable(change)
    one.copy.update(BLOCKS[:2])
    desk.path.write_bytes(change(desk.path.read_bytes()))
    assert one.copy.has_changed
    assert one.copy.update(BLOCKS) is None
    assert desk.found().file.chain.blocks == BLOCKS
    assert not desk.found().problems


def test_a_file_without_its_marker_may_be_half_saved_and_is_waited_for(
    desk: Desk, one: One, monkeypatch: pytest.MonkeyPatch
) -> None:
    one.copy.update(BLOCKS[:1])
    desk.path.write_bytes(HEAD)
    assert one.copy.update(BLOCKS) is None
    assert not one.copy.is_in_step
    assert desk.path.read_bytes() == HEAD
    monkeypatch.setattr(session_copy, "SETTLED_AFTER", 0.0)
    one.copy.update(BLOCKS)
    assert desk.path.read_bytes() == session_bytes(BLOCKS)


def test_a_file_that_another_writer_has_brought_further_is_left_alone(desk: Desk, one: One) -> None:
    one.copy.update(BLOCKS[:1])
    desk.path.write_bytes(session_bytes(BLOCKS) + b"\n")
    assert one.copy.update(BLOCKS[:2]) is None
    assert not one.copy.is_in_step
    assert desk.path.read_bytes() == session_bytes(BLOCKS) + b"\n"


def test_a_new_file_of_somebody_else_on_its_way_is_not_interfered_with(desk: Desk, one: One) -> None:
    other = One(desk, 2)
    unfinished = f"{other.folder.unfinished(COPY)}0123456789abcdef-x"
    (desk.path.parent / "a.d" / unfinished).write_bytes(b"x")
    stale = session_bytes(BLOCKS[:1]) + b"\n"
    desk.path.write_bytes(stale)
    assert one.copy.update(BLOCKS) is None
    assert not one.copy.is_in_step
    assert desk.path.read_bytes() == stale
    one.copy.take_back()
    assert (desk.path.parent / "a.d" / unfinished).exists()
    other.folder.leave()
    (desk.path.parent / "a.d" / unfinished).unlink()
    one.copy.update(BLOCKS)
    assert desk.path.read_bytes() == session_bytes(BLOCKS)


def test_closing_writes_once_and_not_again(desk: Desk, one: One) -> None:
    assert one.copy.update(BLOCKS, closing=True) is None
    data = session_bytes(BLOCKS, closed_head(HEAD, 3, BLOCKS[-1].check))
    assert desk.path.read_bytes() == data
    inode = desk.path.stat().st_ino
    one.copy.update(BLOCKS, closing=True)
    assert desk.path.stat().st_ino == inode
    assert one.copy.is_whole(BLOCKS)


def test_a_file_gone_is_put_back_with_its_mode(desk: Desk, one: One) -> None:
    desk.path.chmod(0o640)
    one.copy.update(BLOCKS[:1])
    desk.path.unlink()
    assert one.copy.update(BLOCKS) is None
    assert desk.path.read_bytes() == session_bytes(BLOCKS)
    assert desk.path.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(desk.path.parent)) == ["a.d", "a.toml"]  # noqa: PTH208
