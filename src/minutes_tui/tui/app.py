"""The application on the terminal: carries keys to the desk, and what the desk's screen paints to the cells."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult

from minutes_tui.tui.desk import Desk
from minutes_tui.tui.editor.widget import Editor
from minutes_tui.tui.view.frame import SMALLEST, Painted, Size
from minutes_tui.tui.widgets.canvas import Canvas

TICK = 0.25
"""Seconds between two looks at what changes by itself: the clock, saving, what others wrote."""


class MinutesApp(App[int]):
    """One canvas for the whole screen, and the editor above it where text is typed."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Screen { layers: below above; }
    Canvas { layer: below; }
    Editor { layer: above; position: absolute; display: none; }
    """
    BINDINGS: ClassVar[list[object]] = []

    def __init__(self, desk: Desk, canvas: Canvas, editor: Editor) -> None:
        super().__init__()
        self.desk = desk
        self._canvas = canvas
        self._editor = editor
        self._painted: Painted | None = None

    def compose(self) -> ComposeResult:
        """The two widgets there are."""
        yield self._canvas
        yield self._editor

    def on_mount(self) -> None:
        """Paint, and begin to tick."""
        self.set_interval(TICK, self._tick)
        self.paint()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key):
            self.desk.key(event.key, event.character)
            self.paint()
        elif isinstance(event, events.Paste):
            self.desk.paste(event.text)
            self.paint()
        else:
            await super().on_event(event)

    def on_resize(self) -> None:
        """Paint at the new size."""
        self.paint()

    def _tick(self) -> None:
        self.desk.tick()
        self.paint()

    def paint(self) -> None:
        """Show the desk's screen as it is now."""
        desk = self.desk
        if desk.leaving:
            self.exit(0)
            return
        if desk.repaint_all:
            desk.repaint_all = False
            self.screen.refresh()
        width, height = self.size
        size = Size(max(width, SMALLEST[0]), max(height, SMALLEST[1]))
        painted = desk.screen.paint(size)
        self._canvas.show(painted.rows, painted.cursor)
        self._place_editor(painted)
        self._painted = painted

    def _place_editor(self, painted: Painted) -> None:
        editor, region = self._editor, painted.editor
        if self._painted is not None and self._painted.editor == region:
            return
        editor.display = region is not None
        if region is not None:
            editor.styles.offset = (region.x, region.y)
            editor.styles.width = region.width
            editor.styles.height = region.height
            editor.focus()
        else:
            self.screen.set_focus(None)
