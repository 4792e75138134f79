"""The kinds of what somebody says, by the sign in front of who says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from minutes_tui.domain.entries import Announcement, Assignment, Contribution, Spoken, Statement
from minutes_tui.domain.questions import Question
from minutes_tui.messages.marking import N_

SpokenData = Spoken | Question


@dataclass(frozen=True, slots=True)
class SpokenKind:
    """One kind of what is said: its sign in front of the letters, its name in drafts, its title, the first question."""

    sign: str
    data: type[SpokenData]
    name: str
    title: str
    asked: str


KINDS = (
    SpokenKind("", Contribution, "contribution", N_("Contribution"), N_("Who speaks?")),
    SpokenKind('"', Statement, "statement", N_("Statement for the record"), N_("Statement for the record: who?")),
    SpokenKind("?", Question, "question", N_("Question"), N_("Question: who asks?")),
    SpokenKind("!", Announcement, "announcement", N_("Announcement"), N_("Announcement: who?")),
    SpokenKind(">", Assignment, "assignment", N_("Assignment"), N_("Assignment: who is to do it?")),
)
BY_SIGN: Mapping[str, SpokenKind] = {kind.sign: kind for kind in KINDS}
BY_DATA: Mapping[type[object], SpokenKind] = {kind.data: kind for kind in KINDS}
KIND_BY_NAME: Mapping[str, SpokenKind] = {kind.name: kind for kind in KINDS}
