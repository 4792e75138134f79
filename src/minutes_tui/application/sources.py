"""What a new session is made of, read from files: an agenda, a register, the session before."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from minutes_tui.application.loading import STANDARD_INPUT, LoadedSession, load
from minutes_tui.application.marks import erased_mark
from minutes_tui.codec.chain import read_chain
from minutes_tui.codec.events import to_event
from minutes_tui.codec.head import read_register
from minutes_tui.codec.head_salvage import salvaged_head
from minutes_tui.codec.session_file import MOST_BYTES, split
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.domain.head import Person
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.reasons import system_reason
from minutes_tui.domain.session import Session
from minutes_tui.importers.agenda import Agenda
from minutes_tui.importers.agenda_text import read_agenda
from minutes_tui.importers.encodings import decoded
from minutes_tui.importers.oparl import looks_like_json, read_oparl
from minutes_tui.importers.register_csv import Mapped, read_register_csv
from minutes_tui.storage.opening import CannotOpenError, read_file
from minutes_tui.storage.reading import from_home, real_path, without_gap

MOST_IMPORTED: Final = 4 << 20
"""Bytes of an agenda or a register; no body has that many."""
SESSIONS: Final = "sessions"
"""The folder in which sessions are kept where there is one."""
REGISTERS: Final = "registers"
"""The folder, beside the sessions, in which a body's register is looked for."""


@dataclass(frozen=True, slots=True)
class FoundRegister:
    """The people of a register, where they stand, and what is to be said of it."""

    persons: tuple[Person, ...] = ()
    problems: tuple[Problem, ...] = ()
    mapping: tuple[Mapped, ...] = ()


@dataclass(frozen=True, slots=True)
class Before:
    """The session before, as far as it could be read; None where nothing of it could.

    `hidden` is the file of its non-public part, for who may read that.
    """

    session: Session | None = None
    hidden: Session | None = None
    problems: tuple[Problem, ...] = ()


def read_bytes(file: str, most: int = MOST_IMPORTED) -> bytes | Problem:
    """The bytes of a file (`-`: standard input), or why not."""
    if file != STANDARD_INPUT:
        try:
            return read_file(str(real_path(file)), most, shown=file)[0]
        except CannotOpenError as error:
            return error.problem
    try:
        if sys.stdin is None:  # it was closed before we began
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        data = sys.stdin.buffer.read(most + 1)
    except OSError as error:
        return Problem("file.failed", Place(file), {"reason": system_reason(error)})
    return data if len(data) <= most else Problem("file.too-large", Place(file), {"most": most >> 20})


def find_agenda(file: str) -> Agenda:
    """The agenda in a file, as text or as OParl; where it cannot be read, an empty one that says why."""
    data = read_bytes(file)
    if isinstance(data, Problem):
        return Agenda(problems=(data,))
    return agenda_of(data, file)


def agenda_of(data: bytes, file: str) -> Agenda:
    """The agenda in these bytes: JSON is OParl, all else text."""
    found = decoded(data)
    if looks_like_json(found.text):
        return read_oparl(data, file)
    agenda = read_agenda(found.text, file)
    if found.encoding == "UTF-8":
        return agenda
    note = Problem("agenda.encoding", Place(file), {"encoding": found.encoding}, "note")
    return replace(agenda, problems=(note, *agenda.problems))


def find_register(name: str, folder: Path) -> FoundRegister:
    """The register of that name: a file, or one in `folder` or in its `registers/`, with or without its ending."""
    for path in register_paths(name, folder):
        if not os.path.lexists(path):
            continue
        data = read_bytes(str(path))
        if isinstance(data, Problem):
            return FoundRegister(problems=(data,))
        if path.suffix.casefold() in (".csv", ".tsv", ".txt"):
            register = read_register_csv(data, str(path))
            return FoundRegister(register.persons, register.problems, register.mapping)
        found = read_register(data, str(path))
        persons = tuple(one for one in found if isinstance(one, Person))
        return FoundRegister(persons, tuple(one for one in found if isinstance(one, Problem)))
    return FoundRegister(problems=(Problem("register.missing", Place(name), {"folder": REGISTERS}),))


def register_paths(name: str, folder: Path) -> list[Path]:
    """Where a register of that name may be: as it is given, beside the sessions, and in `registers/` there."""
    if "\0" in name:
        return []
    given = from_home(name)
    homes = (folder, folder / REGISTERS, folder / SESSIONS, folder / SESSIONS / REGISTERS)
    paths = [given, *(home / given for home in homes)]
    return paths if given.suffix else [*paths, *(path.with_name(path.name + ".toml") for path in paths if path.name)]


def find_before(file: str) -> Before:
    """The session in that file; where it is damaged, what of it can be read, and what is wrong, with lines."""
    loaded = load(file)
    if isinstance(loaded, LoadedSession):
        hidden = _hidden(file, loaded.session)
        return Before(loaded.session, hidden, tuple(_as_warning(problem) for problem in loaded.problems))
    data = read_bytes(file, MOST_BYTES)
    if isinstance(data, Problem):
        return Before(problems=loaded)
    parts = split(without_gap(data))
    head = salvaged_head(parts.head)
    if not head.persons and not head.items:
        return Before(problems=loaded)
    events = [to_event(block.record, erased_mark(head)) for block in read_chain(parts.journal).blocks]
    session = fold(head, [event for event in events if isinstance(event, Event)])
    told = tuple(_as_warning(problem) for problem in loaded)
    counted = {"persons": len(head.persons), "items": len(head.items)}
    return Before(session, None, (*told, Problem("after.salvaged", Place(file), counted, "warning")))


def _hidden(file: str, session: Session) -> Session | None:
    """The other part of that meeting, where the two name each other; who may not read it is told nothing of it."""
    name = session.head.meeting.nonpublic_part
    if not name or file == STANDARD_INPUT:
        return None
    path = real_path(file)
    other = load(str(path.parent / name))
    if not isinstance(other, LoadedSession) or other.session.head.meeting.public_part != path.name:
        return None
    return other.session


def _as_warning(problem: Problem) -> Problem:
    """Of the session before, no damage keeps the next one from being made."""
    return replace(problem, severity="warning") if problem.severity == "error" else problem
