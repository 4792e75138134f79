"""Times as they are typed: `1735`, `17:35`, and with a day in front, `2.2. 1735`."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_TIME = re.compile(r"(?:(\d{1,2})[./](\d{1,2})\.? *)?([01]?\d|2[0-3]):?([0-5]\d)")


def time_typed(typed: str, near: datetime) -> datetime | None:
    """The time that was typed, on the day on which it is nearest to `near`, or on the day typed; None: it is no time.

    A day is one of the year of `near`, or of the year before where that would be more than half a year ahead.
    """
    match = _TIME.fullmatch(typed.strip())
    if match is None:
        return None
    moment = near.replace(hour=int(match[3]), minute=int(match[4]), second=0, microsecond=0)
    if match[1] is None:
        days = (moment + timedelta(days=days) for days in (0, -1, 1))
        return min(days, key=lambda day: abs(day - near))
    try:
        moment = moment.replace(month=int(match[2]), day=int(match[1]))
        return moment.replace(year=moment.year - 1) if moment - near > timedelta(days=183) else moment
    except ValueError:  # there is no such day
        return None
