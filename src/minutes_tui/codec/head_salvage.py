"""What can still be read of a head that is damaged: each table by itself, without the lines that are at fault."""

from __future__ import annotations

import re
from dataclasses import fields
from itertools import pairwise

from minutes_tui.codec.head import Tables, read_tables
from minutes_tui.codec.toml_guard import MOST_BYTES
from minutes_tui.domain.head import Head, Item, Meeting, Person

_TABLE = re.compile(rb"^[ \t]*(?=\[)", re.MULTILINE)
_MOST_TABLES = 5000
_MOST_TRIES = 100
UNKNOWN = "??"


def salvaged_head(data: bytes) -> Head:
    """A head of those tables that can be read. Raises nothing.

    Its meeting lacks what could not be read; a title is `??` then, and the language German. Of two people or items of
    the same id the first counts.
    """
    data = _utf_8(data.removeprefix(b"\xef\xbb\xbf")[:MOST_BYTES])
    starts = [found.start() for found in _TABLE.finditer(data)][:_MOST_TABLES]
    meeting: dict[str, object] = {}
    persons: dict[str, Person] = {}
    items: dict[str, Item] = {}
    tries = _MOST_TRIES
    for start, end in pairwise([*starts, len(data)]):
        tables = read_tables(data[start:end])
        lines = data[start:end].split(b"\n")
        while not isinstance(tables, Tables) and tries and lines[0].strip():
            # Without the line that is at fault, the others of the table may be read.
            tries -= 1
            line = tables[0].place.line - 1
            if not 0 < line < len(lines):
                break
            lines[line] = b""
            tables = read_tables(b"\n".join(lines))
        if isinstance(tables, Tables):
            meeting = {**tables.meeting, **meeting}
            for person in tables.persons:
                persons.setdefault(person.id.casefold(), person)
            for item in tables.items:
                items.setdefault(item.id, item)
    known = {field.name for field in fields(Meeting)}
    told = {name: value for name, value in meeting.items() if name in known}
    return Head(
        Meeting(**{"title": UNKNOWN, "language": "de", **told}),  # type: ignore[arg-type]  # the reader has checked each
        persons=tuple(persons.values()),
        items=tuple(items.values()),
    )


def _utf_8(data: bytes) -> bytes:
    """What another program saved as Windows-1252, in UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace").encode()
    return data
