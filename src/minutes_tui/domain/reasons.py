"""Why the operating system refused something, as data that `messages` has words for."""

from __future__ import annotations

from errno import errorcode


def system_reason(error: Exception) -> str:
    """The symbol of the error's number (`ENOSPC`), for a problem's parameter `reason`; without one, its own words."""
    if isinstance(error, MemoryError):
        return "ENOMEM"
    number = error.errno if isinstance(error, OSError) else None
    symbol = errorcode.get(number or 0, "")
    return symbol or getattr(error, "strerror", None) or str(error) or type(error).__name__
