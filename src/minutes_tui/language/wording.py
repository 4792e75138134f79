"""The fixed phrases of minutes in one language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from minutes_tui.domain.votes import Vote
from minutes_tui.language.notices import Asides, Notices


@dataclass(frozen=True, slots=True)
class Wording:
    """How minutes say what the program knows. Every text is in the language of the minutes, not of the screens."""

    language: str
    vote_style: str
    resolution: str
    draft_resolution: str
    vote_result: str
    unanimous: str
    yes: str
    no: str
    abstain: str
    noted: str
    by_ballot: str
    results_intro: str
    item_number: str
    present: str
    notices: Notices
    asides: Asides
    vote_sentence: Callable[[Vote], str]
    fate: Callable[[Vote], str]
    """What figures in a table do not say of the text; empty where they say it all."""
    day: Callable[[date], str]
    short_day: Callable[[date], str]
    clock: Callable[[datetime], str]
    opened: Callable[[datetime], str]
    called_up: Callable[[datetime], str]
    called_up_on: Callable[[datetime], str]
    closed: Callable[[datetime], str]
    closed_on: Callable[[datetime], str]
