"""Marks a sentence for the catalogues where it stands; it is translated where it is said."""

from __future__ import annotations


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for it
    """The text itself."""
    return text
