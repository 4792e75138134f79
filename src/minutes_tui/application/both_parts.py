"""A meeting as the desk has it open: one file, or the public one and the one that is not, walked as one agenda."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from minutes_tui.application.drafting import Drafting
from minutes_tui.application.found_drafts import Found as FoundDraft
from minutes_tui.application.left_drafts import LeftDrafts
from minutes_tui.application.open_session import OpenSession
from minutes_tui.application.outcome import Done, Nothing, Outcome
from minutes_tui.domain.agenda_changes import LAST, ItemAdded
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.both_parts import COURSE, Agenda, agenda_of_both, for_public, id_of, mirrored
from minutes_tui.domain.event import EventData
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.session import ItemState, Session


@dataclass(slots=True)
class Part:
    """One session file that is open.

    `waiting` is what a crash left behind there, until it is gone on with; `left` are the other drafts that lie there.
    """

    workspace: OpenSession
    drafting: Drafting
    waiting: FoundDraft | None = None
    left: LeftDrafts = field(default_factory=LeftDrafts)

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
        self._agenda: tuple[Session, Session | None, bool, Agenda] | None = None
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
        if other is None:
            return Agenda(main)
        known, inside = self._agenda, self.active is self.nonpublic
        if known is None or known[0] is not main or known[1] is not other or known[2] != inside:
            known = self._agenda = (main, other, inside, agenda_of_both(main, other, inside=inside))
        return known[3]

    def part_of(self, key: str) -> Part:
        """The part that the item of that key stands in."""
        if self.nonpublic is not None and key in self.agenda.nonpublic:
            return self.nonpublic
        return self.main

    def own(self, key: str) -> ItemState | None:
        """The item of that key, if it stands in the active part."""
        return self.active.session.items.get(id_of(key)) if self.part_of(key) is self.active else None

    def shown(self, key: str) -> tuple[Session, ItemState] | None:
        """The item of that key whose minutes may stand on the screen now.

        Those of an item that is not public do only while that part is active; until then there is what the public file
        says of it, which may be nothing.
        """
        part = self.part_of(key)
        session = part.session if part is self.active else self.main.session
        state = session.items.get(id_of(key)) if key in self.agenda.items else None
        return (session, state) if state is not None else None

    def standing(self, key: str) -> ItemState | None:
        """The item of that key as it stands in its part, shown or not."""
        return self.part_of(key).session.items.get(id_of(key)) if key in self.agenda.items else None

    def key_of(self, item: str) -> str:
        """The key of an item of the active part."""
        return self.agenda.key_of(item, nonpublic=self.active is self.nonpublic)

    # -- acting

    def dispatch(self, proposal: EventData, *, when: datetime | None = None, event_id: str = "") -> tuple[Outcome, ...]:
        """Record it where it belongs; what came of it, in each file that it belongs to. The first failure is the end.

        Once the public is in again, the public part is gone on with.
        """
        public = self.main.session.public
        outcomes: list[Outcome] = []
        for part, routed in self._routed(proposal):
            outcomes.append(part.workspace.dispatch(routed, when=when, event_id=event_id))
            if not isinstance(outcomes[-1], Done | Nothing):
                break
        self.mirror()
        if self.main.session.public and not public:
            self.active = self.main
        return tuple(outcomes)

    def withdraw(self, ids: Sequence[str]) -> tuple[Outcome, ...]:
        """Take back the events of these ids, whichever file they were made in."""
        outcomes: list[Outcome] = []
        made = {event.id for event in self.main.workspace.events}
        for part in reversed(list(self)):
            taken = {one for one in ids if (one in made) == (part is self.main)}
            seqs = tuple(event.seq for event in part.workspace.events if event.id in taken)
            if seqs:
                outcomes.append(part.workspace.dispatch(Withdrawn(seqs, undo=True)))
                if not isinstance(outcomes[-1], Done):
                    break
        self.mirror()
        return tuple(outcomes)

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

    def _routed(self, proposal: EventData) -> list[tuple[Part, EventData]]:
        """Where it is recorded, and what it is there."""
        main, other = self.main, self.nonpublic
        if other is None:
            return [(main, proposal)]
        match proposal:
            case AttendanceTaken():
                return self._attendance(proposal, other)
            case ItemAdded(public=False):
                known = proposal.behind in other.session.items
                return [(other, proposal if known else replace(proposal, behind=LAST))]
            case Withdrawn() if self.active is other:
                numbers = {event.id: event.seq for event in main.workspace.events}
                of_main = for_public(proposal, other.workspace.events, numbers)
                return [(other, proposal) if of_main is None else (main, of_main)]
        return [(main if isinstance(proposal, COURSE) else self.active, proposal)]

    def _attendance(self, proposal: AttendanceTaken, other: Part) -> list[tuple[Part, EventData]]:
        """Who only takes part in what is not public, and is in that register alone, is not named in the public file."""
        known = AttendanceTaken(
            tuple(person for person in proposal.here if not self._is_theirs(person, other)),
            tuple(person for person in proposal.gone if not self._is_theirs(person, other)),
            proposal.corrected,
        )
        theirs = AttendanceTaken(
            tuple(person for person in proposal.here if person not in known.here),
            tuple(person for person in proposal.gone if person not in known.gone),
            proposal.corrected,
        )
        routed: list[tuple[Part, EventData]] = [(self.main, known)] if known.here or known.gone else []
        if theirs.here or theirs.gone:
            routed.append((other, theirs))
        return routed or [(self.main, proposal)]

    def _is_theirs(self, person: str, other: Part) -> bool:
        return self.main.session.head.person(person) is None and other.session.head.person(person) is not None
