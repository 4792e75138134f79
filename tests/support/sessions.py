"""Session files to be opened: heads, blocks, journals, and the processes that write them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from minutes_tui.codec.blocks import Block, write_block
from minutes_tui.codec.record import Record, Text
from minutes_tui.codec.session_file import session_bytes as whole_file
from minutes_tui.domain.problems import Problem
from minutes_tui.storage import journal_files
from minutes_tui.storage.journal import Ok
from minutes_tui.storage.journal_files import JournalFiles, open_journal
from minutes_tui.storage.processes import Process
from minutes_tui.storage.reading import Found, find_session

HEAD = b'format = 1\n\n[meeting]\ntitle = "A"\nlanguage = "de"\nplace = "Aula"\n'
AT = datetime(2022, 2, 1, 17, 20, tzinfo=UTC)


def record(name: str, kind: str = "note", text: str = "gesagt") -> Record:
    return Record(name, AT, "me", kind, {"text": Text(text)})


def chain_of(*names: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for seq, name in enumerate(names, 1):
        one = record(name)
        block = write_block(Record(one.id, AT, "me", "note", one.fields, seq=seq), blocks[-1].check if blocks else "")
        blocks.append(block)
    return tuple(blocks)


def session_bytes(blocks: Sequence[Block] = (), head: bytes = HEAD) -> bytes:
    return whole_file(head, blocks)


def process(number: int) -> Process:
    return Process("here", number, f"boot:{number}:1")


class Desk:
    """One session file, and those that have it open. `gone` are processes that were killed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.gone: set[Process] = set()
        path.write_bytes(session_bytes())

    def found(self) -> Found:
        found = find_session(str(self.path))
        assert isinstance(found, Found), found
        return found

    def open(self, number: int = 1) -> JournalFiles:
        journal = open_journal(self.found(), process(number))
        assert isinstance(journal, JournalFiles), journal
        return journal

    def refused(self, number: int = 1) -> str:
        problem = open_journal(self.found(), process(number))
        assert isinstance(problem, Problem)
        return problem.code

    def kill(self, journal: JournalFiles) -> None:
        self.gone.add(journal.folder.process)

    def ids(self) -> list[str]:
        return [block.record.id for block in self.found().blocks]

    def ids_in_file(self) -> list[str]:
        return [block.record.id for block in self.found().file.chain.blocks]

    def beside(self) -> list[str]:
        return sorted(one.name for one in self.path.parent.iterdir() if one != self.path)

    @property
    def events(self) -> Path:
        return self.path.with_suffix(".d") / "ev"


def add(journal: JournalFiles, *names: str) -> None:
    for name in names:
        assert isinstance(journal.append(journal.position, record(name)), Ok)


def desk_in(folder: Path, patch: pytest.MonkeyPatch) -> Desk:
    """A desk whose processes live until `kill`."""
    desk = Desk(folder / "a.toml")
    alive: Callable[[Process], bool] = lambda one: one not in desk.gone  # noqa: E731
    patch.setattr(journal_files, "is_alive", alive)
    return desk


def edited(data: bytes, place: bytes = b"Rathaus") -> bytes:
    return data.replace(b"Aula", place)


def edit(desk: Desk, data: bytes | None = None) -> None:
    desk.path.write_bytes(edited(desk.path.read_bytes() if data is None else data))
