"""An editor that is not there yet: stands in while the first picture is painted, before Textual is imported."""

from __future__ import annotations

from collections.abc import Callable

from minutes_tui.tui.editor.wrap import Decoration


class AbsentEditor:
    """The editor's port, empty. No screen with a text is opened before the real one is there."""

    suggestion = ""
    text = ""
    paragraphs: tuple[str, ...] = ("",)
    cursor = (0, 0)
    is_empty = True

    def load(self, text: str, cursor: tuple[int, int] | None = None) -> None:
        """Nothing."""

    def move_to(self, row: int, column: int) -> None:
        """Nothing."""

    def redecorate(self, decorate: Callable[[int], Decoration] | None = None) -> None:
        """Nothing."""

    def next_gap(self) -> int:
        """There is none."""
        return 0

    def take_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002 - the port's signature
        """No key is obeyed."""
        return False

    def take_paste(self, text: str) -> bool:  # noqa: ARG002 - the port's signature
        """No text is taken."""
        return False
