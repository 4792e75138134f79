"""Questions of members (Anfragen), and what was answered."""

from __future__ import annotations

from dataclasses import dataclass, replace

from minutes_tui.domain.entries import UNNAMED
from minutes_tui.domain.placing import EntryContent, known_person, one_line, placed, settled
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session

ANSWERED = frozenset({"", "oral", "written", "later"})
"""Not yet; here and now; in writing; at a later time, such as in the next meeting."""


@dataclass(frozen=True, slots=True)
class Question(EntryContent):
    """Who asks what, and the answer: how it is given, by whom, what it says, and until when, where it is to come.

    `until` is a day (ISO 8601) or words. `follow_up` is what the asker asks further, with what is answered to that.
    """

    speaker: str = ""
    named: str = ""
    text: str = ""
    answered: str = ""
    answerer: str = ""
    answerer_named: str = ""
    answer: str = ""
    until: str = ""
    follow_up: str = ""


def decide_question(session: Session, proposal: Question) -> Question | tuple[Problem, ...] | None:
    """An answer that says something is given here and now unless said otherwise; without its question that is a gap.

    Without either nothing is left.
    """
    asker, answerer = known_person(session, proposal.speaker), known_person(session, proposal.answerer)
    if isinstance(asker, Problem):
        return (asker,)
    if isinstance(answerer, Problem):
        return (answerer,)
    answer, follow_up = settled(proposal.answer), settled(proposal.follow_up)
    clean = replace(
        proposal,
        speaker=asker,
        named=one_line(proposal.named),
        text=settled(proposal.text) or (UNNAMED if answer or follow_up else ""),
        answered=proposal.answered or ("oral" if answer else ""),
        answerer=answerer,
        answerer_named=one_line(proposal.answerer_named),
        answer=answer,
        until=one_line(proposal.until),
        follow_up=follow_up,
    )
    return placed(session, clean, empty=not clean.text)
