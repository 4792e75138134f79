"""Which files of a folder may be sessions, and how they begin: quickly, for there may be hundreds."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from minutes_tui.storage.opening import open_file
from minutes_tui.storage.working_folder import folder_name

ENDING: Final = ".toml"
MOST_NAMES: Final = 10_000


def toml_files(folder: Path) -> list[tuple[Path, int]]:
    """The regular files in the folder that end in .toml, and when each was changed (ns). None in one that is not ours
    to read."""
    found: list[tuple[Path, int]] = []
    try:
        with os.scandir(folder) as entries:
            for count, entry in enumerate(entries):
                if count >= MOST_NAMES:
                    break
                if entry.name.endswith(ENDING) and not entry.name.startswith("."):
                    changed = changed_at(folder / entry.name)
                    found += [(folder / entry.name, changed)] if changed is not None else []
    except OSError:
        return found
    return found


def changed_at(path: Path) -> int | None:
    """When the file was changed (ns); None where there is no regular file."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns if stat.S_ISREG(status.st_mode) else None


def is_folder(path: Path) -> bool:
    """Whether there is a folder of that name. Raises nothing: it may be no name at all, while it is typed."""
    return os.path.isdir(path)


def read_start(path: Path, most: int) -> bytes | None:
    """The first bytes of the file; None where they cannot be read."""
    try:
        descriptor = open_file(os.path.realpath(path))
    except (OSError, ValueError):
        return None
    try:
        return os.read(descriptor, most)
    except OSError:
        return None
    finally:
        os.close(descriptor)


def has_working_folder(path: Path) -> bool:
    """Whether somebody has the session open, or had when the power went."""
    return os.path.isdir(path.parent / folder_name(path.name))
