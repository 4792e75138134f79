"""The folder that lies beside a session file while a program has it open: who is in, events, drafts."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from minutes_tui.domain.head import Head
from minutes_tui.storage import side_files
from minutes_tui.storage.drafts import DraftFolder
from minutes_tui.storage.opening import Stamp, is_at, open_folder
from minutes_tui.storage.processes import Process, register, registered, unregister
from minutes_tui.storage.unfinished import Copies, clear_up, copies


def folder_name(file: str) -> str:
    """The name of the working folder of a session file: `council.d` for `council.toml`."""
    return file.removesuffix(".toml") + ".d"


def owner_of(head: Head) -> str:
    """By what the events of a session are known as its own, even if its file has lost them: 16 hexadecimal digits."""
    return hashlib.sha256(head.meeting.title.encode("utf-8", "replace")).hexdigest()[:16]


class WorkingFolder:
    """The folder, entered by this process. `parent` and `descriptor` stay open as long as it is in."""

    def __init__(self, path: Path, process: Process, stamp: Stamp, owner: str) -> None:
        self.name = folder_name(path.name)
        self.process = process
        self.mode = (stamp.mode & 0o666) | 0o600
        self.group = stamp.group
        self.owner = owner
        self.parent = open_folder(str(path.parent))
        self.descriptor = -1
        self._note = ""

    def unfinished(self, kind: str) -> str:
        """How names of files begin that are only being written, so that others know whose they are."""
        return f"{kind}{self.process.key}-"

    @property
    def drafts(self) -> DraftFolder:
        """Where drafts lie; they outlive the folder's other files."""
        return DraftFolder(self.parent, self.name, self.mode, self.group)

    def enter(self) -> None:
        """Make it if need be, and register in it, before anything else is looked at. Raises OSError."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1
        for tries_left in reversed(range(20)):
            try:
                with side_files.made_folder(self.parent, self.name, self.mode, self.group) as folder:
                    self.descriptor = os.dup(folder)
                os.set_inheritable(self.descriptor, False)
                self._note = register(self.descriptor, self.process, self.mode, self.group)
                if self.is_in_place:
                    return
            except FileNotFoundError:  # the last one to leave has just removed it
                if not tries_left:
                    raise
            if self.descriptor >= 0:
                os.close(self.descriptor)
                self.descriptor = -1
        raise FileNotFoundError(self.name)

    def others(self, is_alive: Callable[[Process], bool]) -> bool:
        """Whether another living process is in; those that are gone are struck off. Raises OSError."""
        found = False
        for note, process in registered(self.descriptor):
            if note == self._note:
                continue
            if is_alive(process):
                found = True
            else:
                unregister(self.descriptor, note)
        return found

    def clear_up(self, is_alive: Callable[[Process], bool]) -> None:
        """Remove what others left unfinished in it, but for session files. Raises OSError."""
        clear_up(self.descriptor, is_alive)

    def copies(self, mine: str, is_alive: Callable[[Process], bool]) -> Copies:
        """The new session files on their way besides `mine`. Raises OSError."""
        return copies(self.descriptor, mine, lambda process: process != self.process and is_alive(process))

    def has_in(self, process: Process) -> bool:
        """Whether that process is registered, alive or not. False where nobody can tell."""
        try:
            return any(one == process for note, one in registered(self.descriptor) if note != self._note)
        except OSError:
            return False

    def sync(self) -> None:
        """Wait until the names in it, and its own, are on the disk, whoever made them. Raises OSError."""
        os.fsync(self.descriptor)
        os.fsync(self.parent)

    def strike_off(self) -> None:
        """Strike ourselves off. Raises OSError."""
        unregister(self.descriptor, self._note)

    def leave(self) -> None:
        """Strike ourselves off, and remove the folder if nothing is left in it. Raises nothing."""
        if self.descriptor >= 0:
            with contextlib.suppress(OSError):
                self.strike_off()
            self.drafts.clear_away()
            with contextlib.suppress(OSError):
                os.rmdir(self.name, dir_fd=self.parent)  # fails while there is anything in it
            os.close(self.descriptor)
            self.descriptor = -1
        if self.parent >= 0:
            os.close(self.parent)
            self.parent = -1

    @property
    def is_in_place(self) -> bool:
        """Whether it is still what others find under its name. Raises OSError."""
        return self.descriptor >= 0 and is_at(self.name, self.parent, self.descriptor)
