"""Drafts of what is no session yet: the same files as beside a session, in the folder of the program's state."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from minutes_tui.storage.drafts import DraftFolder

_FOLDER: Final = "new"
_MODE: Final = 0o600
"""Nobody else is meant to see a session that is not made yet."""


def form_drafts(state: Path) -> DraftFolder:
    """The folder of these drafts; that of the state is made where it is missing. Raises OSError.

    Its `parent` is a descriptor that whoever asked has to close.
    """
    state.mkdir(0o700, parents=True, exist_ok=True)
    return DraftFolder(os.open(state, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC), _FOLDER, _MODE)
