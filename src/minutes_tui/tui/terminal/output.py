"""Output that never waits: what the terminal does not take now is kept and sent when it is ready."""

from __future__ import annotations

import asyncio
import os
import select
import termios
from collections.abc import Callable
from typing import Final

BEHIND_BYTES: Final = 8_192
"""With more than this still to be sent the terminal counts as behind, and no new frame is made for it."""
KEPT_BYTES: Final = 1_000_000
"""What is kept at most; what goes beyond is dropped."""
_CANCEL: Final = b"\x18"


class Outlet:
    """Writes to a descriptor that does not block. Bytes once accepted are sent whole and in order.

    `drained` is called when the terminal has caught up after a frame was refused, `gone` when it no longer exists.
    """

    def __init__(
        self,
        descriptor: int,
        loop: asyncio.AbstractEventLoop,
        drained: Callable[[], None],
        gone: Callable[[], None],
    ) -> None:
        self._descriptor = descriptor
        self._loop = loop
        self._drained = drained
        self._gone = gone
        self._kept = bytearray()
        self._waiting = False
        self._refused = False

    def accepts_frame(self) -> bool:
        """Whether the terminal keeps up. Whoever is told no owes it a whole picture, which `drained` asks for."""
        if len(self._kept) <= BEHIND_BYTES:
            return True
        self._refused = True
        return False

    def write(self, text: str) -> None:
        """Send text, now as far as the terminal takes it."""
        data = text.encode("utf-8", "replace")
        if len(self._kept) + len(data) <= KEPT_BYTES:
            self._kept += data
        if not self._waiting:
            self._send()

    def finish(self, text: str, seconds: float) -> None:
        """Give up what is kept and send `text`, waiting for at most `seconds`. For the end, from any state."""
        data = text.encode()
        if self._kept:
            # A sequence may have been cut in the middle: cancel it, or it eats the beginning of what follows.
            data = _CANCEL + data
            self._kept.clear()
        self._stop_waiting()
        try:
            if not select.select([], [self._descriptor], [], seconds)[1]:
                termios.tcflush(self._descriptor, termios.TCOFLUSH)
                data = _CANCEL + data
            while data:
                data = data[os.write(self._descriptor, data) :]
        except (OSError, termios.error):
            return  # a terminal that is gone or full has nothing to restore

    def _send(self) -> None:
        try:
            while self._kept:
                del self._kept[: os.write(self._descriptor, self._kept)]
        except BlockingIOError:
            if not self._waiting:
                self._waiting = True
                self._loop.add_writer(self._descriptor, self._send)
            return
        except OSError:
            self._kept.clear()
            self._stop_waiting()
            self._gone()
            return
        self._stop_waiting()
        if self._refused:
            self._refused = False
            self._drained()

    def _stop_waiting(self) -> None:
        if self._waiting:
            self._waiting = False
            self._loop.remove_writer(self._descriptor)
