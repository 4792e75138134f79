"""What an item is about, guessed from the usual words of its title, in German and English."""

from __future__ import annotations

import re
from typing import Literal

from minutes_tui.domain.head import ItemKind

_WORDS: dict[ItemKind, tuple[str, ...]] = {
    # The first that matches: "Anfragen und Mitteilungen" are questions, for these want answers.
    "minutes": (
        r"niederschrift(?:en)?",
        r"(?:sitzungs)?protokolls?",
        "minutes",
        "record of the (?:last|previous) meeting",
    ),
    "questions": (
        *(r"\w*anfragen?", r"\w*fragestunde", "einwohnerfragen", "bürgerfragen", r"fragen der \w+"),
        *(r"beantwortung von \w+", "questions?", "enquiries"),
    ),
    "announcements": (
        *(r"\w*mitteilung(?:en)?", "bekanntgaben?", "bekanntmachungen", "informationen"),
        *("announcements?", "communications?", "notices", "correspondence", "matters to report"),
    ),
    "motions": (r"\w*anträge", r"\w*antrag", "motions?", "petitions?"),
    "elections": (
        *("wahl(?:en)?", r"\w*(?:neu|nach)wahl(?:en)?", "bestellung", "berufung", "(?:um)?besetzung"),
        *("elections?", "appointments?", "co-?options?"),
    ),
    "budget": (
        *(r"\w*haushalts?\w*", "wirtschaftsplan", "stellenplan", r"finanzplan\w*", r"jahresabschlu(?:ss|ß)\w*"),
        *("budgets?", "precept", "annual accounts"),
    ),
    "report": (
        *(r"\w*berichte?s?", r"\w*berichterstattung", r"sachstand\w*"),
        *("reports?", "updates?", "presentation"),
    ),
    "resolution": (
        *(r"\w*beschluss", r"\w*beschlussfassung", r"\w*beschlüsse", r"\w*satzung(?:sänderung)?"),
        *("resolutions?", "by-?laws?"),
    ),
    "other": ("verschiedenes", "sonstiges", "any other business", "aob", "miscellaneous", "other matters"),
}
_KINDS = tuple((kind, re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")) for kind, words in _WORDS.items())
_STANDING = re.compile(
    r"(?<!\w)(?:eröffnung|begrüßung|feststellung\w*|tagesordnung|beschlussfähigkeit|schließung|opening|welcome|apologies|"
    r"declarations? of interests?|adoption of the agenda|date of (?:the )?next meeting|close of (?:the )?meeting)(?!\w)"
)
_ONE_MATTER = re.compile(r"(?<!\w)(?:anfrage|mitteilung|question|announcement|beantwortung|answer)(?!\w)")
_STANDING_KINDS = frozenset({"minutes", "announcements", "questions", "other"})
_WORDS_OF_A_STANDING_ITEM = 10
_LOOKED_AT = 300
"""Characters of a title in which words are looked for."""


def kind_of_title(title: str) -> ItemKind | Literal[""]:
    """The kind that the title's words speak of; "" where none does."""
    words = title[:_LOOKED_AT].casefold()
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "")


def is_standing(kind: str, title: str) -> bool:
    """Whether every meeting of the body has such an item: opening, minutes, announcements, questions, other business.

    A long title is about one matter, even where it begins with a usual word, and so is a single question.
    """
    words = title[:_LOOKED_AT].casefold()
    about_one = len(title.split()) > _WORDS_OF_A_STANDING_ITEM or _ONE_MATTER.search(words)
    return not about_one and (bool(_STANDING.search(words)) or (kind or kind_of_title(title)) in _STANDING_KINDS)
