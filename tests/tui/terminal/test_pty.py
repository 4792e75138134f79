"""The terminal layer through a real pty: whatever a terminal does, the program lives or leaves in good order."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from .pty_program import PtyProgram


class Desk(PtyProgram):
    def __init__(self, log: Path, **environment: str) -> None:
        super().__init__("tests.tui.terminal.desk", str(log), environment=environment)
        self.log = log
        self.wait_text("home:")

    def heard(self) -> list[str]:
        return self.log.read_text().splitlines() if self.log.exists() else []

    def wait_heard(self, line: str) -> None:
        self.wait_for(lambda: line in self.heard())

    def assert_restored(self) -> None:
        assert self.attributes() == self.before
        assert b"\x1b[?1049l" in self.output[-60:]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "log") as program:
        yield program


def test_a_burst_of_keys_goes_where_a_slow_typists_keys_would_go(desk: Desk) -> None:
    desk.write(b"a\x1bOQxy\rw\x1bz\x1bOQv\x1bq")
    assert desk.wait_exit() == 0
    expected = ["home a", "home f2", "text x", "text y", "text enter", "text w", "text escape", "home z"]
    assert desk.heard() == [*expected, "home f2", "text v", "text escape", "home q"]
    desk.assert_restored()


def test_escape_alone_is_a_key_and_a_split_sequence_is_one_key(desk: Desk) -> None:
    desk.write(b"\x1b")
    desk.wait_heard("home escape")
    desk.write(b"\x1b")
    desk.write(b"[A\x1b\x1b[20~")
    desk.wait_heard("home f9")
    assert desk.heard() == ["home escape", "home up", "home escape", "home f9"]


def test_bytes_that_are_not_utf8_and_nul_and_surrogates_do_not_end_the_program(desk: Desk) -> None:
    desk.write(b"\xff\x00\xed\xa0\x80\xc3")
    desk.write(b"\xa4b")
    desk.wait_heard("home b")
    assert "home ä" in desk.heard()
    assert "home ctrl+@" in desk.heard()


def test_a_long_paste_is_taken_whole(desk: Desk) -> None:
    desk.write(b"\x1b[200~" + b"0123456789\r" * 100_000 + b"\x1b[201~n")
    desk.wait_heard("home n")
    assert desk.heard()[0].startswith("home paste 1100000 ")


def test_an_unterminated_paste_is_delivered_and_keys_work_afterwards(desk: Desk) -> None:
    desk.write(b"\x1b[200~half")
    desk.wait_heard("home paste 4 'half'")
    desk.write(b"k")
    desk.wait_heard("home k")


def test_an_end_mark_inside_a_paste_does_not_turn_the_rest_into_keys(desk: Desk) -> None:
    desk.write(b"\x1b[200~a\x1b[201~q\rb\x1b[201~k")
    desk.wait_heard("home k")
    assert desk.heard() == ["home paste 4 'aq\\nb'", "home k"]


def test_a_made_up_resize_report_and_a_huge_window_do_no_harm(desk: Desk) -> None:
    desk.write(b"\x1b[48;30000;30000;1;1t")
    desk.resize(20_000, 20_000)
    desk.write(b"k")
    desk.wait_heard("home k")
    desk.write(b"q")
    assert desk.wait_exit() == 0


def test_a_window_of_no_size_does_no_harm(desk: Desk) -> None:
    desk.resize(0, 0)
    desk.resize(1, 1)
    desk.write(b"kq")
    assert desk.wait_exit() == 0


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_flushes_and_restores_the_terminal(desk: Desk, number: signal.Signals) -> None:
    os.kill(desk.pid, number)
    assert desk.wait_exit() == 128 + number
    assert desk.heard() == ["flushed"]
    desk.assert_restored()


def test_an_interrupt_from_outside_does_not_quit(desk: Desk) -> None:
    os.kill(desk.pid, signal.SIGINT)
    desk.write(b"\x03k")
    desk.wait_heard("home k")
    assert desk.heard() == ["home ctrl+c", "home k"]


def test_a_crash_has_an_exit_code_a_log_and_a_restored_terminal(desk: Desk) -> None:
    desk.write(b"\x1bOS")
    assert desk.wait_exit() == 1
    assert "made to crash" in desk.log.with_suffix(".crash").read_text()
    desk.assert_restored()


def test_a_terminal_that_goes_away_ends_the_program(tmp_path: Path) -> None:
    with Desk(tmp_path / "log") as desk:
        desk.hang_up()
        desk.wait_for(lambda: desk._poll() is not None, reading=False)
        # The kernel's SIGHUP and the end of the input race; both are an orderly end.
        assert desk.heard()[-1] in ("gone", "flushed")
        assert os.waitstatus_to_exitcode(desk._status or 0) == 129


def test_a_terminal_that_stops_reading_stops_neither_timers_nor_the_end(tmp_path: Path) -> None:
    with Desk(tmp_path / "log", DESK_TIMER="1") as desk:
        for _ in range(40):
            os.write(desk.master, b"\x1b[17~\x0c")
        desk.wait_for(lambda: desk.heard().count("home f6") == 40, reading=False)
        timers = desk.heard().count("timer")
        desk.wait_for(lambda: desk.heard().count("timer") > timers + 3, reading=False)
        os.write(desk.master, b"x\x0c")
        desk.wait_text("home:x")
        os.write(desk.master, b"\x0c" * 40)
        os.kill(desk.pid, signal.SIGTERM)
        desk.wait_for(lambda: desk._poll() is not None, reading=False)
        assert desk.attributes() == desk.before


def test_after_a_stop_and_a_continuation_the_picture_is_there_again(desk: Desk) -> None:
    os.kill(desk.pid, signal.SIGTSTP)
    desk.wait_for(lambda: desk.attributes() == desk.before and b"\x1b[?1049l" in desk.output)
    desk.screen.reset()
    os.kill(desk.pid, signal.SIGCONT)
    desk.wait_text("home:")
    desk.write(b"k")
    desk.wait_heard("home k")


def test_variables_that_came_over_the_line_change_nothing(tmp_path: Path) -> None:
    with Desk(tmp_path / "log", TEXTUAL_DRIVER="no.such:Driver", TEXTUAL_PRESS="q") as desk:
        desk.write(b"kq")
        assert desk.wait_exit() == 0
        assert desk.heard() == ["home k", "home q"]


def test_the_colours_are_the_terminals_own(desk: Desk) -> None:
    desk.write(b"\x1bOQx")
    desk.wait_text("text:x")
    assert b"[39;49m" in desk.output
    assert not re.search(rb"[34]8;[25];", desk.output)


def test_the_control_bytes_of_the_word_keys_arrive_as_keys(desk: Desk) -> None:
    desk.write(b"\x17\x18\x15\x04k")
    desk.wait_heard("home k")
    assert desk.heard() == ["home ctrl+w", "home ctrl+x", "home ctrl+u", "home ctrl+d", "home k"]
