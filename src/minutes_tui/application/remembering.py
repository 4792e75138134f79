"""What the program remembers of a person between two starts, and where: for those who may not reach for the disk."""

from __future__ import annotations

from minutes_tui.storage.first_start import is_first_start
from minutes_tui.storage.reading import Found, find_session
from minutes_tui.storage.recent import read_recent, remember
from minutes_tui.storage.state_folder import state_folder

__all__ = ["Found", "find_session", "is_first_start", "read_recent", "remember", "state_folder"]
