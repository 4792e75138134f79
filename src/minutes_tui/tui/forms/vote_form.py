"""The vote as it is typed: safe by construction, since this is what nobody may get wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from minutes_tui.domain.counting import OUTCOMES, Announced, Tally, count
from minutes_tui.domain.head import Rules
from minutes_tui.domain.session import Session
from minutes_tui.domain.votes import NOTING, SECRET, SHOW_OF_HANDS, Vote, announced_vote, noting

Figure = Literal["no", "abstain", "yes"]
FIGURES: tuple[Figure, ...] = ("no", "abstain", "yes")
"""In the order chairs ask: who is against, who abstains; yes is reckoned."""
_DIGITS = 5
_NONE: Mapping[Figure, str] = {}


@dataclass(frozen=True, slots=True)
class VoteForm:
    """`typed` holds the digits of each figure. `defaulted` is lost with the first stray key: then Enter wants figures.

    `entitled` is who is here and may vote, None where attendance is not kept.
    """

    entitled: int | None
    rules: Rules
    typed: Mapping[Figure, str] = field(default_factory=lambda: _NONE)
    at: Figure = "no"
    defaulted: bool = True
    noting: bool = False
    secret: bool = False
    outcome: str = ""

    @property
    def announced(self) -> Announced:
        """The figures that were typed."""
        return Announced(**{name: int(digits) for name, digits in self.typed.items() if digits})

    @property
    def tally(self) -> Tally:
        """What they come to."""
        return count(self.announced, self.entitled or None)

    @property
    def ready(self) -> bool:
        """Whether Enter records: a noting, figures, or the untouched default."""
        return self.noting or not self.announced.nothing or self.defaulted

    def digit(self, character: str) -> VoteForm:
        """A digit into the figure where the cursor stands."""
        digits = (self.typed.get(self.at, "") + character).lstrip("0") or "0"
        if len(digits) > _DIGITS:
            return self
        return replace(self, typed={**self.typed, self.at: digits}, noting=False, defaulted=False, outcome="")

    def rubbed_out(self) -> VoteForm:
        """A digit less. What was emptied is not the default again: somebody had begun to say something."""
        digits = self.typed.get(self.at, "")[:-1]
        return replace(self, typed={**self.typed, self.at: digits}, defaulted=False, noting=False, outcome="")

    def moved(self, step: int) -> VoteForm:
        """To the next figure, or the one before."""
        return replace(self, at=FIGURES[(FIGURES.index(self.at) + step) % len(FIGURES)])

    def jumped(self, figure: Figure) -> VoteForm:
        """To that figure; the letter was typed, so the default is gone until there are figures."""
        return replace(self, at=figure, defaulted=False, noting=False)

    def noted(self) -> VoteForm:
        """Noted without a vote, if no figure was typed."""
        return replace(self, noting=True, defaulted=False) if self.announced.nothing else self.stray()

    def stray(self) -> VoteForm:
        """Any other printable: somebody believes to be in a text."""
        return replace(self, defaulted=False, noting=False)

    def ballot(self) -> VoteForm:
        """By secret ballot, or not."""
        return replace(self, secret=not self.secret, defaulted=False, noting=False)

    def next_outcome(self, now: str) -> VoteForm:
        """Another outcome than the one that stands there now; figures or a mark must be there to have one."""
        choices = [name for name in OUTCOMES if name != "noted"]
        at = choices.index(now) if now in choices else -1
        return replace(self, outcome=choices[(at + 1) % len(choices)], noting=False)

    def vote(self, session: Session, item: str, resolution: int) -> Vote | None:
        """The vote to record; None while there is nothing that Enter may record."""
        if not self.ready:
            return None
        if self.noting:
            return noting(item, resolution)
        return self.as_vote(session, item, resolution)

    def as_vote(self, session: Session, item: str, resolution: int) -> Vote:
        """The vote as the figures stand, whether it may be recorded or not."""
        made = announced_vote(session, item, resolution, self.announced, self.entitled or None)
        method = SECRET if self.secret else SHOW_OF_HANDS
        return replace(made, method=method, outcome=self.outcome or made.outcome)


def form_of(vote: Vote, rules: Rules) -> VoteForm:
    """The form that shows a vote that was recorded: what was announced as typed, what was reckoned as reckoned."""
    figures: dict[Figure, int | None] = {"no": vote.no, "abstain": vote.abstain, "yes": vote.yes}
    typed = {name: str(value) for name, value in figures.items() if value is not None and name not in vote.reckoned}
    return VoteForm(
        entitled=vote.entitled,
        rules=rules,
        typed=typed,
        noting=vote.method == NOTING,
        secret=vote.method == SECRET,
        outcome=vote.outcome if vote.method != NOTING else "",
    )
