"""What screens need of the text editor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from minutes_tui.tui.editor.wrap import Decoration


class EditorPort(Protocol):
    """The editor widget, as far as screens know it. Rows (paragraphs) and columns (code points) count from 0.

    `suggestion` stands dimmed in an empty text and is no part of it.
    """

    suggestion: str

    @property
    def text(self) -> str:
        """All paragraphs, parted by line feeds."""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs."""

    @property
    def cursor(self) -> tuple[int, int]:
        """Where the next character goes."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""

    def load(self, text: str, cursor: tuple[int, int] | None = None) -> None:
        """Begin anew with this text; without a cursor it stands at the start."""

    def move_to(self, row: int, column: int) -> None:
        """Put the cursor there, or at the nearest place after it where one can stand."""

    def redecorate(self, decorate: Callable[[int], Decoration] | None = None) -> None:
        """Put other names, bullets and gaps around the paragraphs."""

    def next_gap(self) -> int:
        """Put the cursor behind the next gap (`??` or more): its length, 0 without any."""

    def take_key(self, key: str, character: str | None) -> bool:
        """Obey an editing key. False: it is none."""

    def take_paste(self, text: str) -> bool:
        """Take the text in where the cursor stands."""
