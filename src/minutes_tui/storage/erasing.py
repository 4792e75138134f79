"""Erasing texts where a session lies on the disk: the session file, drafts, and what was set aside beside it.

The file is rewritten whole and put in the place of the old one in one step; mode and owner stay. What the disk keeps of
files that are gone, and copies elsewhere, is beyond any program.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from minutes_tui.codec.block_strings import NotCanonicalError, unescaped
from minutes_tui.codec.blocks import Block, without_texts
from minutes_tui.codec.session_file import MOST_BYTES, SessionFile, read_session_file, session_bytes
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.storage.drafts import DraftFolder, read_drafts
from minutes_tui.storage.event_folder import NAME as EVENTS
from minutes_tui.storage.opening import CannotOpenError, Stamp, open_folder, problem_of, read_file
from minutes_tui.storage.processes import answers, is_alive, registered
from minutes_tui.storage.replacing import put_in_place, write_new
from minutes_tui.storage.side_files import discard, names_in, opened_folder, remove
from minutes_tui.storage.unfinished import COPY, PART
from minutes_tui.storage.unfinished import EVENTS as EVENT_FOLDERS
from minutes_tui.storage.working_folder import folder_name

Holds = Callable[[str], bool]
"""Whether a text is one of those that have to go, or holds one."""

_TRIES: Final = 8
_ESCAPED: Final = re.compile(r'\\(?:u[0-9A-F]{4}|["\\])')
_PASSING: Final = (COPY, EVENT_FOLDERS, PART)
"""What is on its way to its place: whoever opens the session clears it up, and so we did before."""
_TORN: Final = re.compile(r".+\.torn(?:-[0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class Leftover:
    """A file besides the session file that holds such a text. `ours`: the program left it, and takes it away."""

    path: Path
    ours: bool


def leftovers(path: Path, holds: Holds) -> tuple[Leftover, ...]:
    """Which files beside the session at `path` hold such a text: those of the program, and those called as it is."""
    found: list[Leftover] = []
    with contextlib.suppress(OSError), contextlib.ExitStack() as open_now:
        folder = open_folder(str(path.parent))
        open_now.callback(os.close, folder)
        found += _in_the_working_folder(folder, path, holds)
        found += [
            _leftover(path, name) for name in _names_beside(folder, path.name) if _file_holds(folder, name, holds)
        ]
    return tuple(found)


def _in_the_working_folder(folder: int, path: Path, holds: Holds) -> Iterator[Leftover]:
    """Drafts, whether they can be read or not, and what else a crash left there. Events are folded before."""
    work = folder_name(path.name)
    drafts = read_drafts(DraftFolder(folder, work, 0o600)).drafts
    hit = {draft.name for draft in drafts if any(holds(str(value)) for value in draft.draft.fields.values())}
    with contextlib.suppress(OSError), opened_folder(folder, work) as inside:
        for name in names_in(inside):
            if not name.startswith(_PASSING) and _file_holds(inside, name, holds):
                yield Leftover(path.parent / work / name, ours=True)
        with opened_folder(inside, "drafts") as place:
            for name in names_in(place):
                if name in hit or _file_holds(place, name, holds):
                    yield Leftover(path.parent / work / "drafts" / name, ours=True)


def _leftover(path: Path, name: str) -> Leftover:
    ours = _TORN.fullmatch(name) is not None and name.startswith(f"{path.name}.torn")
    return Leftover(path.parent / name, ours)


def _names_beside(folder: int, session: str) -> Iterator[str]:
    """Files that are called as the session is: exports, an editor's copies, what was set aside."""
    stem = session.removesuffix(".toml")
    for name in names_in(folder):
        if name != session and name.lstrip(".").startswith(stem):
            yield name


def _file_holds(folder: int, name: str, holds: Holds) -> bool:
    try:
        data, _ = read_file(name, MOST_BYTES, folder=folder)
    except CannotOpenError:
        return False
    text = data.decode("utf-8", "replace")
    return holds(text) or holds(_without_escapes(text))


def _without_escapes(text: str) -> str:
    return _ESCAPED.sub(_unescaped, text)


def _unescaped(escape: re.Match[str]) -> str:
    try:
        return unescaped(escape[0])
    except NotCanonicalError:
        return escape[0]


def take_away(leftover: Leftover) -> Problem | None:
    """Remove a file that the program left, durably."""
    try:
        folder = open_folder(str(leftover.path.parent))
        try:
            remove(folder, leftover.path.name)
            os.fsync(folder)
        finally:
            os.close(folder)
        _without_empty_folders(leftover.path.parent)
    except OSError as error:
        return problem_of(error, Place(str(leftover.path)))
    return None


def clear_interrupted(path: Path) -> None:
    """Remove what an erasing left beside the session that was killed at its last step: the old file, with the texts."""
    mine = re.compile(re.escape(f".{path.name}-") + r"([0-9]{1,10})-[0-9a-f]{12}")
    with contextlib.suppress(OSError), contextlib.ExitStack() as open_now:
        folder = open_folder(str(path.parent))
        open_now.callback(os.close, folder)
        for name in names_in(folder):
            found = mine.fullmatch(name)
            if found is not None and not answers(int(found[1])):
                discard(folder, name)


def _without_empty_folders(place: Path) -> None:
    """The folder of drafts, and the working folder around it, where nothing else is in them."""
    folders = (place, place.parent) if place.name == "drafts" else (place,)
    for folder in folders:
        with contextlib.suppress(OSError):
            if folder.suffix == ".d" or folder.name == "drafts":
                folder.rmdir()


def erase(path: Path, texts: Mapping[int, Collection[str]], shown: str) -> Problem | None:
    """Erase these fields of these events in the session file, durably. The folder beside it was folded before.

    None: they are gone. A head that somebody saves meanwhile is kept.
    """
    try:
        folder = open_folder(str(path.parent))
        try:
            return _erased(folder, path, texts, shown)
        finally:
            os.close(folder)
    except CannotOpenError as error:
        return error.problem
    except OSError as error:
        return problem_of(error, Place(shown))


def _erased(folder: int, path: Path, texts: Mapping[int, Collection[str]], shown: str) -> Problem | None:
    data, stamp = read_file(path.name, MOST_BYTES, folder=folder, shown=shown)
    owner = os.stat(path.name, dir_fd=folder).st_uid
    for _ in range(_TRIES):
        if _is_open(folder, path.name):
            return Problem("redact.opened-meanwhile", Place(shown))
        found = read_session_file(data, shown)
        if isinstance(found, tuple):
            return found[0]
        if found.problems:
            return found.problems[0]
        temporary, _ = write_new(folder, f".{path.name}-", _without(found, texts), stamp.mode, stamp.group)
        with contextlib.suppress(PermissionError):
            os.chown(temporary, owner, -1, dir_fd=folder, follow_symlinks=False)
        if put_in_place(folder, temporary, folder, path.name, stamp):
            return Problem("redact.opened-meanwhile", Place(shown)) if _is_open(folder, path.name) else None
        # Somebody has saved another head meanwhile: it is in our hands now, and its events hold the texts again.
        data, stamp = _thrown_out(folder, temporary, path.name, shown)
    return Problem("journal.always-behind", Place(shown))


def _thrown_out(folder: int, temporary: str, name: str, shown: str) -> tuple[bytes, Stamp]:
    """What was thrown out, to be put back without the texts; and by what our own file is known that stands there."""
    data, _ = read_file(temporary, MOST_BYTES, folder=folder, shown=shown)
    discard(folder, temporary)
    _, stamp = read_file(name, MOST_BYTES, folder=folder, shown=shown)
    return data, stamp


def _without(file: SessionFile, texts: Mapping[int, Collection[str]]) -> bytes:
    return session_bytes(file.parts.head, [_erased_in(block, texts) for block in file.chain.blocks])


def _erased_in(block: Block, texts: Mapping[int, Collection[str]]) -> Block:
    names = texts.get(block.record.seq)
    return without_texts(block, names) if names else block


def _is_open(folder: int, session: str) -> bool:
    """Whether somebody is in, or events lie beside the file that could not be folded."""
    try:
        with opened_folder(folder, folder_name(session)) as work:
            if any(is_alive(process) for _, process in registered(work)):
                return True
            with opened_folder(work, EVENTS):
                return True
    except OSError:
        return False
