"""Choosing a session: letters search, the arrows point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes_tui.application.session_list import Listed

LONGEST = 60
NEW = 0
"""The first place of the list is a new session."""


@dataclass(frozen=True, slots=True)
class SessionSearch:
    """`at` counts the places shown: a new session first, then those that match."""

    sessions: tuple[Listed, ...] = ()
    typed: str = ""
    at: int = 1

    @property
    def matching(self) -> tuple[Listed, ...]:
        """Those in which every word that is typed stands somewhere."""
        words = self.typed.casefold().split()
        return tuple(one for one in self.sessions if all(word in _words(one) for word in words))

    @property
    def place(self) -> int:
        """The place pointed at, within the list."""
        return max(0, min(self.at, len(self.matching)))

    @property
    def chosen(self) -> Listed | None:
        """The session pointed at; None: a new one."""
        return self.matching[self.place - 1] if self.place else None

    def with_typed(self, typed: str) -> SessionSearch:
        """Search for something else: the first match is pointed at."""
        return replace(self, typed=typed[:LONGEST], at=1)

    def moved(self, step: int) -> SessionSearch:
        """Further down or up, stopping at the ends."""
        return replace(self, at=max(0, min(len(self.matching), self.place + step)))

    def with_sessions(self, sessions: Sequence[Listed]) -> SessionSearch:
        """The list as it is known now; what was pointed at stays so."""
        chosen = self.chosen
        fresh = replace(self, sessions=tuple(sessions))
        paths = [one.path for one in fresh.matching]
        return replace(fresh, at=paths.index(chosen.path) + 1) if chosen and chosen.path in paths else fresh


def _words(one: Listed) -> str:
    day = f"{one.starts_at:%d.%m.%Y %Y-%m-%d}" if one.starts_at is not None else ""
    return f"{one.title} {one.body} {one.path.name} {day}".casefold()
