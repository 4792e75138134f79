"""Real processes, stopped, continued and killed at any moment, and an editor that saves what it had read before."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from minutes_tui.domain.problems import Problem
from minutes_tui.storage.journal_files import open_journal
from minutes_tui.storage.processes import this_process
from minutes_tui.storage.reading import Found, find_session
from tests.support.rounds import rounds

HANG = 30.0
"""Seconds in which a writer that is not stopped does something, unless it hangs."""
HEAD = 'format = 1\n\n[meeting]\ntitle = "A"\nlanguage = "de"\nplace = "0"\n'


@dataclass
class Counts:
    acknowledged: int = 0
    lost: int = 0
    duplicates: int = 0
    blocked: int = 0
    refused: int = 0
    stopped: int = 0
    killed: int = 0
    edits: int = 0
    edits_lost: int = 0
    not_folded: int = 0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return ", ".join(f"{name} {value}" for name, value in vars(self).items() if name != "wrong")


class Writer:
    """A process, and what it has told."""

    def __init__(self, pid: int, log: Path) -> None:
        self.pid = pid
        self.log = log
        self.stopped = False
        self.alive = True

    def told(self) -> list[list[str]]:
        try:
            data = self.log.read_bytes()
        except FileNotFoundError:
            return []
        return [line.split() for line in data[: data.rfind(b"\n") + 1].decode().splitlines()]

    @property
    def is_in(self) -> bool:
        states = [line[0] for line in self.told() if line[0] in ("entering", "in", "leaving", "out")]
        return bool(states) and states[-1] == "in"

    @property
    def state(self) -> str:
        try:
            return Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return "X"

    def stop(self) -> None:
        self.signal(signal.SIGSTOP)
        self.stopped = True
        wait_until(lambda: self.state in "TXZ")

    def go_on(self) -> None:
        self.stopped = False
        self.signal(signal.SIGCONT)

    def kill(self) -> None:
        self.alive = False
        self.signal(signal.SIGKILL)
        wait_until(lambda: self.state in "XZ")

    def signal(self, number: int) -> None:
        try:
            os.kill(self.pid, number)
        except ProcessLookupError:
            self.alive = False


def wait_until(true: Callable[[], bool]) -> bool:
    """Whether it came to be true in time."""
    deadline = time.monotonic() + HANG
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.001)
    return True


class Round:
    """One session, from its first writer until all have left."""

    def __init__(self, folder: Path, maker: subprocess.Popen[str], counts: Counts, seed: int) -> None:
        self.folder = folder
        self.file = folder / "a.toml"
        self.file.write_text(HEAD)
        self.maker = maker
        self.counts = counts
        self.chance = random.Random(seed)
        self.writers: list[Writer] = []
        self.place = "0"
        self.edits = 0
        self.stale = [self.file.read_bytes()]

    def run(self) -> None:
        for _ in range(self.chance.choice((2, 2, 3))):
            self.add()
        for _ in range(self.chance.choice((4, 12, 20))):
            time.sleep(self.chance.choice((0, 0.0005, 0.002, 0.01)))
            self.chance.choice(
                (self.stop, self.stop, self.stop_and_go_on, self.kill, self.read, self.save, self.save)
            )()
        self.everybody_moves()
        for one in self.writers:
            one.go_on()
        self.everybody_moves()
        for one in self.writers:
            one.signal(signal.SIGTERM)
        if not wait_until(lambda: all(one.state in "XZ" for one in self.writers)):
            self.counts.blocked += 1
        self.check()

    def add(self) -> None:
        assert self.maker.stdin is not None
        assert self.maker.stdout is not None
        log = self.folder / f"log-{len(self.writers)}"
        self.maker.stdin.write(f"{self.file}\t{log}\n")
        self.maker.stdin.flush()
        self.writers.append(Writer(int(self.maker.stdout.readline()), log))

    # -- what happens to them

    def one(self, *, stopped: bool = False) -> Writer | None:
        able = [one for one in self.writers if one.alive and one.stopped == stopped]
        return self.chance.choice(able) if able else None

    def stop(self) -> None:
        """And nobody else is held up by it."""
        one = self.one()
        if one is not None:
            one.stop()
            self.counts.stopped += 1
        if not any(one.alive and not one.stopped for one in self.writers):
            if self.chance.random() < 0.5:
                self.add()
            else:
                self.go_on()
        self.everybody_moves()

    def go_on(self) -> None:
        one = self.one(stopped=True)
        if one is not None:
            one.go_on()

    def stop_and_go_on(self) -> None:
        one = self.one()
        if one is not None:
            one.stop()
            self.counts.stopped += 1
        self.go_on()

    def kill(self) -> None:
        one = self.one(stopped=self.chance.random() < 0.5)
        if one is not None:
            one.kill()
            self.counts.killed += 1
            self.add()

    def everybody_moves(self) -> None:
        able = [one for one in self.writers if one.alive and not one.stopped]
        before = {one.pid: self.done(one) for one in able}
        for one in able:
            if not wait_until(lambda one=one: self.done(one) > before[one.pid] or one.state in "XZ"):  # type: ignore[misc]
                self.counts.blocked += 1
                self.counts.wrong.append(f"blocked: {one.told()[-3:]}")

    def done(self, one: Writer) -> int:
        return sum(line[0] == "ok" for line in one.told())

    # -- the editor

    def read(self) -> None:
        data = self.file.read_bytes()
        if b"\nplace = " in data and b"\0" not in data:
            self.stale.append(data)

    def save(self) -> None:
        """Only while somebody has the session open, and can see it: afterwards the file is all there is."""
        one = self.one()
        if one is None:
            return
        one.stop()
        if one.is_in and one.state == "T":
            self.edits += 1
            place = str(self.edits)
            stale = self.chance.choice(self.stale[-3:])
            line = next(line for line in stale.split(b"\n") if line.startswith(b"place"))
            data = stale.replace(line, f'place = "{place}"'.encode(), 1)
            if self.chance.random() < 0.5:
                self.file.write_bytes(data)
            else:
                (self.folder / "a.toml~").write_bytes(data)
                (self.folder / "a.toml~").replace(self.file)
            self.place = place
            self.counts.edits += 1
            if self.chance.random() < 0.3:
                one.kill()
                self.counts.killed += 1
                self.add()
        if one.alive and self.chance.random() < 0.7:
            one.go_on()
        self.everybody_moves()

    # -- afterwards

    def check(self) -> None:
        found = self.folded()
        told = [line for one in self.writers for line in one.told()]
        ids = [block.record.id for block in found.file.chain.blocks]
        counted = Counter(ids)
        for line in told:
            if line[0] == "ok":
                self.counts.acknowledged += 1
                if int(line[1]) > len(ids) or ids[int(line[1]) - 1] != line[2]:
                    self.counts.lost += 1
                    self.counts.wrong.append(f"lost {line}")
            elif line[0] in ("refused", "unknown", "crashed"):
                self.counts.refused += 1
                self.counts.wrong.append(" ".join(line))
        self.counts.duplicates += sum(count - 1 for count in counted.values())
        if found.problems or found.file.problems:
            self.counts.wrong.append(f"in the end: {found.problems} {found.file.problems}")
        if found.file.head.meeting.place != self.place:
            self.counts.edits_lost += 1
            self.counts.wrong.append(f"edit {self.place} lost: {found.file.head.meeting.place}")
        left = sorted(one.name for one in self.folder.iterdir() if one.name != "a.toml" and "log-" not in one.name)
        if left:
            self.counts.not_folded += 1
            self.counts.wrong.append(f"left: {[str(one) for one in self.folder.rglob('*')]}")

    def folded(self) -> Found:
        """What stands in the file when one more has come and left. A file just saved without marker takes 2 s."""

        def once() -> bool:
            found = find_session(str(self.file))
            assert isinstance(found, Found), found
            journal = open_journal(found, this_process())
            assert not isinstance(journal, Problem), journal
            journal.close()
            return not (self.folder / "a.d").exists()

        if not once() and b"# ---- journal" not in self.file.read_bytes():
            wait_until(once)
        found = find_session(str(self.file))
        assert isinstance(found, Found), found
        return found


@pytest.fixture
def maker() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.support.journal_worker"]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def test_writers_that_are_stopped_and_killed_lose_nothing_and_hold_up_nobody(
    tmp_path: Path, maker: subprocess.Popen[str]
) -> None:
    counts = Counts()
    number = rounds(short=15, soak=500)
    for seed in range(number):
        folder = tmp_path / str(seed)
        folder.mkdir()
        one = Round(folder, maker, counts, seed)
        try:
            one.run()
        finally:
            for writer in one.writers:
                if writer.state not in "XZ":
                    writer.kill()
    print(f"{number} rounds: {counts}")
    assert not counts.wrong, counts
    assert counts.acknowledged
