"""What the desk needs of a session that is open: the one that is written to, and one that is only looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from minutes_tui.application.outcome import Outcome
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.codec.record import Record
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session


class Unsaved(Protocol):
    """An act whose fate is unknown."""

    @property
    def record(self) -> Record:
        """What is tried again."""

    @property
    def problem(self) -> Problem:
        """Why it is not saved."""


class OpenSession(Protocol):
    """A session and its events as they are shown now, and the way to record something: `Workspace`, `Replayed`."""

    @property
    def session(self) -> Session:
        """The meeting as it is shown."""

    @property
    def events(self) -> Sequence[Event]:
        """The events that it is made of."""

    @property
    def surroundings(self) -> Surroundings:
        """Clock, user, chance."""

    @property
    def read_only(self) -> Problem | None:
        """Why nothing can be recorded; None: it can."""

    @property
    def pending(self) -> Unsaved | None:
        """What is not saved yet."""

    @property
    def head_problems(self) -> tuple[Problem, ...]:
        """What is wrong with the head since somebody edited it."""

    def dispatch(self, proposal: EventData, *, when: datetime | None = None, event_id: str = "") -> Outcome:
        """Decide and record it."""

    def record_as(self, data: EventData, event: Event) -> Outcome:
        """Record what was decided in the meeting's other file."""

    def settle_pending(self) -> Outcome:
        """Try again what was not saved."""

    def look_around(self) -> Head | None:
        """Take in what others did; the head before, if it was edited."""
