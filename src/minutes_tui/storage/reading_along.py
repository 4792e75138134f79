"""Reading along: a session that others write, looked at again and again. What was proved once is not read anew.

A look costs a stat and the opening of one folder while there is nothing new; a new event costs reading that event, and
the head of the session file, however many events there were before. Only where the folder beside the file comes, goes
or is made anew is all of it looked at again, and even then only what is not known is read as events.

Nothing is ever written, locked or waited for; what cannot be read now is told, and may be there at the next look.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from minutes_tui.codec.blocks import Block
from minutes_tui.codec.head import read_head
from minutes_tui.codec.session_file import MARKER, MOST_BYTES, split
from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.storage.combining import Gap, joining, same_start
from minutes_tui.storage.event_folder import EventFolder, FolderMark
from minutes_tui.storage.opening import CannotOpenError, Stamp, open_file, problem_of, stamp_of
from minutes_tui.storage.reading import Found, events_beside, find_again, without_gap

_PIECE: Final = 1 << 16
"""Bytes that are read at once where only the head is wanted."""
_MARKER_AND_BLANKS: Final = len(MARKER) + 8
"""What may stand between the head and the events in a file that holds nothing else."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one look found.

    `fresh` are the events that came, `head` is it if somebody has edited it. `lost`: why the file cannot be reached
    now, or is none of this session any more. `problems`: what is wrong with its head or its journal now. `anew`: words
    of events that were known are erased for good, and `fresh` are all there are.
    """

    fresh: tuple[Block, ...] = ()
    head: Head | None = None
    lost: Problem | None = None
    problems: tuple[Problem, ...] = ()
    anew: bool = False


class ReadingAlong:
    """A session, read along from what was found of it. One thread at a time looks."""

    def __init__(self, known: Found) -> None:
        self._path = known.path
        self._blocks = list(known.blocks)
        self._size = sum(len(block.data) + 1 for block in self._blocks)
        self._head, self._head_bytes = known.file.head, known.file.parts.head
        self._slot, self._beside = known.slot, known.beside
        self._passed_over: FolderMark | None = None
        """A folder that what was found does not come from: it is damaged, or of another session."""
        self._file: Stamp | None = known.stamp
        self._lost: Problem | None = None
        self._head_problems: tuple[Problem, ...] = ()
        self._problems = known.problems
        self._unsettled = False
        """What the last look found may have been a state in between."""
        self._anew = False

    @property
    def blocks(self) -> Sequence[Block]:
        """All events that are proved so far."""
        return self._blocks

    def look(self) -> Look:
        """What has come since the last look, and how it stands with the file. Raises nothing that a disk may say."""
        before, head, self._anew = len(self._blocks), self._head, False
        file = self._stamp()  # before the events: what is appended meanwhile is then in them already
        try:
            same_folder = self._take_events()
        except (Gap, CannotOpenError, OSError):  # whoever looks at all of it finds out what is wrong
            same_folder = False
        if isinstance(file, Problem):
            self._lost, self._file = file, None
            self._unsettled = self._unsettled or not same_folder
        elif not same_folder or self._unsettled or (self._beside is None and self._is_other(file)):
            self._look_at_all(file)
        elif self._is_other(file):
            self._look_at_head(file)
        fresh = tuple(self._blocks if self._anew else self._blocks[before:])
        edited = self._head if self._head is not head else None
        return Look(fresh, edited, self._lost, (*self._head_problems, *self._problems), self._anew)

    # -- the folder

    def _take_events(self) -> bool:
        """Take in the event files that have come. False: it is another folder than before.

        Raises Gap, CannotOpenError, OSError.
        """
        try:
            with events_beside(self._path) as events:
                mark = events.mark
                if mark == self._beside:
                    self._take_files(events)
                    return True
                return mark == self._passed_over or (self._beside is None and events.is_empty)
        except (FileNotFoundError, NotADirectoryError):
            return self._beside is None and self._passed_over is None
        except PermissionError:
            if self._beside is None:  # the session file is all that we see
                return True
            raise

    def _take_files(self, events: EventFolder) -> None:
        while (file := events.file(self._slot + 1)) is not None:
            block = joining(self._blocks, file)
            if isinstance(block, Problem):
                raise CannotOpenError(block)
            if block is not None:
                self._take_in((block,))
            self._slot += 1

    def _take_in(self, fresh: Sequence[Block]) -> None:
        self._blocks += fresh
        self._size += sum(len(block.data) + 1 for block in fresh)

    # -- the session file

    def _stamp(self) -> Stamp | Problem:
        try:
            descriptor = open_file(str(self._path))
            try:
                return stamp_of(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            return problem_of(error, Place(self._path.name))

    def _is_other(self, file: Stamp) -> bool:
        return self._file is None or file.identity != self._file.identity

    def _look_at_head(self, file: Stamp) -> None:
        """Somebody wrote to the session file; as the events are known from the folder, only its head may be new."""
        try:
            start = self._start_of_file()
        except OSError as error:
            self._lost, self._file = problem_of(error, Place(self._path.name)), None
            return
        head = split(without_gap(start)).head
        if file.size > len(head) + _MARKER_AND_BLANKS + self._size:  # there are more events in it than in the folder
            self._look_at_all(file)
            return
        self._lost, self._file = None, file
        self._problems = tuple(one for one in self._problems if one.severity == "error")  # a torn tail is one no more
        self._take_head(head)

    def _start_of_file(self) -> bytes:
        """The session file up to its events. Raises OSError."""
        descriptor = open_file(str(self._path))
        try:
            start = b""
            while len(start) <= MOST_BYTES and (piece := os.read(descriptor, _PIECE)):
                searched = max(0, len(start) - len(MARKER))
                start += piece
                if b"\n" in start[max(0, start.find(MARKER.encode(), searched)) :] and MARKER.encode() in start:
                    break
            return start
        finally:
            os.close(descriptor)

    def _take_head(self, data: bytes) -> None:
        self._head_problems = ()
        if data == self._head_bytes:
            return
        head = read_head(data, self._path.name)
        if isinstance(head, tuple):
            self._head_problems = head
            return
        self._head_bytes = data
        if head != self._head:
            self._head = head

    # -- all of it

    def _look_at_all(self, file: Stamp) -> None:
        found = find_again(self._path, self._blocks)
        self._file, self._lost, self._unsettled = file, None, False
        if not isinstance(found, Found):
            of_head = not found[0].code.startswith(("file.", "folder."))
            self._lost, self._head_problems = (None, found) if of_head else (found[0], ())
            self._unsettled = not of_head  # what was only in between may be another thing with the same file
            return
        self._file, self._head_problems, self._problems = found.stamp, (), found.problems
        self._slot, self._beside = found.slot, found.beside
        fewer = len(self._blocks) - len(found.blocks)
        another = not same_start(found.blocks, self._blocks)
        if another:
            self._lost = Problem("follow.another", Place(self._path.name))
        elif fewer > 0:
            self._problems += (Problem("follow.fewer", parameters={"count": fewer}, severity="warning"),)
        if another or fewer > 0:
            self._beside = None
        self._passed_over = self._mark_now() if self._beside is None else None
        if another or fewer > 0:
            return
        self._head_bytes = found.file.parts.head
        if found.file.head != self._head:
            self._head = found.file.head
        self._take_all(found.blocks)

    def _take_all(self, blocks: Sequence[Block]) -> None:
        """These events; where the words of one we know were erased for good, they are gone here, too."""
        known = len(self._blocks)
        if any(one is not other and one.data != other.data for one, other in zip(blocks, self._blocks, strict=False)):
            self._blocks, self._size, self._anew = [], 0, True
            known = 0
        self._take_in(blocks[known:])

    def _mark_now(self) -> FolderMark | None:
        try:
            with events_beside(self._path) as events:
                return events.mark
        except OSError:
            return None
