"""The journal as one process and its neighbours see it; test_interleavings.py tries orders, test_torture.py is real."""

from __future__ import annotations

import errno
import os
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutes_tui.storage import event_folder, replacing, session_copy
from minutes_tui.storage.journal import Conflict, Ok, Unknown
from minutes_tui.storage.journal_files import JournalFiles, open_journal
from tests.support.sessions import Desk, add, process, record, session_bytes

# -- one process


def test_events_are_in_the_file_at_once_and_only_the_file_remains(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a", "b")
    assert desk.ids_in_file() == ["a", "b"]
    assert desk.beside() == ["a.d"]
    journal.close()
    journal.close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b"], [])


def test_an_event_of_the_same_id_is_written_once(desk: Desk) -> None:
    journal = desk.open()
    before = journal.position
    first = journal.append(before, record("a"))
    again = journal.append(before, record("a"))
    assert isinstance(first, Ok)
    assert again == Ok(first.stored, duplicate=True)
    assert isinstance(journal.append(before, record("b")), Conflict)
    journal.close()
    assert desk.ids_in_file() == ["a"]


def test_a_try_that_failed_between_linked_and_durable_is_no_ok_until_it_is_durable(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = desk.open()
    real = os.fsync

    def broken(_descriptor: int) -> None:
        raise OSError(errno.EIO, "broken")

    before = journal.position
    monkeypatch.setattr(event_folder.os, "fsync", broken)
    assert isinstance(journal.append(before, record("a")), Unknown)
    assert [one.record.id for one in journal.read()] == ["a"]
    assert isinstance(journal.append(before, record("a")), Unknown)
    monkeypatch.setattr(event_folder.os, "fsync", real)
    again = journal.append(before, record("a"))
    assert isinstance(again, Ok)
    assert again.duplicate
    journal.close()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_disk_that_says_no_leaves_the_session_as_it_was_and_the_text_can_be_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    journal = desk.open()
    add(journal, "a")
    real = os.write

    def no(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(replacing.os, "write", no)
    answer = journal.append(journal.position, record("b"))
    assert isinstance(answer, Unknown)
    assert answer.problem.code == "journal.failed"
    assert desk.ids() == ["a"]
    monkeypatch.setattr(replacing.os, "write", real)
    add(journal, "b")
    journal.close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b"], [])


def test_a_full_disk_keeps_the_file_behind_but_no_event_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = desk.open()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(session_copy, "write_all", full)
        patch.setattr(session_copy, "write_new", full)
        add(journal, "a", "b")
        assert journal.copy_problem is not None
        assert desk.ids() == ["a", "b"]
        journal.close()
    assert (desk.ids_in_file(), desk.ids()) == ([], ["a", "b"])
    desk.open().close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b"], [])


def test_closing_the_meeting_writes_into_the_head_what_a_cut_is_missed_by(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a")
    journal.append(journal.position, record("b", "closed"))
    closed = desk.found().file.head.closed
    assert closed is not None
    assert closed.events == 2
    add(journal, "c")
    journal.close()
    closed = desk.found().file.head.closed
    assert closed is not None
    assert closed.events == 3


def test_a_closed_meeting_whose_head_lost_that_gets_it_back_although_no_event_is_missing(desk: Desk) -> None:
    journal = desk.open()
    journal.append(journal.position, record("a", "closed"))
    data = desk.path.read_bytes()
    start, end = data.index(b"[closed]"), data.index(b"# ---- journal")
    desk.path.write_bytes(data[:start] + data[end:])
    journal.look_at_head()
    assert desk.found().file.head.closed is not None
    journal.close()
    desk.path.write_bytes(data[:start] + data[end:])
    desk.open().close()
    assert desk.found().file.head.closed is not None


# -- neighbours


def test_two_writers_see_each_other_and_the_last_to_leave_folds(desk: Desk) -> None:
    one, other = desk.open(1), desk.open(2)
    add(one, "a")
    conflict = other.append("0:", record("b"))
    assert isinstance(conflict, Conflict)
    assert [stored.record.id for stored in other.read("0:")] == ["a"]
    add(other, "b")
    one.close()
    assert desk.beside() == ["a.d"]
    add(other, "c")
    other.close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b", "c"], [])


def test_a_writer_who_came_in_while_events_were_written_goes_on_behind_them(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The event files are listed before the session file is read, which then knows more than they."""
    one = desk.open(1)
    real = event_folder.EventFolder.files
    added = []

    def listed(folder: event_folder.EventFolder) -> object:
        files = real(folder)
        if not added:
            added.append(1)
            add(one, "a", "b")
        return files

    found = desk.found()
    monkeypatch.setattr(event_folder.EventFolder, "files", listed)
    other = open_journal(found, process(2))
    assert isinstance(other, JournalFiles)
    add(other, "c")
    other.close()
    one.close()
    assert desk.ids_in_file() == ["a", "b", "c"]


def test_who_comes_while_another_is_folding_keeps_the_folder(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    one = desk.open(1)
    add(one, "a")
    late: list[JournalFiles] = []
    real = event_folder.EventFolder.clear

    def clear(folder: event_folder.EventFolder, files: list[int]) -> None:
        if not late:
            late.append(desk.open(2))
        real(folder, files)

    monkeypatch.setattr(event_folder.EventFolder, "clear", clear)
    one.close()
    add(late[0], "b")
    third = desk.open(3)
    add(third, "c")
    assert [stored.record.id for stored in late[0].read()] == ["a", "b", "c"]
    third.close()
    late[0].close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b", "c"], [])


def test_of_two_who_leave_at_once_one_folds(desk: Desk) -> None:
    one, other = desk.open(1), desk.open(2)
    add(one, "a")
    looked = one.folder.others
    left = []

    def others(is_alive: object) -> bool:
        found = looked(is_alive)  # type: ignore[arg-type]
        if not left:
            left.append(1)
            other.close()  # it sees the first, as the first has seen it
        return found

    one.folder.others = others  # type: ignore[method-assign]
    one.close()
    assert (desk.ids_in_file(), desk.beside()) == (["a"], [])


def test_who_was_killed_is_struck_off_and_what_was_unfinished_is_cleared(desk: Desk) -> None:
    one = desk.open(1)
    add(one, "a")
    desk.kill(one)
    work = desk.events.parent
    key = one.folder.process.key
    (work / f".ev-{key}-abc").mkdir()
    (work / f".ev-{key}-abc" / "base").touch()
    (work / f".part-{key}-1-abc").touch()
    (work / f"in-{key}.new").touch()
    (desk.events / ".new-1-abc").touch()
    other = desk.open(2)
    assert sorted(path.name for path in work.iterdir() if path.name.startswith(".")) == []
    other.close()
    assert (desk.ids_in_file(), desk.beside()) == (["a"], [])


def test_a_process_of_another_machine_is_taken_to_be_alive(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    one = desk.open(1)  # a process of the machine "here", which this is not
    add(one, "a")
    other = desk.open(2)
    other.close()
    assert desk.beside() == ["a.d"]


# -- any order


_ACTS = st.lists(st.tuples(st.integers(1, 3), st.sampled_from(["open", "add", "read", "close", "kill"])), max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_ACTS)
def test_whatever_three_writers_do_no_acknowledged_event_is_lost_or_there_twice(
    desk: Desk, acts: list[tuple[int, str]]
) -> None:
    shutil.rmtree(desk.events.parent, ignore_errors=True)
    desk.path.write_bytes(session_bytes())
    desk.gone.clear()
    inside: dict[int, JournalFiles] = {}
    acknowledged: list[str] = []
    starts = 0
    for who, act in acts:
        journal = inside.get(who)
        if act == "open" and journal is None:
            starts += 1
            inside[who] = desk.open(who + 10 * starts)
        elif journal is None:
            continue
        elif act == "add":
            name = f"event{len(acknowledged)}"
            answer = journal.append(journal.position, record(name))
            if isinstance(answer, Conflict):
                answer = journal.append(answer.position, record(name))
            assert isinstance(answer, Ok)
            acknowledged.append(name)
        elif act == "read":
            assert [stored.record.id for stored in journal.read()] == acknowledged
        elif act == "close":
            inside.pop(who).close()
        elif act == "kill":
            desk.kill(inside.pop(who))
        assert desk.ids() == acknowledged
    for journal in inside.values():
        journal.close()
    desk.open(99).close()
    assert (desk.ids_in_file(), desk.beside()) == (acknowledged, [])
