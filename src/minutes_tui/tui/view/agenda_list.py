"""The agenda as a column: number, title, and how far each item is."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from minutes_tui.domain.head import Item
from minutes_tui.domain.session import ItemState, Session
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.view.rows import Role, Row, cut, padded
from minutes_tui.tui.view.signs import Signs


def width_beside(columns: int) -> int:
    """The cells of the agenda beside something else: titles need them, the text next to it needs them more."""
    return 30 if columns <= 120 else 30 + min(24, (columns - 120) // 2)


def mark(state: ItemState, session: Session, open_items: AbstractSet[str], signs: Signs) -> str:
    """The sign behind an item; `open_items` are those under which something is open."""
    if not state.item.public:
        return signs.not_public
    if state.item.id == session.current:
        return signs.current
    if state.item.id in open_items:
        return signs.attention
    return signs.done if state.called_at is not None else " "


def window(count: int, chosen: int, height: int) -> int:
    """The first row shown, so that the chosen one is in view with a neighbour where there is room."""
    if count <= height:
        return 0
    return max(0, min(count - height, chosen - height // 2))


def agenda_rows(
    session: Session,
    chosen: str,
    open_items: AbstractSet[str],
    signs: Signs,
    room: int,
    height: int,
    *,
    focused: bool,
) -> list[Row]:
    """The agenda in `height` rows of `room` cells; `open_items` are those under which something is open."""
    states = list(session.items.values())
    at = next((index for index, state in enumerate(states) if state.item.id == chosen), 0)
    first = window(len(states), at, height)
    numbers = min(8, max((width(state.item.number) for state in states), default=0))
    shown = states[first : first + height]
    marks = {state.item.id: mark(state, session, open_items, signs) for state in shown}
    return [
        _row(state.item, state.item.id == chosen, marks[state.item.id], signs, room, numbers, focused=focused)
        for state in shown
    ]


def _row(item: Item, chosen: bool, sign: str, signs: Signs, room: int, numbers: int, *, focused: bool) -> Row:
    pointer = signs.chosen if chosen else " "
    number = cut(item.number, numbers, signs.ellipsis)
    number += " " * (numbers - width(number))
    lead = f"{pointer} {number} " if numbers else f"{pointer} "
    title_room = max(1, room - width(lead) - 3)
    title = cut(item.title, title_room, signs.ellipsis)
    role: Role = ""
    if chosen:
        role = "chosen" if focused else "strong"
    elif not item.public:
        role = "dim"
    body = f"{lead}{title}"
    gap = " " * max(0, room - width(body) - 2)
    return padded(((f"{body}{gap}{sign} ", role),), room)


def neighbours(session: Session, chosen: str, step: int) -> str:
    """The item `step` places further down (or up), stopping at the ends."""
    ids: Sequence[str] = list(session.items)
    if not ids:
        return ""
    at = ids.index(chosen) if chosen in ids else 0
    return ids[max(0, min(len(ids) - 1, at + step))]
