"""What a session file says, whole, cut and damaged: read, and opened to go on with it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from minutes_tui.codec.session_file import closed_head
from minutes_tui.domain.problems import Problem
from minutes_tui.storage.journal_files import open_journal
from minutes_tui.storage.reading import Found, find_session, without_gap
from tests.support.sessions import HEAD, Desk, add, chain_of, desk_in, process, session_bytes

BLOCKS = chain_of("a", "b", "c")
WHOLE = session_bytes(BLOCKS)
MARKER_END = len(session_bytes())
ENDS = [MARKER_END, *(len(session_bytes(BLOCKS[:count])) for count in (1, 2, 3))]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return desk_in(tmp_path, monkeypatch)


def test_every_cut_behind_the_marker_leaves_a_valid_prefix_and_is_told_unless_at_a_blocks_end(desk: Desk) -> None:
    for cut in range(MARKER_END, len(WHOLE)):
        desk.path.write_bytes(WHOLE[:cut])
        found = desk.found()
        whole = sum(cut >= end - 1 for end in ENDS[1:])  # the last line end may be missing
        assert found.blocks == BLOCKS[:whole]
        told = [problem.code for problem in found.problems]
        between = any(end - 1 <= cut <= end + 1 for end in ENDS)  # and so may the blank line in front of the next
        assert told == ([] if between else ["journal.torn"]), cut


def test_every_cut_of_a_closed_file_is_told(desk: Desk) -> None:
    head = closed_head(HEAD, 3, BLOCKS[-1].check)
    data = session_bytes(BLOCKS, head)
    start = len(session_bytes((), head))
    for cut in range(start, len(data) - 1):
        desk.path.write_bytes(data[:cut])
        found = desk.found()
        assert found.blocks == BLOCKS[: len(found.blocks)]
        assert "journal.cut-after-closing" in [problem.code for problem in found.problems], cut
    desk.path.write_bytes(session_bytes(chain_of("a", "b", "x"), head))
    assert [problem.code for problem in desk.found().problems] == ["journal.not-the-closed-one"]


@pytest.mark.parametrize("cut", range(ENDS[1] + 2, ENDS[2] - 1, 7))
def test_a_torn_tail_is_set_aside_once_and_the_session_goes_on(desk: Desk, cut: int) -> None:
    desk.path.write_bytes(WHOLE[:cut])
    torn = desk.path.with_name("a.toml.torn")
    for number in (1, 2):  # the second comes when the first was killed before anything else
        desk.path.write_bytes(WHOLE[:cut])
        journal = desk.open(number)
        desk.kill(journal)
        assert torn.read_bytes().lstrip() == WHOLE[ENDS[1] : cut].lstrip()
        assert desk.ids_in_file() == ["a"]
    journal = desk.open(3)
    add(journal, "d")
    journal.close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "d"], ["a.toml.torn"])
    assert not desk.found().problems


def test_another_torn_tail_is_set_aside_beside_the_first(desk: Desk) -> None:
    for cut in (ENDS[2] - 20, ENDS[2] - 30):
        desk.path.write_bytes(WHOLE[:cut])
        desk.open().close()
    assert desk.beside() == ["a.toml.torn", "a.toml.torn-1"]


def test_a_tail_that_was_cut_in_the_copy_only_is_no_loss_and_no_message(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a", "b")
    desk.kill(journal)
    desk.path.write_bytes(desk.path.read_bytes()[:-30])
    assert (desk.ids(), desk.found().problems) == (["a", "b"], ())
    desk.open(2).close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b"], [])


def test_a_tail_that_was_cut_and_stands_nowhere_else_is_told_beside_a_folder_too(desk: Desk) -> None:
    desk.path.write_bytes(WHOLE[: ENDS[2]])
    journal = desk.open()
    desk.kill(journal)
    desk.path.write_bytes(WHOLE[: ENDS[2] + 40])
    assert [problem.code for problem in desk.found().problems] == ["journal.torn"]
    desk.open(2).close()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b"], ["a.toml.torn"])


def test_a_flipped_bit_refuses_to_be_written_to_and_names_the_line(desk: Desk) -> None:
    """Every bit in the codec's tests; here each byte once, read and opened."""
    for at in range(MARKER_END, len(WHOLE)):
        flipped = bytearray(WHOLE)
        flipped[at] ^= 1 << at % 8
        desk.path.write_bytes(flipped)
        found = desk.found()
        intact = sum(at >= end for end in ENDS[1:])
        assert found.blocks == BLOCKS[: len(found.blocks)]
        assert len(found.blocks) >= intact
        if found.blocks == BLOCKS and not found.problems:
            assert flipped[at] in b" \t\r\n", at  # a blank where one may be
            continue
        assert found.problems, at
        error = next((problem for problem in found.problems if problem.severity == "error"), None)
        if error is None:
            assert found.problems[0].code == "journal.torn"
            continue
        problem = open_journal(found, process(1))
        assert problem == error
        first = WHOLE.count(b"\n", 0, ENDS[intact]) + 1
        assert first <= problem.place.line <= WHOLE.count(b"\n") + 1
        assert desk.path.read_bytes() == flipped
        assert desk.beside() == []


def test_a_damaged_copy_is_healed_from_the_folder(desk: Desk) -> None:
    desk.path.write_bytes(WHOLE)
    journal = desk.open()
    add(journal, "d")
    desk.kill(journal)
    desk.path.write_bytes(desk.path.read_bytes().replace(b"gesagt", b"gelogen", 1))
    assert desk.ids() == ["a", "b", "c", "d"]
    desk.open(2).close()
    assert b"gelogen" not in desk.path.read_bytes()
    assert (desk.ids_in_file(), desk.beside()) == (["a", "b", "c", "d"], [])


def test_events_that_are_missing_in_between_are_told_after_some_looks(desk: Desk) -> None:
    journal = desk.open()
    add(journal, "a", "b", "c")
    desk.kill(journal)
    (desk.events / "00000002.toml").unlink()
    desk.path.write_bytes(session_bytes(chain_of("a")))
    found = find_session(str(desk.path))
    assert isinstance(found, tuple)
    assert [problem.code for problem in found] == ["folder.events-missing"]


def test_a_folder_that_cannot_be_read_leaves_the_file_to_be_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.path.write_bytes(WHOLE)

    def denied(*_: object) -> int:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("minutes_tui.storage.reading.open_folder", denied)
    found = desk.found()
    assert found.blocks == BLOCKS
    assert [problem.code for problem in found.problems] == ["folder.not-allowed"]
    assert isinstance(open_journal(found, process(1)), Problem)


@pytest.mark.parametrize("made", ["folder", "pipe", "nothing", "loop", "nul"])
def test_what_is_no_file_is_told(desk: Desk, made: str) -> None:
    desk.path.unlink()
    name = str(desk.path)
    if made == "folder":
        desk.path.mkdir()
    elif made == "pipe":
        os.mkfifo(desk.path)
    elif made == "loop":
        desk.path.symlink_to(desk.path)
    elif made == "nul":
        name += "\0"
    found = find_session(name)
    assert isinstance(found, tuple)
    assert found[0].code in ("file.missing", "file.not-a-file")
    assert found[0].place.file == name


def test_what_stands_behind_a_gap_was_not_saved_by_a_person() -> None:
    assert without_gap(b"head\0\0\0[[event]]\n") == b"head"
    assert without_gap(WHOLE) == WHOLE


def test_problems_name_the_file_as_the_person_did(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk.path.parent)
    desk.path.write_bytes(WHOLE[:-20])
    found = find_session("a.toml")
    assert isinstance(found, Found)
    assert [problem.place.file for problem in found.problems] == ["a.toml"]
