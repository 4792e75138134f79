"""The file of signatures beside a session: one more is put behind those that are there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from minutes_tui.codec.signatures import MOST_BYTES, read_signatures
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.storage.opening import CannotOpenError, Stamp, open_folder, read_file, stamp_at
from minutes_tui.storage.replacing import put_in_place, write_new

_TRIES: Final = 20


def add_signature(session: Path, name: str, signature: bytes) -> Problem | None:
    """Put it into the file of that name beside the session, which has the session's mode; or why that cannot be.

    What stands there and is no file of signatures is left as it is. Two who sign at the same moment both stand there.
    """
    place = Place(str(session.with_name(name)))
    try:
        folder = open_folder(str(session.parent))
        try:
            return _added(folder, session.name, name, signature, place)
        finally:
            os.close(folder)
    except CannotOpenError as error:
        return error.problem
    except OSError as error:
        return Problem("output.failed", place, {"reason": error.strerror or str(error)})


def _added(folder: int, session: str, name: str, signature: bytes, place: Place) -> Problem | None:
    like = stamp_at(session, folder)
    if like is None:
        return Problem("file.missing", place)
    for _ in range(_TRIES):
        before, stamp = _before(folder, name, place)
        if before and read_signatures(before) is None:
            return Problem("proof.no-signatures", place)
        data = before.rstrip(b"\n") + b"\n\n" + signature if before else signature
        if len(data) > MOST_BYTES:
            return Problem("file.too-large", place, {"most": MOST_BYTES >> 20})
        temporary, new = write_new(folder, f".{name}-", data, like.mode & 0o666, like.group)
        if put_in_place(folder, temporary, folder, name, stamp or new):
            return None
        # Somebody else signed between our look and our writing: theirs is in `temporary` now, and goes back first.
        if stamp_at(temporary, folder) is not None:
            os.replace(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
    return Problem("journal.always-behind", place)


def _before(folder: int, name: str, place: Place) -> tuple[bytes, Stamp | None]:
    try:
        return read_file(name, MOST_BYTES, folder=folder, shown=place.file)
    except CannotOpenError as error:
        if error.problem.code == "file.missing":
            return b"", None
        raise
