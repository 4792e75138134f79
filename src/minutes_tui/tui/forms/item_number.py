"""Finding an agenda item by the number that is typed."""

from __future__ import annotations

from collections.abc import Iterable

from minutes_tui.domain.session import ItemState

DIGITS = "0123456789."
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜabcdefghijklmnopqrstuvwxyzäöü "


def item_of_number(states: Iterable[ItemState], number: str) -> str:
    """The item of that number: exactly, or without what stands before its digits, or the first one that begins so."""
    numbers = [(state.item.number.rstrip("."), state.item.id) for state in states]
    for found, item in numbers:
        if found == number:
            return item
    for found, item in numbers:
        if found.lstrip(_LETTERS) == number:
            return item
    return next((item for found, item in numbers if found.startswith(number)), "")
