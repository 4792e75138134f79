"""Make public what was resolved in the part that is not: under which item of the public agenda?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from minutes_tui.application.publishing import make_public
from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.session import ItemState, Session
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.publish import PUBLISH
from minutes_tui.tui.list_keys import ListKeys
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.view.agenda_list import agenda_rows, neighbours
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import item_title
from minutes_tui.tui.view.rows import EMPTY, Row, row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_SHOWN = 4
"""Rows of the resolution at most: it is to be known again, not to be read."""
_LEAST_LIST = 6


class PublishScreen(ListKeys, Screen):
    """The resolution, and the public agenda, in which the item called up last is chosen at first."""

    name = "publish"

    def __init__(self, desk: Desk, resolution: int) -> None:
        super().__init__(desk)
        self.resolution = resolution
        session = self.session
        likely = [item for item in (session.current, session.last_called) if item in self.items]
        self.chosen = next(iter([*likely, *self.items]), "")

    @property
    def session(self) -> Session:
        """The public file's, with no items but those under which it may stand."""
        session = self.desk.parts.main.session
        items = {item: state for item, state in session.items.items() if state.item.public}
        return replace(session, items=MappingProxyType(items))

    @property
    def items(self) -> Mapping[str, ItemState]:
        """The items under which it may stand."""
        return self.session.items

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Choose and record."""
        return PUBLISH

    @property
    def length(self) -> int:
        """The items under which it may stand."""
        return len(self.items)

    def choose(self, step: int) -> None:
        """An item."""
        self.chosen = neighbours(self.session, self.chosen, step)

    def do_make_public(self) -> None:
        """Record it, and go back."""
        desk, state = self.desk, self.items.get(self.chosen)
        if state is not None and desk.recorded(make_public(desk.parts, self.resolution, self.chosen)):
            desk.go_back()
            desk.say(desk.tr("Made public under {item}.").format(item=item_title(state, desk.tr, begins=False)))

    def paint(self, size: Size) -> Painted:
        """The resolution, the question, the items."""
        desk, room = self.desk, max(1, size.width - 2)
        top = self.header_row(desk.tr("Make public"), "", size)
        found = desk.session.find(self.resolution)
        text = found[1].content.text if found is not None and isinstance(found[1].content, Resolution) else ""
        asked = wrapped(desk.tr("Under which item does the public file say it?"), room, "strong")
        shown = wrapped(text.replace("\n", " "), room, "dim", most=_SHOWN)[:_SHOWN]
        above: list[Row] = [*shown, EMPTY, *asked]
        if size.body - len(above) < _LEAST_LIST:
            above = asked
        height = max(1, size.body - len(above))
        listed = agenda_rows(self.session, self.chosen, frozenset(), desk.signs, size.width, height, focused=True)
        if not listed:
            listed = [row(" " + desk.tr("No agenda."), "dim")]
        body: list[Row] = [*(((" ", ""), *line) for line in above), *listed]
        keys = self.key_line(PUBLISH, size.width, escape=BACK, everywhere=False)
        return Painted(self.frame(top, body, keys, size))
