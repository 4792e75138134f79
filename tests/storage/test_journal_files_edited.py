"""A session file that people save, break, replace and delete while a journal is open."""

from __future__ import annotations

import shutil

import pytest

from minutes_tui.storage import event_folder, replacing, session_copy
from minutes_tui.storage.reading import Found, find_session
from tests.support.sessions import HEAD, Desk, add, chain_of, edit, edited, session_bytes

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
