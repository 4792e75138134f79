"""How long the item has been called up and somebody has been speaking: beside the header, never in its way."""

from __future__ import annotations

from datetime import datetime, timedelta

from minutes_tui.messages import Translator

_STEP = 10
"""Seconds between two figures of a speaker's time: nobody looks oftener, and nothing is written between them."""
_FROM = timedelta(minutes=1)
"""A short remark or item needs no clock."""
_TO_THE_MINUTE = timedelta(minutes=15)
"""From then on minutes are enough, also where the screen was forgotten."""
_UNTIL = timedelta(days=1)
"""From then on nobody asks how long an item takes: the meeting is over, or it is one of long ago."""


def clocks(called_at: datetime | None, speaking_since: datetime | None, now: datetime, tr: Translator) -> str:
    """`12 min · speaking 3:20`; empty where there is nothing to tell. This one place decides what is shown and how.

    The item's minutes change together with the clock's, so that they cost no writing of their own.
    """
    said: list[str] = []
    if called_at is not None and _FROM <= now - called_at < _UNTIL:
        minutes = (now.replace(second=0, microsecond=0) - called_at.replace(second=0, microsecond=0)) // _FROM
        said.append(tr("for {time}").replace("{time}", _hours(minutes)))
    if speaking_since is not None and now - speaking_since >= _FROM:
        said.append(tr("speaking {time}").replace("{time}", _speaking(now - speaking_since)))
    return " · ".join(said)


def _hours(minutes: int) -> str:
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60}:{minutes % 60:02} h"


def _speaking(time: timedelta) -> str:
    if time >= _TO_THE_MINUTE:
        return _hours(time // _FROM)
    seconds = int(time.total_seconds()) // _STEP * _STEP
    return f"{seconds // 60}:{seconds % 60:02}"
