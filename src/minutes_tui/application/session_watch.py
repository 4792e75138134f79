"""The list of sessions kept up to date while somebody looks at it, from threads: a folder of a network may be dead."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from minutes_tui.application.session_list import MOST_SHOWN, Listed, begun_of, looked_at, newest_first

Source = Callable[[], Iterable[tuple[Path, int]]]
"""Gives the files that may be sessions, and when each was changed (ns). It may wait for a disk, for ever."""

PAUSE: Final = 1.0
"""Seconds between two rounds."""


@dataclass(slots=True)
class _Round:
    """What one source has told so far. `ended` is when its last round did; None: none has yet."""

    busy: bool = False
    ended: float | None = None
    listed: dict[Path, Listed] = field(default_factory=dict)


class SessionWatch:
    """Asks each source in a thread of its own, once a second at most; one that hangs holds up no other.

    Nothing runs while nobody asks. `ask` and `sessions` never wait.
    """

    def __init__(self, sources: Sequence[Source], pause: float = PAUSE) -> None:
        """Of a file that several sources name the first one counts."""
        self._sources = tuple(sources)
        self._pause = pause
        self._rounds = tuple(_Round() for _ in self._sources)
        self._changed = threading.Condition()

    def ask(self) -> None:
        """Begin a round in each source that has rested."""
        with self._changed:
            for source, one in zip(self._sources, self._rounds, strict=True):
                rested = one.ended is None or time.monotonic() - one.ended >= self._pause
                if rested and not one.busy:
                    one.busy = True
                    threading.Thread(target=self._run, args=(source, one), name="sessions", daemon=True).start()

    @property
    def is_complete(self) -> bool:
        """Whether each source has told all at least once."""
        return all(one.ended is not None for one in self._rounds)

    def wait(self, patience: float) -> None:
        """Wait until it is complete, at most so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.is_complete, patience)

    @property
    def sessions(self) -> tuple[Listed, ...]:
        """Those that are known by now, in the order of the list."""
        with self._changed:
            told = [one.listed for one in self._rounds]
        found: dict[Path, Listed] = {}
        for listed in told:
            found = {**listed, **found}
        latest = sorted(found.values(), key=lambda one: one.changed, reverse=True)[:MOST_SHOWN]
        return tuple(newest_first(latest))

    # -- the threads

    def _run(self, source: Source, one: _Round) -> None:
        """One round: first which sessions there are, then the states of those that changed."""
        try:
            self._look(source, one)
        finally:
            with self._changed:
                one.busy = False
                one.ended = time.monotonic()
                self._changed.notify_all()

    def _look(self, source: Source, one: _Round) -> None:
        before = one.listed
        listed: dict[Path, Listed] = {}
        for path, changed in sorted(source(), key=lambda found: found[1], reverse=True)[:MOST_SHOWN]:
            known = before.get(path)
            fresh = known if known is not None and known.changed == changed else begun_of(path, changed)
            if fresh is not None:
                listed[path] = fresh
        self._put(one, listed)
        for path, known in listed.items():
            # Whoever takes the minutes may be gone without a trace in the file.
            if known.state in ("", "taken"):
                looked = looked_at(replace(known, state="", by=""))
                if looked != known:
                    listed = {**listed, path: looked}
                    self._put(one, listed)

    def _put(self, one: _Round, listed: dict[Path, Listed]) -> None:
        with self._changed:
            one.listed = listed
