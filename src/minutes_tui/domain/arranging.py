"""Putting entries where they belong: moved, split in two, and speakers named who were not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from minutes_tui.domain.entries import Announcement, Contribution, Statement, is_unnamed
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.placing import EntryContent, behind_its_vote, known_person, one_line, settled
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import AT_END, AT_START, Entry, ItemState, Session

SPLITTABLE = (Contribution, Statement, Announcement)
RESTS: Mapping[str, type[Contribution | Statement | Announcement]] = {
    "contribution": Contribution,
    "statement": Statement,
    "announcement": Announcement,
}
"""What the second half of an entry that is split may be."""
_NAMES = (("speaker", "named"), ("chair", "named"), ("answerer", "answerer_named"))
"""The fields of an entry that name a person: an id, or a name as it was typed."""


@dataclass(frozen=True, slots=True)
class EntryMoved(EventData):
    """The entry stands elsewhere: under that item, behind the entry named `after`."""

    entry: int
    item: str
    after: int = AT_END


@dataclass(frozen=True, slots=True)
class EntrySplit(EventData):
    """The entry is two: it keeps `text`, and `rest` is an entry of its own behind it, named by this event.

    What the rest is (one of RESTS) and who says it stand here too: it stays that, whatever becomes of the first.
    """

    entry: int
    text: str = ""
    rest: str = ""
    speaker: str = ""
    named: str = ""
    rest_is: str = "contribution"


@dataclass(frozen=True, slots=True)
class SpeakerNamed(EventData):
    """Who was noted as `unnamed` (`??`, `??2`) so far is known now: a person of the register, or a name as typed."""

    unnamed: str = ""
    speaker: str = ""
    named: str = ""


def decide_moved(session: Session, proposal: EntryMoved) -> EntryMoved | tuple[Problem, ...] | None:
    """A vote goes where its resolution goes, so it is not moved by itself. Moving nowhere is nothing.

    What was said in public stays in the public part, and the other way round.
    """
    found = session.find(proposal.entry)
    if found is None:
        return (Problem("entry.gone", parameters={"entry": proposal.entry}),)
    state, entry = found
    if not isinstance(entry.content, EntryContent):
        return (Problem("entry.stays"),)
    goal = session.items.get(proposal.item)
    if goal is None:
        return (Problem("agenda.no-such-item", parameters={"item": proposal.item}),)
    if goal.item.public != state.item.public:
        return (Problem("entry.other-part", parameters={"number": goal.item.number, "title": goal.item.title}),)
    stops = places_for(session, entry.seq, goal.item.id)
    after = behind_its_vote(session, proposal.after)
    if any(other.seq == after for other in _with_its_vote(state, entry.seq)):
        return None
    if after not in stops:
        after = stops[-1]
    if goal is state and after == place_now(session, entry.seq):
        return None
    return replace(proposal, after=after)


def _with_its_vote(state: ItemState, entry: int) -> tuple[Entry, ...]:
    """That entry and, behind a resolution, the vote on it: they go together. Those that stand and those that don't."""
    return tuple(
        other for other in state.places if other.seq == entry or getattr(other.content, "resolution", 0) == entry
    )


def places_for(session: Session, entry: int, item: str) -> tuple[int, ...]:
    """Where that entry could stand under that item: behind which one that stands, from the first place to the last."""
    state = session.items[item]
    group = _with_its_vote(state, entry)
    voted = {getattr(other.content, "resolution", 0) for other in state.entries}
    behind = [other.seq for other in state.entries if other not in group and other.seq not in voted]
    return (AT_START, *behind)


def place_now(session: Session, entry: int) -> int:
    """Behind which entry that one stands now; AT_START: it is the first of its item."""
    found = session.find(entry)
    seqs = [other.seq for other in found[0].entries] if found is not None else []
    at = seqs.index(entry) if entry in seqs else 0
    return seqs[at - 1] if at else AT_START


def entry_moved(session: Session, _event: Event, data: EntryMoved) -> Session:
    """The entry, and with a resolution its vote, at the new place."""
    return moved(session, data)


def moved(session: Session, data: EntryMoved) -> Session:
    """The same: also for showing what a move would come to."""
    found = session.place(data.entry)
    if found is None or data.item not in session.items:
        return session
    state, entry = found
    group = _with_its_vote(state, entry.seq)
    session = session.with_item(replace(state, places=tuple(other for other in state.places if other not in group)))
    goal, after = session.items[data.item], data.after
    for one in group:
        moved = replace(one, content=replace(one.content, item=data.item))  # type: ignore[type-var]  # each has one
        goal = goal.with_entry(moved, after)
        after = one.seq
    return session.with_item(goal)


def decide_split(session: Session, proposal: EntrySplit) -> EntrySplit | tuple[Problem, ...] | None:
    """Both halves say something; else there is nothing to split."""
    found = session.find(proposal.entry)
    if found is None:
        return (Problem("entry.gone", parameters={"entry": proposal.entry}),)
    if not isinstance(found[1].content, SPLITTABLE):
        return (Problem("entry.stays-whole"),)
    speaker = known_person(session, proposal.speaker)
    if isinstance(speaker, Problem):
        return (speaker,)
    text, rest = settled(proposal.text), settled(proposal.rest)
    if not text or not rest:
        return None
    return replace(proposal, text=text, rest=rest, speaker=speaker, named=one_line(proposal.named))


def entry_split(session: Session, event: Event, data: EntrySplit) -> Session:
    """The first half under its name, the rest behind it: also where the first was struck out since, or is another."""
    found = session.place(data.entry)
    if found is None:
        return session
    state, entry = found
    rest = RESTS[data.rest_is](state.item.id, after=entry.seq, speaker=data.speaker, named=data.named, text=data.rest)
    content = entry.content
    first = replace(content, text=data.text) if isinstance(content, SPLITTABLE) else content
    places = tuple(
        replace(entry, content=first) if other is entry and entry.standing else other for other in state.places
    )
    made = Entry(seq=event.seq, content=rest, by=event.by, at=entry.at)
    return session.with_item(replace(state, places=places).with_entry(made, entry.seq))


def decide_named(session: Session, proposal: SpeakerNamed) -> SpeakerNamed | tuple[Problem, ...] | None:
    """Only who is still to be named can be named, by a person of the register or a name."""
    unnamed, named = one_line(proposal.unnamed), one_line(proposal.named)
    speaker = known_person(session, proposal.speaker)
    if isinstance(speaker, Problem):
        return (speaker,)
    if not is_unnamed(unnamed) or not (speaker or named) or named == unnamed or not unnamed_entries(session, unnamed):
        return None
    return SpeakerNamed(unnamed, speaker, "" if speaker else named)


def unnamed_entries(session: Session, unnamed: str) -> tuple[int, ...]:
    """The entries in which somebody noted so speaks, asks or answers."""
    states = (session.preface, *session.items.values())
    return tuple(entry.seq for state in states for entry in state.entries if _bears(entry, unnamed))


def _bears(entry: Entry, unnamed: str) -> bool:
    return any(getattr(entry.content, named, "") == unnamed for _, named in _NAMES)


def speaker_named(session: Session, event: Event, data: SpeakerNamed) -> Session:
    """All entries of that one, as they stand now, have the name; who is noted so later is another one."""
    if "unnamed" in event.erased:  # nobody knows any more who that was
        return session
    for state in (session.preface, *session.items.values()):
        if any(_bears(entry, data.unnamed) for entry in state.places):
            session = session.with_item(_with_name(state, data))
    if session.chair_named == data.unnamed:
        return replace(session, chair=data.speaker, chair_named=data.named)
    return session


def _with_name(state: ItemState, data: SpeakerNamed) -> ItemState:
    return replace(state, places=tuple(_named(entry, data) for entry in state.places))


def _named(entry: Entry, data: SpeakerNamed) -> Entry:
    content: Any = entry.content
    has = {field.name for field in fields(content)}
    for person, named in _NAMES:
        if {person, named} <= has and getattr(content, named) == data.unnamed:
            content = replace(content, **{person: data.speaker, named: data.named})
    return entry if content is entry.content else replace(entry, content=content)
