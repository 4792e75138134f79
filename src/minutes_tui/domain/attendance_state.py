"""Who is here, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Movement:
    """Somebody came (`here`) or left at that time."""

    person: str
    here: bool
    moment: datetime


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who is here now and how that came about. `kept` is false until attendance was first taken: then nobody knows."""

    kept: bool = False
    present: frozenset[str] = frozenset()
    movements: tuple[Movement, ...] = ()


NOT_KEPT = Attendance()
"""Before attendance was first taken."""
