"""What the application carries keys to and paints: the desk of a session, or the foyer where none is open yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from minutes_tui.tui.view.frame import Painted, Said, Size, with_room_for

TICK = 0.5
"""Seconds between two looks at what changes by itself: the clock, saving, what others wrote."""


class Painter(Protocol):
    """A screen, as far as the application knows it."""

    def paint(self, size: Size) -> Painted:
        """The whole screen at this size."""


class Keeper(Protocol):
    """What keeps that which is typed."""

    def flush(self) -> None:
        """Keep it now."""


class Stage(Protocol):
    """One at a time is on; when it is `leaving`, another follows, or the program ends."""

    leaving: bool
    repaint_all: bool

    @property
    def tick_every(self) -> float:
        """Seconds between two ticks, as it is now."""

    @property
    def screen(self) -> Painter:
        """The screen that is shown."""

    @property
    def said(self) -> Said:
        """What the message line says."""

    @property
    def drafting(self) -> Keeper:
        """Where drafts go."""

    def key(self, key: str, character: str | None) -> None:
        """One key, to its end."""

    def paste(self, text: str) -> None:
        """Text from the clipboard, whole."""

    def tick(self) -> None:
        """A moment has passed."""

    def shown(self, wake: Callable[[], None]) -> None:
        """It is shown from now on. Whoever calls `wake`, from any thread, has it tick and be painted at once."""


def painted(stage: Stage, size: Size) -> Painted:
    """The screen that is shown, with room for all that is said."""
    return stage.screen.paint(with_room_for(stage.said, size))
