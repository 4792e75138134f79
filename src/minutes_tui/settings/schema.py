"""What may stand in the settings, and what each one means: the reader, `minutes-tui settings` and the docs go by it."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_tui.codec.expected import Choice
from minutes_tui.messages.marking import N_
from minutes_tui.settings.values import DATES, LANGUAGES, THEMES, TIMES

KEYS = "keys"
"""The table of the keys."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of the file: what it takes, and its meaning. `unset`: it has no value unless somebody gives it one."""

    name: str
    expected: Choice
    meaning: str
    unset: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "language",
        Choice(LANGUAGES),
        N_(
            "Language of the program. Without it, the language of the system. The minutes have a language of their "
            "own, in the head of their file."
        ),
        unset=True,
    ),
    Setting(
        "theme",
        Choice(THEMES),
        N_(
            "Colours. 16: those of the terminal, on its own background. dark, light: own colours on a dark or light "
            "background. none: no colours, only signs, bold and reversed text. Where NO_COLOR is set there are none, "
            "whatever stands here."
        ),
    ),
    Setting(
        "date",
        Choice(DATES),
        N_(
            "How the screens show a date. language: as is usual in the language of the program. In the minutes, the "
            "language of the minutes decides."
        ),
    ),
    Setting("time", Choice(TIMES), N_("How the screens show a time: 17:05 or 5:05 pm.")),
)

KEYS_MEANING = N_(
    "Keys of your own. At the left stands where the key counts and what it does, at the right the keys that do it: "
    "only keys that every terminal has, and each for one thing only. What does not stand here keeps its keys."
)
