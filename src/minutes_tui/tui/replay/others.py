"""Screens of the desk as they are in a replay: they lead to where something stands, and nothing is typed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.application.finding import Hit
from minutes_tui.tui.following.others import FollowersFind, FollowersGoTo, FollowersPeople
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.open_points import OpenPointsScreen

if TYPE_CHECKING:
    from minutes_tui.tui.replay.desk import ReplayDesk


class ReplayFind(FollowersFind):
    """Finding words in the meeting as it was."""

    desk: ReplayDesk  # type: ignore[assignment]  # those who follow have a desk of their own

    def go_to_hit(self, hit: Hit) -> None:
        """To the minutes, with that entry in sight."""
        self.desk.put(self.desk.reading_at(hit.item, hit.entry), came_from=self)


class ReplayPoints(OpenPointsScreen):
    """What was open then."""

    desk: ReplayDesk

    def do_jump(self) -> None:
        """To where it stands."""
        point = self.chosen
        if point is not None:
            self.at = self.index
            self.desk.put(self.desk.reading_at(point.item, point.entry), came_from=self)


def looking_at(desk: ReplayDesk, name: str) -> Screen:
    """The screen of that name for who only looks."""
    match name:
        case "people":
            return FollowersPeople(desk)
        case "go_to":
            return FollowersGoTo(desk, desk.screen)
        case "find":
            return ReplayFind(desk)
    return ReplayPoints(desk)
