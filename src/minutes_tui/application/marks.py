"""What minutes show in the place of a text that was erased."""

from __future__ import annotations

from minutes_tui.domain.head import Head
from minutes_tui.language.registry import WORDINGS


def erased_mark(head: Head) -> str:
    """The words for it in the language of these minutes."""
    return WORDINGS[head.meeting.language].asides.erased
