"""The folder `ev/`: one file per event, and `link()` as the only agreement between writers.

A file of the next number is made by linking a file that is complete and durable already; where that number exists,
`link()` fails, and somebody else was first. Numbers only go up. The number of a file is the seq of its event, but for
tombstones: whoever folds the folder into the session file links one, and a writer who meets it links the number after.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
from collections.abc import Sequence
from typing import Final

from minutes_tui.codec.blocks import MOST_BLOCK_BYTES, Block
from minutes_tui.codec.session_file import MOST_BYTES
from minutes_tui.domain.problems import Problem
from minutes_tui.storage.combining import Base, EventFile, mark, read_base, read_mark, write_base
from minutes_tui.storage.opening import CannotOpenError, Stamp, is_at, open_folder, read_file, stamp_at, stamp_of
from minutes_tui.storage.replacing import write_new
from minutes_tui.storage.side_files import discard, folder_mode, give, remove
from minutes_tui.storage.unfinished import EVENTS

NAME: Final = "ev"
_BASE: Final = "base"
_NEW: Final = ".new-"
_TRIES: Final = 100
_EVENT = re.compile(r"[0-9]{8,12}\.toml")

FolderMark = tuple[int, tuple[int, int, int, int] | None]
"""The folder's inode, and the identity of its base."""


def _is_ours(name: str) -> bool:
    return name == _BASE or _EVENT.fullmatch(name) is not None


def file_name(slot: int) -> str:
    """`00000028.toml`."""
    return f"{slot:08d}.toml"


class EventFolder:
    """An open `ev/`. All methods raise OSError; FileNotFoundError also when the folder itself is gone."""

    def __init__(self, parent: int, descriptor: int, mode: int, group: int) -> None:
        self._parent = parent
        self._descriptor = descriptor
        self._mode = mode
        self._group = group

    @classmethod
    def open(cls, parent: int, mode: int, group: int) -> EventFolder:
        """The folder as it stands. Raises FileNotFoundError without one."""
        return cls(parent, open_folder(NAME, parent), mode, group)

    @staticmethod
    def create(parent: int, blocks: Sequence[Block], owner: str, mode: int, group: int, key: str) -> None:
        """Put a new folder in its place, with these events as its base; where there is one already, the first wins.

        `key` is this process's: by it others know whether an unfinished folder was left behind.
        """
        temporary = f"{EVENTS}{key}-{secrets.token_hex(6)}"
        os.mkdir(temporary, 0o700, dir_fd=parent)
        descriptor = open_folder(temporary, parent)
        try:
            folder = EventFolder(parent, descriptor, mode, group)
            folder.put_base(blocks, owner)
            give(descriptor, folder_mode(mode), group)
            os.fsync(descriptor)
            os.rename(temporary, NAME, src_dir_fd=parent, dst_dir_fd=parent)
        except OSError as error:
            discard(descriptor, _BASE)
            os.rmdir(temporary, dir_fd=parent)
            if error.errno not in (errno.EEXIST, errno.ENOTEMPTY):
                raise
        finally:
            os.close(descriptor)

    def close(self) -> None:
        """Leave it as it is."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    # -- reading

    def files(self) -> list[EventFile] | None:
        """All event files and tombstones, in the order of their numbers; None if some went while we looked."""
        files = [self.file(number) for number in self.numbers()]
        there = [file for file in files if file is not None]
        return there if len(there) == len(files) else None

    def numbers(self) -> list[int]:
        """The numbers of all event files and tombstones, in order."""
        return sorted(int(name[:-5]) for name in os.listdir(self._descriptor) if _EVENT.fullmatch(name))

    def file(self, slot: int) -> EventFile | None:
        """The file of that number; None without one. Raises CannotOpenError for one that is no file."""
        try:
            data, _ = read_file(file_name(slot), MOST_BLOCK_BYTES, folder=self._descriptor)
        except CannotOpenError as error:
            if error.problem.code == "file.missing":
                return None
            raise
        return EventFile(slot, data)

    def base(self, known: Sequence[Block] = ()) -> Base | None:
        """The base; None if there is none any more. Raises CannotOpenError for one that cannot be read.

        Where its line says that it ends in one of the `known` events, the events in it are not read anew.
        """
        data = self.base_bytes()
        if data is None:
            return None
        line = data[: data.find(b"\n") + 1]
        count, check = read_mark(line) or (0, "")
        if 0 < count <= len(known) and known[count - 1].check == check and len(line.split()) == 3:
            return Base(line.split()[2].decode("ascii", "replace"), tuple(known[:count]))
        base = read_base(data)
        if base is None:
            raise CannotOpenError(Problem("folder.damaged"))
        return base

    def base_bytes(self) -> bytes | None:
        """What stands in the base; None if there is none any more. Raises CannotOpenError."""
        try:
            return read_file(_BASE, MOST_BYTES, folder=self._descriptor)[0]
        except CannotOpenError as error:
            if error.problem.code == "file.missing":
                return None
            raise

    @property
    def base_stamp(self) -> Stamp | None:
        """The base's; None without one. Who folds writes the base anew before anything goes."""
        return stamp_at(_BASE, self._descriptor)

    @property
    def mark(self) -> FolderMark:
        """By what it is known again: another folder, or one with another base, has another mark."""
        stamp = self.base_stamp
        return stamp_of(self._descriptor).inode, stamp.identity if stamp is not None else None

    @property
    def is_empty(self) -> bool:
        """Whether somebody folded it, and has only not removed it yet."""
        return not any(_is_ours(name) for name in os.listdir(self._descriptor))

    @property
    def is_in_place(self) -> bool:
        """Whether this is still the folder that others find under its name."""
        return is_at(NAME, self._parent, self._descriptor)

    # -- writing

    def link(self, slot: int, data: bytes) -> bool:
        """Make the file of that number, durably. False: there is one already, and it is durable too."""
        name, _ = write_new(self._descriptor, _NEW, data, self._mode, self._group)
        try:
            linked = self._link(name, slot)
        finally:
            discard(self._descriptor, name)
        os.fsync(self._descriptor)
        return linked

    def _link(self, name: str, slot: int) -> bool:
        folder = self._descriptor
        try:
            os.link(name, file_name(slot), src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
        except FileExistsError:
            return False
        return True

    def sync(self) -> None:
        """Wait until the names in it are on the disk."""
        os.fsync(self._descriptor)

    def link_tombstone(self, slot: int, blocks: Sequence[Block]) -> bool:
        """Say that the folder is being folded, by a number that holds no event."""
        return self.link(slot, mark(blocks))

    def put_base(self, blocks: Sequence[Block], owner: str) -> None:
        """Write the base, in the place of the one before."""
        name, _ = write_new(self._descriptor, _NEW, write_base(blocks, owner), self._mode, self._group)
        os.rename(name, _BASE, src_dir_fd=self._descriptor, dst_dir_fd=self._descriptor)

    def clear(self, files: Sequence[int]) -> None:
        """Remove these event files, which the base holds too by now."""
        for slot in files:
            remove(self._descriptor, file_name(slot))

    def clear_away(self, tombstone: int) -> bool:
        """Remove base, tombstone, and the folder. False: it stays, because somebody has linked another number.

        The tombstone goes after all other files, and at once with the folder: nobody begins a number anew in it. What
        somebody has only begun to write does not keep the folder: where it is gone, they open it afresh.
        """
        remove(self._descriptor, _BASE)
        remove(self._descriptor, file_name(tombstone))
        for _ in range(_TRIES):
            self.clear_leftovers()
            try:
                os.rmdir(NAME, dir_fd=self._parent)
            except FileNotFoundError:
                return True
            except OSError as error:
                if error.errno not in (errno.EEXIST, errno.ENOTEMPTY):
                    raise
                if not self.is_in_place:
                    return True
                if not self.is_empty:
                    return False
            else:
                return True
        return False

    def clear_leftovers(self) -> None:
        """Remove what processes that were killed had begun to write, and what does not belong here."""
        for name in os.listdir(self._descriptor):
            if not _is_ours(name):
                discard(self._descriptor, name)
