"""The vote on a resolution: what the chair announced, and what it was reckoned from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from minutes_tui.domain.counting import NEED_NO_VOTE, OUTCOMES, Announced, count, outcome
from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.placing import one_line
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Entry, Session

SHOW_OF_HANDS = "show-of-hands"
SECRET = "secret"  # noqa: S105 - a method of voting, not a password
NOTING = "noting"
ACCLAMATION = "acclamation"
WITHOUT_VOTE = "none"
METHODS = (SHOW_OF_HANDS, SECRET, NOTING, ACCLAMATION, WITHOUT_VOTE)
COUNTLESS = frozenset({NOTING, ACCLAMATION, WITHOUT_VOTE})
"""Methods by which nobody is counted."""
HAVE_A_GOAL = frozenset({"deferred", "referred"})
"""Outcomes of which can be said where to, or until when."""
CHOICES = {
    "method": frozenset(METHODS),
    "reckoned": frozenset({"yes", "no", "abstain"}),
    "outcome": frozenset({"", *OUTCOMES}),
}
MOST_VOTES = 99_999
"""No body is larger; a figure above is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Vote(EventData):
    """A vote on the resolution named `resolution`, or a noting without one.

    `yes`, `no` and `abstain` are None where unknown. `reckoned` names the figures nobody announced, `entitled` is how
    many were here and entitled when it was taken (None: attendance not kept). Nothing of this changes when the
    attendance is corrected later. `outcome` is the fate of the text, whatever the figures; `to` says where it is
    referred or until when it is deferred, as it reads in a sentence ("in den Hauptausschuss").
    """

    item: str
    resolution: int = 0
    revises: int = 0
    method: str = SHOW_OF_HANDS
    yes: int | None = None
    no: int | None = None
    abstain: int | None = None
    reckoned: tuple[str, ...] = ()
    entitled: int | None = None
    unanimous: bool = False
    outcome: str = ""
    to: str = ""

    @property
    def counted_nobody(self) -> bool:
        """Whether no figure is known, and nobody said that it was unanimous."""
        return not self.unanimous and self.yes is None and self.no is None and self.abstain is None


def announced_vote(session: Session, item: str, resolution: int, announced: Announced, entitled: int | None) -> Vote:
    """The vote that an announcement comes to."""
    tally = count(announced, entitled)
    return Vote(
        item=item,
        resolution=resolution,
        yes=tally.yes,
        no=tally.no,
        abstain=tally.abstain,
        reckoned=tally.reckoned,
        entitled=entitled,
        unanimous=tally.unanimous,
        outcome=outcome(tally, session.head.rules),
    )


def noting(item: str, resolution: int) -> Vote:
    """Noted, without a vote (Kenntnisnahme)."""
    return Vote(item=item, resolution=resolution, method=NOTING, outcome="noted")


def without_figures(item: str, resolution: int, outcome: str, to: str = "", *, secret: bool = False) -> Vote:
    """What became of a resolution, where no figure is known. What can come about without a vote had none."""
    method = SECRET if secret else WITHOUT_VOTE if outcome in NEED_NO_VOTE else SHOW_OF_HANDS
    return Vote(item=item, resolution=resolution, method=method, outcome=outcome, to=to)


def acclaimed(item: str, resolution: int) -> Vote:
    """Adopted by acclamation (Zuruf): nobody is counted."""
    return Vote(item=item, resolution=resolution, method=ACCLAMATION, outcome="adopted")


def decide_vote(session: Session, proposal: Vote) -> Vote | tuple[Problem, ...] | None:
    """A vote is on a resolution that stands; a resolution has one vote, so a second one revises the first."""
    if proposal.item not in session.items:
        return (Problem("agenda.no-such-item", parameters={"item": proposal.item}),)
    figures = [figure or 0 for figure in (proposal.yes, proposal.no, proposal.abstain)]
    if max(figures) > MOST_VOTES:
        return (Problem("vote.too-many", parameters={"count": max(figures), "most": MOST_VOTES}),)
    if proposal.resolution:
        found = session.find(proposal.resolution)
        if found is None or not isinstance(found[1].content, Resolution):
            return (Problem("vote.nothing-to-vote-on"),)
    elif proposal.method != NOTING:
        return (Problem("vote.nothing-to-vote-on"),)
    proposal = replace(proposal, to=one_line(proposal.to) if proposal.outcome in HAVE_A_GOAL else "")
    earlier = vote_on(session, proposal.resolution) if proposal.resolution else None
    if earlier is None:
        return proposal
    stands = earlier.content
    if isinstance(stands, Vote) and replace(stands, revises=0) == replace(proposal, revises=0):
        return None
    return replace(proposal, revises=earlier.seq)


def vote_taken(session: Session, event: Event, data: Vote) -> Session:
    """The vote stands behind its resolution, or under the name it revises."""
    if data.revises:
        found = session.find(data.revises)
        if found is None:
            return session
        return session.with_item(found[0].with_revised(data.revises, data, event.seq))
    state = session.items.get(data.item)
    if state is None:
        return session
    entry = Entry(seq=event.seq, content=data, by=event.by, at=event.moment)
    if data.resolution:
        return session.with_item(state.with_entry(entry, data.resolution))
    last = state.places[-1].seq if state.places else 0
    return session.with_item(state.with_entry(entry, last))


def vote_on(session: Session, resolution: int) -> Entry | None:
    """The vote on the resolution of that name."""
    for state in session.items.values():
        for entry in state.entries:
            if isinstance(entry.content, Vote) and entry.content.resolution == resolution:
                return entry
    return None


def last_resolution(session: Session, item: str) -> Entry | None:
    """The last resolution that stands under the item: what F5 votes on."""
    state = session.items.get(item)
    if state is None:
        return None
    return next((entry for entry in reversed(state.entries) if isinstance(entry.content, Resolution)), None)
