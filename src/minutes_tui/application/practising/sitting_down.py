"""Sitting down in the midst of a recorded meeting: to watch it being typed, or on a copy that ends there."""

from __future__ import annotations

from pathlib import Path

from minutes_tui.application.opening_parts import OpenedParts, open_parts
from minutes_tui.application.still_running import still_running
from minutes_tui.application.surroundings import Surroundings, real_surroundings
from minutes_tui.application.workspace import Workspace
from minutes_tui.codec.chain import read_chain
from minutes_tui.codec.events import to_record
from minutes_tui.codec.session_file import session_bytes, split
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.timeline import Timeline
from minutes_tui.storage.memory import JournalInMemory
from minutes_tui.storage.reading import find_session


def workspace_at(timeline: Timeline, events: int, surroundings: Surroundings) -> Workspace:
    """The meeting after its first `events` events; what is recorded there is in no file."""
    journal = JournalInMemory(map(to_record, timeline.events[:events]))
    return Workspace(timeline.head, journal, journal.read(), surroundings)


def open_copy(session: Path, events: int, copy: Path) -> OpenedParts | tuple[Problem, ...]:
    """Take the minutes in `copy`: the session after its first `events` events. Raises OSError."""
    copy_until(session, events, copy)
    found = find_session(str(copy))
    return found if isinstance(found, tuple) else open_parts(found, real_surroundings())


def copy_until(session: Path, events: int, copy: Path) -> None:
    """Write `copy`: the session after its first `events` events, and never closed. Raises OSError."""
    parts = split(still_running(session.read_bytes()))
    copy.write_bytes(session_bytes(parts.head, read_chain(parts.journal).blocks[:events]))
