"""The terminal driver: reads and writes in the event loop, and restores the terminal whatever happens."""

from __future__ import annotations

import asyncio
import codecs
import os
import signal
from collections.abc import Callable
from functools import lru_cache
from types import FrameType
from typing import Any, Final, Protocol, cast

from textual import events
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.message import Message

from minutes_tui.tui.terminal import modes
from minutes_tui.tui.terminal.early import EarlyScreen
from minutes_tui.tui.terminal.keys import Input, KeyParser, Paste
from minutes_tui.tui.terminal.output import Outlet

_READ_BYTES: Final = 65_536
_BURST_BYTES: Final = 1_048_576
_QUEUE_LIMIT: Final = 1_000
_PAUSE_SECONDS: Final = 0.02
_LEAVE_SECONDS: Final = 0.03
_COLUMNS: Final = (2, 1000)
_ROWS: Final = (2, 500)

_character_name = lru_cache(1024)(_character_to_key)


class TerminalClient(Protocol):
    """What the driver asks of its app."""

    early: EarlyScreen | None

    def terminal_gone(self) -> None:
        """The terminal was closed: leave in good order."""

    def repaint_all(self) -> None:
        """Send the whole picture: the terminal may show anything."""


def bounded_size(columns: int, rows: int) -> tuple[int, int]:
    """A size in cells that can be painted: 2 to 1000 columns, 2 to 500 rows; 80 x 24 where it is unknown (zero)."""
    return (
        min(max(columns, _COLUMNS[0]), _COLUMNS[1]) if columns > 0 else 80,
        min(max(rows, _ROWS[0]), _ROWS[1]) if rows > 0 else 24,
    )


class TerminalDriver(LinuxDriver):
    """A driver for one event loop and no threads.

    It asks the terminal nothing, so that no late answer can be taken for keys, and switches on nothing but the
    alternate screen and bracketed paste: keys are the same everywhere. It ignores in-band resize reports
    (`ESC[48;…t`), as it does all sequences that are not keys; a size comes from the kernel and is bounded.
    """

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,  # noqa: ARG002 - Textual passes it; the mouse stays off, so that the terminal's copy works
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=False, size=size)
        self._client = cast(TerminalClient, app)
        self._parser = KeyParser()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._timer: asyncio.TimerHandle | None = None
        self._attributes: list[Any] | None = None
        self._hangup_callbacks: list[Callable[[], None]] = []
        self._reading = False
        self._active = False
        self._gone = False
        self._own_descriptor = self._open_terminal()
        self._terminal = self.fileno if self._own_descriptor is None else self._own_descriptor
        self._outlet = Outlet(self._terminal, self._loop, self._client.repaint_all, self._terminal_gone)

    def _open_terminal(self) -> int | None:
        """The terminal with a file description of its own: not blocking, without changing that for the shell."""
        try:
            name = os.ttyname(self.fileno)
            return os.open(name, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            os.set_blocking(self.fileno, False)
            return None

    # -- what the app uses

    def on_hangup(self, callback: Callable[[], None]) -> None:
        """Have `callback` called when SIGHUP or SIGTERM ends the program, before the terminal is restored.

        It runs inside a signal handler: short, without the event loop, such as writing a draft.
        """
        self._hangup_callbacks.append(callback)

    def accepts_frame(self) -> bool:
        """Whether the terminal keeps up; if not, the app's `repaint_all` is called when it has caught up."""
        return self._active and self._outlet.accepts_frame()

    def write(self, data: str) -> None:
        """Send text to the terminal without ever waiting for it."""
        if not self._gone:
            self._outlet.write(data)

    def leave(self) -> None:
        """Restore the terminal at once, from any state; a second call does nothing."""
        self._stop_reading()
        if not self._active:
            return
        self._active = False
        self._outlet.finish(modes.LEAVE, _LEAVE_SECONDS)
        if self._attributes is not None:
            modes.restore(self._terminal, self._attributes)

    # -- Textual's driver interface

    def _get_terminal_size(self) -> tuple[int, int]:
        try:
            return bounded_size(*os.get_terminal_size(self._terminal))
        except OSError:
            return bounded_size(0, 0)

    def start_application_mode(self) -> None:
        """Take the terminal over, from the early picture if there is one."""
        early = self._client.early
        self._attributes = early.hand_over() if early is not None else modes.attributes(self._terminal)
        self._enter(alternate=early is None)
        self._size = self._get_terminal_size()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGWINCH, self._on_signal_resize)
        signal.signal(signal.SIGTSTP, self._on_signal_stop)
        signal.signal(signal.SIGCONT, self._on_signal_continue)
        signal.signal(signal.SIGHUP, self._on_signal_end)
        signal.signal(signal.SIGTERM, self._on_signal_end)
        self._post_size()
        self._start_reading()

    def disable_input(self) -> None:
        """Read no more, and forget what was typed: it was meant for this program, not for the shell."""
        self._stop_reading()

    def stop_application_mode(self) -> None:
        """Restore the terminal."""
        self.leave()

    def close(self) -> None:
        """Restore the terminal and let go of it."""
        self.leave()
        if self._own_descriptor is None:
            os.set_blocking(self.fileno, True)

    def _enter(self, *, alternate: bool) -> None:
        if self._attributes is not None:
            modes.make_raw(self._terminal, self._attributes)
        self._active = True
        self.write(modes.ENTER if alternate else modes.ENTER_AGAIN)

    # -- reading

    def _start_reading(self) -> None:
        if not self._reading and not self._gone:
            self._reading = True
            self._loop.add_reader(self._terminal, self._on_readable)

    def _stop_reading(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._reading:
            self._reading = False
            self._loop.remove_reader(self._terminal)

    def _on_readable(self) -> None:
        if self._app.message_queue_size > _QUEUE_LIMIT:
            self._stop_reading()
            self._timer = self._loop.call_later(_PAUSE_SECONDS, self._start_reading)
            return
        data, ended = self._read_burst()
        if data:
            self._deliver(self._parser.feed(self._decoder.decode(data), self._loop.time()))
        if ended:
            self._terminal_gone()
        else:
            self._schedule_tick()

    def _read_burst(self) -> tuple[bytes, bool]:
        """All that is there by now, up to a bound, and whether the input has ended."""
        data = bytearray()
        try:
            while len(data) < _BURST_BYTES:
                chunk = os.read(self._terminal, _READ_BYTES)
                if not chunk:
                    return bytes(data), True
                data += chunk
        except BlockingIOError:
            return bytes(data), False
        except OSError:
            return bytes(data), True
        return bytes(data), False

    def _schedule_tick(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        deadline = self._parser.deadline
        if deadline is not None:
            self._timer = self._loop.call_at(deadline, self._on_tick)

    def _on_tick(self) -> None:
        self._timer = None
        # The rest may have come while the loop was busy: it counts before the time does.
        data, ended = self._read_burst()
        now = self._loop.time()
        self._deliver(self._parser.feed(self._decoder.decode(data), now) if data else self._parser.tick(now))
        if ended:
            self._terminal_gone()
        else:
            self._schedule_tick()

    def _deliver(self, found: list[Input]) -> None:
        for item in found:
            if isinstance(item, Paste):
                self._post(events.Paste(item.text))
            else:
                name = item.name if len(item.name) > 1 else _character_name(item.name)
                self._post(events.Key(name, item.character))

    def _post(self, message: Message) -> None:
        message.set_sender(self._app)
        self._app.post_message(message)

    def _post_size(self) -> None:
        width, height = self._get_terminal_size()
        self._post(events.Resize(Size(width, height), Size(width, height)))

    def _terminal_gone(self) -> None:
        if not self._gone:
            self._gone = True
            self._stop_reading()
            self._client.terminal_gone()

    # -- signals

    def _on_signal_resize(self, _number: int, _frame: FrameType | None) -> None:
        self._loop.call_soon_threadsafe(self._post_size)

    def _on_signal_stop(self, _number: int, _frame: FrameType | None) -> None:
        self._outlet.finish(modes.LEAVE, _LEAVE_SECONDS)
        if self._attributes is not None:
            modes.restore(self._terminal, self._attributes)
        os.kill(os.getpid(), signal.SIGSTOP)

    def _on_signal_continue(self, _number: int, _frame: FrameType | None) -> None:
        self._loop.call_soon_threadsafe(self._continue)

    def _continue(self) -> None:
        if self._active:
            self._enter(alternate=True)
            self._post_size()
            self._client.repaint_all()

    def _on_signal_end(self, number: int, _frame: FrameType | None) -> None:
        """End here and now: the event loop may be busy, and a terminal that is gone must not hold anything up."""
        try:
            for callback in self._hangup_callbacks:
                callback()
        finally:
            try:
                self.leave()
            finally:
                os._exit(128 + number)
