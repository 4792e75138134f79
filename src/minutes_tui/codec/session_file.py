"""A session file as a whole: the head that people write, the marker line, the journal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from minutes_tui.codec.blocks import Block
from minutes_tui.codec.chain import Chain, read_chain_again
from minutes_tui.codec.head import read_head
from minutes_tui.codec.head_edit import with_closed
from minutes_tui.domain.head import Closed, Head
from minutes_tui.domain.problems import Place, Problem

MARKER: Final = "# ---- journal: written by minutes-tui, do not edit below ----"
MOST_BYTES: Final = 32 << 20
"""A session file; three hours of minutes are a hundredth of it."""

_MARKER_LINE = re.compile(rb"^" + re.escape(MARKER.encode()) + rb"[ \t]*\r?(?:\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """The bytes above the marker line, those below it, and the number of the first line below (0: no marker)."""

    head: bytes
    journal: bytes
    journal_line: int


@dataclass(frozen=True, slots=True)
class SessionFile:
    """A session file that could be read. `problems` are those of its journal; the head has none."""

    head: Head
    parts: Parts
    chain: Chain

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the journal: a torn tail, a break, a cut behind `[closed]`."""
        return tuple(problem for problem in (torn(self.chain), self.chain.broken, self.missing) if problem)

    @property
    def missing(self) -> Problem | None:
        """What `[closed]` in the head says should be there and is not."""
        return missed_when_closed(self.head.closed, self.chain.blocks)


def split(data: bytes) -> Parts:
    """The parts of a file. Without a marker line everything is head."""
    found = _MARKER_LINE.search(data)
    if found is None:
        return Parts(data, b"", 0)
    return Parts(data[: found.start()], data[found.end() :], data.count(b"\n", 0, found.end()) + 1)


def read_session_file(data: bytes, file: str = "", known: Sequence[Block] = ()) -> SessionFile | tuple[Problem, ...]:
    """The session in `data`, or everything that is wrong with its head. `file` only names it in problems.

    The blocks `known` were proved before: what stands there unchanged is not read anew.
    """
    parts = split(data)
    head = read_head(parts.head, file)
    if isinstance(head, tuple):
        return head
    chain = read_chain_again(parts.journal, known, file=file, line=parts.journal_line)
    return SessionFile(head, parts, chain)


def torn(chain: Chain) -> Problem | None:
    """The problem of a last block that was cut off."""
    if not chain.torn:
        return None
    return Problem("journal.torn", Place(line=chain.torn_line), {"events": len(chain.blocks)}, "warning")


def missed_when_closed(closed: Closed | None, blocks: Sequence[Block]) -> Problem | None:
    """The problem of a closed file that is shorter than it was, or another one."""
    if closed is None:
        return None
    there = {"expected": closed.events, "events": len(blocks)}
    if closed.events > len(blocks):
        return Problem("journal.cut-after-closing", Place(key="closed.events"), there)
    if closed.events and blocks[closed.events - 1].check != closed.check:
        return Problem("journal.not-the-closed-one", Place(key="closed.check"), there)
    return None


def head_with_marker(head: bytes) -> bytes:
    """The bytes of a head with the marker line below it, whatever its end looked like."""
    if head and not head.endswith(b"\n"):
        head += b"\n"
    if head and not head.endswith((b"\n\n", b"\n\r\n")):
        head += b"\n"
    return head + MARKER.encode() + b"\n"


def journal_bytes(blocks: Sequence[Block]) -> bytes:
    """The blocks as they stand below the marker line."""
    return b"".join([b"\n" + block.data for block in blocks])


def session_bytes(head: bytes, blocks: Sequence[Block]) -> bytes:
    """The whole file with that head and those events."""
    return head_with_marker(head) + journal_bytes(blocks)


def closed_head(head: bytes, events: int, check: str) -> bytes:
    """The head with what a cut is missed by; where it cannot be edited, as it is."""
    try:
        return with_closed(head, events, check)
    except ValueError:
        return head
