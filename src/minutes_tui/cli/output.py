"""Printing: UTF-8 always, problems on standard error, files written whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.reasons import system_reason
from minutes_tui.domain.text import visible
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence


class NobodyReadsError(Exception):
    """Who reads our output has seen enough. Not an OSError, which click would make a failure of."""


class OutputFailedError(Exception):
    """Standard output takes nothing; the message is the system's reason."""


def put(text: str) -> None:
    """Text to standard output, whatever the locale. Raises NobodyReadsError, OutputFailedError."""
    try:
        _write(sys.stdout, text)
    except BrokenPipeError as error:
        raise NobodyReadsError from error
    except OSError as error:
        raise OutputFailedError(system_reason(error)) from error


def complain(problems: Iterable[Problem], tr: Translator) -> None:
    """One sentence for each problem, to standard error; where that takes nothing, there is nobody to tell."""
    try:
        _write(sys.stderr, "".join(sentence(problem, tr) + "\n" for problem in problems))
    except OSError:
        forget(sys.stderr)


def note(lines: Iterable[str]) -> None:
    """Lines to standard error, which say how something was understood."""
    try:
        _write(sys.stderr, "".join(visible(line) + "\n" for line in lines))
    except OSError:
        forget(sys.stderr)


def forget(stream: TextIO | None) -> None:
    """What a stream did not take stays unwritten; Python would complain once more when it flushes at its end."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # it was closed before we began
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    stream.buffer.write(text.encode("utf-8", "replace"))
    stream.buffer.flush()


def write_out(text: str | Iterable[str], out: str | None) -> Problem | None:
    """To the file `out`, replaced in one step; to standard output for `-` or none.

    A text that is made piece by piece is written so, and never held as a whole.
    """
    pieces = (text,) if isinstance(text, str) else text
    if out in (None, "-"):
        for piece in pieces:
            put(piece)
        return None
    import tempfile  # 5 ms that `open` does not need

    try:
        path = Path(str(out))
        if path.exists() and not path.is_file():  # a device or a pipe is written to, never replaced
            with path.open("wb") as device:
                device.writelines(piece.encode() for piece in pieces)
            return None
        path = Path(os.path.realpath(path))  # a link stays one, and leads to the new file
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines(piece.encode() for piece in pieces)
                file.flush()
                os.fsync(file.fileno())
            mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
            Path(name).chmod(mode)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except BrokenPipeError as error:
        raise NobodyReadsError from error
    except OSError as error:
        return Problem("output.failed", Place(file=str(out)), {"reason": system_reason(error)})
    return None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
