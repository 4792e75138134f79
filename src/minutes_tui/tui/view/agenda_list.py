"""The agenda as a column: number, title, and how far each item is."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_tui.domain.entries import UNNAMED, Contribution, Resolution, Results
from minutes_tui.domain.session import ItemState, Session
from minutes_tui.domain.votes import Vote
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.view.rows import Role, Row, cut, padded
from minutes_tui.tui.view.signs import Signs


def width_beside(columns: int) -> int:
    """The cells of the agenda beside something else: titles need them, the text next to it needs them more."""
    return 30 if columns <= 120 else 30 + min(24, (columns - 120) // 2)


def has_open_points(state: ItemState) -> bool:
    """Whether something under a finished item is still open: a gap, an unnamed speaker, a resolution without a vote."""
    voted = {entry.content.resolution for entry in state.entries if isinstance(entry.content, Vote)}
    for entry in state.entries:
        match entry.content:
            case Contribution(named=named, text=text):
                if UNNAMED in (named, text) or UNNAMED in text:
                    return True
            case Results(intro=intro, bullets=bullets):
                if UNNAMED in intro or UNNAMED in bullets:
                    return True
            case Vote(outcome="undecided"):
                return True
            case Resolution(text=text):
                if UNNAMED in text or (entry.seq not in voted and state.finished_at is not None):
                    return True
    return False


def mark(state: ItemState, session: Session, signs: Signs) -> str:
    """The sign behind an item."""
    if not state.item.public:
        return signs.not_public
    if state.item.id == session.current:
        return signs.current
    if has_open_points(state):
        return signs.attention
    return signs.done if state.called_at is not None else " "


def window(count: int, chosen: int, height: int) -> int:
    """The first row shown, so that the chosen one is in view with a neighbour where there is room."""
    if count <= height:
        return 0
    return max(0, min(count - height, chosen - height // 2))


def agenda_rows(session: Session, chosen: str, signs: Signs, room: int, height: int, *, focused: bool) -> list[Row]:
    """The agenda in `height` rows of `room` cells."""
    states = list(session.items.values())
    at = next((index for index, state in enumerate(states) if state.item.id == chosen), 0)
    first = window(len(states), at, height)
    numbers = min(8, max((width(state.item.number) for state in states), default=0))
    shown = states[first : first + height]
    return [_row(state, state.item.id == chosen, session, signs, room, numbers, focused=focused) for state in shown]


def _row(
    state: ItemState, chosen: bool, session: Session, signs: Signs, room: int, numbers: int, *, focused: bool
) -> Row:
    pointer = signs.chosen if chosen else " "
    number = cut(state.item.number, numbers, signs.ellipsis)
    number += " " * (numbers - width(number))
    lead = f"{pointer} {number} " if numbers else f"{pointer} "
    title_room = max(1, room - width(lead) - 3)
    title = cut(state.item.title, title_room, signs.ellipsis)
    role: Role = ""
    if chosen:
        role = "chosen" if focused else "strong"
    elif not state.item.public:
        role = "dim"
    body = f"{lead}{title}"
    gap = " " * max(0, room - width(body) - 2)
    return padded(((f"{body}{gap}{mark(state, session, signs)} ", role),), room)


def neighbours(session: Session, chosen: str, step: int) -> str:
    """The item `step` places further down (or up), stopping at the ends."""
    ids: Sequence[str] = list(session.items)
    if not ids:
        return ""
    at = ids.index(chosen) if chosen in ids else 0
    return ids[max(0, min(len(ids) - 1, at + step))]
