"""What a meeting still lacks: said as notes, since an unfinished meeting is no fault."""

from __future__ import annotations

from minutes_tui.domain.entries import UNNAMED, Contribution, Resolution, Results
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.session import Entry, ItemState, Session
from minutes_tui.domain.votes import Vote


def check_session(session: Session) -> tuple[Problem, ...]:
    """Everything that is still open, in the order of the agenda."""
    findings = [finding for state in session.items.values() for finding in _item(state)]
    if session.closed_at is None:
        findings.append(Problem("check.not-closed", severity="note"))
    return tuple(findings)


def _item(state: ItemState) -> list[Problem]:
    voted = {entry.content.resolution for entry in state.entries if isinstance(entry.content, Vote)}
    return [problem for entry in state.entries for problem in _entry(entry, state, voted)]


def _entry(entry: Entry, state: ItemState, voted: set[int]) -> list[Problem]:
    found: list[str] = []
    match entry.content:
        case Contribution(named=named, text=text):
            found += ["check.unnamed-speaker"] if named == UNNAMED else []
            found += ["check.gap"] if UNNAMED in text else []
        case Results(intro=intro, bullets=bullets):
            found += ["check.gap"] if UNNAMED in intro or UNNAMED in bullets else []
        case Resolution(text=text):
            found += ["check.gap"] if UNNAMED in text else []
            found += ["check.no-vote"] if entry.seq not in voted else []
        case Vote() as vote:
            found += ["check.undecided"] if vote.outcome == "undecided" else []
            counted = [figure for figure in (vote.yes, vote.no, vote.abstain) if figure is not None]
            if vote.entitled is not None and sum(counted) > vote.entitled:
                found.append("check.contradiction")
    place = Place(key=state.item.number or state.item.title)
    return [Problem(code, place, {"item": place.key, "entry": entry.seq}, "note") for code in found]
