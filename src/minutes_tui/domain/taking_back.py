"""What else goes when something is taken back."""

from __future__ import annotations

from minutes_tui.domain.event import Event
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.session import Session
from minutes_tui.domain.votes import vote_on


def retract(session: Session, entry: int) -> Withdrawn:
    """Strike out an entry with all its revisions, and the vote on it where it is a resolution."""
    found = session.find(entry)
    if found is None:
        return Withdrawn(())
    seqs = {entry, *found[1].revisions}
    vote = vote_on(session, entry)
    if vote is not None:
        seqs |= {vote.seq, *vote.revisions}
    return Withdrawn(tuple(sorted(seqs)))


def undo(act: Event) -> Withdrawn:
    """Take back one act, the latest that stands."""
    return Withdrawn((act.seq,), undo=True)
