"""The open points as rows: the item's number, what is open, and words to know it by."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from minutes_tui.application.open_points import OpenPoint, PointKind
from minutes_tui.domain.session import Session
from minutes_tui.messages import Translator
from minutes_tui.messages.marking import N_
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.view.rows import Row, cut, padded, row, wrapped
from minutes_tui.tui.view.signs import Signs

LABELS: dict[PointKind, str] = {
    "gap": N_("gap"),
    "unnamed-speaker": N_("name missing"),
    "no-vote": N_("no vote yet"),
    "undecided": N_("outcome open"),
    "contradiction": N_("too many votes"),
    "outcome-opposed": N_("figures say the opposite"),
    "attendance-corrected": N_("attendance corrected"),
    "nothing-minuted": N_("nothing minuted"),
    "no-time": N_("time missing"),
    "draft": N_("draft left behind"),
    "no-answer": N_("no answer yet"),
    "answer-due": N_("answer to come"),
    "nobody-assigned": N_("who does it?"),
    "no-deadline": N_("until when?"),
    "file-missing": N_("file missing"),
    "not-opened": N_("opening not minuted"),
    "no-attendance": N_("attendance not taken"),
    "break-not-ended": N_("break not ended"),
    "public-not-readmitted": N_("public not readmitted"),
}
"""What the list calls each kind."""

_AROUND = 5
"""Cells of the pointer and of what parts the columns."""
_NUMBERS = 8
"""Cells of an item's number at most."""
_BEFORE = 3
"""That part of the room stands before a gap at most."""


def point_rows(
    points: Sequence[OpenPoint], first: int, chosen: int, session: Session, tr: Translator, signs: Signs, room: int
) -> list[Row]:
    """A row for each of `points`, the first of which has the index `first`; the one with index `chosen` is marked."""
    numbers = {point.item: session.items[point.item].item.number for point in points if point.item in session.items}
    of_number = min(_NUMBERS, max((width(number) for number in numbers.values()), default=0))
    of_label = min(room // 3, max((width(tr(LABELS[point.kind])) for point in points), default=0))
    rows: list[Row] = []
    for index, point in enumerate(points, first):
        pointer = signs.chosen if index == chosen else " "
        label_room = of_label if point.words else max(of_label, room - of_number - _AROUND)
        parts = [(numbers.get(point.item, ""), of_number), (tr(LABELS[point.kind]), label_room)]
        lead = pointer + "".join(f" {_cell(text, cells, signs.ellipsis)}" for text, cells in parts if cells) + "  "
        words = words_around(point, max(1, room - width(lead)), signs.ellipsis)
        rows.append(padded(row(lead + words, "chosen" if index == chosen else ""), room))
    return rows


def said_of_other_part(count: int, tr: Translator, *, is_nonpublic: bool) -> str:
    """How much is open in the other part of the meeting: the number, and no word of what it is."""
    said = tr("In the non-public part: {count} open") if is_nonpublic else tr("In the public part: {count} open")
    return said.format(count=count)


def words_around(point: OpenPoint, room: int, ellipsis: str) -> str:
    """The words of a point in at most `room` cells, with the gap in sight."""
    words = point.words
    if point.gap is None or width(words) <= room:
        return cut(words, room, ellipsis)
    start = max(0, point.gap.column - room // _BEFORE)
    if start:
        blank = words.find(" ", start, point.gap.column)
        start = blank + 1 if blank >= 0 else start
    lead = ellipsis + " " if start else ""
    return lead + cut(words[start:], max(1, room - width(lead)), ellipsis)


def whole_words(point: OpenPoint, room: int, most: int) -> list[Row]:
    """The paragraph of a point in at most `most` rows, from where its gap is in sight."""
    rows = wrapped(point.words, room, "dim")
    if point.gap is None or len(rows) <= most:
        return rows[:most]
    lengths = accumulate(len(line[0][0]) + 1 for line in rows)  # a row ends where a blank was
    gap = point.gap.column
    at = next((number for number, length in enumerate(lengths) if length > gap), 0)
    first = max(0, min(at - most // 2, len(rows) - most))
    return rows[first : first + most]


def _cell(text: str, room: int, ellipsis: str) -> str:
    text = cut(text, room, ellipsis)
    return text + " " * (room - width(text))
