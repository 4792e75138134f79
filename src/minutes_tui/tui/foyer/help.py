"""Help in the foyer: every key of the screen it was asked from."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from minutes_tui.tui.foyer.screen import FoyerScreen
from minutes_tui.tui.keymap.binding import Binding, key_name
from minutes_tui.tui.keymap.foyer import ALWAYS, READING
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.rows import EMPTY, Row, padded, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.foyer.foyer import Foyer


class FoyerHelp(FoyerScreen):
    """Made from the same table that the screens obey."""

    def __init__(self, foyer: Foyer, about: tuple[Binding, ...], asked_from: FoyerScreen) -> None:
        super().__init__(foyer)
        self.about = about
        self.asked_from = asked_from
        self.first = 0
        self._last = 0

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Up, down, and back."""
        return READING

    def do_back(self) -> None:
        """To where help was asked."""
        self.foyer.put(self.asked_from)

    def do_up(self) -> None:
        """A line up."""
        self._scrolled(-1)

    def do_down(self) -> None:
        """A line down."""
        self._scrolled(1)

    def do_page_up(self) -> None:
        """A page up."""
        self._scrolled(-10)

    def do_page_down(self) -> None:
        """A page down."""
        self._scrolled(10)

    def _scrolled(self, step: int) -> None:
        self.first = max(0, min(self._last, self.first + step))

    def paint(self, size: Size) -> Painted:
        """A row for each command: its keys, its meaning."""
        tr = self.foyer.tr
        room = min(20, size.width // 3)
        rows: list[Row] = []
        for binding in (*self.about, *ALWAYS):
            names = "  ".join(tr(key_name(key)).replace(" ", "\u00a0") for key in binding.keys)
            meaning = wrapped(tr(binding.meaning), max(8, size.width - room - 2))
            for name, line in zip_longest(wrapped(names, room - 1, "key"), meaning, fillvalue=EMPTY):
                rows.append(((" ", ""), *padded(name, room), *line))
        self._last = max(0, len(rows) - size.body)
        self.first = min(self.first, self._last)
        return self.painted(tr("Help"), rows[self.first :], size)
