"""German minutes."""

from __future__ import annotations

from datetime import date, datetime

from minutes_tui.domain.votes import Vote
from minutes_tui.language.wording import Wording


def _day(when: date) -> str:
    return f"{when:%d.%m.%Y}"


def _clock(when: datetime) -> str:
    return f"{when:%H:%M}"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def vote_sentence(vote: Vote) -> str:
    """The result as a sentence; figures that are unknown are left out."""
    done = {"adopted": "angenommen", "rejected": "abgelehnt"}.get(vote.outcome, "")
    if vote.unanimous and done:
        return f"Einstimmig {done}."
    parts = []
    if vote.yes is not None:
        parts.append(_counted(vote.yes, "Ja-Stimme", "Ja-Stimmen"))
    if vote.no is not None:
        parts.append(_counted(vote.no, "Nein-Stimme", "Nein-Stimmen"))
    if vote.abstain is not None:
        parts.append(_counted(vote.abstain, "Enthaltung", "Enthaltungen"))
    figures = _listed(parts)
    if not figures:
        return f"Der Beschluss wurde {done}." if done else "Das Ergebnis ist offen."
    return f"Mit {figures} {done}." if done else f"{figures}."


def _listed(parts: list[str]) -> str:
    return " und ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


GERMAN = Wording(
    language="de",
    vote_style="table",
    resolution="Beschluss:",
    draft_resolution="Beschlussvorschlag:",
    vote_result="Abstimmungsergebnis:",
    unanimous="einstimmig:",
    yes="dafür:",
    no="dagegen:",
    abstain="Enthaltungen:",
    noted="Zur Kenntnis genommen.",
    by_ballot="Es wurde geheim abgestimmt.",
    results_intro="Folgende Ergebnisse seien festgehalten worden.",
    item_number="TOP {number}",
    present="Anwesend",
    came="{name} kommt um {time} Uhr.",
    left="{name} geht um {time} Uhr.",
    vote_sentence=vote_sentence,
    day=_day,
    clock=_clock,
    opened=lambda when: f"{_day(when)}, {_clock(when)} Uhr",
    called_up=lambda when: f"Aufgerufen um {_clock(when)} Uhr",
    closed=lambda when: f"Ende der Sitzung: {_clock(when)} Uhr",
)
