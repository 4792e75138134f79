"""What somebody sees who follows: the agenda with the minutes, where the scribe is or where they have moved to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.document.model import Section
from minutes_tui.tui.following.news import labelled
from minutes_tui.tui.keymap import following as keys
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.screens.agenda import AgendaScreen
from minutes_tui.tui.view.agenda_list import neighbours
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.minutes_pane import Pane
from minutes_tui.tui.view.rows import EMPTY, Row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.following.desk import FollowingDesk


class FollowingScreen(AgendaScreen):
    """The agenda with the minutes of an item. It shows what the scribe is at, or what somebody has moved to.

    There is one for each desk, so that it stands as it was left.
    """

    desk: FollowingDesk

    def __init__(self, desk: FollowingDesk) -> None:
        super().__init__(desk)
        self._top = 0
        """The first row of the minutes in sight, where they are scrolled freely."""
        self._wanted = 0
        """An entry that is to be in sight instead."""
        self._anchor: tuple[int, int] | None = None
        """The entry that the first row in sight is of, and which of its rows: it stays there, whatever comes above."""
        self._shown = 0
        self._page = 1
        self._lines = 0

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of who follows."""
        return keys.FOLLOWING

    def is_letter(self, character: str) -> bool:  # noqa: ARG002 - the base's signature
        """No text is typed anywhere here, so nobody believes to be in one."""
        return False

    # -- moving

    def to_the_top(self) -> None:
        """Where the minutes of another item begin."""
        self._top = self._wanted = 0
        self._anchor = None

    def to_entry(self, entry: int) -> None:
        """That entry is to be in sight."""
        self._wanted, self._anchor = entry, None

    def do_with_scribe(self) -> None:
        """End."""
        self.in_minutes = False
        self.came_from = None
        self.to_the_top()
        self.desk.go_along()

    def _go_freely(self) -> None:
        """From where one is."""
        self._top, self._wanted = self._shown, 0
        self.desk.go_freely()

    def _scrolled(self, lines: int) -> None:
        self._go_freely()
        self._anchor = None
        # Also what is shown: more keys may come before it is painted.
        self._top = self._shown = max(0, min(self._shown + lines, self._lines - self._page))

    def choose(self, step: int) -> None:
        """An item; in the minutes so many lines."""
        if self.in_minutes:
            self._scrolled(step)
            return
        self._go_freely()
        before, desk = self.desk.chosen, self.desk
        desk.chosen = neighbours(desk.parts.agenda.session, before, step)
        if desk.chosen != before:
            self.to_the_top()

    def do_first(self) -> None:
        """Home."""
        if self.in_minutes:
            self._scrolled(-self._lines)
        else:
            self.choose(-self.length)

    def do_page_down(self) -> None:
        """A page of the minutes on, whichever pane the other keys go to."""
        self._scrolled(max(1, self._page - 1))

    def do_page_up(self) -> None:
        """And back."""
        self._scrolled(-max(1, self._page - 1))

    def go_to_item(self, item: str) -> None:
        """Its number was typed."""
        self._go_freely()
        if item != self.desk.chosen:
            self.to_the_top()
        super().go_to_item(item)

    def do_into_minutes(self) -> None:
        """Up and Down scroll them."""
        self._go_freely()
        self.in_minutes = True

    def do_out_of_minutes(self) -> None:
        """Up and Down go through the agenda."""
        self.in_minutes = False

    def do_other_pane(self) -> None:
        """Tab."""
        if self.in_minutes:
            self.do_out_of_minutes()
        else:
            self.do_into_minutes()

    # -- painting

    def paint(self, size: Size) -> Painted:
        """Both panes. Keys are told that are of use now."""
        self.escape = BACK if self.came_from is not None else ""
        top = self.header_row(self._title(), "", size)
        body = self._body(size)
        told = [one for one in self.bindings if self._is_of_use(one)]
        keys = self.key_line(told, size.width, escape=self.escape, everywhere=not self.desk.is_blank)
        return Painted(self.frame(top, body, keys, size))

    def _is_of_use(self, binding: Binding) -> bool:
        match binding.command:
            case "with_scribe":
                return self.desk.free
            case "page_down" | "page_up":
                return self._lines > self._page
        return True

    def _body(self, size: Size) -> list[Row]:
        if size.narrow and not self.desk.free:  # what is said is what somebody wants to see who follows
            return self._minutes(size.width, size.body)
        return super()._body(size)

    def list_rows(self, room: int, height: int) -> list[Row]:
        """The agenda as a column; the keys go to it once somebody has moved."""
        return self.agenda_rows(self.looked_at, room, height, focused=self.desk.free and not self.in_minutes)

    def _minutes(self, room: int, height: int) -> list[Row]:
        self._page = max(1, height - (0 if self.shows_preface else 2 if height > 4 else 1))
        self._lines = self._shown = 0
        if self.desk.is_blank:
            return self._excluded(room)
        return super()._minutes(room, height)

    def _excluded(self, room: int) -> list[Row]:
        desk, since = self.desk, self.desk.excluded_since
        said = desk.tr("The public is excluded.")
        if since is not None:
            said = desk.tr("The public is excluded since {time}.").format(time=desk.forms.clock(since))
        more = desk.tr("What goes on now is not shown. As soon as the public is in again, this screen goes on.")
        return [EMPTY, *wrapped(said, room, "strong"), EMPTY, *wrapped(more, room)]

    def pane(self, section: Section, room: int) -> Pane:
        """With a line above what is new."""
        return labelled(super().pane(section, room), self.desk.news.labels(self.desk), room)

    def first_in_sight(self, pane: Pane) -> int:
        """Where somebody has scrolled to; or what the scribe has done last, else the end."""
        self._lines = len(pane.rows)
        wished = self._wished(pane)
        self._shown = max(0, min(wished, self._lines - self._page))
        if self.desk.free:
            above = [(first, entry) for entry, (first, _) in pane.spans.items() if first <= self._shown]
            self._anchor = (max(above)[1], self._shown - max(above)[0]) if above else None
        return wished

    def _wished(self, pane: Pane) -> int:
        desk = self.desk
        if desk.free and self._anchor is not None and self._anchor[0] in pane.spans:
            entry, row = self._anchor
            return min(pane.first_of(entry) + row, pane.spans[entry][1])
        if desk.free:
            return pane.first_of(self._wanted) if self._wanted in pane.spans else self._top
        latest = [entry for entry in desk.news.entries if entry in pane.spans]
        return pane.first_of(latest[-1]) if latest else self._lines
