"""Where everything stands in a text of TOML, and whether it is safe to hand to tomllib.

tomllib tells neither where a value stood nor what it costs: 100 KB of dotted keys take it 14 s and 3 GB, and deep
nesting ends in a RecursionError. So this scan reads the same grammar first, without making values. It notes the place
of each key and value, stops at the first thing that is not TOML with a reason that a clerk understands, and refuses
what is too much.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass, field

from minutes_tui.codec.patterns import OF_GROUP
from minutes_tui.codec.toml_scalars import UnreadableError, scalar_end, shown, string_end

MOST_PARTS = 32
MOST_NESTED = 32
MOST_WORK = 250_000

Path = tuple[str | int, ...]
Parts = list[tuple[str, int]]

_BLANKS = re.compile(r"[ \t]*+")
_BETWEEN_LINES = re.compile(rf"(?:[ \t\n]++|#[^\n]*+)*{OF_GROUP}")
_LINE_REST = re.compile(r"[ \t]*+(?:#[^\n]*+)?(?:\n|\Z)")
_BARE = re.compile(r"[A-Za-z0-9_-]++")
_SIMPLE_QUOTED = re.compile(r"\"[^\"\\\n]*+\"|'[^'\n]*+'")


@dataclass(slots=True)
class Places:
    """The offsets of keys and values, by path: keys, and numbers from 0 for what stands in a list."""

    text: str
    keys: dict[Path, int] = field(default_factory=dict)
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    _line_ends: list[int] | None = None

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Both from 1, the column in code points."""
        if self._line_ends is None:
            self._line_ends = [match.start() for match in re.finditer("\n", self.text)]
        line = bisect_right(self._line_ends, offset - 1)
        return line + 1, offset - (self._line_ends[line - 1] + 1 if line else 0) + 1

    def of_key(self, path: Path) -> tuple[int, int]:
        """Line and column of the key, or of the nearest thing around it that has a place; 0 and 0 for the whole."""
        while path:
            if path in self.keys:
                return self.line_and_column(self.keys[path])
            if path in self.values:
                return self.line_and_column(self.values[path][0])
            path = path[:-1]
        return 0, 0

    def of_value(self, path: Path) -> tuple[int, int]:
        """Line and column of the value, or as `of_key`."""
        return self.line_and_column(self.values[path][0]) if path in self.values else self.of_key(path)


def scan(text: str) -> Places:
    """The places in a text that holds only LF as line end. Raises UnreadableError where it cannot be read.

    What this accepts, tomllib reads within bounds, and refuses only where a table is opened or filled in two ways.
    """
    return _Scanner(text).run()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.places = Places(text)
        self.headed: set[Path] = set()
        self.counts: dict[Path, int] = {}
        self.work = 0

    def run(self) -> Places:
        text, position = self.text, 0
        inside: Path = ()
        while True:
            position = self._skip(_BETWEEN_LINES, position)
            if position == len(text):
                return self.places
            if text[position] == "[":
                inside, position = self._header(position)
            else:
                position = self._pair(position, inside, 0)
            rest = _LINE_REST.match(text, position)
            if rest is None:
                raise UnreadableError("head.more-on-the-line", self._skip(_BLANKS, position))
            position = rest.end()

    def _skip(self, what: re.Pattern[str], position: int) -> int:
        match = what.match(self.text, position)
        return match.end() if match else position

    def _header(self, start: int) -> tuple[Path, int]:
        brackets = 2 if self.text.startswith("[[", start) else 1
        parts, position = self._key(self._skip(_BLANKS, start + brackets))
        if not self.text.startswith("]" * brackets, position):
            raise UnreadableError("head.header-not-closed", start, brackets="[[…]]" if brackets == 2 else "[…]")
        self._spend(len(parts) * 4)
        path = (*self._resolved((), parts[:-1]), parts[-1][0])
        keys, known = self.places.keys, path in self.places.keys
        if path in self.places.values or path in self.headed or (path in self.counts) != (known and brackets == 2):
            self._twice(path, parts[-1])
        keys.setdefault(path, parts[-1][1])
        if brackets == 1:
            self.headed.add(path)
            return path, position + 1
        number = self.counts.get(path, 0)
        self.counts[path] = number + 1
        keys[(*path, number)] = parts[-1][1]
        return (*path, number), position + 2

    def _resolved(self, above: Path, parts: Parts) -> Path:
        """The path of a table that is named by the way, in the newest row of each list of tables."""
        for name, offset in parts:
            above = (*above, name)
            self.places.keys.setdefault(above, offset)
            number = self.counts.get(above)
            if number is not None:
                above = (*above, number - 1)
        return above

    def _twice(self, path: Path, part: tuple[str, int]) -> None:
        line, _ = self.places.line_and_column(self.places.keys[path])
        raise UnreadableError("head.twice", part[1], name=shown(part[0]), line=line)

    def _key(self, position: int) -> tuple[Parts, int]:
        """The parts of a dotted key with their offsets, and the offset after it and its blanks."""
        parts: Parts = []
        while True:
            if len(parts) == MOST_PARTS:
                raise UnreadableError("head.key-too-long", parts[0][1], most=MOST_PARTS)
            end, name = self._key_part(position)
            parts.append((name, position))
            position = self._skip(_BLANKS, end)
            if not self.text.startswith(".", position):
                return parts, position
            position = self._skip(_BLANKS, position + 1)

    def _key_part(self, start: int) -> tuple[int, str]:
        text = self.text
        bare = _BARE.match(text, start)
        if bare:
            return bare.end(), bare[0]
        if text[start : start + 1] in ('"', "'"):
            quoted = _SIMPLE_QUOTED.match(text, start)
            if quoted:
                return quoted.end(), quoted[0][1:-1]
            end = string_end(text, start, multi_line=False)
            return end, next(iter(tomllib.loads(text[start:end] + "=0")))
        raise UnreadableError("head.not-a-key", start)

    def _pair(self, start: int, inside: Path, depth: int) -> int:
        """A key, its =, and its value; the offset after them."""
        parts, position = self._key(start)
        if not self.text.startswith("=", position):
            self._no_equals(start, position)
        self._spend((len(inside) + len(parts)) * len(parts))
        above = self._resolved(inside, parts[:-1])
        path = (*above, parts[-1][0])
        if path in self.places.keys:
            self._twice(path, parts[-1])
        self.places.keys[path] = parts[-1][1]
        return self._value(self._skip(_BLANKS, position + 1), path, depth)

    def _no_equals(self, start: int, position: int) -> None:
        following = self.text[position : position + 1]
        if following in ("", "\n", "#", '"', "'") or self.text[position - 1] in " \t":
            raise UnreadableError("head.no-equals", position, name=shown(self.text[start:position]))
        raise UnreadableError("head.not-a-key", position)

    def _value(self, start: int, path: Path, depth: int) -> int:
        self._spend(len(path))
        opening = self.text[start : start + 1]
        if opening in ("", "\n", "#"):
            raise UnreadableError("head.no-value", start)
        if depth == MOST_NESTED and opening in "[{":
            raise UnreadableError("head.too-deep", start, most=MOST_NESTED)
        if opening == "[":
            end = self._list(start, path, depth + 1)
        elif opening == "{":
            end = self._inline_table(start, path, depth + 1)
        elif opening in "\"'":
            end = string_end(self.text, start)
        else:
            end = scalar_end(self.text, start)
        self.places.values[path] = (start, end)
        return end

    def _list(self, start: int, path: Path, depth: int) -> int:
        position = self._skip(_BETWEEN_LINES, start + 1)
        number = 0
        while not self.text.startswith("]", position):
            if position == len(self.text):
                raise UnreadableError("head.list-not-closed", start)
            position = self._skip(_BETWEEN_LINES, self._value(position, (*path, number), depth))
            number += 1
            if self.text.startswith(",", position):
                position = self._skip(_BETWEEN_LINES, position + 1)
            elif not self.text.startswith("]", position):
                looks_closed = position == len(self.text) or "=" in self.text[position:].partition("\n")[0]
                raise UnreadableError(
                    "head.list-not-closed" if looks_closed else "head.no-comma", start if looks_closed else position
                )
        return position + 1

    def _inline_table(self, start: int, path: Path, depth: int) -> int:
        position = self._skip(_BLANKS, start + 1)
        if self.text.startswith("}", position):
            return position + 1
        while True:
            if self.text[position : position + 1] in ("", "\n", "}", "#"):
                raise UnreadableError("head.inline-table", start)
            position = self._skip(_BLANKS, self._pair(position, path, depth))
            if self.text.startswith("}", position):
                return position + 1
            if not self.text.startswith(",", position):
                raise UnreadableError("head.inline-table", start)
            position = self._skip(_BLANKS, position + 1)

    def _spend(self, work: int) -> None:
        """Keep account of what tomllib will have to do; no head that people write comes near the end."""
        self.work += work
        if self.work > MOST_WORK:
            raise UnreadableError("head.too-intricate", 0)
