"""Drafts on the disk: one file for each process, beside the session in `NAME.d/drafts`.

A draft has the session file's mode and group, so that a colleague can go on with it. Anybody in that group may have
written one: what is not as this module writes it is a problem, and stays where it is.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.reasons import system_reason
from minutes_tui.storage import side_files, small_toml
from minutes_tui.storage.processes import Process, process_from, process_values

FORMAT = 1
MOST_BYTES = 8 << 20
"""Twice what can be recorded at once: a sign that is escaped takes two bytes, or six."""
_DRAFTS = "drafts"
_ENDING = ".toml"
_TRIES = 5
"""How often a folder is made anew that somebody else clears away at that very moment."""


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """What was typed in `screen` about `item`, and where it belongs.

    `event_id` is the event that it was to become, `position` where the journal was when it was begun. `saved_at` (with
    offset) is when it stood so on the screen. `fields` are the screen's own.
    """

    screen: str
    item: str
    event_id: str
    fields: Mapping[str, str | int | bool]
    position: str
    process: Process
    by: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class NamedDraft:
    """A draft and its file's name."""

    name: str
    draft: StoredDraft


@dataclass(frozen=True, slots=True)
class DraftsRead:
    """The drafts, newest first, and what was wrong with the other files."""

    drafts: tuple[NamedDraft, ...] = ()
    problems: tuple[Problem, ...] = ()


class DraftFolder:
    """`NAME.d/drafts` in the folder that the descriptor `parent` stands for. Made when it is needed.

    `work` is `NAME.d`; `mode` and `group` are the session file's.
    """

    def __init__(self, parent: int, work: str, mode: int, group: int = side_files.KEEP_GROUP) -> None:
        self.parent = parent
        self.work = work
        self.mode = mode
        self.group = group

    @contextlib.contextmanager
    def opened(self) -> Iterator[int]:
        """Its descriptor. Raises FileNotFoundError where there is none, or another OSError."""
        with (
            side_files.opened_folder(self.parent, self.work) as work,
            side_files.opened_folder(work, _DRAFTS) as folder,
        ):
            yield folder

    @contextlib.contextmanager
    def made(self) -> Iterator[int]:
        """Its descriptor; made where it is missing. Raises OSError."""
        with (
            side_files.made_folder(self.parent, self.work, self.mode, self.group) as work,
            side_files.made_folder(work, _DRAFTS, self.mode, self.group) as folder,
        ):
            yield folder

    def clear_away(self) -> bool:
        """For the last one to leave: take the folder away if it holds no draft. Whether it is gone. Raises nothing.

        What a crash left half written goes too; somebody who writes at that moment tries again.
        """
        try:
            with side_files.opened_folder(self.parent, self.work) as work:
                with side_files.opened_folder(work, _DRAFTS) as folder:
                    for name in side_files.names_in(folder):
                        if name.endswith(side_files.UNFINISHED):
                            side_files.remove(folder, name)
                os.rmdir(_DRAFTS, dir_fd=work)
        except FileNotFoundError:
            return True
        except OSError:
            return False
        return True


class DraftFile:
    """The draft of one process. The calls wait for the disk, and raise OSError."""

    def __init__(self, folder: DraftFolder, process: Process) -> None:
        self._folder = folder
        self.name = process.key + _ENDING
        self._is_there = False

    def write(self, draft: StoredDraft) -> None:
        """Let the file hold this draft, durably; until then it holds the one before."""
        data = _as_bytes(draft)
        for tries_left in reversed(range(_TRIES)):
            try:
                with self._folder.made() as folder:
                    side_files.write_whole(folder, self.name, data, self._folder.mode, self._folder.group)
                    if not self._is_there:
                        os.fsync(folder)
                self._is_there = True
                return
            except FileNotFoundError:
                self._is_there = False
                if not tries_left:
                    raise

    def remove(self) -> None:
        """Take the file away, if it is there."""
        self._is_there = False
        with contextlib.suppress(FileNotFoundError), self._folder.opened() as folder:
            side_files.remove(folder, self.name)

    def take_over(self, name: str) -> bool:
        """Make the draft `name` of a process that is gone one's own: at no moment there are two, or none.

        False: it is not there, since somebody else was faster.
        """
        try:
            with self._folder.opened() as folder:
                os.rename(name, self.name, src_dir_fd=folder, dst_dir_fd=folder)
        except FileNotFoundError:
            return False
        return True


def remove_draft(folder: DraftFolder, name: str) -> None:
    """Take a draft away that nobody needs any more; it may be gone already. Raises OSError."""
    with contextlib.suppress(FileNotFoundError), folder.opened() as opened:
        side_files.remove(opened, name)


def read_drafts(folder: DraftFolder) -> DraftsRead:
    """All drafts beside the session. Raises nothing: what cannot be read is a problem."""
    drafts: list[NamedDraft] = []
    problems: list[Problem] = []
    try:
        with folder.opened() as opened:
            for name in side_files.names_in(opened):
                if name.endswith(_ENDING):
                    found = _read(opened, name, Place(f"{folder.work}/{_DRAFTS}/{name}"))
                    if isinstance(found, StoredDraft):
                        drafts.append(NamedDraft(name, found))
                    elif found is not None:
                        problems.append(found)
    except FileNotFoundError:
        pass
    except OSError as error:
        problems.append(_unreadable(error, Place(f"{folder.work}/{_DRAFTS}")))
    drafts.sort(key=lambda one: one.draft.saved_at, reverse=True)
    return DraftsRead(tuple(drafts), tuple(problems))


def _read(folder: int, name: str, place: Place) -> StoredDraft | Problem | None:
    try:
        data = side_files.read_whole(folder, name, MOST_BYTES)
    except FileNotFoundError:  # its writer has recorded it meanwhile
        return None
    except OSError as error:
        return _unreadable(error, place)
    return _from_bytes(data, place)


def _unreadable(error: OSError, place: Place) -> Problem:
    return Problem("draft.unreadable", place, {"reason": system_reason(error)}, "warning")


def _as_bytes(draft: StoredDraft) -> bytes:
    data = small_toml.write(
        {
            "format": FORMAT,
            "screen": draft.screen,
            "item": draft.item,
            "event_id": draft.event_id,
            "position": draft.position,
            "by": draft.by,
            "saved_at": draft.saved_at,
            **process_values(draft.process),
        },
        "fields",
        draft.fields,
    )
    if len(data) > MOST_BYTES:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return data


def _from_bytes(data: bytes, place: Place) -> StoredDraft | Problem:
    values = small_toml.read(data)
    version = values.get("format") if values is not None else None
    if type(version) is int and version > FORMAT:
        return Problem("draft.newer", place, severity="warning")
    draft = _from_values(values) if values is not None and type(version) is int and version == FORMAT else None
    return draft or Problem("draft.damaged", place, severity="warning")


def _from_values(values: dict[str, Any]) -> StoredDraft | None:
    texts = [values.get(key) for key in ("screen", "item", "event_id", "position", "by")]
    saved_at, fields, process = values.get("saved_at"), values.get("fields"), process_from(values)
    if process is None or not all(isinstance(text, str) for text in texts) or not isinstance(fields, dict):
        return None
    if not isinstance(saved_at, datetime) or saved_at.tzinfo is None:
        return None
    if not all(isinstance(value, str | int) for value in fields.values()):
        return None
    screen, item, event_id, position, by = map(str, texts)
    return StoredDraft(screen, item, event_id, fields, position, process, by, saved_at)
