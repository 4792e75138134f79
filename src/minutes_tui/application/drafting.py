"""Drafts as the screens know them: what is typed and not yet committed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from minutes_tui.domain.problems import Problem

DraftFields = Mapping[str, str | int | bool]


@dataclass(frozen=True, slots=True)
class Draft:
    """Enough to stand in the same screen with the same text again."""

    screen: str
    item: str
    event_id: str
    fields: DraftFields


class Drafting(Protocol):
    """Keeps the one draft of this process. No call waits for the disk, but `flush`."""

    @property
    def holds(self) -> bool:
        """Whether there is a draft."""

    @property
    def failed(self) -> Problem | None:
        """Why it could not be written, as long as it could not."""

    def keep(self, draft: Draft) -> None:
        """This is what stands there now. On the disk 300 ms later at the latest."""

    def nothing(self) -> None:
        """Nothing is typed any more: what was there is committed, or was emptied."""

    def flush(self) -> None:
        """Write what is not written, now; for the moment before the end."""
