from __future__ import annotations

import os
from pathlib import Path

import pytest

from minutes_tui.domain.problems import Problem
from minutes_tui.storage.creating import create, is_taken


def code(problem: Problem | None) -> str:
    return problem.code if problem is not None else ""


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.fixture
def mask() -> object:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("mask")
def test_a_file_is_made_as_the_folder_asks(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o2775)
    assert create(tmp_path / "a.toml", b"x") is None
    assert create(tmp_path / "b.toml", b"x", private=True) is None
    assert create(shared / "c.toml", b"x") is None
    assert (tmp_path / "a.toml").read_bytes() == b"x"
    assert [mode(tmp_path / "a.toml"), mode(tmp_path / "b.toml"), mode(shared / "c.toml")] == [0o644, 0o600, 0o664]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.toml", "b.toml", "shared"]


def test_what_is_there_is_never_replaced_nor_followed(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder").mkdir()
    for name in ("file", "link", "folder"):
        assert is_taken(tmp_path / name)
        assert code(create(tmp_path / name, b"new")) == "new.file-taken"
    assert (tmp_path / "file").read_bytes() == b"old"
    assert not (tmp_path / "nowhere").exists()
    assert len(list(tmp_path.iterdir())) == 3


def test_the_working_folder_of_another_session_takes_a_name_too(tmp_path: Path) -> None:
    (tmp_path / "rat.d").mkdir()
    assert is_taken(tmp_path / "rat.toml")
    assert not is_taken(tmp_path / "other.toml")


def test_why_nothing_can_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert code(create(tmp_path / "gone" / "a.toml", b"x")) == "new.no-folder"
    assert code(create(tmp_path / "file" / "a.toml", b"x")) == "new.no-folder"
    assert code(create(Path(f"{tmp_path}/a\0b"), b"x")) == "new.no-folder"
    assert code(create(tmp_path / ("x" * 300), b"x")) == "new.failed"
