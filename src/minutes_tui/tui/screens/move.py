"""An entry on its way to another place: what it will look like there, until Enter puts it down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.domain.arranging import EntryMoved, decide_moved, moved, place_now, places_for
from minutes_tui.domain.session import ItemState, Session
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.home import MOVE
from minutes_tui.tui.list_keys import ListKeys
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.numbered import NumberedScreen
from minutes_tui.tui.view.header import item_title

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class MoveScreen(ListKeys, NumberedScreen):
    """Nothing is recorded before Enter, and then once: where it was put down."""

    name = "move"
    escape = BACK
    in_minutes = True

    def __init__(self, desk: Desk, entry: int, covers: Screen) -> None:
        super().__init__(desk)
        self.entry = entry
        self._covers = covers
        self._item = desk.chosen
        self._after = place_now(desk.session, entry)

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of the move."""
        return MOVE

    @property
    def covers(self) -> Screen:
        """Esc leaves it where it was."""
        return self._covers

    @property
    def session(self) -> Session:
        """As if it were put down here."""
        return moved(self.desk.session, self._move)

    @property
    def looked_at(self) -> str:
        """The item that it would stand under."""
        return self._item

    @property
    def _move(self) -> EntryMoved:
        return EntryMoved(self.entry, self._item, self._after)

    @property
    def _stops(self) -> tuple[int, ...]:
        return places_for(self.desk.session, self.entry, self._item)

    # -- keys

    def key(self, key: str, character: str | None) -> None:
        """Where the entry is gone meanwhile, so is its move."""
        if self.desk.session.find(self.entry) is None or self._item not in self.desk.session.items:
            self.desk.put(self._covers)
        else:
            super().key(key, character)

    @property
    def numbered(self) -> list[ItemState]:
        """An entry stays in its part."""
        return list(self.desk.session.items.values())

    def is_letter(self, character: str) -> bool:  # noqa: ARG002 - the base's signature
        """No word is typed here: Enter is wanted."""
        return False

    @property
    def length(self) -> int:
        """The places there are."""
        return len(self._stops)

    def choose(self, step: int) -> None:
        """A place for the entry."""
        stops = self._stops
        at = stops.index(self._after) if self._after in stops else len(stops) - 1
        self._after = stops[max(0, min(len(stops) - 1, at + step))]

    def go_to_item(self, item: str) -> None:
        """To the end of that item."""
        refused = decide_moved(self.desk.session, EntryMoved(self.entry, item))
        if isinstance(refused, tuple):
            self.desk.refuse(refused[0])
            return
        self._item = item
        self._after = place_now(self.desk.session, self.entry) if item == self.desk.chosen else self._stops[-1]

    def do_put_down(self) -> None:
        """Enter."""
        if not self.desk.commit(self._move):
            return
        self.desk.chosen = self._item
        self.desk.put(self._covers)
        state = self.desk.session.items.get(self._item)
        if state is not None:
            item = item_title(state, self.desk.tr, begins=False)
            self.desk.say(self.desk.tr("Put down under {item}.").replace("{item}", item))

    def _title(self) -> str:
        return self.desk.tr("Move: {move.up}, {move.down}, number")
