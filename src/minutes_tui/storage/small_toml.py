"""The little TOML of the files beside a session: keys with texts, numbers, truth values and moments.

Such a file may come from anybody in the group. What this writer would not have written is refused by one regular
expression before tomllib sees it: tomllib takes 14 s and 3 GB for 100 KB of dotted keys.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Any

from minutes_tui.codec.patterns import OF_GROUP

Scalar = str | int | bool | datetime

MOST_KEYS = 64
_LARGEST = 10**17
_BARE = re.compile(r"[a-z][a-z0-9_-]{0,39}")
# Controls but the line feed, what turns the direction of text, further line ends, and a byte-order mark.
_ESCAPED = re.compile('[\\\\"\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]')
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPE = r"\\(?:[\\\"nrt]|u[0-9A-Fa-f]{4})"
_VALUE = (
    rf'"""\n(?:[^"\\]++|{_ESCAPE})*{OF_GROUP}"""'
    rf'|"(?:[^"\\\n]++|{_ESCAPE})*{OF_GROUP}"'
    r"|-?[0-9]{1,18}|true|false|[0-9T:.+Z-]{20,32}"
)
_LINE = re.compile(rf"{_BARE.pattern} = (?:{_VALUE})\n|\[[a-z]{{1,20}}\]\n")
_NAMED = {"\\": "\\\\", '"': '\\"', "\t": "\\t", "\r": "\\r"}


def write(values: Mapping[str, Scalar], table: str = "", of_table: Mapping[str, Scalar] | None = None) -> bytes:
    """The values, then those of one table. Lone surrogates become U+FFFD.

    Raises ValueError for what has no form here: a key that is no plain word, a number of more than 17 digits, a moment
    without an offset.
    """
    lines = [f"{_key(key)} = {_value(value)}\n" for key, value in values.items()]
    if table:
        lines += [f"[{table}]\n", *(f"{_key(key)} = {_value(value)}\n" for key, value in (of_table or {}).items())]
    return "".join(lines).encode("utf-8")


def read(data: bytes) -> dict[str, Any] | None:
    """What `write` wrote; None for anything else. Takes time in proportion to the bytes, whatever they are."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    at = count = 0
    while at < len(text):
        line = _LINE.match(text, at)
        count += 1
        if line is None or count > MOST_KEYS:
            return None
        at = line.end()
    try:
        return tomllib.loads(text)
    except ValueError:  # a key twice, a date that does not exist, a control character as it is
        return None


def _key(key: str) -> str:
    if not _BARE.fullmatch(key):
        raise ValueError(f"{key!r} is no key")
    return key


def _value(value: Scalar) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        if not -_LARGEST < value < _LARGEST:
            raise ValueError("a number of more than 17 digits")
        return str(value)
    if isinstance(value, datetime):
        return _in_whole_minutes(value).isoformat()
    escaped = _ESCAPED.sub(_escape, _SURROGATE.sub("\ufffd", value))
    return f'"""\n{escaped}"""' if "\n" in escaped else f'"{escaped}"'


def _escape(found: re.Match[str]) -> str:
    return _NAMED.get(found[0], f"\\u{ord(found[0]):04X}")


def _in_whole_minutes(moment: datetime) -> datetime:
    """The same moment with an offset that TOML can write: local mean times of old had seconds."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a moment without an offset")
    minutes = timedelta(minutes=offset // timedelta(minutes=1))
    return moment.astimezone(timezone(minutes))
