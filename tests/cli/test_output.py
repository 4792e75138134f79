"""What becomes of output that nobody reads, that nothing takes, or that goes to a place of its own kind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = str(ROOT / "sessions" / "2024-05-14-harbour-committee.toml")
SHOW = ("show", SAMPLE)
EXPORT = ("export", SAMPLE, "--to", "text")


def run(command: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The shell's `command`, in which $program stands for the program and `"$@"` for its arguments."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "LANG": "C.UTF-8"}
    script = f'set -o pipefail; program="{sys.executable} -m minutes_tui"; {command}'
    found = subprocess.run(
        ["bash", "-c", script, "bash", *arguments], env=environment, capture_output=True, timeout=60, check=False
    )
    assert b"Traceback" not in found.stderr
    return found


@pytest.mark.parametrize("arguments", [SHOW, (*SHOW, "--json"), EXPORT, ("check", SAMPLE), ("--help",)])
def test_a_closed_pipe_is_no_error(arguments: tuple[str, ...]) -> None:
    found = run('$program "$@" | true', *arguments)
    assert (found.returncode, found.stderr) == (0, b"")


@pytest.mark.parametrize("arguments", [SHOW, EXPORT, ("check", SAMPLE), ("--help",), ("--version",)])
def test_output_that_finds_no_room_is_said_in_one_sentence(arguments: tuple[str, ...]) -> None:
    found = run('$program "$@" > /dev/full', *arguments)
    assert found.returncode == 1
    assert found.stderr.count(b"\n") == 1
    assert b"no space is left" in found.stderr


def test_output_that_is_closed_is_said() -> None:
    found = run('$program "$@" >&-', *SHOW)
    assert found.returncode == 1
    assert b"could not be written: it was closed" in found.stderr


def test_problems_that_nobody_can_hear_change_no_exit_code() -> None:
    assert run('$program "$@" 2> /dev/full', "show", "nowhere").returncode == 2
    assert run('$program "$@" 2>&-', "show", "nowhere").returncode == 2


def test_standard_input_that_is_closed_or_endless_is_said() -> None:
    closed = run('$program "$@" <&-', "check", "-")
    assert (closed.returncode, closed.stdout) == (2, b"-: This file cannot be read: it was closed\n")
    endless = run('$program "$@" < /dev/zero', "check", "-")
    assert (endless.returncode, endless.stdout) == (2, b"-: This file is larger than 32 MiB; no session is.\n")


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    found = run(f'cd {tmp_path}; cat pipe & $program "$@" -o pipe; wait', *EXPORT)
    assert found.returncode == 0
    assert b"Foreshore Committee" in found.stdout
    assert (tmp_path / "pipe").is_fifo()


def test_a_link_stays_a_link_and_leads_to_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("real")
    found = run(f'$program "$@" -o {tmp_path}/link', *EXPORT)
    assert found.returncode == 0
    assert (tmp_path / "link").readlink() == Path("real")
    assert b"Foreshore Committee" in (tmp_path / "real").read_bytes()


def test_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    found = run(f'$program "$@" -o {tmp_path}/folder', *EXPORT)
    assert found.returncode == 1
    assert b"This file could not be written: it is a folder" in found.stderr
    assert list(tmp_path.rglob("*")) == [tmp_path / "folder"]


def test_wrong_use_shows_what_was_typed_without_letting_it_act() -> None:
    for arguments in (("\x1b[2J",), (*SHOW, "--\x1b[2J"), (*EXPORT, "--item", "\x1b[2J")):
        found = run('$program "$@"', *arguments)
        assert found.returncode == 2
        assert b"\x1b" not in found.stdout + found.stderr
