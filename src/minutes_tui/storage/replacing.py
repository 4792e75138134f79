"""Putting a new file in the place of another without losing what somebody saved there meanwhile.

A rename silently throws away what an editor saved between our look and our rename; a process that is stopped in between
makes that a matter of hours. Linux can exchange two names in one step (renameat2(2), RENAME_EXCHANGE): what was thrown
out is then in our hands, and is looked at. Where a file system cannot, a plain rename does.
"""

from __future__ import annotations

import errno
import os
import secrets
from typing import Final

from minutes_tui.storage.opening import Stamp, stamp_at, stamp_of
from minutes_tui.storage.side_files import discard, give, write_all

_EXCHANGE: Final = 2
_NEW_FILE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_CANNOT: Final = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM}


def write_new(folder: int, prefix: str, data: bytes, mode: int, group: int) -> tuple[str, Stamp]:
    """A new file in the folder with these bytes, durable but for its name: its name, its stamp.

    Raises OSError, and then leaves nothing behind.
    """
    name = f"{prefix}{os.getpid()}-{secrets.token_hex(6)}"
    descriptor = os.open(name, _NEW_FILE, 0o600, dir_fd=folder)
    try:
        try:
            write_all(descriptor, data)
            give(descriptor, mode, group)
            os.fdatasync(descriptor)
            return name, stamp_of(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        discard(folder, name)
        raise


def put_in_place(work: int, temporary: str, folder: int, name: str, expected: Stamp) -> bool:
    """Let the new file `temporary`, which lies in the folder `work`, take the place of `name` in `folder`.

    True: it did, and what it threw out had the stamp `expected`, or is not known. False: another file had come there;
    where there was a file to throw out, that is `temporary` now, and the caller looks at it. Raises OSError, and then
    the old file stands where it was, or both the new one does and `temporary` is gone.
    """
    try:
        exchanged = exchange(work, temporary, folder, name)
        if not exchanged:
            os.rename(temporary, name, src_dir_fd=work, dst_dir_fd=folder)
    except FileNotFoundError:  # nothing stands there
        try:
            os.link(temporary, name, src_dir_fd=work, dst_dir_fd=folder, follow_symlinks=False)
        except FileExistsError:
            return False
        finally:
            discard(work, temporary)
        os.fsync(folder)
        return True
    except OSError:
        discard(work, temporary)
        raise
    thrown_out = stamp_at(temporary, work) if exchanged else None
    if thrown_out is not None and thrown_out.identity != expected.identity:
        return False
    discard(work, temporary)
    os.fsync(folder)
    return True


def exchange(folder: int, one: str, other_folder: int, other: str) -> bool:
    """Exchange two names; False where the file system cannot. Raises OSError."""
    import ctypes  # 8 ms, and needed only when a head was edited or a session is left

    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    if renameat2(folder, os.fsencode(one), other_folder, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number))
