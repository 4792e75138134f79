"""The form of a new session: its fields, what is answered and what is proposed, and which field is typed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Final, Literal

from minutes_tui.application.asked import Asked
from minutes_tui.domain.head import BODY_TYPES
from minutes_tui.messages.marking import N_

FieldKind = Literal["line", "lines", "file", "language", "body", "truth"]

BODIES: Final = {
    "": N_("not said"),
    "council": N_("council"),
    "committee": N_("committee"),
    "advisory": N_("advisory board"),
    "association": N_("association"),
    "board": N_("board"),
}
"""What each kind of body is called."""


@dataclass(frozen=True, slots=True)
class Field:
    """`name` is that of the answer in `Asked`. `hint` says, while the field is empty, what goes there."""

    name: str
    label: str
    hint: str = ""
    kind: FieldKind = "line"


FIELDS: Final = (
    Field("title", N_("Meeting title"), N_("6th meeting of the council")),
    Field("body", N_("Body"), N_("who meets")),
    Field("body_type", N_("Kind of body"), kind="body"),
    Field("organization", N_("Organization"), N_("whose body it is")),
    Field("place", N_("Place"), N_("where it meets")),
    Field("starts", N_("Date and time"), N_("such as 1 Feb 2026 17:00")),
    Field("invited", N_("Invited on"), N_("the day of the invitation, such as 20 Jan")),
    Field("language", N_("Minutes in"), kind="language"),
    Field("law", N_("Law"), N_("such as de-nw; without one, plain rules count")),
    Field("members", N_("Members by law"), N_("how many; the quorum counts these")),
    Field("after", N_("Session before"), N_("a file; gives people, standing items, what was left over"), "file"),
    Field("register", N_("Register"), N_("a file, TOML or CSV; gives the people"), "file"),
    Field("agenda_file", N_("Agenda file"), N_("a text or OParl JSON"), "file"),
    Field("agenda", N_("Agenda"), N_("type it or paste it, a line for each item"), "lines"),
    Field("nonpublic", N_("Non-public file"), kind="truth"),
    Field("file", N_("File"), kind="file"),
)


NOTHING: Final = Asked()


@dataclass(frozen=True, slots=True)
class NewForm:
    """What a person answered, what the sources propose where they did not, and the field that is typed in.

    `emptied` are the fields whose proposal was refused: they stay empty.
    """

    asked: Asked = NOTHING
    proposed: Asked = NOTHING
    emptied: frozenset[str] = frozenset()
    at: int = 0

    @property
    def answers(self) -> Asked:
        """The answers that count: the person's own, else what is proposed."""
        missing = {
            field.name: getattr(self.proposed, field.name)
            for field in fields(Asked)
            if not getattr(self.asked, field.name) and field.name not in self.emptied
        }
        return replace(self.asked, **missing)

    @property
    def field(self) -> Field:
        """The field that is typed in."""
        return FIELDS[self.at]

    @property
    def is_last(self) -> bool:
        """Whether there is no further field."""
        return self.at == len(FIELDS) - 1

    @property
    def is_typed(self) -> bool:
        """Whether the field takes text."""
        return self.field.kind in ("line", "lines", "file")

    @property
    def text(self) -> str:
        """What the person typed into the field; "" where it takes none."""
        return str(getattr(self.asked, self.field.name)) if self.is_typed else ""

    @property
    def proposal(self) -> str:
        """What is proposed for the field, and counts as long as nothing is typed there; "" without."""
        return str(getattr(self.answers, self.field.name)) if self.is_typed and not self.text else ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered at all."""
        return self.asked == NOTHING

    def with_text(self, text: str) -> NewForm:
        """Another text in the field; without one, what is proposed counts again."""
        if not self.is_typed or text == self.text:
            return self
        return replace(self._answered(text), emptied=self.emptied - {self.field.name})

    def refused(self) -> NewForm:
        """The field empty, without what was proposed."""
        return self._answered("") if self.is_typed else self

    def _answered(self, value: str) -> NewForm:
        name = self.field.name
        emptied = self.emptied - {name} if value else self.emptied | {name}
        return replace(self, asked=replace(self.asked, **{name: value}), emptied=emptied)  # type: ignore[arg-type]

    def moved(self, step: int) -> NewForm:
        """The field further down or up, stopping at the ends."""
        return replace(self, at=max(0, min(len(FIELDS) - 1, self.at + step)))

    def at_field(self, name: str) -> NewForm:
        """The field of that name, if there is one."""
        found = next((at for at, field in enumerate(FIELDS) if field.name == name), self.at)
        return replace(self, at=found)

    def changed(self, step: int = 1) -> NewForm:
        """Another answer of a field that has few: the next one, or the one before."""
        answers = self.answers
        if self.field.kind == "language":
            return self._answered("en" if answers.language == "de" else "de")
        if self.field.kind == "truth":
            return replace(self, asked=replace(self.asked, nonpublic=not answers.nonpublic))
        if self.field.kind == "body":
            kinds = ("", *BODY_TYPES)
            at = kinds.index(answers.body_type) if answers.body_type in kinds else 0
            return self._answered(kinds[(at + step) % len(kinds)])
        return self

    def answered(self, character: str, called: Callable[[str], str] = str) -> NewForm:
        """A letter in such a field: `d` and `e`, `j` or `y` and `n`, the first one of a kind of body.

        `called` gives the name of such a kind; where several begin so, the next one is taken each time.
        """
        letter, asked = character.casefold(), self.asked
        if self.field.kind == "language" and letter in ("d", "e"):
            return self._answered("de" if letter == "d" else "en")
        if self.field.kind == "truth" and letter in ("j", "y", "n"):
            return replace(self, asked=replace(asked, nonpublic=letter != "n"))
        if self.field.kind == "body":
            kinds = ("", *BODY_TYPES)
            at = kinds.index(self.answers.body_type) if self.answers.body_type in kinds else 0
            after = (*kinds[at + 1 :], *kinds[: at + 1])
            found = next((kind for kind in after if called(BODIES[kind]).casefold().startswith(letter)), None)
            return self if found is None else self._answered(found)
        return self

    def filled(self, fill: Callable[[Asked], Asked]) -> NewForm:
        """The form with what the sources propose for what is not answered."""
        return replace(self, proposed=fill(self.asked))

    def tidied(self, tidy: Callable[[Asked], Asked]) -> NewForm:
        """The form with its answers as they were understood."""
        return replace(self, asked=tidy(self.asked))
