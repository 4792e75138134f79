"""A few fields below each other: a line of text, a time, one of several answers, a person. Pure, as all forms."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from datetime import datetime

from minutes_tui.domain.head import Person
from minutes_tui.domain.text import clean_line
from minutes_tui.tui.forms.speaker import Answer, Chosen, SpeakerForm
from minutes_tui.tui.forms.times import time_typed

_NOBODY = SpeakerForm(())
LONGEST = 300
"""Characters of a line."""
_LONGEST_TIME = 13


@dataclass(frozen=True, slots=True)
class Field(ABC):
    """One thing that is asked. `label` is in the language of the screen."""

    label: str

    @property
    @abstractmethod
    def shown(self) -> str:
        """What stands in the field."""

    @property
    def typing_here(self) -> bool:
        """Whether what is shown was typed, so that a cursor stands behind it."""
        return True

    def takes(self, character: str) -> bool:  # noqa: ARG002 - most fields take any
        """Whether this character means something here."""
        return True

    @abstractmethod
    def typing(self, character: str) -> Field:
        """One more character."""

    def rubbed_out(self) -> Field:
        """One character less."""
        return self

    def stepped(self, step: int) -> Field:  # noqa: ARG002 - only where there is something to choose from
        """The next answer, or the one before."""
        return self


@dataclass(frozen=True, slots=True)
class LineField(Field):
    """A line of text."""

    text: str = ""

    @property
    def shown(self) -> str:
        """The text."""
        return self.text

    def typing(self, character: str) -> LineField:
        """Any text."""
        return replace(self, text=clean_line(self.text + character)[:LONGEST])

    def rubbed_out(self) -> LineField:
        """A character less."""
        return replace(self, text=self.text[:-1])


@dataclass(frozen=True, slots=True)
class TimeField(Field):
    """A time. `near` is when it is about; `default` counts where nothing is typed, None: it must be typed.

    `proposal` is the default as it is shown, in the form of times that is set.
    """

    near: datetime
    default: datetime | None = None
    proposal: str = ""
    typed: str = ""

    @property
    def shown(self) -> str:
        """What was typed, or the default."""
        return self.typed or self.proposal

    @property
    def typing_here(self) -> bool:
        """The default is not typed."""
        return bool(self.typed) or self.default is None

    def takes(self, character: str) -> bool:
        """Digits, and what parts them."""
        return character.isdecimal() or (character in ":./ " and bool(self.typed))

    def typing(self, character: str) -> TimeField:
        """A digit more."""
        return replace(self, typed=(self.typed + character)[:_LONGEST_TIME])

    def rubbed_out(self) -> TimeField:
        """A digit less."""
        return replace(self, typed=self.typed[:-1])

    @property
    def moment(self) -> datetime | None:
        """The time; None: what was typed is none, or nothing was typed where something must be."""
        return time_typed(self.typed, self.near) if self.typed else self.default


@dataclass(frozen=True, slots=True)
class PickField(Field):
    """One of several answers: the arrows or a blank go on, letters and digits go to the one that begins so."""

    options: tuple[str, ...] = ()
    at: int = 0
    typed: str = ""

    @property
    def shown(self) -> str:
        """The answer."""
        return self.options[self.at] if self.options else ""

    @property
    def typing_here(self) -> bool:
        """It is chosen, not typed."""
        return False

    def typing(self, character: str) -> PickField:
        """Go to the answer that begins so."""
        if character == " ":
            return self.stepped(1)
        for wanted in (self.typed + character, character):
            found = [number for number, option in enumerate(self.options) if _begins(option, wanted)]
            if found:
                return replace(self, at=found[0], typed=wanted)
        return self

    def stepped(self, step: int) -> PickField:
        """The next one; behind the last one the first."""
        return replace(self, at=(self.at + step) % len(self.options), typed="") if self.options else self


def _begins(option: str, wanted: str) -> bool:
    return any(word.casefold().startswith(wanted.casefold()) for word in (option, *option.split()))


@dataclass(frozen=True, slots=True)
class PersonField(Field):
    """Somebody: of the register as with F2, or a name. `proposed` is who it is where nothing was typed."""

    form: SpeakerForm = _NOBODY
    proposed: Person | None = None
    named: str = ""

    @property
    def shown(self) -> str:
        """What was typed, or whom that left."""
        return self.form.typed or self.named or (self.proposed.called if self.proposed is not None else "")

    @property
    def typing_here(self) -> bool:
        """Who is proposed was not typed."""
        return bool(self.form.typed)

    @property
    def searching(self) -> bool:
        """Whether letters are being looked for."""
        return bool(self.form.typed)

    def takes(self, character: str) -> bool:
        """A digit goes on with what was typed, or begins an id; else it is for the time."""
        begins = any(person.id.startswith(character) for person in self.form.persons)
        return not character.isdecimal() or self.searching or begins

    def typing(self, character: str) -> PersonField:
        """A letter of an id, a name or a group; or the digit of a match."""
        answer = self.form.typing(character)
        return self.settled_on(answer) if isinstance(answer, Chosen) else replace(self, form=answer, named="")

    def rubbed_out(self) -> PersonField:
        """A letter less; with none the name or the proposal goes."""
        if self.form.typed:
            return replace(self, form=self.form.rubbed_out())
        return replace(self, named="", proposed=None)

    def pointing(self, step: int) -> PersonField:
        """The match above or below."""
        return replace(self, form=self.form.pointing(step))

    def settled_on(self, chosen: Chosen) -> PersonField:
        """That one it is."""
        person = next((one for one in self.form.persons if one.id == chosen.speaker), None)
        return replace(self, form=SpeakerForm(self.form.persons), proposed=person, named=chosen.named)

    @property
    def answer(self) -> Answer:
        """Who it is, nobody where the field is empty; or why that is not certain."""
        if self.form.typed:
            return self.form.taken()
        return Chosen(named=self.named) if self.named else Chosen(speaker=self.proposed.id if self.proposed else "")


@dataclass(frozen=True, slots=True)
class Form:
    """Fields by name, in their order; one of them is where typing goes."""

    fields: tuple[tuple[str, Field], ...]
    at: int = 0

    @property
    def field(self) -> Field:
        """Where typing goes."""
        return self.fields[self.at][1]

    def __getitem__(self, name: str) -> Field:
        return next(field for known, field in self.fields if known == name)

    def with_field(self, name: str, field: Field) -> Form:
        """The form with another field of that name."""
        return replace(self, fields=tuple((known, field if known == name else old) for known, old in self.fields))

    def with_here(self, field: Field) -> Form:
        """The form with that field where typing goes."""
        return self.with_field(self.fields[self.at][0], field)

    def moved(self, step: int) -> Form:
        """The next field, or the one before; behind the last one the first."""
        return replace(self, at=(self.at + step) % len(self.fields))

    def at_field(self, name: str) -> Form:
        """The form with typing in the field of that name."""
        return replace(self, at=next(number for number, (known, _) in enumerate(self.fields) if known == name))

    def typing(self, character: str) -> Form:
        """A character goes into this field; one that means nothing there into the next one where it does."""
        for step in range(len(self.fields)):
            there = self.moved(step)
            if there.field.takes(character):
                return there.with_here(there.field.typing(character))
        return self
