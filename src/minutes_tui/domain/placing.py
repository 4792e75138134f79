"""How what is minuted gets its place: under an item, behind another entry, or instead of what stood there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import AT_END, AT_START, Entry, ItemState, Session
from minutes_tui.domain.text import clean_line, settle_text


@dataclass(frozen=True, slots=True)
class EntryContent(EventData):
    """What every entry that people type has. `revises` names the entry that this one stands for from now on."""

    item: str
    after: int = AT_END
    revises: int = 0


Content = TypeVar("Content", bound=EntryContent)


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a settled text."""
    return tuple(line for line in text.split("\n") if line)


def settled(text: str) -> str:
    """A text of paragraphs as it is kept: settled, without empty ones."""
    return "\n".join(paragraphs(settle_text(text)))


def says_anything(text: str) -> bool:
    """Whether anything of a clean text is left once it is settled: known at once, however long it is."""
    return bool(text) and not text.isspace()


def one_line(text: str) -> str:
    """A text of one line as it is kept."""
    return clean_line(text).strip()


def known_person(session: Session, person_id: str) -> str | Problem:
    """The id as the register writes it; empty stays empty."""
    if not person_id:
        return ""
    person = session.head.person(person_id)
    return person.id if person is not None else Problem("entry.no-such-person", parameters={"person": person_id})


def placed(session: Session, proposal: Content, *, empty: bool) -> Content | tuple[Problem, ...] | None:
    """The proposal with its place; None where it is empty, or where just that stands there already."""
    if proposal.revises:
        return _revision(session, proposal, empty=empty)
    state = session.items.get(proposal.item)
    if state is None:
        return (Problem("agenda.no-such-item", parameters={"item": proposal.item}),)
    if empty:
        return None
    if proposal.after == AT_END:
        return replace(proposal, after=state.places[-1].seq if state.places else AT_START)
    return replace(proposal, after=behind_its_vote(session, proposal.after))


def behind_its_vote(session: Session, after: int) -> int:
    """Nothing comes between a resolution and the vote on it: the vote's name where `after` is one that was voted on."""
    found = session.find(after)
    if found is None:
        return after
    votes = (entry.seq for entry in found[0].entries if getattr(entry.content, "resolution", 0) == after)
    return next(votes, after)


def place_before(session: Session, entry: int) -> int:
    """What is put in front of that entry comes behind this one; before a vote: in front of its resolution.

    AT_START: it is the first one there. AT_END where there is no such entry.
    """
    found = session.find(entry)
    if found is None:
        return AT_END
    state, stands = found
    voted_on = getattr(stands.content, "resolution", 0)
    name = voted_on if voted_on and state.entry(voted_on) is not None else entry
    seqs = [other.seq for other in state.places]
    at = seqs.index(name)
    return seqs[at - 1] if at else AT_START


def _revision(session: Session, proposal: Content, *, empty: bool) -> Content | tuple[Problem, ...] | None:
    found = session.find(proposal.revises)
    if found is None:
        return (Problem("entry.gone", parameters={"entry": proposal.revises}),)
    if empty:
        return (Problem("entry.emptied", parameters={"entry": proposal.revises}),)
    state, entry = found
    clean = replace(proposal, item=state.item.id, after=AT_END)
    return None if same_words(entry, clean) else clean


def same_words(entry: Entry, content: EntryContent) -> bool:
    """Whether `content` says what already stands there."""
    stands = entry.content
    if not isinstance(stands, type(content)):
        return False
    return replace(content, item=stands.item, after=0, revises=0) == replace(stands, after=0, revises=0)


def entry_made(session: Session, event: Event, data: EntryContent) -> Session:
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


def noticed(session: Session, event: Event) -> Session:
    """An act of the chair is minuted by itself, behind all else: under the item called up, or the last one that was.

    Before the first item it stands in front of the agenda. One that is noted later with the time at which it was so
    stands where that time is.
    """
    state = session.items.get(session.current) or session.items.get(session.last_called) or session.preface
    after = state.places[-1].seq if state.places else AT_START
    if event.when is not None:
        state = _item_at(session, state, event.when)
        earlier = [entry.seq for entry in state.places if entry.at <= event.when]
        after = earlier[-1] if earlier else AT_START
    entry = Entry(seq=event.seq, content=event.data, by=event.by, at=event.moment)
    return session.with_item(state.with_entry(entry, after))


def noticed_in_front(session: Session, event: Event) -> Session:
    """What is minuted in front of the agenda and of all else there, whenever it was noted."""
    entry = Entry(seq=event.seq, content=event.data, by=event.by, at=event.moment)
    return session.with_item(session.preface.with_entry(entry, AT_START))


def _item_at(session: Session, now: ItemState, moment: datetime) -> ItemState:
    """The item that was called up at that time, as far as it is known; `now` where it was called up by then."""
    if now.called_at is not None and now.called_at <= moment:
        return now
    begun = [(state.called_at, state) for state in session.items.values() if state.called_at is not None]
    called = [pair for pair in begun if pair[0] <= moment and not pair[1].joined_to]
    return max(called, key=lambda pair: pair[0])[1] if called else session.preface
