"""Screens as plain text: what `paint` gives, and the editor's rows where it lies above them."""

from __future__ import annotations

from minutes_tui.tui.editor.cells import fit, width
from minutes_tui.tui.stage import painted
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.rows import cells
from tests.support.desks import Scribe


def paint(scribe: Scribe, columns: int, rows: int) -> Painted:
    return painted(scribe.desk, Size(columns, rows))


def rows_on_screen(scribe: Scribe, columns: int, rows: int) -> tuple[list[str], tuple[int, int] | None]:
    """The rows of cells as text, and the cell of the cursor."""
    painted = paint(scribe, columns, rows)
    texts = ["".join(text for text, _ in content) for content in painted.rows]
    region = painted.editor
    if region is None:
        return texts, painted.cursor
    for y, line in enumerate(scribe.editor.rows(region.width, region.height), region.y):
        before = texts[y][: fit(texts[y], 0, len(texts[y]), region.x)]
        texts[y] = before + line + " " * (columns - region.x - width(line))
    column, row = scribe.editor.cursor_cell
    return texts, (region.x + column, region.y + row)


def picture(scribe: Scribe, columns: int, rows: int) -> str:
    texts, cursor = rows_on_screen(scribe, columns, rows)
    where = f"cursor {cursor[0]},{cursor[1]}" if cursor else "no cursor"
    title = f"== {columns}x{rows}, {where} ".ljust(columns, "=")
    return "\n".join([title, *(text.rstrip() for text in texts)]) + "\n"


def row_widths(painted: Painted) -> set[int]:
    return {cells(content) for content in painted.rows}
