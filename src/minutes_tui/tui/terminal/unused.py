"""What asyncio and Textual load at their start and this program never uses: TLS, and the command palette.

Together they take an eighth of the time until the first key is answered. Needs only the standard library.
"""

from __future__ import annotations

import sys
from types import ModuleType

_PALETTE = "textual.command"
_NAMES = ("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider")


def leave_out() -> None:
    """Load asyncio without TLS, and have Textual find an empty command palette. What is loaded already stays whole."""
    if "asyncio" not in sys.modules and "ssl" not in sys.modules:
        _load_asyncio_without_tls()
    if "textual" not in sys.modules:
        palette = ModuleType(_PALETTE, "Stands in for Textual's command palette, which is switched off.")
        for name in _NAMES:
            setattr(palette, name, type(name, (), {"__module__": _PALETTE}))
        sys.modules[_PALETTE] = palette


def _load_asyncio_without_tls() -> None:
    """As on a Python that was built without OpenSSL, which asyncio allows for. Whoever imports ssl later, gets it."""
    sys.modules["ssl"] = None  # type: ignore[assignment]  # makes `import ssl` an ImportError
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]
