"""Help: every key of the screen it was asked from, and from there of all others.

Where somebody types a text, `?` is text; so the keys of those screens are read here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.keymap.binding import Binding, Context, key_name
from minutes_tui.tui.keymap.contexts import contexts_of
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.reading import HELP
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.scrolled import ScrolledScreen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.help_rows import help_rows, typed_rows
from minutes_tui.tui.view.rows import EMPTY, Row, row

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class HelpScreen(ScrolledScreen):
    """Made from the same table that the screens obey, so that it is never out of date."""

    name = "help"

    def __init__(self, desk: Desk, about: tuple[Binding, ...], asked_from: Screen) -> None:
        super().__init__(desk, asked_from)
        self._contexts = _contexts(about, desk)
        self._at = 0

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Up and down; Esc goes back."""
        return HELP

    def _turned(self, step: int) -> None:
        self._at = (self._at + step) % len(self._contexts)
        self.first = 0

    def do_next_context(self) -> None:
        """The keys of another screen."""
        self._turned(1)

    def do_previous_context(self) -> None:
        """And back."""
        self._turned(-1)

    @property
    def about(self) -> tuple[Binding, ...]:
        """The keys that are shown."""
        return self._contexts[self._at].bindings

    def paint(self, size: Size) -> Painted:
        """A row for each command: its keys, its meaning."""
        desk = self.desk
        title = desk.tr(self._contexts[self._at].title)
        top = self.header_row(title, desk.tr("Help"), size)
        about, everywhere = desk.keymap.of(self.about), desk.keymap.everywhere
        longest = max(width(self._names(binding)) for binding in (*about, *everywhere))
        keys_room = min(longest + 2, size.width // 3)
        rows = self._typed(size.width, keys_room) + self._rows(about, size.width, keys_room)
        rows += [EMPTY, row(" " + desk.tr("On every screen, also while typing:"), "strong")]
        rows += self._rows(everywhere, size.width, keys_room)
        shown = self.in_sight(rows, size.body)
        more = [one for one in HELP if one.command != "down" or self.goes_on]
        keys = self.key_line(more, size.width, escape=BACK, everywhere=False)
        return Painted(self.frame(top, shown, keys, size))

    def _rows(self, bindings: tuple[Binding, ...], room: int, keys_room: int) -> list[Row]:
        tr = self.desk.tr
        return [
            line
            for binding in bindings
            for line in help_rows(self._names(binding), tr(binding.meaning), room, keys_room)
        ]

    def _typed(self, room: int, keys_room: int) -> list[Row]:
        """What letters do that are no keys here, where they do something."""
        typed = self._contexts[self._at].typed
        return typed_rows(typed, self.desk.tr, room, keys_room) if typed else []

    def _names(self, binding: Binding) -> str:
        if "0" in binding.keys:
            return "0-9 ." if "." in binding.keys else "0-9"
        # A name of two words stays on one line.
        return "  ".join(self.desk.tr(key_name(key)).replace(" ", "\u00a0") for key in binding.keys)


def _contexts(about: tuple[Binding, ...], desk: Desk) -> tuple[Context, ...]:
    """All but what goes everywhere, which stands below each: first the one that help was asked about."""
    contexts = list(contexts_of(desk.visitor).values())
    asked = next((context for context in contexts if context.bindings == about), contexts[0])
    return (asked, *(context for context in contexts if context is not asked))
