"""Somebody else at the same session: a second program, a take-over, an editor. Through real programs in ptys."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.driving import exported, head_only, open_program, run
from tests.tui.terminal.pty_program import PtyProgram

SAMPLE = "2024-05-14-harbour-committee.toml"
WAYS = ("in place", "replaced")
"""How editors save: some write into the file, others put a new one in its place."""


def header(program: PtyProgram) -> str:
    return program.screen.display[0]


def is_on(program: PtyProgram, text: str) -> bool:
    return any(text in line for line in program.screen.display)


def second(session: Path, home: Path, *options: str) -> PtyProgram:
    """The same session opened by a colleague."""
    environment = {"HOME": str(home), "LOGNAME": "otto"}
    return PtyProgram("minutes_tui", "--lang", "en", "open", *options, str(session), environment=environment)


def begin_contribution(program: PtyProgram, words: str) -> None:
    program.wait_text("F9")
    program.write(b"4\r\x1bOQhm\r" + words.encode())
    program.wait_text(words)
    program.wait_quiet()


def leave(program: PtyProgram) -> None:
    program.write(b"q")
    assert program.wait_exit() == 0


def edit(session: Path, old: str, new: str, way: str) -> None:
    """Save the head with one thing changed, as an editor does that was opened just now."""
    data = session.read_bytes()
    assert data.count(old.encode()) == 1
    data = data.replace(old.encode(), new.encode())
    if way == "in place":
        session.write_bytes(data)
    else:
        other = session.with_name(".swap")
        other.write_bytes(data)
        other.replace(session)


# -- a second program


def test_a_second_one_reads_along_says_who_has_it_and_records_nothing(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    with open_program(session, "en", tmp_path) as first:
        begin_contribution(first, "Heard by")
        with second(session, tmp_path) as other:
            other.wait_text("is taking the minutes; you can read along.")
            assert "READ ONLY" in header(other)
            other.write(b"4\r\x1bOQhm\rof another\x1b\x1b[20~")
            other.wait_quiet()
            first.write(b" everybody.\x1b")
            other.wait_text("Heard by everybody.")
            leave(other)
        first.wait_for(lambda: "●" in header(first))
        leave(first)
    assert exported(session, "4", tmp_path) == "Ms Quillfeather Heard by everybody.\n"
    assert list(tmp_path.iterdir()) == [session]


def test_a_take_over_makes_the_first_read_only_and_leaves_it_its_text_as_a_draft(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    drafts = session.with_suffix(".d") / "drafts"
    with open_program(session, "en", tmp_path) as first:
        begin_contribution(first, "Begun by the first")
        with second(session, tmp_path, "--take-over") as other:
            other.wait_text("F9")
            first.wait_text("otto on")
            assert "READ ONLY" in header(first)
            assert is_on(first, "your text is kept as a draft")
            first.write(b" and typed on")
            first.wait_text("typed on")
            first.wait_for(lambda: any("typed on" in path.read_text() for path in drafts.glob("*.toml")))
            other.write(b"\x1bOQhm\rOf the second.\x1b")
            other.wait_text("Of the second.")
            first.write(b"\x1b")
            first.wait_text("Of the second.")
            leave(first)
            other.wait_for(lambda: "●" in header(other))
            leave(other)
    assert exported(session, "4", tmp_path) == "Ms Quillfeather Of the second.\n"
    with open_program(session, "en", tmp_path) as again:
        again.wait_text("Begun by the first and typed on")
        again.write(b".\x1b")
        again.wait_for(lambda: "●" in header(again))
        leave(again)
    assert exported(session, "4", tmp_path).endswith("\n\nMs Quillfeather Begun by the first and typed on.\n")
    assert list(tmp_path.iterdir()) == [session]


# -- an editor


@pytest.mark.parametrize("way", WAYS)
def test_a_head_that_is_edited_is_said_counts_is_recorded_and_costs_no_event(way: str, tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    with open_program(session, "en", tmp_path) as program:
        begin_contribution(program, "Before the edit.")
        program.write(b"\x1b")
        program.wait_for(lambda: "●" in header(program))
        edit(session, "Mooring fees for 2025", "Mooring rates", way)
        program.wait_text("The head of the file was edited; it counts from now on.")
        program.wait_text("Mooring rates")
        begin_contribution(program, "After the edit.")
        program.write(b"\x1b")
        program.wait_for(lambda: "●" in header(program))
        leave(program)
    text = session.read_text()
    assert text.count('item moorings.title: "Mooring fees for 2025" -> "Mooring rates"') == 1
    assert text.count('kind = "head-changed"') == 1
    assert exported(session, "4", tmp_path) == "Ms Quillfeather Before the edit.\n\nMs Quillfeather After the edit.\n"
    assert list(tmp_path.iterdir()) == [session]


@pytest.mark.parametrize("way", WAYS)
def test_a_head_that_an_edit_breaks_is_said_and_what_is_typed_meanwhile_is_kept(way: str, tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    with open_program(session, "en", tmp_path) as program:
        begin_contribution(program, "Before.")
        program.write(b"\x1b")
        program.wait_for(lambda: "●" in header(program))
        edit(session, 'number = "6"', 'number = "6', way)
        program.wait_text("The closing")
        begin_contribution(program, "Meanwhile.")
        program.write(b"\x1b")
        program.wait_for(lambda: "●" in header(program))
        edit(session, 'number = "6', 'number = "66"', way)
        program.wait_text("66 Any other business")
        program.wait_for(lambda: not is_on(program, "The closing"))
        program.wait_for(lambda: "●" in header(program))
        leave(program)
    assert run("check", str(session), home=tmp_path).returncode == 0
    assert exported(session, "4", tmp_path) == "Ms Quillfeather Before.\n\nMs Quillfeather Meanwhile.\n"
    assert list(tmp_path.iterdir()) == [session]


def test_who_leaves_while_the_head_is_broken_loses_nothing_once_it_is_mended(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    with open_program(session, "en", tmp_path) as program:
        begin_contribution(program, "Before.")
        program.write(b"\x1b")
        program.wait_for(lambda: "●" in header(program))
        edit(session, 'number = "6"', 'number = "6', "replaced")
        program.wait_text("The closing")
        begin_contribution(program, "Meanwhile.")
        program.write(b"\x1b")
        program.wait_for(lambda: "●" in header(program))
        leave(program)
    assert run("check", str(session), home=tmp_path).returncode == 2
    with open_program(session, "en", tmp_path) as program:
        assert program.wait_exit() == 2
        assert b"The closing" in program.output
    edit(session, 'number = "6', 'number = "6"', "replaced")
    assert exported(session, "4", tmp_path) == "Ms Quillfeather Before.\n\nMs Quillfeather Meanwhile.\n"
    with open_program(session, "en", tmp_path) as program:
        program.wait_text("Meanwhile.")
        program.wait_quiet()
        leave(program)
    assert "Meanwhile." in session.read_text()
    assert list(tmp_path.iterdir()) == [session]


def test_a_file_that_is_deleted_while_it_is_open_is_written_anew(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    with open_program(session, "en", tmp_path) as program:
        begin_contribution(program, "Still here.")
        session.unlink()
        program.write(b"\x1b")
        program.wait_for(lambda: "●" in header(program))
        leave(program)
    assert exported(session, "4", tmp_path) == "Ms Quillfeather Still here.\n"
    assert list(tmp_path.iterdir()) == [session]
