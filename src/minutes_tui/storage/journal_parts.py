"""The journal of a session as it lies there, in pieces: for who looks for what was done to it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from minutes_tui.codec.session_file import split
from minutes_tui.codec.standing import Part
from minutes_tui.storage import side_files
from minutes_tui.storage.event_folder import NAME, EventFolder, file_name
from minutes_tui.storage.opening import CannotOpenError, open_folder
from minutes_tui.storage.reading import real_path, without_gap
from minutes_tui.storage.working_folder import folder_name


def part_of(data: bytes, file: str) -> Part:
    """The journal of a session file."""
    parts = split(without_gap(data))
    return Part(parts.journal, file, parts.journal_line)


def parts_beside(file: str) -> tuple[Part, ...]:
    """Base and event files of the folder beside a session file, in their order; nothing where there are none.

    Without a base, whoever folds has removed it already, and the session file holds what was in it.
    """
    path = real_path(file)
    work = folder_name(path.name)
    shown = Path(file).parent / work / NAME
    with contextlib.ExitStack() as open_now:
        try:
            folder = open_folder(str(path.parent / work))
            open_now.callback(os.close, folder)
            events = EventFolder.open(folder, 0o600, side_files.KEEP_GROUP)
            open_now.callback(events.close)
            base = events.base_bytes()
            files = [one for slot in events.numbers() if (one := events.file(slot)) is not None]
        except (OSError, CannotOpenError):
            return ()
    if base is None:
        return ()
    whole = [Part(base.partition(b"\n")[2], str(shown / "base"), 2)]
    whole += [Part(one.data, str(shown / file_name(one.slot))) for one in files if one.tombstone is None]
    return tuple(whole)
