"""What is looked for, what replaces it, and which place is pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from minutes_tui.application.finding import Hit
from minutes_tui.domain.text import clean_line
from minutes_tui.tui.editor.cells import previous_boundary
from minutes_tui.tui.editor.words import without_last_word

LONGEST = 200
"""Characters of a field."""
Field = Literal["wanted", "now"]


@dataclass(frozen=True, slots=True)
class FindForm:
    """Two fields, of which `field` is typed in.

    `suggested`: what stands there was looked for last time, and the first letter replaces it.
    `replacing`: the second field was asked for, so it is shown.
    """

    wanted: str = ""
    now: str = ""
    field: Field = "wanted"
    suggested: bool = False
    replacing: bool = False

    @property
    def typed(self) -> str:
        """What stands in the field that is typed in."""
        return self.wanted if self.field == "wanted" else self.now

    def typing(self, text: str) -> FindForm:
        """More text at the field's end."""
        before = "" if self.suggested and self.field == "wanted" else self.typed
        return self._with(clean_line(before + text)[:LONGEST])

    def rubbed_out(self) -> FindForm:
        """A character less."""
        return self._with(self.typed[: previous_boundary(self.typed, len(self.typed))] if self.typed else "")

    def word_rubbed_out(self) -> FindForm:
        """A word less."""
        return self._with(without_last_word(self.typed))

    def switched(self) -> FindForm:
        """To the other field; what was suggested is taken by that."""
        other: Field = "now" if self.field == "wanted" else "wanted"
        return replace(self, field=other, suggested=False, replacing=True)

    def _with(self, text: str) -> FindForm:
        if self.field == "wanted":
            return replace(self, wanted=text, suggested=False)
        return replace(self, now=text)


@dataclass(frozen=True, slots=True)
class Here:
    """Where somebody is: an item, an entry of it (0: none)."""

    item: str = ""
    entry: int = 0


def nearest(hits: Sequence[Hit], here: Here, items: Sequence[str]) -> int:
    """The first hit in that entry, else in its item, else in an item behind it, else the first of all."""
    order = {item: number for number, item in enumerate(items)}
    wanted = order.get(here.item, 0)
    for near in (
        lambda hit: here.entry != 0 and hit.entry == here.entry,
        lambda hit: hit.item == here.item,
        lambda hit: order.get(hit.item, 0) > wanted,
    ):
        found = next((index for index, hit in enumerate(hits) if near(hit)), None)
        if found is not None:
            return found
    return 0


def same_place(hits: Sequence[Hit], hit: Hit | None, at: int) -> int:
    """Where that hit stands in a list made anew; where it is gone, what took its place."""
    if hit is not None:
        key = (hit.entry, hit.item, hit.part, hit.start)
        found = next(
            (index for index, one in enumerate(hits) if (one.entry, one.item, one.part, one.start) == key), None
        )
        if found is not None:
            return found
    return max(0, min(at, len(hits) - 1))
