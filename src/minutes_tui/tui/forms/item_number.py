"""Finding an agenda item by the number that is typed: `7.1`, `N1`, `8.a`, `Ö 4`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from minutes_tui.domain.comparing import plain
from minutes_tui.domain.session import ItemState

DIGITS = "0123456789."
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_GOES_ON = timedelta(seconds=2)
"""Digits typed within that time of each other are one number."""


def item_of_number(states: Iterable[ItemState], number: str) -> str:
    """The item of that number: exactly, or without what stands before its digits, or the first one that begins so.

    Case, accents and blanks make no difference.
    """
    wanted = _bare(number)
    numbers = [(_bare(state.item.number), state.item.id) for state in states] if wanted else []
    for found, item in numbers:
        if found.rstrip(".") == wanted.rstrip("."):
            return item
    for found, item in numbers:
        if found.lstrip(_LETTERS).rstrip(".") == wanted.rstrip("."):
            return item
    return next((item for found, item in numbers if found.startswith(wanted)), "")


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """What was typed so far of a number, and when. `letter` is one that was typed just before and did nothing yet."""

    text: str = ""
    at: datetime | None = None
    letter: str = ""

    def with_digit(self, digit: str, now: datetime) -> str:
        """The number with one more digit, or point. What was typed long before is another one, but for a letter."""
        if self.letter:
            return self.letter + digit
        return (self.text if self._goes_on(digit, now) else "") + digit

    def with_letter(self, letter: str, command: str, now: datetime, states: Iterable[ItemState]) -> str:
        """The number with that letter; empty where the letter is none of a number, but what its `command` does.

        Behind a point it always is one; else only where that makes the number, or its beginning, of one of `states`.
        """
        if letter == " ":  # `N 1`
            return self.text if self.text[-1:].isalpha() else ""
        if not letter.isalpha():
            return ""
        if self.text and self._goes_on(letter, now):
            longer = self.text + letter
            if self.text.endswith(".") or _begins(states, longer):
                return longer
        return letter if not command and _begins(states, letter) else ""

    def _goes_on(self, character: str, now: datetime) -> bool:
        in_time = self.at is not None and now - self.at <= _GOES_ON
        return in_time or character == "." or self.text.endswith(".") or self.text.isalpha()


def waits_for_enter(command: str) -> bool:
    """Whether a letter of that command has done nothing yet, so that it may be the beginning of a number."""
    return not command or command.startswith("offer_")


def _begins(states: Iterable[ItemState], number: str) -> bool:
    wanted = _bare(number)
    return any(_bare(state.item.number).startswith(wanted) for state in states)


def _bare(number: str) -> str:
    """However it is spaced or written: `Ö 4.` is `o4.`"""
    return plain("".join(number.split()))
