"""A resolution of the part that is not public, as the public file says it: what was resolved, and how.

Municipal law asks for it: what was resolved in a non-public meeting is announced once the public is there again, or at
the next meeting, unless there are reasons against it (GemO BW § 35 (1) S. 4).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.placing import EntryContent, one_line, placed, settled
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session
from minutes_tui.domain.votes import SHOW_OF_HANDS, Vote


@dataclass(frozen=True, slots=True)
class ResolutionPublished(EntryContent):
    """The text and the vote as they stand in the other file, and nothing else of it: not who moved it, no names.

    The fields of the vote are those of `Vote`; an empty `outcome` says that there was none.
    """

    form: str = ""
    text: str = ""
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
    def vote(self) -> Vote | None:
        """The vote, where there was one."""
        if not self.outcome:
            return None
        return Vote(
            self.item,
            method=self.method,
            yes=self.yes,
            no=self.no,
            abstain=self.abstain,
            reckoned=self.reckoned,
            entitled=self.entitled,
            unanimous=self.unanimous,
            outcome=self.outcome,
            to=self.to,
        )


def published(item: str, resolution: Resolution, vote: Vote | None) -> ResolutionPublished:
    """What the public file says of it under that item."""
    said = ResolutionPublished(item, form=resolution.form, text=resolution.text)
    if vote is None:
        return said
    return replace(
        said,
        method=vote.method,
        yes=vote.yes,
        no=vote.no,
        abstain=vote.abstain,
        reckoned=vote.reckoned,
        entitled=vote.entitled,
        unanimous=vote.unanimous,
        outcome=vote.outcome,
        to=vote.to,
    )


def decide_published(
    session: Session, proposal: ResolutionPublished
) -> ResolutionPublished | tuple[Problem, ...] | None:
    """An empty text leaves nothing."""
    clean = replace(proposal, text=settled(proposal.text), to=one_line(proposal.to))
    return placed(session, clean, empty=not clean.text)
