"""Finding words in the whole session: items, who speaks, and what people wrote, in the order of the agenda.

Case and accents do not count. What an entry says is made plain once and kept as long as the entry stays the same, so
that the next letter of what is looked for costs a search and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from typing import NamedTuple

from minutes_tui.domain.comparing import places, plain
from minutes_tui.domain.event import EventData
from minutes_tui.domain.head import Head, Item
from minutes_tui.domain.kinds import KINDS, Kind
from minutes_tui.domain.placing import EntryContent
from minutes_tui.domain.replacing import Place, Replaced, replaced
from minutes_tui.domain.session import Entry, Session

MOST_HITS = 999
"""More are not listed: who looks for that types another letter."""
ITEM = "item"
"""The part of a hit in an item's number and title."""
_PERSONS = ("speaker", "answerer")
"""Fields that hold somebody of the register."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where it stands: `entry` 0 is the item's own line. `part` is a field of the entry, and `start` counts in it.

    `paragraph` is the one that it stands in, the field's number `row` (from 0), from `column` on, `length` characters.
    """

    item: str
    entry: int
    part: str
    start: int
    row: int
    paragraph: str
    column: int
    length: int

    @property
    def words(self) -> str:
        """What was found, as it stands there."""
        return self.paragraph[self.column : self.column + self.length]

    @property
    def names(self) -> bool:
        """Whether somebody's name was found, not what they say."""
        return self.part in _PERSONS or self.part.endswith("named")

    @property
    def written(self) -> bool:
        """Whether people wrote it here: it is not the agenda's, nor the register's, nor a file's name."""
        return self.entry != 0 and self.part not in (*_PERSONS, "file")


@dataclass(frozen=True, slots=True)
class Found:
    """The hits; `more`: there are more than are listed."""

    hits: tuple[Hit, ...] = ()
    more: bool = False


class _Part(NamedTuple):
    name: str
    text: str
    compared: str


class Finder:
    """Looks through a session; keeps what it has made plain."""

    def __init__(self) -> None:
        self._items: dict[str, tuple[Item, tuple[_Part, ...]]] = {}
        self._entries: dict[int, tuple[Entry, Head, tuple[_Part, ...]]] = {}
        self._head: Head | None = None
        self._persons: dict[tuple[str, str], _Part] = {}

    def find(self, session: Session, wanted: str, most: int = MOST_HITS) -> Found:
        """All places where these words stand, in the order of the agenda, up to `most`. Nothing finds nothing."""
        compared = plain(wanted)
        if not compared.strip():
            return Found()
        hits = tuple(islice(self._hits(session, compared), most + 1))
        return Found(hits[:most], more=len(hits) > most)

    def _hits(self, session: Session, wanted: str) -> Iterator[Hit]:
        for name, state in session.items.items():
            yield from _in_parts(name, 0, self._item(state.item), wanted)
            for entry in state.places:
                if entry.standing:
                    yield from _in_parts(name, entry.seq, self._entry(session.head, entry), wanted)

    def _item(self, item: Item) -> tuple[_Part, ...]:
        made = self._items.get(item.id)
        if made is None or made[0] is not item:
            made = self._items[item.id] = item, (_part(ITEM, item_line(item)),)
        return made[1]

    def _entry(self, head: Head, entry: Entry) -> tuple[_Part, ...]:
        made = self._entries.get(entry.seq)
        if made is None or made[0] is not entry or made[1] is not head:
            made = self._entries[entry.seq] = entry, head, tuple(self._parts(head, entry.content))
        return made[2]

    def _parts(self, head: Head, content: EventData) -> Iterator[_Part]:
        """What an entry says. What the program minutes by itself says nothing."""
        if not isinstance(content, EntryContent):
            return
        for name, is_person in _READ[type(content)]:
            text = getattr(content, name)
            if text and not is_person:
                yield _part(name, text)
            elif text and not getattr(content, "continued", False):
                yield self._person(head, name, text)

    def _person(self, head: Head, name: str, person_id: str) -> _Part:
        if self._head is not head:
            self._head, self._persons = head, {}
        made = self._persons.get((name, person_id))
        if made is None:
            person = head.person(person_id)
            made = self._persons[name, person_id] = _part(name, person.called if person is not None else person_id)
        return made


def item_line(item: Item) -> str:
    """An item's number and title."""
    return f"{item.number} {item.title}".strip()


def _read(kind: Kind) -> tuple[tuple[str, bool], ...]:
    """The fields of an entry that say something, in the order in which they are read, and whether each is a person."""
    names = (field.name for field in fields(kind.data))
    return tuple((name, name in _PERSONS) for name in names if name in kind.words or name in _PERSONS)


_READ = {kind.data: _read(kind) for kind in KINDS.values() if issubclass(kind.data, EntryContent)}


def _part(name: str, text: str) -> _Part:
    return _Part(name, text, plain(text))


def _in_parts(item: str, entry: int, parts: Iterable[_Part], wanted: str) -> Iterator[Hit]:
    for part in parts:
        if wanted not in part.compared:
            continue
        text, row, counted = part.text, 0, 0
        for start, end in places(text, wanted, part.compared):
            row, counted = row + text.count("\n", counted, start), start
            begin = text.rfind("\n", 0, start) + 1
            close = text.find("\n", end)
            paragraph = text[begin : close if close >= 0 else len(text)]
            yield Hit(item, entry, part.name, start, row, paragraph, start - begin, end - start)


def replacement(hits: Sequence[Hit], wanted: str, now: str) -> Replaced:
    """The proposal to write `now` at these hits; those that nobody wrote here are left out.

    Where nothing is written instead, the blank goes that would be one too many. A capital at a hit's start stays one,
    if what was looked for was typed with a small letter.
    """
    return replaced(tuple(_place(hit, wanted, now) for hit in hits if hit.written))


def _place(hit: Hit, wanted: str, now: str) -> Place:
    words = hit.words
    if not now:
        before, behind = hit.paragraph[: hit.column], hit.paragraph[hit.column + hit.length :]
        if before.endswith(" ") and (not behind or behind[0] in " .,;:!?)"):
            return Place(hit.entry, hit.part, hit.start - 1, f" {words}", "")
        if not before and behind.startswith(" "):
            return Place(hit.entry, hit.part, hit.start, f"{words} ", "")
    if words[:1].isupper() and wanted[:1].islower() and now[:1].islower():
        now = now[0].upper() + now[1:]
    return Place(hit.entry, hit.part, hit.start, words, now)
