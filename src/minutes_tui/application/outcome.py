"""What became of an act."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_tui.domain.event import Event
from minutes_tui.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class Done:
    """It is durable, and the session has moved on."""

    event: Event


@dataclass(frozen=True, slots=True)
class Nothing:
    """There was nothing to record."""


@dataclass(frozen=True, slots=True)
class Refused:
    """It cannot be: nothing was written."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class NotSaved:
    """The disk did not take it (yet). The act is kept, and tried again with the same id."""

    problem: Problem


Outcome = Done | Nothing | Refused | NotSaved
