"""A meeting as the desk has it open: one file, or the public one and the one that is not, walked as one agenda."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from minutes_tui.application.drafting import Drafting
from minutes_tui.application.found_drafts import Found as FoundDraft
from minutes_tui.application.outcome import Done, Nothing, Outcome
from minutes_tui.application.workspace import Workspace
from minutes_tui.domain.agenda_changes import LAST, ItemAdded
from minutes_tui.domain.both_parts import COURSE, Agenda, agenda_of_both, for_public, mirrored
from minutes_tui.domain.event import EventData
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.session import ItemState, Session


@dataclass(slots=True)
class Part:
    """One session file that is open. `waiting` is what a crash left behind there, until it is gone on with."""

    workspace: Workspace
    drafting: Drafting
    waiting: FoundDraft | None = None

    @property
    def session(self) -> Session:
        """How it stands."""
        return self.workspace.session


class Parts:
    """The open parts: `main` is the public one, or the only one there is. `active` is where entries go.

    What is so for the whole meeting is recorded in `main`, and mirrored into the other one right after; what could not
    be mirrored then is, at the next act or tick. Nothing goes the other way.
    """

    def __init__(self, main: Part, nonpublic: Part | None = None) -> None:
        self.main = main
        self.nonpublic = nonpublic
        self.active = main
        self._mirrored = 0
        self._agenda: tuple[Session, Session | None, Agenda] | None = None
        self.mirror()

    # -- what is so

    def __iter__(self) -> Iterator[Part]:
        """The parts that are open."""
        yield self.main
        if self.nonpublic is not None:
            yield self.nonpublic

    @property
    def agenda(self) -> Agenda:
        """The agenda of all that is open."""
        main, other = self.main.session, self.nonpublic.session if self.nonpublic is not None else None
        if self._agenda is None or self._agenda[0] is not main or self._agenda[1] is not other:
            made = Agenda(main.items) if other is None else agenda_of_both(main, other)
            self._agenda = (main, other, made)
        return self._agenda[2]

    def part_of(self, key: str) -> Part:
        """The part that the item of that key stands in."""
        if self.nonpublic is not None and key in self.agenda.nonpublic:
            return self.nonpublic
        return self.main

    def own(self, key: str) -> ItemState | None:
        """The item of that key, if it stands in the active part."""
        return self.agenda.items.get(key) if self.part_of(key) is self.active else None

    def shown(self, key: str) -> tuple[Session, ItemState] | None:
        """The item of that key whose minutes may stand on the screen now.

        Those of an item that is not public do only while that part is active; until then there is what the public file
        says of it, which may be nothing.
        """
        state = self.agenda.items.get(key)
        part = self.part_of(key)
        if state is None:
            return None
        if part is self.main or part is self.active:
            return part.session, state
        public = self.main.session.items.get(state.item.id)
        return (self.main.session, public) if public is not None else None

    def key_of(self, item: str) -> str:
        """The key of an item of the active part."""
        return self.agenda.key_of(item, nonpublic=self.active is self.nonpublic)

    # -- acting

    def dispatch(self, proposal: EventData, *, when: datetime | None = None, event_id: str = "") -> Outcome:
        """Record it where it belongs."""
        part, proposal = self._routed(proposal)
        public = self.main.session.public
        outcome = part.workspace.dispatch(proposal, when=when, event_id=event_id)
        self.mirror()
        if self.main.session.public and not public:
            self.active = self.main
        return outcome

    def withdraw(self, ids: Sequence[str]) -> Outcome:
        """Take back the events of these ids, in whichever part they are, the last one first."""
        outcome: Outcome = Nothing()
        for part in (*([self.nonpublic] if self.nonpublic else []), self.main):
            seqs = tuple(event.seq for event in part.workspace.events if event.id in ids and self._is_of(event.id, part))
            if not seqs:
                continue
            outcome = part.workspace.dispatch(Withdrawn(seqs, undo=True))
            if not isinstance(outcome, Done):
                break
        self.mirror()
        return outcome

    def mirror(self) -> None:
        """Let the file of the non-public part hold what it lacks of the meeting's course."""
        if self.nonpublic is None or self.nonpublic.workspace.read_only is not None:
            return
        events, there = self.main.workspace.events, self.nonpublic.workspace
        while self._mirrored < len(events):
            event = events[self._mirrored]
            if isinstance(event.data, (*COURSE, Withdrawn)):
                data = mirrored(event, events, MappingProxyType({one.id: one.seq for one in there.events}))
                if data is not None and not isinstance(there.record_as(data, event), Done):
                    return
            self._mirrored += 1

    def _is_of(self, event_id: str, part: Part) -> bool:
        """Whether the event was made in that part, and is not mirrored there."""
        return part is self.main or all(event.id != event_id for event in self.main.workspace.events)

    def _routed(self, proposal: EventData) -> tuple[Part, EventData]:
        """Where it is recorded, and what it is there."""
        if self.nonpublic is None:
            return self.main, proposal
        if isinstance(proposal, COURSE):
            return self.main, proposal
        if isinstance(proposal, ItemAdded) and not proposal.public:
            known = proposal.behind in self.nonpublic.session.items
            return self.nonpublic, proposal if known else _behind_all(proposal)
        if isinstance(proposal, Withdrawn) and self.active is self.nonpublic:
            public = {event.id: event.seq for event in self.main.workspace.events}
            of_main = for_public(proposal, self.nonpublic.workspace.events, public)
            if of_main is not None:
                return self.main, of_main
        return self.active, proposal


def _behind_all(proposal: ItemAdded) -> ItemAdded:
    return replace(proposal, behind=LAST)
