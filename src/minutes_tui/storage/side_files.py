"""The small files beside a session: written whole or not at all, and read with suspicion.

Whoever is in the session's group can write them, so a name may lead elsewhere, block, or never end. All goes by a
folder's descriptor: a folder that is moved meanwhile is still the same folder.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator

from minutes_tui.storage.opening import open_folder, read_open

UNFINISHED = ".new"
"""How the name of a file ends while it is written."""
KEEP_GROUP = -1
"""In the place of a group: whatever the folder gives."""
_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
_MAKE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_GROUP_BITS = 0o070


def read_whole(folder: int, name: str, most: int) -> bytes:
    """The bytes of a regular file of at most `most` bytes. Raises OSError, also for what is none or is larger."""
    file = os.open(name, _READ, dir_fd=folder)
    try:
        state = os.fstat(file)
        if not stat.S_ISREG(state.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), name)
        data = read_open(file, most)
        if data is None:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), name)
        return data
    finally:
        os.close(file)


def write_whole(folder: int, name: str, data: bytes, mode: int, group: int = KEEP_GROUP) -> None:
    """Let `name` hold these bytes, durably; it holds the old ones until then. Raises OSError.

    Mode and group are right before the file has its name. That the name is durable too needs an fsync of the folder.
    """
    unfinished = name + UNFINISHED
    file = _made(folder, unfinished)
    try:
        try:
            write_all(file, data)
            give(file, mode & 0o666, group)
            os.fdatasync(file)
        finally:
            os.close(file)
        os.rename(unfinished, name, src_dir_fd=folder, dst_dir_fd=folder)
    except OSError:
        discard(folder, unfinished)
        raise


def _made(folder: int, name: str) -> int:
    try:
        return os.open(name, _MAKE, 0o600, dir_fd=folder)
    except FileExistsError:  # left by a crash, or put there by somebody else: never written through
        os.unlink(name, dir_fd=folder)
        return os.open(name, _MAKE, 0o600, dir_fd=folder)


def give(file: int, mode: int, group: int) -> None:
    """Set group and mode of what was just made. A group that cannot be given gets no rights in another one's place."""
    if group != KEEP_GROUP and os.fstat(file).st_gid != group:
        try:
            os.fchown(file, -1, group)
        except OSError:
            mode &= ~_GROUP_BITS
    with contextlib.suppress(PermissionError):  # some file systems know no modes; what is kept is kept for its owner
        os.fchmod(file, mode)


def write_all(file: int, data: bytes) -> None:
    """Write all of it. Raises OSError."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(file, rest) :]


def names_in(folder: int) -> list[str]:
    """The names in a folder, in order. Raises OSError."""
    return sorted(os.listdir(folder))


def remove(folder: int, name: str) -> None:
    """Take a file away, if it is there. Raises OSError."""
    with contextlib.suppress(FileNotFoundError):
        os.unlink(name, dir_fd=folder)


def discard(folder: int, name: str) -> None:
    """Take a file away, if it is there and can be. Raises nothing."""
    with contextlib.suppress(OSError):
        os.unlink(name, dir_fd=folder)


@contextlib.contextmanager
def opened_folder(parent: int, name: str) -> Iterator[int]:
    """The descriptor of a folder that is there. Raises OSError, also for a link."""
    folder = open_folder(name, parent)
    try:
        yield folder
    finally:
        os.close(folder)


@contextlib.contextmanager
def made_folder(parent: int, name: str, mode: int, group: int = KEEP_GROUP) -> Iterator[int]:
    """The descriptor of a folder that is made where it is missing, for those who may read a file of that mode.

    A folder that is there is left as it is. A new one is durable, and keeps the set-group bit of its parent.
    """
    try:
        os.mkdir(name, 0o700, dir_fd=parent)
        fresh = True
    except FileExistsError:
        fresh = False
    with opened_folder(parent, name) as folder:
        if fresh:
            inherited = os.fstat(folder).st_mode & stat.S_ISGID
            give(folder, folder_mode(mode) | inherited, group)
            os.fsync(parent)
        yield folder


def folder_mode(mode: int) -> int:
    """The mode of a folder whose files have `mode`: who may read may enter."""
    return (mode | (mode & 0o444) >> 2) & 0o777
