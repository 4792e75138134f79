"""The vote as it is typed: safe by construction, since this is what nobody may get wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from minutes_tui.domain.counting import Announced, Tally, count, outcome
from minutes_tui.domain.head import Rules
from minutes_tui.domain.session import Session
from minutes_tui.domain.votes import (
    ACCLAMATION,
    HAVE_A_GOAL,
    NOTING,
    SECRET,
    SHOW_OF_HANDS,
    Vote,
    acclaimed,
    announced_vote,
    noting,
    without_figures,
)

Figure = Literal["no", "abstain", "yes"]
FIGURES: tuple[Figure, ...] = ("no", "abstain", "yes")
"""In the order chairs ask: who is against, who abstains; yes is reckoned."""
_DIGITS = 5
_NONE: Mapping[Figure, str] = {}


@dataclass(frozen=True, slots=True)
class VoteForm:
    """`typed` holds the digits of each figure. `defaulted` is lost with the first stray key: then Enter wants figures.

    `entitled` is who is here and may vote, None where attendance is not kept. `arrived`: the cursor has just come to
    this figure, so the next digit begins it anew. `words`: letters were typed and no figure since, so that a `k` among
    them is a letter and no noting. `outcome` was chosen, whatever the figures say; ACCLAMATION is one here, and `to` is
    where it goes.
    """

    entitled: int | None
    rules: Rules
    typed: Mapping[Figure, str] = field(default_factory=lambda: _NONE)
    at: Figure = "no"
    defaulted: bool = True
    noting: bool = False
    secret: bool = False
    outcome: str = ""
    to: str = ""
    arrived: bool = True
    words: bool = False

    @property
    def says(self) -> object:
        """What it says, wherever the cursor stands: to tell whether anything was typed."""
        figures = tuple((name, self.typed[name]) for name in FIGURES if self.typed.get(name))
        return figures, self.defaulted, self.noting, self.secret, self.outcome, self.to

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
        """Whether Enter records: a noting, figures, an outcome that was chosen, or the untouched default."""
        return self.noting or not self.announced.nothing or self.defaulted or self.outcome != ""

    def digit(self, character: str) -> VoteForm:
        """A digit into the figure where the cursor stands."""
        before = "" if self.arrived else self.typed.get(self.at, "")
        digits = (before + character).lstrip("0") or "0"
        if len(digits) > _DIGITS:
            return self
        typed = {**self.typed, self.at: digits}
        counted = replace(self, typed=typed, noting=False, defaulted=False, arrived=False, words=False)
        return replace(counted, outcome="") if self.outcome == ACCLAMATION else counted

    def rubbed_out(self) -> VoteForm:
        """A digit less; without one, no outcome any more. What was emptied is not the default again: it was begun."""
        digits = self.typed.get(self.at, "")
        less = replace(self, defaulted=False, noting=False, arrived=False, words=False)
        return replace(less, typed={**self.typed, self.at: digits[:-1]}) if digits else replace(less, outcome="", to="")

    def moved(self, step: int) -> VoteForm:
        """To the next figure, or the one before."""
        return replace(self, at=FIGURES[(FIGURES.index(self.at) + step) % len(FIGURES)], arrived=True)

    def jumped(self, figure: Figure) -> VoteForm:
        """To that figure; the letter was typed, so the default is gone until there are figures."""
        return replace(self._touched(), at=figure, arrived=True)

    def noted(self) -> VoteForm:
        """Noted without a vote, if nothing else was typed: the `k` of a word is none."""
        if self.words or not self.announced.nothing:
            return self.stray()
        return replace(self, noting=True, defaulted=False, outcome="", to="")

    def stray(self) -> VoteForm:
        """Any other printable: somebody believes to be in a text. Only figures stay what they are."""
        touched = self._touched()
        return replace(touched, outcome="", to="") if self.announced.nothing else touched

    def _touched(self) -> VoteForm:
        return replace(self, defaulted=False, noting=False, words=True)

    def refused(self) -> VoteForm:
        """Enter could record nothing, and that was said: what is typed from now on is meant."""
        return replace(self, words=False)

    def ballot(self) -> VoteForm:
        """By secret ballot, or not."""
        secret = replace(self._touched(), secret=not self.secret)
        return replace(secret, outcome="") if self.outcome == ACCLAMATION else secret

    def chosen(self, outcome: str, to: str = "") -> VoteForm:
        """With that outcome, whatever the figures say; "": what they come to. By acclamation nobody is counted."""
        if not outcome:
            return replace(self, outcome="", to="")
        chosen = replace(self, outcome=outcome, to=to, defaulted=False, noting=False, words=False)
        return replace(chosen, typed=_NONE, secret=False) if outcome == ACCLAMATION else chosen

    def vote(self, session: Session, item: str, resolution: int) -> Vote | None:
        """The vote to record; None while there is nothing that Enter may record."""
        if not self.ready:
            return None
        if self.noting:
            return noting(item, resolution)
        return self.as_vote(session, item, resolution)

    def as_vote(self, session: Session, item: str, resolution: int) -> Vote:
        """The vote as the figures stand, whether it may be recorded or not."""
        if self.outcome == ACCLAMATION:
            return acclaimed(item, resolution)
        to = self.to if self.outcome in HAVE_A_GOAL else ""
        if self.outcome and self.announced.nothing:
            return without_figures(item, resolution, self.outcome, to, secret=self.secret)
        made = announced_vote(session, item, resolution, self.announced, self.entitled or None)
        method = SECRET if self.secret else SHOW_OF_HANDS
        chosen = self.outcome or made.outcome
        return replace(made, method=method, unanimous=made.unanimous and chosen != "rejected", outcome=chosen, to=to)


def digits_only(text: str) -> str:
    """As much of a text as a figure can be."""
    return "".join(sign for sign in text if sign in "0123456789")[:_DIGITS]


def form_of(vote: Vote, rules: Rules) -> VoteForm:
    """The form that shows a vote that was recorded: what was announced as typed, what was reckoned as reckoned."""
    figures: dict[Figure, int | None] = {"no": vote.no, "abstain": vote.abstain, "yes": vote.yes}
    typed = {name: str(value) for name, value in figures.items() if value is not None and name not in vote.reckoned}
    form = VoteForm(
        entitled=vote.entitled, rules=rules, typed=typed, noting=vote.method == NOTING, secret=vote.method == SECRET
    )
    return replace(form, outcome=_chosen(vote, form), to=vote.to)


def _chosen(vote: Vote, form: VoteForm) -> str:
    """The outcome that was chosen for this vote; empty where it is what the figures come to."""
    if vote.method == NOTING:
        return ""
    if vote.method == ACCLAMATION:
        return ACCLAMATION
    unknown = form.announced.nothing and not vote.unanimous
    return vote.outcome if unknown or vote.outcome != outcome(form.tally, form.rules) else ""
