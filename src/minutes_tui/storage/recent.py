"""Which sessions were opened lately: a small list of paths in the folder for the program's state, newest first."""

from __future__ import annotations

import os
from pathlib import Path

from minutes_tui.storage.side_files import read_whole, write_whole

MOST = 50
_NAME = "recent"
_MOST_BYTES = 1 << 18
_LONGEST = 4096


def read_recent(folder: Path | None) -> tuple[Path, ...]:
    """The sessions opened lately. A list that cannot be read is empty."""
    data = _read(folder)
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    return tuple(Path(line) for line in lines if line.startswith("/") and len(line) <= _LONGEST and "\0" not in line)[
        :MOST
    ]


def remember(folder: Path | None, session: Path) -> None:
    """Put the session first in the list. Raises nothing: who has no place for the list does without."""
    line = os.fsdecode(session)
    if folder is None or "\n" in line or "\r" in line or not line.startswith("/"):
        return
    paths = [line, *(os.fsdecode(one) for one in read_recent(folder) if os.fsdecode(one) != line)][:MOST]
    try:
        folder.mkdir(0o700, parents=True, exist_ok=True)
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            write_whole(descriptor, _NAME, ("\n".join(paths) + "\n").encode("utf-8", "surrogateescape"), 0o600)
        finally:
            os.close(descriptor)
    except OSError:
        return


def _read(folder: Path | None) -> bytes:
    if folder is None:
        return b""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return b""
    try:
        return read_whole(descriptor, _NAME, _MOST_BYTES)
    except OSError:
        return b""
    finally:
        os.close(descriptor)
