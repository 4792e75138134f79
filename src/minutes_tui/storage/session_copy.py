"""The session file itself while events are written: a copy for everybody who reads it, and people's head.

Events are durable before this file hears of them, so nothing here is waited for or acknowledged. What people save in
the head is kept, whenever they save it.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Sequence
from typing import Final

from minutes_tui.codec.blocks import Block
from minutes_tui.codec.chain import read_chain
from minutes_tui.codec.head import read_head
from minutes_tui.codec.session_file import MOST_BYTES, closed_head, journal_bytes, session_bytes, split
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.storage.combining import same_start
from minutes_tui.storage.opening import (
    CannotOpenError,
    Stamp,
    open_file,
    problem_of,
    read_file,
    stamp_at,
    stamp_of,
)
from minutes_tui.storage.processes import Process
from minutes_tui.storage.reading import Found, without_gap
from minutes_tui.storage.replacing import exchange, put_in_place, write_new
from minutes_tui.storage.side_files import discard, write_all
from minutes_tui.storage.unfinished import COPY, PART
from minutes_tui.storage.working_folder import WorkingFolder

SETTLED_AFTER: Final = 2.0
"""Seconds after which a file without its marker line is taken to be as somebody wants it, not half saved."""
_TURNS: Final = 8
_BLOCK: Final = b"\n[[event]]\n"


class SessionCopy:
    """NAME.toml, kept in step with the events. `stamp` is None while its content is not known byte for byte."""

    def __init__(self, folder: WorkingFolder, found: Found, is_alive: Callable[[Process], bool]) -> None:
        self._folder = folder
        self._is_alive = is_alive
        self._name = found.path.name
        self._shown = str(found.path)
        self._stamp: Stamp | None = None
        self._synced = 0
        self.last_stamp = found.stamp
        self.head = found.file.head
        self.head_bytes = found.file.parts.head
        self.head_problems: tuple[Problem, ...] = ()

    @property
    def has_changed(self) -> bool:
        """Whether somebody else wrote to it since we last looked. Costs one stat."""
        now = stamp_at(self._name, self._folder.parent)
        return now is None or now.identity != self.last_stamp.identity

    def update(self, blocks: Sequence[Block], *, closing: bool = False) -> Problem | None:
        """Bring it up to date with the events; why that cannot be now. `closing`: the head tells how many there are."""
        try:
            return self._update(blocks, closing=closing)
        except CannotOpenError as error:
            if error.problem.code == "file.missing":
                return self._put_back(blocks, closing=closing)
            return error.problem
        except FileNotFoundError:
            return self._put_back(blocks, closing=closing)
        except OSError as error:
            return problem_of(error, Place(self._shown))

    @property
    def is_in_step(self) -> bool:
        """Whether it holds all events that `update` was last given, as far as we know."""
        return self._stamp is not None

    def is_whole(self, blocks: Sequence[Block]) -> bool:
        """Whether it holds all these events durably, as read back: what was saved in between our looks counts too.

        Raises OSError, CannotOpenError.
        """
        descriptor = open_file(self._name, self._folder.parent)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.fsync(self._folder.parent)
        data, _ = read_file(self._name, MOST_BYTES, folder=self._folder.parent, shown=self._shown)
        whole = data == session_bytes(self.head_bytes, blocks)
        if not whole:
            self._stamp = None
        return whole

    def take_back(self) -> None:
        """Look at new session files that processes left in the working folder when they were killed. Raises OSError.

        One has not come to its place yet, or holds what it threw out: if that is a person's edit, it goes back there.
        """
        for left in self._folder.copies("", self._is_alive).left:
            self._take_back(left)

    def _update(self, blocks: Sequence[Block], *, closing: bool) -> Problem | None:
        if not closing and self._append(blocks):
            return None
        for _ in range(_TURNS):
            data, stamp = read_file(self._name, MOST_BYTES, folder=self._folder.parent, shown=self._shown)
            found = self._look(data, stamp, blocks)
            if isinstance(found, Problem):
                return found
            if self._is_for_others(found, stamp, blocks):
                return None
            head = self._head_to_write(blocks, closing=closing)
            if self._stamp is not None and head == self.head_bytes:
                if not self._append(blocks):
                    self._stamp = None  # saved once more between two looks: the next one sees it
                return None
            if self._rewrite(head, blocks, stamp):
                return None
        return None

    def _look(self, data: bytes, stamp: Stamp, blocks: Sequence[Block]) -> Problem | int | None:
        """Take the head that stands there. How many of the events it holds; None: it has no marker line.

        A problem: why it must not be written to.
        """
        self.last_stamp, self._stamp = stamp, None
        parts = split(without_gap(data))
        head = self.head if parts.head == self.head_bytes else read_head(parts.head, self._shown)
        if isinstance(head, tuple):
            self.head_problems = head
            return head[0]
        self.head, self.head_bytes, self.head_problems = head, parts.head, ()
        count = min(data.count(_BLOCK, len(parts.head)), len(blocks))
        if data == session_bytes(parts.head, blocks[:count]):
            self._stamp, self._synced = stamp, count
            return count
        there = read_chain(parts.journal).blocks
        if not same_start(there, blocks):
            return Problem("file.replaced", Place(self._shown))
        return len(there) if parts.journal_line else None

    def _is_for_others(self, events: int | None, stamp: Stamp, blocks: Sequence[Block]) -> bool:
        """Another writer knows more than we do, or an editor may be saving just now: not ours to write to."""
        if events is None:
            return bool(blocks) and abs(time.time() - stamp.changed / 1e9) < SETTLED_AFTER
        return events > len(blocks)

    def _head_to_write(self, blocks: Sequence[Block], *, closing: bool) -> bytes:
        if closing and blocks:
            return closed_head(self.head_bytes, len(blocks), blocks[-1].check)
        return self.head_bytes

    def _put_back(self, blocks: Sequence[Block], *, closing: bool) -> Problem | None:
        """The file is gone: write it anew from what is known."""
        try:
            self._rewrite(self._head_to_write(blocks, closing=closing), blocks, self.last_stamp)
        except OSError as error:
            return problem_of(error, Place(self._shown))
        return None

    def _append(self, blocks: Sequence[Block]) -> bool:
        """Write the missing blocks behind what we wrote, where nobody else has written. False: somebody has."""
        if self._stamp is None or self._synced > len(blocks):
            return False
        descriptor = open_file(self._name, self._folder.parent, os.O_RDWR)
        try:
            if stamp_of(descriptor).identity != self._stamp.identity:
                return False
            missing = journal_bytes(blocks[self._synced :])
            start = self._stamp.size
            before = blocks[self._synced - 1].data if self._synced else b""
            if missing:
                # Not in append mode: what a second writer writes here at the same moment are the same bytes.
                os.lseek(descriptor, start, os.SEEK_SET)
                self._stamp = None
                write_all(descriptor, missing)
            stamp = stamp_of(descriptor)
            # Somebody may have saved between the look and the writing; whole files are compared when leaving.
            unharmed = stamp.size == start + len(missing) and _ends_with(descriptor, start, before)
        finally:
            os.close(descriptor)
        self.last_stamp = stamp
        self._stamp, self._synced = (stamp, len(blocks)) if unharmed else (None, 0)
        return True

    def _rewrite(self, head: bytes, blocks: Sequence[Block], stamp: Stamp) -> bool:
        """Put a whole new file there. False: not what we had looked at stood there, so that one has to look again.

        One process at a time: what it threw out, but had not looked at, is a person's then. Others leave it for now.
        """
        self._stamp = None
        data = session_bytes(head, blocks)
        written = split(data).head
        digest = _digest(written)
        folder, work = self._folder.parent, self._folder.descriptor
        part, new = write_new(work, self._folder.unfinished(PART), data, stamp.mode, stamp.group)
        temporary = f"{self._unfinished(digest)}{os.urandom(6).hex()}"
        os.rename(part, temporary, src_dir_fd=work, dst_dir_fd=work)
        others = self._folder.copies(temporary, self._is_alive)
        if others.under_way or others.left:
            discard(work, temporary)
            for left in others.left:
                self._take_back(left)
            return others.under_way  # nobody waits for them: who looks next finds what they have done
        if not put_in_place(work, temporary, folder, self._name, stamp):
            self._give_back(temporary, digest)
            return False
        self.head_bytes = written
        self.last_stamp = self._stamp = new
        self._synced = len(blocks)
        return True

    def _unfinished(self, digest: str) -> str:
        """How the name of a new session file begins: with the digest of its head, to tell it from what it threw out."""
        return f"{self._folder.unfinished(COPY)}{digest}-"

    def _take_back(self, left: str) -> None:
        digest = left.removeprefix(COPY).split("-")[2]
        mine = f"{self._unfinished(digest)}{os.urandom(6).hex()}"
        work = self._folder.descriptor
        try:
            os.rename(left, mine, src_dir_fd=work, dst_dir_fd=work)
        except FileNotFoundError:  # somebody else takes it back
            return
        if self._folder.copies(mine, self._is_alive).under_way:
            os.rename(mine, left, src_dir_fd=work, dst_dir_fd=work)
        else:
            self._give_back(mine, digest)

    def _give_back(self, temporary: str, digest: str) -> None:
        """What our file threw out stands in `temporary`. A head that a person saved goes back to where it was.

        Of two that they saved, the later one stays. `digest` is that of the head which we wrote.
        """
        folder, work, known = self._folder.parent, self._folder.descriptor, {digest}
        for _ in range(_TURNS):
            saved, stands = stamp_at(temporary, work), stamp_at(self._name, folder)
            if saved is None:
                return
            thrown_out = _digest_in(temporary, work)
            later = stands is not None and saved.changed < stands.changed and _digest_in(self._name, folder) != digest
            if thrown_out in known or later:
                discard(work, temporary)
                return
            known.add(thrown_out)
            exchange(work, temporary, folder, self._name)


def _digest_in(name: str, folder: int) -> str:
    """The digest of the head in that file; empty where there is none to be read."""
    try:
        data, _ = read_file(name, MOST_BYTES, folder=folder)
    except CannotOpenError:
        return ""
    return _digest(split(without_gap(data)).head)


def _digest(head: bytes) -> str:
    return hashlib.sha256(head.rstrip()).hexdigest()[:16]


def _ends_with(descriptor: int, end: int, block: bytes) -> bool:
    """Whether the last bytes before that offset are those of the block: its check, which no other block has."""
    last = block[-100:]
    return os.pread(descriptor, len(last), end - len(last)) == last
