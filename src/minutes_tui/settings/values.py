"""The settings as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

LANGUAGES = ("de", "en")
THEMES = ("16", "dark", "light", "none")
DATES = ("language", "day.month.year", "day/month/year", "year-month-day")
TIMES = ("24h", "12h")

_NO_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for one person at one machine. `settings/schema.py` says what each means.

    `language` is empty where the environment decides. `keys` holds, by binding id, only what is not as by default.
    """

    language: str = ""
    theme: str = THEMES[0]
    date: str = DATES[0]
    time: str = TIMES[0]
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NO_KEYS)


DEFAULTS = Settings()
