"""What asyncio and Textual load at their start and this program never uses: TLS, the palette, where downloads go.

Together they take an eighth of the time until the first key is answered. Needs only the standard library.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_PALETTE = "textual.command"
_FOLDERS = "platformdirs"
_NAMES = ("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider")


class _Folders(ModuleType):
    """Stands in for platformdirs until it is needed: Textual only keeps one of its functions, for screenshots."""

    @staticmethod
    def user_downloads_path() -> Any:
        """As the real one."""
        return _real_folders().user_downloads_path()

    def __getattr__(self, name: str) -> Any:
        """Whatever else is asked of it, the real one has; the import itself asks whether it is a package."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(_real_folders(), name)


def leave_out() -> None:
    """Load asyncio without TLS, and have Textual find an empty command palette. What is loaded already stays whole."""
    if "asyncio" not in sys.modules and "ssl" not in sys.modules:
        _load_asyncio_without_tls()
    if "textual" not in sys.modules and _FOLDERS not in sys.modules:
        sys.modules[_FOLDERS] = _Folders(_FOLDERS)
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


def _real_folders() -> ModuleType:
    if isinstance(sys.modules.get(_FOLDERS), _Folders):
        del sys.modules[_FOLDERS]
    return import_module(_FOLDERS)
