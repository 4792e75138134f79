"""An open session: the one way in which anything is recorded, and the one place that knows how it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from minutes_tui.application.afterwards import time_of
from minutes_tui.application.marks import erased_mark
from minutes_tui.application.outcome import Done, Nothing, NotSaved, Outcome, Refused
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.application.writer import Writer
from minutes_tui.codec.events import record_of, to_event
from minutes_tui.codec.head_digest import head_digest
from minutes_tui.codec.record import Record
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import advance, fold, last_act
from minutes_tui.domain.head import Head
from minutes_tui.domain.head_changes import head_changes
from minutes_tui.domain.kinds import decide
from minutes_tui.domain.meeting import HeadChanged, PenTaken
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.taking_back import undo
from minutes_tui.storage.journal import Conflict, Journal, Ok, Position, Stored, Unknown

HeadSeen = Callable[[], Head | tuple[Problem, ...] | None]
"""The head if somebody has edited it since it was last asked for, what is wrong with it, or None."""

_NEVER = frozenset({"journal.full", "journal.text-too-long"})
"""What no further try can change: an act that ends so is not pending, so that it can be changed or given up."""
_RACES = 20
"""How often an act is decided anew because somebody else was faster, before that is said instead."""


@dataclass(frozen=True, slots=True)
class Pending:
    """An act whose fate is unknown: it is tried again as it is."""

    record: Record
    expected: Position
    problem: Problem


class Workspace:
    """The session, its events, and where they are kept. Screens read `session` and call `dispatch`."""

    def __init__(
        self,
        head: Head,
        journal: Journal,
        stored: Sequence[Stored],
        surroundings: Surroundings,
        *,
        read_only: Problem | None = None,
        head_seen: HeadSeen = lambda: None,
    ) -> None:
        self.journal = journal
        self.surroundings = surroundings
        self.read_only = read_only
        self.events: list[Event] = []
        self.pending: Pending | None = None
        self.head_problems: tuple[Problem, ...] = ()
        self._head_seen = head_seen
        self._position = journal.position
        self._writer = Writer(journal)
        self._pen_of_mine: PenTaken | None = None
        self.begin_anew(head, stored)

    def begin_anew(self, head: Head, stored: Sequence[Stored]) -> None:
        """Let these be all the events there are. What cannot be understood ends them: a newer program wrote it."""
        self.events.clear()
        mark = erased_mark(head)
        for one in stored:
            event = to_event(one.record, mark)
            if isinstance(event, Problem):
                self.read_only = event
                break
            self.events.append(event)
        self.session = fold(head, self.events)

    # -- acting

    def take_pen(self, pen: PenTaken) -> Outcome:
        """Become the one who takes the minutes."""
        self._pen_of_mine = pen
        return self.dispatch(pen)

    def dispatch(self, proposal: EventData, *, when: datetime | None = None, event_id: str = "") -> Outcome:
        """Decide, write, and only then let the session move on. An act that is still pending goes first.

        `when` is when it was so, None: now; after the meeting was closed that is never now.
        """
        if self.read_only is not None:
            return Refused((self.read_only,))
        settled = self.settle_pending()
        if isinstance(settled, NotSaved):
            return settled
        if isinstance(settled, Done) and settled.event.id == event_id:
            proposal = _revising(proposal, settled.event)
            event_id = ""
        for _ in range(_RACES):
            decided = decide(self.session, proposal)
            if decided is None:
                return settled if isinstance(settled, Done) else Nothing()
            if isinstance(decided, tuple):
                return Refused(decided)
            record = record_of(
                decided,
                event_id or self.surroundings.new_id(),
                self.surroundings.clock(),
                self.surroundings.user,
                when or time_of(self.session, decided),
                salt=self.surroundings.new_salt(),
            )
            outcome = self._append(record, self._position)
            if outcome is not None:
                return outcome
            if self.read_only is not None:
                return Refused((self.read_only,))
        return Refused((Problem("journal.always-behind"),))

    def record_as(self, data: EventData, event: Event) -> Outcome:
        """Record what was decided in the meeting's other file, as the same event: with its id, its times, its user.

        It is a fact by then, so nothing is decided here. Whoever else has done it meanwhile has done the same.
        """
        if self.read_only is not None:
            return Refused((self.read_only,))
        settled = self.settle_pending()
        if isinstance(settled, NotSaved):
            return settled
        for _ in range(_RACES):
            there = next((one for one in reversed(self.events) if one.id == event.id), None)
            if there is not None:
                return Done(there)
            salt = self.surroundings.new_salt()
            record = record_of(data, event.id, event.at, event.by, event.when, salt=salt)
            outcome = self._append(record, self._position)
            if outcome is not None:
                return outcome
            if self.read_only is not None:
                return Refused((self.read_only,))
        return Refused((Problem("journal.always-behind"),))

    def settle_pending(self) -> Outcome:
        """Try again what was not saved. `Nothing` where there is nothing pending."""
        if self.pending is None:
            return Nothing()
        pending = self.pending
        outcome = self._append(pending.record, pending.expected)
        if outcome is None:  # somebody else was faster; `_append` has read on, so look whether it was ourselves
            mine = next((event for event in self.events if event.id == pending.record.id), None)
            self.pending = None if mine else replace(pending, expected=self._position)
            return Done(mine) if mine else NotSaved(pending.problem)
        return outcome

    def undo(self) -> Outcome:
        """Take back the latest act that stands."""
        act = last_act(self.events)
        return self.dispatch(undo(act)) if act is not None else Nothing()

    def _append(self, record: Record, expected: Position) -> Outcome | None:
        """None: somebody else was faster, and the session has taken in what they did."""
        match self._writer.append(expected, record):
            case Ok(stored):
                if stored.record.seq > (self.events[-1].seq if self.events else 0) + 1:
                    self.catch_up()  # somebody else had done the same, behind what else they did
                    return None
                self.pending = None
                self._take_in(stored)
                return Done(next(event for event in reversed(self.events) if event.id == record.id))
            case Unknown(problem) if problem.code in _NEVER:
                self.pending = None
                return Refused((problem,))
            case Unknown(problem):
                self.pending = Pending(record, expected, problem)
                return NotSaved(problem)
            case Conflict():
                self.catch_up()
                return None

    # -- hearing of others

    def catch_up(self) -> bool:
        """Take in what others appended. True if there was any."""
        fresh = self.journal.read(self._position)
        for stored in fresh:
            self._take_in(stored)
        return bool(fresh)

    def _take_in(self, stored: Stored) -> None:
        last = self.events[-1].seq if self.events else 0
        if stored.record.seq <= last:
            return
        self._position = stored.position
        if stored.record.seq > last + 1:  # behind an event that could not be understood nothing counts
            return
        event = to_event(stored.record, erased_mark(self.session.head))
        if isinstance(event, Problem):
            self.read_only = event
            return
        self.session = advance(self.session, self.events, event)
        self.events.append(event)
        if isinstance(event.data, PenTaken) and self._pen_of_mine not in (None, event.data):
            self.read_only = Problem("pen.taken-over", parameters={"by": event.by, "host": event.data.host})

    def look_around(self) -> Head | None:
        """Take in what others did: their events, and an edit of the head, which is recorded. The head that was before.

        Never waits for the disk: what one call begins to look for, a later one takes in. A head that cannot be read
        changes nothing but `head_problems`.
        """
        found = self._writer.look(lambda: (self.journal.read(self._position), self._head_seen()))
        return self.take_in(*found) if found is not None else None

    def take_in(self, fresh: Sequence[Stored], seen: Head | tuple[Problem, ...] | None = None) -> Head | None:
        """Take in what somebody has found in another thread: others' events; the head, or what is wrong with it.

        The head that was before, if people have changed it.
        """
        for stored in fresh:
            self._take_in(stored)
        if isinstance(seen, tuple):
            self.head_problems = seen
        if seen is None or isinstance(seen, tuple) or seen == self.session.head:
            return None
        self.head_problems = ()
        before = self.session.head
        self.session = fold(seen, self.events)
        changes = head_changes(before, seen)
        if self.read_only is None:
            self.dispatch(HeadChanged(head_digest(seen), "\n".join(changes)))
        elif not changes:  # another program has closed the meeting, and wrote that there
            return None
        return before

    def close(self) -> None:
        """Leave the session; the journal folds its files back."""
        self._writer.close()
        self.journal.close()


def _revising(proposal: EventData, event: Event) -> EventData:
    """The same proposal, as a correction of the entry that `event` made, where it is one that can be."""
    if type(proposal) is type(event.data) and hasattr(proposal, "revises"):
        return replace(proposal, revises=event.entry)  # type: ignore[type-var]  # checked above
    return proposal
