"""How one gets from screen to screen, and back."""

from __future__ import annotations

from abc import ABC, abstractmethod

from minutes_tui.tui.screens.base import Screen


class Navigation(ABC):
    """The screen that is shown. It may lie over another one, and knows where it was opened from."""

    screen: Screen

    @abstractmethod
    def made(self, name: str) -> Screen:
        """The screen of that name, not shown yet."""

    def show(self, name: str) -> None:
        """Open a screen by its name. What the one before held has been kept or thrown away by then."""
        self.put(self.made(name))

    def put(self, screen: Screen, *, came_from: Screen | None = None) -> None:
        """Show this screen; with `came_from`, that one is gone back to when it is done."""
        if came_from is not None:
            screen.came_from = came_from
        self.screen = screen

    def go_back(self) -> None:
        """Done here, and kept: to where this screen was opened from."""
        onto = self.screen.way_back()
        if onto is not None:
            self.put(onto)
        else:
            self.show("agenda")

    def uncover(self) -> bool:
        """The screen that this one lies over stands there again, as it was. False: it lies over none."""
        below = self.screen.covers
        if below is not None:
            self.put(below)
        return below is not None

    def uncover_all(self) -> None:
        """Down to the screen that lies over none."""
        while self.uncover():
            pass

    def cover_with(self, name: str) -> None:
        """Lay that screen over this one; its own key uncovers this one again."""
        if self.screen.name == name:
            self.uncover()
        else:
            self.show(name)
