"""Processes as threads of which one runs at a time, and which change places at system calls only.

So a process can be stopped or killed between any two system calls of the storage, and what happened can be done again:
everything follows from a seed.
"""

from __future__ import annotations

import errno
import os
import random
import threading
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from minutes_tui.storage import (
    event_folder,
    finding_events,
    journal_files,
    opening,
    reading,
    reading_along,
    replacing,
    session_copy,
    side_files,
    unfinished,
    working_folder,
)
from minutes_tui.storage.processes import Process

HANG = 60.0
"""Seconds without a system call after which the whole is called a hang."""
_CALLS = frozenset(["open", "read", "write", "link", "rename", "unlink", "rmdir", "mkdir", "stat", "fstat"])
_CALLS |= {"listdir", "lseek", "fchmod", "pread"}
_WRITING = frozenset(["link", "rename", "unlink", "rmdir", "mkdir", "fchmod"])
_MODULES = (
    event_folder,
    finding_events,
    journal_files,
    opening,
    reading,
    reading_along,
    replacing,
    session_copy,
    side_files,
    unfinished,
    working_folder,
)


class Killed(BaseException):
    """The process is no more: nothing it does from now on has an effect."""


class Simulated:
    """One process: a thread with a name."""

    def __init__(self, number: int, run: Callable[[Simulated], None]) -> None:
        self.process = Process("here", number, f"boot:{number}:1")
        self.turn = threading.Semaphore(0)
        self.alive = True
        self.stopped_until = 0
        self.is_in = False
        self.failure: BaseException | None = None
        self.thread = threading.Thread(target=self._main, args=(run,), daemon=True)
        self.run = run
        self.finished: Callable[[Simulated], None] = lambda _me: None

    def _main(self, run: Callable[[Simulated], None]) -> None:
        self.turn.acquire()
        try:
            if self.alive:
                run(self)
        except Killed:
            pass
        except BaseException as error:  # noqa: BLE001 - the test shows it
            self.failure = error
        self.alive = self.is_in = False
        self.finished(self)


class Scheduler:
    """Who runs next. `switch`, `stop`, `kill`, `fail`: how likely each is at one system call."""

    def __init__(self, seed: int, *, switch: float, stop: float, kill: float, kills: int, fail: float = 0.0) -> None:
        self.chance = random.Random(seed)
        self.fail = fail
        self.switch, self.stop, self.kill, self.kills = switch, stop, kill, kills
        self.steps = 0
        self.killed = 0
        self.living: list[Simulated] = []
        self.by_thread: dict[int, Simulated] = {}
        self.done = threading.Event()
        self.log: list[str] = []
        self.may_kill: Callable[[Simulated], bool] = lambda _one: True

    def add(self, one: Simulated) -> None:
        one.finished = self.ended
        one.thread.start()
        assert one.thread.ident is not None
        self.by_thread[one.thread.ident] = one
        self.living.append(one)

    def is_alive(self, process: Process) -> bool:
        unreadable = process.host == "?"  # as for one of another machine, nobody can know
        return unreadable or any(one.process == process and one.alive for one in self.living)

    def run(self) -> None:
        """Until all are through."""
        self.next().turn.release()
        while not self.done.wait(HANG):
            before = self.steps
            if not self.done.wait(HANG) and self.steps == before:
                raise AssertionError("nothing moves any more")
        for one in self.by_thread.values():
            one.thread.join(HANG)

    def step(self, what: str, *, must_switch: bool = False) -> None:
        """Called before each system call; may come back much later, or never."""
        me = self.by_thread.get(threading.get_ident())
        if me is None:
            return
        if not me.alive:
            raise Killed
        self.steps += 1
        if self.chance.random() < self.kill and self.killed < self.kills:
            victim = self.chance.choice(self.living)
            if self.may_kill(victim):
                self.killed += 1
                victim.alive = victim.is_in = False
                self.log.append(f"{self.steps}: {victim.process.pid} killed")
        if self.chance.random() < self.stop:
            one = self.chance.choice(self.living)
            one.stopped_until = self.steps + self.chance.choice((50, 500, 3000))
        if must_switch or not me.alive or me.stopped_until > self.steps or self.chance.random() < self.switch:
            other = self.next(me if must_switch else None)
            if other is not me:
                other.turn.release()
                if not me.turn.acquire(timeout=10 * HANG):
                    raise AssertionError("never again called")
            if not me.alive:
                raise Killed
        if len(self.log) < 100_000:
            self.log.append(f"{self.steps}: {me.process.pid} {what}")

    def fault(self, part: float = 1.0) -> None:
        """Sometimes the disk says no."""
        if threading.get_ident() in self.by_thread and self.chance.random() < self.fail * part:
            number = self.chance.choice((errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES))
            self.log.append(f"{self.steps}: {errno.errorcode[number]}")
            raise OSError(number, os.strerror(number))

    def next(self, but: Simulated | None = None) -> Simulated:
        """One that is not stopped; where all are, one of them goes on."""
        ready = [one for one in self.living if one.stopped_until <= self.steps and one is not but]
        if not ready:
            ready = [one for one in self.living if one is not but] or self.living
            for one in ready:
                one.stopped_until = 0
        return self.chance.choice(ready)

    def ended(self, one: Simulated) -> None:
        self.living.remove(one)
        if self.living:
            self.next().turn.release()
        else:
            self.done.set()


class _Stepped:
    """A module whose calls are steps."""

    def __init__(self, real: ModuleType, scheduler: Scheduler) -> None:
        self.real = real
        self.scheduler = scheduler

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.real, name)
        if name not in _CALLS:
            return value

        def stepped(*arguments: Any, **named: Any) -> Any:
            self.scheduler.step(f"{name} {arguments[0] if isinstance(arguments[0], str) else ''} {arguments[1:2]}")
            self.scheduler.fault(1.0 if name in _WRITING else 0.1)
            answer = value(*arguments, **named)
            if name in ("link", "rename"):
                self.scheduler.fault()  # done, and yet an error: a network may lose the answer
            return answer

        return stepped

    def write(self, descriptor: int, data: memoryview) -> int:
        """In two pieces, so that it can be cut off."""
        self.scheduler.step(f"write {len(data)}")
        self.scheduler.fault()
        return os.write(descriptor, data[: len(data) // 2 + 1])

    def fsync(self, _descriptor: int) -> None:
        """The disk is no part of this, but for its faults."""
        self.scheduler.fault()

    fdatasync = fsync

    def time(self) -> float:
        """A clock that goes on with each step, and at last far beyond what anything is waited for."""
        return time.time() + (1000.0 if self.scheduler.done.is_set() else self.scheduler.steps * 0.005)

    def sleep(self, _seconds: float) -> None:
        """Others go on meanwhile."""
        self.scheduler.step("sleep", must_switch=True)


def install(patch: pytest.MonkeyPatch, scheduler: Scheduler) -> None:
    """Let the storage make its system calls as steps of this scheduler."""
    for module in _MODULES:
        for real in (os, time):
            if hasattr(module, real.__name__):
                patch.setattr(module, real.__name__, _Stepped(real, scheduler))
    exchange = replacing.exchange

    def stepped(*arguments: Any) -> bool:
        scheduler.step("exchange")
        scheduler.fault()
        return exchange(*arguments)

    patch.setattr(replacing, "exchange", stepped)
    patch.setattr(session_copy, "exchange", stepped)
    patch.setattr(journal_files, "is_alive", scheduler.is_alive)
