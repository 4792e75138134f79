"""Somebody who follows, without a terminal and without files: the real screens beside those of a scribe."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from minutes_tui.application.following import Followed
from minutes_tui.codec.blocks import Block, write_block
from minutes_tui.codec.chain import Chain
from minutes_tui.codec.session_file import Parts, SessionFile
from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Problem
from minutes_tui.messages import Translator, translator
from minutes_tui.settings.values import DEFAULTS, Settings
from minutes_tui.storage.opening import Stamp
from minutes_tui.storage.reading import Found
from minutes_tui.storage.reading_along import Look
from minutes_tui.tui.following.desk import FollowingDesk
from tests.support.desks import Scribe


class MemoryAlong:
    """Reads along in a journal in memory. `lost`, `problems` and `head` are what the next look finds besides."""

    def __init__(self, scribe: Scribe) -> None:
        self.scribe = scribe
        self.blocks: list[Block] = []
        self.lost: Problem | None = None
        self.problems: tuple[Problem, ...] = ()
        self.head: Head | None = None

    def look(self) -> Look:
        before = len(self.blocks)
        if self.lost is None:
            for one in self.scribe.journal.stored[before:]:
                self.blocks.append(write_block(one.record, self.blocks[-1].check if self.blocks else ""))
        head, self.head = self.head, None
        return Look(tuple(self.blocks[before:]), head, self.lost, self.problems)


class Follower(Scribe):
    """`desk` is that of the follower: keys that are pressed go there; `scribe` is at the other one."""

    desk: FollowingDesk

    def __init__(
        self,
        head: Head | None = None,
        language: str = "de",
        *,
        tr: Translator | None = None,
        settings: Settings = DEFAULTS,
    ) -> None:
        super().__init__(head, language, tr=tr, settings=settings)
        self.scribe = Scribe(head, language)
        self.along = MemoryAlong(self.scribe)
        self.along.look()
        self.ticks = 0.0
        stamp = Stamp(1, 1, 1, 1, 0o600, 0)
        file = SessionFile(self.scribe.head, Parts(b"", b"", 0), Chain(tuple(self.along.blocks)))
        found = Found(Path("a.toml"), file, b"", stamp, tuple(self.along.blocks))
        surroundings = replace(self.workspace.surroundings, clock=lambda: self.scribe.time)
        self.followed = Followed(found, surroundings, along=self.along, clock=lambda: self.ticks)
        self.workspace = self.followed.workspace
        self.desk = FollowingDesk(self.followed, tr or translator(language), settings=settings, editor=self.editor)
        self.parts = self.desk.parts
        self.typed = " a.toml scribe"  # what the file and the account are called is no sentence of the program's

    def see(self, looks: int = 1) -> None:
        """So many looks, and what was found is shown."""
        for _ in range(looks):
            if self.followed.look():
                self.desk.tick()
        self.desk.tick()
