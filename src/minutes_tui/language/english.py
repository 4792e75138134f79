"""English minutes."""

from __future__ import annotations

from datetime import date, datetime

from minutes_tui.domain.votes import Vote
from minutes_tui.language.wording import Wording

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _day(when: date) -> str:
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def _clock(when: datetime) -> str:
    return f"{when:%H:%M}"


def _votes(number: int) -> str:
    return f"{number} vote" if number == 1 else f"{number} votes"


def vote_sentence(vote: Vote) -> str:
    """The result as a sentence; figures that are unknown are left out."""
    done = {"adopted": "Adopted", "rejected": "Rejected"}.get(vote.outcome, "")
    if vote.unanimous and done:
        return f"{done} unanimously."
    parts = []
    if vote.yes is not None:
        parts.append(f"{_votes(vote.yes)} in favour")
    if vote.no is not None:
        parts.append(f"{vote.no} against" if parts else f"{_votes(vote.no)} against")
    if vote.abstain is not None:
        parts.append(f"{vote.abstain} abstention" if vote.abstain == 1 else f"{vote.abstain} abstentions")
    figures = _listed(parts)
    if not figures:
        return f"{done}." if done else "The result is open."
    return f"{done} with {figures}." if done else f"{figures[0].upper()}{figures[1:]}."


def _listed(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


ENGLISH = Wording(
    language="en",
    vote_style="sentence",
    resolution="Resolution:",
    draft_resolution="Draft resolution:",
    vote_result="Result of the vote:",
    unanimous="unanimous:",
    yes="in favour:",
    no="against:",
    abstain="abstentions:",
    noted="Noted.",
    by_ballot="The vote was by secret ballot.",
    results_intro="The following results were recorded.",
    item_number="Item {number}",
    present="Present",
    came="{name} arrived at {time}.",
    left="{name} left at {time}.",
    vote_sentence=vote_sentence,
    day=_day,
    clock=_clock,
    opened=lambda when: f"{_day(when)}, {_clock(when)}",
    called_up=lambda when: f"Called up at {_clock(when)}",
    closed=lambda when: f"The meeting closed at {_clock(when)}",
)
