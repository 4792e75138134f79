"""What may stand behind a key of a TOML that people write, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from minutes_tui.domain.text import clean_line, settle_text

_YEARS = range(1900, 3000)


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value that is not what was expected: the problem's code and parameters."""

    code: str
    parameters: Mapping[str, str | int]


class Expected(Protocol):
    """What stands behind a key."""

    def read(self, value: object) -> object | Wrong:
        """The value as the domain has it, or what was expected instead."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text of one line. What acts on a terminal does not come through, line ends become blanks."""

    filled: bool = False

    def read(self, value: object) -> str | Wrong:
        """The text."""
        if not isinstance(value, str):
            return Wrong("head.expected-text", {})
        text = clean_line(value.strip("\r\n"))
        return Wrong("head.empty", {}) if self.filled and not text.strip() else text


@dataclass(frozen=True, slots=True)
class Text:
    """A text of paragraphs, as it is kept when its writer leaves it."""

    def read(self, value: object) -> str | Wrong:
        """The text."""
        return settle_text(value) if isinstance(value, str) else Wrong("head.expected-text", {})


@dataclass(frozen=True, slots=True)
class FileName:
    """The bare name of a file that lies in the same folder: whoever writes a head leads nobody elsewhere."""

    def read(self, value: object) -> str | Wrong:
        """The name, byte for byte; "" for none."""
        if not isinstance(value, str):
            return Wrong("head.expected-text", {})
        if "/" in value or value in (".", "..") or not value.isprintable() or value != value.strip():
            return Wrong("head.not-a-file-name", {})
        return value


@dataclass(frozen=True, slots=True)
class Lines:
    """A list of such texts."""

    def read(self, value: object) -> tuple[str, ...] | Wrong:
        """The texts."""
        if not isinstance(value, list):
            return Wrong("head.expected-list", {})
        texts = [Line().read(one) for one in value]
        good = tuple(text for text in texts if isinstance(text, str))
        return good if len(good) == len(texts) else Wrong("head.expected-list", {})


@dataclass(frozen=True, slots=True)
class Id:
    """A short name without blanks, which events refer to."""

    def read(self, value: object) -> str | Wrong:
        """The id in Unicode's composed form."""
        if not isinstance(value, str):
            return Wrong("head.expected-text", {})
        text = clean_line(value)
        if not text or not value.isprintable() or any(sign.isspace() for sign in value):
            return Wrong("head.bad-id", {})
        return text


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]

    def read(self, value: object) -> str | Wrong:
        """The word."""
        if isinstance(value, str) and value in self.words:
            return value
        return Wrong("head.expected-choice", {"choices": ", ".join(f'"{word}"' for word in self.words)})


@dataclass(frozen=True, slots=True)
class Truth:
    """True or false."""

    def read(self, value: object) -> bool | Wrong:
        """The truth value."""
        return value if isinstance(value, bool) else Wrong("head.expected-truth", {})


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number between two others."""

    least: int
    most: int

    def read(self, value: object) -> int | Wrong:
        """The number."""
        if isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most:
            return value
        return Wrong("head.expected-number", {"least": self.least, "most": self.most})


@dataclass(frozen=True, slots=True)
class Day:
    """A date without a time."""

    def read(self, value: object) -> date | Wrong:
        """The date."""
        if isinstance(value, datetime):
            return Wrong("head.expected-date", {"example": value.date().isoformat()})
        if isinstance(value, date):
            return value if value.year in _YEARS else Wrong("head.far-year", {"year": value.year})
        return Wrong("head.expected-date", {"example": "2022-01-20"})


@dataclass(frozen=True, slots=True)
class Moment:
    """A date with its time and its distance from universal time."""

    def read(self, value: object) -> datetime | Wrong:
        """The moment."""
        if isinstance(value, datetime):
            if value.year not in _YEARS:
                return Wrong("head.far-year", {"year": value.year})
            if value.tzinfo is not None:
                return value
            return Wrong("head.expected-moment", {"example": f"{value.isoformat()}+01:00"})
        day = value.isoformat() if isinstance(value, date) else "2022-02-01"
        return Wrong("head.expected-moment", {"example": f"{day}T17:00:00+01:00"})
