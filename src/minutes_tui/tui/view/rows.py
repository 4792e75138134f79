"""Rows of cells: pieces of literal text, each with a role that a theme turns into a style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from minutes_tui.tui.editor.cells import fit, next_boundary, visible, width
from minutes_tui.tui.editor.wrap import wrap

Role = Literal["", "dim", "strong", "chosen", "chosen-dim", "good", "warn", "rule", "key", "title"]
Piece = tuple[str, Role]
Row = tuple[Piece, ...]
EMPTY: Row = ()


def row(text: str, role: Role = "") -> Row:
    """A row of one piece."""
    return ((visible(text), role),)


def cells(content: Row) -> int:
    """The cells a row takes."""
    return sum(width(text) for text, _ in content)


def cut(text: str, room: int, ellipsis: str = "…") -> str:
    """The text in at most `room` cells, its end replaced by the ellipsis where it does not fit."""
    text = visible(text)
    if width(text) <= room:
        return text
    if room <= width(ellipsis):
        return text[: fit(text, 0, len(text), room)]
    return text[: fit(text, 0, len(text), room - width(ellipsis))].rstrip() + ellipsis


def end_of(text: str, room: int) -> str:
    """The end of a text that is typed in one row, where the cursor is."""
    text = visible(text)
    while width(text) > room:
        text = text[next_boundary(text, 0) :]
    return text


def padded(content: Row, room: int) -> Row:
    """The row in exactly `room` cells."""
    taken = cells(content)
    if taken == room:
        return content
    if taken < room:
        return (*content, (" " * (room - taken), ""))
    kept: list[Piece] = []
    for text, role in content:
        size = width(text)
        if size >= room:
            piece = text[: fit(text, 0, len(text), room)]
            kept.append((piece + " " * (room - width(piece)), role))
            break
        kept.append((text, role))
        room -= size
    return tuple(kept)


def apart(left: Row, right: Row, room: int) -> Row:
    """`left` and `right` at the two ends of `room` cells; where both don't fit, the left one is cut."""
    space = room - cells(right)
    if space <= 0:
        return padded(right, room)
    return (*padded(left, space), *right)


def rule(room: int, sign: str = "─") -> Row:
    """A line across."""
    return ((sign * room, "rule"),)


def wrapped(
    text: str, room: int, role: Role = "", *, first: str = "", indent: int = 0, most: int | None = None
) -> list[Row]:
    """The text in rows of at most `room` cells, or the first `most` of them.

    `first` opens the first row, `indent` cells each other one.
    """
    flow = visible(first + text)
    inner = max(1, room - indent)
    starts = wrap(flow, max(1, room), inner, None if most is None else most + 1)
    ends = [*starts[1:], len(flow)]
    rows: list[Row] = []
    for number, (start, end) in enumerate(zip(starts[:most], ends, strict=False)):
        piece = flow[start:end].rstrip(" ") if end < len(flow) else flow[start:end]
        rows.append(((" " * indent + piece if number else piece, role),))
    return rows


def fill(rows: Sequence[Row], height: int, *, from_end: bool = False) -> list[Row]:
    """Exactly `height` rows: the first ones, or the last ones, with empty rows behind."""
    kept = list(rows[-height:] if from_end and height else rows[:height])
    return kept + [EMPTY] * (height - len(kept))


def with_cursor(content: Row, column: int) -> Row:
    """The row with the cell at `column` shown as the cursor."""
    text = "".join(piece for piece, _ in content)
    at = fit(text, 0, len(text), column)
    done: list[Piece] = []
    start = 0
    for piece, role in content:
        end = start + len(piece)
        if start <= at < end:
            done += [
                (piece[: at - start], role),
                (piece[at - start : at - start + 1], "chosen"),
                (piece[at - start + 1 :], role),
            ]
        else:
            done.append((piece, role))
        start = end
    return tuple(piece for piece in done if piece[0]) if at < len(text) else (*content, (" ", "chosen"))


def text_of(rows: Iterable[Row]) -> str:
    """The bare text of rows, for tests and the early picture."""
    return "\n".join("".join(text for text, _ in content).rstrip() for content in rows)
