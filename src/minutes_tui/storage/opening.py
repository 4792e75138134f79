"""Opening files that somebody else may have put there: nothing is followed, nothing hangs, nothing is endless."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from typing import Final

from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.reasons import system_reason

_SAFELY: Final = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
_CODES: Final = {
    errno.ENOENT: "file.missing",
    errno.ENOTDIR: "file.missing",
    errno.EACCES: "file.not-allowed",
    errno.EPERM: "file.not-allowed",
    errno.EISDIR: "file.not-a-file",
    errno.ELOOP: "file.not-a-file",
    errno.ENXIO: "file.not-a-file",
}


@dataclass(frozen=True, slots=True)
class Stamp:
    """By what a file is known again: the same stamp, the same content. Times in nanoseconds, sizes in bytes."""

    device: int
    inode: int
    size: int
    changed: int
    mode: int
    group: int

    @property
    def identity(self) -> tuple[int, int, int, int]:
        """What changes when somebody writes to the file or puts another in its place."""
        return self.device, self.inode, self.size, self.changed


class CannotOpenError(Exception):
    """A file that cannot be read, as a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def stamp_of(descriptor: int) -> Stamp:
    """The stamp of an open file."""
    return _stamp(os.fstat(descriptor))


def stamp_at(name: str, folder: int) -> Stamp | None:
    """The stamp of the file of that name in the folder; None without one."""
    try:
        return _stamp(os.stat(name, dir_fd=folder, follow_symlinks=False))
    except OSError:
        return None


def _stamp(status: os.stat_result) -> Stamp:
    mode = stat.S_IMODE(status.st_mode)
    return Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, mode, status.st_gid)


def open_file(name: str, folder: int | None = None, flags: int = os.O_RDONLY) -> int:
    """A descriptor of a regular file. Raises OSError; for what is no regular file, with EISDIR."""
    descriptor = os.open(name, flags | _SAFELY, dir_fd=folder)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    return descriptor


def open_folder(name: str, folder: int | None = None) -> int:
    """A descriptor of a folder. Raises OSError."""
    return os.open(name, os.O_RDONLY | os.O_DIRECTORY | _SAFELY, dir_fd=folder)


def is_at(name: str, parent: int, descriptor: int) -> bool:
    """Whether what is open is still what others find under that name. Raises OSError."""
    try:
        there = os.stat(name, dir_fd=parent, follow_symlinks=False)
    except FileNotFoundError:
        return False
    here = os.fstat(descriptor)
    return (there.st_dev, there.st_ino) == (here.st_dev, here.st_ino)


def read_open(descriptor: int, most: int) -> bytes | None:
    """All bytes of an open file; None if there are more than `most`. Raises OSError."""
    chunks: list[bytes] = []
    size = 0
    while size <= most:
        chunk = os.read(descriptor, min(1 << 20, most + 1 - size))
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)
        size += len(chunk)
    return None


def read_file(name: str, most: int, *, folder: int | None = None, shown: str = "") -> tuple[bytes, Stamp]:
    """The bytes of a regular file and its stamp. Raises CannotOpenError; `shown` names the file in its problem."""
    place = Place(shown or name)
    try:
        descriptor = open_file(name, folder)
        try:
            stamp = stamp_of(descriptor)
            data = read_open(descriptor, most)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise CannotOpenError(problem_of(error, place)) from error
    except ValueError as error:  # a NUL in the name
        raise CannotOpenError(Problem("file.missing", place)) from error
    if data is None:
        raise CannotOpenError(Problem("file.too-large", place, {"most": most >> 20}))
    return data, stamp


def problem_of(error: OSError, place: Place) -> Problem:
    """Why a file could not be opened, as a problem."""
    code = _CODES.get(error.errno or 0, "file.failed")
    return Problem(code, place, {"reason": system_reason(error)} if code == "file.failed" else {})
