"""Screens of the desk that lead to an entry: in a replay they lead to where it stands, and nothing is typed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.application.finding import Hit
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.find import FindScreen
from minutes_tui.tui.screens.open_points import OpenPointsScreen

if TYPE_CHECKING:
    from minutes_tui.tui.replay.desk import ReplayDesk


class ReplayFind(FindScreen):
    """Finding words in the meeting as it was."""

    desk: ReplayDesk

    def _screen_of(self, hit: Hit) -> Screen:
        return self.desk.reading_at(hit.item, hit.entry)


class ReplayPoints(OpenPointsScreen):
    """What was open then."""

    desk: ReplayDesk

    def do_jump(self) -> None:
        """To where it stands."""
        point = self.chosen
        if point is not None:
            self.at = self.index
            self.desk.put(self.desk.reading_at(point.item, point.entry), came_from=self)
