"""Until when something is to be done: a day as people write it, or words such as "next meeting"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date


def parse_until(text: str, today: date) -> str:
    """The day in ISO 8601, where the text is one; else the text, bare of blanks around."""
    from minutes_tui.language.written_days import written_day  # its patterns take time, and the program starts without

    words = text.strip()
    day = written_day(words, today)
    return day.isoformat() if day is not None else words


def until_as_typed(until: str, day: Callable[[date], str]) -> str:
    """The other way: how somebody would type it who corrects it. `day` writes a day in the language of the minutes."""
    found = _iso(until)
    return day(found) if found is not None else until


def _iso(text: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
