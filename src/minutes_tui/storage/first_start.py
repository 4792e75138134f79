"""Whether this person has ever started the program here: an empty file among the program's states remembers it."""

from __future__ import annotations

import os
from collections.abc import Mapping

from minutes_tui.storage.state_folder import state_folder

_MAKE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_NAME = "started"


def is_first_start(environ: Mapping[str, str]) -> bool:
    """True once for each person, and always where it cannot be remembered. Raises nothing; nothing is written through.

    Whatever has the name, be it a link or a folder, means that somebody was here.
    """
    folder = state_folder(environ)
    if folder is None:
        return True
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        os.close(os.open(os.path.join(folder, _NAME), _MAKE, 0o600))
    except FileExistsError:
        return not os.path.isdir(folder)
    except (OSError, ValueError):  # no room, no right, a NUL in the name
        return True
    return True
