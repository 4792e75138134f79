"""What is minuted under an item: contributions, results, resolutions. A correction is the whole entry anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import AT_END, AT_START, Entry, Session
from minutes_tui.domain.text import clean_line, settle_text

UNNAMED = "??"
"""Stands for somebody still to be named."""


@dataclass(frozen=True, slots=True)
class Contribution(EventData):
    """Who said what; without a speaker it is plain narrative.

    `speaker` is an id of the register, `named` a name typed literally (or `??`). `continued`: the same speaker goes
    on, so the name is not printed again. Paragraphs are parted by line feeds. `revises` names the entry that this
    one stands for from now on.
    """

    item: str
    after: int = AT_END
    revises: int = 0
    speaker: str = ""
    named: str = ""
    continued: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Results(EventData):
    """A line that introduces them, then bullets, one a line."""

    item: str
    after: int = AT_END
    revises: int = 0
    intro: str = ""
    bullets: str = ""

    @property
    def points(self) -> tuple[str, ...]:
        """The bullets."""
        return tuple(self.bullets.split("\n")) if self.bullets else ()


@dataclass(frozen=True, slots=True)
class Resolution(EventData):
    """The text that is put to the vote."""

    item: str
    after: int = AT_END
    revises: int = 0
    text: str = ""


EntryData = TypeVar("EntryData", Contribution, Results, Resolution)


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a settled text."""
    return tuple(line for line in text.split("\n") if line)


def decide_contribution(session: Session, proposal: Contribution) -> Contribution | tuple[Problem, ...] | None:
    """An empty text leaves nothing; a speaker is one of the register."""
    text = "\n".join(paragraphs(settle_text(proposal.text)))
    speaker = proposal.speaker
    if speaker:
        person = session.head.person(speaker)
        if person is None:
            return (Problem("entry.no-such-person", parameters={"person": speaker}),)
        speaker = person.id
    clean = replace(proposal, text=text, speaker=speaker, named=clean_line(proposal.named).strip())
    return _placed(session, clean, empty=not text)


def decide_results(session: Session, proposal: Results) -> Results | tuple[Problem, ...] | None:
    """Empty bullets are left out; without an intro and bullets nothing is left."""
    points = [line for line in settle_text(proposal.bullets).split("\n") if line.strip()]
    clean = replace(proposal, intro=clean_line(proposal.intro).strip(), bullets="\n".join(points))
    return _placed(session, clean, empty=not clean.intro and not points)


def decide_resolution(session: Session, proposal: Resolution) -> Resolution | tuple[Problem, ...] | None:
    """An empty text leaves nothing."""
    text = "\n".join(paragraphs(settle_text(proposal.text)))
    return _placed(session, replace(proposal, text=text), empty=not text)


def _placed(session: Session, proposal: EntryData, *, empty: bool) -> EntryData | tuple[Problem, ...] | None:
    state = session.items.get(proposal.item)
    if state is None:
        return (Problem("agenda.no-such-item", parameters={"item": proposal.item}),)
    if proposal.revises:
        return _revision(session, proposal, empty=empty)
    if empty:
        return None
    if proposal.after == AT_END:
        after = state.places[-1].seq if state.places else AT_START
        return replace(proposal, after=after)
    return proposal


def _revision(session: Session, proposal: EntryData, *, empty: bool) -> EntryData | tuple[Problem, ...] | None:
    found = session.find(proposal.revises)
    if found is None:
        return (Problem("entry.gone", parameters={"entry": proposal.revises}),)
    if empty:
        return (Problem("entry.emptied", parameters={"entry": proposal.revises}),)
    _, entry = found
    clean = replace(proposal, after=AT_END)
    return None if same_words(entry, clean) else clean


def same_words(entry: Entry, content: Contribution | Results | Resolution) -> bool:
    """Whether `content` says what already stands there."""
    stands = entry.content
    if not isinstance(stands, type(content)):
        return False
    return replace(content, after=0, revises=0) == replace(stands, after=0, revises=0)


def entry_made(session: Session, event: Event, data: Contribution | Results | Resolution) -> Session:
    """The entry stands under its item, or under the name it revises."""
    if data.revises:
        found = session.find(data.revises)
        if found is None:
            return session
        state, _ = found
        return session.with_item(state.with_revised(data.revises, data, event.seq))
    item = session.items.get(data.item)
    if item is None:  # the head was edited and the item is gone; the rest of the meeting stands
        return session
    entry = Entry(seq=event.seq, content=data, by=event.by, at=event.moment)
    return session.with_item(item.with_entry(entry, data.after))


def last_speaker(session: Session, item: str) -> Contribution | None:
    """The contribution under this item that a continuation would go on with: the last one, whatever came between."""
    state = session.items.get(item)
    if state is None:
        return None
    for entry in reversed(state.entries):
        if isinstance(entry.content, Contribution):
            return entry.content
    return None
