"""What a meeting still lacks: said as notes, since an unfinished meeting is no fault."""

from __future__ import annotations

from minutes_tui.application.open_points import OpenPoint, open_points
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.session import Session


def check_session(session: Session) -> tuple[Problem, ...]:
    """Everything that is still open, in the order of the agenda; several gaps of one entry are said once."""
    found: dict[tuple[str, str, int], OpenPoint] = {}
    for point in open_points(session):
        found.setdefault((point.kind, point.item, point.entry), point)
    said = [_problem(point, session) for point in found.values()]
    if session.closed_at is None:
        said.append(Problem("check.not-closed", severity="note"))
    return tuple(said)


def _problem(point: OpenPoint, session: Session) -> Problem:
    state = session.items.get(point.item)
    place = Place(key=(state.item.number or state.item.title) if state is not None else "")
    parameters = {"item": place.key, "entry": point.entry, **point.parameters}
    return Problem(f"check.{point.kind}", place, parameters, "note")
