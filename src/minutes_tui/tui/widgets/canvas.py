"""The canvas: rows of cells on the whole screen; only those that changed are painted again."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from minutes_tui.settings.values import DEFAULTS
from minutes_tui.tui.theme import STYLES
from minutes_tui.tui.view.rows import Row, with_cursor


class Canvas(Widget):
    """Shows what a screen painted. Text is literal; styles come from the roles."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Canvas { width: 100%; height: 100%; }
    """

    def __init__(self, theme: str = DEFAULTS.theme) -> None:
        super().__init__()
        self._styles = STYLES[theme]
        self._rows: tuple[Row, ...] = ()
        self._cursor: tuple[int, int] | None = None

    def show(self, rows: tuple[Row, ...], cursor: tuple[int, int] | None) -> list[int]:
        """Take these rows; the cell at `cursor` (column, row) is shown as the cursor, None: there is none here.

        Gives the numbers of those that are others than before, which are still to be painted.
        """
        if cursor is not None and cursor[1] < len(rows):
            at = cursor[1]
            rows = (*rows[:at], with_cursor(rows[at], cursor[0]), *rows[at + 1 :])
        before, self._rows, self._cursor = self._rows, rows, cursor
        self._styles_cache.clear()  # Textual keeps lines as they were until a refresh, which may not be needed
        if len(before) != len(rows):
            return list(range(max(len(before), len(rows))))
        return [y for y, row in enumerate(rows) if before[y] != row]

    def refresh_rows(self, rows: Iterable[int]) -> None:
        """Let Textual paint these."""
        regions = [Region(0, y, self.size.width, 1) for y in rows]
        if regions:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        """One row of cells."""
        width = self.size.width
        if y >= len(self._rows):
            return Strip.blank(width, self._styles[""])
        base, styles = self.rich_style, self._styles
        return Strip([Segment(text, base + styles[role]) for text, role in self._rows[y]]).adjust_cell_length(
            width, base + styles[""]
        )
