from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.storage import side_files
from minutes_tui.storage.side_files import made_folder, opened_folder, read_whole, write_whole


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[int]:
    descriptor = os.open(tmp_path, os.O_RDONLY | os.O_DIRECTORY)
    yield descriptor
    os.close(descriptor)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_was_written_is_read(folder: int) -> None:
    write_whole(folder, "a", b"one" * 1000, 0o640)
    assert read_whole(folder, "a", 3000) == b"one" * 1000


def test_a_file_that_is_larger_than_said_is_not_read(folder: int) -> None:
    write_whole(folder, "a", b"1234", 0o640)
    with pytest.raises(OSError, match="large") as raised:
        read_whole(folder, "a", 3)
    assert raised.value.errno == errno.EFBIG


def test_a_fifo_does_not_block_and_is_not_read(tmp_path: Path, folder: int) -> None:
    os.mkfifo(tmp_path / "a")
    with pytest.raises(OSError, match="Invalid"):
        read_whole(folder, "a", 10)


def test_links_folders_and_devices_are_not_read(tmp_path: Path, folder: int) -> None:
    (tmp_path / "real").write_bytes(b"secret")
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "folder").mkdir()
    (tmp_path / "null").symlink_to("/dev/null")
    for name in ("link", "folder", "null"):
        with pytest.raises(OSError, match=name):
            read_whole(folder, name, 10)


def test_the_mode_is_as_asked_whatever_the_umask_and_the_file_before(tmp_path: Path, folder: int) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o600)
    before = os.umask(0o077)
    try:
        write_whole(folder, "a", b"new", 0o664)
    finally:
        os.umask(before)
    assert mode_of(tmp_path / "a") == 0o664
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_group_that_cannot_be_given_leaves_no_rights_to_another_group(
    tmp_path: Path, folder: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no")

    monkeypatch.setattr(side_files.os, "fchown", refuse)
    write_whole(folder, "a", b"new", 0o664, group=tmp_path.stat().st_gid + 1)
    assert mode_of(tmp_path / "a") == 0o604


def test_what_stands_in_the_way_half_written_is_replaced_and_never_written_through(tmp_path: Path, folder: int) -> None:
    (tmp_path / "precious").write_bytes(b"precious")
    (tmp_path / f"a{side_files.UNFINISHED}").symlink_to("precious")
    write_whole(folder, "a", b"new", 0o640)
    assert (tmp_path / "precious").read_bytes() == b"precious"
    assert not (tmp_path / "a").is_symlink()
    assert sorted(side_files.names_in(folder)) == ["a", "precious"]


def test_a_write_that_fails_leaves_the_old_bytes_and_nothing_else(
    tmp_path: Path, folder: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int, _data: memoryview) -> int:
        raise OSError(errno.ENOSPC, "full")

    write_whole(folder, "a", b"old", 0o640)
    monkeypatch.setattr(side_files.os, "write", full)
    with pytest.raises(OSError, match="full"):
        write_whole(folder, "a", b"new", 0o640)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert side_files.names_in(folder) == ["a"]


def test_a_short_write_goes_on(folder: int, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(side_files.os, "write", lambda file, data: write(file, data[:2]))
    write_whole(folder, "a", b"12345", 0o640)
    monkeypatch.undo()
    assert read_whole(folder, "a", 10) == b"12345"


def test_a_folder_can_be_entered_by_those_who_can_read_its_files(tmp_path: Path, folder: int) -> None:
    for mode, expected in ((0o660, 0o770), (0o640, 0o750), (0o600, 0o700), (0o664, 0o775)):
        with made_folder(folder, f"{mode:o}", mode):
            pass
        assert mode_of(tmp_path / f"{mode:o}") == expected


def test_a_folder_keeps_the_group_bit_of_its_parent(tmp_path: Path, folder: int) -> None:
    tmp_path.chmod(0o2770)
    with made_folder(folder, "a", 0o660):
        pass
    assert mode_of(tmp_path / "a") == 0o2770


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path, folder: int) -> None:
    (tmp_path / "a").mkdir(0o711)
    (tmp_path / "a").chmod(0o711)
    with made_folder(folder, "a", 0o660):
        pass
    assert mode_of(tmp_path / "a") == 0o711


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path, folder: int) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "a").symlink_to("real")
    with pytest.raises(OSError, match="a"), opened_folder(folder, "a"):
        pass
    with pytest.raises(OSError, match="a"), made_folder(folder, "a", 0o660):
        pass
