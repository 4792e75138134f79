"""A session as it stands, for the commands that only read."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass
from typing import Final

from minutes_tui.application.marks import erased_mark
from minutes_tui.application.moments import clock_notes, moment_of
from minutes_tui.application.uncollected import uncollected
from minutes_tui.codec.blocks import Block
from minutes_tui.codec.events import to_event
from minutes_tui.codec.session_file import MOST_BYTES, read_session_file
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Place, Problem, said_of
from minutes_tui.domain.reasons import system_reason
from minutes_tui.domain.session import Session
from minutes_tui.storage.reading import find_session

STANDARD_INPUT: Final = "-"


@dataclass(frozen=True, slots=True)
class LoadedSession:
    """A session and what is wrong with its journal. `check` is that of its last event, "" without one.

    Where it was asked for at a moment, `session`, `events` and `check` are as of then; `blocks` and `problems` are
    always those of the whole file. `data` is the file.
    """

    session: Session
    events: tuple[Event, ...]
    check: str
    problems: tuple[Problem, ...]
    blocks: tuple[Block, ...] = ()
    data: bytes = b""

    @property
    def damaged(self) -> bool:
        """Whether something of the meeting is missing or not to be trusted."""
        return any(problem.severity != "note" for problem in self.problems)


def load(file: str, at: str | None = None) -> LoadedSession | tuple[Problem, ...]:
    """The session in that file (`-`: standard input), or all that keeps it from being read.

    With `at`, a moment as `moment_of` reads it, it is as a file would be that ends there. The chain is proved whole.
    """
    with uncollected():
        if file == STANDARD_INPUT:
            return _from_standard_input(at)
        found = find_session(file)
        if isinstance(found, tuple):
            return found
        return _loaded(found.file.head, found.blocks, found.problems, file, at, found.data)


def _from_standard_input(at: str | None) -> LoadedSession | tuple[Problem, ...]:
    try:
        if sys.stdin is None:  # it was closed before we began
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    except OSError as error:
        reason = system_reason(error)
        return (Problem("file.failed", Place(STANDARD_INPUT), {"reason": reason}),)
    if len(data) > MOST_BYTES:
        return (Problem("file.too-large", Place(STANDARD_INPUT), {"most": MOST_BYTES >> 20}),)
    found = read_session_file(data, STANDARD_INPUT)
    if isinstance(found, tuple):
        return found
    return _loaded(found.head, found.chain.blocks, found.problems, STANDARD_INPUT, at, data)


def _loaded(
    head: Head, blocks: tuple[Block, ...], problems: tuple[Problem, ...], file: str, at: str | None, data: bytes
) -> LoadedSession | tuple[Problem, ...]:
    events: list[Event] = []
    mark = erased_mark(head)
    for block in blocks:
        event = to_event(block.record, mark)
        if isinstance(event, Problem):
            problems = (*problems, said_of(event, file))
            break
        events.append(event)
    if at is not None:
        count = moment_of(at, events)
        problems = (*problems, *clock_notes([at], events, file))
        if isinstance(count, Problem):
            return (*problems, said_of(count, file))
        del events[count:]
    check = blocks[len(events) - 1].check if events else ""
    return LoadedSession(fold(head, events), tuple(events), check, problems, blocks, data)
