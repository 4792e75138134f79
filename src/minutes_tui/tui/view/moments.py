"""Dates and times as the screens show them. The minutes have forms of their own, which their language gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from minutes_tui.settings.values import DEFAULTS, TIMES

_DATES = {"day.month.year": "{0:%d.%m.%Y}", "day/month/year": "{0:%d/%m/%Y}", "year-month-day": "{0:%Y-%m-%d}"}
_SHORT = {"day.month.year": "{0:%d.%m.}", "day/month/year": "{0:%d/%m}", "year-month-day": "{0:%m-%d}"}
_SHORT_OF_LANGUAGE = {"de": "{0:%d.%m.}", "en": "{0.day} {0:%b}"}
_OF_LANGUAGE = {"de": "{0:%d.%m.%Y}", "en": "{0.day} {0:%b %Y}"}


@dataclass(frozen=True, slots=True)
class MomentForms:
    """The forms that a person has chosen; `language` is the program's."""

    language: str
    date: str = DEFAULTS.date
    time: str = DEFAULTS.time

    def day(self, moment: datetime) -> str:
        """`01.02.2022`, `1 Feb 2022`, as set."""
        return (_DATES.get(self.date) or _OF_LANGUAGE[self.language]).format(moment)

    def clock(self, moment: datetime) -> str:
        """`17:05` or `5:05 pm`, as set."""
        if self.time == TIMES[0]:
            return f"{moment:%H:%M}"
        return f"{moment.hour % 12 or 12}:{moment:%M} {'pm' if moment.hour >= 12 else 'am'}"

    def clock_to_the_second(self, moment: datetime) -> str:
        """`17:05:30` or `5:05:30 pm`, as set."""
        clock, _, half = self.clock(moment).partition(" ")
        return f"{clock}:{moment:%S} {half}".rstrip()

    def day_and_clock(self, moment: datetime) -> str:
        """`01.02. 17:05`: the time on a day that goes without its year."""
        return f"{(_SHORT.get(self.date) or _SHORT_OF_LANGUAGE[self.language]).format(moment)} {self.clock(moment)}"

    @property
    def clock_cells(self) -> int:
        """The cells of the longest time."""
        return 5 if self.time == TIMES[0] else 8
