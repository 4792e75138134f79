"""Whether this person has ever started the program here: an empty file among the program's states remembers it."""

from __future__ import annotations

import os
from collections.abc import Mapping

_MAKE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_NAME = "started"


def state_folder(environ: Mapping[str, str]) -> str:
    """Where states lie (XDG Base Directory Specification 0.8), as platformdirs has it, which takes long to load."""
    folder = environ.get("XDG_STATE_HOME", "").strip()
    return f"{folder or environ.get('HOME', '') + '/.local/state'}/minutes-tui"


def is_first_start(environ: Mapping[str, str]) -> bool:
    """True once for each person, and always where it cannot be remembered. Raises nothing; nothing is written through.

    Whatever has the name, be it a link or a folder, means that somebody was here.
    """
    folder = state_folder(environ)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        os.close(os.open(os.path.join(folder, _NAME), _MAKE, 0o600))
    except FileExistsError:
        return not os.path.isdir(folder)
    except (OSError, ValueError):  # no room, no right, a NUL in the name
        return True
    return True
