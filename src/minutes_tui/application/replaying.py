"""A session file that is looked at event by event: the same session that the desk shows, at any moment of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from minutes_tui.application.marks import erased_mark
from minutes_tui.application.outcome import Nothing, Outcome, Refused
from minutes_tui.application.surroundings import Surroundings, real_surroundings
from minutes_tui.application.uncollected import uncollected
from minutes_tui.application.workspace import HeadSeen
from minutes_tui.application.writer import Writer
from minutes_tui.codec.events import to_event
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session
from minutes_tui.domain.timeline import Timeline
from minutes_tui.storage.journal import Journal, Stored
from minutes_tui.storage.journal_reading import JournalReading
from minutes_tui.storage.memory import JournalInMemory
from minutes_tui.storage.reading import find_session

READ_ONLY = Problem("replay.read-only")


class Replayed:
    """The session after its first `count` events: an `OpenSession` to which nothing can be recorded.

    `path` is the file that it was read from. It may go on meanwhile: `look_around` takes in what was written, and
    leaves the moment that is shown as it is. `unknown` is the first event that only a newer program knows; what follows
    it is not shown.
    """

    read_only: Problem | None = READ_ONLY
    pending = None
    head_problems: tuple[Problem, ...] = ()

    def __init__(
        self,
        head: Head,
        journal: Journal,
        stored: Iterable[Stored],
        surroundings: Surroundings,
        *,
        head_seen: HeadSeen = lambda: None,
        path: Path | None = None,
    ) -> None:
        self.surroundings = surroundings
        self.path = path
        self.problems: tuple[Problem, ...] = ()
        """What is wrong with the file that it was read from."""
        self.timeline = Timeline(head)
        self.times: list[datetime] = []
        """When each event was written: no time is before the one of the event before."""
        self.unknown: Problem | None = None
        self._journal = journal
        self._head_seen = head_seen
        self._position = journal.position
        self._writer = Writer(journal)
        for one in stored:
            self._take_in(one)
        self._shown: tuple[Timeline, int, Session, list[Event]] | None = None
        self.count = 0

    def __len__(self) -> int:
        """How many events there are by now."""
        return len(self.timeline)

    @property
    def session(self) -> Session:
        """The meeting after `count` events."""
        return self._at_count[2]

    @property
    def events(self) -> Sequence[Event]:
        """The first `count` events."""
        return self._at_count[3]

    @property
    def all_events(self) -> Sequence[Event]:
        """All that are there by now."""
        return self.timeline.events

    @property
    def _at_count(self) -> tuple[Timeline, int, Session, list[Event]]:
        shown = self._shown
        if shown is None or shown[0] is not self.timeline or shown[1] != self.count:
            session = self.timeline.at(self.count)
            shown = self._shown = self.timeline, self.count, session, self.timeline.events[: self.count]
        return shown

    def _take_in(self, stored: Stored) -> None:
        if self.unknown is not None or stored.record.seq <= len(self.timeline):
            return
        event = to_event(stored.record, erased_mark(self.timeline.head))
        if isinstance(event, Problem):
            self.unknown = event
        else:
            self.take(event)

    def take(self, event: Event) -> None:
        """The meeting goes on with that event."""
        self.timeline.append(event)
        self.times.append(max(event.at, self.times[-1]) if self.times else event.at)

    # -- nothing is recorded

    def dispatch(self, proposal: EventData, *, when: datetime | None = None, event_id: str = "") -> Outcome:  # noqa: ARG002 - the Protocol's signature
        """Refused."""
        return Refused((READ_ONLY,))

    def record_as(self, data: EventData, event: Event) -> Outcome:  # noqa: ARG002 - the Protocol's signature
        """Refused."""
        return Refused((READ_ONLY,))

    def settle_pending(self) -> Outcome:
        """Nothing is pending."""
        return Nothing()

    # -- hearing of the writer

    def look_around(self) -> Head | None:
        """Take in what was written meanwhile, and an edit of the head; the head that was before, if there was one.

        Never waits for the disk: what one call begins to look for, a later one takes in.
        """
        found = self._writer.look(lambda: (self._journal.read(self._position), self._head_seen()))
        if found is None:
            return None
        for stored in found[0]:
            self._position = stored.position
            self._take_in(stored)
        seen = found[1]
        before = self.timeline.head
        if seen is None or isinstance(seen, tuple) or seen == before:
            return None
        self.timeline = Timeline(seen, self.timeline.events)
        return before

    def close(self) -> None:
        """Leave it."""
        self._writer.close()
        self._journal.close()


def open_replay(file: str, surroundings: Surroundings) -> Replayed | tuple[Problem, ...]:
    """The session in that file before its first event, or all that keeps it from being read.

    It is only read, whoever has it open meanwhile.
    """
    with uncollected():
        found = find_session(file)
        if isinstance(found, tuple):
            return found
        journal = JournalReading(found, READ_ONLY)
        stored = (Stored("", block.record) for block in found.blocks)  # where they stand is asked of the journal
        session = Replayed(
            found.file.head, journal, stored, surroundings, head_seen=journal.look_at_head, path=found.path
        )
    session.problems = found.problems
    return session


def replayed_in_memory(head: Head, events: Sequence[Event]) -> Replayed:
    """A meeting that is in no file, before its first event."""
    session = Replayed(head, JournalInMemory(), (), real_surroundings())
    for event in events:
        session.take(event)
    return session
