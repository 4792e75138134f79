"""The whole meeting in two rows: its items, votes and breaks, and where the replay is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from minutes_tui.application.landmarks import Landmark, Landmarks
from minutes_tui.messages import Translator
from minutes_tui.messages.marking import N_
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.view.rows import Piece, Role, Row, row
from minutes_tui.tui.view.signs import Signs


@dataclass(frozen=True, slots=True)
class _Track:
    """The signs of the line: what is over, what is to come, where an item begins, where one is."""

    over: str
    ahead: str
    item: str
    here: str
    landmarks: Mapping[Landmark, str]


_FINE = _Track("━", "─", "┼", "█", {"vote": "◆", "break": "‖", "closed-doors": "⚿"})
_PLAIN = _Track("=", "-", "|", "@", {"vote": "v", "break": ":", "closed-doors": "#"})
_NAMES: Mapping[Landmark, str] = {"vote": N_("vote"), "break": N_("break"), "closed-doors": N_("not public")}
_LEAST = 10
"""Cells of the line below which nobody sees anything in it."""


def scrubber(
    course: Landmarks,
    way: Sequence[float],
    here: float,
    count: int,
    room: int,
    signs: Signs,
) -> tuple[Row, Row]:
    """The items' numbers, and below them the line. `way` says how far each event is, `here` where the replay is."""
    track = _FINE if signs.blocks else _PLAIN
    if room < _LEAST or not way:
        return ((" ", ""),), ((track.ahead * max(0, room), "rule"),)
    whole = way[-1] or 1.0

    def column(far: float) -> int:
        return min(room - 1, int(far / whole * (room - 1)))

    at = column(here)
    line = [track.over if cell < at else track.ahead for cell in range(room)]
    for event, _item in course.calls:
        line[column(way[event - 1])] = track.item
    for event, kind in course.others:
        line[column(way[event - 1])] = track.landmarks[kind]
    text = "".join(line)
    below: Row = ((text[:at], "key"), (track.here, "strong"), (text[at + 1 :], "rule"))
    return _numbers(course, lambda event: column(way[event - 1]), count, room), below


def _numbers(course: Landmarks, column: Callable[[int], int], count: int, room: int) -> Row:
    """Each item's number where it begins, as far as there is room; that of the one dealt with comes before others."""
    current = max((event for event, _ in course.calls if event <= count), default=0)
    taken = [False] * (room + 1)
    placed: list[tuple[int, str, Role]] = []
    for event, item in sorted(course.calls, key=lambda call: call[0] != current):
        text = course.numbers.get(item, "")
        start = min(column(event), max(0, room - width(text)))
        end = start + width(text)
        if not text or end > room or any(taken[max(0, start - 1) : end + 1]):
            continue
        taken[start:end] = [True] * (end - start)
        placed.append((start, text, "strong" if event == current else "dim"))
    pieces: list[Piece] = []
    filled = 0
    for start, text, role in sorted(placed):
        pieces += [(" " * (start - filled), ""), (text, role)]
        filled = start + width(text)
    return tuple(pieces)


def legend(signs: Signs, tr: Translator) -> Row:
    """What the signs in the line mean."""
    track = _FINE if signs.blocks else _PLAIN
    return row("  " + "  ".join(f"{track.landmarks[kind]} {tr(name)}" for kind, name in _NAMES.items()), "dim")
