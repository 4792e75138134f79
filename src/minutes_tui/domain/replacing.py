"""Words are replaced in many entries at once: one act, one event, one undo.

The event says exactly where and what: which characters of which part of which entry were these words, and are those
from now on. So reading it back takes no search, whose rules may change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, NamedTuple

from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.placing import EntryContent
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Entry, ItemState, Session
from minutes_tui.domain.text import clean_line


class Place(NamedTuple):
    """Characters `start` to `start + len(was)` of the field `part` of an entry; what stood there and what shall."""

    entry: int
    part: str
    start: int
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Replaced(EventData):
    """Places, a row of each list for one of them; `was` and `now` have a line for each."""

    entries: tuple[int, ...]
    parts: tuple[str, ...]
    starts: tuple[int, ...]
    was: str = ""
    now: str = ""

    @property
    def places(self) -> tuple[Place, ...]:
        """One by one; of lists that are not equally long, what all of them have."""
        rows = zip(self.entries, self.parts, self.starts, self.was.split("\n"), self.now.split("\n"), strict=False)
        return tuple(Place(*row) for row in rows)


def replaced(places: tuple[Place, ...]) -> Replaced:
    """The proposal to replace what stands at these places."""
    return Replaced(
        entries=tuple(place.entry for place in places),
        parts=tuple(place.part for place in places),
        starts=tuple(place.start for place in places),
        was="\n".join(place.was for place in places),
        now="\n".join(clean_line(place.now) for place in places),
    )


def decide_replaced(
    session: Session,
    proposal: Replaced,
    words_of: Callable[[EventData], tuple[str, ...]],
    decide: Callable[[Session, EventData], EventData | tuple[Problem, ...] | None],
) -> Replaced | tuple[Problem, ...] | None:
    """Every place must still be so, and every entry must be one that could have been typed that way.

    `words_of` names the fields of a content that hold people's words, `decide` is what typing it would come to: both
    are of the kinds, which know this one too.
    """
    kept = replaced(tuple(place for place in proposal.places if place.was != place.now))
    if not kept.entries:
        return None
    for seq, places in _by_entry(kept).items():
        found = session.find(seq)
        if found is None:
            return (Problem("entry.gone", parameters={"entry": seq}),)
        words = words_of(found[1].content)
        after = _with_places(found[1].content, places)
        if after is None or not {place.part for place in places} <= set(words):
            return (Problem("entry.changed", parameters={"entry": seq}),)
        settled = decide(session, replace(after, revises=seq))
        if isinstance(settled, tuple):
            return settled
        if settled is None or any(getattr(settled, part) != getattr(after, part) for part in words):
            return (Problem("entry.unsettled", parameters={"entry": seq}),)
    return kept


def words_replaced(session: Session, event: Event, data: Replaced) -> Session:
    """What is not so any more, since something before it was taken back, stays as it is.

    Where the words that stood there were erased, nobody knows how long they were: their whole part is a mark then.
    """
    wanted = _by_entry(data)
    erased = "was" in event.erased
    items = {
        name: _item_replaced(state, wanted, event.seq, erased=erased)
        for name, state in session.items.items()
        if any(entry.seq in wanted for entry in state.places)
    }
    return replace(session, items=MappingProxyType({**session.items, **items}))


def _item_replaced(state: ItemState, wanted: Mapping[int, list[Place]], seq: int, *, erased: bool) -> ItemState:
    places = (_entry_replaced(entry, wanted.get(entry.seq), seq, erased=erased) for entry in state.places)
    return replace(state, places=tuple(places))


def _entry_replaced(entry: Entry, places: list[Place] | None, seq: int, *, erased: bool) -> Entry:
    with_places = _with_marks if erased else _with_places
    content = with_places(entry.content, places) if places and entry.standing else None
    return entry if content is None else replace(entry, content=content, replacements=(*entry.replacements, seq))


def _by_entry(data: Replaced) -> dict[int, list[Place]]:
    wanted: dict[int, list[Place]] = defaultdict(list)
    for place in data.places:
        wanted[place.entry].append(place)
    return wanted


def _with_places(content: EventData, places: list[Place]) -> EntryContent | None:
    """The content with all these places replaced; None where one of them is not so, or where nobody types it."""
    if not isinstance(content, EntryContent):
        return None
    parts: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        parts[place.part].append(place)
    changed: dict[str, str] = {}
    for part, wanted in parts.items():
        text = getattr(content, part, None)
        if not isinstance(text, str):
            return None
        pieces = list(_pieces(text, sorted(wanted, key=lambda place: place.start)))
        if not pieces:
            return None
        changed[part] = "".join(pieces)
    texts: Any = changed
    return replace(content, **texts)


def _with_marks(content: EventData, places: list[Place]) -> EntryContent | None:
    """The content with the mark, which stands for what was there, in all these parts."""
    if not isinstance(content, EntryContent) or not all(hasattr(content, place.part) for place in places):
        return None
    texts: Any = {place.part: place.was for place in places}
    return replace(content, **texts)


def _pieces(text: str, places: list[Place]) -> Iterator[str]:
    """The text in pieces, replaced ones among them; nothing at all where a place is not so."""
    at = 0
    if any(not place.was or text[place.start : place.start + len(place.was)] != place.was for place in places):
        return
    for place in places:
        if place.start < at:
            continue
        yield text[at : place.start]
        yield place.now
        at = place.start + len(place.was)
    yield text[at:]
