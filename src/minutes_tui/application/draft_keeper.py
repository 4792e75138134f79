"""Keeps the draft on the disk, from a thread of its own: no key ever waits for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from minutes_tui.application.drafting import Draft
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.reasons import system_reason
from minutes_tui.storage.drafts import StoredDraft
from minutes_tui.storage.journal import Position
from minutes_tui.storage.processes import Process


class OneDraft(Protocol):
    """Where one draft is kept: `storage.drafts.DraftFile`. Both calls wait for the disk, and raise OSError."""

    def write(self, draft: StoredDraft) -> None:
        """Keep this one instead of the one before, durably."""

    def remove(self) -> None:
        """Keep none."""


@dataclass(frozen=True, slots=True)
class Pace:
    """In seconds.

    `delay`: from the first unsaved key to the disk. `retry`: between two tries. `slow`: until it is said that a disk
    does not answer. `patience`: how long the end waits for it.
    """

    delay: float = 0.2
    retry: float = 0.5
    slow: float = 1.0
    patience: float = 2.0


class Describing:
    """Makes of a draft what is stored: who typed it, when, in which process, and where the journal was at its begin."""

    def __init__(
        self, process: Process, user: str, clock: Callable[[], datetime], position: Callable[[], Position]
    ) -> None:
        self._process = process
        self._user = user
        self._clock = clock
        self._position = position
        self._begun: tuple[str, Position] = ("", "")

    def __call__(self, draft: Draft) -> StoredDraft:
        """The draft as it is to be stored."""
        if self._begun[0] != draft.event_id:
            self._begun = draft.event_id, self._position()
        return StoredDraft(
            screen=draft.screen,
            item=draft.item,
            event_id=draft.event_id,
            fields=draft.fields,
            position=self._begun[1],
            process=self._process,
            by=self._user,
            saved_at=self._clock(),
        )


class DraftKeeper:
    """`drafting.Drafting` with a disk behind it.

    The thread is a daemon, begins with the first draft, and sleeps without waking while there is nothing to do. It
    never holds the lock while it waits for the disk, so whoever types never waits either.
    """

    def __init__(self, file: OneDraft, describe: Callable[[Draft], StoredDraft], pace: Pace | None = None) -> None:
        self._file = file
        self._describe = describe
        self._pace = pace or Pace()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._draft: Draft | None = None
        self._stored: StoredDraft | None = None
        self._on_disk: Draft | None = None
        self._due: float | None = None
        """When the thread is to bring the disk up to date; None: it is, or is just being brought."""
        self._since: float | None = None
        """Since when the thread waits for the disk; None: it does not."""
        self._failed: Problem | None = None
        self._closed = False

    # -- what is so

    @property
    def holds(self) -> bool:
        """Whether there is a draft."""
        return self._draft is not None

    @property
    def failed(self) -> Problem | None:
        """Why the draft is not on the disk: the last try failed, or takes longer than anybody would expect."""
        with self._changed:
            if self._failed is not None or self._draft is None or self._since is None:
                return self._failed
            return Problem("draft.slow") if time.monotonic() - self._since > self._pace.slow else None

    # -- what the screens say

    def keep(self, draft: Draft) -> None:
        """This is what stands there now. The first call after a write begins the delay; later ones do not renew it."""
        with self._changed:
            if self._closed or draft == self._draft:
                return
            self._draft, self._stored = draft, self._describe(draft)
            self._plan(self._pace.delay)

    def nothing(self) -> None:
        """Nothing is typed any more. A write that has not begun does not take place."""
        with self._changed:
            if self._closed or self._draft is None:
                return
            self._draft = self._stored = self._failed = None
            self._due = None
            self._plan(0)

    def flush(self) -> None:
        """Bring the disk up to date now; wait for it as long as there is patience."""
        with self._changed:
            if self._due is not None and not self._closed:
                self._due = None
                self._plan(0)
            self._wait_for_disk()

    def close(self, *, keep: bool) -> None:
        """The end: leave the draft behind for the next start, or nothing. Idempotent; waits like `flush`."""
        if not keep:
            self.nothing()
        self.flush()
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    # -- the thread

    def _plan(self, delay: float) -> None:
        """Wake the thread in `delay` seconds, if it is not to wake anyway. The lock is held."""
        if self._due is None:
            self._due = time.monotonic() + delay
            self._changed.notify_all()
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._run, name="draft", daemon=True)
            self._thread.start()

    def _wait_for_disk(self) -> None:
        until = time.monotonic() + self._pace.patience
        while not self._closed and (self._due is not None or self._since is not None):
            remaining = until - time.monotonic()
            if remaining <= 0:
                return
            self._changed.wait(remaining)

    def _run(self) -> None:
        with self._changed:
            while not self._closed:
                remaining = None if self._due is None else self._due - time.monotonic()
                if remaining is None or remaining > 0:
                    self._changed.wait(remaining)
                else:
                    self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        """Write or remove, without the lock, and note what came of it. What changes meanwhile is planned anew."""
        draft, stored = self._draft, self._stored
        self._due = None
        if stored is not None and draft == self._on_disk:
            self._failed = None
            self._changed.notify_all()
            return
        self._since = time.monotonic()
        self._on_disk = None
        reason = "?"
        self._changed.release()
        try:
            reason = self._reach(stored)
        finally:
            self._changed.acquire()
            self._since = None
            if reason:
                self._again(reason)
            else:
                self._on_disk, self._failed = draft, None
            self._changed.notify_all()

    def _again(self, reason: str) -> None:
        """Try again later; a draft that was to be kept is what matters, one that was to go harms nobody meanwhile."""
        if self._draft is not None:
            self._failed = Problem("draft.not-saved", parameters={"reason": reason})
            self._due = None
        if self._due is None:
            self._due = time.monotonic() + self._pace.retry

    def _reach(self, stored: StoredDraft | None) -> str:
        """Why the disk does not hold this now; empty: it does."""
        try:
            if stored is None:
                self._file.remove()
            else:
                self._file.write(stored)
        except (OSError, MemoryError) as error:
            return system_reason(error)
        return ""
