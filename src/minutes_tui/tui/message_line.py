"""What is said to the person at the keyboard, and for how long it stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from minutes_tui.tui.view.frame import Said
from minutes_tui.tui.view.rows import Role

SAID_FOR = timedelta(seconds=3)
"""What was recorded stays readable that long, whatever is typed meanwhile."""


class MessageLine:
    """One message until the next key, and beside it one that is kept for three seconds at least."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self.said = Said()
        self._kept = Said()
        self._kept_at = clock()
        self._until_a_key = False

    @property
    def shown(self) -> Said:
        """Both, in one line: the newer one first, for there is not always room for two."""
        if not self._kept.text or self.said.text in ("", self._kept.text):
            return self._kept if self._kept.text else self.said
        return replace(self.said, text=f"{self.said.text} · {self._kept.text}")

    def say(self, text: str, role: Role = "strong", *, keep: bool = False) -> None:
        """Show a message until the next key; with `keep` for three seconds at least, beside what else is said."""
        self.said = Said(text, role)
        if keep:
            self._kept, self._kept_at = self.said, self._clock()

    def say_first(self, text: str, role: Role = "strong") -> None:
        """Show what must be known before anything is typed: it stays until a key, and for three seconds at least."""
        self.say(text, role, keep=True)
        self._until_a_key = True

    def hush(self) -> None:
        """A key was pressed: what was said has been read, and what is kept goes when its time is over."""
        self.said = Said()
        self._until_a_key = False
        if self._over:
            self._kept = Said()

    def fade(self) -> None:
        """A moment has passed."""
        if self._kept.text and self._over and not self._until_a_key:
            self.hush()

    def forget_kept(self) -> None:
        """What was recorded is taken back: it is not to be read any more."""
        self._kept = Said()

    def forget(self) -> None:
        """Nothing is said any more."""
        self.said = self._kept = Said()

    @property
    def _over(self) -> bool:
        return self._clock() - self._kept_at >= SAID_FOR
