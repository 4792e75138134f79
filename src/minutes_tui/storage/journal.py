"""The journal Protocol: what every place that keeps events promises. Nothing here knows of files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from minutes_tui.codec.record import Record
from minutes_tui.domain.problems import Problem

Position = str
"""Opaque: a journal gives it out and takes it back; nobody else reads it."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A record that is durable, and the position after it."""

    position: Position
    record: Record


@dataclass(frozen=True, slots=True)
class Ok:
    """Durable, and in the chain as read back. `duplicate`: an earlier try had already done it."""

    stored: Stored
    duplicate: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody else appended first; `position` is where the journal is now. Nothing was written."""

    position: Position


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may or may not be durable. Try again with the same id and the same content."""

    problem: Problem


class Journal(Protocol):
    """An append-only sequence of records with one winner for each position."""

    @property
    def position(self) -> Position:
        """Where this journal was when it was last read or appended to."""

    def append(self, expected: Position, record: Record) -> Ok | Conflict | Unknown:
        """Write `record` behind `expected`, or say why not. Blocks for the time of a disk write."""

    def read(self, after: Position | None = None) -> Sequence[Stored]:
        """What is durable now, in order; `None` from the start. Looks at the medium anew."""

    def close(self) -> None:
        """Leave. Idempotent."""
