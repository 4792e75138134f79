"""A program in a pty of its own, with pyte as its screen."""

from __future__ import annotations

import ctypes
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyte

ROOT = Path(__file__).parents[3]
PATIENCE = 20.0
_LIBC = ctypes.CDLL(None)
_CAPBSET_DROP = 24
_DAC_OVERRIDE, _DAC_READ_SEARCH = 1, 2
"""Linux, prctl(2) and capabilities(7)."""


class PtyProgram:
    """Starts `python -m MODULE ARGUMENTS`; every wait has a deadline that only a hang breaks."""

    def __init__(
        self,
        module: str,
        *arguments: str,
        environment: dict[str, str] | None = None,
        screen: pyte.Screen | None = None,
        like_anybody: bool = False,
    ) -> None:
        """`like_anybody`: it may read and write as little as others, though we are root."""
        self.screen = screen or pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self.screen)
        self.output = bytearray()
        self.master, slave = pty.openpty()
        self._slave = slave
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.before = termios.tcgetattr(slave)
        variables = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            **(environment or {}),
        }
        if "HOME" in variables:  # many a test looks at all that stands in its home
            variables.setdefault("XDG_STATE_HOME", variables["HOME"] + ".state")
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for number in (0, 1, 2):
                os.dup2(slave, number)
            os.closerange(3, 64)
            if like_anybody:
                for right in (_DAC_OVERRIDE, _DAC_READ_SEARCH):
                    if _LIBC.prctl(_CAPBSET_DROP, right, 0, 0, 0):
                        os._exit(99)
            os.execve(sys.executable, [sys.executable, "-m", module, *arguments], variables)
        self._status: int | None = None

    def __enter__(self) -> PtyProgram:
        return self

    def __exit__(self, *_: object) -> None:
        if self._poll() is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        for descriptor in (self.master, self._slave):
            if descriptor >= 0:
                os.close(descriptor)

    def write(self, data: bytes) -> None:
        """Send all of it, reading what the program writes meanwhile."""
        while data:
            self.read()
            if select.select([], [self.master], [], 0.05)[1]:
                data = data[os.write(self.master, data[:2048]) :]

    def read(self) -> None:
        while select.select([self.master], [], [], 0)[0]:
            try:
                data = os.read(self.master, 65536)
            except OSError:
                return
            if not data:
                return
            self.output += data
            self._stream.feed(data)

    def wait_for(self, condition: Callable[[], bool], *, reading: bool = True) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, "\n".join(self.screen.display)
            if reading:
                self.read()
            time.sleep(0.005)

    def wait_quiet(self, seconds: float = 0.3) -> None:
        """Until the program has written nothing for that long."""
        deadline = time.monotonic() + PATIENCE
        last, size = time.monotonic(), len(self.output)
        while time.monotonic() - last < seconds:
            assert time.monotonic() < deadline, "\n".join(self.screen.display)
            self.read()
            if len(self.output) != size:
                last, size = time.monotonic(), len(self.output)
            time.sleep(0.005)

    def wait_text(self, text: str) -> None:
        self.wait_for(lambda: any(text in line for line in self.screen.display))

    def wait_exit(self) -> int:
        """The exit code, negative for a signal."""
        self.wait_for(lambda: self._poll() is not None)
        self.read()
        assert self._status is not None
        return os.waitstatus_to_exitcode(self._status)

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def attributes(self) -> list[Any]:
        return termios.tcgetattr(self._slave)

    def hang_up(self) -> None:
        os.close(self._slave)
        os.close(self.master)
        self.master = self._slave = -1

    def _poll(self) -> int | None:
        if self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self._status = status if pid else None
        return self._status
