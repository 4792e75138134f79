"""People, find, go to: the desk's screens for those who follow. No key of theirs records anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.application.finding import Hit
from minutes_tui.tui.forms.people_form import PeopleForm
from minutes_tui.tui.keymap import following as keys
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.screens.find import FindScreen
from minutes_tui.tui.screens.go_to import GoToScreen
from minutes_tui.tui.screens.people import PeopleScreen
from minutes_tui.tui.view.frame import Painted, Size

if TYPE_CHECKING:
    from minutes_tui.tui.following.desk import FollowingDesk


class FollowersPeople(PeopleScreen):
    """Who is here: to be looked at only."""

    desk: FollowingDesk
    escape = BACK

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those that look."""
        return keys.PEOPLE

    @property
    def asks(self) -> str:
        """Letters find somebody."""
        return self.desk.tr("Find:")

    def typed(self, key: str, character: str | None) -> None:
        """Letters; a time has no meaning here."""
        if character is None or not character.isdigit():
            super().typed(key, character)

    def paint(self, size: Size) -> Painted:
        """The register may have been edited meanwhile."""
        persons = self.desk.session.head.persons
        if persons != self.form.persons:
            self.form = PeopleForm(persons)
        return super().paint(size)


class FollowersFind(FindScreen):
    """Find without replacing."""

    desk: FollowingDesk

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of one field and the list."""
        return keys.FIND

    def go_to_hit(self, hit: Hit) -> None:
        """To the minutes, with that entry in sight."""
        desk = self.desk
        desk.go_freely()
        desk.chosen = desk.parts.key_of(hit.item) or desk.chosen
        desk.home.to_entry(hit.entry)
        desk.put(desk.home, came_from=self)


class FollowersGoTo(GoToScreen):
    """Go to an item, to look at it."""

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The field's."""
        return keys.GO_TO
