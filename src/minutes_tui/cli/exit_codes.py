"""The exit codes of every command (design: Commands)."""

from __future__ import annotations

from typing import Final

FINE: Final = 0
FINDINGS: Final = 1
"""Findings, or something failed."""
WRONG_USE: Final = 2
"""Wrong use, an item that is not there, or a file that cannot be read."""
