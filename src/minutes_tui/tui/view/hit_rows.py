"""Hits as rows: the item's number, and words around what was found, which is marked."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_tui.application.finding import ITEM, Hit
from minutes_tui.domain.session import Session
from minutes_tui.tui.editor.cells import visible, width
from minutes_tui.tui.view.rows import Role, Row, cells, cut, padded, wrapped
from minutes_tui.tui.view.signs import Signs

_NUMBERS = 8
"""Cells of an item's number at most."""
_BEFORE = 3
"""That part of the room stands before a hit, where not all has room."""

_REACH = 4
"""So many times the room is looked at on each side of a hit: a paragraph may be a megabyte long."""
_PARAGRAPH = 4000
"""Characters of a paragraph that are shown around a hit at most."""


def hit_rows(
    hits: Sequence[Hit], first: int, chosen: int, session: Session, signs: Signs, room: int, behind: Sequence[str]
) -> list[Row]:
    """A row for each of `hits`, the first of which has the index `first`; the one with index `chosen` is marked.

    `behind` has for each what is shown after its paragraph: what somebody says whose name was found.
    """
    numbers = {hit.item: session.items[hit.item].item.number for hit in hits if hit.item in session.items}
    of_number = min(_NUMBERS, max((width(number) for number in numbers.values()), default=0))
    rows: list[Row] = []
    for index, (hit, after) in enumerate(zip(hits, behind, strict=True), first):
        pointed = index == chosen
        lead = (signs.chosen if pointed else " ") + " "
        if of_number:
            number = cut(numbers.get(hit.item, ""), of_number, signs.ellipsis)
            lead += number + " " * (of_number - width(number)) + "  "
        before, words, rest = around(_without_number(hit, numbers), max(1, room - width(lead)), signs.ellipsis, after)
        role: Role = "chosen" if pointed else ""
        line: Row = ((lead + before, role), (words, "strong"), (rest, role))
        blank = room - cells(line)
        rows.append((*line, (" " * blank, role)) if blank > 0 else padded(line, room))
    return rows


def _without_number(hit: Hit, numbers: dict[str, str]) -> Hit:
    """An item's own line begins with its number, which stands in front of every row already; not if it was found."""
    number = numbers.get(hit.item, "")
    if hit.part != ITEM or not number or hit.column <= len(number):
        return hit
    cut_off = len(number) + 1
    return Hit(hit.item, 0, hit.part, hit.start, hit.row, hit.paragraph[cut_off:], hit.column - cut_off, hit.length)


def around(hit: Hit, room: int, ellipsis: str, behind: str = "") -> tuple[str, str, str]:
    """What stands before a hit, the hit, and what stands behind it, together in at most `room` cells."""
    words = cut(hit.words, room, ellipsis)
    end, reach = hit.column + hit.length, _REACH * room
    before = visible(hit.paragraph[max(0, hit.column - reach) : hit.column])
    after = visible(hit.paragraph[end : end + reach] + (f" {behind[:reach]}" if behind else ""))
    left = room - width(words)
    if width(before) + width(after) > left:
        before = _end(before, max(left // _BEFORE, left - width(after)), ellipsis)
        after = cut(after, left - width(before), ellipsis)
    return before, words, after


def _end(text: str, room: int, ellipsis: str) -> str:
    """The end of a text from a word's start on, with a sign that something stands before it."""
    if width(text) <= room:
        return text
    mark = ellipsis + " "
    if room < width(mark):
        return ""
    start = len(text)
    while start and width(text[start - 1 :]) <= room - width(mark):
        start -= 1
    blank = text.find(" ", max(0, start - 1))
    return mark + text[blank + 1 :] if 0 <= blank < len(text) - 1 else ellipsis + text[start:]


def whole_paragraph(hit: Hit, who: str, room: int, most: int) -> list[Row]:
    """The paragraph of a hit in at most `most` rows, the hit marked, from where it is in sight; `who` opens it."""
    begin = max(0, hit.column - _PARAGRAPH // 2)
    opening = f"{who}: " if who and not begin else ""
    text = visible(opening + hit.paragraph[begin : begin + _PARAGRAPH])
    start = len(opening) + hit.column - begin
    end = start + hit.length
    lines: list[Row] = []
    at, first = 0, 0
    for line in wrapped(text, room):
        piece = line[0][0]
        at = text.find(piece, at) if piece else at
        until = at + len(piece)
        if at <= start < until:
            first = len(lines)
        inner = (max(at, min(start, until)), max(at, min(end, until)))
        lines.append(
            ((text[at : inner[0]], "dim"), (text[inner[0] : inner[1]], "strong"), (text[inner[1] : until], "dim"))
        )
        at = until
    top = max(0, min(first - most // 2, len(lines) - most))
    return lines[top : top + most]
