"""What else goes when something is taken back."""

from __future__ import annotations

from minutes_tui.domain.arranging import EntryMoved, EntrySplit
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.proceedings import MeetingInterrupted, MeetingResumed, PublicExcluded, PublicReadmitted
from minutes_tui.domain.session import Entry, Session
from minutes_tui.domain.votes import vote_on


def retract(session: Session, entry: int) -> Withdrawn:
    """Strike out an entry with all its revisions, and what means nothing without it.

    That is the vote on a resolution, the end of a break, the return of the public that was excluded.
    """
    found = session.find(entry)
    if found is None:
        return Withdrawn(())
    seqs = {entry, *found[1].revisions}
    vote = vote_on(session, entry)
    if vote is not None:
        seqs |= {vote.seq, *vote.revisions}
    end = _end_of(session, found[1])
    if end is not None:
        seqs.add(end.seq)
    return Withdrawn(tuple(sorted(seqs)))


_ENDS: dict[type[EventData], type[EventData]] = {
    MeetingInterrupted: MeetingResumed,
    PublicExcluded: PublicReadmitted,
}


def _end_of(session: Session, begin: Entry) -> Entry | None:
    kind = _ENDS.get(type(begin.content))
    if kind is None:
        return None
    states = (session.preface, *session.items.values())
    ends = [entry for state in states for entry in state.entries if type(entry.content) is kind]
    behind = [entry for entry in ends if entry.at >= begin.at and entry.seq > begin.seq]
    first = min(behind, key=lambda entry: entry.seq, default=None)
    if first is None:
        return None
    others = (entry for state in states for entry in state.entries if type(entry.content) is type(begin.content))
    return None if any(begin.seq < other.seq < first.seq for other in others) else first


def undo(act: Event) -> Withdrawn:
    """Take back one act, the latest that stands."""
    return Withdrawn((act.seq,), undo=True)


def led_to(session: Session, act: Event) -> Entry | None:
    """The entry that stands where `act` was taken back: what it had struck out, moved or corrected, as it is again."""
    match act.data:
        case Withdrawn(withdrawn=seqs):
            named = sorted(seqs)
        case EntryMoved(entry=entry) | EntrySplit(entry=entry):
            named = [entry]
        case _:
            named = [act.entry]
    found = (session.find(seq) for seq in named)
    return next((one[1] for one in found if one is not None), None)
