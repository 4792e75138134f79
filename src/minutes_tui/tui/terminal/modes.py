"""The terminal's modes: what we switch on, and how all of it is undone. Needs nothing but the standard library."""

from __future__ import annotations

import copy
import termios
from typing import Any, Final

_SETTINGS: Final = "\x1b[?25l\x1b[?2004h\x1b[?7l"
ENTER: Final = "\x1b[?1049h" + _SETTINGS
"""Alternate screen, no cursor, bracketed paste, no line wrap."""
ENTER_AGAIN: Final = _SETTINGS
"""The same for a terminal that shows the alternate screen already."""
LEAVE: Final = "\x1b[0m\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[?25h"
"""Undoes `ENTER`, in whatever state the terminal is."""

_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6


def attributes(descriptor: int) -> list[Any] | None:
    """The terminal's attributes, or None where there is no terminal."""
    try:
        return termios.tcgetattr(descriptor)
    except termios.error:
        return None


def make_raw(descriptor: int, before: list[Any]) -> None:
    """Let every key through as it is: no echo, no lines, no signals, no flow control. Typed keys are kept."""
    raw = copy.deepcopy(before)
    raw[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    raw[_INPUT] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR | termios.ISTRIP)
    raw[_CHARACTERS][termios.VMIN] = 1
    raw[_CHARACTERS][termios.VTIME] = 0
    _set(descriptor, raw)


def restore(descriptor: int, before: list[Any]) -> None:
    """Give the terminal its attributes back and forget what was typed: it was not meant for the shell."""
    try:
        termios.tcflush(descriptor, termios.TCIFLUSH)
    except termios.error:
        return
    _set(descriptor, before)


def _set(descriptor: int, wanted: list[Any]) -> None:
    try:
        termios.tcsetattr(descriptor, termios.TCSANOW, wanted)
    except termios.error:
        return  # a terminal that is gone has no attributes
