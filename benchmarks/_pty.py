"""A program in a pty of its own: what it writes is noted with its moment and looked at afterwards.

A thread reads, so that a moment is that of the bytes and not of whoever looks at them. Of what a program asks its
terminal, nothing is answered.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import sys
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

SIZE = (100, 30)
PATIENCE = 30.0
"""Seconds after which something that was waited for is called a failure."""
KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "pageup": "\x1b[5~",
    "tab": "\t",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "right": "\x1b[C",
    "ctrl+f": "\x06",
    "ctrl+g": "\x07",
    "ctrl+o": "\x0f",
    "ctrl+q": "\x11",
    "ctrl+r": "\x12",
}
# What pyte would print instead of passing over: the keyboard protocol's questions and modes, and window titles.
_STRANGE = re.compile(rb"\x1b\[[<>=][0-9;]*[A-Za-z]|\x1b\[\?[0-9;]*\$p|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")

now = time.perf_counter


class ProgramError(Exception):
    """The program did not do what was waited for."""


def environment(home: Path, **more: str) -> dict[str, str]:
    """A plain one: nothing of the person's own who measures, and .pyc files are written and used."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    return {**kept, "HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8", **more}


class Program:
    """Started with its making. `chunks` is what it wrote so far, `screen` what of that was looked at."""

    def __init__(
        self,
        arguments: Sequence[str],
        environ: Mapping[str, str],
        size: tuple[int, int] = SIZE,
        folder: Path | None = None,
    ) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self.chunks: list[tuple[float, bytes]] = []
        self.ended: float | None = None
        self._stream = pyte.ByteStream(self.screen)
        self._looked = 0
        self._news = threading.Event()
        self._status: int | None = None
        self._master, self._slave = os.openpty()
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        terminal = os.ttyname(self._slave)
        back = Path.cwd()
        os.chdir(folder or back)
        try:
            self.started = now()
            self.pid = os.posix_spawn(
                sys.executable,
                [sys.executable, *arguments],
                dict(environ),
                setsid=True,
                setsigdef=[signal.SIGINT, signal.SIGPIPE],
                file_actions=[
                    (os.POSIX_SPAWN_OPEN, 0, terminal, os.O_RDWR, 0),
                    (os.POSIX_SPAWN_DUP2, 0, 1),
                    (os.POSIX_SPAWN_DUP2, 0, 2),
                ],
            )
        finally:
            os.chdir(back)
        self._end = os.pidfd_open(self.pid)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        poll = select.poll()
        poll.register(self._master, select.POLLIN)
        poll.register(self._end, select.POLLIN)
        while True:
            found = [descriptor for descriptor, _ in poll.poll()]
            if self._master in found:
                data = os.read(self._master, 65536)
                self.chunks.append((now(), data))
                self._news.set()
            elif self._end in found:
                self.ended = now()
                self._news.set()
                return

    # -- looking

    def look(self, at: Callable[[float], bool] = lambda _moment: False) -> bool:
        """Bring the screen up to date, chunk by chunk; stops, with True, behind the chunk after which `at` says so."""
        while self._looked < len(self.chunks):
            moment, data = self.chunks[self._looked]
            self._looked += 1
            self._stream.feed(_STRANGE.sub(b"", data))
            if at(moment):
                return True
        return False

    def wait(self, condition: Callable[[], bool], what: str) -> float:
        """The moment of the bytes with which `condition` came true on the screen."""
        hit: list[float] = []

        def check(moment: float) -> bool:
            if condition():
                hit.append(moment)
            return bool(hit)

        deadline = now() + PATIENCE
        if condition():
            return now()
        while not self.look(check):
            if now() > deadline or (self.ended is not None and self._looked == len(self.chunks)):
                raise ProgramError(f"never saw {what}:\n{self.text}")
            self._news.wait(0.1)
            self._news.clear()
        return hit[0]

    def wait_text(self, text: str) -> float:
        """The moment at which `text` was on the screen."""
        return self.wait(lambda: text in self.text, repr(text))

    @property
    def text(self) -> str:
        """The screen as text."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def before_cursor(self) -> str:
        """What stands in the cell left of the cursor; empty in the first column."""
        cursor = self.screen.cursor
        return self.screen.buffer[cursor.y][cursor.x - 1].data if cursor.x else ""

    def settle(self, quiet: float = 0.3) -> None:
        """Until nothing has been written for `quiet` seconds."""
        deadline = now() + PATIENCE
        since = now()
        while now() < deadline and now() - max(since, self.chunks[-1][0] if self.chunks else since) < quiet:
            time.sleep(0.01)
        self.look()

    # -- acting

    def send(self, data: str) -> float:
        """Bytes for the program; the moment before they were sent."""
        moment = now()
        rest = data.encode()
        while rest:
            rest = rest[os.write(self._master, rest[:1024]) :]
        return moment

    def press(self, *keys: str) -> float:
        """Keys by their names, one after the other without a pause; the moment before the first."""
        return self.send("".join(KEYS.get(key, key) for key in keys))

    def paste(self, text: str) -> None:
        """A bracketed paste; line feeds come as terminals send them."""
        self.send("\x1b[200~" + text.replace("\n", "\r") + "\x1b[201~")

    def wait_end(self) -> float:
        """The moment at which the process had ended."""
        self._reader.join(PATIENCE)
        if self.ended is None:
            raise ProgramError(f"does not end:\n{self.text}")
        self.look()
        return self.ended

    @property
    def exit_code(self) -> int:
        """Of a process that has ended; negative for a signal."""
        if self._status is None:
            self._status = os.waitpid(self.pid, 0)[1]
        return os.waitstatus_to_exitcode(self._status)

    def __enter__(self) -> Program:
        return self

    def __exit__(self, *_: object) -> None:
        if self.ended is None:
            os.kill(self.pid, signal.SIGKILL)
            self._reader.join(PATIENCE)
        assert self.exit_code is not None
        for descriptor in (self._master, self._slave, self._end):
            os.close(descriptor)
