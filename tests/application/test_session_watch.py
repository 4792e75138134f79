from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.application.session_list import files_in
from minutes_tui.application.session_watch import SessionWatch
from tests.tui.terminal.pty_program import ROOT

SAMPLE = (ROOT / "sessions" / "2022-02-01-integrationsrat.toml").read_bytes()
HEAD = SAMPLE.partition(b"# ---- journal")[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.toml").write_bytes(HEAD)
    (tmp_path / "begun.toml").write_bytes(SAMPLE.replace(b"2022-02-01T17:00:00", b"2022-01-01T17:00:00", 1))
    (tmp_path / "other.toml").write_text("x = 1\n", encoding="utf-8")
    return tmp_path


def told(watch: SessionWatch) -> list[tuple[str, str]]:
    return [(one.path.name, one.state) for one in watch.sessions]


def look(watch: SessionWatch) -> None:
    """One round from its begin to its end."""
    watch.ask()
    watch.wait(30)
    assert watch.is_complete


def test_the_sessions_are_told_newest_first_with_their_states(folder: Path) -> None:
    watch = SessionWatch([lambda: files_in(folder)])
    assert (watch.sessions, watch.is_complete) == ((), False)
    look(watch)
    assert told(watch) == [("one.toml", "not-begun"), ("begun.toml", "begun")]


def test_a_file_that_did_not_change_is_not_read_again(folder: Path) -> None:
    looked = threading.Event()

    def source() -> Iterator[tuple[Path, int]]:
        yield from files_in(folder)
        looked.set()

    watch = SessionWatch([source], pause=0)
    look(watch)
    before = watch.sessions
    when = (folder / "one.toml").stat()
    (folder / "one.toml").write_bytes(SAMPLE)
    os.utime(folder / "one.toml", ns=(when.st_atime_ns, when.st_mtime_ns))
    for _ in range(2):  # the second one begins when the first has ended
        looked.clear()
        while not looked.wait(0.01):
            watch.ask()
    assert watch.sessions == before


def test_a_source_that_hangs_holds_up_no_other_and_nobody_who_asks(folder: Path) -> None:
    goes_on = threading.Event()

    def dead() -> Iterator[tuple[Path, int]]:
        goes_on.wait(60)
        yield folder / "begun.toml", 1

    watch = SessionWatch([lambda: files_in(folder), dead], pause=0)
    for _ in range(3000):
        watch.ask()
        watch.wait(0.01)
        if told(watch) == [("one.toml", "not-begun"), ("begun.toml", "begun")]:
            break
    assert told(watch) == [("one.toml", "not-begun"), ("begun.toml", "begun")]
    assert not watch.is_complete
    (folder / "one.toml").unlink()
    for _ in range(3000):
        watch.ask()
        watch.wait(0.01)
        if len(watch.sessions) == 1:
            break
    assert told(watch) == [("begun.toml", "begun")]
    goes_on.set()
    watch.wait(30)
    assert watch.is_complete


def test_of_a_file_that_two_sources_name_the_first_counts_and_it_stands_once(folder: Path) -> None:
    watch = SessionWatch([lambda: files_in(folder), lambda: [(folder / "one.toml", 1)]])
    look(watch)
    assert [one.changed == 1 for one in watch.sessions] == [False, False]
