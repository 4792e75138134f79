"""Somebody who watches: a replay of what a scribe has recorded, at a desk without a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from minutes_tui.application.exporting import exported
from minutes_tui.application.replaying import Replayed
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.codec.events import to_record
from minutes_tui.domain.event import Event
from minutes_tui.domain.head import Head
from minutes_tui.messages import translator
from minutes_tui.settings.values import DEFAULTS, Settings
from minutes_tui.storage.journal import Stored
from minutes_tui.tui.replay.desk import ReplayDesk
from minutes_tui.tui.view.frame import Size
from minutes_tui.tui.view.rows import text_of
from tests.support.desks import START, Scribe
from tests.support.memory_journal import MemoryJournal

_NOWHERE = Path("/nowhere")


def watch(scribe: Scribe, *, other: bool = False, folder: Path = _NOWHERE) -> ReplayDesk:
    """The scribe leaves the desk, and a replay of their file (or of the `other` one) stands there.

    The replay plays while the scribe's time goes on; exports go into the folder.
    """
    journal, head = (scribe.other_journal, scribe.other.session.head) if other else (scribe.journal, scribe.head)
    surroundings = scribe.workspace.surroundings
    replayed = Replayed(head, journal, journal.read(), surroundings, path=Path("2022-02-01.toml"))
    desk = ReplayDesk(
        replayed,
        scribe.tr,
        editor=scribe.editor,
        seconds=lambda: (scribe.time - START).total_seconds(),
        folder=folder,
    )
    scribe.desk = desk
    scribe.typed += " text markdown json txt"  # the names of formats are no sentences of the program's
    return desk


def replayed_of(head: Head, events: Sequence[Event]) -> Replayed:
    """The replay of a journal that holds these events."""
    journal = MemoryJournal()
    journal.stored = [Stored(str(event.seq), to_record(event)) for event in events]
    return Replayed(head, journal, journal.read(), Surroundings(lambda: START, "watcher", lambda: "id"))


class Watcher:
    """Somebody at a replay: presses keys, lets time pass, looks."""

    def __init__(
        self, replayed: Replayed, language: str = "en", folder: Path = _NOWHERE, settings: Settings = DEFAULTS
    ) -> None:
        self.seconds = 0.0
        self.desk = ReplayDesk(
            replayed, translator(language), settings=settings, seconds=lambda: self.seconds, folder=folder
        )

    def press(self, *keys: str) -> None:
        for key in keys:
            self.desk.key(key, key if len(key) == 1 else None)

    def later(self, seconds: float) -> None:
        self.seconds += seconds
        self.desk.tick()

    def screen(self, width: int = 80, height: int = 24) -> str:
        return text_of(self.desk.screen.paint(Size(width, height)).rows)

    @property
    def count(self) -> int:
        return self.desk.player.count

    @property
    def minutes(self) -> str:
        """What `e` exports."""
        return exported(self.desk.session, "text")
