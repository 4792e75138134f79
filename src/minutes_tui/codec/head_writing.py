"""Writes a head that nobody has written yet, as a person would: what is said, in the order of docs/head.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, Field, fields
from datetime import date, datetime
from typing import Any, Final

from minutes_tui.codec.block_strings import escaped_line, escaped_text
from minutes_tui.codec.head import VOTING_ROLES
from minutes_tui.domain.head import Head, Item, Meeting, Person, Table

_ORDER: Final = {Item: ("id", "number", "title"), Meeting: ("title", "body", "body_type", "organization", "place")}
"""Keys that come first, in this order; the others follow in that of the domain."""
_LIKE_THE_MARKER: Final = "# ----"
"""How the marker line begins: no line of a text may."""


def head_bytes(head: Head) -> bytes:
    """The head as bytes that read back as the same values. `[closed]` is not written: the program does that itself."""
    lines = [f"format = {head.format}", "", "[meeting]", *_keys(head.meeting)]
    for name, table in (("rules", head.rules), ("style", head.style)):
        keys = _keys(table)
        lines += ["", f"[{name}]", *keys] if keys else []
    lines += [line for person in head.persons for line in ("", *person_lines(person))]
    lines += [line for item in head.items for line in ("", "[[item]]", *_keys(item))]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def register_bytes(persons: Iterable[Person]) -> bytes:
    """The people as a register file: the same tables as in a head, and nothing else."""
    return ("\n\n".join("\n".join(person_lines(person)) for person in persons) + "\n").encode("utf-8", "replace")


def item_bytes(items: Iterable[Item]) -> bytes:
    """The items as they stand in a head, to be put into one."""
    return ("\n\n".join("\n".join(["[[item]]", *_keys(item)]) for item in items) + "\n").encode("utf-8", "replace")


def person_lines(person: Person) -> list[str]:
    """The lines of one person. That somebody votes is said only where it does not follow from the role."""
    follows = (person.role in VOTING_ROLES) == person.votes
    votes = [] if follows else [f"votes = {_value(person.votes)}"]
    return ["[[person]]", *_keys(person, leave_out=("votes",)), *votes]


def _keys(table: Table, leave_out: tuple[str, ...] = ()) -> list[str]:
    return [
        f"{field.name} = {_value(value)}"
        for field in _in_order(table)
        if field.name not in leave_out and _is_said(field, value := getattr(table, field.name))
    ]


def _in_order(table: Table) -> Iterator[Field[Any]]:
    by_name = {field.name: field for field in fields(table)}
    for name in _ORDER.get(type(table), ()):
        yield by_name.pop(name)
    yield from by_name.values()


def _is_said(field: Field[Any], value: object) -> bool:
    return field.default is MISSING or value != field.default


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case tuple():
            return f"[{', '.join(_quoted(str(one)) for one in value)}]"
        case str() if "\n" in value:
            return f'"""\n{_lines(value)}\n"""'
    return _quoted(str(value))


def _quoted(text: str) -> str:
    return f'"{escaped_line(text)}"'


def _lines(text: str) -> str:
    lines = escaped_text(text).split("\n")
    return "\n".join("\\u0023" + line[1:] if line.startswith(_LIKE_THE_MARKER) else line for line in lines)
