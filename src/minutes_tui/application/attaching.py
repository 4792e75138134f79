"""The file of an attachment: what it held when it was attached."""

from __future__ import annotations

import hashlib
import os

from minutes_tui.domain.problems import Place, Problem
from minutes_tui.storage.opening import open_file, problem_of
from minutes_tui.storage.reading import from_home

MOST_BYTES = 64 << 20
"""A larger file is attached by its name only: nobody waits for it while a meeting goes on."""
_PIECE = 1 << 20


def digest_of(name: str) -> str | Problem:
    """The SHA-256 of the file of that name, in hexadecimal: as the shell finds it from here, `~` too.

    Nothing but a regular file is opened, no link is followed, and nothing can hang; why else is a problem.
    """
    place = Place(name)
    try:
        descriptor = open_file(str(from_home(name)))
    except OSError as error:
        return problem_of(error, place)
    except ValueError:  # a NUL in the name
        return Problem("file.missing", place)
    digest, size = hashlib.sha256(), 0
    try:
        while piece := os.read(descriptor, _PIECE):
            size += len(piece)
            if size > MOST_BYTES:
                return Problem("file.too-large", place, {"most": MOST_BYTES >> 20})
            digest.update(piece)
    except OSError as error:
        return problem_of(error, place)
    finally:
        os.close(descriptor)
    return digest.hexdigest()
