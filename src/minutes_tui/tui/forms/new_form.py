"""The form of a new session: its fields, their answers, and which one is typed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal

from minutes_tui.application.asked import Asked
from minutes_tui.messages.marking import N_

FieldKind = Literal["line", "lines", "file", "language", "truth"]


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
    Field("organization", N_("Organization"), N_("whose body it is")),
    Field("place", N_("Place"), N_("where it meets")),
    Field("starts", N_("Date and time"), N_("such as 2026-02-01 17:00")),
    Field("language", N_("Minutes in"), kind="language"),
    Field("law", N_("Law"), N_("such as de-nw; without one, plain rules count")),
    Field("members", N_("Members by law"), N_("how many; the quorum counts these")),
    Field("after", N_("Session before"), N_("a file; gives people, standing items, what was left over"), "file"),
    Field("register", N_("Register"), N_("a file, TOML or CSV; gives the people"), "file"),
    Field("agenda_file", N_("Agenda file"), N_("a text or OParl JSON"), "file"),
    Field("agenda", N_("Agenda"), N_("type it or paste it, a line for each item"), "lines"),
    Field("nonpublic", N_("Non-public file"), kind="truth"),
    Field("file", N_("File"), N_("its name is proposed"), "file"),
)


NOTHING: Final = Asked()


@dataclass(frozen=True, slots=True)
class NewForm:
    """The answers as they stand, and the field that is typed in."""

    asked: Asked = NOTHING
    at: int = 0

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
        """The text of the field; "" where it takes none."""
        return str(getattr(self.asked, self.field.name)) if self.is_typed else ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered at all."""
        return self.asked == Asked(language=self.asked.language)

    def with_text(self, text: str) -> NewForm:
        """Another text in the field."""
        if not self.is_typed or text == self.text:
            return self
        return replace(self, asked=replace(self.asked, **{self.field.name: text}))  # type: ignore[arg-type]  # a text

    def moved(self, step: int) -> NewForm:
        """The field further down or up, stopping at the ends."""
        return replace(self, at=max(0, min(len(FIELDS) - 1, self.at + step)))

    def at_field(self, name: str) -> NewForm:
        """The field of that name, if there is one."""
        found = next((at for at, field in enumerate(FIELDS) if field.name == name), self.at)
        return replace(self, at=found)

    def changed(self) -> NewForm:
        """The other answer of a field that has two."""
        asked = self.asked
        if self.field.kind == "language":
            return replace(self, asked=replace(asked, language="en" if asked.language == "de" else "de"))
        if self.field.kind == "truth":
            return replace(self, asked=replace(asked, nonpublic=not asked.nonpublic))
        return self

    def answered(self, character: str) -> NewForm:
        """A letter in such a field: `d` and `e`, `j` or `y` and `n`."""
        letter, asked = character.casefold(), self.asked
        if self.field.kind == "language" and letter in ("d", "e"):
            return replace(self, asked=replace(asked, language="de" if letter == "d" else "en"))
        if self.field.kind == "truth" and letter in ("j", "y", "n"):
            return replace(self, asked=replace(asked, nonpublic=letter != "n"))
        return self

    def filled(self, fill: Callable[[Asked], Asked]) -> NewForm:
        """The form with what the sources tell in its empty fields."""
        return replace(self, asked=fill(self.asked))
