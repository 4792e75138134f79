"""What must happen before textual is imported, and how the program ends quickly. Needs only the standard library."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import NoReturn

from minutes_tui.tui.terminal.quick_classes import quick_classes


def clean_environment(environment: MutableMapping[str, str] | None = None) -> None:
    """Drop Textual's own variables: over SSH they may come from anywhere, and some name code to be loaded."""
    target = os.environ if environment is None else environment
    for name in [name for name in target if name.startswith("TEXTUAL_") or name == "ESCDELAY"]:
        del target[name]


@contextmanager
def fast_start() -> Iterator[None]:
    """Import without garbage collection, for what is loaded stays; and dataclasses are made the quick way."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        with quick_classes():
            yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def quick_exit(code: int) -> NoReturn:
    """Leave the process at once with `code`; what was printed is flushed, nothing else is tidied up."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            continue  # a closed pipe is no error
    os._exit(code)
