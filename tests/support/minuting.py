"""Decides and appends, as the application does, without a file: for laws and examples of the pure core."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from minutes_tui.document.builder import build_document
from minutes_tui.document.model import Document, Section
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import advance, last_act
from minutes_tui.domain.head import Head
from minutes_tui.domain.kinds import decide
from minutes_tui.domain.session import Session, fresh
from minutes_tui.domain.taking_back import retract, undo
from tests.support.strategies import SMALL_HEAD, START


class Minuting:
    """A meeting in memory, one minute for each act."""

    def __init__(self, head: Head = SMALL_HEAD) -> None:
        self.events: list[Event] = []
        self.session: Session = fresh(head)

    def act(self, proposal: EventData) -> int:
        """Record it; the name of its event, or 0 where nothing was recorded."""
        decided = decide(self.session, proposal)
        if not isinstance(decided, EventData):
            return 0
        seq = len(self.events) + 1
        event = Event(seq, f"id{seq}", START + timedelta(minutes=seq), "scribe", decided)
        self.session = advance(self.session, self.events, event)
        self.events.append(event)
        return seq

    def problem(self, proposal: EventData) -> str:
        """The code of what is wrong with it."""
        decided = decide(self.session, proposal)
        assert isinstance(decided, tuple), decided
        return decided[0].code

    def undo(self) -> None:
        """Take back the latest act that stands."""
        act = last_act(self.events)
        assert act is not None
        assert self.act(undo(act))

    def retract(self, entry: int) -> None:
        """Strike out that entry."""
        assert self.act(retract(self.session, entry))

    def texts(self, item: str = "one") -> list[str]:
        """The paragraphs under that item, with the names in front."""
        document = build_document(self.session)
        section = next(section for section in document.sections if section.item == item)
        return [getattr(block, "whole", "") or getattr(block, "text", "") for block in section.blocks]


def as_read(session: Session) -> Document:
    """The document without what nobody reads: the names of entries."""
    document = build_document(session)
    return replace(
        document,
        preface=tuple(replace(block, entry=0) for block in document.preface),
        sections=tuple(_unnamed(section) for section in document.sections),
    )


def _unnamed(section: Section) -> Section:
    return replace(section, blocks=tuple(replace(block, entry=0) for block in section.blocks))
