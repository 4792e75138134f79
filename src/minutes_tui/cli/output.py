"""Printing: UTF-8 always, problems on standard error, files written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from minutes_tui.domain.problems import Place, Problem
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence


def put(text: str) -> None:
    """Text to standard output, whatever the locale."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def complain(problems: Iterable[Problem], tr: Translator) -> None:
    """One sentence for each problem, to standard error."""
    for problem in problems:
        sys.stderr.buffer.write((sentence(problem, tr) + "\n").encode("utf-8", "replace"))
    sys.stderr.buffer.flush()


def write_out(text: str, out: str | None) -> Problem | None:
    """To the file `out`, replaced in one step; to standard output for `-` or none."""
    if out in (None, "-"):
        put(text)
        return None
    path = Path(str(out))
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
            mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
            Path(name).chmod(mode)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        return Problem("output.failed", Place(file=str(out)), {"reason": error.strerror or str(error)})
    return None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
