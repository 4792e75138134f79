from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from minutes_tui.domain.head import Head, Meeting
from minutes_tui.storage import processes, side_files
from minutes_tui.storage.opening import stamp_of
from minutes_tui.storage.processes import Process, registered
from minutes_tui.storage.working_folder import WorkingFolder, folder_name, owner_of
from tests.support.sessions import process


def folder_of(path: Path, number: int = 1) -> WorkingFolder:
    descriptor = os.open(path, os.O_RDONLY)
    stamp = stamp_of(descriptor)
    os.close(descriptor)
    return WorkingFolder(path, process(number), stamp, "owner")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.toml"
    path.touch(0o600)
    return path


def test_the_folder_is_called_as_the_file() -> None:
    assert [folder_name(name) for name in ("a.toml", "a", "a.toml.toml")] == ["a.d", "a.d", "a.toml.d"]


def test_who_enters_is_seen_by_others_until_they_leave(file: Path) -> None:
    one, other = folder_of(file), folder_of(file, 2)
    one.enter()
    other.enter()
    assert one.has_in(process(2))
    assert one.others(lambda _process: True)
    other.leave()
    assert not one.has_in(process(2))
    assert not one.others(lambda _process: True)
    one.leave()
    one.leave()
    assert list(file.parent.iterdir()) == [file]


def test_who_is_gone_is_struck_off(file: Path) -> None:
    one, other = folder_of(file), folder_of(file, 2)
    one.enter()
    other.enter()
    assert not one.others(lambda found: found != process(2))
    assert not one.has_in(process(2))
    one.leave()
    other.leave()


def test_who_left_a_note_that_is_not_for_us_to_read_may_be_in(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = folder_of(file), folder_of(file, 2)
    one.enter()
    other.enter()

    def denied(*_: object) -> bytes:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(side_files, "read_whole", denied)
    assert [found.host for _, found in registered(one.descriptor)] == ["?", "?"]
    assert one.others(processes.is_alive)
    monkeypatch.undo()
    one.leave()
    other.leave()


def test_a_folder_that_is_removed_while_somebody_enters_is_made_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = folder_of(file)
    real = processes.register
    left = [1, 2, 3]

    def register(folder: int, who: Process, mode: int, group: int) -> str:
        if left:
            left.pop()
            shutil.rmtree(file.parent / "a.d")
        return real(folder, who, mode, group)

    monkeypatch.setattr("minutes_tui.storage.working_folder.register", register)
    one.enter()
    assert one.is_in_place
    one.leave()


def test_a_folder_that_was_removed_can_be_entered_anew(file: Path) -> None:
    one = folder_of(file)
    one.enter()
    shutil.rmtree(file.parent / "a.d")
    assert not one.is_in_place
    one.enter()
    assert one.is_in_place
    one.leave()
    assert list(file.parent.iterdir()) == [file]


def test_a_session_is_known_by_its_title_whatever_else_is_edited() -> None:
    head = Head(Meeting("A", "de", place="Aula"))
    assert owner_of(head) == owner_of(Head(Meeting("A", "de"))) != owner_of(Head(Meeting("B", "de")))
