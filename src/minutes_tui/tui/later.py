"""The screens that the program starts without: read in one by one once it stands, so that none opens slowly."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from minutes_tui.tui.terminal.quick_classes import quick_classes

MODULES = (
    "minutes_tui.tui.screens.minutes",
    "minutes_tui.tui.screens.outcome",
    "minutes_tui.tui.screens.open_points",
    "minutes_tui.tui.screens.question",
    "minutes_tui.tui.screens.meeting",
    "minutes_tui.tui.screens.meeting_acts",
    "minutes_tui.tui.screens.find",
    "minutes_tui.tui.screens.item_acts",
    "minutes_tui.tui.screens.order",
    "minutes_tui.tui.screens.read_back",
    "minutes_tui.tui.screens.history",
    "minutes_tui.tui.screens.replace",
)
"""What is needed first stands first."""


def reading_in() -> Iterator[None]:
    """Reads in one module each time it is asked for the next; then it is at its end."""
    for name in MODULES:
        with quick_classes():
            import_module(name)
        yield
