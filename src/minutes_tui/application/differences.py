"""What is different between two minutes, entry by entry: of one meeting at two moments, or of two files.

It reads the finished document, as every export does, so that whatever is different in an export is found here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, Literal

from minutes_tui.application.likeness import alike
from minutes_tui.document.builder import build_document
from minutes_tui.document.model import Block, Bullets, Document, Label, Paragraph, Section, VoteTable
from minutes_tui.domain.comparing import plain
from minutes_tui.domain.event import Event
from minutes_tui.domain.head import Head, Person
from minutes_tui.domain.head_changes import head_changes
from minutes_tui.domain.rising import longest_rising
from minutes_tui.domain.session import Session

Kind = Literal["new", "gone", "changed", "moved"]
Part = Literal["title", "facts", "present", "absent", "item", "called", "entry", "closing", "attachments"]
Key = Callable[[int], Hashable]
"""What an entry is known by in both minutes, by its number."""

_IN_THE_MINUTES: Final = re.compile(
    r"meeting\.(?:title|body|organization|place): .*|item .* (?:added|removed|moved)|item .*\.(?:title|number): .*",
    re.DOTALL,
)
"""Changes of a head that are changes of the minutes too, and are told as such."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: under which item (id and heading; both empty in front of the first), as which entry.

    `entry` is its number, 0 where it is none.
    """

    item: str = ""
    heading: str = ""
    entry: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different. `was` and `now` say where it stood and stands, `before` and `after` what it says.

    What is new has no `was` and no `before`; what is gone has no `now` and no `after`. What was moved and changed is
    told twice.
    """

    kind: Kind
    part: Part
    was: Spot | None
    now: Spot | None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """One of the two sides: a session, and what its entries are known by."""

    session: Session
    key: Key = field(default=lambda seq: seq)


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes in the order of the minutes, and of two files the other changes of the head, a line for each."""

    changes: tuple[Change, ...]
    head: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether there is none."""
        return not self.changes and not self.head


def between_moments(before: Session, after: Session) -> Difference:
    """What changed in one meeting. Its entries keep their numbers."""
    return Difference(tuple(_Comparing(State(before), State(after), by_likeness=False).changes()))


def between_files(
    before: Session, events: Sequence[Event], after: Session, other_events: Sequence[Event]
) -> Difference:
    """What is different in another file.

    Entries are the same by the ids of the events that made them, since two files may share how a journal begins; others
    by what they say, under the same item.
    """
    sides = (State(before, _by_id(events)), State(after, _by_id(other_events)))
    changes = tuple(_Comparing(*sides, by_likeness=True).changes())
    return Difference(changes, tuple(_head_lines(before.head, after.head)))


def _by_id(events: Sequence[Event]) -> Key:
    ids = {event.seq: event.id for event in events}
    return lambda seq: ids.get(seq, seq)


def _head_lines(before: Head, after: Head) -> Iterator[str]:
    return (line for line in head_changes(before, after) if not _IN_THE_MINUTES.fullmatch(line))


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one entry comes to in the minutes; sentences about the item itself are one, too, with a key of their own."""

    key: Hashable
    spot: Spot
    text: str


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two documents, in pieces."""

    document: Document
    persons: tuple[Person, ...]
    sections: tuple[Section, ...]
    pieces: Mapping[str, tuple[_Piece, ...]]


class _Comparing:
    """Two documents on the way to their difference."""

    def __init__(self, before: State, after: State, *, by_likeness: bool) -> None:
        self.old, self.new = _side(before), _side(after)
        self.by_likeness = by_likeness
        self.items = dict(self._same_items())
        """The items of the new side by those that they were on the old one."""
        self.partners = self._same_entries()
        """The pieces of the new side by those that they were on the old one."""
        self.origins = {id(now): was for was, now in self.partners.values()}

    def changes(self) -> Iterator[Change]:
        """All of them, in the order of the minutes."""
        old, new = self.old.document, self.new.document
        if old.title != new.title:
            yield Change("changed", "title", Spot(), Spot(), old.title, new.title)
        yield from self._lines("facts", old.facts, new.facts)
        yield from self._people("present", old.present, new.present)
        yield from self._people("absent", old.absent, new.absent)
        yield from self._sections()
        yield from self._lines("closing", _if_said(old.closing), _if_said(new.closing))
        yield from self._lines("attachments", old.attachments, new.attachments)

    # -- lists of lines

    def _people(self, part: Part, old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
        """Who is who is told by their ids, not by how much alike two lines are."""
        here, there = _ids_of(old, self.old.persons), _ids_of(new, self.new.persons)
        places = {person: place for place, person in reversed(list(enumerate(there)))}
        pairs = [(place, places.pop(person)) for place, person in enumerate(here) if person in places]
        firsts, seconds = {one for one, _ in pairs}, {two for _, two in pairs}
        left = [one for one in range(len(old)) if one not in firsts]
        right = [two for two in range(len(new)) if two not in seconds]
        same = alike([old[one] for one in left], [new[two] for two in right], changed=False)
        pairs += [(left[one], right[two]) for one, two in same]
        yield from self._paired(part, old, new, pairs, Spot())

    def _lines(self, part: Part, old: Sequence[str], new: Sequence[str], spot: Spot | None = None) -> Iterator[Change]:
        yield from self._paired(part, old, new, _as_one(old, new) or alike(old, new), spot or Spot())

    @staticmethod
    def _paired(
        part: Part, old: Sequence[str], new: Sequence[str], pairs: Sequence[tuple[int, int]], spot: Spot
    ) -> Iterator[Change]:
        stayed = longest_rising([two for _, two in pairs])
        for one, two in _in_order(len(old), len(new), pairs):
            if one is None:
                yield Change("new", part, None, spot, "", new[two or 0])
            elif two is None:
                yield Change("gone", part, spot, None, old[one], "")
            else:
                if old[one] != new[two]:
                    yield Change("changed", part, spot, spot, old[one], new[two])
                if two not in stayed:
                    yield Change("moved", part, spot, spot, old[one], new[two])

    # -- items

    def _same_items(self) -> Iterator[tuple[str, str]]:
        """By their ids; of two files those that are left by their titles."""
        new = {section.item: section for section in self.new.sections}
        yield from ((section.item, section.item) for section in self.old.sections if section.item in new)
        if self.by_likeness:
            known = {section.item for section in self.old.sections}
            left = [section for section in self.old.sections if section.item not in new]
            right = [section for section in self.new.sections if section.item not in known]
            pairs = alike([plain(one.title) for one in left], [plain(two.title) for two in right], changed=False)
            yield from ((left[one].item, right[two].item) for one, two in pairs)

    def _sections(self) -> Iterator[Change]:
        old, new = self.old.sections, self.new.sections
        places = {section.item: place for place, section in enumerate(new)}
        pairs = [
            (one, places[self.items[section.item]]) for one, section in enumerate(old) if section.item in self.items
        ]
        stayed = longest_rising([two for _, two in pairs])
        for one, two in _in_order(len(old), len(new), pairs):
            was, now = None if one is None else old[one], None if two is None else new[two]
            yield from self._section(was, now, moved=was is not None and two is not None and two not in stayed)

    def _section(self, was: Section | None, now: Section | None, *, moved: bool) -> Iterator[Change]:
        old, new = _spot(was), _spot(now)
        before, after = was.heading if was else "", now.heading if now else ""
        if was is None or now is None:
            yield Change("new" if was is None else "gone", "item", old, new, before, after)
        else:
            if before != after:
                yield Change("changed", "item", old, new, before, after)
            if moved:
                yield Change("moved", "item", old, new, before, after)
        called = (_if_said(was.called_line if was else ""), _if_said(now.called_line if now else ""))
        yield from self._lines("called", *called, spot=new or old)
        yield from self._entries(self.old.pieces[was.item] if was else (), self.new.pieces[now.item] if now else ())

    # -- entries

    def _same_entries(self) -> dict[int, tuple[_Piece, _Piece]]:
        """By their keys; those that are left under the same item by what they say."""
        by_key: dict[Hashable, _Piece] = {}
        for piece in _all(self.new):
            by_key.setdefault(piece.key, piece)
        partners: dict[int, tuple[_Piece, _Piece]] = {}
        for piece in _all(self.old):
            partner = by_key.pop(self._key_now(piece.key), None)
            if partner is not None:
                partners[id(piece)] = (piece, partner)
        taken = {id(now) for _, now in partners.values()}
        for was, now in self.items.items():
            left = [piece for piece in self.old.pieces[was] if id(piece) not in partners]
            right = [piece for piece in self.new.pieces[now] if id(piece) not in taken]
            texts = ([piece.text for piece in left], [piece.text for piece in right])
            for one, two in alike(*texts, changed=self.by_likeness):
                partners[id(left[one])] = (left[one], right[two])
        return partners

    def _key_now(self, key: Hashable) -> Hashable:
        """Sentences about an item are known by it, and it may have another id there."""
        return _Note(self.items.get(key.item, key.item), key.place) if isinstance(key, _Note) else key

    def _entries(self, old: Sequence[_Piece], new: Sequence[_Piece]) -> Iterator[Change]:
        places = {id(piece): place for place, piece in enumerate(new)}
        here = [
            (one, places[id(self.partners[id(piece)][1])])
            for one, piece in enumerate(old)
            if id(piece) in self.partners and id(self.partners[id(piece)][1]) in places
        ]
        stayed = longest_rising([two for _, two in here])
        for one, two in _in_order(len(old), len(new), here):
            if two is None:
                piece = old[one or 0]
                if id(piece) not in self.partners:
                    yield Change("gone", "entry", piece.spot, None, piece.text, "")
                continue
            piece = new[two]
            was = self.origins.get(id(piece))
            if was is None:
                yield Change("new", "entry", None, piece.spot, "", piece.text)
                continue
            if one is None or two not in stayed:
                yield Change("moved", "entry", was.spot, piece.spot, was.text, piece.text)
            if was.text != piece.text:
                yield Change("changed", "entry", was.spot, piece.spot, was.text, piece.text)


@dataclass(frozen=True, slots=True)
class _Note:
    """The key of sentences about an item that are of no entry: how many of them stand before these."""

    item: str
    place: int


def _side(state: State) -> _Side:
    document = build_document(state.session)
    preface = Section("", "", "", True, None, "", document.preface)
    sections = (preface, *document.sections)
    pieces = {section.item: tuple(_pieces(section, state.key)) for section in sections}
    return _Side(document, state.session.head.persons, sections, pieces)


def _ids_of(lines: Sequence[str], persons: Sequence[Person]) -> list[str]:
    """Whose each line is: they stand in the order of the register, the name first and then from when to when."""
    left = iter(persons)
    return [next((person.id.casefold() for person in left if _is_of(line, person)), line) for line in lines]


def _is_of(line: str, person: Person) -> bool:
    called = f"{person.called} ({person.group})" if person.group else person.called
    return line == called or line.startswith(f"{called},")


def _pieces(section: Section, key: Key) -> Iterator[_Piece]:
    notes = 0
    for entry, blocks in groupby(section.blocks, lambda block: block.entry):
        known: Hashable = key(entry)
        if not entry:
            known = _Note(section.item, notes)
            notes += 1
        yield _Piece(known, Spot(section.item, section.heading, entry), "\n".join(map(said, blocks)))


def said(block: Block) -> str:
    """A block as it reads in the plain text, a paragraph for each line; the figures of a vote behind one another."""
    match block:
        case Paragraph():
            return block.whole.replace("\n", " ")
        case Bullets(points):
            return "\n".join(f"• {point}".replace("\n", " ") for point in points)
        case Label(text):
            return text
        case VoteTable(heading, rows):
            return " ".join([heading, *(f"{label} {figure}" for label, figure in rows)])


def _all(side: _Side) -> Iterable[_Piece]:
    return (piece for section in side.sections for piece in side.pieces[section.item])


def _spot(section: Section | None) -> Spot | None:
    return Spot(section.item, section.heading) if section is not None else None


def _if_said(line: str) -> tuple[str, ...]:
    return (line,) if line else ()


def _as_one(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Of what there is one of on both sides, the one is the other."""
    return [(0, 0)] if len(old) == len(new) == 1 else []


def _in_order(old: int, new: int, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int | None, int | None]]:
    """All places of both lists once: in the order of the new one, what is gone behind what it stood behind.

    Pairs that are in the lists stand together.
    """
    now_at = dict(pairs)
    was_at = {two: one for one, two in now_at.items()}
    behind: dict[int, list[int]] = {}
    last = -1
    for one in range(old):
        if one in now_at:
            last = now_at[one]
        else:
            behind.setdefault(last, []).append(one)
    yield from ((one, None) for one in behind.get(-1, ()))
    for two in range(new):
        yield was_at.get(two), two
        yield from ((one, None) for one in behind.get(two, ()))
