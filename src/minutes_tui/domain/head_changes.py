"""What people changed in the head: a line for each change, for the event `head-changed`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from datetime import date

from minutes_tui.domain.head import Head, Item, Person, Table
from minutes_tui.domain.rising import longest_rising
from minutes_tui.domain.text import clean_line

MOST_CHANGES = 200
_LONGEST = 60


def head_changes(old: Head, new: Head) -> tuple[str, ...]:
    """One line for each change, such as `meeting.place: "Ratssaal" -> "Aula"`; empty when the values are the same.

    People and items are told apart by their ids: added, removed, moved, or changed in one key. Long values are
    shortened, and no line holds a line break. Neither `closed` nor `format` is a change of the meeting. After
    MOST_CHANGES lines the last says how many more there are.
    """
    lines = [
        *_keys("meeting", old.meeting, new.meeting),
        *_keys("rules", old.rules, new.rules),
        *_keys("style", old.style, new.style),
        *_rows("person", old.persons, new.persons, str.casefold),
        *_rows("item", old.items, new.items, str),
    ]
    if len(lines) > MOST_CHANGES:
        lines[MOST_CHANGES:] = [f"and {len(lines) - MOST_CHANGES} more"]
    return tuple(lines)


def _keys(name: str, old: Table, new: Table) -> Iterator[str]:
    for field in fields(old):
        before, after = getattr(old, field.name), getattr(new, field.name)
        # Two moments can be equal and yet be written with different offsets, which the minutes show.
        if before != after or _shown(before) != _shown(after):
            yield f"{name}.{field.name}: {_shown(before)} -> {_shown(after)}"


def _rows(
    name: str,
    old: Sequence[Person] | Sequence[Item],
    new: Sequence[Person] | Sequence[Item],
    same: Callable[[str], str],
) -> Iterator[str]:
    before = {same(row.id): row for row in old}
    after = {same(row.id): row for row in new}
    for row_id, row in before.items():
        if row_id not in after:
            yield f"{name} {_plain(row.id)} removed"
    position = {row_id: number for number, row_id in enumerate(before)}
    kept = [row_id for row_id in after if row_id in before]
    stayed = longest_rising([position[row_id] for row_id in kept])
    for row_id, row in after.items():
        if row_id not in before:
            yield f"{name} {_plain(row.id)} added"
            continue
        if position[row_id] not in stayed:
            yield f"{name} {_plain(row.id)} moved"
        yield from _keys(f"{name} {_plain(before[row_id].id)}", before[row_id], row)


def _shown(value: object) -> str:
    match value:
        case None:
            return "none"
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case tuple():
            return _plain("[" + ", ".join(f'"{one}"' for one in value) + "]")
        case str():
            return f'"{_plain(value)}"'
    return str(value)


def _plain(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
