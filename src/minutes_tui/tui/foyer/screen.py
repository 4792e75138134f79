"""What every screen of the foyer is: it obeys keys and paints rows."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from minutes_tui.tui.keymap.binding import command_for
from minutes_tui.tui.keymap.foyer import FOYER
from minutes_tui.tui.keymap.remapping import Table
from minutes_tui.tui.view.frame import Painted, Region, Size, framed, key_line
from minutes_tui.tui.view.rows import Row, apart, cells, cut

if TYPE_CHECKING:
    from minutes_tui.tui.foyer.foyer import Foyer

NAME = "minutes-tui"


class FoyerScreen(ABC):
    """One screen. It is made when it is opened; what lasts is in the foyer."""

    def __init__(self, foyer: Foyer) -> None:
        self.foyer = foyer

    @property
    @abstractmethod
    def tables(self) -> tuple[Table, ...]:
        """The tables of the keymap that count on this screen as it stands."""

    @property
    def bindings(self) -> Table:
        """The keys of this screen, as this person has them."""
        return tuple(binding for table in self.tables for binding in self.foyer.keymap.of(table))

    @property
    def typing(self) -> str:
        """What letters do here, before translation; "" where they are text or nothing."""
        return next((one.typed for one in FOYER.values() if one.bindings is self.tables[0]), "")

    @property
    def key_line_bindings(self) -> Table:
        """Those that the line of keys names."""
        return self.bindings

    @abstractmethod
    def paint(self, size: Size) -> Painted:
        """The whole screen at this size."""

    def shown(self) -> None:  # noqa: B027 - only a screen with a text has to give it to the editor
        """It is on the screen now, or the editor has just come."""

    def key(self, key: str, character: str | None) -> None:
        """Obey a key, or take it as typed."""
        command = command_for(self.bindings, key, character)
        if command:
            getattr(self, f"do_{command}")()
        elif not any(self.foyer.keymap.is_taken_away(table, key, character) for table in self.tables):
            self.typed(key, character)

    def typed(self, key: str, character: str | None) -> None:  # noqa: B027 - some screens have no use for it
        """A key that is no command of this screen."""

    def pasted(self, text: str) -> None:  # noqa: B027 - some screens have no place for text
        """Text from the clipboard."""

    def tick(self) -> None:  # noqa: B027 - some screens change by keys only
        """A moment has passed."""

    def do_help(self) -> None:
        """`?`."""
        self.foyer.show_help(self.bindings)

    def painted(
        self,
        title: str,
        body: Sequence[Row],
        size: Size,
        editor: Region | None = None,
        cursor: tuple[int, int] | None = None,
    ) -> Painted:
        """The frame around the body: what this is, the time, what is said, the keys."""
        foyer = self.foyer
        clock: Row = ((foyer.forms.clock(foyer.now), ""),)
        room = max(1, size.width - cells(clock) - 3)
        left: Row = ((" " + cut(f"{NAME} · {title}", room, foyer.signs.ellipsis), "title"),)
        keys = key_line(self.key_line_bindings, (), foyer.tr, size.width)
        rows = framed(apart(left, clock, size.width), body, foyer.said, keys, size, foyer.signs)
        return Painted(rows, editor, cursor)
