"""What processes had begun to write in the working folder when they were killed.

Each such name tells whose it is; a process is gone if it is not noted any more as being in, or does not run. A new
session file on its way to its place, `.copy-…`, may hold by then what it threw out: a person's edit. It is not removed
here but told.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from minutes_tui.storage import side_files
from minutes_tui.storage.processes import Process, living_keys

COPY: Final = ".copy-"
EVENTS: Final = ".ev-"
PART: Final = ".part-"
_UNFINISHED = re.compile(r"\.(?:copy|ev|part)-([0-9a-f]{16}-[0-9]{1,10})-.+")
_NOTE = re.compile(r"in-.+" + re.escape(side_files.UNFINISHED))


@dataclass(frozen=True, slots=True)
class Copies:
    """New session files on their way: the names of those that nobody is at any more, and whether somebody is."""

    left: tuple[str, ...]
    under_way: bool


def copies(folder: int, mine: str, is_alive: Callable[[Process], bool]) -> Copies:
    """Which new session files there are besides `mine`. Raises OSError."""
    names = [name for name in side_files.names_in(folder) if name.startswith(COPY) and name != mine]
    left = left_behind(folder, names, is_alive) if names else []
    return Copies(tuple(left), len(left) < len(names))


def clear_up(folder: int, is_alive: Callable[[Process], bool]) -> None:
    """Remove what is unfinished and nobody's, but for new session files. Raises OSError."""
    names = side_files.names_in(folder)
    for name in left_behind(folder, names, is_alive):
        if name.startswith(EVENTS):
            _remove_folder(folder, name)
        elif name.startswith(PART):
            side_files.remove(folder, name)
    for name in names:
        if _NOTE.fullmatch(name):  # who is just registering does it again
            side_files.remove(folder, name)


def left_behind(folder: int, names: Sequence[str], is_alive: Callable[[Process], bool]) -> list[str]:
    """Those of the names, seen in the folder before, whose process is gone. Raises OSError."""
    living = living_keys(folder, is_alive)  # only now: who begins something is noted before
    return [name for name in names if (found := _UNFINISHED.fullmatch(name)) and found[1] not in living]


def _remove_folder(parent: int, name: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        with side_files.opened_folder(parent, name) as folder:
            for inside in side_files.names_in(folder):
                side_files.remove(folder, inside)
        os.rmdir(name, dir_fd=parent)
