"""The application on the terminal: carries keys to the desk, and what the desk's screen paints to the cells."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterable, Iterator

from textual.app import ComposeResult
from textual.geometry import Offset
from textual.strip import Strip
from textual.timer import Timer

from minutes_tui.tui.editor.widget import Editor
from minutes_tui.tui.later import reading_in
from minutes_tui.tui.paper import TERMINALS_OWN, Paper
from minutes_tui.tui.stage import Stage
from minutes_tui.tui.stage import painted as painted_stage
from minutes_tui.tui.terminal.app import TerminalApp
from minutes_tui.tui.terminal.early import EarlyScreen
from minutes_tui.tui.view.frame import Painted, Region, Size
from minutes_tui.tui.widgets.canvas import Canvas

PAINT_IN_BURSTS = 0.02
"""Seconds after which a picture is due, however many keys wait."""


class MinutesApp(TerminalApp):
    """One canvas for the whole screen, and the editor above it where text is typed."""

    CSS = """
    Screen { layers: below above; }
    Canvas { layer: below; }
    Editor { layer: above; position: absolute; display: none; }
    """

    def __init__(
        self,
        stage: Stage,
        canvas: Canvas,
        editor: Editor,
        early: EarlyScreen | None = None,
        *,
        paper: Paper = TERMINALS_OWN,
        at_end: Callable[[], None] = lambda: None,
        follow: Callable[[], Stage | None] = lambda: None,
    ) -> None:
        """`paper` is what lies behind all; `at_end` is called when a signal ends the program, before the terminal is
        given back.

        `follow` is asked when a stage is left: what it gives is shown next; without anything the program ends.
        """
        super().__init__(early)
        self.stage = stage
        self._at_end = at_end
        self._follow = follow
        self._canvas = canvas
        self._editor = editor
        if paper != TERMINALS_OWN:
            editor.styles.background, editor.styles.color = paper.paper, paper.ink
        self._painted: Painted | None = None
        self._paint_later: asyncio.TimerHandle | None = None
        self._reading_in = reading_in()
        self._ticking: tuple[float, Timer] | None = None

    def compose(self) -> ComposeResult:
        """The two widgets there are."""
        yield self._canvas
        yield self._editor

    def on_mount(self) -> None:
        """Paint, and begin to tick."""
        if self.terminal_driver is not None:
            self.terminal_driver.on_hangup(self._at_end)
        self._keep_ticking()
        self.stage.shown(self._waker())
        self.paint()

    async def handle_key(self, key: str, character: str | None) -> None:
        """A key goes to the desk, and is done with when this returns."""
        self.stage.key(key, character)
        self._keep_ticking()
        self._paint_when_idle()

    async def handle_paste(self, text: str) -> None:
        """So does a paste."""
        self.stage.paste(text)
        self.paint()

    def terminal_gone(self) -> None:
        """Whoever closes the window loses nothing: what is typed is a draft."""
        self.stage.drafting.flush()
        super().terminal_gone()

    def on_resize(self) -> None:
        """Paint at the new size."""
        self.paint()

    def _tick(self) -> None:
        self.stage.tick()
        self._keep_ticking()
        self.paint()
        if not self.message_queue_size:  # nobody is typing just now
            next(self._reading_in, None)

    def _waker(self) -> Callable[[], None]:
        loop = asyncio.get_running_loop()

        def wake() -> None:
            with contextlib.suppress(RuntimeError):  # the program has just ended
                loop.call_soon_threadsafe(self._woken)

        return wake

    def _woken(self) -> None:
        if self._running:
            self.stage.tick()
            self.paint()

    def _keep_ticking(self) -> None:
        """As often as the stage wants it now: what plays, oftener than what waits for keys."""
        every = self.stage.tick_every
        if self._ticking is None or self._ticking[0] != every:
            if self._ticking is not None:
                self._ticking[1].stop()
            self._ticking = every, self.set_interval(every, self._tick)

    def _paint_when_idle(self) -> None:
        """Paint now, unless more keys wait already: who types faster than we paint sees the text a moment later."""
        if self.message_queue_size and not self.stage.leaving:
            if self._paint_later is None:
                self._paint_later = asyncio.get_running_loop().call_later(PAINT_IN_BURSTS, self.paint)
            return
        self.paint()

    def paint(self) -> None:
        """Show the desk's screen as it is now."""
        if self._paint_later is not None:
            self._paint_later.cancel()
            self._paint_later = None
        if self.stage.leaving:
            following = self._follow()
            if following is None:
                self.exit(0)
                return
            self.stage = following
            self.stage.shown(self._waker())
            self._keep_ticking()
        stage = self.stage
        if stage.repaint_all:
            stage.repaint_all = False
            self.repaint_all()
        painted = painted_stage(stage, Size.of_terminal(*self.size))
        before = self._painted.editor if self._painted is not None else None
        rows = self._canvas.show(painted.rows, painted.cursor)
        if rows or before != painted.editor:
            self._send(rows, before, painted.editor)
        self._place_editor(painted)
        self._painted = painted

    def _send(self, rows: Iterable[int], before: Region | None, editor: Region | None) -> None:
        """Bring rows of the canvas to the terminal at once, and the editor above them with all that it holds.

        Textual's own layout, which follows where the editor comes or goes, then finds that nothing is to be sent.
        """
        wanted = {*rows, *_rows_of(before, editor), *_rows_of(editor, before)}
        strips = [(y, 0, self._canvas.render_line(y)) for y in sorted(wanted) if y < self.size.height]
        if editor is not None:
            lines, cursor = self._editor.lines(editor.width, editor.height)
            strips = [piece for strip in strips for piece in _around(strip, editor)]
            strips += [(y, editor.x, line) for y, line in enumerate(lines, editor.y)]
            self.cursor_position = Offset(editor.x, editor.y) + cursor
        if not self.send_lines(strips, self._canvas.background_colors[1]):
            self._canvas.refresh_rows(rows)

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


def _rows_of(region: Region | None, other: Region | None) -> range:
    """The rows that one covers, where the other is not the same."""
    return range(0) if region is None or region == other else range(region.y, region.y + region.height)


def _around(piece: tuple[int, int, Strip], editor: Region) -> Iterator[tuple[int, int, Strip]]:
    """What of a row the editor leaves to be seen."""
    y, _, strip = piece
    if not editor.y <= y < editor.y + editor.height:
        yield piece
        return
    end = editor.x + editor.width
    if editor.x:
        yield y, 0, strip.crop(0, editor.x)
    if end < strip.cell_length:
        yield y, end, strip.crop(end, strip.cell_length)
