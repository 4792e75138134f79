"""A desk that stands in the midst of a recorded meeting, and the keys of its next act pressed there."""

from __future__ import annotations

from datetime import datetime
from itertools import count

from minutes_tui.application.both_parts import Part, Parts
from minutes_tui.application.practising.acts import Act
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.application.workspace import Workspace
from minutes_tui.codec.events import to_record
from minutes_tui.domain.timeline import Timeline
from minutes_tui.messages import translator
from minutes_tui.settings.values import DEFAULTS, Settings
from minutes_tui.storage.journal import Stored
from minutes_tui.tui.desk import Desk
from minutes_tui.tui.practice.keys import all_presses
from minutes_tui.tui.screens.registry import open_screen
from tests.support.desks import MemoryDrafting, ViewEditor
from tests.support.memory_journal import MemoryJournal


def desk_at(timeline: Timeline, events: int, now: datetime, settings: Settings = DEFAULTS) -> Desk:
    """Somebody has just sat down there, when the first `events` had been recorded."""
    journal = MemoryJournal()
    journal.stored = [Stored(str(event.seq), to_record(event)) for event in timeline.events[:events]]
    ids = count()
    surroundings = Surroundings(lambda: now, "scribe", lambda: f"new{next(ids)}")
    workspace = Workspace(timeline.head, journal, journal.stored, surroundings)
    parts = Parts(Part(workspace, MemoryDrafting()), None)
    return Desk(parts, ViewEditor(), translator("de"), open_screen, settings)


def typed(timeline: Timeline, act: Act, settings: Settings = DEFAULTS) -> Desk:
    """The desk after the keys of that act."""
    desk = desk_at(timeline, act.first - 1, timeline.events[act.first - 1].at, settings)
    for _, press in all_presses(act.strokes, desk.keymap):
        desk.key(press.key, press.character)
    return desk
