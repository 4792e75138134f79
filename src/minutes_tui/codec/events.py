"""Between events, which know what they mean, and records, which are plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import datetime
from typing import Any, Final

from minutes_tui.codec.blocks import is_erased
from minutes_tui.codec.record import Record, Text, Value
from minutes_tui.codec.toml_scalars import shown
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.kinds import KINDS, Kind, kind_of
from minutes_tui.domain.problems import Place, Problem

ERASED: Final = "[redacted]"
"""What stands in the place of an erased text where nobody gives the words of the minutes' language for it."""


def to_record(event: Event) -> Record:
    """The record of an event. Fields that hold their default are left out."""
    return record_of(event.data, event.id, event.at, event.by, event.when, event.seq)


def record_of(
    data: EventData,
    event_id: str,
    at: datetime,
    by: str,
    when: datetime | None = None,
    seq: int = 0,
    salt: str = "",
) -> Record:
    """The record of an act before its seq is known."""
    kind = kind_of(data)
    values: dict[str, Value] = {}
    for field in fields(kind.data):
        value = getattr(data, field.name)
        if field.default is not MISSING and value == field.default:
            continue
        values[field.name] = Text(value) if field.name in kind.words else value
    return Record(id=event_id, at=at, by=by, kind=kind.name, fields=values, when=when, seq=seq, salt=salt)


def to_event(record: Record, mark: str = ERASED) -> Event | Problem:
    """The event of a record. What this program does not know is a problem, and the file is not written to.

    `mark` stands in the place of a text that was erased.
    """
    kind = KINDS.get(record.kind)
    if kind is None:
        return Problem("event.unknown-kind", _place(record), {"kind": record.kind})
    erased = tuple(name for name in kind.words if is_erased(record.fields.get(name, 0)))
    data = _data(kind, record, dict.fromkeys(erased, _marks(kind, record, mark)) if erased else {})
    if isinstance(data, Problem):
        return data
    return Event(record.seq, record.id, record.at, record.by, data, record.when, erased)


def _marks(kind: Kind, record: Record, mark: str) -> str:
    """The mark, on each line where words are in lines."""
    rows = record.fields.get(kind.rows, ())
    return "\n".join([mark] * (len(rows) or 1)) if isinstance(rows, tuple) else mark


def _data(kind: Kind, record: Record, marks: Mapping[str, str]) -> EventData | Problem:
    values: dict[str, Any] = {}
    types = _TYPES[kind.name]
    for name, value in record.fields.items():
        expected = types.get(name)
        if expected is None:
            return Problem("event.unknown-field", _place(record, name), {"kind": record.kind})
        if not _fits(value, expected):
            return Problem("event.wrong-type", _place(record, name), {"kind": record.kind, "expected": expected})
        if name in kind.choices and not _chosen(value, kind.choices[name]):
            return Problem("event.unknown-word", _place(record, name), {"kind": record.kind, "word": _shown(value)})
        values[name] = marks.get(name) or (str(value) if type(value) is Text else value)
    missing = _REQUIRED[kind.name] - values.keys()
    if missing:
        return Problem("event.missing-field", _place(record, min(missing)), {"kind": record.kind})
    made: EventData = kind.data(**values)
    return made


def _fits(value: Value, expected: str) -> bool:
    if expected == "str":  # most are, and it is asked of each field of each event
        return isinstance(value, str)
    match expected:
        case "bool":
            return isinstance(value, bool)
        case "int" | "int | None":
            return isinstance(value, int) and not isinstance(value, bool)
        case "tuple[str, ...]":
            return isinstance(value, tuple) and all(isinstance(one, str) for one in value)
        case "tuple[int, ...]":
            return isinstance(value, tuple) and all(type(one) is int for one in value)
    raise TypeError(f"a kind has a field of type {expected}, which no file can hold")


def _chosen(value: Value, choices: frozenset[str]) -> bool:
    return {value} <= choices if isinstance(value, str) else isinstance(value, tuple) and set(value) <= choices


def _shown(value: Value) -> str:
    return shown(value if isinstance(value, str) else ", ".join(map(str, value)) if isinstance(value, tuple) else "")


def _place(record: Record, key: str = "") -> Place:
    return Place(key=f"event {record.seq}" + (f".{key}" if key else ""))


_TYPES = {kind.name: kind.types for kind in KINDS.values()}
_REQUIRED = {
    kind.name: frozenset(field.name for field in fields(kind.data) if field.default is MISSING)
    for kind in KINDS.values()
}
