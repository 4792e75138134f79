from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.storage import replacing
from minutes_tui.storage.opening import Stamp, stamp_at
from minutes_tui.storage.replacing import put_in_place, write_new
from minutes_tui.storage.side_files import KEEP_GROUP


class Two:
    """A folder with a file, and one where the new file is written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        (path / "work").mkdir()
        self.file = path / "a.toml"
        self.file.write_text("old")
        self.folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        self.work = os.open(path / "work", os.O_RDONLY | os.O_DIRECTORY)

    def stamp(self) -> Stamp:
        stamp = stamp_at("a.toml", self.folder)
        assert stamp is not None
        return stamp

    def new(self) -> str:
        return write_new(self.work, ".part-", b"new", 0o640, KEEP_GROUP)[0]

    def left(self) -> list[str]:
        return [one.read_text() for one in (self.path / "work").iterdir()]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    os.close(made.folder)
    os.close(made.work)


def test_a_new_file_takes_the_place_of_the_one_that_was_looked_at(two: Two) -> None:
    assert put_in_place(two.work, two.new(), two.folder, "a.toml", two.stamp())
    assert two.file.read_text() == "new"
    assert two.file.stat().st_mode & 0o777 == 0o640
    assert not two.left()


def test_what_somebody_saved_meanwhile_is_kept_in_the_place_of_the_new_file(two: Two) -> None:
    stamp = two.stamp()
    two.file.write_text("saved")
    assert not put_in_place(two.work, two.new(), two.folder, "a.toml", stamp)
    assert (two.file.read_text(), two.left()) == ("new", ["saved"])


def test_a_file_that_is_gone_is_put_back_but_never_over_one_that_has_come_again(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp = two.stamp()
    two.file.unlink()
    assert put_in_place(two.work, two.new(), two.folder, "a.toml", stamp)
    assert (two.file.read_text(), two.left()) == ("new", [])

    def gone(*_: object) -> bool:
        raise FileNotFoundError

    monkeypatch.setattr(replacing, "exchange", gone)
    two.file.write_text("come again")
    assert not put_in_place(two.work, two.new(), two.folder, "a.toml", stamp)
    assert (two.file.read_text(), two.left()) == ("come again", [])


def test_where_names_cannot_be_exchanged_the_new_file_is_renamed(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "exchange", lambda *_: False)
    assert put_in_place(two.work, two.new(), two.folder, "a.toml", two.stamp())
    assert (two.file.read_text(), two.left()) == ("new", [])


def test_when_it_cannot_be_the_old_file_stands_and_nothing_is_left(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> bool:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(replacing, "exchange", full)
    with pytest.raises(OSError, match="full"):
        put_in_place(two.work, two.new(), two.folder, "a.toml", two.stamp())
    assert (two.file.read_text(), two.left()) == ("old", [])


def test_a_new_file_that_cannot_be_written_leaves_nothing_behind(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(replacing.os, "write", full)
    with pytest.raises(OSError, match="full"):
        two.new()
    assert not two.left()
