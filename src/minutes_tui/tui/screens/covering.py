"""What screens share that lie over another one for a moment: help, reading back, going to an item."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from minutes_tui.application.drafting import Draft
from minutes_tui.domain.event import Event
from minutes_tui.tui.screens.base import Screen

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class CoveringScreen(Screen):
    """The screen below keeps its text, its cursor and its draft; Esc uncovers it, any other way leaves it too."""

    def __init__(self, desk: Desk, covers: Screen) -> None:
        super().__init__(desk)
        self._covers = covers

    @property
    def covers(self) -> Screen:
        """The screen below."""
        return self._covers

    @property
    def speaking_since(self) -> datetime | None:
        """Somebody goes on speaking meanwhile."""
        return self._covers.speaking_since

    def draft(self) -> Draft | None:
        """What is typed below is not lost meanwhile."""
        return self._covers.draft()

    def saved(self, event: Event) -> None:
        """The business of the screen below."""
        self._covers.saved(event)
