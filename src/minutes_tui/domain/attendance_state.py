"""Who is here, as a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Movement:
    """Somebody came (`here`) or left at that time.

    `seq` names the event that says so, `afterwards`: it was written later than it was so. Neither makes it another
    movement.
    """

    person: str
    here: bool
    moment: datetime
    seq: int = field(default=0, compare=False)
    afterwards: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who is here now and how that came about.

    `kept` is false until attendance was first taken, and again from when the meeting goes on on another day: then
    nobody knows.
    """

    kept: bool = False
    present: frozenset[str] = frozenset()
    movements: tuple[Movement, ...] = ()


NOT_KEPT = Attendance()
"""Before attendance was first taken."""
