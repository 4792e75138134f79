"""A difference as plain data, for `diff --json` and other programs. Described in docs/format.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes_tui.application.differences import Change, Difference, Spot
from minutes_tui.domain.event import Event
from minutes_tui.domain.word_changes import PARAGRAPH, changed_words


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two sides: the file's name as it was given, and the events that were there."""

    file: str
    events: Sequence[Event]

    @property
    def written(self) -> str:
        """When the last of them was written; empty without one."""
        return self.events[-1].at.isoformat() if self.events else ""


def difference_as_data(difference: Difference, before: Side, after: Side) -> dict[str, object]:
    """All of it; what is not there is null."""
    return {
        "format": "minutes-tui/diff/1",
        "from": _side(before),
        "to": _side(after),
        "equal": difference.nothing,
        "head": list(difference.head),
        "changes": [_change(change) for change in difference.changes],
    }


def _side(side: Side) -> dict[str, object]:
    return {"file": side.file, "events": len(side.events), "at": side.written or None}


def _change(change: Change) -> dict[str, object]:
    changed = changed_words(change.before, change.after) if change.kind == "changed" else ()
    return {
        "kind": change.kind,
        "part": change.part,
        "was": _spot(change.was),
        "now": _spot(change.now),
        "before": change.before if change.was is not None else None,
        "after": change.after if change.now is not None else None,
        "words": [[run.change, _text(run.words)] for run in changed] or None,
    }


def _spot(spot: Spot | None) -> dict[str, object] | None:
    if spot is None:
        return None
    return {"item": spot.item or None, "heading": spot.heading or None, "entry": spot.entry or None}


def _text(words: Sequence[str]) -> str:
    return " ".join(words).replace(f" {PARAGRAPH} ", PARAGRAPH)
