"""A register from a spreadsheet: CSV with `;`, `,` or tabs, whose first line names the columns."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes_tui.domain.head import Office, Person, Role
from minutes_tui.domain.problems import Place, Problem, Severity
from minutes_tui.domain.text import clean_line, clean_text
from minutes_tui.importers import offices
from minutes_tui.importers.encodings import decoded
from minutes_tui.importers.people_ids import proposed_ids
from minutes_tui.importers.register_columns import HEADERS, Column, column_of, role_of, says_no_more, truth_of

MOST_PEOPLE = 5000
_DELIMITERS = (";", "\t", ",")
_VOTING: frozenset[Role] = frozenset({"member", "substitute"})


@dataclass(frozen=True, slots=True)
class Mapped:
    """A column of the file, and what it was taken for: "" for nothing."""

    header: str
    column: Column | str


@dataclass(frozen=True, slots=True)
class Register:
    """The people of a body, how the columns were understood, and what was not."""

    persons: tuple[Person, ...] = ()
    mapping: tuple[Mapped, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: tuple[str, ...]


def read_register_csv(data: bytes, file: str = "", *, surnames: bool = False) -> Register:
    """The register in these bytes. Raises nothing. Each row that cannot be taken is a problem with its line.

    With `surnames` a person who alone has a surname goes by it, as minutes call people with `Frau` or `Herr`.
    """
    found = decoded(data)
    problems: list[Problem] = []
    if found.encoding != "UTF-8":
        problems.append(Problem("csv.encoding", Place(file), {"encoding": found.encoding}, "note"))
    rows = _rows(found.text, file, problems)
    if not rows:
        problems.append(Problem("csv.empty", Place(file)))
        return Register(problems=tuple(problems))
    columns = [column_of(cell) for cell in rows[0].cells]
    if not any(column in ("name", "surname", "first") for column in columns):
        if all(len(row.cells) == 1 for row in rows):  # a plain list of names
            columns, rows = ["name"], [_Row(0, ("",)), *rows]
        else:
            known = ", ".join(dict.fromkeys(names[0] for names in HEADERS.values()))
            problems.append(Problem("csv.no-name-column", Place(file, rows[0].line), {"known": known}))
            return Register((), _mapping(rows[0], columns), tuple(problems))
    _say_columns(rows[0], columns, file, problems)
    people = _People(columns, file, problems)
    for row in rows[1:]:
        people.take(row)
    return Register(people.persons(surnames=surnames), _mapping(rows[0], columns), tuple(problems))


def _mapping(header: _Row, columns: Sequence[Column | None]) -> tuple[Mapped, ...]:
    return tuple(
        Mapped(cell, column or "") for cell, column in zip(header.cells, columns, strict=False) if cell or column
    )


def _say_columns(header: _Row, columns: list[Column | None], file: str, problems: list[Problem]) -> None:
    """Tell which columns are not used: unknown ones, and a second one for the same."""
    for at, (cell, column) in enumerate(zip(header.cells, columns, strict=False)):
        place = Place(file, header.line)
        if column is None and cell:
            problems.append(Problem("csv.unknown-column", place, {"column": cell}, "note"))
        elif column is not None and column in columns[:at]:
            problems.append(Problem("csv.column-twice", place, {"column": cell}, "warning"))
            columns[at] = None


def _rows(text: str, file: str, problems: list[Problem]) -> list[_Row]:
    """The rows that are not blank, with the line each begins in."""
    lines = clean_lines(text)
    delimiter = None
    first = next((line for line in lines if line.strip()), "")
    if first.casefold().startswith("sep=") and len(first.strip()) == 5:  # Excel's own hint
        delimiter = first[4]
        lines[lines.index(first)] = ""
        first = next((line for line in lines if line.strip()), "")
    delimiter = delimiter or _delimiter(first)
    reader = csv.reader((line + "\n" for line in lines), delimiter=delimiter)
    rows: list[_Row] = []
    while len(rows) <= MOST_PEOPLE:
        line = reader.line_num + 1
        try:
            cells = tuple(" ".join(clean_line(cell).split()) for cell in next(reader))
        except StopIteration:
            return rows
        except csv.Error:
            problems.append(Problem("csv.unreadable-row", Place(file, line), severity="warning"))
            continue
        if any(cells):
            rows.append(_Row(line, cells))
    problems.append(Problem("csv.too-many", Place(file, rows.pop().line), {"most": MOST_PEOPLE}, "warning"))
    return rows


def clean_lines(text: str) -> list[str]:
    """The lines, without what acts on a terminal; tabs stay."""
    return "\t".join(clean_text(part) for part in text.removeprefix("\ufeff").split("\t")).split("\n")


def _delimiter(header: str) -> str:
    """The sign that parts the most columns; where none does, `;`."""
    outside = "".join(header.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)


@dataclass(frozen=True, slots=True)
class _Taken:
    row: _Row
    first: str
    surname: str
    title: str
    capacity: tuple[str, ...]
    person: Person

    @property
    def full(self) -> str:
        return " ".join(part for part in (self.title, self.first, self.surname) if part)


class _People:
    """Makes people of rows, and says of each row what is odd."""

    def __init__(self, columns: Sequence[Column | None], file: str, problems: list[Problem]) -> None:
        self.columns = columns
        self.file = file
        self.problems = problems
        self.taken: list[_Taken] = []

    def say(self, code: str, row: _Row, severity: Severity = "warning", **parameters: str | int) -> None:
        """Note a problem of that row."""
        self.problems.append(Problem(code, Place(self.file, row.line), parameters, severity))

    def take(self, row: _Row) -> None:
        """One row."""
        cells = {column: cell for column, cell in zip(self.columns, row.cells, strict=False) if column is not None}
        first, surname = cells.get("first", ""), cells.get("surname", "")
        whole = cells.get("name", "")
        if whole and "first" in self.columns and not surname:  # `Name` and `Vorname`
            surname = whole
        elif whole and not surname:
            first, surname = _parted(whole)
        if not surname:
            first, surname = "", first
        if not surname:
            self.say("csv.no-name", row)
            return
        if len(row.cells) > len(self.columns) and any(row.cells[len(self.columns) :]):
            self.say("csv.more-cells", row)
        role, office = self._capacity(row, cells.get("role", ""), cells.get("office", ""))
        votes = truth_of(cells["votes"]) if cells.get("votes") else None
        if votes is None and cells.get("votes"):
            self.say("csv.no-truth", row, text=cells["votes"])
        person = Person(
            id=cells.get("id", ""),
            name=surname,
            address=cells.get("address", ""),
            group=cells.get("group", ""),
            role=role,
            office=office or "",
            votes=role in _VOTING if votes is None else votes,
            ref=cells.get("ref", ""),
        )
        capacity = (cells.get("role", ""), cells.get("office", ""))
        understood = tuple(cell for cell in dict.fromkeys(capacity) if role_of(cell) or offices.office_of(cell))
        self.taken.append(_Taken(row, first, surname, cells.get("title", ""), understood, person))

    def _capacity(self, row: _Row, role_text: str, office_text: str) -> tuple[Role, Office | None]:
        """Role and office: either may stand in the column of the other.

        Who is called something unknown does not vote until somebody says so.
        """
        office = offices.office_of(office_text) or offices.office_of(role_text)
        text = role_text or office_text
        if not text:
            return "member", None
        role = role_of(text)
        if role is None and office is not None:
            role = "administration" if office == "scribe" else "member"
        if role is None:
            self.say("csv.unknown-role", row, text=text)
        elif role_text and office_text and not offices.office_of(office_text) and role_of(office_text) is None:
            self.say("csv.unknown-office", row, text=office_text)
        return role or "guest", office

    def _mayor_in_the_chair(self) -> None:
        """A mayor presides over the council; over a committee somebody does whom the register calls its chair."""
        mayors = [at for at, one in enumerate(self.taken) if any(map(offices.may_preside, one.capacity))]
        if len(mayors) == 1 and not any(one.person.office == "chair" for one in self.taken):
            mayor = self.taken[mayors[0]]
            self.taken[mayors[0]] = replace(mayor, person=replace(mayor.person, office="chair"))

    def _say_what_is_not_kept(self) -> None:
        """Role and office are kept, not the words; where those say more, it is told once what they were taken for."""
        told: set[tuple[str, ...]] = set()
        chair = 0
        for one in self.taken:
            person, line = one.person, one.row.line
            if person.office == "chair":
                if chair:
                    self.say("csv.second-chair", one.row, "note", line=chair)
                chair = chair or line
            if one.capacity not in told and not all(_is_kept(words, person) for words in one.capacity):
                meaning = f'role = "{person.role}"' + (f', office = "{person.office}"' if person.office else "")
                text = "; ".join(one.capacity)
                self.say("csv.words-not-kept", one.row, "note", text=text, meaning=meaning)
            told.add(one.capacity)

    def persons(self, *, surnames: bool) -> tuple[Person, ...]:
        """All of them, each with an id of its own."""
        self._mayor_in_the_chair()
        self._say_what_is_not_kept()
        kept = self._given_ids()
        without = [one for at, one in enumerate(self.taken) if at not in kept]
        proposed = iter(proposed_ids([f"{one.first} {one.surname}" for one in without], kept.values()))
        count: dict[str, int] = {}
        for one in self.taken:
            count[one.surname.casefold()] = count.get(one.surname.casefold(), 0) + 1
        self._say_namesakes()
        done: list[Person] = []
        for at, one in enumerate(self.taken):
            name = one.full
            if surnames and one.person.address and count[one.surname.casefold()] == 1:
                name = " ".join(part for part in (one.title, one.surname) if part)
            done.append(replace(one.person, id=kept.get(at) or next(proposed), name=name))
        return tuple(done)

    def _given_ids(self) -> dict[int, str]:
        """The ids that stand in the file, where they can be ids and nobody has them before."""
        used: dict[str, int] = {}
        kept: dict[int, str] = {}
        for at, one in enumerate(self.taken):
            given = one.person.id
            if not given:
                continue
            if any(sign.isspace() for sign in given) or not given.isprintable():
                self.say("csv.bad-id", one.row, id=given)
            elif given.casefold() in used:
                self.say("csv.id-twice", one.row, id=given, line=used[given.casefold()])
            else:
                used[given.casefold()] = one.row.line
                kept[at] = given
        return kept

    def _say_namesakes(self) -> None:
        seen: dict[str, int] = {}
        for one in self.taken:
            first = seen.setdefault(one.full.casefold(), one.row.line)
            if first != one.row.line:
                self.say("csv.same-name", one.row, "note", name=one.full, line=first)


def _is_kept(words: str, person: Person) -> bool:
    """Whether role or office say all that the words say."""
    if says_no_more(words):
        return role_of(words) == person.role
    return offices.says_no_more(words) and offices.office_of(words) == person.office


def _parted(name: str) -> tuple[str, str]:
    """First names and surname: of `Müller, Anna`, or of `Anna von der Heide`: a small word begins the surname."""
    surname, comma, first = name.partition(",")
    if comma and first.strip() and surname.strip():
        return first.strip(), surname.strip()
    words = name.split()
    small = next((at for at, word in enumerate(words[1:-1], 1) if word.islower()), len(words) - 1)
    return " ".join(words[:small]), " ".join(words[small:])
