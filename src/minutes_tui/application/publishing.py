"""Making public what was resolved in the part that is not: the one thing that goes from its file to the public one.

Municipal law asks for it: what was resolved in a non-public meeting is announced once the public is there again, or at
the next meeting, unless there are reasons against it (GemO BW § 35 (1) S. 4).
"""

from __future__ import annotations

from minutes_tui.application.both_parts import Parts
from minutes_tui.application.outcome import Done, Outcome, Refused
from minutes_tui.domain.entries import Contribution, Resolution
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.votes import Vote, vote_on
from minutes_tui.language.registry import WORDINGS


def make_public(parts: Parts, resolution: int, item: str) -> tuple[Outcome, ...]:
    """Record that resolution and its vote in the public file, under the item of that id there.

    Nothing else of it: not who moved it, no names. What came of each event; the first failure is the end.
    """
    found = parts.nonpublic.session.find(resolution) if parts.nonpublic is not None else None
    if found is None or parts.nonpublic is None or not isinstance(found[1].content, Resolution):
        return (Refused((Problem("entry.gone", parameters={"entry": resolution}),)),)
    main = parts.main.workspace
    intro = WORDINGS[main.session.head.meeting.language].notices.made_public
    outcomes = [main.dispatch(Contribution(item, text=intro))]
    if isinstance(outcomes[-1], Done):
        outcomes.append(main.dispatch(Resolution(item, form=found[1].content.form, text=found[1].content.text)))
    made = outcomes[-1]
    vote = vote_on(parts.nonpublic.session, resolution)
    if vote is not None and isinstance(vote.content, Vote) and isinstance(made, Done):
        outcomes.append(main.dispatch(_counted(vote.content, item, made.event.seq)))
    return tuple(outcomes)


def _counted(vote: Vote, item: str, resolution: int) -> Vote:
    """The figures and what they came to."""
    return Vote(
        item,
        resolution,
        method=vote.method,
        yes=vote.yes,
        no=vote.no,
        abstain=vote.abstain,
        reckoned=vote.reckoned,
        entitled=vote.entitled,
        unanimous=vote.unanimous,
        outcome=vote.outcome,
    )
