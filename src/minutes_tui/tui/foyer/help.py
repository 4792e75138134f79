"""Help in the foyer: every key of the screen it was asked from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.foyer.screen import FoyerScreen
from minutes_tui.tui.keymap.binding import Binding, key_name
from minutes_tui.tui.keymap.foyer import ALWAYS, READING
from minutes_tui.tui.keymap.remapping import Table
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.help_rows import help_rows, typed_rows

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
    def tables(self) -> tuple[Table, ...]:
        """Up, down, and back."""
        return (READING,)

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
        bindings = (*self.about, *self.foyer.keymap.of(ALWAYS))
        longest = max(width(self._names(binding)) for binding in bindings)
        room = min(longest + 2, max(12, size.width // 3))
        rows = typed_rows(self.asked_from.typing, tr, size.width, room) if self.asked_from.typing else []
        for binding in bindings:
            rows += help_rows(self._names(binding), tr(binding.meaning), size.width, room)
        self._last = max(0, len(rows) - size.body)
        self.first = min(self.first, self._last)
        return self.painted(tr("Help"), rows[self.first :], size)

    def _names(self, binding: Binding) -> str:
        tr = self.foyer.tr
        return "  ".join(tr(key_name(key)).replace(" ", "\u00a0") for key in binding.keys)

    @property
    def key_line_bindings(self) -> Table:
        """`more` only where there is more."""
        return tuple(one for one in self.bindings if one.command != "down" or self._last)
