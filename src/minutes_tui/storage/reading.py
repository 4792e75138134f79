"""A session as it stands on the disk: the session file, and what lies beside it while somebody has it open."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from minutes_tui.codec.blocks import Block
from minutes_tui.codec.chain import Chain, read_chain
from minutes_tui.codec.session_file import (
    MOST_BYTES,
    SessionFile,
    missed_when_closed,
    read_session_file,
    split,
    torn,
)
from minutes_tui.domain.problems import Place, Problem, said_of
from minutes_tui.storage import side_files
from minutes_tui.storage.combining import Base, Combined, EventFile, Gap, combine, same_start
from minutes_tui.storage.event_folder import NAME as EVENTS
from minutes_tui.storage.event_folder import EventFolder, FolderMark
from minutes_tui.storage.opening import CannotOpenError, Stamp, open_folder, problem_of, read_file
from minutes_tui.storage.working_folder import folder_name, owner_of

_TRIES: Final = 50


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in a session file and beside it.

    `blocks` are all events that are proved. `problems` are those of the journal; with an error among them nobody may
    write to it, and `torn` bytes at its end may be set aside. `slot` is the number of the last event file beside it,
    and `beside` the mark of the folder that they were read in; None: what counts stands in the session file alone.
    """

    path: Path
    file: SessionFile
    data: bytes
    stamp: Stamp
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...] = ()
    slot: int = 0
    beside: FolderMark | None = None


def real_path(file: str) -> Path:
    """Where the file really lies: links in its path are followed once, and never again."""
    try:
        return Path(os.path.realpath(file))
    except (OSError, ValueError):  # a loop of links, a NUL: opening it says so
        return Path(os.path.abspath(file.replace("\0", "")))


def from_home(name: str) -> Path:
    """The path of that name, a `~` in front as the shell has it.

    Raises nothing, as Path.expanduser does: names are looked at while they are typed, and `~` of nobody here is a name.
    """
    return Path(os.path.expanduser(name))


def find_session(file: str) -> Found | tuple[Problem, ...]:
    """The session in that file, or everything that is wrong with its head, or why it cannot be opened."""
    return _find(real_path(file), file)


def find_beside(path: Path, name: str) -> Found | tuple[Problem, ...]:
    """The session in the file of that bare name, in the folder of the session at `path`: nothing is followed there.

    `path` is as `real_path` gave it.
    """
    return _find(path.parent / name, name)


def find_again(path: Path, known: Sequence[Block]) -> Found | tuple[Problem, ...]:
    """The session that was found at `path` before, with these events: they are not read anew where they stand."""
    return _find(path, path.name, known)


def _find(path: Path, file: str, known: Sequence[Block] = ()) -> Found | tuple[Problem, ...]:
    for turn in range(_TRIES):
        try:
            beside = _beside(path, known)
            data, stamp = read_file(str(path), MOST_BYTES, shown=file)
            session = read_session_file(without_gap(data) if beside is not None else data, file, known)
            if isinstance(session, tuple):
                return session
            combined = _combined(session, beside)
        except CannotOpenError as error:
            return (said_of(error.problem, file),)
        except Gap:  # somebody is folding just now
            time.sleep(0.001 * turn)
            continue
        found = _found(path, file, session, data, stamp, combined)
        if isinstance(beside, _Beside) and isinstance(combined, Combined):
            return replace(found, beside=beside.mark)
        return found
    return (Problem("folder.events-missing", Place(file)),)


def proved_blocks(folder: int, known: Found, least: Sequence[Block] | None) -> tuple[Block, ...]:
    """The events that are proved in the session file, for a writer. Raises CannotOpenError.

    `known` is what was found there before: a file that is still the same is not read again. `least` are events that
    are proved already: what an editor has saved without them, or broken in them, does no harm. None: others are known
    from elsewhere, so that nothing that is broken here does.
    """
    try:
        data, stamp = read_file(known.path.name, MOST_BYTES, folder=folder, shown=str(known.path))
    except CannotOpenError as error:
        if least and error.problem.code == "file.missing":
            return tuple(least)
        raise
    same = stamp.identity == known.stamp.identity and data == known.data
    chain = known.file.chain if same else read_chain(split(without_gap(data)).journal)
    if least is None:
        return chain.blocks
    if not same_start(chain.blocks, least):
        raise CannotOpenError(Problem("folder.foreign", Place(str(known.path))))
    if len(chain.blocks) < len(least):
        return tuple(least)
    if chain.broken is not None:
        raise CannotOpenError(chain.broken)
    return chain.blocks


def without_gap(data: bytes) -> bytes:
    """The session file without what a writer appended at the moment when an editor had made it shorter.

    The editor's content ends where a gap of NULs begins, which no TOML has; what was appended stands elsewhere, too.
    """
    return data.partition(b"\0")[0]


def is_lost(chain: Chain, blocks: Sequence[Block]) -> bool:
    """Whether a torn tail is more than the beginning of an event that stands elsewhere, whole."""
    if not chain.torn:
        return False
    count = len(chain.blocks)
    return len(blocks) <= count or not blocks[count].data.startswith(chain.torn)


def signature(path: Path) -> tuple[object, ...]:
    """What changes whenever an event is written or the head is edited. Two stats."""
    seen: list[object] = []
    for one in (path, path.parent / folder_name(path.name) / EVENTS):
        try:
            status = os.stat(one)
            seen.append((status.st_ino, status.st_size, status.st_mtime_ns))
        except OSError:
            seen.append(None)
    return tuple(seen)


@dataclass(frozen=True, slots=True)
class _Beside:
    base: Base | None
    files: list[EventFile]
    mark: FolderMark


def _found(
    path: Path, file: str, session: SessionFile, data: bytes, stamp: Stamp, combined: Combined | Problem | None
) -> Found:
    in_file = session.chain.blocks
    if combined is None:
        return Found(path, session, data, stamp, in_file, tuple(said_of(problem, file) for problem in session.problems))
    if isinstance(combined, Problem):
        return Found(path, session, data, stamp, in_file, (said_of(combined, file),))
    missing = missed_when_closed(session.head.closed, combined.blocks)
    cut = torn(session.chain) if is_lost(session.chain, combined.blocks) else None
    problems = tuple(said_of(problem, file) for problem in (cut, missing) if problem)
    return Found(path, session, data, stamp, combined.blocks, problems, combined.slot)


@contextlib.contextmanager
def events_beside(path: Path) -> Iterator[EventFolder]:
    """The event folder of the session at `path`, to be read only. Raises OSError; FileNotFoundError without one."""
    with contextlib.ExitStack() as open_now:
        folder = open_folder(str(path.parent / folder_name(path.name)))
        open_now.callback(os.close, folder)
        events = EventFolder.open(folder, 0o600, side_files.KEEP_GROUP)
        open_now.callback(events.close)
        yield events


def _beside(path: Path, known: Sequence[Block]) -> _Beside | Problem | None:
    """Event files and base, if there are any, or why they cannot be read. Raises Gap."""
    try:
        with events_beside(path) as events:
            mark = events.mark  # before all else: what changes meanwhile is then seen as another mark
            files = events.files()
            if files is None:
                raise Gap
            beside = _Beside(events.base(known), files, mark)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except CannotOpenError as error:
        return of_folder(error.problem)
    except OSError as error:
        return of_folder(problem_of(error, Place()))
    return beside if beside.base is not None or beside.files else None


def of_folder(problem: Problem) -> Problem:
    """What is wrong with a file in the folder, as a problem of the folder. Places in it say nothing to people."""
    if problem.code == "file.not-allowed":
        return Problem("folder.not-allowed")
    return Problem("folder.damaged") if problem.code.startswith("file.") else problem


def _combined(session: SessionFile, beside: _Beside | Problem | None) -> Combined | Problem | None:
    """None: what counts stands in the session file alone. Raises Gap."""
    if isinstance(beside, Problem):
        return beside
    if beside is None or (session.chain.broken is not None and beside.base is None):
        return None
    return combine(session.chain.blocks, beside.base, beside.files, owner_of(session.head))
