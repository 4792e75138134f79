"""What happened to a journal whose chain does not hold: which events were altered, are missing, were put in or moved.

Runs only where something is wrong. Reading stops at the first block that does not fit; here the rest is looked at, too.
Blocks that hold one over the other are a run; runs are put in order by their numbers, and what is left over, lacking,
or at the wrong place is what happened. Linear in the size of the journal but for two sorts.

What bytes cannot tell: whether event 27 was altered, or event 26 was, by somebody who reckoned its check anew. Both are
named then.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from minutes_tui.codec.blocks import digest_over
from minutes_tui.codec.standing import Journal, Part, Spot, Standing, link
from minutes_tui.domain.problems import Place, Problem

MOST_TOLD: Final = 20
"""So many faults are named one by one."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The faults in the order of the file, at most MOST_TOLD, and how many there are."""

    faults: tuple[Problem, ...]
    count: int


def diagnose(parts: Sequence[Part], *, check: str = "", seq: int = 0) -> Diagnosis:
    """What is wrong with the chain in these parts, which follow one another, behind the block `seq` with that `check`.

    No fault: the chain holds, or breaks off for a reason that is not one of the chain.
    """
    journal = Journal(parts)
    link(journal, check, seq)
    spots = [*journal.spots, *_Order(journal, check, seq).spots()]
    spots.sort(key=lambda spot: (spot.part, spot.offset))
    return Diagnosis(tuple(_problem(spot, parts[spot.part]) for spot in spots[:MOST_TOLD]), len(spots))


def _problem(spot: Spot, part: Part) -> Problem:
    line = part.line + part.data.count(b"\n", 0, spot.offset) if part.line else 0
    return Problem(spot.code, Place(part.file, line), spot.parameters)


@dataclass(slots=True, eq=False)
class _Run:
    """Blocks of which each holds over the one before, numbered without a gap.

    `wanted` is the number of the first by what they say, `first` the one that it has got; 0 while it has no place. Its
    first block holds over something as well where it is `proved`.
    """

    blocks: list[Standing]
    wanted: int
    proved: bool
    first: int = 0

    @property
    def behind(self) -> int:
        return self.first + len(self.blocks)


class _Order:
    """Runs at their places, and what is to be said of them."""

    def __init__(self, journal: Journal, root: str, root_seq: int) -> None:
        self.journal = journal
        self.root = root
        self.root_seq = root_seq
        self.taken: set[int] = set()
        self.found: list[Spot] = []

    def spots(self) -> list[Spot]:
        runs = self.placed(self.runs(self.without_copies()))
        expected = self.root_seq + 1
        before: Standing | None = None
        for run in runs:
            self.say_run(run, expected, before)
            expected, before = run.behind, run.blocks[-1]
        self.say_moved([block for run in runs for block in run.blocks])
        return self.found

    # -- runs

    def without_copies(self) -> list[Standing]:
        """One block for each check: the one that holds, else the first. The others are said."""
        stands: dict[str, Standing] = {}
        for block in self.journal.blocks:
            known = stands.get(block.check)
            if known is None or (block.holds and not known.holds):
                stands[block.check] = block
        kept = []
        for block in self.journal.blocks:
            own = stands[block.check] if block.check else block
            if block.above is not None and block.above.check:
                block.above = stands[block.above.check]
            if own is block:
                kept.append(block)
            else:
                same = self.journal.lines(block) == self.journal.lines(own)
                self.say(block, "chain.duplicated" if same else "chain.inserted")
        return kept

    def runs(self, blocks: Sequence[Standing]) -> list[_Run]:
        """The runs; of blocks that hold over the same one, the one that most others build on. The others are said."""
        children: dict[int, list[Standing]] = defaultdict(list)
        tops: list[Standing] = []
        roots: list[Standing] = []
        for block in blocks:
            kin = children[block.above.at] if block.above is not None else roots if block.holds else tops
            kin.append(block)
        order = [*roots, *tops]
        for block in order:
            order += children.get(block.at, ())
        for block in reversed(order):
            block.below = 1 + max((child.below for child in children.get(block.at, ())), default=0)
        found = []
        for top in [*self.best(roots, children), *tops]:
            run = [top]
            while below := self.best(children.get(run[-1].at, ()), children):
                run += below
            found.append(run)
        firsts = frozenset(_first_number(run) for run in found)
        return [part for run in found for part in self.without_gaps(run, firsts)]

    def without_gaps(self, run: Sequence[Standing], firsts: Container[int]) -> list[_Run]:
        """The run in parts, where numbers are left out in it: somebody took events out and reckoned the checks anew.

        One block with another number than is due was only renumbered, unless another run goes on from it.
        """
        number = self.root_seq + 1 if run[0].holds else _first_number(run)
        parts = [_Run([], number, run[0].holds)]
        for index, block in enumerate(run):
            last = index + 1 == len(run)
            goes_on = block.seq + 1 in firsts if last else run[index + 1].seq == block.seq + 1
            if number and block.seq > number and goes_on:
                number = block.seq
                if parts[-1].blocks:
                    parts.append(_Run([], number, proved=True))
                parts[-1].wanted = number
            parts[-1].blocks.append(block)
            number += 1
        return parts

    def best(self, kin: Sequence[Standing], children: Mapping[int, list[Standing]]) -> list[Standing]:
        """At most one of these; the others are said, with all that hold over them."""
        if not kin:
            return []
        best = max(kin, key=lambda block: block.below)
        waiting = [block for block in kin if block is not best]
        while waiting:
            block = waiting.pop()
            self.say(block, "chain.inserted")
            waiting += children.get(block.at, ())
        return [best]

    # -- their places

    def placed(self, runs: Sequence[_Run]) -> list[_Run]:
        """The runs that make up the journal, in its order. What has no place was put in, and is said."""
        # The longest first; a single block that nothing proves is placed by what stands around it.
        for run in sorted(runs, key=lambda run: (not run.proved, -len(run.blocks), run.blocks[0].at)):
            if run.proved or len(run.blocks) > 1:
                self.place(run, run.wanted)
        alone = {run.blocks[0].at: run for run in runs if not run.first and len(run.blocks) == 1}
        next_placed = self.next_placed()
        before: Standing | None = None
        for block in self.journal.blocks:
            if block.at in alone:
                self.place(alone[block.at], self.number_by_place(block, before, next_placed[block.at]))
            before = block if block.number else before
        for run in runs:
            if not run.first:
                for block in run.blocks:
                    self.say(block, "chain.inserted")
        return sorted((run for run in runs if run.first), key=lambda run: run.first)

    def next_placed(self) -> list[Standing | None]:
        """For each block the nearest one behind it that has a place."""
        found: list[Standing | None] = []
        nearest: Standing | None = None
        for block in reversed(self.journal.blocks):
            found.append(nearest)
            nearest = block if block.number else nearest
        return found[::-1]

    def place(self, run: _Run, first: int) -> None:
        numbers = range(first, first + len(run.blocks))
        if first <= self.root_seq or not self.taken.isdisjoint(numbers):
            return
        run.first = first
        self.taken.update(numbers)
        for number, block in zip(numbers, run.blocks, strict=True):
            block.number = number

    def number_by_place(self, block: Standing, before: Standing | None, after: Standing | None) -> int:
        """The number of a block that nothing proves, between two that have one; 0: it has no place in the journal."""
        due = before.number + 1 if before is not None else self.root_seq + 1
        if due in self.taken:
            return 0
        if block.seq in (0, due) or (after is not None and after.number == due + 1):
            return due
        over = before.check if before is not None else self.root
        if block.check and digest_over(self.journal.lines(block, due), over) == block.check:
            return due
        return block.seq if block.seq > due and (after is None or block.seq < after.number) else 0

    # -- what is said

    def say_run(self, run: _Run, expected: int, before: Standing | None) -> None:
        top = run.blocks[0]
        if run.first > expected:
            last = run.first - 1
            self.say(top, "chain.missing" if last == expected else "chain.missing-several", first=expected, last=last)
        for block in run.blocks:
            if block.harmed:
                self.say(block, block.harmed)
            elif block.seq != block.number:
                self.say(block, "chain.renumbered", called=block.seq)
            elif block is top and not run.proved and run.first == expected:
                self.say_altered(block, before)

    def say_altered(self, block: Standing, before: Standing | None) -> None:
        if before is None:
            self.say(block, "chain.altered")
        elif before.holds and not before.harmed:
            self.say(block, "chain.altered-or-before", before=before.number)
        else:
            self.say(block, "chain.unproved", before=before.number)

    def say_moved(self, blocks: Sequence[Standing]) -> None:
        """What is not in the longest series of blocks that stand in their order."""
        tails: list[int] = []
        ends: list[int] = []
        back: list[int] = []
        for index, block in enumerate(blocks):
            place = bisect_left(tails, block.at)
            back.append(ends[place - 1] if place else -1)
            tails[place : place + 1] = [block.at]
            ends[place : place + 1] = [index]
        kept = set(_followed(ends[-1], back)) if ends else set()
        for index, block in enumerate(blocks):
            if index not in kept:
                self.say(block, "chain.out-of-order")

    def say(self, block: Standing, code: str, **parameters: str | int) -> None:
        said = {"seq": block.number or block.seq, **parameters}
        if not said["seq"]:
            code = "chain.stray-text"
        self.found.append(Spot(block.part, block.start, code, said))


def _first_number(blocks: Sequence[Standing]) -> int:
    """The number of a run's first block as the first two that follow one another have it; else as the last one has."""
    for index, (block, below) in enumerate(pairwise(blocks)):
        if block.seq and below.seq == block.seq + 1:
            return block.seq - index
    return max(blocks[-1].seq - len(blocks) + 1, 0)


def _followed(index: int, back: Sequence[int]) -> Iterator[int]:
    while index >= 0:
        yield index
        index = back[index]
