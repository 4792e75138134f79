"""The journal as files beside the session file: the Protocol's promises kept by `link()`.

While a program has a session open, `NAME.d/` lies beside `NAME.toml`. `ev/` in it holds the events since it was made, a
file each, and as its base all those before; the session file is a copy that is brought up to date after each commit.
Who leaves as the last folds everything back into the session file.

Why nothing is lost when processes are stopped or killed anywhere in here: events are appended by `link()` to the next
number only, so each number has one winner. A process registers before it opens `ev/`. Whoever folds looks for others,
links a tombstone, and looks again: who was in before the tombstone is seen, and then nothing is removed; who comes
later meets the tombstone, and links another one behind it, which keeps the folder. Before the first event file goes,
the session file is read back from the disk, and the base is written anew with all events, so that a session file that
is saved without them meanwhile can be healed. Base, tombstone and folder go last, in this order; the folder goes only
while it holds no number. Who looks in while all this happens finds another base or a missing file, and looks again. A
session file that a stopped process puts in place late is older, but never the only one: while that process lives,
nobody else folds. tests/storage/test_interleavings.py tries these sentences at every system call.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from minutes_tui.codec.blocks import MOST_BLOCK_BYTES, Block, write_block
from minutes_tui.codec.record import Record
from minutes_tui.codec.session_file import MOST_BYTES
from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.reasons import system_reason
from minutes_tui.storage.combining import Combined, joining
from minutes_tui.storage.event_folder import EventFolder
from minutes_tui.storage.finding_events import TRIES, find_events
from minutes_tui.storage.journal import Conflict, Ok, Position, Stored, Unknown
from minutes_tui.storage.opening import CannotOpenError, read_file
from minutes_tui.storage.positions import position_of, seq_of, stored
from minutes_tui.storage.processes import Process, is_alive
from minutes_tui.storage.reading import Found, is_lost
from minutes_tui.storage.replacing import write_new
from minutes_tui.storage.session_copy import SessionCopy
from minutes_tui.storage.side_files import discard
from minutes_tui.storage.unfinished import PART
from minutes_tui.storage.working_folder import WorkingFolder, owner_of

WHOLE_TRIES: Final = 5
"""How often the session file is read back when leaving, where somebody saves it again and again meanwhile."""


class JournalFiles:
    """A journal that this process may append to. Made by `open_journal`."""

    def __init__(self, known: Found, folder: WorkingFolder, found: Combined, events: EventFolder) -> None:
        self.folder = folder
        self.copy = SessionCopy(folder, known, is_alive)
        self.copy_problem: Problem | None = None
        self._known = known
        self._events: EventFolder | None = events
        self._blocks = list(found.blocks)
        self._slot = found.slot
        self._size = sum(len(block.data) + 1 for block in self._blocks)
        self._by_id = {block.record.id: index for index, block in enumerate(self._blocks)}
        self._closing = any(block.record.kind == "closed" for block in self._blocks)
        self._told: tuple[Problem, ...] = ()
        self._head = known.file.head
        self._closed = False
        self._lock = threading.Lock()
        with contextlib.suppress(OSError):  # who leaves as the last does it, too
            folder.clear_up(is_alive)
            self.copy.take_back()
        self._update_copy()

    # -- the Protocol

    @property
    def position(self) -> Position:
        """Seq and check of the last event that was read or appended."""
        return position_of(self._blocks)

    def append(self, expected: Position, record: Record) -> Ok | Conflict | Unknown:
        """Write `record` behind `expected`. Blocks for the time of two disk writes."""
        with self._lock:
            try:
                return self._append(expected, record)
            except CannotOpenError as error:
                return Unknown(error.problem)
            except OSError as error:
                return Unknown(Problem("journal.failed", parameters={"reason": system_reason(error)}))

    def read(self, after: Position | None = None) -> Sequence[Stored]:
        """What is durable now behind `after`. Looks at the folder anew; what cannot be read now comes later."""
        if not self._lock.acquire(blocking=False):
            return ()  # an append is under way, and tells by itself what it finds
        try:
            self._take_newer()
        except (OSError, CannotOpenError):
            return ()
        finally:
            self._lock.release()
        return [stored(block) for block in self._blocks[seq_of(after) :]]

    def close(self) -> None:
        """Leave, and fold if nobody else is in. A disk that does not answer is not waited for longer than 2 s."""
        if not self._lock.acquire(timeout=2.0):
            return
        try:
            if not self._closed:
                self._closed = True
                self._leave()
        finally:
            self._lock.release()

    # -- people's head

    def look_at_head(self) -> Head | tuple[Problem, ...] | None:
        """The head if somebody has edited it, or what newly keeps the session file from being brought up to date.

        No problems at all are told, too, once after some were. None: nothing new. Costs one stat then.
        """
        if self._closed or not self._lock.acquire(blocking=False):
            return None
        try:
            if self.copy.has_changed or self.copy_problem is not None or not self.copy.is_in_step:
                self._update_copy()
            problems = self.copy.head_problems or ((self.copy_problem,) if self.copy_problem else ())
            if problems != self._told:
                self._told = problems
                return problems
            before, self._head = self._head, self.copy.head
            return self._head if self._head != before else None
        finally:
            self._lock.release()

    # -- what others do

    def _reopen(self) -> EventFolder:
        """The folder is not there any more: somebody folded it. Open it afresh, with what they made of it."""
        if self._events is not None:
            self._events.close()
            self._events = None
        if not self.folder.is_in_place:  # nor is the one around it: a person removed both
            self.folder.enter()
        found, events = find_events(self.folder, self._known, self._blocks)
        for block in found.blocks[len(self._blocks) :]:
            self._take_in(block)
        self._slot = found.slot
        self._events = events
        return events

    # -- appending

    def _append(self, expected: Position, record: Record) -> Ok | Conflict | Unknown:
        for _ in range(TRIES):
            known = self._by_id.get(record.id)
            if known is not None:
                (self._events or self._reopen()).sync()  # an earlier try may have failed between linked and durable
                return Ok(stored(self._blocks[known]), duplicate=True)
            if expected != self.position:
                return Conflict(self.position)
            block = write_block(replace(record, seq=len(self._blocks) + 1), self._check)
            if len(block.data) > MOST_BLOCK_BYTES:
                return Unknown(Problem("journal.text-too-long"))
            if self._size + len(block.data) > MOST_BYTES - (1 << 20):
                return Unknown(Problem("journal.full"))
            if self._link(block):
                self._take_in(block)
                self._update_copy()
                return Ok(stored(block))
        return Unknown(Problem("journal.always-behind"))

    def _link(self, block: Block) -> bool:
        """Whether the block is durable under the next number, in the folder that everybody sees, as read back."""
        events = self._events or self._reopen()
        slot = self._slot + 1
        try:
            linked = events.link(slot, block.data)
            if not linked:
                self._take_newer()
                return False
            there = events.file(slot)
            if there is None or there.data != block.data or not events.is_in_place:
                self._reopen()
                return False
        except FileNotFoundError:
            self._reopen()
            return False
        self._slot = slot
        return True

    def _take_newer(self) -> None:
        """Take in what others have appended. Raises OSError, CannotOpenError."""
        events = self._events
        if events is None or not events.is_in_place:
            events = self._reopen()
        while (file := events.file(self._slot + 1)) is not None:
            block = joining(self._blocks, file)
            if isinstance(block, Problem):
                raise CannotOpenError(block)
            if block is not None:
                self._take_in(block)
            self._slot += 1

    def _take_in(self, block: Block) -> None:
        self._by_id[block.record.id] = len(self._blocks)
        self._blocks.append(block)
        self._size += len(block.data) + 1
        self._closing = self._closing or block.record.kind == "closed"

    @property
    def _check(self) -> str:
        return self._blocks[-1].check if self._blocks else ""

    def _update_copy(self) -> None:
        self.copy_problem = self.copy.update(self._blocks, closing=self._closing)

    # -- leaving

    def _leave(self) -> None:
        try:
            if not self._fold():
                # Somebody else is in. Who leaves at the same moment thinks so too: the last of them is alone then.
                self.folder.strike_off()
                if not self._others():
                    self.folder.enter()
                    self._reopen()
                    self._fold()
        except (OSError, CannotOpenError):
            # The events are durable where they are; whoever opens the session next finds them and folds.
            self._update_copy()
        finally:
            if self._events is not None:
                self._events.close()
            self.folder.leave()

    def _fold(self) -> bool:
        """Make one file of it. False: somebody else is in. Raises OSError, CannotOpenError."""
        if self._others():
            self._take_newer()
            self._update_copy()
            return False
        for _ in range(TRIES):
            self._take_newer()
            events = self._events
            if events is None:
                return True
            files, tombstone = events.numbers(), self._slot + 1
            if events.link_tombstone(tombstone, self._blocks):
                self._slot = tombstone
                break
        else:
            return True
        if self._others():
            self._update_copy()
            return False
        self.folder.clear_up(is_alive)
        self.copy.take_back()
        if not self._is_whole():
            return True  # somebody is editing the head, or has broken it: the folder stays
        # A session file that is saved without some events while their files go: from here on the base alone heals it.
        events.put_base(self._blocks, self.folder.owner)
        events.clear([slot for slot in files if slot < tombstone])
        if self._is_whole() and not events.clear_away(tombstone) and events.numbers():
            events.put_base(self._blocks, self.folder.owner)
        if self.copy.has_changed:  # saved at the very last moment
            self._update_copy()
        return True

    def _is_whole(self) -> bool:
        """Whether the session file holds everything durably. Raises OSError, CannotOpenError."""
        for _ in range(WHOLE_TRIES):
            self._update_copy()
            if self.copy_problem is not None or not self.copy.is_in_step:
                return False
            if self.copy.is_whole(self._blocks):
                return True
        return False

    def _others(self) -> bool:
        """Whether another living process is in. Those that are gone are struck off."""
        return self.folder.others(is_alive)


def open_journal(known: Found, process: Process) -> JournalFiles | Problem:
    """The journal of a session that was found, ready to be appended to; or why it can only be read.

    What was cut off at its end is set aside first, in a file beside it.
    """
    file = known.problems[0].place.file if known.problems else str(known.path)
    for problem in known.problems:
        if problem.severity == "error":
            return problem
    if not known.stamp.mode & 0o222 or not os.access(known.path, os.W_OK):
        return Problem("file.read-only", Place(str(known.path)))
    folder: WorkingFolder | None = None
    events: EventFolder | None = None
    try:
        folder = WorkingFolder(known.path, process, known.stamp, owner_of(known.file.head))
        folder.enter()
        found, events = find_events(folder, known, known.blocks)
        if is_lost(known.file.chain, found.blocks):
            set_aside(folder, known)
        return JournalFiles(known, folder, found, events)
    except (CannotOpenError, OSError) as error:
        if events is not None:
            events.close()
        if folder is not None:
            folder.leave()
        if isinstance(error, CannotOpenError):
            return error.problem
        return Problem("folder.cannot-be-made", Place(file), {"reason": system_reason(error)})


def set_aside(folder: WorkingFolder, known: Found) -> None:
    """Keep a torn tail in a file of its own, once. Raises OSError, CannotOpenError."""
    torn = known.file.chain.torn
    for number in range(1000):
        name = f"{known.path.name}.torn" + (f"-{number}" if number else "")
        temporary, _ = write_new(folder.descriptor, folder.unfinished(PART), torn, folder.mode, folder.group)
        try:
            os.link(temporary, name, src_dir_fd=folder.descriptor, dst_dir_fd=folder.parent, follow_symlinks=False)
        except FileExistsError:
            if read_file(name, MOST_BYTES, folder=folder.parent)[0] == torn:
                return
        else:
            os.fsync(folder.parent)
            return
        finally:
            discard(folder.descriptor, temporary)
