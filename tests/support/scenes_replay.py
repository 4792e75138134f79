"""The replay in every state that matters."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.support.desks import Scribe
from tests.support.watching import watch

Play = Callable[[Scribe, str], None]

SAID = {
    "de": "berichtet über den Workshop vom 12.01.2022, an dem sie mit Frau Schlücker teilgenommen habe.",
    "en": "reported on the workshop of 12 January, which she had attended together with Mr Pascoe.",
}
RESOLVED = {
    "de": "Das Thema wird zukünftig in den monatlichen Treffen mitbehandelt.",
    "en": "The matter will be dealt with at the monthly meetings from now on.",
}
WORD = {"de": " werde.", "en": " would be."}


def meeting(scribe: Scribe, language: str) -> None:
    """Sixteen events: a contribution that is corrected, one that is struck out, a vote, a break, another item."""
    scribe.press("f6", "*", "escape")
    scribe.later(seconds=40)
    scribe.press("5", "enter")
    scribe.later(seconds=65)
    scribe.press("f2", "g", "r", "enter")
    scribe.type(SAID[language])
    scribe.press("f2", "s", "e", "enter")
    scribe.later(seconds=30)
    scribe.type(SAID[language])
    scribe.press("escape")
    scribe.later(seconds=90)
    scribe.press("right", "home", "enter", *["backspace"] * 6)
    scribe.type(WORD[language])
    scribe.press("escape", "escape")
    scribe.later(seconds=20)
    scribe.press("right", "end", "delete", "enter", "escape")
    scribe.later(seconds=45)
    scribe.press("f4")
    scribe.type(RESOLVED[language])
    scribe.later(seconds=75)
    scribe.press("f5", "1", "enter")
    scribe.later(seconds=10)
    scribe.press("right", "home", "down", "m", "up", "enter", "escape")
    scribe.later(seconds=8)
    scribe.press("s", "2", "enter")
    scribe.later(minutes=17)
    scribe.press("s", "2", "enter")
    scribe.later(seconds=25)
    scribe.press("f9")


def watching(play: Play, *keys: str) -> Play:
    """A replay of what was played, after these keys."""

    def watched(scribe: Scribe, language: str) -> None:
        play(scribe, language)
        watch(scribe)
        scribe.press(*keys)

    return watched


def _playing(scribe: Scribe, language: str) -> None:
    watching(meeting, "right", "right", "space")(scribe, language)
    scribe.later(seconds=1.5)


def _in_a_pause(scribe: Scribe, language: str) -> None:
    watching(meeting, "end", "left", "left", "left", "space")(scribe, language)
    scribe.later(seconds=1.7)


def replays(closed: Play, next_day: Play, empty: Play) -> Mapping[str, Play]:
    """How to get to each, from other meetings too."""
    return {
        "replay-start": watching(meeting),
        "replay-written": watching(meeting, "right", "right", "right"),
        "replay-corrected": watching(meeting, *["right"] * 5),
        "replay-struck": watching(meeting, *["right"] * 6),
        "replay-vote": watching(meeting, *["right"] * 8),
        "replay-moved": watching(meeting, *["right"] * 9),
        "replay-playing": _playing,
        "replay-in-a-pause": _in_a_pause,
        "replay-end": watching(meeting, "end", "right"),
        "replay-elsewhere": watching(meeting, "end", "up", "up"),
        "replay-minutes": watching(meeting, "end", "pageup", "end", "left", "left", "left", "tab", "up"),
        "replay-not-to-be-written": watching(meeting, "pagedown", "f2"),
        "replay-history": watching(meeting, *["right"] * 5, "h"),
        "replay-people": watching(meeting, "pagedown", "p"),
        "replay-found": watching(meeting, "end", "ctrl+f", *"workshop", "enter"),
        "replay-closed": watching(closed, "end"),
        "replay-days": watching(next_day, "end"),
        "replay-empty": watching(empty, "space"),
        "replay-go": watching(meeting, "g"),
        "replay-go-number": watching(meeting, "g", "5"),
        "replay-go-time": watching(meeting, "g", *"1723"),
        "replay-go-nowhere": watching(meeting, "g", *"23:10", "enter"),
        "replay-gone": watching(meeting, "g", *"17:24", "enter"),
        "replay-never-called": watching(meeting, "g", *"n1", "enter"),
        "replay-search": watching(meeting, "/", *"workshop"),
        "replay-search-nothing": watching(meeting, "/", *"zzz", "enter"),
        "replay-searched": watching(meeting, "end", "/", *"WORKSHOP", "enter"),
        "replay-export": watching(meeting, "pagedown", "e"),
        "replay-export-other": watching(meeting, "pagedown", "e", "right", "tab", *"22"),
        "replay-points": watching(meeting, "pagedown", "w"),
        "help-replay": watching(meeting, "?"),
    }
