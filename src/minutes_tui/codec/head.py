"""The head of a session file: from the bytes that people wrote to values, or to everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from minutes_tui.codec.expected import Wrong
from minutes_tui.codec.head_schema import TABLES, Table
from minutes_tui.codec.toml_findings import Findings
from minutes_tui.codec.toml_places import Path
from minutes_tui.codec.toml_reading import Parsed, in_order, parse
from minutes_tui.codec.toml_scalars import shown
from minutes_tui.domain.head import Closed, Head, Item, Meeting, Person, Rules, Style
from minutes_tui.domain.problems import Problem

NEWEST_FORMAT = 1
VOTING_ROLES = frozenset({"member", "substitute"})

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tables:
    """What of a damaged head can be read: the keys of the meeting, people, items."""

    meeting: Row
    persons: tuple[Person, ...] = ()
    items: tuple[Item, ...] = ()


def read_head(data: bytes, file: str = "") -> Head | tuple[Problem, ...]:
    """The head whose bytes these are, or all its problems in the order of the file. Raises nothing, whatever the bytes.

    `data` is everything above the marker line; a BOM, CRLF and blank lines at the end are accepted. `file` only names
    the file in the problems. What is not TOML is one problem, since what follows it cannot be understood; a file of a
    newer format is one problem too. Of more than MOST_PROBLEMS only the first are told.
    """
    parsed = parse(data, file)
    if isinstance(parsed, tuple):
        return parsed
    return _Reader(parsed, file).head()


def read_register(data: bytes, file: str = "") -> tuple[Person, ...] | tuple[Problem, ...]:
    """The people of a register file, or all its problems: `[[person]]` tables as in a head, and at most `format`."""
    parsed = parse(data, file)
    if isinstance(parsed, tuple):
        return parsed
    return _Reader(parsed, file).register()


def read_tables(data: bytes, file: str = "") -> Tables | tuple[Problem, ...]:
    """The tables of a piece of a head that can be read, and the problems of the others; none of them is required.

    For a head that is damaged elsewhere.
    """
    parsed = parse(data, file)
    return parsed if isinstance(parsed, tuple) else _Reader(parsed, file).tables()


class _Reader:
    """Reads the values of one head and collects what is wrong with them."""

    def __init__(self, parsed: Parsed, file: str) -> None:
        self.values = parsed.values
        self.places = parsed.places
        self.file = file
        self.findings = Findings(parsed.places, file)

    def head(self) -> Head | tuple[Problem, ...]:
        newer = self.format()
        if newer is not None:
            return (newer,)
        self.unknown_keys("", self.values, {*TABLES, "format"}, ())
        meeting, rules, style, closed = (self.single(name) for name in ("meeting", "rules", "style", "closed"))
        persons, items = self.rows("person"), self.rows("item")
        self.ids_once("person", persons, fold=True)
        self.ids_once("item", items, fold=False)
        if self.findings.problems:
            return in_order(self.findings.problems, self.file)
        return Head(
            meeting=Meeting(**(meeting or {})),
            rules=Rules(**(rules or {})),
            style=Style(**(style or {})),
            persons=_persons(persons),
            items=tuple(Item(**item) for item in items),
            closed=None if closed is None else Closed(**closed),
        )

    def register(self) -> tuple[Person, ...] | tuple[Problem, ...]:
        self.unknown_keys("", self.values, {"person", "format"}, ())
        persons = self.rows("person")
        self.ids_once("person", persons, fold=True)
        return in_order(self.findings.problems, self.file) if self.findings.problems else _persons(persons)

    def tables(self) -> Tables:
        found: dict[str, list[Row]] = {}
        for name, kind in TABLES.items():
            if name not in self.values:
                continue
            rows = self.rows(name) if kind.many else [row for row in (self.single(name),) if row is not None]
            found[name] = [row for row in rows if all(key in row for key in kind.required)]
        return Tables(
            meeting=next(iter(found.get("meeting", [])), {}),
            persons=_persons(found.get("person", [])),
            items=tuple(Item(**row) for row in found.get("item", [])),
        )

    def format(self) -> Problem | None:
        """The problem of a file that a newer version wrote, by itself: what else it holds is not ours to judge."""
        value = self.values.get("format")
        if "format" not in self.values:
            self.findings.add_at_start("head.no-format", "format", {"format": NEWEST_FORMAT})
        elif type(value) is not int or value < 1:
            self.findings.add("head.unknown-format", ("format",), {"format": NEWEST_FORMAT})
        elif value > NEWEST_FORMAT:
            self.findings.add("head.newer-format", ("format",), {"format": shown(str(value)), "newest": NEWEST_FORMAT})
            return self.findings.problems.pop()
        return None

    def single(self, name: str) -> Row | None:
        """The values of a table that stands once; None without it."""
        if name not in self.values:
            if name == "meeting":
                self.findings.add_at_start("head.no-table", name, {"table": f"[{name}]"})
            return None
        found = self.values[name]
        if isinstance(found, dict):
            return self.table(TABLES[name], found, (name,))
        twice = isinstance(found, list) and bool(found) and isinstance(found[0], dict)
        code = "head.table-once" if twice else "head.expected-table"
        self.findings.add(code, (name,), {"table": f"[{name}]"}, key=True)
        return None

    def rows(self, name: str) -> list[Row]:
        """The values of each table of that name."""
        found = self.values.get(name, [])
        if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
            self.findings.add("head.expected-rows", (name,), {"table": f"[[{name}]]"}, key=True)
            return []
        return [self.table(TABLES[name], row, (name, number)) for number, row in enumerate(found)]

    def table(self, table: Table, found: Row, path: Path) -> Row:
        """The values of a table that are as they should be."""
        self.unknown_keys(str(path[0]), found, table.keys, path)
        for name in table.required:
            if name not in found:
                self.findings.add("head.missing-key", (*path, name), {"name": name}, key=True)
        values = {}
        for name, value in found.items():
            expected = table.keys.get(name)
            if expected is None:
                continue
            read = expected.read(value)
            if isinstance(read, Wrong):
                self.findings.add(read.code, (*path, name), read.parameters)
            else:
                values[name] = read
        return values

    def unknown_keys(self, table: str, found: Row, known: Collection[str], path: Path) -> None:
        for name in found:
            if name not in known:
                code, parameters = self.unknown(table, name, known)
                self.findings.add(code, (*path, name), parameters, key=True)

    def unknown(self, table: str, name: str, known: Collection[str]) -> tuple[str, dict[str, str]]:
        """What to say of a key that nobody knows here: where it belongs, what was meant, or what there is."""
        if table == "" and name == "event":
            return "head.event-in-head", {}
        homes = [f"[[{home}]]" if row.many else f"[{home}]" for home, row in TABLES.items() if name in row.keys]
        if homes:
            return "head.key-elsewhere", {"name": shown(name), "tables": ", ".join(homes)}
        return self.findings.unknown_key(table, name, known)

    def ids_once(self, name: str, rows: list[Row], *, fold: bool) -> None:
        first: dict[str, int] = {}
        for number, row in enumerate(rows):
            row_id = row.get("id")
            if row_id is None:
                continue
            seen = first.setdefault(row_id.casefold() if fold else row_id, number)
            if seen != number:
                line, _ = self.places.of_value((name, seen, "id"))
                self.findings.add("head.id-twice", (name, number, "id"), {"id": shown(row_id), "line": line})


def _persons(rows: list[Row]) -> tuple[Person, ...]:
    """Who votes follows from the role, unless it is said."""
    return tuple(Person(**{"votes": row.get("role", "member") in VOTING_ROLES, **row}) for row in rows)
