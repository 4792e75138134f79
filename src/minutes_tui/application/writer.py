"""Appending in a thread of its own, so that a disk that hangs does not hang the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TookTooLong

from minutes_tui.codec.record import Record
from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Problem
from minutes_tui.storage.journal import Conflict, Journal, Ok, Position, Stored, Unknown

_Seen = tuple[Sequence[Stored], Head | tuple[Problem, ...] | None]
PATIENCE = 0.5
"""Seconds that a key waits for the disk. A commit takes about a millisecond; what takes longer is said."""


class Writer:
    """One append at a time. What took too long is `Unknown`, and goes on meanwhile."""

    def __init__(self, journal: Journal, patience: float = PATIENCE) -> None:
        self._journal = journal
        self._patience = patience
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._under_way: Future[Ok | Conflict | Unknown] | None = None
        self._asked: tuple[Position, Record] | None = None
        """What is under way, and nobody has been told the end of."""
        self._looking: Future[_Seen] | None = None

    def append(self, expected: Position, record: Record) -> Ok | Conflict | Unknown:
        """Append within the patience, or `Unknown`. Asked for again, it is not begun again: its end is told."""
        again = self._asked is not None and self._asked[0] == expected and self._asked[1] is record
        if self._under_way is None or not again:
            if self._under_way is not None and not self._under_way.done():
                return _slow()
            self._under_way = self._thread.submit(self._journal.append, expected, record)
            self._asked = (expected, record)
        try:
            result = self._under_way.result(self._patience)
        except TookTooLong:
            return _slow()
        self._asked = None
        return result

    def look(self, look: Callable[[], _Seen]) -> _Seen | None:
        """What the last look found, and begin another; None while one is under way. Never waits."""
        seen = None
        if self._looking is not None:
            if not self._looking.done():
                return None
            seen = self._looking.result()
        self._looking = self._thread.submit(look)
        return seen

    def close(self) -> None:
        """Leave the thread; one that hangs in the disk is not waited for."""
        self._thread.shutdown(wait=False, cancel_futures=True)


def _slow() -> Unknown:
    return Unknown(Problem("journal.slow"))
