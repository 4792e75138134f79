"""One chain of what the session file, the base and the event files say. Pure: no file is opened here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes_tui.codec.blocks import Block
from minutes_tui.codec.chain import read_chain
from minutes_tui.codec.session_file import journal_bytes
from minutes_tui.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class EventFile:
    """A file of the event folder: its number, its bytes. A tombstone, which a folder leaves, is no block but a mark."""

    slot: int
    data: bytes

    @property
    def tombstone(self) -> tuple[int, str] | None:
        """The seq and the check of the last event before a tombstone; None for an event."""
        return read_mark(self.data)


@dataclass(frozen=True, slots=True)
class Base:
    """All events up to the moment when the event folder was made, and whose they are."""

    owner: str
    blocks: tuple[Block, ...]


def mark(blocks: Sequence[Block], owner: str = "") -> bytes:
    """The line of a tombstone or a base: seq and check of the last block, `-` for none, and the owner of a base."""
    last = f"{len(blocks)} {blocks[-1].check if blocks else '-'}"
    return f"{last} {owner}".rstrip().encode() + b"\n"


def read_mark(line: bytes) -> tuple[int, str] | None:
    """What `mark` wrote; None for anything else."""
    parts = line.split(b"\n", 1)[0].split()
    if len(parts) < 2 or not parts[0].isdigit() or len(parts[0]) > 12:
        return None
    return int(parts[0]), "" if parts[1] == b"-" else parts[1].decode("ascii", "replace")


def write_base(blocks: Sequence[Block], owner: str) -> bytes:
    """The bytes of a base file."""
    return mark(blocks, owner) + journal_bytes(blocks)


def read_base(data: bytes) -> Base | None:
    """What a base file says; None if it is damaged."""
    line, _, journal = data.partition(b"\n")
    said = read_mark(line)
    chain = read_chain(journal)
    if said is None or chain.broken or chain.torn or len(chain.blocks) != said[0]:
        return None
    if (chain.blocks[-1].check if chain.blocks else "") != said[1]:
        return None
    parts = line.split()
    return Base(parts[2].decode("ascii", "replace") if len(parts) > 2 else "", chain.blocks)


@dataclass(frozen=True, slots=True)
class Combined:
    """All events in order, and the number of the last event file, whatever it held.

    `folding`: it held a tombstone, so that the folder may be about to go.
    """

    blocks: tuple[Block, ...]
    slot: int
    folding: bool = False


class Gap(Exception):  # noqa: N818 - not an error: look again, somebody is moving events to the session file just now
    """Events are missing between what was read here and there."""


def combine(
    in_file: tuple[Block, ...], base: Base | None, files: Sequence[EventFile], owner: str
) -> Combined | Problem:
    """The longest chain of all these, or why they do not belong together. Raises Gap.

    `in_file` are the blocks that were proved in the session file, `files` are in the order of their numbers. An event
    file counts only if its block fits behind the one before.
    """
    blocks = list(in_file)
    slot = 0
    if base is not None:
        slot = len(base.blocks)
        # Where no event proves that they belong together, the owner has to.
        if not in_file and base.owner != owner and (base.blocks or files):
            return Problem("folder.foreign")
        if not same_start(in_file, base.blocks):
            return Problem("folder.foreign")
        if len(base.blocks) > len(blocks):
            blocks = list(base.blocks)
    for file in files:
        slot = max(slot, file.slot)
        block = joining(blocks, file)
        if isinstance(block, Problem):
            return block
        if block is not None:
            blocks.append(block)
    return Combined(tuple(blocks), slot, bool(files) and files[-1].tombstone is not None)


def same_start(one: Sequence[Block], other: Sequence[Block]) -> bool:
    """Whether one of two chains is the beginning of the other. A check proves everything before it."""
    common = min(len(one), len(other))
    return common == 0 or one[common - 1].check == other[common - 1].check


def joining(blocks: Sequence[Block], file: EventFile) -> Block | Problem | None:
    """The block that an event file brings; None if it is known, or a tombstone that fits. Raises Gap."""
    if file.tombstone is not None:
        seq, check = file.tombstone
        if seq > len(blocks):
            raise Gap
        return Problem("folder.foreign") if seq and blocks[seq - 1].check != check else None
    found = _seq(file.data)
    if found is None:
        return Problem("folder.damaged-event", parameters={"seq": file.slot})
    if found > len(blocks) + 1:
        raise Gap
    if found <= len(blocks):
        return None if found and blocks[found - 1].data == file.data else Problem("folder.foreign")
    return next_block(blocks, file.data)


def next_block(blocks: Sequence[Block], data: bytes) -> Block | Problem:
    """The block of an event file, if it is the next one."""
    chain = read_chain(data, check=blocks[-1].check if blocks else "", seq=len(blocks))
    if chain.broken is None and not chain.torn and len(chain.blocks) == 1:
        return chain.blocks[0]
    return Problem("folder.damaged-event", parameters={"seq": len(blocks) + 1})


def _seq(data: bytes) -> int | None:
    lines = data.split(b"\n", 2)
    if len(lines) < 3 or lines[0] != b"[[event]]" or not lines[1].startswith(b"seq = "):
        return None
    number = lines[1][6:]
    return int(number) or None if number.isdigit() and len(number) <= 12 else None
