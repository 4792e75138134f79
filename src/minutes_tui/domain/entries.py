"""What people minute under an item: contributions, statements, announcements, results, resolutions.

A correction is the whole entry anew.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from minutes_tui.domain.placing import EntryContent, known_person, one_line, placed, settled
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session
from minutes_tui.domain.text import settle_text

UNNAMED = "??"
"""Stands for somebody still to be named; `??` and a word or a number tells several of them apart."""
FORMS = frozenset({"", "recommendation", "motion", "procedural"})
"""What a resolution is by its form: one of this body; a committee's to the council; a motion; one on procedure."""


@dataclass(frozen=True, slots=True)
class Contribution(EntryContent):
    """Who said what; without a speaker it is plain narrative.

    `speaker` is an id of the register, `named` a name typed literally (or `??`). `continued`: the same speaker goes
    on, so the name is not printed again. Paragraphs are parted by line feeds.
    """

    speaker: str = ""
    named: str = ""
    continued: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Statement(EntryContent):
    """A statement for the record (Erklärung zu Protokoll): word for word, by the speaker."""

    speaker: str = ""
    named: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Announcement(EntryContent):
    """What the chair or the administration lets the body know (Mitteilung)."""

    speaker: str = ""
    named: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Assignment(EntryContent):
    """Who is to do what, until when: `until` is a day (ISO 8601) or words such as "next meeting"."""

    speaker: str = ""
    named: str = ""
    text: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Results(EntryContent):
    """A line that introduces them, then bullets, one a line."""

    intro: str = ""
    bullets: str = ""

    @property
    def points(self) -> tuple[str, ...]:
        """The bullets."""
        return tuple(self.bullets.split("\n")) if self.bullets else ()


@dataclass(frozen=True, slots=True)
class Resolution(EntryContent):
    """The text that is put to the vote. `form` is one of FORMS, `movers` says who moves it, as people write it."""

    form: str = ""
    movers: str = ""
    text: str = ""


Spoken = Contribution | Statement | Announcement | Assignment
SpokenData = TypeVar("SpokenData", Contribution, Statement, Announcement, Assignment)


def is_unnamed(named: str) -> bool:
    """Whether that is somebody still to be named."""
    return named.startswith(UNNAMED)


def decide_spoken(session: Session, proposal: SpokenData) -> SpokenData | tuple[Problem, ...] | None:
    """An empty text leaves nothing; a speaker is one of the register."""
    text = settled(proposal.text)
    speaker = known_person(session, proposal.speaker)
    if isinstance(speaker, Problem):
        return (speaker,)
    return placed(
        session, replace(proposal, text=text, speaker=speaker, named=one_line(proposal.named)), empty=not text
    )


def decide_assignment(session: Session, proposal: Assignment) -> Assignment | tuple[Problem, ...] | None:
    """As any that is spoken; the day is of one line. A day without what is to be done then is a gap."""
    until = one_line(proposal.until)
    text = UNNAMED if until and not settled(proposal.text) else proposal.text
    return decide_spoken(session, replace(proposal, text=text, until=until))


def decide_results(session: Session, proposal: Results) -> Results | tuple[Problem, ...] | None:
    """Empty bullets are left out; without an intro and bullets nothing is left."""
    points = [line for line in settle_text(proposal.bullets).split("\n") if line.strip()]
    clean = replace(proposal, intro=one_line(proposal.intro), bullets="\n".join(points))
    return placed(session, clean, empty=not clean.intro and not points)


def decide_resolution(session: Session, proposal: Resolution) -> Resolution | tuple[Problem, ...] | None:
    """An empty text leaves nothing."""
    clean = replace(proposal, text=settled(proposal.text), movers=one_line(proposal.movers))
    return placed(session, clean, empty=not clean.text)


def last_speaker(session: Session, item: str) -> Contribution | None:
    """The contribution under this item that a continuation would go on with: the last one, whatever came between."""
    state = session.items.get(item)
    if state is None:
        return None
    for entry in reversed(state.entries):
        if isinstance(entry.content, Contribution):
            return entry.content
    return None
