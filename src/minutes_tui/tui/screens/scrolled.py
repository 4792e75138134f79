"""Screens that only show something, as long as it may be, over another one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.covering import CoveringScreen
from minutes_tui.tui.view.rows import Row

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class ScrolledScreen(CoveringScreen):
    """Rows in a window; `first` is the first in sight."""

    def __init__(self, desk: Desk, covers: Screen) -> None:
        super().__init__(desk, covers)
        self.first = 0
        self._height = 1
        self._lines = 1

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """`?` and `q` close it too: both are what a hand does next."""
        if character in ("?", "q"):
            self.desk.uncover()

    def in_sight(self, rows: Sequence[Row], height: int) -> Sequence[Row]:
        """The rows from the first in sight on, in a window of that height."""
        self._height, self._lines = height, len(rows)
        self.first = max(0, min(self.first, self._lines - self._height))
        return rows[self.first :]

    @property
    def goes_on(self) -> bool:
        """Whether there is more than fits the window."""
        return self._lines > self._height

    def _scrolled(self, step: int) -> None:
        self.first = max(0, min(self.first + step, self._lines - self._height))

    def do_up(self) -> None:
        """A line up."""
        self._scrolled(-1)

    def do_down(self) -> None:
        """A line down."""
        self._scrolled(1)

    def do_page_up(self) -> None:
        """A page up."""
        self._scrolled(1 - self._height)

    def do_page_down(self) -> None:
        """A page down."""
        self._scrolled(self._height - 1)
