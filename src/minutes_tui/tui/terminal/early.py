"""The early picture: plain lines on the terminal before Textual is imported, which takes 150 ms.

Nothing here may import textual or rich. Keys typed meanwhile wait in the terminal's queue and reach the program later.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from minutes_tui.tui.terminal import modes
from minutes_tui.tui.terminal.visible import without_hidden


class EarlyScreen:
    """A terminal that shows the early picture. Either the driver takes it over, or `restore` gives it back."""

    def __init__(self, descriptor: int, before: list[Any]) -> None:
        self._descriptor = descriptor
        self._before = before
        self._ours = True

    def hand_over(self) -> list[Any]:
        """Leave the terminal to the driver as it is; gives the attributes to be restored in the end."""
        self._ours = False
        return self._before

    def restore(self) -> None:
        """Give the terminal back, unless the driver has taken it over: safe to call in every case."""
        if self._ours:
            self._ours = False
            _write(self._descriptor, modes.LEAVE)
            modes.restore(self._descriptor, self._before)


def early_picture(lines: Callable[[int, int], list[str]], colours: str = "") -> EarlyScreen | None:
    """Show `lines(columns, rows)` in the alternate screen, cut to its size; None where there is no able terminal.

    Lines are plain text, at most one cell per character where they may be as long as the screen is wide. The caller
    calls `restore` in a `finally`. `colours` is sent before them.
    """
    descriptor = sys.__stdin__.fileno() if sys.__stdin__ is not None else -1
    if not able_terminal(os.environ, descriptor):
        return None
    before = modes.attributes(descriptor)
    if before is None:
        return None
    columns, rows = os.get_terminal_size(descriptor)
    columns, rows = columns or 80, rows or 24
    picture = [without_hidden(line)[:columns] for line in lines(columns, rows)[:rows]]
    screen = EarlyScreen(descriptor, before)
    modes.make_raw(descriptor, before)
    _write(descriptor, modes.ENTER + colours + "\x1b[H\x1b[2J" + "\r\n".join(picture))
    return screen


def able_terminal(environment: Mapping[str, str], descriptor: int) -> bool:
    """Whether `descriptor` is a terminal that can place a cursor."""
    return descriptor >= 0 and os.isatty(descriptor) and environment.get("TERM", "dumb") not in ("", "dumb")


def _write(descriptor: int, text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        while data:
            data = data[os.write(descriptor, data) :]
    except OSError:
        return  # the terminal is gone; whoever reads from it next will find out
