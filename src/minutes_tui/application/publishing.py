"""Making public what was resolved in the part that is not: the one thing that goes from its file to the public one."""

from __future__ import annotations

from minutes_tui.application.both_parts import Parts
from minutes_tui.application.outcome import Outcome, Refused
from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.publishing import published
from minutes_tui.domain.votes import Vote, vote_on


def make_public(parts: Parts, resolution: int, item: str) -> tuple[Outcome, ...]:
    """Record that resolution with its vote in the public file, under the item of that id there, as one event."""
    found = parts.nonpublic.session.find(resolution) if parts.nonpublic is not None else None
    if found is None or parts.nonpublic is None or not isinstance(found[1].content, Resolution):
        return (Refused((Problem("entry.gone", parameters={"entry": resolution}),)),)
    vote = vote_on(parts.nonpublic.session, resolution)
    said = vote.content if vote is not None and isinstance(vote.content, Vote) else None
    return (parts.main.workspace.dispatch(published(item, found[1].content, said)),)
