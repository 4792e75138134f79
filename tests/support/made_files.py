"""Session files made byte by byte, as our writer makes them and as it never would."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from minutes_tui.codec.blocks import digest, write_block
from minutes_tui.codec.record import Record, Text, Value
from minutes_tui.codec.session_file import MARKER

from .malformed_heads import GOOD

AT = datetime(2022, 2, 1, 17, 20, 5, tzinfo=UTC)
MIB = 1 << 20
HEAD = GOOD.encode() + b"\n" + MARKER.encode() + b"\n"
ESC = "\x1b[2J\x1b]0;owned\x07"
BIDI = "\u202e\u2066"
ACTING = f"[/x] [bold]{ESC}{BIDI}\u0085\u009b31m\u007f"


@dataclass(frozen=True, slots=True)
class Case:
    """`make` puts the file there (or gives another path to read); `problem` is a code, "" where nothing is wrong."""

    name: str
    make: Callable[[Path], Path | None]
    code: int = 0
    problem: str = ""
    shows: str = ""
    """What `show` has in its output."""
    large: bool = False
    """Whether it takes long enough that one command is enough for everyday's tests."""


def chain(*bodies: str) -> bytes:
    """Blocks with these lines between `[[event]]` and `check`, whose checks are right, whatever they hold."""
    check, blocks = "", []
    for body in bodies:
        text = f"[[event]]\n{body}"
        check = digest(text, check)
        blocks.append(f'\n{text}check = "{check}"\n')
    return "".join(blocks).encode("utf-8", "surrogatepass")


def envelope(seq: int, kind: str, **more: str) -> str:
    """The lines that every event begins with."""
    values = {"id": f'"e{seq}"', "at": "2022-02-01T17:20:05+01:00", "by": '"gr"', "kind": f'"{kind}"', **more}
    return f"seq = {seq}\n" + "".join(f"{name} = {value}\n" for name, value in values.items())


def journal(*records: Record) -> bytes:
    """The records as our writer writes them."""
    check, data = "", []
    for seq, record in enumerate(records, 1):
        block = write_block(replace(record, seq=seq), check)
        check = block.check
        data.append(b"\n" + block.data)
    return b"".join(data)


def event(kind: str, *, event_id: str = "", at: datetime = AT, when: datetime | None = None, **fields: Value) -> Record:
    """One record."""
    return Record(id=event_id or os.urandom(6).hex(), at=at, by="gr", kind=kind, fields=fields, when=when)


def called() -> Record:
    return event("item-called", item="kim")


def contribution(text: str = "berichtet über den Workshop …", **fields: Value) -> Record:
    return event("contribution", **{"item": "kim", "after": 0, "speaker": "GR", "text": Text(text), **fields})


def whole() -> bytes:
    """A session in which nothing is wrong."""
    return HEAD + journal(*meeting())


def meeting() -> list[Record]:
    return [
        event("pen-taken", host="desk", pid=1, started="::", head=""),
        event("attendance", here=("GR", "AK")),
        called(),
        contribution(),
        event("results", item="kim", after=4, intro=Text("Ergebnisse:"), bullets=Text("eins\nzwei")),
        event("resolution", item="kim", after=5, text=Text("Der Rat beschließt.")),
        event("vote", item="kim", resolution=6, yes=1, no=0, abstain=0, outcome="adopted", unanimous=True),
        event("item-finished", item="kim"),
    ]


def put(data: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(data) and None


def in_journal(*records: Record) -> Callable[[Path], None]:
    return put(HEAD + journal(*records))
