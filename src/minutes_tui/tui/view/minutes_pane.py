"""One item's minutes as they will be published, wrapped for a pane."""

from __future__ import annotations

from functools import lru_cache

from minutes_tui.document.builder import build_section
from minutes_tui.document.model import Block, Bullets, Label, Paragraph, Section, VoteTable
from minutes_tui.domain.head import Head
from minutes_tui.domain.session import ItemState
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.view.rows import EMPTY, Role, Row, apart, cut, wrapped
from minutes_tui.tui.view.signs import Signs

_BLOCKS_KEPT = 8192


class SectionMemo:
    """The section of an item that has not changed is not built again."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Head, ItemState, Section]] = {}

    def section(self, head: Head, state: ItemState) -> Section:
        """The section of this item."""
        made = self._made.get(state.item.id)
        if made is not None and made[0] is head and made[1] is state:
            return made[2]
        section = build_section(head, state)
        self._made[state.item.id] = (head, state, section)
        return section


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


def pane_rows(section: Section, room: int, signs: Signs, chosen: int = 0) -> tuple[list[Row], int]:
    """The section's body in rows of at most `room` cells, and the first row of the chosen entry (0 without)."""
    rows: list[Row] = []
    first = 0
    before: Block | None = None
    for block in section.blocks:
        if before is not None:
            rows.append(EMPTY)
        if chosen and block.entry == chosen and (before is None or before.entry != chosen):
            first = len(rows)
        lines = block_rows(block, room, signs.bullet)
        rows += [_all(line, "chosen") for line in lines] if chosen and block.entry == chosen else lines
        before = block
    return rows, first


def _all(content: Row, role: Role) -> Row:
    return tuple((text, role) for text, _ in content)


def pane_heading(section: Section, room: int, signs: Signs) -> Row:
    """Number and title, and when it was called up, at the two ends."""
    time = f"{section.called_at:%H:%M}" if section.called_at else ""
    title = cut(section.heading, max(1, room - len(time) - 1), signs.ellipsis)
    return apart(((title, "strong"),), ((time, ""),), room)
