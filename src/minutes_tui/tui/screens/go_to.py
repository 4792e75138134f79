"""Go to an item by its number or by words: one field, and what matches below it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutes_tui.domain.head import Item
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.forms.item_form import LONGEST, ItemForm
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.catching_up import GO_TO
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.covering import CoveringScreen
from minutes_tui.tui.view.agenda_list import mark
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import meeting_title
from minutes_tui.tui.view.rows import Row, apart, cells, cut, end_of, row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_NUMBERS = 8
"""Cells of an item's number at most."""


class GoToScreen(CoveringScreen):
    """Lies over whatever is shown: only an item that is taken leaves that, and keeps what was typed there."""

    name = "go_to"

    def __init__(self, desk: Desk, covers: Screen) -> None:
        super().__init__(desk, covers)
        listed = desk.parts.agenda.items
        self.form = ItemForm(tuple(replace(state.item, id=key) for key, state in listed.items()))

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The field's."""
        return GO_TO

    # -- keys

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """A digit of a number, a letter of a title."""
        if character is not None and character.isprintable():
            answer = self.form.typing(character)
            if isinstance(answer, Item):
                self.desk.go_to_item(answer.id)
            else:
                self.form = answer

    def pasted(self, text: str) -> None:
        """A title may be pasted."""
        self.form = self.form.with_typed(f"{self.form.typed}{' '.join(text[:LONGEST].split())}")

    def do_take(self) -> None:
        """Enter."""
        answer = self.form.taken()
        if isinstance(answer, Item):
            self.desk.go_to_item(answer.id)
        elif answer == "none":
            self.desk.say(self.desk.tr("No item matches."), "warn")
        else:
            self.desk.say(self.desk.tr("Several match: type more, or choose with the arrows and {go-to.take}."), "warn")

    def do_up(self) -> None:
        """The match above."""
        self.form = self.form.pointing(-1)

    def do_down(self) -> None:
        """The match below."""
        self.form = self.form.pointing(1)

    def do_rub_out(self) -> None:
        """A character less."""
        self.form = self.form.rubbed_out()

    # -- painting

    def paint(self, size: Size) -> Painted:
        """The field, and a row for each item that matches."""
        desk = self.desk
        top = self.header_row(meeting_title(desk.session, desk.forms), desk.tr("Go to"), size)
        label = f" {desk.tr('Number or words:')} "
        field = row(label + end_of(self.form.typed, max(1, size.width - width(label) - 1)), "strong")
        cursor = (min(cells(field), size.width - 1), 2)
        keys = self.key_line(self.bindings, size.width, escape=BACK, everywhere=False)
        body = [field, *self._matches(size.width, size.body - 1)]
        return Painted(self.frame(top, body, keys, size), None, cursor)

    def _matches(self, room: int, height: int) -> list[Row]:
        matches, pointed = self.form.matches, self.form.pointed
        if not matches:
            return wrapped(self.desk.tr("No item matches."), room - 2, "dim", first=" ", indent=1)
        first = max(0, min(pointed - height + 1, len(matches) - height))
        numbers = min(_NUMBERS, max((width(item.number) for item in matches), default=0))
        shown = list(enumerate(matches))[first : first + max(0, height)]
        digits = self.form.numbered
        return [self._match(item, index, numbers, room, digits=digits) for index, item in shown]

    def _match(self, item: Item, index: int, numbers: int, room: int, *, digits: bool) -> Row:
        desk = self.desk
        state = desk.parts.agenda.items.get(item.id)
        sign = mark(state, desk.session, desk.points.items(desk.session), desk.signs) if state is not None else " "
        digit = str(index + 1) if digits and index < 9 else " "
        number = cut(item.number, numbers, desk.signs.ellipsis)
        lead = f" {digit} {number}{' ' * (numbers - width(number))} " if numbers else f" {digit} "
        title = cut(item.title, max(1, room - width(lead) - 3), desk.signs.ellipsis)
        line = apart(row(lead + title), row(f" {sign} "[:3]), room)
        return tuple((text, "chosen") for text, _ in line) if index == self.form.pointed else line
