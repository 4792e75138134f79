"""Where a replay stands and how it goes on: from the seconds that have passed to the events that were there. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

SPEEDS: Final = (1, 2, 5, 10, 20, 60, 100, 200, 500, 1000)
"""How many times as fast as the meeting was: what `+` and `-` go through."""
USUAL_SPEED: Final = 60
SLOWEST, FASTEST = SPEEDS[0], SPEEDS[-1]
_PAUSE: Final = timedelta(minutes=2)
"""As long as that somebody may well write one entry: only more is a pause."""
_WATCHED: Final = 3.0
"""Seconds that somebody sits before a pause, at any speed; the rest of it is cut."""
_NONE: Final = timedelta()


@dataclass(frozen=True, slots=True)
class Player:
    """`count` events were there at `at`, the time of the meeting.

    `cut` is what was left out of the pause that is over, until something else happens.
    """

    at: datetime
    count: int = 0
    speed: int = USUAL_SPEED
    playing: bool = False
    cut: timedelta = _NONE

    def moved(self, count: int, times: Sequence[datetime]) -> Player:
        """At that event, as if it had just been written; before the first one it is as late as at the first."""
        count = max(0, min(count, len(times)))
        at = times[max(0, count - 1)] if times else self.at
        return replace(self, count=count, at=at, cut=_NONE)

    def faster(self, step: int) -> Player:
        """The next speed of the list, or the one before."""
        slower = [speed for speed in SPEEDS if speed < self.speed]
        faster = [speed for speed in SPEEDS if speed > self.speed]
        speed = next(iter(faster), self.speed) if step > 0 else next(reversed(slower), self.speed)
        return replace(self, speed=speed)

    def toggled(self, times: Sequence[datetime]) -> Player:
        """It plays, or it stands. At the end it plays from the start."""
        if not self.playing and self.count >= len(times):
            return replace(self.moved(0, times), playing=bool(times))
        return replace(self, playing=not self.playing, cut=_NONE)

    def stopped(self) -> Player:
        """It stands."""
        return replace(self, playing=False)

    def passed(self, seconds: float, times: Sequence[datetime]) -> Player:
        """So many seconds later. It stops at the last event. `times` do not go back: `moments.written_times`."""
        if not self.playing:
            return self
        at, count, cut = self.at, self.count, self.cut
        left = timedelta(seconds=max(0.0, seconds) * self.speed)
        while count < len(times):
            start, leap = self._leap(at, count, times)
            if leap:
                if left < start - at:
                    break
                left -= start - at
                at, cut = start + leap, leap
            due = max(_NONE, times[count] - at)
            if left < due:
                break
            left -= due
            at, count, cut = times[count], bisect_right(times, times[count], count), _NONE
        else:
            return replace(self, at=at, count=count, playing=False, cut=_NONE)
        return replace(self, at=at + left, count=count, cut=cut)

    def _leap(self, at: datetime, count: int, times: Sequence[datetime]) -> tuple[datetime, timedelta]:
        """Where in the time before the next event something is left out, and how much: nothing of what is no pause."""
        before, due = times[max(0, count - 1)], times[count]
        if not cut_of(due - before, self.speed):
            return at, _NONE
        shown = timedelta(seconds=_WATCHED / 2 * self.speed)
        start = max(at, before + shown)
        return start, max(_NONE, due - shown - start)


def cut_of(pause: timedelta, speed: int) -> timedelta:
    """What is left out of a pause between two events at that speed, so that nobody sits before it for long."""
    watched = timedelta(seconds=_WATCHED * speed)
    return pause - watched if pause > max(_PAUSE, watched) else _NONE
