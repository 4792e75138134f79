"""A vote as the chair announces it: figures, and Enter."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from minutes_tui.application.practising.places import is_open, to_entry, to_item
from minutes_tui.application.practising.strokes import Press, Signs, Stroke, Strokes, pressed
from minutes_tui.domain.attendance import entitled
from minutes_tui.domain.counting import OUTCOMES, Announced
from minutes_tui.domain.session import Session
from minutes_tui.domain.votes import NOTING, SECRET, Vote, announced_vote, last_resolution, vote_on

_Figure = Literal["no", "abstain", "yes"]
_FIGURES: tuple[_Figure, ...] = ("no", "abstain", "yes")
"""In the order in which they are asked for."""
_JUMPS = {"no": "vote.to_no", "abstain": "vote.to_abstain", "yes": "vote.to_yes"}


def typed_vote(session: Session, data: Vote) -> Strokes | None:
    """From the agenda and back to it. None where these figures do not come to that vote."""
    opened = _opened(session, data) if is_open(session, data.item) else None
    if opened is None:
        return None
    if data.method == NOTING:
        return None if data.revises else (*opened, Press("vote.noting"), Press("vote.record"))
    figures = _corrected(session, data) if data.revises else _figures(session, data)
    return None if figures is None else (*opened, *figures, Press("vote.record"))


def _opened(session: Session, data: Vote) -> Strokes | None:
    last = last_resolution(session, data.item)
    to_be_voted_on = last.seq if last is not None else 0
    state = session.items.get(data.item)
    if to_be_voted_on != data.resolution:
        there = to_entry(session, data.resolution) if session.current == data.item else None
        return None if there is None else (*there, Press("everywhere.vote"))
    if last is None and state is not None and state.item.draft_resolution.strip():
        return None  # the draft that came with the agenda would be put to the vote
    there = to_item(session, data.item) if session.called is None else ()
    return (*there, Press("everywhere.vote")) if there is not None and session.current in ("", data.item) else None


def _announced(data: Vote) -> dict[_Figure, int]:
    """What somebody said: all that was not reckoned. Of a unanimous vote nothing has to be said."""
    values: dict[_Figure, int | None] = {"no": data.no, "abstain": data.abstain, "yes": data.yes}
    return {name: value for name, value in values.items() if value is not None and name not in data.reckoned}


def _figures(session: Session, data: Vote) -> Strokes | None:
    said = _announced(data)
    ballot = pressed("vote.secret", data.method == SECRET)
    if not said and ballot:  # after any other key the figures must be said
        return None
    outcome = _outcome(session, data, said)
    if outcome is None:
        return None
    strokes: list[Stroke] = [*ballot]
    waiting = 0
    for name in _FIGURES:
        if name in said:
            strokes += [*pressed("vote.next_field", waiting), Signs(str(said[name]))]
            waiting = 0
        waiting += 1
    return (*strokes, *outcome)


def _outcome(session: Session, data: Vote, said: dict[_Figure, int]) -> Strokes | None:
    """The key that goes through the outcomes, where it is not what the figures say."""
    made = announced_vote(session, data.item, data.resolution, Announced(**said), entitled(session) or None)
    if replace(made, outcome=data.outcome, method=data.method, revises=data.revises) != data:
        return None
    if made.outcome == data.outcome:
        return ()
    choices = [name for name in OUTCOMES if name != "noted"]
    if not said or data.outcome not in choices:
        return None
    steps = (choices.index(data.outcome) - choices.index(made.outcome)) % len(choices)  # type: ignore[arg-type]
    return pressed("vote.outcome", steps)


def _corrected(session: Session, data: Vote) -> Strokes | None:
    """On a vote that is recorded: each figure anew, and none where nobody says it any more."""
    earlier = vote_on(session, data.resolution)
    stood = earlier.content if earlier is not None else None
    if not isinstance(stood, Vote) or stood.method == NOTING or stood.method != data.method:
        return None
    said, before = _announced(data), _announced(stood)
    made = announced_vote(session, data.item, data.resolution, Announced(**said), stood.entitled)
    if not said or replace(made, method=data.method, revises=data.revises) != data:
        return None
    strokes: list[Stroke] = []
    for name in _FIGURES:
        if name in said and said[name] != before.get(name):
            strokes += [Press(_JUMPS[name]), Signs(str(said[name]))]
        elif name in before and name not in said:
            strokes += [Press(_JUMPS[name]), Press("vote.rub_out", len(str(before[name])))]
    return tuple(strokes) or None
