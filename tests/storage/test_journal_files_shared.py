"""A journal behind links, with modes, and with a colleague of the session's group."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.domain.problems import Problem
from minutes_tui.storage.journal_files import JournalFiles, open_journal
from minutes_tui.storage.processes import this_process
from minutes_tui.storage.reading import Found, find_session
from tests.support.sessions import Desk, add, edit, process, session_bytes

# -- links, modes, colleagues


def test_a_link_to_the_file_stays_a_link(desk: Desk) -> None:
    link = desk.path.with_name("link.toml")
    link.symlink_to(desk.path)
    found = find_session(str(link))
    assert isinstance(found, Found)
    journal = open_journal(found, process(1))
    assert isinstance(journal, JournalFiles)
    edit(desk)
    add(journal, "a")
    journal.close()
    assert link.is_symlink()
    assert (desk.ids_in_file(), desk.beside()) == (["a"], ["link.toml"])


def test_a_file_replaced_by_a_link_is_not_written_through(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a")
    elsewhere = desk.path.with_name("elsewhere")
    desk.path.rename(elsewhere)
    desk.path.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    add(journal, "b")
    assert elsewhere.read_bytes() == before
    journal.close()
    assert desk.path.is_symlink()
    assert desk.beside() == ["a.d", "elsewhere"]


def test_a_second_name_of_the_file_loses_no_event(desk: Desk) -> None:
    second = desk.path.with_name("second")
    second.hardlink_to(desk.path)
    journal = desk.open()
    add(journal, "a")
    edit(desk)
    add(journal, "b")
    journal.close()
    assert desk.ids_in_file() == ["a", "b"]


@pytest.mark.parametrize("mode", [0o600, 0o660, 0o664])
def test_all_that_lies_beside_has_the_mode_of_the_file_and_the_file_keeps_it(desk: Desk, mode: int) -> None:
    desk.path.chmod(mode)
    mask = os.umask(0o077)
    try:
        journal = desk.open()
        edit(desk, session_bytes())
        add(journal, "a")
        modes = {path.stat().st_mode & 0o777 for path in desk.events.rglob("*")}
        folders = {path.stat().st_mode & 0o777 for path in (desk.events, desk.events.parent)}
        journal.close()
    finally:
        os.umask(mask)
    assert modes == {mode}
    assert folders == {mode | (mode & 0o444) >> 2}
    assert desk.path.stat().st_mode & 0o777 == mode


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to_opens_read_only_and_is_left_as_it_was(desk: Desk) -> None:
    desk.path.parent.chmod(0o500)
    try:
        assert desk.refused() == "folder.cannot-be-made"
    finally:
        desk.path.parent.chmod(0o700)
    assert desk.beside() == []


def test_a_file_in_the_way_of_the_folder_is_a_reason_and_no_crash(desk: Desk) -> None:
    desk.path.with_suffix(".d").touch()
    assert desk.refused() == "folder.cannot-be-made"


def test_a_folder_that_cannot_even_be_opened_is_a_reason_and_no_crash(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = desk.found()

    def denied(*_: object) -> int:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr("minutes_tui.storage.working_folder.open_folder", denied)
    problem = open_journal(found, process(1))
    assert isinstance(problem, Problem)
    assert problem.code == "folder.cannot-be-made"


COLLEAGUE = """
import ctypes, os, sys
from minutes_tui.storage.journal_files import open_journal
from minutes_tui.storage.processes import this_process
from minutes_tui.storage.reading import find_session
from tests.support.sessions import add
this_process(), find_session(sys.argv[1])  # what they import may lie where a colleague cannot go
os.setgroups([5432]); os.setgid(2345); os.setuid(2345)
journal = open_journal(find_session(sys.argv[1]), this_process())
add(journal, "theirs")
if sys.argv[2] == "die":
    os._exit(0)
journal.close()
"""


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder of a group, in a place that everybody can reach."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be two persons")
@pytest.mark.parametrize("end", ["close", "die"])
def test_a_colleague_in_the_files_group_works_in_the_same_session(shared: Path, end: str) -> None:
    desk = Desk(shared / "a.toml")
    os.chown(shared, 0, 5432)
    shared.chmod(0o2770)
    os.chown(desk.path, 0, 5432)
    desk.path.chmod(0o660)
    mask = os.umask(0o022)
    try:
        found = desk.found()
        journal = open_journal(found, this_process())
        assert isinstance(journal, JournalFiles)
        add(journal, "mine")
        root = Path(__file__).parents[2]
        subprocess.run([sys.executable, "-c", COLLEAGUE, str(desk.path), end], check=True, cwd=root)
        assert [stored.record.id for stored in journal.read()] == ["mine", "theirs"]
        add(journal, "again")
        journal.close()
    finally:
        os.umask(mask)
    assert (desk.ids_in_file(), desk.beside()) == (["mine", "theirs", "again"], [])
    assert (desk.path.stat().st_gid, desk.path.stat().st_mode & 0o777) == (5432, 0o660)
