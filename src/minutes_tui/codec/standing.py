"""The blocks of a journal as they stand there, whole or not, and which of them holds over which.

For `diagnosing`, which tells from it what happened. A block holds over another if its check is right behind what the
other one *states* as its check: behind a fault the chain is sound again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain as joined
from itertools import pairwise
from typing import Final

from minutes_tui.codec.blocks import HEADER, MOST_BLOCK_BYTES, digest_over, digested
from minutes_tui.codec.chain import CONFLICT, EVENT_LINE, is_cut_block, normalised

MOST_BLOCKS: Final = 100_000
"""Twenty times the longest meeting. What is more is counted by nobody."""

_CHECK = re.compile('^check = "([0-9a-f]{64})"$', re.MULTILINE)
_SEQ = re.compile(r"^seq = ([1-9][0-9]{0,11})$", re.MULTILINE)
_SEQ_WITHIN: Final = 200
_MOST_CANDIDATES: Final = 4


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes of a journal: the file they stand in, and the number of their first line there. 0: say no line."""

    data: bytes
    file: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """A fault that is seen without looking at the chain, and where."""

    part: int
    offset: int
    code: str
    parameters: Mapping[str, str | int]


@dataclass(slots=True, eq=False)
class Standing:
    """A block: where it stands, `at` is its place among all. 0 and "" are for what it does not say.

    `harmed` is the code of what happened to it if that is known; `above` is the block that it holds over, None for
    the first one; without `holds` it holds over none.
    """

    part: int
    start: int
    stop: int
    at: int
    seq: int = 0
    check: str = ""
    harmed: str = ""
    holds: bool = False
    above: Standing | None = None
    below: int = 0
    number: int = 0
    """Where it belongs, found out later."""


class Journal:
    """The parts, and the blocks in them."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self.blocks: list[Standing] = []
        self.spots: list[Spot] = []
        for number in range(len(parts)):
            if not self._scanned(number):
                break

    def lines(self, block: Standing, number: int = 0) -> str:
        """The block as its check covers it; one whose first line was harmed with the right one.

        `number`: as if that were its own.
        """
        text = self._text(block.part, block.start, block.stop)
        found = _CHECK.search(text)
        body = text[: found.start()] if found else text.rstrip("\n") + "\n"
        if block.harmed == "chain.altered-first-line":
            seq = _SEQ.search(body)
            body = HEADER + body[seq.start() if seq else 0 :]
        if number:
            body = re.sub("^seq = [^\n]*", f"seq = {number}", body, count=1, flags=re.MULTILINE)
        return digested(body)

    def _text(self, part: int, start: int, stop: int) -> str:
        return normalised(self.parts[part].data[start:stop].decode("utf-8", "replace"))

    # -- what stands there

    def _scanned(self, part: int) -> bool:
        """Take in a part. False: there were too many blocks."""
        data = self.parts[part].data
        starts = (found.start() for found in EVENT_LINE.finditer(data))
        first = next(starts, len(data))
        self._between(part, 0, first)
        for start, stop in pairwise(joined((first,), starts, (len(data),))):
            if start == stop:
                continue
            if len(self.blocks) >= MOST_BLOCKS:
                self._spot(part, start, "chain.too-many", most=MOST_BLOCKS)
                return False
            self._segment(part, start, stop)
        return True

    def _segment(self, part: int, start: int, stop: int) -> None:
        """What stands from one `[[event]]` to the next."""
        data = self.parts[part].data
        if stop - start > MOST_BLOCK_BYTES + 2:
            self._block(part, start, stop, "", "", "chain.too-large")
            return
        text = self._text(part, start, stop)
        found = _CHECK.search(text)
        conflict = CONFLICT.search(data, start, stop)
        if conflict is not None:
            self._spot(part, conflict.start(), "chain.conflict-marker", marker=conflict[0].decode())
        if found is None:
            last = stop == len(data) and part == len(self.parts) - 1
            if last and is_cut_block(text):
                self._spot(part, start, "chain.cut-off")
            else:
                self._block(part, start, stop, text, "", "chain.no-check")
            return
        end = stop
        if text[found.end() :].strip():
            end = data.find(found[0].encode(), start, stop) + len(found[0])
        self._block(part, start, end, text, found[1], "" if _is_utf_8(data[start:end]) else "chain.not-utf-8")
        if end < stop and conflict is None:
            self._between(part, end, stop)

    def _between(self, part: int, start: int, stop: int) -> None:
        """What stands between two blocks: one whose first line was harmed, or something else."""
        data = self.parts[part].data
        start = stop - len(data[start:stop].lstrip(b" \t\r\n"))
        if start == stop:
            return
        text = self._text(part, start, min(stop, start + MOST_BLOCK_BYTES))
        found, seq = _CHECK.search(text), _SEQ.search(text, 0, _SEQ_WITHIN)
        conflict = CONFLICT.search(data, start, stop)
        if found is not None and seq is not None:
            self._block(part, start, stop, text, found[1], "chain.altered-first-line")
        elif conflict is not None:
            self._spot(part, conflict.start(), "chain.conflict-marker", marker=conflict[0].decode())
        elif HEADER.encode().startswith(data[start:stop].rstrip(b"\r\n")):
            self._spot(part, start, "chain.cut-off")
        else:
            self._spot(part, start, "chain.stray-text")

    def _block(self, part: int, start: int, stop: int, text: str, check: str, harmed: str) -> None:
        seq = _SEQ.search(text, 0, _SEQ_WITHIN)
        self.blocks.append(Standing(part, start, stop, len(self.blocks), int(seq[1]) if seq else 0, check, harmed))

    def _spot(self, part: int, offset: int, code: str, **parameters: str | int) -> None:
        self.spots.append(Spot(part, offset, code, parameters))


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def link(journal: Journal, root: str, root_seq: int) -> None:
    """Find out for each block over which it holds; `root` is the check of the block before them all.

    A few are tried for each block: what stands before it, what is numbered one less, and what stands before it as if
    only its check had been altered.
    """
    numbered: dict[int, list[Standing]] = defaultdict(list)
    for block in journal.blocks:
        if block.check and len(numbered[block.seq]) < _MOST_CANDIDATES:
            numbered[block.seq].append(block)
    before: Standing | None = None
    reckoned = ""
    for block in journal.blocks:
        lines = journal.lines(block) if block.harmed != "chain.too-large" else ""
        if block.check:
            first = before is None or block.seq == root_seq + 1
            nearest = (before,) if before is not None else ()
            _link_one(block, lines, root if first else None, joined(nearest, numbered.get(block.seq - 1, ())))
            if not block.holds and before is not None and reckoned:
                _over_reckoned(block, lines, before, journal.blocks[before.at - 1] if before.at else None, reckoned)
        over = before.check if before is not None else root
        known = lines and not block.holds and (before is None or over)
        reckoned = digest_over(lines, over) if known else ""
        before = block


def _link_one(block: Standing, lines: str, root: str | None, others: joined[Standing]) -> None:
    if root is not None and digest_over(lines, root) == block.check:
        block.holds = True
        return
    for other in others:
        if other is not block and other.check and digest_over(lines, other.check) == block.check:
            block.holds, block.above = True, other
            return


def _over_reckoned(block: Standing, lines: str, before: Standing, above: Standing | None, reckoned: str) -> None:
    """Where the block holds over what the check of the one before it has to be, only that check was altered."""
    if digest_over(lines, reckoned) == block.check:
        block.holds, block.above = True, before
        before.holds, before.above, before.check = True, above, reckoned
        before.harmed = "chain.altered-check" if before.harmed in ("", "chain.no-check") else before.harmed
