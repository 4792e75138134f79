from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.storage import processes
from minutes_tui.storage.processes import Process, answers, is_alive, register, registered, this_process, unregister

TELLS_WHO_IT_IS = """
from minutes_tui.storage.processes import this_process
process = this_process()
print(process.host, process.pid, process.started, flush=True)
input()
"""
ME = this_process()
BOOT, TICKS, NAMESPACE = ME.started.split(":")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[int]:
    descriptor = os.open(tmp_path, os.O_RDONLY | os.O_DIRECTORY)
    yield descriptor
    os.close(descriptor)


@pytest.fixture
def child() -> Iterator[tuple[subprocess.Popen[str], Process]]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", TELLS_WHO_IT_IS]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as running:
        assert running.stdout is not None
        host, pid, started = running.stdout.readline().split()
        yield running, Process(host, int(pid), started)
        running.kill()


def test_this_process_is_alive_and_always_the_same() -> None:
    assert is_alive(ME)
    assert this_process() == ME
    assert ME.pid == os.getpid()


def test_another_process_is_alive_until_it_ends(child: tuple[subprocess.Popen[str], Process]) -> None:
    running, process = child
    assert is_alive(process)
    assert process != ME
    running.kill()
    running.wait()
    assert not is_alive(process)


def test_a_stopped_process_is_alive(child: tuple[subprocess.Popen[str], Process]) -> None:
    running, process = child
    running.send_signal(signal.SIGSTOP)
    assert is_alive(process)


def test_a_process_that_ended_and_that_nobody_asked_after_is_gone(
    child: tuple[subprocess.Popen[str], Process],
) -> None:
    running, process = child
    running.kill()
    os.waitid(os.P_PID, running.pid, os.WEXITED | os.WNOWAIT)
    assert not is_alive(process)


def test_one_with_the_same_number_that_began_at_another_time_is_gone() -> None:
    assert not is_alive(replace(ME, started=f"{BOOT}:{int(TICKS) - 1}:{NAMESPACE}"))


def test_one_from_before_the_machine_was_started_anew_is_gone() -> None:
    assert not is_alive(replace(ME, started=f"another:{TICKS}:{NAMESPACE}"))


def test_one_of_another_container_counts_as_alive() -> None:
    assert is_alive(replace(ME, started=f"{BOOT}:1:1"))


def test_one_of_another_machine_counts_as_alive() -> None:
    assert is_alive(Process("elsewhere", 1, "another:1:1"))
    assert is_alive(Process("elsewhere", 1, ""))


def test_a_machine_that_was_renamed_while_it_ran_is_the_same_one() -> None:
    assert not is_alive(Process("renamed", ME.pid, f"{BOOT}:1:{NAMESPACE}"))


def test_without_proc_the_number_alone_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(processes, "_PROC", tmp_path / "proc")
    monkeypatch.setattr(processes, "_BOOT", tmp_path / "boot")
    process = this_process()
    assert process.started == "::"
    assert is_alive(process)
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    assert not is_alive(replace(process, pid=ended.pid))


def test_a_process_that_proc_hides_is_asked_for_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_running", lambda _pid: None)
    assert is_alive(ME)


@given(host=st.text(), pid=st.integers(), started=st.text())
def test_whatever_a_file_says_the_question_has_an_answer(host: str, pid: int, started: str) -> None:
    found = processes.process_from({"host": host, "pid": pid, "started": started})
    assert found is None or is_alive(found) in (True, False)


def test_who_registers_is_found_until_they_leave(folder: int) -> None:
    name = register(folder, ME)
    assert registered(folder) == [(name, ME)]
    assert register(folder, ME) == name
    unregister(folder, name)
    unregister(folder, name)
    assert registered(folder) == []


def test_two_processes_are_both_found(folder: int, child: tuple[subprocess.Popen[str], Process]) -> None:
    names = {register(folder, one): one for one in (ME, child[1])}
    assert dict(registered(folder)) == names
    assert len(names) == 2


def test_a_note_has_the_mode_that_colleagues_need(folder: int, tmp_path: Path) -> None:
    name = register(folder, ME, 0o664)
    assert (tmp_path / name).stat().st_mode & 0o777 == 0o664


def test_what_is_no_note_is_passed_over(folder: int, tmp_path: Path) -> None:
    name = register(folder, ME)
    key = "in-0123456789abcdef"
    (tmp_path / f"{key}-1").write_bytes(b"\xff\x00")
    (tmp_path / f"{key}-2").symlink_to(name)
    os.mkfifo(tmp_path / f"{key}-3")
    (tmp_path / f"{key}-4").write_bytes((tmp_path / name).read_bytes() + b"#" * 5000)
    (tmp_path / f"{key}-5").write_text('host = "a"\npid = -1\nstarted = ""\n')
    (tmp_path / f"{key}-6").write_text('host = "a"\npid = true\nstarted = ""\n')
    (tmp_path / f"{key}-7").mkdir()
    (tmp_path / f"{name}.new").write_bytes((tmp_path / name).read_bytes())
    assert registered(folder) == [(name, ME)]


def test_a_number_that_no_process_can_have_answers_nobody() -> None:
    assert answers(os.getpid())
    assert not answers(9_999_999_999)
    assert not answers(0)
