"""The journal as one process and its neighbours see it; test_interleavings.py tries orders, test_torture.py is real."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutes_tui.domain.problems import Problem
from minutes_tui.storage import event_folder, replacing, session_copy
from minutes_tui.storage.journal import Conflict, Ok, Unknown
from minutes_tui.storage.journal_files import JournalFiles, open_journal
from minutes_tui.storage.processes import this_process
from minutes_tui.storage.reading import Found, find_session
from tests.support.sessions import HEAD, Desk, add, chain_of, desk_in, process, record, session_bytes


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return desk_in(tmp_path, monkeypatch)


def edited(data: bytes, place: bytes = b"Rathaus") -> bytes:
    return data.replace(b"Aula", place)


def edit(desk: Desk, data: bytes | None = None) -> None:
    desk.path.write_bytes(edited(desk.path.read_bytes() if data is None else data))


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


# -- who edits the file meanwhile


@pytest.mark.parametrize("by_rename", [False, True])
def test_a_stale_copy_that_is_saved_loses_no_event_and_keeps_its_head(desk: Desk, *, by_rename: bool) -> None:
    journal = desk.open()
    add(journal, "a")
    stale = edited(desk.path.read_bytes())
    add(journal, "b", "c")
    if by_rename:
        desk.path.with_name("other").write_bytes(stale)
        desk.path.with_name("other").replace(desk.path)
    else:
        desk.path.write_bytes(stale)
    head = journal.look_at_head()
    assert not isinstance(head, tuple)
    assert head is not None
    assert head.meeting.place == "Rathaus"
    assert desk.ids_in_file() == ["a", "b", "c"]
    journal.close()
    assert (desk.ids_in_file(), desk.found().file.head.meeting.place) == (["a", "b", "c"], "Rathaus")


def test_a_stale_copy_saved_while_nobody_lives_is_healed_by_the_next(desk: Desk) -> None:
    desk.open().close()
    journal = desk.open()
    add(journal, "a")
    stale = desk.path.read_bytes()
    add(journal, "b", "c")
    desk.kill(journal)
    edit(desk, stale)
    assert desk.ids() == ["a", "b", "c"]
    desk.open(2).close()
    assert (desk.ids_in_file(), desk.found().file.head.meeting.place) == (["a", "b", "c"], "Rathaus")


@pytest.mark.parametrize("moment", ["clear", "clear_away"])
@pytest.mark.parametrize("killed", [False, True])
def test_a_stale_copy_saved_while_the_folder_goes_loses_no_event(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, moment: str, *, killed: bool
) -> None:
    journal = desk.open()
    add(journal, "a")
    stale = desk.path.read_bytes()
    add(journal, "b", "c")
    real = getattr(event_folder.EventFolder, moment)

    def saved(folder: event_folder.EventFolder, argument: object) -> object:
        if killed:  # at the end of what it does first
            if moment == "clear":
                real(folder, argument)
            edit(desk, stale)
            raise KeyboardInterrupt
        edit(desk, stale)
        return real(folder, argument)

    monkeypatch.setattr(event_folder.EventFolder, moment, saved)
    if killed:
        with pytest.raises(KeyboardInterrupt):
            journal._fold()
        desk.kill(journal)
        monkeypatch.setattr(event_folder.EventFolder, moment, real)
        desk.open(2).close()
    else:
        journal.close()
    assert (desk.ids_in_file(), desk.found().file.head.meeting.place) == (["a", "b", "c"], "Rathaus")


def test_what_a_stopped_process_appends_late_is_not_taken_for_whole(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between its look and its writing somebody saves a shorter file in place: a gap, and the event behind it."""
    journal = desk.open()
    add(journal, "a")
    stale = desk.path.read_bytes()
    add(journal, "b")
    real = replacing.write_all

    def late(descriptor: int, data: bytes) -> None:
        edit(desk, stale)
        real(descriptor, data)

    monkeypatch.setattr(session_copy, "write_all", late)
    add(journal, "c")
    monkeypatch.setattr(session_copy, "write_all", real)
    assert b"\0" in desk.path.read_bytes()
    assert desk.ids() == ["a", "b", "c"]
    desk.kill(journal)
    desk.open(2).close()
    assert (desk.ids_in_file(), desk.found().file.head.meeting.place) == (["a", "b", "c"], "Rathaus")
    assert b"\0" not in desk.path.read_bytes()


def saving_before_the_exchange(desk: Desk, patch: pytest.MonkeyPatch, data: bytes) -> None:
    real = replacing.exchange
    saved = []

    def exchange(*arguments: object) -> bool:
        if not saved:
            saved.append(1)
            desk.path.with_name("other").write_bytes(data)
            desk.path.with_name("other").replace(desk.path)
        return real(*arguments)  # type: ignore[arg-type]

    patch.setattr(replacing, "exchange", exchange)
    patch.setattr(session_copy, "exchange", exchange)


def test_what_is_saved_in_the_moment_before_a_new_file_comes_is_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = desk.open()
    add(journal, "a", "b")
    data = desk.path.read_bytes()
    saving_before_the_exchange(desk, monkeypatch, edited(data, b"Rathaus"))
    desk.path.write_bytes(edited(data, b"Turnhalle")[:-40])  # to be rewritten
    journal.look_at_head()
    assert (desk.ids_in_file(), desk.found().file.head.meeting.place) == (["a", "b"], "Rathaus")
    journal.close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b"], [])


@pytest.mark.parametrize("again", [False, True])
def test_an_edit_that_a_killed_process_had_thrown_out_comes_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, *, again: bool
) -> None:
    journal = desk.open()
    add(journal, "a", "b")
    data = desk.path.read_bytes()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        saving_before_the_exchange(desk, patch, edited(data, b"Rathaus"))
        patch.setattr(session_copy.SessionCopy, "_give_back", killed)
        desk.path.write_bytes(edited(data, b"Turnhalle")[:-40])
        with pytest.raises(KeyboardInterrupt):
            journal.look_at_head()
    desk.kill(journal)
    assert desk.found().file.head.meeting.place == "Turnhalle"
    if again:
        desk.path.write_bytes(edited(data, b"Sporthalle"))
    desk.open(2).close()
    assert desk.found().file.head.meeting.place == ("Sporthalle" if again else "Rathaus")
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b"], [])


def test_a_new_file_that_never_came_to_its_place_overwrites_no_later_edit(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = desk.open()
    add(journal, "a")
    data = desk.path.read_bytes()

    def killed(*_: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(session_copy, "put_in_place", killed)
        desk.path.write_bytes(data[:-40])
        with pytest.raises(KeyboardInterrupt):
            journal.look_at_head()
    desk.kill(journal)
    edit(desk, data)
    desk.open(2).close()
    assert desk.found().file.head.meeting.place == "Rathaus"
    assert (desk.ids_in_file(), desk.beside()) == (["a"], [])


def test_a_head_that_cannot_be_read_is_told_left_alone_and_keeps_the_folder(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a")
    broken = desk.path.read_bytes().replace(b"[meeting]", b"[meeting")
    desk.path.write_bytes(broken)
    problems = journal.look_at_head()
    assert isinstance(problems, tuple)
    add(journal, "b")
    journal.close()
    assert desk.path.read_bytes() == broken
    assert desk.beside() == ["a.d"]
    desk.path.write_bytes(broken.replace(b"[meeting", b"[meeting]"))
    desk.open(2).close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b"], [])


def test_a_file_that_is_deleted_or_moved_away_is_put_back(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a")
    desk.path.rename(desk.path.with_name("away"))
    add(journal, "b")
    assert desk.ids_in_file() == ["a", "b"]
    desk.path.unlink()
    journal.close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b"], ["away"])


def test_another_session_put_in_its_place_is_left_alone(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a", "b")
    other = session_bytes(chain_of("x"), HEAD.replace(b'"A"', b'"B"'))
    desk.path.write_bytes(other)
    add(journal, "c")
    assert journal.copy_problem is not None
    assert journal.copy_problem.code == "file.replaced"
    journal.close()
    assert desk.path.read_bytes() == other
    found = find_session(str(desk.path))
    assert isinstance(found, Found)
    assert [problem.code for problem in found.problems] == ["folder.foreign"]
    assert desk.refused() == "folder.foreign"
    desk.path.write_bytes(session_bytes())
    assert desk.ids() == ["a", "b", "c"]


def test_a_folder_whose_file_was_moved_away_is_foreign_to_a_new_session_of_that_name(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a", "b")
    desk.kill(journal)
    desk.path.rename(desk.path.with_name("away.toml"))
    desk.path.write_bytes(HEAD.replace(b'"A"', b'"B"'))
    assert desk.ids() == []
    assert desk.refused(2) == "folder.foreign"
    assert desk.path.read_bytes() == HEAD.replace(b'"A"', b'"B"')


def test_a_person_who_removes_the_folder_meanwhile_loses_no_event(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a", "b")
    shutil.rmtree(desk.events.parent)
    add(journal, "c")
    assert desk.ids() == ["a", "b", "c"]
    shutil.rmtree(desk.events.parent)
    edit(desk, session_bytes())
    add(journal, "d")
    journal.close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b", "c", "d"], [])
    assert desk.found().file.head.meeting.place == "Rathaus"


def test_a_base_that_is_missing_is_written_anew(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a", "b")
    desk.kill(journal)
    (desk.events / "base").unlink()
    second = desk.open(2)
    add(second, "c")
    desk.kill(second)
    edit(desk, session_bytes())
    assert desk.ids() == ["a", "b", "c"]


def test_a_damaged_base_that_nothing_else_replaces_opens_read_only(desk: Desk) -> None:
    desk.path.write_bytes(session_bytes(chain_of("a", "b")))
    journal = desk.open()
    desk.kill(journal)
    base = desk.events / "base"
    base.write_bytes(base.read_bytes()[:-5])
    desk.path.write_bytes(session_bytes(chain_of("a")))
    assert desk.refused(3) == "folder.damaged"
    assert desk.ids() == ["a"]


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
