"""Drafts that lie beside the session and that nobody goes on with: half-made texts are open points too."""

from __future__ import annotations

from collections.abc import Callable

from minutes_tui.application.found_drafts import Found
from minutes_tui.application.open_points import OpenPoint
from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.session import Session


def _nobody(_name: str) -> bool:
    return False


class LeftDrafts:
    """What processes that are gone left behind, but for the one that this process went on with at its start."""

    def __init__(self, found: tuple[Found, ...] = (), take_over: Callable[[str], bool] = _nobody) -> None:
        """`take_over` makes a draft file this process's own; False: it could not, or somebody else was faster."""
        self._found = found
        self._take_over = take_over

    def points(self, session: Session) -> tuple[OpenPoint, ...]:
        """An open point for each, under its item where that still is."""
        return tuple(
            OpenPoint("draft", one.draft.item, words=_words(one, session), draft=one.name)
            for one in self._found
            if one.draft.item in session.items
        )

    def take(self, name: str) -> Found | None:
        """Go on with that draft: it is this process's own from now on. None: it is not there any more."""
        found = next((one for one in self._found if one.name == name), None)
        self._found = tuple(one for one in self._found if one is not found)
        return found if found is not None and self._take_over(name) else None


def _words(found: Found, session: Session) -> str:
    """The first words that were typed; of figures, what they are a vote on."""
    fields = found.draft.fields
    on = session.find(int(fields.get("resolution", 0)))
    if on is not None and isinstance(on[1].content, Resolution):
        return on[1].content.text.partition("\n")[0]
    return str(fields.get("text") or fields.get("typed", "")).partition("\n")[0]
