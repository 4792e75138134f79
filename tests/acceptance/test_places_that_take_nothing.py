"""Files that cannot be written to, and disks that are full, through the real program in a pty."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.messages import translator
from tests.support.driving import exported, head_only, open_program, run, seqs
from tests.tui.terminal.pty_program import PtyProgram

SAMPLE = "2024-05-14-harbour-committee.toml"
NO_MOUNT = "no file system can be mounted here; it takes root"
KEYS = b"\x1b[B\r\x1bOQak\rwords\x1b\x1bOSmore\x1b\x1b[20~"
"""Down, Enter, a contribution, a resolution, F9: whatever would record something."""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 256 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if (
        os.geteuid()
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip(NO_MOUNT)
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path, *, but: int = 0) -> None:
    """Leave only so many bytes free."""
    file = os.open(disk / "filler", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        while True:
            os.write(file, bytes(4096))
    except OSError:
        os.ftruncate(file, os.fstat(file).st_size - but)
    finally:
        os.close(file)


def free(disk: Path) -> None:
    (disk / "filler").unlink()


def header(program: PtyProgram) -> str:
    return program.screen.display[0]


def is_on(program: PtyProgram, text: str) -> bool:
    return any(text in line for line in program.screen.display)


def leave(program: PtyProgram) -> None:
    program.write(b"q")
    assert program.wait_exit() == 0


# -- read only


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_write_protected_file_says_so_before_anyone_types_and_stays_as_it_is(language: str, tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    session.chmod(0o444)
    before = session.read_bytes()
    tr = translator(language)
    with open_program(session, language, tmp_path) as program:
        program.wait_text(tr("This file is write-protected; you can read along, but record nothing."))
        assert tr("READ ONLY") in header(program)
        program.write(KEYS)
        program.wait_quiet()
        assert tr("READ ONLY") in header(program)
        leave(program)
    assert session.read_bytes() == before
    assert list(tmp_path.iterdir()) == [session]


def test_where_no_folder_can_be_made_the_session_opens_read_only(small_disk: Path, tmp_path: Path) -> None:
    session = head_only(SAMPLE, small_disk)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with open_program(session, "en", tmp_path) as program:
        program.wait_text("you can read along")
        assert "READ ONLY" in header(program)
        program.write(KEYS)
        program.wait_quiet()
        leave(program)
    assert seqs(session.read_bytes()) == []


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    other = session.with_suffix(".d")
    other.write_text("somebody's own")
    with open_program(session, "en", tmp_path) as program:
        program.wait_text("Nothing can be saved here")
        program.write(KEYS)
        program.wait_quiet()
        leave(program)
    assert other.read_text() == "somebody's own"
    assert seqs(session.read_bytes()) == []


# -- a full disk


def begin_contribution(program: PtyProgram) -> None:
    program.wait_text("F9")
    program.write(b"4\r\x1bOQhm\r")
    program.wait_text("Quillfeather")
    program.wait_quiet()


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_full_disk_keeps_the_text_in_the_editor_says_so_and_saves_when_it_can(
    language: str, small_disk: Path, tmp_path: Path
) -> None:
    session = head_only(SAMPLE, small_disk)
    tr = translator(language)
    not_saved = tr("NOT SAVED")
    with open_program(session, language, tmp_path) as program:
        begin_contribution(program)
        fill(small_disk)
        program.write(b"reports on the slipway.")
        program.wait_for(lambda: not_saved in header(program) and is_on(program, "reports on the slipway."))
        program.write(b"\x1b")  # leaving cannot record it, so the text stays
        program.wait_quiet()
        assert is_on(program, "reports on the slipway.")
        assert not_saved in header(program)
        program.write(b" And goes on")
        program.wait_text("And goes on")
        assert not_saved in header(program)
        free(small_disk)
        program.wait_text(tr("Saved now."))
        program.wait_for(lambda: not_saved not in header(program))
        program.write(b".\x1b")
        program.wait_for(lambda: "●" in header(program))
        os.kill(program.pid, signal.SIGKILL)
        program.wait_exit()
    with open_program(session, language, tmp_path) as program:
        program.wait_text("goes on.")
        program.wait_quiet()
        leave(program)
    assert exported(session, "4", tmp_path) == "Ms Quillfeather reports on the slipway. And goes on.\n"


def test_an_act_on_a_full_disk_is_recorded_when_it_can_and_once(small_disk: Path, tmp_path: Path) -> None:
    session = head_only(SAMPLE, small_disk)
    with open_program(session, "en", tmp_path) as program:
        program.wait_text("F9")
        fill(small_disk)
        program.write(b"\x1b[20~")
        program.wait_for(lambda: "NOT SAVED" in header(program))
        program.write(b"q")  # asks first
        program.wait_quiet()
        assert program.screen.display[0].strip()
        program.write(b"\x1b")
        free(small_disk)
        program.wait_for(lambda: "NOT SAVED" not in header(program))
        program.wait_quiet()
        leave(program)
    assert session.read_text().count('kind = "item-called"') == 1
    assert run("check", str(session), home=tmp_path).returncode == 0


def test_who_is_killed_while_the_disk_is_full_has_what_was_on_it_before(small_disk: Path, tmp_path: Path) -> None:
    session = head_only(SAMPLE, small_disk)
    drafts = session.with_suffix(".d") / "drafts"
    with open_program(session, "en", tmp_path) as program:
        begin_contribution(program)
        program.write(b"What was safe.")
        program.wait_for(lambda: any("What was safe." in path.read_text() for path in drafts.glob("*.toml")))
        fill(small_disk)
        program.write(b" What was not.")
        program.wait_for(lambda: "NOT SAVED" in header(program))
        os.kill(program.pid, signal.SIGKILL)
        program.wait_exit()
    free(small_disk)
    with open_program(session, "en", tmp_path) as program:
        program.wait_text("What was safe.")
        program.write(b"\x1b")
        program.wait_quiet()
        leave(program)
    assert exported(session, "4", tmp_path).startswith("Ms Quillfeather What was safe.")


def test_a_disk_that_is_full_already_opens_read_only_says_why_and_leaves_nothing(
    small_disk: Path, tmp_path: Path
) -> None:
    session = head_only(SAMPLE, small_disk)
    before = session.read_bytes()
    fill(small_disk)
    with open_program(session, "en", tmp_path) as program:
        program.wait_text("no space is left")
        assert "READ ONLY" in header(program)
        program.write(KEYS)
        program.wait_quiet()
        leave(program)
    free(small_disk)
    assert list(small_disk.iterdir()) == [session]
    assert session.read_bytes() == before


@pytest.mark.parametrize("room", [4096, 8192, 12288, 16384])
def test_a_disk_that_fills_up_while_the_session_is_opened_loses_nothing(
    room: int, small_disk: Path, tmp_path: Path
) -> None:
    session = head_only(SAMPLE, small_disk)
    os.utime(session, (0, 0))  # nobody is saving it just now
    fill(small_disk, but=room)
    with open_program(session, "en", tmp_path) as program:
        program.wait_text("F9")
        program.write(b"4\r")
        program.wait_quiet(0.1)
        free(small_disk)
        program.wait_for(lambda: "NOT SAVED" not in header(program))
        program.wait_quiet()
        assert not is_on(program, "The disk says")
        leave(program)
    assert list(small_disk.iterdir()) == [session]
    assert run("check", str(session), home=tmp_path).returncode == 0
