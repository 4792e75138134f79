"""Following a meeting that somebody else takes down: looked at from a thread, taken in where it is shown."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from time import monotonic
from typing import Final, Protocol

from minutes_tui.application.surroundings import Surroundings
from minutes_tui.application.workspace import Workspace
from minutes_tui.domain.event import Event
from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Problem
from minutes_tui.storage.journal_reading import JournalReading
from minutes_tui.storage.positions import stored
from minutes_tui.storage.reading import Found
from minutes_tui.storage.reading_along import Look, ReadingAlong

EVERY: Final = 0.15
"""Seconds between two looks at the file."""
_LASTS: Final = 4
"""Looks that something has to be wrong in a row before it is told: an editor replaces a file in less time."""
_ANSWERS_WITHIN: Final = 2.0
"""Seconds after which a disk or a server that does not answer is called lost."""

_State = tuple[Problem | None, tuple[Problem, ...]]


class Along(Protocol):
    """What is looked at: `ReadingAlong`."""

    def look(self) -> Look:
        """What has come since the last look."""


class Followed:
    """A meeting that is followed. Nothing can be recorded in it, and nothing is ever written.

    `watch` looks from a thread of its own and calls `wake` where there is something new; `take_in`, in the thread that
    shows it, lets the session move on. `lost` says why the file cannot be reached, `problems` what is wrong with it.
    """

    def __init__(
        self,
        found: Found,
        surroundings: Surroundings,
        *,
        along: Along | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        reading = JournalReading(found, Problem("follow.reads-only"))
        self.workspace = Workspace(
            found.file.head,
            reading,
            [stored(block) for block in found.blocks],
            surroundings,
            read_only=Problem("follow.reads-only"),
        )
        self.lost: Problem | None = None
        self.problems: tuple[Problem, ...] = (*self._newer, *found.problems)
        self._along = along or ReadingAlong(found)
        self._clock = clock
        self._looks: deque[Look] = deque()
        self._told: _State = (None, found.problems)
        self._state: _State = self._told
        self._for = 0
        self._answered = clock()
        self._leaving = threading.Event()
        self._thread: threading.Thread | None = None

    # -- in a thread

    def watch(self, wake: Callable[[], None], every: float = EVERY) -> None:
        """Look every so many seconds until `close`; `wake` is called from that thread."""
        self._thread = threading.Thread(target=self._watch, args=(wake, every), name="following", daemon=True)
        self._thread.start()

    def _watch(self, wake: Callable[[], None], every: float) -> None:
        while not self._leaving.wait(every):
            if self.look():
                wake()

    def look(self) -> bool:
        """Look once. True: there is something to be taken in."""
        look = self._along.look()
        self._answered = self._clock()
        state = (look.lost, look.problems)
        self._for = self._for + 1 if state == self._state else 1
        self._state = state
        changed = state != self._told and (self._for >= _LASTS or state == (None, ()))
        if changed:
            self._told = state
        if not (changed or look.fresh or look.head or look.anew):
            return False
        self._looks.append(look)
        return True

    # -- where it is shown

    def take_in(self) -> tuple[Sequence[Event], Head | None]:
        """Let the session move on; the events that came, and the head before, if somebody has edited it."""
        came: list[Event] = []
        edited: Head | None = None
        while self._looks:
            look = self._looks.popleft()
            fresh = [stored(block) for block in look.fresh]
            if look.anew:
                self.workspace.begin_anew(self.workspace.session.head, fresh)
                fresh = []
            before = len(self.workspace.events)
            edited = self.workspace.take_in(fresh, look.head) or edited
            came += self.workspace.events[before:]
        self.lost, of_file = self._told
        self.problems = (*self._newer, *of_file)
        if self._thread is not None and self._clock() - self._answered > _ANSWERS_WITHIN:
            self.lost = Problem("follow.no-answer")
        return came, edited

    @property
    def _newer(self) -> tuple[Problem, ...]:
        """That there are events which this program does not know."""
        reason = self.workspace.read_only
        return (reason,) if reason is not None and reason.code != "follow.reads-only" else ()

    def close(self) -> None:
        """Look no more. A look that hangs is not waited for."""
        self._leaving.set()
        self.workspace.close()
