"""The agenda as a column: number, title, and how far each item is."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from minutes_tui.domain.session import ItemState, Session
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.view.agenda_order import in_order
from minutes_tui.tui.view.rows import Role, Row, cut, padded
from minutes_tui.tui.view.signs import Signs


def width_beside(columns: int) -> int:
    """The cells of the agenda beside something else: titles need them, the text next to it needs them more."""
    return 30 if columns <= 120 else 30 + min(24, (columns - 120) // 2)


def mark(state: ItemState, session: Session, open_items: AbstractSet[str], signs: Signs) -> str:
    """The sign behind an item; `open_items` are those under which something is open.

    Where an item is not public, that is the first sign, and the second one tells how far its minutes are.
    """
    if state.fate:
        return signs.removed if state.fate == "removed" else signs.adjourned
    if not state.item.public:
        inside = session.head.meeting.is_nonpublic
        return signs.not_public + (_progress(state, session, open_items, signs) if inside else " ")
    return _progress(state, session, open_items, signs)


def _progress(state: ItemState, session: Session, open_items: AbstractSet[str], signs: Signs) -> str:
    if (state.joined_to if state.is_joined else state.item.id) == session.current:
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
    marked: tuple[str, ...] = (),
    carried: tuple[str, ...] = (),
) -> list[Row]:
    """The agenda in `height` rows of `room` cells.

    `open_items` are those under which something is open, `marked` ids of items. `carried`: the chosen one is being
    moved, and those that have a place of their own would stand so.
    """
    states = in_order(session, carried)
    at = next((index for index, state in enumerate(states) if state.item.id == chosen), 0)
    first = window(len(states), at, height)
    numbers = min(8, max((width(state.item.number) for state in states), default=0))
    rows: list[Row] = []
    for state in states[first : first + height]:
        here = state.item.id == chosen
        pointer = (signs.carried if carried else signs.chosen) if here else " "
        picked = signs.marked if state.item.id in marked else " "
        lead = pointer + (picked if marked else " ") + _number(state, numbers, signs)
        role = _role(state, here, focused)
        rows.append(
            _row(
                lead,
                _lead_sign(state, session, signs) + state.item.title,
                mark(state, session, open_items, signs),
                role,
                room,
                signs,
            )
        )
    return rows


def _number(state: ItemState, room: int, signs: Signs) -> str:
    if not room:
        return ""
    number = cut(state.item.number, room, signs.ellipsis)
    return number + " " * (room - width(number)) + " "


def _role(state: ItemState, chosen: bool, focused: bool) -> Role:
    if chosen:
        return "chosen" if focused else "strong"
    return "dim" if state.fate or not state.item.public else ""


def _row(lead: str, title: str, sign: str, role: Role, room: int, signs: Signs) -> Row:
    body = lead + cut(title, max(1, room - width(lead) - 3), signs.ellipsis)
    gap = " " * max(0, room - width(body) - 2)
    return padded(((f"{body}{gap}{sign:<2}", role),), room)


def _lead_sign(state: ItemState, session: Session, signs: Signs) -> str:
    """What stands before a title: dealt with under the one above; or late, so not on the agenda that was sent out."""
    if state.is_joined:
        return signs.joined + " "
    return signs.late + " " if session.head.item(state.item.id) is None else ""


def neighbours(session: Session, chosen: str, step: int) -> str:
    """The item `step` places further down (or up), stopping at the ends."""
    ids = [state.item.id for state in in_order(session)]
    if not ids:
        return ""
    at = ids.index(chosen) if chosen in ids else 0
    return ids[max(0, min(len(ids) - 1, at + step))]
