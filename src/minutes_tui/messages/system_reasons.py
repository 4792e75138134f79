"""What the operating system means, in the words of the sentence around it: it speaks one language, and its own."""

from __future__ import annotations

import errno
import os

from minutes_tui.messages.marking import N_
from minutes_tui.messages.translation import Translator

REASONS: dict[str, str] = {
    "EACCES": N_("no permission"),
    "EPERM": N_("not permitted"),
    "ENOENT": N_("not found"),
    "EEXIST": N_("something of that name is there already"),
    "EISDIR": N_("it is a folder"),
    "ENOTDIR": N_("a part of the path is no folder"),
    "ENOTEMPTY": N_("the folder is not empty"),
    "ENOSPC": N_("no space is left"),
    "EDQUOT": N_("your share of the space is used up"),
    "EFBIG": N_("the file would be too large"),
    "EROFS": N_("it can only be read"),
    "EIO": N_("reading or writing fails"),
    "ENXIO": N_("there is no such device"),
    "ENODEV": N_("there is no such device"),
    "EBUSY": N_("it is in use"),
    "ETXTBSY": N_("it is in use"),
    "EAGAIN": N_("it is in use"),
    "EINTR": N_("it was interrupted"),
    "EINVAL": N_("this is not possible there"),
    "ENOTSUP": N_("this is not possible there"),
    "EOPNOTSUPP": N_("this is not possible there"),
    "ENOSYS": N_("this is not possible there"),
    "EXDEV": N_("it lies on another disk"),
    "EMLINK": N_("it has too many names already"),
    "ELOOP": N_("its links go round in circles, or are not followed here"),
    "ENAMETOOLONG": N_("the name is too long"),
    "EMFILE": N_("too many files are open"),
    "ENFILE": N_("too many files are open"),
    "ENOMEM": N_("the memory is used up"),
    "EPIPE": N_("nobody reads it any more"),
    "EBADF": N_("it was closed"),
    "ETIMEDOUT": N_("no answer came in time"),
    "ESTALE": N_("the server does not know this file any more"),
    "ENOTCONN": N_("the link to the server is broken"),
    "ECONNRESET": N_("the link to the server is broken"),
    "EHOSTDOWN": N_("the server cannot be reached"),
    "EHOSTUNREACH": N_("the server cannot be reached"),
    "ENETUNREACH": N_("the server cannot be reached"),
}
"""By the symbol of the error's number (errno(3))."""


def system_reason(reason: str, tr: Translator) -> str:
    """Words for the symbol of an error's number; the system's own where we have none, and other words as they are."""
    if reason in REASONS:
        return tr(REASONS[reason])
    number = getattr(errno, reason, None) if reason.startswith("E") and reason.isupper() else None
    return os.strerror(number) if isinstance(number, int) else reason
