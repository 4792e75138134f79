"""The agenda in motion: added, moved, retitled, joined, split, set aside, agreed.

What changes while the meeting runs is minuted by itself; what is prepared before it is not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.head import Item
from minutes_tui.domain.placing import noticed, one_line
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Fate, ItemState, Session

AT_TOP = ""
"""`behind` of an item that stands first."""
LAST = "*"
"""`behind` of a proposed item that goes behind all others; decide turns it into an id."""
FATES: frozenset[Fate] = frozenset({"", "removed", "adjourned"})


@dataclass(frozen=True, slots=True)
class ItemAdded(EventData):
    """A late item, behind the item of that id."""

    item: str = ""
    behind: str = LAST
    number: str = ""
    title: str = ""
    public: bool = True
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemRetitled(EventData):
    """An item's number and title as they are from now on."""

    item: str
    number: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class ItemMoved(EventData):
    """An item is dealt with behind another one."""

    item: str
    behind: str = AT_TOP


@dataclass(frozen=True, slots=True)
class ItemSetAside(EventData):
    """An item is off today's agenda: `removed`, or `adjourned` to a later meeting; `""` puts it back."""

    item: str
    fate: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ItemsJoined(EventData):
    """Several items are called up and debated together: under the first, which has the minutes of all."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemsSplit(EventData):
    """These items, joined before, are dealt with by themselves again."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgendaAgreed(EventData):
    """The body agrees on the agenda, as it was sent out or `amended`."""

    amended: bool = False


# -- decide


def decide_added(session: Session, proposal: ItemAdded) -> ItemAdded | tuple[Problem, ...]:
    """A title is all it needs; its id is made here, and so is free."""
    title = one_line(proposal.title)
    if not title:
        return (Problem("agenda.no-title"),)
    behind = list(session.items)[-1] if proposal.behind == LAST and session.items else proposal.behind
    if behind == LAST:
        behind = AT_TOP
    if behind not in (AT_TOP, *session.items):
        return _no_such_item(behind)
    papers = tuple(paper for paper in map(one_line, proposal.papers) if paper)
    number = one_line(proposal.number)
    return replace(proposal, item=_free_id(session), behind=behind, number=number, title=title, papers=papers)


def _free_id(session: Session) -> str:
    """Unlike those that the meeting's other file makes, so that they can be told apart in one agenda."""
    number, begin = 1, "late-n" if session.head.meeting.is_nonpublic else "late-"
    while f"{begin}{number}" in session.items:
        number += 1
    return f"{begin}{number}"


def decide_retitled(session: Session, proposal: ItemRetitled) -> ItemRetitled | tuple[Problem, ...] | None:
    """A title is never empty."""
    state = session.items.get(proposal.item)
    if state is None:
        return _no_such_item(proposal.item)
    clean = replace(proposal, number=one_line(proposal.number), title=one_line(proposal.title))
    if not clean.title:
        return (Problem("agenda.no-title"),)
    return None if (state.item.number, state.item.title) == (clean.number, clean.title) else clean


def decide_moved(session: Session, proposal: ItemMoved) -> ItemMoved | tuple[Problem, ...] | None:
    """To where it stands already is nothing."""
    if proposal.item not in session.items:
        return _no_such_item(proposal.item)
    if proposal.behind not in (AT_TOP, *session.items):
        return _no_such_item(proposal.behind)
    ids = list(session.items)
    at = ids.index(proposal.item)
    here = ids[at - 1] if at else AT_TOP
    return None if proposal.behind in (here, proposal.item) else proposal


def decide_set_aside(session: Session, proposal: ItemSetAside) -> ItemSetAside | tuple[Problem, ...] | None:
    """What is off already, in that way, is not set aside again."""
    state = session.items.get(proposal.item)
    if state is None:
        return _no_such_item(proposal.item)
    clean = replace(proposal, reason=one_line(proposal.reason))
    return None if state.fate == clean.fate else clean


def decide_joined(session: Session, proposal: ItemsJoined) -> ItemsJoined | tuple[Problem, ...] | None:
    """Two items at least, all of the agenda; who is joined already brings its group along.

    What is not public is not dealt with together with what is: it would stand in the same minutes.
    """
    for item in proposal.items:
        if item not in session.items:
            return _no_such_item(item)
        if session.items[item].fate:
            return (_set_aside(session.items[item]),)
    if len({session.items[item].item.public for item in proposal.items}) > 1:
        return (Problem("agenda.joined-across"),)
    wanted = {lead_of(session, item) for item in proposal.items}
    wanted |= {state.item.id for lead in wanted for state in session.joined_with(lead)}
    items = tuple(item for item in session.items if item in wanted)
    lead = session.current if session.current in items else items[0] if items else ""
    items = (lead, *(item for item in items if item != lead))
    joined_already = {lead, *(state.item.id for state in session.joined_with(lead))} == wanted
    return None if len(items) < 2 or joined_already else ItemsJoined(items)


def decide_split(session: Session, proposal: ItemsSplit) -> ItemsSplit | tuple[Problem, ...] | None:
    """Of a first item all that are joined to it go apart."""
    wanted = set(proposal.items) | {state.item.id for item in proposal.items for state in session.joined_with(item)}
    items = tuple(item for item, state in session.items.items() if item in wanted and state.is_joined)
    return ItemsSplit(items) if items else None


def decide_agreed(_session: Session, proposal: AgendaAgreed) -> AgendaAgreed:
    """The body may agree more than once: after each change."""
    return proposal


def amended(session: Session) -> bool:
    """Whether the agenda is not the one that was sent out: since the meeting began items came, went or moved."""
    kinds = (ItemAdded, ItemMoved, ItemSetAside)
    states = (session.preface, *session.items.values())
    return any(isinstance(entry.content, kinds) for state in states for entry in state.entries)


def lead_of(session: Session, item: str) -> str:
    """The item under which that one is dealt with: itself, unless it is joined to another one."""
    state = session.items.get(item)
    return state.joined_to if state is not None and state.is_joined else item


def _no_such_item(item: str) -> tuple[Problem, ...]:
    return (Problem("agenda.no-such-item", parameters={"item": item}),)


def _set_aside(state: ItemState) -> Problem:
    return Problem("agenda.set-aside", parameters={"number": state.item.number, "title": state.item.title})


# -- evolve


def added(session: Session, event: Event, data: ItemAdded) -> Session:
    """The agenda has one item more. One of that id, which somebody wrote into the head, stays what it is."""
    if data.item in session.items:
        return session
    item = Item(data.item, data.title, data.number, data.public, data.papers)
    return _minuted(_ordered(session, [*session.items.values(), ItemState(item)], data.item, data.behind), event)


def retitled(session: Session, _event: Event, data: ItemRetitled) -> Session:
    """The item has that number and title."""
    state = session.items.get(data.item)
    if state is None:
        return session
    return session.with_item(replace(state, item=replace(state.item, number=data.number, title=data.title)))


def moved(session: Session, event: Event, data: ItemMoved) -> Session:
    """The item stands behind the other one."""
    if data.item not in session.items:
        return session
    return _minuted(_ordered(session, session.items.values(), data.item, data.behind), event)


def set_aside(session: Session, event: Event, data: ItemSetAside) -> Session:
    """The item is off, or back; one that was called up is finished by that.

    It leaves those that it was joined to. Others stay joined while they were not called up; those that were have their
    minutes under it, and are dealt with by themselves from now on.
    """
    state = session.items.get(data.item)
    if state is None or data.fate not in FATES:
        return session
    session = _minuted(session, event)
    fate: Fate = "removed" if data.fate == "removed" else "adjourned" if data.fate else ""
    if fate:
        session = _alone(session, data.item, event)
    return session.with_item(replace(session.items[data.item], fate=fate))


def joined(session: Session, event: Event, data: ItemsJoined) -> Session:
    """All but the first are joined to it; what is called up brings the others along."""
    lead = session.items.get(data.items[0]) if data.items else None
    if lead is None:
        return session
    session = _minuted(session, event)
    for item in data.items[1:]:
        state = session.items.get(item)
        if state is not None:
            called = _first(state.called_at, event.moment if session.current == lead.item.id else None)
            session = session.with_item(replace(state, joined_to=lead.item.id, apart=False, called_at=called))
    return session


def split(session: Session, event: Event, data: ItemsSplit) -> Session:
    """They are by themselves again. What was never called up together was never together."""
    session = _minuted(session, event)
    for item in data.items:
        state = session.items.get(item)
        if state is not None and state.is_joined:
            session = session.with_item(_apart(state))
    return session


def _apart(state: ItemState) -> ItemState:
    return replace(state, apart=True) if state.called_at else replace(state, joined_to="")


def _alone(session: Session, item: str, event: Event) -> Session:
    """The session in which that item is dealt with by itself, and is not called up. Its group has another first one."""
    state = session.items[item]
    if state.is_joined:
        return session.with_item(_apart(state))
    others = session.joined_with(item)
    for other in others:
        together = bool(other.called_at)
        lead = "" if other is others[0] else others[0].item.id
        # Who was debated under the item that is off now has its minutes there, and keeps that reference.
        session = session.with_item(replace(other, apart=True) if together else replace(other, joined_to=lead))
    if session.current != item:
        return session
    for one in (state, *others):
        session = session.with_item(replace(session.items[one.item.id], finished_at=event.moment))
    return replace(session, current="")


def agreed(session: Session, event: Event, _data: AgendaAgreed) -> Session:
    """Only the minutes have it."""
    return noticed(session, event)


def _first(one: datetime | None, other: datetime | None) -> datetime | None:
    return one or other


def _minuted(session: Session, event: Event) -> Session:
    return noticed(session, event) if session.running else session


def _ordered(session: Session, states: Iterable[ItemState], item: str, behind: str) -> Session:
    """The session with its items in a new order: `item` behind the other one, at the end where that is not there."""
    by_id = {state.item.id: state for state in states}
    moved = by_id.pop(item)
    ids = list(by_id)
    at = 0 if behind == AT_TOP else ids.index(behind) + 1 if behind in by_id else len(ids)
    order = [*ids[:at], item, *ids[at:]]
    by_id[item] = moved
    return replace(session, items=MappingProxyType({one: by_id[one] for one in order}))
