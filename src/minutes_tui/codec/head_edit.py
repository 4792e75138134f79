"""Writes into a head that people wrote, and leaves every other byte of it as it is."""

from __future__ import annotations

import re

from minutes_tui.codec.toml_places import Places
from minutes_tui.codec.toml_reading import parse

_BOM = "\ufeff"


def with_closed(head: bytes, events: int, check: str) -> bytes:
    """The head with `[closed]` saying these events and this check; all other bytes stay as they are.

    Where `[closed]` stands already, only its two values are replaced; otherwise it goes below the last line that is
    not blank. Raises ValueError for a head that is not TOML, and for one whose `closed` is no table with both keys.
    """
    parsed = parse(head)
    if isinstance(parsed, tuple):
        raise ValueError(f"this head cannot be edited: {parsed[0].code} in line {parsed[0].place.line}")
    text = head.decode("utf-8")
    if "closed" in parsed.values:
        return _replaced(text, parsed.places, {"events": str(events), "check": _quoted(check)}).encode()
    line_end = "\r\n" if "\r\n" in text else "\n"
    content = text.rstrip(" \t\r\n")
    blank = text[len(content) :]
    # Blanks that end the last line stay with it.
    ending = len(blank) - len(blank.lstrip(" \t"))
    content, blank = content + blank[:ending], blank[ending:]
    block = line_end.join(["[closed]", f"events = {events}", f"check = {_quoted(check)}"])
    above = content + 2 * line_end if content.strip(_BOM + " \t") else content
    return (above + block + (blank or line_end)).encode()


def _replaced(text: str, places: Places, values: dict[str, str]) -> str:
    """The text with other values behind the keys of `closed`."""
    spans = []
    for name, value in values.items():
        span = places.values.get(("closed", name))
        if span is None:
            raise ValueError(f"this head cannot be edited: closed.{name} is missing")
        spans.append((*span, value))
    lead = len(text) - len(text.removeprefix(_BOM))
    ends = [len(match[0]) for match in re.finditer("\r?\n", text)]

    def offset(place: int) -> int:
        """The same place in the file itself, where line ends may be two characters and a BOM may stand in front."""
        before = places.text.count("\n", 0, place)
        return lead + place + sum(ends[:before]) - before

    for start, end, value in sorted(spans, reverse=True):
        text = text[: offset(start)] + value + text[offset(end) :]
    return text


def _quoted(check: str) -> str:
    if not (check.isascii() and check.isalnum()):
        raise ValueError("a check holds only letters and digits")
    return f'"{check}"'
