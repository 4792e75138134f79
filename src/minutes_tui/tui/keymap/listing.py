"""The keymap for those who print it."""

from __future__ import annotations

from minutes_tui.settings.printing import Command, Section
from minutes_tui.tui.keymap.contexts import ALL_CONTEXTS


def sections() -> tuple[Section, ...]:
    """Each context with its commands and their keys by default, in the order of the help."""
    return tuple(
        Section(
            context.title,
            tuple(Command(f"{name}.{one.command}", one.keys, one.meaning) for one in context.bindings),
        )
        for name, context in ALL_CONTEXTS.items()
    )
