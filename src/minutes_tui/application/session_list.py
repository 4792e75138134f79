"""The sessions there are to choose from, newest first, with their states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.application.sources import SESSIONS
from minutes_tui.codec.head import Tables, read_tables
from minutes_tui.codec.session_file import MARKER
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session
from minutes_tui.storage.listing import changed_at, has_working_folder, read_start, toml_files
from minutes_tui.storage.processes import Process, is_alive

State = Literal["", "not-begun", "begun", "interrupted", "taken", "closed", "damaged", "unreadable"]
"""`taken`: somebody takes the minutes just now. "" is not known yet: `looked_at` finds out."""

MOST_SHOWN: Final = 500
_START: Final = 1 << 15
_FORMAT = re.compile(rb"^[ \t]*format[ \t]*=", re.MULTILINE)
_MEETING = re.compile(rb"^[ \t]*\[?[ \t]*meeting\b|" + re.escape(MARKER.encode()), re.MULTILINE)
_ROWS = re.compile(rb"^[ \t]*\[\[", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Listed:
    """A session file as a list shows it. `changed` is in ns, `by` who takes the minutes just now."""

    path: Path
    changed: int
    title: str = ""
    body: str = ""
    starts_at: datetime | None = None
    nonpublic: bool = False
    state: State = ""
    by: str = ""
    problem: Problem | None = None

    @property
    def newest(self) -> float:
        """What it is sorted by: when it meets, else when the file was changed."""
        return self.starts_at.timestamp() if self.starts_at is not None else self.changed / 1e9


def files_in(folder: Path) -> Iterator[tuple[Path, int]]:
    """The files of this folder and of `sessions/` in it that may be sessions, and when each was changed (ns)."""
    for path, changed in (*toml_files(folder), *toml_files(folder / SESSIONS)):
        yield path.absolute(), changed


def files_of(paths: Iterable[Path]) -> Iterator[tuple[Path, int]]:
    """Those of these files that are there, and when each was changed (ns)."""
    for path in paths:
        changed = changed_at(path)
        if changed is not None:
            yield path, changed


def find_sessions(folder: Path, recent: Iterable[Path]) -> list[Listed]:
    """The sessions of this folder, of `sessions/` in it, and those opened lately; their states are not known yet."""
    found: dict[Path, int] = {}
    for path, changed in (*files_in(folder), *files_of(recent)):
        found.setdefault(path, changed)
    latest = sorted(found.items(), key=lambda one: one[1], reverse=True)[:MOST_SHOWN]
    return newest_first(one for path, changed in latest if (one := begun_of(path, changed)) is not None)


def newest_first(listed: Iterable[Listed]) -> list[Listed]:
    """In the order in which they are shown; of one meeting the public file first, for its agenda leads to the other."""
    return sorted(listed, key=lambda one: (-one.newest, one.nonpublic, str(one.path)))


def begun_of(path: Path, changed: int) -> Listed | None:
    """What the beginning of the file tells; None if it is no session, or somebody else's non-public one."""
    start = read_start(path, _START)
    if start is None:
        return None if path.name.endswith(".nonpublic.toml") else Listed(path, changed, state="unreadable")
    if not _FORMAT.search(start) or not _MEETING.search(start):
        return None
    rows = _ROWS.search(start)
    tables = read_tables(start[: rows.start()] if rows else start.partition(MARKER.encode())[0])
    meeting = tables.meeting if isinstance(tables, Tables) else {}
    return Listed(
        path,
        changed,
        title=meeting.get("title", ""),
        body=meeting.get("body", ""),
        starts_at=meeting.get("starts_at"),
        nonpublic=bool(meeting.get("public_part")),
    )


def looked_at(one: Listed) -> Listed:
    """The same with its state. Reads the whole session."""
    loaded = load(str(one.path))
    if not isinstance(loaded, LoadedSession):
        state: State = "damaged" if loaded[0].code.startswith("head.") else "unreadable"
        return replace(one, state=state, problem=loaded[0])
    session = loaded.session
    meeting = session.head.meeting
    known = replace(
        one,
        title=meeting.title,
        body=meeting.body,
        starts_at=meeting.starts_at,
        nonpublic=bool(meeting.public_part),
    )
    if loaded.damaged:
        wrong = next(problem for problem in loaded.problems if problem.severity != "note")
        return replace(known, state="damaged", problem=wrong)
    by = _taken_by(session, one.path)
    return replace(known, state="taken" if by else _state(session), by=by)


def _state(session: Session) -> State:
    if session.closed_at is not None:
        return "closed"
    if session.interrupted_at is not None:
        return "interrupted"
    minuted = any(state.last is not None for state in (session.preface, *session.items.values()))
    return "begun" if session.running or minuted or session.attendance.kept else "not-begun"


def _taken_by(session: Session, path: Path) -> str:
    """Who takes the minutes just now; "" for nobody."""
    pen = session.pen
    if pen is None or not has_working_folder(path):
        return ""
    return pen.by if is_alive(Process(pen.host, pen.pid, pen.started)) else ""
