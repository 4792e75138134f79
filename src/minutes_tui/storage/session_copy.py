"""The session file itself while events are written: a copy for everybody who reads it, and people's head.

Events are durable before this file hears of them, so nothing here is waited for or acknowledged. What people save in
the head is kept, whenever they save it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import Final

from minutes_tui.codec.blocks import Block
from minutes_tui.codec.chain import read_chain
from minutes_tui.codec.head import read_head
from minutes_tui.codec.session_file import MOST_BYTES, closed_head, head_with_marker, split
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
from minutes_tui.storage.reading import Found
from minutes_tui.storage.replacing import remove, replace_file, write_all

SETTLED_AFTER: Final = 2.0
"""Seconds after which a file without its marker line is taken to be as somebody wants it, not half saved."""
_TURNS: Final = 8
_BLOCK: Final = b"\n[[event]]\n"


class SessionCopy:
    """NAME.toml, kept in step with the events. `stamp` is None while its content is not known byte for byte."""

    def __init__(self, folder: int, found: Found) -> None:
        self._folder = folder
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
        now = stamp_at(self._name, self._folder)
        return now is None or now.identity != self.last_stamp.identity

    def update(self, blocks: Sequence[Block], *, closing: bool = False) -> Problem | None:
        """Bring it up to date with the events; why that cannot be now. `closing`: the head tells how many there are."""
        try:
            return self._update(blocks, closing=closing)
        except CannotOpenError as error:
            if error.problem.code == "file.missing":
                return self._put_back(blocks, closing=closing)
            return error.problem
        except OSError as error:
            return problem_of(error, Place(self._shown))

    @property
    def is_in_step(self) -> bool:
        """Whether it holds all events that `update` was last given, as far as we know."""
        return self._stamp is not None

    def make_durable(self) -> None:
        """Wait until what was appended is on the disk. Raises OSError."""
        descriptor = open_file(self._name, self._folder)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.fsync(self._folder)

    def _update(self, blocks: Sequence[Block], *, closing: bool) -> Problem | None:
        if not closing and self._append(blocks):
            return None
        data, stamp = read_file(self._name, MOST_BYTES, folder=self._folder, shown=self._shown)
        for _ in range(_TURNS):
            problem = self._look(data, stamp, blocks)
            if problem is not None or self._is_for_others(data, stamp, blocks):
                return problem
            if self._stamp is not None and (self._synced == len(blocks) or not closing):
                if not self._append(blocks):
                    self._stamp = None  # saved once more between two looks: the next one sees it
                return None
            thrown_out = self._rewrite(blocks, stamp, closing=closing)
            if not thrown_out:
                return None
            data, stamp = self._thrown_out(thrown_out)
        return None

    def _look(self, data: bytes, stamp: Stamp, blocks: Sequence[Block]) -> Problem | None:
        """Take the head that stands there; whose events those are. Why the file must not be written to."""
        self.last_stamp, self._stamp = stamp, None
        parts = split(data)
        head = self.head if parts.head == self.head_bytes else read_head(parts.head, self._shown)
        if isinstance(head, tuple):
            self.head_problems = head
            return head[0]
        self.head, self.head_bytes, self.head_problems = head, parts.head, ()
        count = min(data.count(_BLOCK, len(parts.head)), len(blocks))
        if data == head_with_marker(parts.head) + journal_bytes(blocks[:count]):
            self._stamp, self._synced = stamp, count
        elif not same_start(read_chain(parts.journal).blocks, blocks):
            return Problem("file.replaced", Place(self._shown))
        return None

    def _is_for_others(self, data: bytes, stamp: Stamp, blocks: Sequence[Block]) -> bool:
        """Another writer knows more than we do, or an editor may be saving just now: not ours to write to."""
        if self._stamp is not None:
            return False
        parts = split(data)
        if not parts.journal_line:
            return bool(blocks) and abs(time.time() - stamp.changed / 1e9) < SETTLED_AFTER
        return len(read_chain(parts.journal).blocks) > len(blocks)

    def _thrown_out(self, name: str) -> tuple[bytes, Stamp]:
        """What a person had saved in the moment before our file took its place; if it is no session, it goes back."""
        data, _ = read_file(name, MOST_BYTES, folder=self._folder, shown=self._shown)
        if isinstance(read_head(split(data).head), tuple):
            os.rename(name, self._name, src_dir_fd=self._folder, dst_dir_fd=self._folder)
            return read_file(self._name, MOST_BYTES, folder=self._folder, shown=self._shown)
        remove(name, self._folder)
        return data, self.last_stamp

    def _put_back(self, blocks: Sequence[Block], *, closing: bool) -> Problem | None:
        """The file is gone: write it anew from what is known."""
        try:
            self._rewrite(blocks, self.last_stamp, closing=closing)
        except OSError as error:
            return problem_of(error, Place(self._shown))
        return None

    def _append(self, blocks: Sequence[Block]) -> bool:
        """Write the missing blocks behind what we wrote, where nobody else has written. False: somebody has."""
        if self._stamp is None or self._synced > len(blocks):
            return False
        descriptor = open_file(self._name, self._folder, os.O_RDWR)
        try:
            if stamp_of(descriptor).identity != self._stamp.identity:
                return False
            missing = journal_bytes(blocks[self._synced :])
            expected = self._stamp.size + len(missing)
            if missing:
                # Not in append mode: what a second writer writes here at the same moment are the same bytes.
                os.lseek(descriptor, self._stamp.size, os.SEEK_SET)
                self._stamp = None
                write_all(descriptor, missing)
            stamp = stamp_of(descriptor)
        finally:
            os.close(descriptor)
        self.last_stamp = stamp
        self._stamp, self._synced = (stamp, len(blocks)) if stamp.size == expected else (None, 0)
        return True

    def _rewrite(self, blocks: Sequence[Block], stamp: Stamp, *, closing: bool) -> str:
        """Put a whole new file there; the name of what it threw out, if that was not what we had looked at."""
        head = self.head_bytes
        if closing and blocks:
            head = closed_head(head, len(blocks), blocks[-1].check)
        self._stamp = None
        replaced = replace_file(self._folder, self._name, head_with_marker(head) + journal_bytes(blocks), stamp)
        if isinstance(replaced, str):
            self.last_stamp = stamp_at(self._name, self._folder) or stamp
            return replaced
        self.head_bytes = head
        self.last_stamp = self._stamp = replaced
        self._synced = len(blocks)
        return ""


def journal_bytes(blocks: Sequence[Block]) -> bytes:
    """The blocks as they stand below the marker line."""
    return b"".join([b"\n" + block.data for block in blocks])
