"""Practice in every state that matters: what a scribe has recorded is typed again, so far and no further."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import cast

from minutes_tui.domain.timeline import Timeline
from minutes_tui.tui.desk import Desk
from minutes_tui.tui.practice.stage import Practice
from tests.support.desks import START, Scribe
from tests.support.scenes_replay import meeting

Play = Callable[[Scribe, str], None]


def _watched(scribe: Scribe, language: str, *, keys: tuple[str, ...] = (), seconds: float = 0.0) -> None:
    """The scribe watches how it was typed; it goes on while the scribe's time does."""
    meeting(scribe, language)
    timeline = Timeline(scribe.head, scribe.workspace.events)
    clock: Callable[[], float] = lambda: (scribe.time - START).total_seconds()  # noqa: E731
    scribe.desk = cast("Desk", Practice(timeline, scribe.editor, scribe.tr, seconds=clock))
    scribe.press(*keys)
    if seconds:
        scribe.later(seconds=seconds)


def practices() -> Mapping[str, Play]:
    """How to get to each."""
    next_ = ("right",)
    return {
        "practice-start": _watched,
        "practice-speaker": partial(_watched, keys=next_ * 4, seconds=1.6),
        "practice-text": partial(_watched, keys=next_ * 4, seconds=4.6),
        "practice-done": partial(_watched, keys=next_ * 5),
        "practice-correction": partial(_watched, keys=next_ * 8, seconds=4.5),
        "practice-vote": partial(_watched, keys=next_ * 14, seconds=1.3),
        "practice-paused": partial(_watched, keys=(*next_ * 9, "space", "+")),
        "practice-end": partial(_watched, keys=next_ * 60),
    }
