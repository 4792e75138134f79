"""Which item: its number, or words of its title; Enter takes only what is certain or pointed at."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from minutes_tui.domain.comparing import plain
from minutes_tui.domain.head import Item
from minutes_tui.domain.text import clean_line

LONGEST = 120
"""Characters that are looked for at most."""
_WORDS = re.compile(r"[^\W_]+")
Answer = Item | Literal["none", "several"]


@dataclass(frozen=True, slots=True)
class ItemForm:
    """What was typed, and which match the arrows point at (-1: none)."""

    items: tuple[Item, ...]
    typed: str = ""
    pointed: int = -1

    @property
    def matches(self) -> tuple[Item, ...]:
        """The number or title that was typed, numbers that begin so, titles that do, titles with all these words."""
        wanted = plain(self.typed.strip())
        if not wanted:
            return self.items
        ranked = [(rank, item) for item in self.items if (rank := _rank(item, wanted)) is not None]
        return tuple(item for _, item in sorted(ranked, key=lambda pair: pair[0]))

    @property
    def numbered(self) -> bool:
        """Whether a digit chooses from the list: not while a number is being typed."""
        return any(character.isalpha() for character in self.typed) and len(self.matches) > 1

    def typing(self, character: str) -> ItemForm | Item:
        """One more character. A digit that goes on nothing chooses from the list."""
        longer = self.with_typed(self.typed + character)
        if self.numbered and character in "123456789" and not longer.matches and int(character) <= len(self.matches):
            return self.matches[int(character) - 1]
        return longer

    def with_typed(self, text: str) -> ItemForm:
        """With that in the field."""
        return replace(self, typed=clean_line(text)[:LONGEST], pointed=-1)

    def rubbed_out(self) -> ItemForm:
        """One character less."""
        return replace(self, typed=self.typed[:-1], pointed=-1)

    def pointing(self, step: int) -> ItemForm:
        """The match below or above."""
        count = len(self.matches)
        return replace(self, pointed=max(0, min(count - 1, self.pointed + step))) if count else self

    def taken(self) -> Answer:
        """Enter: what is pointed at, the item of exactly that number or title, or the only match."""
        matches = self.matches
        if 0 <= self.pointed < len(matches):
            return matches[self.pointed]
        if not matches:
            return "none"
        exactly = [item for item in matches if _rank(item, plain(self.typed.strip())) == 0]
        if len(exactly) == 1 or len(matches) == 1:
            return (exactly or matches)[0]
        return "several"


@lru_cache(maxsize=4096)
def _looked_up(item: Item) -> tuple[str, str, tuple[str, ...]]:
    """What of an item is compared: its number, its title, the words of both."""
    title = plain(item.title)
    return _bare(item.number), title, tuple(_WORDS.findall(f"{plain(item.number)} {title}"))


def _rank(item: Item, wanted: str) -> int | None:
    number, title, words = _looked_up(item)
    typed = _bare(wanted)
    if (number and number == typed) or title == wanted:
        return 0
    if number and number.lstrip("abcdefghijklmnopqrstuvwxyz") == typed:
        return 1
    if typed and number.startswith(typed):
        return 2
    if title.startswith(wanted):
        return 3
    looked_for = _WORDS.findall(wanted)
    if looked_for and all(any(word.startswith(part) for word in words) for part in looked_for):
        return 4
    return None


def _bare(number: str) -> str:
    """A number however it is spaced or ended: `Ö 4.` is `o4`."""
    return plain("".join(number.split())).rstrip(".")
