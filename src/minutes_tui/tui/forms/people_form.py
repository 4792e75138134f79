"""People: letters find one, digits are a time."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from minutes_tui.domain.head import Person
from minutes_tui.tui.forms.speaker import SpeakerForm

_TIME = re.compile(r"([01]?\d|2[0-3]):?([0-5]\d)")


@dataclass(frozen=True, slots=True)
class PeopleForm:
    """`letters` find a person, `digits` are the time at which they came or left."""

    persons: tuple[Person, ...]
    at: int = 0
    letters: str = ""
    digits: str = ""

    @property
    def person(self) -> Person | None:
        """The one the pointer stands on."""
        return self.persons[self.at] if self.persons else None

    def typing(self, character: str) -> PeopleForm:
        """Digits and a colon are the time, all else finds."""
        if character.isdecimal() or (character == ":" and self.digits):
            return replace(self, digits=(self.digits + character)[-5:])
        return self._found(self.letters + character)

    def rubbed_out(self) -> PeopleForm:
        """A digit less, or else a letter."""
        if self.digits:
            return replace(self, digits=self.digits[:-1])
        return self._found(self.letters[:-1])

    def moved(self, step: int) -> PeopleForm:
        """The person further down or up."""
        return replace(self, at=max(0, min(len(self.persons) - 1, self.at + step)), letters="")

    def settled(self) -> PeopleForm:
        """After Enter: the pointer stays, what was typed is done with."""
        return replace(self, letters="", digits="")

    def time(self, now: datetime) -> datetime | None:
        """The time typed, on today's date; None where what was typed is no time. Without digits: now."""
        if not self.digits:
            return now
        match = _TIME.fullmatch(self.digits)
        return now.replace(hour=int(match[1]), minute=int(match[2]), second=0) if match else None

    def _found(self, letters: str) -> PeopleForm:
        matches = SpeakerForm(self.persons, letters).matches if letters else ()
        at = self.persons.index(matches[0]) if matches else self.at
        return replace(self, letters=letters, at=at)
