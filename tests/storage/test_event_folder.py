from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.storage.combining import Base
from minutes_tui.storage.event_folder import EventFolder
from minutes_tui.storage.opening import CannotOpenError
from minutes_tui.storage.side_files import KEEP_GROUP
from tests.support.sessions import chain_of

BLOCKS = chain_of("a", "b", "c", "d")


@pytest.fixture
def parent(tmp_path: Path) -> Iterator[int]:
    descriptor = os.open(tmp_path, os.O_RDONLY | os.O_DIRECTORY)
    yield descriptor
    os.close(descriptor)


def made(parent: int, count: int = 2) -> EventFolder:
    EventFolder.create(parent, BLOCKS[:count], "me", 0o660, KEEP_GROUP, "0123456789abcdef-1")
    return EventFolder.open(parent, 0o660, KEEP_GROUP)


def test_a_new_folder_holds_its_base_with_the_sessions_mode_and_nothing_unfinished(parent: int, tmp_path: Path) -> None:
    events = made(parent)
    assert events.base() == Base("me", BLOCKS[:2])
    assert [one.name for one in tmp_path.rglob("*")] == ["ev", "base"]
    assert (tmp_path / "ev").stat().st_mode & 0o777 == 0o770
    assert (tmp_path / "ev/base").stat().st_mode & 0o777 == 0o660
    assert not events.is_empty
    events.close()


def test_of_two_folders_the_first_wins_and_nothing_is_left_of_the_other(parent: int, tmp_path: Path) -> None:
    first = made(parent)
    second = made(parent, 3)
    assert second.base() == Base("me", BLOCKS[:2])
    assert [one.name for one in tmp_path.iterdir()] == ["ev"]
    first.close()
    second.close()


def test_a_new_folder_takes_the_place_of_one_that_is_empty(parent: int, tmp_path: Path) -> None:
    (tmp_path / "ev").mkdir()
    old = EventFolder.open(parent, 0o660, KEEP_GROUP)
    assert old.is_empty
    new = made(parent)
    assert new.is_in_place
    assert not old.is_in_place
    with pytest.raises(FileNotFoundError):
        old.link(3, BLOCKS[2].data)
    old.close()
    new.close()


def test_each_number_has_one_winner(parent: int, tmp_path: Path) -> None:
    one, other = made(parent), EventFolder.open(parent, 0o660, KEEP_GROUP)
    assert one.link(3, BLOCKS[2].data)
    assert not other.link(3, BLOCKS[3].data)
    there = other.file(3)
    assert there is not None
    assert there.data == BLOCKS[2].data
    assert sorted(path.name for path in (tmp_path / "ev").iterdir()) == ["00000003.toml", "base"]
    one.close()
    other.close()


def test_a_base_that_ends_in_a_known_event_is_not_read_and_a_damaged_one_is_an_error(
    parent: int, tmp_path: Path
) -> None:
    events = made(parent)
    base = tmp_path / "ev/base"
    base.write_bytes(base.read_bytes()[:-5])
    assert events.base(BLOCKS) == Base("me", BLOCKS[:2])
    with pytest.raises(CannotOpenError) as raised:
        events.base(BLOCKS[:1])
    assert raised.value.problem.code == "folder.damaged"
    base.unlink()
    assert events.base(BLOCKS) is None
    base.mkdir()
    with pytest.raises(CannotOpenError):
        events.base(BLOCKS)
    events.close()


def test_a_folder_that_is_cleared_away_is_gone_with_all_that_others_had_only_begun(parent: int, tmp_path: Path) -> None:
    events = made(parent)
    assert events.link(3, BLOCKS[2].data)
    assert events.link_tombstone(4, BLOCKS[:3])
    (tmp_path / "ev/.new-1-abc").touch()
    (tmp_path / "ev/._00000003.toml").touch()  # as some systems leave them
    events.clear([3])
    assert events.clear_away(4)
    assert not list(tmp_path.iterdir())
    assert not events.is_in_place
    events.close()


def test_a_folder_in_which_somebody_has_linked_another_number_stays(parent: int, tmp_path: Path) -> None:
    events = made(parent)
    assert events.link_tombstone(3, BLOCKS[:2])
    assert events.link(4, BLOCKS[2].data)
    assert not events.clear_away(3)
    assert [one.name for one in (tmp_path / "ev").iterdir()] == ["00000004.toml"]
    events.close()


def test_files_that_go_while_they_are_read_are_told(parent: int, monkeypatch: pytest.MonkeyPatch) -> None:
    events = made(parent)
    events.link(3, BLOCKS[2].data)
    files = events.files()
    assert files is not None
    assert [file.slot for file in files] == [3]
    monkeypatch.setattr(EventFolder, "numbers", lambda _self: [3, 4])
    assert events.files() is None
    events.close()
