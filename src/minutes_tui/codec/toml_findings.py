"""What is wrong with the values of a TOML that people write, each with its place, and what was meant by a wrong key."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from minutes_tui.codec.toml_guard import MOST_PROBLEMS
from minutes_tui.codec.toml_places import Path, Places
from minutes_tui.codec.toml_scalars import shown
from minutes_tui.domain.problems import Place, Problem

_LONGEST_GUESSED = 30


class Findings:
    """The problems of one file, collected while its values are read. `file` only names the file in them."""

    def __init__(self, places: Places, file: str) -> None:
        self.places = places
        self.file = file
        self.problems: list[Problem] = []
        self._guesses: dict[tuple[str, str], str] = {}

    def add(self, code: str, path: Path, parameters: Mapping[str, str | int], *, key: bool = False) -> None:
        """A problem at the value of that path, or at its key."""
        line, column = self.places.of_key(path) if key else self.places.of_value(path)
        self.problems.append(Problem(code, Place(self.file, line, column, readable(path)), parameters))

    def add_at_start(self, code: str, key: str, parameters: Mapping[str, str | int]) -> None:
        """A problem of what is missing: it has no place of its own."""
        self.problems.append(Problem(code, Place(self.file, 1, 1, key), parameters))

    def unknown_key(self, table: str, name: str, known: Collection[str]) -> tuple[str, dict[str, str]]:
        """What to say of a key that nobody knows in that table: what was meant, or what there is."""
        guess = self.guess(table, name.replace("-", "_"), known)
        if guess:
            return "head.unknown-key-guess", {"name": shown(name), "guess": guess}
        return "head.unknown-key", {"name": shown(name), "known": ", ".join(sorted(known))}

    def guess(self, what: str, name: str, known: Collection[str]) -> str:
        """The known name that is most like this one, or ""; `what` tells apart which names are known."""
        asked = (what, name)
        if asked not in self._guesses:
            if len(name) > _LONGEST_GUESSED or len(self._guesses) == MOST_PROBLEMS:
                return ""
            from difflib import get_close_matches  # 4 ms that files without a mistake do not need

            found = get_close_matches(name.casefold(), sorted(known), 1, 0.7)
            self._guesses[asked] = found[0] if found else ""
        return self._guesses[asked]


def readable(path: Path) -> str:
    """The path as a clerk reads it, rows counted from 1: `person 3.role`."""
    parts = ""
    for part in path:
        parts += f" {part + 1}" if isinstance(part, int) else f".{shown(part)}"
    return parts.removeprefix(".")
