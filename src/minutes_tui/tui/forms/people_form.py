"""People: letters find one, digits are a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from minutes_tui.domain.head import Person
from minutes_tui.tui.forms.speaker import LONGEST_NAME, Chosen, SpeakerForm
from minutes_tui.tui.forms.times import time_typed


@dataclass(frozen=True, slots=True)
class PeopleForm:
    """`letters` find a person, `digits` are the time at which they came or left. `pointed`: the arrows chose."""

    persons: tuple[Person, ...]
    at: int = 0
    letters: str = ""
    digits: str = ""
    pointed: bool = False

    @property
    def person(self) -> Person | None:
        """The one the pointer stands on."""
        return self.persons[self.at] if self.persons else None

    @property
    def taken(self) -> Person | Literal["nobody", "several"]:
        """Whom Enter means: without letters or after arrows the one pointed at, else only who is certain."""
        if self.person is None:
            return "nobody"
        if self.pointed or not self.letters.strip():
            return self.person
        answer = SpeakerForm(self.persons, self.letters).taken()
        if isinstance(answer, Chosen):
            return next((person for person in self.persons if person.id == answer.speaker), "nobody")
        return answer

    @property
    def untouched(self) -> bool:
        """Whether nothing was typed."""
        return not self.letters and not self.digits

    def typing(self, character: str) -> PeopleForm:
        """Digits and a colon are the time, all else finds; a digit that goes on an id finds too."""
        is_time = character.isdecimal() or (character == ":" and bool(self.digits))
        if is_time and not self._goes_on_an_id(character):
            return replace(self, digits=(self.digits + character)[-5:])
        return self._found((self.letters + character)[:LONGEST_NAME])

    def rubbed_out(self) -> PeopleForm:
        """A digit less, or else a letter."""
        if self.digits:
            return replace(self, digits=self.digits[:-1])
        return self._found(self.letters[:-1])

    def moved(self, step: int) -> PeopleForm:
        """The person further down or up; while letters match several, only among those."""
        matches = self._matches if self.letters.strip() else ()
        if len(matches) < 2:
            return replace(self, at=max(0, min(len(self.persons) - 1, self.at + step)), letters="", pointed=True)
        places = sorted(self.persons.index(person) for person in matches)
        place = places.index(self.at) if self.at in places else 0
        return replace(self, at=places[max(0, min(len(places) - 1, place + step))], pointed=True)

    def settled(self) -> PeopleForm:
        """After Enter: the pointer stays, what was typed is done with."""
        taken = self.taken
        return PeopleForm(self.persons, self.persons.index(taken) if isinstance(taken, Person) else self.at)

    def time(self, now: datetime) -> datetime | None:
        """The time typed, on the day on which it is nearest to now; None where it is no time. Without digits: now."""
        if not self.digits:
            return now
        return time_typed(self.digits, now)

    @property
    def _matches(self) -> tuple[Person, ...]:
        return SpeakerForm(self.persons, self.letters).matches

    def _goes_on_an_id(self, character: str) -> bool:
        longer = (self.letters + character).casefold()
        return not self.digits and any(person.id.casefold().startswith(longer) for person in self.persons)

    def _found(self, letters: str) -> PeopleForm:
        longer = replace(self, letters=letters, pointed=False)
        matches = longer._matches if letters.strip() else ()
        return replace(longer, at=self.persons.index(matches[0])) if matches else longer
