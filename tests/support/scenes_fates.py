"""What became of a resolution, where the figures do not say it; and replacing where little is to be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.support.desks import Scribe

Play = Callable[[Scribe, str], None]
Then = Callable[..., Play]


def plays(then: Then, resolved: Play, voted: Play) -> Mapping[str, Play]:
    """How to get to each, from a resolution before and after its vote."""
    return {
        "outcome": then(resolved, "f5", "o"),
        "outcome-pointed": then(resolved, "f5", "o", "down", "down", "x"),
        "outcome-nothing-chosen": then(resolved, "f5", "o", *"hne", "enter"),
        "where-to": then(resolved, "f5", "o", "5", *"in den Hauptausschuss"),
        "where-to-until": then(resolved, "f5", "o", "4"),
        "vote-deferred": then(resolved, "f5", "o", "4", "enter"),
        "vote-referred": then(resolved, "f5", "0", "o", "5", *"in den Hauptausschuss", "enter"),
        "vote-referred-far": then(resolved, "f5", "o", "5", *("in den Ausschuss für Stadtentwicklung " * 3), "enter"),
        "vote-in-part": then(resolved, "f5", "1", "o", "3"),
        "vote-acclaimed": then(resolved, "f5", "o", "8"),
        "vote-outcome-contradicts": then(resolved, "f5", "0", "o", "1"),
        "agenda-referred": then(resolved, "f5", "o", "5", *"in den Hauptausschuss", "enter", "enter"),
        "help-outcome": then(resolved, "f5", "o", "?"),
        "replace-one-place": then(voted, "ctrl+f", *"12", "tab", *"13", "enter"),
        "replace-titles-only": then(voted, "ctrl+f", *"Spielplatz", "tab", *"Markt", "enter"),
    }
