"""Screens on which what is typed goes to the item of that number: `7.1`, `N1`, `8.a`."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from minutes_tui.domain.session import ItemState
from minutes_tui.tui.forms.item_number import DIGITS, TypedNumber, item_of_number, waits_for_enter
from minutes_tui.tui.screens.home import HomeScreen

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class NumberedScreen(HomeScreen):
    """Letters are keys here; one that did nothing yet, and a digit behind it, are a number all the same."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._number = TypedNumber()
        self._missing = ""
        """The number that was just typed and that no item has."""

    @property
    @abstractmethod
    def numbered(self) -> list[ItemState]:
        """The items that may be gone to."""

    @abstractmethod
    def go_to_item(self, item: str) -> None:
        """Go to that one of them."""

    def key(self, key: str, character: str | None) -> None:
        """A number goes to its item, and drops what was offered. Enter behind one that no item has does nothing."""
        number, missing = self._number, self._missing
        self._number, self._missing = TypedNumber(), ""
        command = self.desk.keymap.command(self.bindings, key, character)
        if key == "enter" and missing:
            self.forget_offer()
            self.desk.say(self.desk.tr("Nothing was done: there is no item {number}.").format(number=missing), "warn")
            return
        if character is not None:
            if command == "go_to_number" and character in DIGITS:
                self.forget_offer()
                self._go_to(number.with_digit(character, self.desk.now))
                return
            longer = number.with_letter(character, command, self.desk.now, self.numbered)
            if longer:
                self.forget_offer(character)
                self._go_to(longer)
                return
            if character.isalpha() and waits_for_enter(command):
                self._number = TypedNumber(letter=character)
        super().key(key, character)

    def do_go_to_number(self) -> None:
        """A key that is no digit has no number."""

    def _go_to(self, number: str) -> None:
        if number == ".":
            return
        found = item_of_number(self.numbered, number)
        if not found and number.isdecimal():  # another number, typed right behind the one before
            number = number[-1:]
            found = item_of_number(self.numbered, number)
        if found:
            self._number = TypedNumber(number, self.desk.now)
            self.go_to_item(found)
        else:
            self._missing = number[:1].upper() + number[1:]
            self.desk.say(self.desk.tr("There is no item {number}.").format(number=self._missing), "warn")
