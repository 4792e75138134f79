"""Scenes of the meeting's forms, of heads without people, of numbers with letters, and of both parts' open points."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from minutes_tui.domain.head import Head
from tests.support.desks import Scribe
from tests.support.two_parts import nonpublic_head, public_head

_Scene = TypeVar("_Scene")


def _keys(*keys: str) -> Callable[[Scribe, str], None]:
    return lambda scribe, _language: scribe.press(*keys)


def _open_in_both(*keys: str) -> Callable[[Scribe, str], None]:
    """Two gaps in the public part, one in the other; the public is in again."""

    def play(scribe: Scribe, _language: str) -> None:
        scribe.press("f6", "*", "escape", "1", "enter", "f2", "enter", *"?? ??", "escape")
        scribe.press(*"N1", "enter", "enter", "f2", "enter", *"??", "escape", "1", "enter", "enter", *keys)

    return play


_SMALL = {
    "meeting-opening-answer": _keys("f6", "*", "escape", "s", "1", "down", "down"),
    "meeting-opening-who": _keys("f6", "*", "escape", "s", "1", "enter"),
    "meeting-opened-without-chair": _keys("f6", "*", "escape", "s", "1", "enter", "enter"),
    "agenda-no-such-number": _keys("5", *"N9", "enter"),
}
_BARE = {
    "meeting-opening-no-people": _keys("s", "1"),
}
_BOTH = {
    "parts-open-points": _open_in_both("f8"),
    "parts-open-points-asked": _open_in_both("f8", "end", "enter"),
    "parts-open-points-there": _open_in_both("f8", "end", "enter", "enter"),
    "parts-closing": _open_in_both("s", "5"),
}


def form_scenes(scene: Callable[..., _Scene], bare_head: Callable[[str], Head]) -> dict[str, _Scene]:
    """All of them, made by `scene`."""
    return {
        **{name: scene(play) for name, play in _SMALL.items()},
        **{name: scene(play, bare_head) for name, play in _BARE.items()},
        **{name: scene(play, public_head, nonpublic=nonpublic_head) for name, play in _BOTH.items()},
    }
