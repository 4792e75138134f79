"""The row of the keys that an act is typed with, the one that is pressed now marked. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_tui.tui.view.rows import Piece, Role, Row, cells, cut, row

_LONGEST = 28
"""Cells of a text that is not typed just now."""
_BLANKS = 2


def key_row(names: Sequence[str], at: int, room: int, ellipsis: str) -> Row:
    """The names of the strokes from left to right; `at` is the one that is typed (len(names): all are done).

    What is over makes room first, so the one that is typed and some that follow are always to be seen.
    """
    shown = [cut(name, max(1, min(_LONGEST, room // 2)), ellipsis) for name in names]
    widths = [cells(row(name)) + _BLANKS for name in shown]
    first = 0
    begun = cells(row(f" {ellipsis} "))
    while first < min(at, len(shown) - 1):
        following = 2 if first < at - 1 else 1  # one more than the one that is typed, as long as anything can go
        if begun + sum(widths[first : at + following]) <= room:
            break
        first += 1
    begin: Piece = (f" {ellipsis} " if first else " ", "dim")
    pieces = [begin]
    left = room - cells((begin,))
    for number in range(first, len(shown)):
        if widths[number] > left:
            break
        role: Role = "chosen" if number == at else "dim" if number < at else "key"
        pieces += [(shown[number], role), (" " * _BLANKS, "")]
        left -= widths[number]
    return tuple(pieces)
