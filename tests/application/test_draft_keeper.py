from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from minutes_tui.application.draft_keeper import Describing, DraftKeeper, Pace
from minutes_tui.application.drafting import Draft, Drafting
from minutes_tui.storage.drafts import DraftFile, DraftFolder, StoredDraft, read_drafts, remove_draft
from minutes_tui.storage.processes import Process, is_alive, this_process
from tests.support.rounds import rounds

HANGS = 20
"""Seconds after which a test that waits has failed. None waits that long otherwise."""
NEVER = 3600.0
AT_ONCE = Pace(delay=0, retry=0, slow=NEVER, patience=HANGS)
WHEN_ASKED = Pace(delay=NEVER, retry=NEVER, slow=NEVER, patience=HANGS)
PROCESS = Process("h", 1, "1:2:3")
AT = datetime(2022, 2, 1, 17, 20, tzinfo=UTC)
TYPES_FOR_EVER = """
import itertools, os, sys
from datetime import UTC, datetime
from minutes_tui.application.draft_keeper import Describing, DraftKeeper, Pace
from minutes_tui.application.drafting import Draft
from minutes_tui.storage.drafts import DraftFile, DraftFolder
from minutes_tui.storage.processes import this_process

process = this_process()
folder = DraftFolder(os.open(sys.argv[1], os.O_RDONLY), "sitzung.d", 0o660)
describe = Describing(process, "scribe", lambda: datetime.now(UTC), lambda: "27")
keeping = DraftKeeper(DraftFile(folder, process), describe, Pace(delay=0))
for number in itertools.count(1):
    keeping.keep(Draft("resolution", "kim", "id", {"text": f"{number} " * 5000}))
    if number % 10 == 0:
        keeping.flush()
        print(number, flush=True)
"""


class Disk:
    """Notes what is asked of it; fails, or does not answer, where it is told to."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.begun = threading.Event()
        self.answers = threading.Event()
        self.answers.set()
        self.error: Exception | None = None
        self._any = threading.Condition()

    def write(self, draft: StoredDraft) -> None:
        self._do(draft.fields["text"])

    def remove(self) -> None:
        self._do(None)

    def _do(self, what: object) -> None:
        self.begun.set()
        assert self.answers.wait(HANGS)
        with self._any:
            if self.error is not None:
                what = self.error
            self.done.append(what)
            self._any.notify_all()
        if self.error is not None:
            raise self.error

    def waits_for(self, true: Callable[[list[object]], bool]) -> None:
        with self._any:
            assert self._any.wait_for(lambda: true(self.done), HANGS), self.done


def draft_threads() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name == "draft"}


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk()
    yield made
    made.answers.set()


def keeper(disk: Disk, pace: Pace = AT_ONCE) -> DraftKeeper:
    return DraftKeeper(disk, Describing(PROCESS, "scribe", lambda: AT, lambda: "27"), pace)


def typed(text: str, event_id: str = "k3v9") -> Draft:
    return Draft("contribution", "kim", event_id, {"text": text})


def waits_until(true: Callable[[], bool]) -> None:
    """For what nothing tells of: look again and again."""
    pause = threading.Event()
    for _ in range(HANGS * 100):
        if true():
            return
        pause.wait(0.01)
    raise AssertionError("still not so")


def test_it_keeps_the_protocol_of_the_screens(disk: Disk) -> None:
    drafting: Drafting = keeper(disk)
    assert not drafting.holds
    drafting.keep(typed("a"))
    assert drafting.holds
    drafting.nothing()
    assert not drafting.holds


def test_what_is_typed_reaches_the_disk_by_itself(disk: Disk) -> None:
    keeping = keeper(disk)
    keeping.keep(typed("a"))
    disk.waits_for(lambda done: done == ["a"])
    keeping.close(keep=True)


def test_somebody_who_never_stops_typing_is_saved_all_the_same(disk: Disk) -> None:
    keeping = keeper(disk, Pace(delay=0.05, patience=HANGS))
    number = 0

    def another_key() -> bool:
        nonlocal number
        number += 1
        keeping.keep(typed("x" * number))
        return bool(disk.done)

    waits_until(another_key)
    keeping.close(keep=True)


def test_a_key_does_not_wait_for_a_disk_that_hangs_and_the_newest_text_is_written_after_it(disk: Disk) -> None:
    keeping = keeper(disk)
    disk.answers.clear()
    keeping.keep(typed("a"))
    assert disk.begun.wait(HANGS)
    for text in ("ab", "abc", "abcd"):
        keeping.keep(typed(text))
    disk.answers.set()
    keeping.flush()
    assert disk.done == ["a", "abcd"]


def test_before_the_delay_is_over_nothing_is_written_unless_it_is_asked_for(disk: Disk) -> None:
    keeping = keeper(disk, WHEN_ASKED)
    keeping.keep(typed("a"))
    keeping.keep(typed("ab"))
    assert not disk.begun.is_set()
    keeping.flush()
    assert disk.done == ["ab"]


def test_the_same_text_again_is_not_written_again(disk: Disk) -> None:
    keeping = keeper(disk, WHEN_ASKED)
    keeping.keep(typed("a"))
    keeping.flush()
    keeping.keep(typed("a"))
    keeping.flush()
    keeping.keep(typed("ab"))
    keeping.keep(typed("a"))
    keeping.flush()
    assert disk.done == ["a"]


def test_a_text_that_came_and_went_is_not_written(disk: Disk) -> None:
    keeping = keeper(disk, WHEN_ASKED)
    keeping.keep(typed("a"))
    keeping.nothing()
    keeping.flush()
    assert disk.done == [None]


def test_what_is_recorded_is_removed_after_the_write_that_is_under_way(disk: Disk) -> None:
    keeping = keeper(disk)
    disk.answers.clear()
    keeping.keep(typed("a"))
    assert disk.begun.wait(HANGS)
    keeping.nothing()
    assert not keeping.holds
    disk.answers.set()
    keeping.flush()
    assert disk.done == ["a", None]


def test_where_nothing_was_typed_nothing_is_removed(disk: Disk) -> None:
    keeping = keeper(disk)
    keeping.nothing()
    keeping.flush()
    keeping.close(keep=False)
    assert not disk.begun.is_set()


def test_the_next_text_after_a_removal_is_written(disk: Disk) -> None:
    keeping = keeper(disk, WHEN_ASKED)
    keeping.keep(typed("a"))
    keeping.flush()
    keeping.nothing()
    keeping.keep(typed("a"))
    keeping.flush()
    assert disk.done in (["a", None, "a"], ["a"])


def test_a_write_that_failed_is_said_with_its_reason_and_tried_until_it_succeeds(disk: Disk) -> None:
    keeping = keeper(disk)
    disk.error = OSError(errno.ENOSPC, "No space left on device")
    keeping.keep(typed("a"))
    disk.waits_for(lambda done: len(done) > 2)
    waits_until(lambda: keeping.failed is not None)
    problem = keeping.failed
    assert problem is not None
    assert (problem.code, problem.parameters) == ("draft.not-saved", {"reason": "ENOSPC"})
    assert keeping.holds
    disk.error = None
    disk.waits_for(lambda done: done[-1] == "a")
    keeping.flush()
    assert keeping.failed is None


def test_a_text_that_is_recorded_while_its_draft_fails_is_no_trouble_any_more(disk: Disk) -> None:
    keeping = keeper(disk, Pace(delay=0, retry=NEVER, slow=NEVER, patience=HANGS))
    disk.error = OSError(errno.EROFS, "Read-only file system")
    keeping.keep(typed("a"))
    waits_until(lambda: keeping.failed is not None)
    keeping.nothing()
    assert keeping.failed is None
    disk.waits_for(lambda done: len(done) > 1)
    assert keeping.failed is None


def test_a_disk_that_does_not_answer_is_said_until_it_does(disk: Disk) -> None:
    keeping = keeper(disk, Pace(delay=0, slow=0, patience=HANGS))
    disk.answers.clear()
    keeping.keep(typed("a"))
    assert disk.begun.wait(HANGS)
    waits_until(lambda: keeping.failed is not None)
    assert keeping.failed is not None
    assert keeping.failed.code == "draft.slow"
    keeping.nothing()
    assert keeping.failed is None
    keeping.keep(typed("b"))
    assert keeping.failed is not None
    disk.answers.set()
    keeping.flush()
    assert keeping.failed is None
    assert disk.done[-1] == "b"


def test_a_disk_that_does_not_answer_does_not_hold_up_the_end(disk: Disk) -> None:
    keeping = keeper(disk, Pace(delay=0, patience=0))
    disk.answers.clear()
    keeping.keep(typed("a"))
    assert disk.begun.wait(HANGS)
    keeping.close(keep=True)


def test_closing_leaves_the_draft_or_removes_it(disk: Disk) -> None:
    leaving, recorded = keeper(disk, WHEN_ASKED), keeper(disk, WHEN_ASKED)
    leaving.keep(typed("a"))
    leaving.close(keep=True)
    leaving.close(keep=True)
    assert disk.done == ["a"]
    recorded.keep(typed("b"))
    recorded.close(keep=False)
    assert disk.done == ["a", None]


def test_after_the_end_the_thread_is_gone_and_nothing_more_is_written(disk: Disk) -> None:
    before = draft_threads()
    keeping = keeper(disk)
    keeping.keep(typed("a"))
    keeping.close(keep=True)
    waits_until(lambda: not draft_threads() - before)
    keeping.keep(typed("b"))
    keeping.nothing()
    keeping.flush()
    assert disk.done == ["a"]


def test_a_mistake_of_the_program_costs_a_thread_and_no_text(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    noticed = threading.Event()
    monkeypatch.setattr(threading, "excepthook", lambda _: noticed.set())
    keeping = keeper(disk)
    disk.error = ValueError("a mistake")
    keeping.keep(typed("a"))
    assert noticed.wait(HANGS)
    assert keeping.failed is not None
    disk.error = None
    keeping.keep(typed("ab"))
    keeping.flush()
    assert disk.done[-1] == "ab"
    assert keeping.failed is None


def test_a_stored_draft_tells_who_when_and_where_the_journal_was_when_it_was_begun() -> None:
    positions = iter(["27", "30"])
    describe = Describing(PROCESS, "scribe", lambda: AT, lambda: next(positions))
    first, later, another = (describe(typed(text, event_id)) for text, event_id in [("a", "1"), ("b", "1"), ("c", "2")])
    assert [first.position, later.position, another.position] == ["27", "27", "30"]
    assert (later.by, later.process, later.saved_at, later.fields["text"]) == ("scribe", PROCESS, AT, "b")


def test_on_a_real_disk_what_stands_at_last_is_what_is_found(tmp_path: Path) -> None:
    parent = os.open(tmp_path, os.O_RDONLY | os.O_DIRECTORY)
    folder = DraftFolder(parent, "sitzung.d", 0o660)
    process = this_process()
    keeping = DraftKeeper(
        DraftFile(folder, process),
        Describing(process, "scribe", lambda: AT, lambda: "27"),
        Pace(delay=0, patience=HANGS),
    )
    for number in range(rounds(200, 20_000)):
        keeping.keep(typed("x" * (number % 50)))
        if number % 7 == 0:
            keeping.nothing()
    keeping.keep(typed("the end"))
    keeping.close(keep=True)
    assert [one.draft.fields["text"] for one in read_drafts(folder).drafts] == ["the end"]
    os.close(parent)


def test_who_is_killed_while_typing_leaves_one_whole_draft_and_what_was_flushed_is_in_it(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    parent = os.open(tmp_path, os.O_RDONLY | os.O_DIRECTORY)
    folder = DraftFolder(parent, "sitzung.d", 0o660)
    for turn in range(rounds(5, 300)):
        command = [sys.executable, "-c", TYPES_FOR_EVER, str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as typing:
            assert typing.stdout is not None
            flushed = [int(typing.stdout.readline()) for _ in range(turn % 7 + 1)]
            typing.kill()
            flushed += [int(line) for line in typing.stdout if line.endswith("\n")]
        found = read_drafts(folder)
        assert not found.problems
        assert len(found.drafts) == 1
        words = str(found.drafts[0].draft.fields["text"]).split()
        assert len(set(words)) == 1
        assert len(words) == 5000
        assert int(words[0]) >= flushed[-1]
        assert not is_alive(found.drafts[0].draft.process)
        remove_draft(folder, found.drafts[0].name)
    assert folder.clear_away()
    os.close(parent)
