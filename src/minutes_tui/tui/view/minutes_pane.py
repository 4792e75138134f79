"""One item's minutes as they will be published, wrapped for a pane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from minutes_tui.document.builder import build_section
from minutes_tui.document.model import Block, Bullets, Label, Paragraph, Section, VoteTable
from minutes_tui.domain.session import ItemState, Session
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.view.moments import MomentForms
from minutes_tui.tui.view.rows import EMPTY, Row, apart, cut, wrapped
from minutes_tui.tui.view.signs import Signs

_BLOCKS_KEPT = 32768


@dataclass(frozen=True, slots=True)
class Pane:
    """A section's body in rows of a pane's width, and which of them (first, and behind the last) an entry takes."""

    rows: Sequence[Row]
    spans: Mapping[int, tuple[int, int]]

    def first_of(self, entry: int) -> int:
        """The first row of that entry; 0 where it takes none."""
        return self.spans.get(entry, (0, 0))[0]

    def part(self, top: int, height: int, chosen: int = 0) -> list[Row]:
        """The rows in sight, those of the chosen entry marked."""
        rows = list(self.rows[top : top + height])
        first, end = self.spans.get(chosen, (0, 0))
        for at in range(max(first, top), min(end, top + len(rows))):
            rows[at - top] = tuple((text, "chosen") for text, _ in rows[at - top])
        return rows


class SectionMemo:
    """What of an item has not changed is not built again for each key: its section, and that in rows."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Session, ItemState, Section]] = {}
        self._panes: dict[str, tuple[Section, int, str, Pane]] = {}

    def section(self, session: Session, state: ItemState) -> Section:
        """The section of this item. It is built anew after each act: an item's minutes may name other items."""
        made = self._made.get(state.item.id)
        if made is not None and made[0] is session and made[1] is state:
            return made[2]
        section = build_section(session, state)
        if made is not None and made[2] == section:
            section = made[2]
        self._made[state.item.id] = (session, state, section)
        return section

    def pane(self, section: Section, room: int, signs: Signs) -> Pane:
        """The section in rows of at most `room` cells."""
        made = self._panes.get(section.item)
        if made is not None and made[0] is section and made[1:3] == (room, signs.bullet):
            return made[3]
        pane = pane_rows(section, room, signs)
        self._panes[section.item] = (section, room, signs.bullet, pane)
        return pane


@lru_cache(maxsize=_BLOCKS_KEPT)
def block_rows(block: Block, room: int, bullet: str) -> tuple[Row, ...]:
    """A block in rows of at most `room` cells."""
    match block:
        case Paragraph(text, opening):
            return tuple(_with_opening(wrapped(block.whole, room), opening)) if opening else tuple(wrapped(text, room))
        case Bullets(points):
            indent = width(bullet)
            return tuple(line for point in points for line in wrapped(point, room, first=bullet, indent=indent))
        case Label(text):
            return tuple(wrapped(text, room, "strong"))
        case VoteTable(heading, rows):
            lines = [line for label, figure in rows for line in wrapped(f"  {label} {figure}", room)]
            return (*wrapped(heading, room, "strong"), *lines)


def _with_opening(rows: list[Row], opening: str) -> list[Row]:
    """The name stands out, over as many rows as it takes."""
    left = len(opening)
    done: list[Row] = []
    for content in rows:
        text = content[0][0]
        named = text[:left]
        left = max(0, left - len(named) - (1 if left > len(named) else 0))
        rest = text[len(named) :]
        done.append(((named, "strong"), (rest, "")) if named else content)
    return done


def pane_rows(section: Section, room: int, signs: Signs) -> Pane:
    """The section's body, its blocks parted by an empty row."""
    rows: list[Row] = []
    spans: dict[int, tuple[int, int]] = {}
    for block in section.blocks:
        if rows:
            rows.append(EMPTY)
        first = len(rows)
        rows += block_rows(block, room, signs.bullet)
        spans[block.entry] = (spans.get(block.entry, (first, first))[0], len(rows))
    return Pane(rows, spans)


def words_of(block: Block) -> str:
    """A block as words in one line, to be compared."""
    match block:
        case Paragraph():
            return block.whole
        case Bullets(points):
            return " ".join(points)
        case Label(text):
            return text
        case VoteTable(heading, rows):
            return " ".join([heading, *(f"{label} {figure}" for label, figure in rows)])


def spoken(block: Block, bullet: str) -> tuple[str, ...]:
    """A block as paragraphs that are read to a room; headings such as `Beschluss:` are not."""
    match block:
        case Paragraph():
            return (block.whole,)
        case Bullets(points):
            return tuple(f"{bullet} {point}" for point in points)
        case Label():
            return ()
        case VoteTable(heading, rows):
            return (heading, *(f"{label} {figure}" for label, figure in rows))


def pane_heading(section: Section, room: int, signs: Signs, forms: MomentForms, *, with_day: bool = False) -> Row:
    """Number and title, and when it was called up, at the two ends; `with_day`: on another day than the first."""
    called_at = section.called_at
    time = "" if called_at is None else forms.day_and_clock(called_at) if with_day else forms.clock(called_at)
    title = cut(section.heading, max(1, room - len(time) - 1), signs.ellipsis)
    return apart(((title, "strong"),), ((time, ""),), room)
