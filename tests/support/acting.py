"""A meeting without a file or a screen: acts are decided and folded, at times that a test names."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from minutes_tui.document.builder import build_document, build_section
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import advance, last_act
from minutes_tui.domain.head import Head, Item, Meeting, MinutesLanguage, Person
from minutes_tui.domain.kinds import decide
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session, fresh
from minutes_tui.domain.taking_back import retract, undo
from minutes_tui.export.plain import export_document, export_section

ZONE = timezone(timedelta(hours=1))


def clock(hour: int, minute: int = 0, day: int = 1) -> datetime:
    """A time on a day of February 2022."""
    return datetime(2022, 2, day, hour, minute, tzinfo=ZONE)


def agenda_head(language: MinutesLanguage = "de") -> Head:
    """Three people and six items, the last one not public."""
    names = ("Eröffnung", "Haushalt", "Spielplatz", "Radweg", "Verschiedenes")
    if language == "en":
        names = ("Opening", "Budget", "Playground", "Cycle path", "Any other business")
    items = tuple(Item(f"i{number}", name, str(number)) for number, name in enumerate(names, 1))
    return Head(
        Meeting("6. Sitzung" if language == "de" else "6th meeting", language, starts_at=clock(17), law="de-nw"),
        persons=(
            Person("AA", "Albers", "Frau" if language == "de" else "Cllr"),
            Person("BB", "Bakır", "Herr" if language == "de" else "Cllr"),
            Person("CC", "Cornelius", "Frau" if language == "de" else "Cllr"),
        ),
        items=(*items, Item("n1", "Grundstück Meyer", "N1", public=False)),
    )


class Acting:
    """Decides, appends and folds; `now` is the time of the next act."""

    def __init__(self, head: Head | None = None, *, language: MinutesLanguage = "de") -> None:
        self.events: list[Event] = []
        self.session: Session = fresh(head or agenda_head(language))
        self.now = clock(17)

    def act(self, proposal: EventData, at: datetime | None = None, *, when: datetime | None = None) -> Event:
        """Record it; a test fails where that is refused or nothing."""
        decided = self.tried(proposal)
        assert isinstance(decided, EventData), decided
        self.now = at or self.now + timedelta(minutes=1)
        seq = len(self.events) + 1
        event = Event(seq, f"id{seq}", self.now, "scribe", decided, when)
        self.session = advance(self.session, self.events, event)
        self.events.append(event)
        return event

    def tried(self, proposal: EventData) -> EventData | tuple[Problem, ...] | None:
        """What it would come to."""
        return decide(self.session, proposal)

    def codes(self, proposal: EventData) -> list[str]:
        """Why it is refused."""
        decided = self.tried(proposal)
        assert isinstance(decided, tuple)
        return [problem.code for problem in decided]

    def strike_out(self, entry: int) -> None:
        """As Delete in the minutes."""
        self.act(retract(self.session, entry))

    def undo(self) -> None:
        """As `u` on the agenda."""
        act = last_act(self.events)
        assert act is not None
        self.act(undo(act))

    def minutes(self, item: str) -> str:
        """The body of an item; with "" what stands in front of the agenda."""
        state = self.session.items[item] if item else self.session.preface
        return export_section(build_section(self.session, state))

    def document(self, *, public_only: bool = False) -> str:
        """The whole minutes."""
        return export_document(build_document(self.session, public_only=public_only))

    @property
    def order(self) -> list[str]:
        """The ids of the agenda."""
        return list(self.session.items)
