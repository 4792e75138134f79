"""Where the program keeps what it remembers of a person: which sessions were opened lately, and that they were here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def state_folder(environ: Mapping[str, str]) -> Path | None:
    """The folder (XDG Base Directory Specification 0.8: one that is not absolute is ignored); None without a home.

    As platformdirs has it, which takes long to load.
    """
    chosen, home = environ.get("XDG_STATE_HOME", ""), environ.get("HOME", "")
    if chosen.startswith("/"):
        return Path(chosen) / "minutes-tui"
    return Path(home) / ".local" / "state" / "minutes-tui" if home.startswith("/") else None
