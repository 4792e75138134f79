"""How often a law is tried: a few times in `make test`, very often in `make soak`."""

from __future__ import annotations

import os


def soaking() -> bool:
    """Whether this is `make soak`."""
    return bool(os.environ.get("MINUTES_SOAK"))


def rounds(short: int, soak: int) -> int:
    """`short` rounds for everybody's `make test`, `soak` rounds for `make soak`."""
    return soak if soaking() else short
