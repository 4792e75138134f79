"""Moments of a meeting as people name them: a time, or the number of an event."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import accumulate, pairwise
from typing import Final

from minutes_tui.domain.event import Event
from minutes_tui.domain.problems import Place, Problem

_NUMBER = re.compile(r"#?[0-9]{1,9}", re.ASCII)
_TIME = re.compile(
    r"(?:(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ]+)?"
    r"(?P<hour>[01]?[0-9]|2[0-3])[:.](?P<minute>[0-5][0-9])(?:[:.](?P<second>[0-5][0-9]))?",
    re.ASCII,
)
_MOST_NOTES: Final = 5
_LAST_OF_A_SECOND: Final = timedelta(microseconds=999_999)
_LAST_OF_A_MINUTE: Final = timedelta(seconds=59, microseconds=999_999)


@dataclass(frozen=True, slots=True)
class SetBack:
    """The clock went back while the minutes were taken: event `seq` was written at `to`, the one before at `since`."""

    seq: int
    since: datetime
    to: datetime


def written_times(events: Sequence[Event]) -> list[datetime]:
    """When each event was written, never earlier than one before it: a clock that was set back does not turn time."""
    return list(accumulate((event.at for event in events), max))


def set_backs(events: Sequence[Event]) -> tuple[SetBack, ...]:
    """Where the clock went back."""
    return tuple(SetBack(event.seq, before.at, event.at) for before, event in pairwise(events) if event.at < before.at)


def moment_of(text: str, events: Sequence[Event]) -> int | Problem:
    """How many events there were at that moment: their number (`120`, `#120`) or a time (`17:41`, `17:41:30`).

    A time without its seconds is the whole minute, as a clock shows it: what was written at 17:41:20 was there at
    17:41. A day may stand in front (`2022-02-01 17:41`); without it the first day of the meeting counts on which there
    was such a time. Times are those of the place where the minutes were taken.
    """
    text = text.strip()
    if _NUMBER.fullmatch(text):
        count = int(text.removeprefix("#"))
        if count > len(events):
            return Problem("moment.no-such-event", parameters={"number": count, "last": len(events)})
        return count
    found = _TIME.fullmatch(text)
    if found is None:
        return Problem("moment.not-one", parameters={"text": text})
    if not events:
        return Problem("moment.no-events")
    return _at_time(found, text, events)


def first_from(text: str, events: Sequence[Event]) -> int | Problem:
    """The number of the first event from that moment on: of a minute its first second counts."""
    text = text.strip()
    found = _TIME.fullmatch(text)
    if found is None or not events:
        count = moment_of(text, events)
        return count if isinstance(count, Problem) else max(1, count)
    before = _at_time(found, text, events, from_its_begin=True)
    return before if isinstance(before, Problem) else before + 1


def clock_notes(asked: Iterable[str | None], events: Sequence[Event], file: str = "") -> tuple[Problem, ...]:
    """That the clock went back in this meeting, for who asks by a time: one number is one moment, a time may be two.

    Said of the first few; the last note says how many more there are. None: nothing was asked for.
    """
    if not any(text is not None and _TIME.fullmatch(text.strip()) for text in asked):
        return ()
    backs = set_backs(events)
    notes = [_clock_back(back, file) for back in backs[:_MOST_NOTES]]
    if len(backs) > _MOST_NOTES:
        parameters = {"count": len(backs) - _MOST_NOTES}
        notes.append(Problem("moment.clock-back-more", Place(file), parameters, "note"))
    return tuple(notes)


def _clock_back(back: SetBack, file: str) -> Problem:
    several = back.since.date() != back.to.date()
    since, to = (_named(moment, several=several) for moment in (back.since, back.to))
    return Problem("moment.clock-back", Place(file), {"number": back.seq, "since": since, "to": to}, "note")


def _at_time(
    found: re.Match[str], text: str, events: Sequence[Event], *, from_its_begin: bool = False
) -> int | Problem:
    """How many events there were at its end, or before its begin."""
    times = written_times(events)
    clock = time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
    length = _LAST_OF_A_SECOND if found["second"] else _LAST_OF_A_MINUTE
    days = sorted({moment.date() for moment in times})
    if found["day"]:
        days = [day for day in days if day.isoformat() == found["day"]]
    for day in days:
        # The distance from UTC may change while a meeting lasts: that of the last event before the time counts.
        naive = datetime.combine(day, clock)
        near = bisect_left([moment.replace(tzinfo=None) for moment in times], naive)
        begin = naive.replace(tzinfo=times[min(near, len(times) - 1)].tzinfo)
        if begin + length >= times[0] and begin <= times[-1]:
            return bisect_left(times, begin) if from_its_begin else bisect_right(times, begin + length)
    first, last = (_named(moment, several=times[0].date() != times[-1].date()) for moment in (times[0], times[-1]))
    return Problem("moment.outside", parameters={"text": text, "first": first, "last": last})


def _named(moment: datetime, *, several: bool) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}" if several else f"{moment:%H:%M:%S}"
