"""The base of the program's app: keys one after another, frames as differences, and an end in good order."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar, Final, TypeVar

from rich.color import ColorSystem
from rich.console import RenderableType
from textual import events
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.color import Color
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from minutes_tui.tui.terminal.compositor import LeanCompositor
from minutes_tui.tui.terminal.driver import TerminalDriver
from minutes_tui.tui.terminal.early import EarlyScreen
from minutes_tui.tui.terminal.frame import Frame, VisibleFilter

EXIT_TERMINAL_GONE: Final = 129
"""The exit code when the terminal was closed, as after SIGHUP."""
EXIT_CRASHED: Final = 1

ResultT = TypeVar("ResultT")


class LeanScreen(Screen[ResultT]):
    """A screen without tooltips and toasts that paints only the rows that changed, and to which the app gives keys."""

    def __init__(self, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(name, id, classes)
        self._compositor = LeanCompositor()

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Add nothing: Textual's own tooltip and toasts cost a tenth of the start."""

    async def on_desk_key(self, key: str, character: str | None) -> None:
        """Handle one key to its end; the next one is looked at afterwards, by the screen that is then on top."""

    async def on_desk_paste(self, text: str) -> None:
        """Handle one paste to its end."""


class TerminalApp(App[int], inherit_bindings=False):
    """An app that handles each key whole before it looks at the next.

    Textual gives a key to a widget's queue and goes on, so that a burst of keys runs ahead of a screen that is still
    being opened. Here the app awaits `handle_key`, which may push a screen and await its mounting: what comes next goes
    where a slow typist's keys would go.
    """

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[Any]] = []

    def __init__(self, early: EarlyScreen | None = None) -> None:
        super().__init__(driver_class=TerminalDriver, ansi_color=True)
        self.early = early
        self.animation_level = "none"
        self._frame = Frame(self.console._color_system or ColorSystem.TRUECOLOR)
        self._lines_filter = VisibleFilter()

    # -- for subclasses and screens

    async def handle_key(self, key: str, character: str | None) -> None:
        """Handle one key; here: ctrl+L repaints, everything else goes to the screen on top."""
        if key == "ctrl+l":
            self.repaint_all()
        elif isinstance(self.screen, LeanScreen):
            await self.screen.on_desk_key(key, character)

    async def handle_paste(self, text: str) -> None:
        """Handle one paste; here: the screen on top gets it."""
        if isinstance(self.screen, LeanScreen):
            await self.screen.on_desk_paste(text)

    def terminal_gone(self) -> None:
        """The terminal was closed: leave in good order. Subclasses keep what was typed first."""
        self.exit(return_code=EXIT_TERMINAL_GONE)

    def repaint_all(self) -> None:
        """Send the whole picture: the terminal may show anything."""
        self._frame.reset()
        if self._screen_stack:
            self.screen.refresh()

    def send_lines(self, pieces: Iterable[tuple[int, int, Strip]], background: Color) -> bool:
        """Show parts of lines at once, each at its row and column, without the round through Textual's layout.

        False where only a whole picture will do, which is then to be asked for.
        """
        driver = self._driver
        if not isinstance(driver, TerminalDriver) or not self._running or self._closed or self._batch_count:
            return False
        if not driver.accepts_frame():
            return True  # a whole picture is owed to it
        filters = self.get_line_filters()
        text = self._frame.lines(
            ((y, x, _filtered(strip, filters, background)) for y, x, strip in pieces),
            self.size,
            self.screen.outer_size.clamp_offset(self.cursor_position),
        )
        if text:
            driver.write(text)
        return text is not None

    @property
    def crash(self) -> Exception | None:
        """The exception that ended the program, if one did."""
        return self._exception

    @property
    def terminal_driver(self) -> TerminalDriver | None:
        """The driver, or None where there is no terminal (in tests)."""
        return self._driver if isinstance(self._driver, TerminalDriver) else None

    # -- Textual's hooks

    def get_default_screen(self) -> Screen[Any]:
        """A lean screen at the bottom of the stack."""
        return LeanScreen(id="_default")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and the one that keeps controls from the terminal."""
        return [*super().get_line_filters(), self._lines_filter]

    async def on_event(self, event: events.Event) -> None:
        """Handle keys and pastes here and now, in their order."""
        if isinstance(event, events.Key):
            await self.handle_key(event.key, event.character)
        elif isinstance(event, events.Paste):
            await self.handle_paste(event.text)
        else:
            await super().on_event(event)
            return
        # Timers and painting get their turn between two keys of a burst.
        await asyncio.sleep(0)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        driver = self._driver
        if not isinstance(driver, TerminalDriver) or not isinstance(renderable, LayoutUpdate | ChopsUpdate):
            super()._display(screen, renderable)
        elif self._running and not self._closed and not self._batch_count and driver.accepts_frame():
            driver.write(self._frame.difference(renderable, self.screen.outer_size.clamp_offset(self.cursor_position)))

    def _set_pointer_shape(self, shape: str) -> None:
        """Send nothing: the mouse is off, and some terminals print what they do not know."""

    def _fatal_error(self) -> None:
        """Leave; `run_app` says what happened. Textual would print a traceback with everybody's data."""
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()


def _filtered(strip: Strip, filters: Sequence[LineFilter], background: Color) -> Strip:
    for one in filters:
        strip = strip.apply_filter(one, background)
    return strip


def run_app(app: TerminalApp, *, crash_log: Path | None = None) -> int:
    """Run the app to its end and give its exit code; the terminal is restored in every case.

    After a crash the code is not 0, `app.crash` is the exception, and its traceback stands in `crash_log`: the caller
    says one sentence about it.
    """
    try:
        app.run(mouse=False)
    except Exception as error:  # noqa: BLE001 - the program's outer edge: whatever it is, the person gets one sentence
        app._exception = app._exception or error
        app._return_code = EXIT_CRASHED
    finally:
        leave_terminal(app._driver, app.early)
    if app.crash is not None:
        if crash_log is not None:
            write_crash(crash_log, app.crash)
        return app.return_code or EXIT_CRASHED
    return app.return_code or 0


def _without_words(error: BaseException) -> Iterator[str]:
    """The traceback of an error, and of those behind it, the oldest first, with no word of what they say."""
    behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if behind is not None:
        yield from _without_words(behind)
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{type(error).__qualname__}\n"


def leave_terminal(driver: Driver | None, early: EarlyScreen | None) -> None:
    """Give the terminal back, whoever holds it."""
    if isinstance(driver, TerminalDriver):
        driver.leave()
    if early is not None:
        early.restore()


def write_crash(path: Path, error: BaseException) -> bool:
    """Append the traceback of `error` to `path`; False if that file cannot be written.

    It is made to be sent to others, so what the errors say is left out: that may quote what was typed. The kinds of the
    errors and the lines of the program tell where it failed.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="replace") as log:
            log.writelines(_without_words(error))
    except OSError:
        return False
    return True
