"""Counting votes: from what was typed and who is here to figures that each say where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from minutes_tui.domain.head import Rules
from minutes_tui.domain.problems import Problem

Outcome = Literal[
    "adopted", "amended", "in-part", "rejected", "deferred", "referred", "withdrawn", "removed", "noted", "undecided"
]
"""The fate of what was put to the vote: `amended` is adopted with changes, `in-part` adopted in part."""
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
ADOPTED = frozenset({"adopted", "amended", "in-part"})
"""Outcomes by which a text is a resolution."""
NEED_NO_VOTE = frozenset({"deferred", "referred", "withdrawn", "removed"})
"""Outcomes that come about without a vote, too; by them a text is no resolution."""


@dataclass(frozen=True, slots=True)
class Announced:
    """The figures that the chair announced; None is a figure nobody said."""

    yes: int | None = None
    no: int | None = None
    abstain: int | None = None

    @property
    def nothing(self) -> bool:
        """Whether no figure was announced at all."""
        return self.yes is None and self.no is None and self.abstain is None


@dataclass(frozen=True, slots=True)
class Tally:
    """Figures, None where unknown, which is never zero. `reckoned` names those that nobody announced."""

    yes: int | None
    no: int | None
    abstain: int | None
    reckoned: tuple[str, ...]
    unanimous: bool
    problems: tuple[Problem, ...] = ()


def count(announced: Announced, entitled: int | None) -> Tally:
    """The tally that an announcement comes to, `entitled` being how many are here and may vote (None: not kept).

    With nothing announced it is the unanimous vote of all who are here. Else the votes that were not announced are
    reckoned where attendance is kept: no and abstentions as none, yes as the rest. Figures that contradict the
    attendance stand as announced, and are said.
    """
    yes, no, abstain = announced.yes, announced.no, announced.abstain
    if announced.nothing and entitled is None:
        return Tally(None, None, None, (), unanimous=True)
    reckoned: list[str] = []
    problems: list[Problem] = []
    if entitled is not None:
        if no is None and (yes is None or (abstain or 0) + yes >= entitled):
            no = 0
            reckoned.append("no")
        if abstain is None and (yes is None or (no or 0) + yes >= entitled):
            abstain = 0
            reckoned.append("abstain")
        if yes is None and no is not None and abstain is not None:
            rest = entitled - no - abstain
            if rest >= 0:
                yes = rest
                reckoned.append("yes")
        total = (yes or 0) + (no or 0) + (abstain or 0)
        if total > entitled:
            problems.append(_problem("vote.more-than-present", total, entitled))
        elif None not in (yes, no, abstain) and total < entitled:
            problems.append(_problem("vote.fewer-than-present", total, entitled))
    unanimous = no == 0 and abstain == 0 and yes != 0
    return Tally(yes, no, abstain, tuple(reckoned), unanimous, tuple(problems))


def contradicts(tally: Tally, rules: Rules, said: str) -> bool:
    """Whether that outcome was said although the figures come to the opposite. It stands as it was said."""
    reckoned = outcome(tally, rules)
    return (said == "rejected" and reckoned == "adopted") or (said in ADOPTED and reckoned == "rejected")


def _problem(code: str, total: int, entitled: int) -> Problem:
    return Problem(code, parameters={"total": total, "entitled": entitled}, severity="warning")


def outcome(tally: Tally, rules: Rules) -> Outcome:
    """What the figures come to: adopted by more yes than no. Abstentions count as no where the body's rules say so.

    A tie rejects (GO NRW § 50 (1) S. 2 and its like) unless the rules leave it to the chair or the lot; figures
    that leave it open come to `undecided`.
    """
    if tally.unanimous:
        return "adopted"
    if tally.yes is None or tally.no is None:
        return "undecided"
    against = tally.no
    if rules.abstentions == "count-as-no":
        if tally.abstain is None:
            return "rejected" if tally.yes < tally.no else "undecided"
        against += tally.abstain
    if tally.yes > against:
        return "adopted"
    if tally.yes == against and rules.tie in ("casting-vote", "lot"):
        return "undecided"
    return "rejected"
