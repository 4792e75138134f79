"""Who speaks: letters of an id, a name or a group narrow the register; the wrong speaker is the worst mistake.

A sign in front of the letters says what they do, where it is more than speaking: `"` a statement for the record,
`?` a question, `!` an announcement, `>` an assignment. `??` is no sign but somebody still to be named, `???` a
question by them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from minutes_tui.domain.comparing import plain, where_a_name_begins
from minutes_tui.domain.entries import UNNAMED, is_unnamed
from minutes_tui.domain.head import Person
from minutes_tui.domain.text import clean_line


@dataclass(frozen=True, slots=True)
class Chosen:
    """A speaker was chosen: an id of the register, a literal name, or neither for plain narrative.

    `sign` is that in front, see SIGNS.
    """

    speaker: str = ""
    named: str = ""
    sign: str = ""


SIGNS = '"?!>'
"""What may stand in front of the letters: a statement, a question, an announcement, an assignment."""


LONGEST_NAME = 120
_LONGEST_TYPED = 2000
"""Characters of a text that somebody types blindly where a name is asked for: it is kept, see `mistaken_text`."""
_WORDS_OF_A_TEXT = 5
"""Words that nobody leaves behind as a name: the longest names with address and titles have fewer."""

Answer = Chosen | Literal["nobody", "several"]


@dataclass(frozen=True, slots=True)
class SpeakerForm:
    """What was typed, and which match the arrows point at (-1: none, so Enter chooses only what is certain).

    `signs`: whether a sign in front of the letters is one. `choosing`: whether it was said that a digit chooses.
    """

    persons: tuple[Person, ...]
    typed: str = ""
    pointed: int = -1
    signs: bool = False
    choosing: bool = False

    @property
    def sign(self) -> str:
        """The sign in front; empty for a contribution."""
        if not self.signs or (self.typed.startswith(UNNAMED) and not self.typed.startswith(UNNAMED + "?")):
            return ""
        return self.typed[:1] if self.typed[:1] in SIGNS else ""

    @property
    def letters(self) -> str:
        """What was typed of the name."""
        return self.typed[len(self.sign) :]

    @property
    def matches(self) -> tuple[Person, ...]:
        """Ids that begin so first, then names (see `where_a_name_begins`), then groups; in the register's order."""
        typed = self.letters.strip()
        if is_unnamed(typed):
            return ()
        if not typed:
            return self.persons
        wanted = plain(typed)
        ranked = [(rank, person) for person in self.persons if (rank := _rank(person, wanted)) is not None]
        return tuple(person for _, person in sorted(ranked, key=lambda pair: pair[0]))

    def typing(self, character: str) -> SpeakerForm | Chosen:
        """One more character. A digit chooses from the list, unless it may continue an id and Enter was not pressed."""
        longer = self.with_typed(self.typed + character)
        if self.letters and character.isdecimal() and (self.choosing or not longer.matches):
            number = int(character)
            if 1 <= number <= len(self.matches):
                return Chosen(speaker=self.matches[number - 1].id, sign=self.sign)
        return longer

    def with_typed(self, text: str) -> SpeakerForm:
        """With that in the field."""
        return replace(self, typed=clean_line(text)[:_LONGEST_TYPED], pointed=-1, choosing=False)

    def rubbed_out(self) -> SpeakerForm:
        """One character less."""
        return replace(self, typed=self.typed[:-1], pointed=-1, choosing=False)

    def pointing(self, step: int) -> SpeakerForm:
        """The arrows: the match below or above."""
        count = len(self.matches)
        if not count:
            return self
        start = -1 if self.pointed < 0 and step > 0 else self.pointed
        return replace(self, pointed=max(0, min(count - 1, start + step)))

    def told_to_choose(self) -> SpeakerForm:
        """After Enter found several: it was said that a digit chooses, and now it does."""
        return replace(self, choosing=True)

    def taken(self) -> Answer:
        """Enter: what is pointed at, the exact id, the only match; an empty field is plain narrative."""
        matches = self.matches
        if 0 <= self.pointed < len(matches):
            return Chosen(speaker=matches[self.pointed].id, sign=self.sign)
        typed = self.letters.strip()
        if not typed:
            return Chosen(sign=self.sign)
        if is_unnamed(typed):
            return Chosen(named=typed, sign=self.sign)
        exact = [person for person in self.persons if person.id.casefold() == typed.casefold()]
        if exact:
            return Chosen(speaker=exact[0].id, sign=self.sign)
        if len(matches) == 1:
            return Chosen(speaker=matches[0].id, sign=self.sign)
        return "several" if matches else "nobody"

    @property
    def mistaken_text(self) -> str:
        """What was typed, where it is a text and no name: nobody matches, and it has more words than a name."""
        text = self.letters.strip()
        return text if len(text.split()) >= _WORDS_OF_A_TEXT and self.taken() == "nobody" else ""

    def literally(self) -> Chosen | None:
        """Tab: what was typed is the name."""
        typed = self.letters.strip()
        return Chosen(named=typed, sign=self.sign) if typed else None


@lru_cache(maxsize=4096)  # each key asks several times
def _rank(person: Person, wanted: str) -> int | None:
    if plain(person.id) == wanted:
        return 0
    if plain(person.id).startswith(wanted):
        return 1
    begun = where_a_name_begins(person.name, wanted)
    if begun is not None:
        return 2 + begun
    if plain(person.group).startswith(wanted):
        return 5
    # No letters from the middle of a word: Enter would take a stranger as the only match.
    return 6 if plain(person.called).startswith(wanted) else None
