"""A follower reads what is new and nothing else, whatever others do with the file meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutes_tui.codec.chain import read_chain, read_chain_again
from minutes_tui.codec.session_file import journal_bytes
from minutes_tui.storage import opening, reading_along
from minutes_tui.storage.journal_files import JournalFiles
from minutes_tui.storage.reading import Found, find_session
from minutes_tui.storage.reading_along import Look, ReadingAlong
from tests.support.sessions import Desk, add, chain_of, desk_in, edit, edited, session_bytes


class Follower:
    """One who looks, and writes down what they were told."""

    def __init__(self, desk: Desk) -> None:
        self.along = ReadingAlong(desk.found())
        self.seen = [block.record.id for block in self.along.blocks]

    def look(self) -> Look:
        look = self.along.look()
        self.seen += [block.record.id for block in look.fresh]
        return look

    @property
    def codes(self) -> list[str]:
        look = self.look()
        return [problem.code for problem in (*([look.lost] if look.lost else []), *look.problems)]


def test_each_event_is_told_once(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a")
    follower = Follower(desk)
    assert follower.seen == ["a"]
    assert follower.look() == Look()
    add(journal, "b", "c")
    assert [block.record.id for block in follower.look().fresh] == ["b", "c"]
    assert follower.look() == Look()


def test_a_follower_who_was_there_before_anybody_wrote_sees_the_first_event(desk: Desk) -> None:
    follower = Follower(desk)
    assert follower.look() == Look()
    journal = desk.open()
    assert follower.look() == Look()
    add(journal, "a")
    assert [block.record.id for block in follower.look().fresh] == ["a"]


def test_folding_and_going_on_lose_and_double_nothing(desk: Desk) -> None:
    follower = Follower(desk)
    for number in range(1, 5):
        journal = desk.open(number)
        add(journal, f"a{number}")
        if number % 2:
            follower.look()
        add(journal, f"b{number}")
        if number == 3:
            desk.kill(journal)
        else:
            journal.close()
        assert follower.codes == []
    assert follower.seen == [f"{letter}{number}" for number in range(1, 5) for letter in "ab"]


def test_another_scribe_goes_on_after_one_was_killed(desk: Desk) -> None:
    journal = desk.open(1)
    add(journal, "a")
    follower = Follower(desk)
    desk.kill(journal)
    follower.look()
    after = desk.open(2)
    add(after, "b")
    follower.look()
    after.close()
    assert follower.codes == []
    assert follower.seen == ["a", "b"]


@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize("atomic", [True, False])
def test_an_edited_head_is_told_once(desk: Desk, is_open: bool, atomic: bool) -> None:
    journal = desk.open() if is_open else None
    if journal is not None:
        add(journal, "a")
    follower = Follower(desk)
    if atomic:
        other = desk.path.with_name("other~")
        other.write_bytes(desk.path.read_bytes().replace(b"Aula", b"Rathaus"))
        other.replace(desk.path)
    else:
        edit(desk)
    head = follower.look().head
    assert head is not None
    assert head.meeting.place == "Rathaus"
    assert follower.look() == Look()


def test_a_head_with_a_mistake_is_told_and_events_go_on(desk: Desk) -> None:
    journal = desk.open()
    follower = Follower(desk)
    desk.path.write_bytes(desk.path.read_bytes().replace(b"place", b"plaice"))
    assert follower.codes == ["head.unknown-key-guess"]
    add(journal, "a")
    follower.look()
    assert follower.seen == ["a"]
    desk.path.write_bytes(desk.path.read_bytes().replace(b"plaice", b"place"))
    assert follower.codes == []


def test_a_file_that_goes_is_lost_until_it_is_there_again(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a")
    journal.close()
    follower = Follower(desk)
    aside = desk.path.rename(desk.path.with_name("elsewhere"))
    assert follower.codes == ["file.missing"]
    assert follower.codes == ["file.missing"]
    aside.rename(desk.path)
    assert follower.codes == []
    again = desk.open()
    add(again, "b")
    follower.look()
    assert follower.seen == ["a", "b"]


def test_events_go_on_while_only_the_session_file_is_gone(desk: Desk) -> None:
    journal = desk.open()
    follower = Follower(desk)
    desk.path.unlink()
    assert follower.codes == ["file.missing"]
    add(journal, "a")
    follower.look()
    assert follower.seen == ["a"]
    assert follower.codes == []


def test_a_folder_of_files_that_goes_and_comes_back(desk: Desk) -> None:
    journal = desk.open()
    follower = Follower(desk)
    home = desk.path.parent
    aside = home.rename(home.with_name("away"))
    assert follower.codes == ["file.missing"]
    aside.rename(home)
    add(journal, "a")
    assert follower.codes == []
    assert follower.seen == ["a"]


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_copy_that_arrives_piece_by_piece_is_followed_without_its_torn_tail(desk: Desk, cut: int) -> None:
    whole = session_bytes(chain_of("a", "b", "c"))
    desk.path.write_bytes(session_bytes(chain_of("a")))
    follower = Follower(desk)
    desk.path.write_bytes(whole[:-cut])
    assert follower.codes in ([], ["journal.torn"])
    assert follower.seen in (["a", "b"], ["a", "b", "c"])
    desk.path.write_bytes(whole)
    assert follower.codes == []
    assert follower.seen == ["a", "b", "c"]


def test_behind_a_break_in_the_chain_nothing_is_believed(desk: Desk) -> None:
    desk.path.write_bytes(session_bytes(chain_of("a", "b")))
    follower = Follower(desk)
    whole = session_bytes(chain_of("a", "b", "c", "d"))
    desk.path.write_bytes(whole.replace(b'id = "c"', b'id = "X"'))
    assert follower.codes == ["journal.wrong-check"]
    assert follower.seen == ["a", "b"]
    desk.path.write_bytes(whole)
    assert follower.codes == []
    assert follower.seen == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (session_bytes(chain_of("a")), "follow.fewer"),
        (session_bytes(chain_of("x", "y", "z")), "follow.another"),
        (b"", "head.no-format"),
    ],
    ids=["older", "another", "empty"],
)
def test_what_was_seen_stays_when_the_file_is_put_back_or_another_one_takes_its_place(
    desk: Desk, data: bytes, code: str
) -> None:
    desk.path.write_bytes(session_bytes(chain_of("a", "b")))
    follower = Follower(desk)
    desk.path.write_bytes(data)
    assert follower.codes[:1] == [code]
    assert follower.codes[:1] == [code]
    assert follower.seen == ["a", "b"]
    desk.path.write_bytes(session_bytes(chain_of("a", "b", "c")))
    assert follower.codes == []
    assert follower.seen == ["a", "b", "c"]


def test_a_damaged_event_file_is_told_and_what_stands_before_it_stays(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a")
    follower = Follower(desk)
    (desk.events / "00000002.toml").write_bytes(b"[[event]]\nseq = 2\nnonsense\n")
    assert follower.codes == ["folder.damaged-event"]
    assert follower.codes == ["folder.damaged-event"]
    assert follower.seen == ["a"]


def test_words_that_were_erased_for_good_are_told_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.path.write_bytes(session_bytes(chain_of("a", "b")))
    follower = Follower(desk)
    found = desk.found()
    first, second = found.blocks
    erased = replace(first, data=first.data.replace(b"gesagt", b"------"))  # its check stays, as the chain has it
    monkeypatch.setattr(reading_along, "find_again", lambda *_: replace(found, blocks=(erased, second)))
    desk.path.touch()
    look = follower.look()
    assert look.anew
    assert look.fresh == (erased, second)
    assert not follower.look().anew


def test_nothing_is_written(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a", "b")
    desk.kill(journal)
    before = _everything(desk.path.parent)
    follower = Follower(desk)
    for _ in range(3):
        follower.look()
    assert _everything(desk.path.parent) == before


def _everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    files = [one for one in folder.rglob("*") if one.is_file()]
    return {str(one): (one.stat().st_mtime_ns, one.read_bytes()) for one in files} | {
        str(one): (one.stat().st_mtime_ns, b"") for one in (folder, *folder.rglob("*")) if one.is_dir()
    }


def test_after_thousands_of_events_a_new_one_is_all_that_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.path.write_bytes(session_bytes(chain_of(*(f"e{number}" for number in range(3000)))))
    journal = desk.open()
    follower = Follower(desk)
    follower.look()
    add(journal, "a")
    read = 0
    real: Callable[[int, int], bytes] = os.read

    def counted(descriptor: int, most: int) -> bytes:
        nonlocal read
        data = real(descriptor, most)
        read += len(data)
        return data

    monkeypatch.setattr(opening.os, "read", counted)
    assert [block.record.id for block in follower.look().fresh] == ["a"]
    assert read < 100_000
    read = 0
    assert follower.look() == Look()
    assert read == 0


NAMES = st.lists(st.integers(0, 99).map(str), max_size=8)


@given(known=NAMES, there=NAMES, cut=st.integers(0, 30))
def test_what_is_read_again_is_what_is_read_afresh(known: list[str], there: list[str], cut: int) -> None:
    data = journal_bytes(chain_of(*there))
    data = data[: len(data) - cut]
    assert read_chain_again(data, chain_of(*known), line=7) == read_chain(data, line=7)
    longer = journal_bytes(chain_of(*known, *there))
    assert read_chain_again(longer, chain_of(*known), line=7) == read_chain(longer, line=7)


ACTS = st.lists(
    st.sampled_from(["append", "append", "look", "open", "close", "kill", "edit", "stale", "crlf"]), max_size=30
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(acts=st.lists(ACTS, max_size=30))
def test_whatever_happened_a_look_tells_what_opening_it_afresh_would(
    acts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        desk = desk_in(tmp_path_factory.mktemp("follow"), patch)
        follower = Follower(desk)
        journals: list[JournalFiles] = []
        head, old = desk.found().file.head, desk.path.read_bytes()
        for number, act in enumerate(acts, 1):
            match act:
                case "open":
                    journals.append(desk.open(number))
                case "append" if journals:
                    journals[-1].read()
                    add(journals[-1], f"e{number}")
                case "close" if journals:
                    journals.pop().close()
                case "kill" if journals:
                    desk.kill(journals.pop())
                case "edit":
                    desk.path.write_bytes(edited(desk.path.read_bytes(), f"Aula {number}".encode()))
                case "stale" if journals:
                    desk.path.write_bytes(old)  # an editor saves what it had read before
                case "crlf":
                    desk.path.write_bytes(desk.path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
                case "look":
                    old = desk.path.read_bytes()
            if act == "look" or number == len(acts):
                look = follower.look()
                head = look.head or head
                afresh = find_session(str(desk.path))
                assert isinstance(afresh, Found)
                assert follower.seen == [block.record.id for block in afresh.blocks]
                assert head == afresh.file.head
                assert look.lost is None
                assert look.problems == ()
        for journal in journals:
            journal.close()
