"""What was understood of the answers so far: the file, its items, its people, and what is to be said of them."""

from __future__ import annotations

from dataclasses import replace

from minutes_tui.application.preparing import Prepared
from minutes_tui.domain.head import Item
from minutes_tui.domain.problems import NOWHERE, Problem
from minutes_tui.importers.register_csv import Mapped
from minutes_tui.messages import Translator
from minutes_tui.messages.marking import N_
from minutes_tui.messages.problems import sentence
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.view.rows import Role, Row, cut, row, wrapped
from minutes_tui.tui.view.signs import Signs

KINDS = {
    "": "",
    "minutes": N_("minutes"),
    "announcements": N_("announcements"),
    "questions": N_("questions"),
    "motions": N_("motions"),
    "elections": N_("elections"),
    "budget": N_("budget"),
    "report": N_("report"),
    "resolution": N_("resolution"),
    "other": N_("other business"),
}
COLUMNS = {
    "id": N_("id"),
    "name": N_("name"),
    "surname": N_("surname"),
    "first": N_("first name"),
    "title": N_("academic title, in front of the name"),
    "address": N_("address"),
    "group": N_("group"),
    "role": N_("role"),
    "office": N_("function: chair, deputy, scribe"),
    "votes": N_("votes, yes or no"),
    "ref": N_("ref"),
    "": N_("left out"),
}
"""What a column of a register is taken for."""


def mapping_lines(mapping: tuple[Mapped, ...], tr: Translator) -> list[str]:
    """What each column was taken for."""
    return [f"{one.header} → {tr(COLUMNS[one.column])}" for one in mapping]


def said_here(problem: Problem, tr: Translator) -> str:
    """The sentence of a problem: a line of what is typed is called so, and fields are not named, for they are seen."""
    place = problem.place
    said = sentence(replace(problem, place=replace(place, key="") if place.file else NOWHERE), tr)
    return said if place.file or not place.line else f"{tr('Line {line}').format(line=place.line)}: {said}"


def preview_rows(prepared: Prepared, mapping: tuple[Mapped, ...], tr: Translator, signs: Signs, room: int) -> list[Row]:
    """The rows: how much there is, what is to be said, the items."""
    items = prepared.items
    hidden = sum(1 for item in items if not item.public)
    counts = [tr("items: {count}").format(count=len(items))]
    counts += [tr("not public: {count}").format(count=hidden)] if hidden else []
    counts.append(tr("people: {count}").format(count=len(prepared.head.persons)))
    rows = wrapped(" · ".join(counts), room - 1, "strong")
    for problem in prepared.problems:
        role: Role = "dim" if problem.severity == "note" else "warn"
        rows += wrapped(said_here(problem, tr), room - 1, role, first=f"{signs.attention} ", indent=2)
    if mapping:
        rows += wrapped(" · ".join(mapping_lines(mapping, tr)), room - 1, "dim")
    numbers = min(8, max((width(item.number) for item in items), default=0))
    rows += [_item(item, numbers, tr, signs, room - 1) for item in items]
    return [((" ", ""), *content) for content in rows]


def _item(item: Item, numbers: int, tr: Translator, signs: Signs, room: int) -> Row:
    number = cut(item.number, numbers, signs.ellipsis)
    kind = f"[{tr(KINDS[item.kind])}]" if item.kind else ""
    more = [kind, " ".join(item.papers), item.origin, tr("with draft") if item.draft_resolution else ""]
    tail = "  ".join(part for part in more if part)
    hidden = f" {signs.not_public}" if not item.public else ""
    text = f"{number}{' ' * (numbers - width(number))} {item.title}{hidden}"
    return (*row(cut(text, room, signs.ellipsis)), *row(_after(text, tail, room, signs), "dim"))


def _after(text: str, tail: str, room: int, signs: Signs) -> str:
    left = room - width(text) - 2
    return "  " + cut(tail, left, signs.ellipsis) if tail and left > 3 else ""
