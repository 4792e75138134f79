from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.storage.processes import Process, register
from minutes_tui.storage.unfinished import Copies, clear_up, copies
from tests.support.sessions import process

LIVING, GONE = process(1), process(2)


def is_alive(one: Process) -> bool:
    return one != GONE


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[int]:
    descriptor = os.open(tmp_path, os.O_RDONLY | os.O_DIRECTORY)
    register(descriptor, LIVING)
    register(descriptor, GONE)
    yield descriptor
    os.close(descriptor)


def test_what_the_living_write_stays_and_what_others_left_goes_but_for_session_files(
    folder: int, tmp_path: Path
) -> None:
    stay, go = [], []
    for one, names in ((LIVING, stay), (GONE, go), (process(3), go)):  # the third is not even noted any more
        names += [f".part-{one.key}-1-a", f".ev-{one.key}-a", f"drafts-{one.key}"]
        stay += [f".copy-{one.key}-0123456789abcdef-1-a", f"drafts-{one.key}"]
    for name in {*stay, *go}:
        (tmp_path / name).mkdir() if name.startswith(".ev") else (tmp_path / name).touch()
        if name.startswith(".ev"):
            (tmp_path / name / "base").touch()
    (tmp_path / f"in-{GONE.key}.new").touch()
    (tmp_path / ".ev-somebody's").touch()
    clear_up(folder, is_alive)
    notes = {f"in-{LIVING.key}", f"in-{GONE.key}", ".ev-somebody's"}
    assert {one.name for one in tmp_path.iterdir()} == {*stay} | notes


def test_a_session_file_on_its_way_is_left_or_somebodys(folder: int, tmp_path: Path) -> None:
    left, theirs, mine = (f".copy-{one.key}-0123456789abcdef-1-a" for one in (GONE, LIVING, process(4)))
    assert copies(folder, mine, is_alive) == Copies((), under_way=False)
    (tmp_path / mine).touch()
    (tmp_path / left).touch()
    assert copies(folder, mine, is_alive) == Copies((left,), under_way=False)
    (tmp_path / theirs).touch()
    assert copies(folder, mine, is_alive) == Copies((left,), under_way=True)
