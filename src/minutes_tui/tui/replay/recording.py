"""A replay as a recording of its screen, in asciicast v2 (https://docs.asciinema.org/manual/asciicast/v2/).

What is painted is the replay's own screen, and it goes to the terminal by the same frames: one line of JSON for each
event that is drawn. Sent are printable characters, cursor positions and attributes, one clearing at the start, and
that no cursor is shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from rich.color import ColorSystem
from rich.segment import Segment
from textual._compositor import LayoutUpdate
from textual.geometry import Offset, Region
from textual.strip import Strip

from minutes_tui.tui.replay.desk import ReplayDesk
from minutes_tui.tui.stage import painted
from minutes_tui.tui.terminal.frame import Frame
from minutes_tui.tui.theme import STYLES
from minutes_tui.tui.view.frame import Size
from minutes_tui.tui.view.signs import signs_for

COLUMNS, ROWS = 80, 24
_TERM: Final = "xterm-256color"
_NO_CURSOR: Final = "\x1b[?25l"
_THEME: Final = "16"
"""Colours that every player has, in its own theme."""
LONGEST_PAUSE: Final = timedelta(seconds=2)
"""Where pauses are cut, none is longer."""
_WORTH_SAYING: Final = timedelta(minutes=2)
"""Of a pause above that, the screen says how much was cut."""


def recording(desk: ReplayDesk, notice: str, *, short: bool) -> Iterator[str]:
    """The lines of the recording, each made when it is asked for. `notice` is said on its first picture.

    The times are those at which the events were written; with `short` no pause is longer than LONGEST_PAUSE.
    """
    desk.signs = signs_for({"TERM": _TERM})
    times = desk.replayed.times
    header: dict[str, object] = {"version": 2, "width": COLUMNS, "height": ROWS}
    if times:
        header["timestamp"] = int(times[0].timestamp())
    header |= {"title": desk.replayed.timeline.head.meeting.title, "env": {"TERM": _TERM}}
    yield _line(header)
    pictures = _Pictures(desk)
    desk.set(replace(desk.player.moved(0, times), speed=1, playing=bool(times)))
    desk.say_first(notice, "warn")
    at = LONGEST_PAUSE if short else timedelta()
    yield _line([0.0, "o", _NO_CURSOR + pictures.next()])
    for count, time in enumerate(times, 1):
        pause = time - times[max(0, count - 2)]
        if short and pause > LONGEST_PAUSE:
            at += LONGEST_PAUSE
            cut = pause - LONGEST_PAUSE
            if pause > _WORTH_SAYING:
                desk.set(replace(desk.player, cut=cut))
                yield _line([(at - LONGEST_PAUSE / 2).total_seconds(), "o", pictures.next()])
        else:
            at += pause
        if count >= min(2, len(times)):  # the notice has been read, and says nothing of what follows
            desk.messages.forget()
        desk.set(replace(desk.player.moved(count, times), playing=count < len(times)))
        yield _line([at.total_seconds(), "o", pictures.next()])


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


class _Pictures:
    """The screen as it is now, as what has to be sent since the last time."""

    def __init__(self, desk: ReplayDesk) -> None:
        self._desk = desk
        self._frame = Frame(ColorSystem.STANDARD)
        self._frame.reset()

    def next(self) -> str:
        """The difference; empty where there is none."""
        styles = STYLES[_THEME]
        rows = painted(self._desk, Size(COLUMNS, ROWS)).rows
        strips = [
            Strip([Segment(text, styles[role]) for text, role in row]).adjust_cell_length(COLUMNS, styles[""])
            for row in rows
        ]
        update = LayoutUpdate([[strip] for strip in strips], Region(0, 0, COLUMNS, ROWS))
        return self._frame.difference(update, Offset(0, 0))
