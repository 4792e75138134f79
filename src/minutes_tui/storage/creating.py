"""Making a file that is not there yet, whole or not at all; what stands under its name already is left as it is."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Final

from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.reasons import system_reason
from minutes_tui.storage.opening import open_folder
from minutes_tui.storage.replacing import write_new
from minutes_tui.storage.side_files import KEEP_GROUP, discard
from minutes_tui.storage.working_folder import folder_name

PRIVATE: Final = 0o600
_CODES: Final = {
    errno.EEXIST: "new.file-taken",
    errno.ENOENT: "new.no-folder",
    errno.ENOTDIR: "new.no-folder",
    errno.EACCES: "new.not-allowed",
    errno.EROFS: "new.not-allowed",
}


def is_taken(path: Path) -> bool:
    """Whether something stands under that name, be it a broken link, or the working folder of such a session."""
    return os.path.lexists(path) or os.path.lexists(path.parent / folder_name(path.name))


def create(path: Path, data: bytes, *, private: bool = False) -> Problem | None:
    """Make the file with these bytes, durably, or say why not. Nothing that is there is ever replaced.

    Whoever the folder is shared with may write it, too; with `private` only its owner may read it.
    """
    if not path.name:
        return Problem("new.no-folder", Place(str(path)))
    try:
        folder = open_folder(str(path.parent))
    except (OSError, ValueError) as error:
        return _problem(error, path)
    try:
        mode = PRIVATE if private else _mode_in(folder)
        temporary, _ = write_new(folder, ".new-", data, mode, KEEP_GROUP)
        try:
            os.link(temporary, path.name, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
        finally:
            discard(folder, temporary)
        os.fsync(folder)
    except (OSError, ValueError) as error:
        return _problem(error, path)
    finally:
        os.close(folder)
    return None


def _mode_in(folder: int) -> int:
    """As the umask has it; in a folder that hands its group on, that group may write what it may write there."""
    mask = os.umask(0)
    os.umask(mask)
    mode = 0o666 & ~mask
    of_folder = os.fstat(folder).st_mode
    if of_folder & stat.S_ISGID and of_folder & stat.S_IWGRP:
        mode |= 0o060
    return mode


def _problem(error: OSError | ValueError, path: Path) -> Problem:
    number = error.errno if isinstance(error, OSError) else errno.ENOENT  # a NUL in the name
    code = _CODES.get(number or 0, "new.failed")
    return Problem(code, Place(str(path)), {"reason": system_reason(error)} if code == "new.failed" else {})
