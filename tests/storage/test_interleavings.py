"""Two or three processes and an editor, stopped and killed between any two system calls."""

from __future__ import annotations

import contextlib
import os
import random
import secrets
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from minutes_tui.codec.blocks import Block, write_block
from minutes_tui.codec.record import Record, Text
from minutes_tui.codec.session_file import session_bytes
from minutes_tui.domain.problems import Problem
from minutes_tui.storage.journal import Conflict, Ok
from minutes_tui.storage.journal_files import JournalFiles, open_journal
from minutes_tui.storage.processes import Process
from minutes_tui.storage.reading import Found, find_session
from minutes_tui.storage.reading_along import ReadingAlong
from tests.support.rounds import rounds
from tests.support.stepping import Scheduler, Simulated, install

HEAD = 'format = 1\n\n[meeting]\ntitle = "A"\nlanguage = "de"\nplace = "0"\n'
AT = datetime(2022, 2, 1, 17, tzinfo=UTC)


class World:
    """One session file, and what its writers were told."""

    def __init__(self, path: Path, seed: int) -> None:
        self.path = path
        self.chance = random.Random(seed)
        self.acknowledged: list[tuple[int, str]] = []
        self.wrong: list[str] = []
        self.place = "0"
        self.edits = 0
        self.faults = False
        self.followers: list[ReadingAlong] = []
        blocks: list[Block] = []
        for number in range(1, self.chance.choice((1, 4))):
            record = Record(f"before{number}", AT, "me", "note", {}, seq=number)
            blocks.append(write_block(record, blocks[-1].check if blocks else ""))
            self.acknowledged.append((number, record.id))
        path.write_bytes(session_bytes(HEAD.encode(), blocks) if blocks else HEAD.encode())

    # -- a writer

    def writer(self, me: Simulated) -> None:
        for _ in range(self.chance.choice((1, 2, 3))):
            journal = self.opened(me)
            if journal is None:
                return
            me.is_in = True
            for _ in range(self.chance.choice((0, 1, 2, 4))):
                self.append(journal)
                if self.chance.random() < 0.2:
                    journal.look_at_head()
            me.is_in = False
            journal.close()

    def opened(self, me: Simulated) -> JournalFiles | None:
        problem: Problem | tuple[Problem, ...] = ()
        for _ in range(2000):
            found = find_session(str(self.path))
            if not isinstance(found, Found):
                problem = found
                me_scheduler(me).step("waits", must_switch=True)
                continue
            journal = open_journal(found, me.process)
            if isinstance(journal, JournalFiles):
                return journal
            problem = journal
            if not self.faults:
                break
        self.wrong.append(f"{me.process.pid} cannot open: {problem}")
        return None

    def append(self, journal: JournalFiles) -> None:
        name = secrets.token_hex(6)
        kind = "closed" if self.chance.random() < 0.05 else "note"
        record = Record(name, AT, "me", kind, {"text": Text("so\n[[event]] it is " * self.chance.choice((1, 20)))})
        expected = journal.position
        for _ in range(200):
            answer = journal.append(expected, record)
            if isinstance(answer, Ok):
                self.acknowledged.append((answer.stored.record.seq, name))
                return
            if isinstance(answer, Conflict):
                expected = answer.position
            else:
                journal.read(expected)
                if not self.faults:
                    self.wrong.append(f"unknown: {answer.problem}")
                    return
        self.wrong.append("always a conflict")

    # -- one who reads along

    def reader(self, me: Simulated) -> None:
        steps = me_scheduler(me)
        for _ in range(self.chance.choice((3, 30))):
            before = list(self.acknowledged)
            found = find_session(str(self.path))
            if isinstance(found, Found):
                ids = [block.record.id for block in found.blocks]
                missing = [name for seq, name in before if seq > len(ids) or ids[seq - 1] != name]
                told = any(problem.severity == "error" for problem in found.problems)  # a fault while it was read
                if (missing and not told) or (told and not self.faults):
                    self.wrong.append(f"a reader misses {missing} {found.problems}")
            elif not self.faults and any(not problem.code.startswith("head.") for problem in found):
                self.wrong.append(f"a reader cannot read: {found}")
            for _ in range(self.chance.choice((1, 10, 100))):
                steps.step("reader waits", must_switch=True)

    # -- one who follows

    def follower(self, me: Simulated) -> None:
        steps = me_scheduler(me)
        known = find_session(str(self.path))
        while not isinstance(known, Found):
            steps.step("follower waits", must_switch=True)
            known = find_session(str(self.path))
        along = ReadingAlong(known)
        seen = [block.record.id for block in along.blocks]
        for _ in range(self.chance.choice((3, 30, 100))):
            before = list(self.acknowledged)
            look = along.look()
            seen += [block.record.id for block in look.fresh]
            missing = [name for seq, name in before if seq > len(seen) or seen[seq - 1] != name]
            of_journal = [
                problem
                for problem in look.problems
                if not problem.code.startswith("head.") and problem.severity == "error"
            ]
            told = look.lost is not None or bool(look.problems)  # a fault; or an editor is saving just now
            if seen != [block.record.id for block in along.blocks] or look.anew:
                self.wrong.append("a follower was told other events than there are")
            if (missing and not told) or ((look.lost is not None or of_journal) and not self.faults):
                self.wrong.append(f"a follower misses {missing}: {look.lost} {look.problems}")
            for _ in range(self.chance.choice((1, 10, 100))):
                steps.step("follower waits", must_switch=True)
        self.followers.append(along)

    # -- an editor

    def editor(self, me: Simulated) -> None:
        steps = me_scheduler(me)
        for _ in range(self.chance.choice((1, 2, 3))):
            stale = b""
            for _ in range(self.chance.choice((1, 3, 30))):
                steps.step("editor waits", must_switch=True)
                with contextlib.suppress(OSError):
                    stale = self.path.read_bytes() or stale
            for _ in range(self.chance.choice((3, 30, 300))):
                steps.step("editor waits", must_switch=True)
            for _ in range(2000):
                steps.step("editor wants to save", must_switch=True)
                if any(one.is_in for one in steps.living):
                    self.save(stale, steps)
                    break

    def save(self, stale: bytes, steps: Scheduler) -> None:
        if b"place" not in stale:
            return
        self.edits += 1
        place = f"{self.edits}"
        line = next(line for line in stale.split(b"\n") if line.startswith(b"place"))
        data = stale.replace(line, f'place = "{place}"'.encode(), 1)
        steps.log.append(f"{steps.steps}: editor saves {len(data)} {place}")
        if self.chance.random() < 0.5:
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            if self.chance.random() < 0.5:
                steps.step("editor has truncated", must_switch=True)
            os.write(descriptor, data)
            os.close(descriptor)
        else:
            other = self.path.with_name("other~")
            other.write_bytes(data)
            other.replace(self.path)
        self.place = place

    # -- afterwards

    def check(self) -> list[str]:
        wrong = list(self.wrong)
        for number in range(900, 902):
            found = find_session(str(self.path))
            if not isinstance(found, Found) or found.problems:
                return [*wrong, f"in the end: {found if not isinstance(found, Found) else found.problems}"]
            journal = open_journal(found, Process("here", number, "x:1:1"))
            if isinstance(journal, Problem):
                return [*wrong, f"in the end: {journal}"]
            journal.close()
        found = find_session(str(self.path))
        assert isinstance(found, Found)
        ids = [block.record.id for block in found.file.chain.blocks]
        counted = Counter(ids)
        for seq, name in self.acknowledged:
            if counted[name] != 1 or ids[seq - 1] != name:
                wrong.append(f"{seq} {name} is there {counted[name]} times")
        wrong += [f"{name} twice" for name, count in counted.items() if count > 1]
        left = sorted(one.name for one in self.path.parent.iterdir() if one != self.path)
        if left:
            wrong.append(f"left: {left} {[str(p) for p in self.path.parent.rglob('*')]}")
        for along in self.followers:
            along.look()
            look = along.look()
            if [block.record.id for block in along.blocks] != ids or look.lost or look.problems:
                wrong.append(f"a follower does not see in the end what there is: {look.lost} {look.problems}")
        if any(block.record.kind == "closed" for block in found.blocks):
            closed = found.file.head.closed
            if closed is None or closed.events != len(found.blocks):
                wrong.append(f"closed with {closed}")
        if found.file.head.meeting.place != self.place:
            wrong.append(f"head edit {self.place} lost: {found.file.head.meeting.place}")
        return wrong


_SCHEDULERS: dict[int, Scheduler] = {}


def me_scheduler(me: Simulated) -> Scheduler:
    return _SCHEDULERS[id(me)]


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory, where there is one: the disk is no part of this."""
    place = Path("/dev/shm")
    folder = (place if os.access(place, os.W_OK) else Path("/var/tmp")) / f"minutes-{os.getpid()}"
    folder.mkdir(exist_ok=True)
    yield folder
    shutil.rmtree(folder)


@contextlib.contextmanager
def descriptors_closed() -> Iterator[None]:
    """What killed processes had open, as the system would close it."""
    before = {one.name for one in Path("/proc/self/fd").iterdir()}
    yield
    for name in {one.name for one in Path("/proc/self/fd").iterdir()} - before:
        with contextlib.suppress(OSError):
            os.close(int(name))


def one_world(folder: Path, seed: int) -> tuple[World, list[str], Scheduler]:
    shutil.rmtree(folder)
    folder.mkdir()
    chance = random.Random(seed)
    world = World(folder / "a.toml", seed)
    scheduler = Scheduler(
        seed,
        switch=chance.choice((0.01, 0.05, 0.3)),
        stop=chance.choice((0.0, 0.002, 0.01)),
        kill=chance.choice((0.0, 0.001, 0.005)),
        kills=3,
        fail=chance.choice((0.0, 0.0, 0.005, 0.03)),
    )
    world.faults = scheduler.fail > 0
    with descriptors_closed(), pytest.MonkeyPatch.context() as patch:
        install(patch, scheduler)
        everybody = [Simulated(number, world.writer) for number in range(1, chance.choice((3, 3, 4, 5)))]
        if chance.random() < 0.6:
            editor = Simulated(99, world.editor)
            everybody.append(editor)
        if chance.random() < 0.3:
            everybody.append(Simulated(98, world.reader))
        if chance.random() < 0.5:
            everybody.append(Simulated(97, world.follower))
        for one in everybody:
            _SCHEDULERS[id(one)] = scheduler
            scheduler.add(one)
        scheduler.may_kill = lambda one: one.process.pid < 97
        scheduler.run()
        wrong = world.check()
    _SCHEDULERS.clear()
    wrong += [f"{one.process.pid}: {one.failure!r}" for one in everybody if one.failure is not None]
    return world, wrong, scheduler


def test_no_order_of_system_calls_loses_or_doubles_an_acknowledged_event(memory: Path) -> None:
    acknowledged = killed = edits = 0
    for seed in range(rounds(150, 20_000)):
        world, wrong, scheduler = one_world(memory, seed)
        acknowledged += len(world.acknowledged)
        killed += scheduler.killed
        edits += world.edits
        assert not wrong, (seed, wrong)
    print(f"acknowledged {acknowledged}, killed {killed}, head edits {edits}")
