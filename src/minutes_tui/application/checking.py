"""What a meeting still lacks: said as notes, since an unfinished meeting is no fault."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minutes_tui.application.open_points import OpenPoint, open_points
from minutes_tui.domain.event import Event
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.redaction import erasures
from minutes_tui.domain.session import Session

_MOST_NAMED: Final = 20


def check_session(session: Session) -> tuple[Problem, ...]:
    """Everything that is still open, in the order of the agenda; several gaps of one entry are said once."""
    found: dict[tuple[str, str, int], OpenPoint] = {}
    for point in open_points(session):
        found.setdefault((point.kind, point.item, point.entry), point)
    said = [_problem(point, session) for point in found.values()]
    if session.closed_at is None:
        said.append(Problem("check.not-closed", severity="note"))
    return tuple(said)


def check_erasures(events: Sequence[Event], *, whole: bool) -> tuple[Problem, ...]:
    """What was erased for good, and whether that is on record. What is not as it is on record is more than a note.

    Where the journal is not `whole`, its record may stand behind the damage.
    """
    found = erasures(events)
    said = []
    if found.erased:
        counted: dict[str, str | int] = {"count": len(found.erased), "events": _named(found.erased)}
        said.append(Problem("redact.counted", Place(), counted, "note"))
    if found.unrecorded and whole:
        said.append(Problem("redact.unrecorded", Place(), {"events": _named(found.unrecorded)}, "warning"))
    if found.unfinished:
        said.append(Problem("redact.unfinished", Place(), {"events": _named(found.unfinished)}, "warning"))
    return tuple(said)


def _named(texts: Sequence[tuple[int, str]]) -> str:
    """The events, each once; of very many the first."""
    seqs = sorted({seq for seq, _ in texts})
    return ", ".join(map(str, seqs[:_MOST_NAMED])) + (" …" if len(seqs) > _MOST_NAMED else "")


def _problem(point: OpenPoint, session: Session) -> Problem:
    state = session.items.get(point.item)
    place = Place(key=(state.item.number or state.item.title) if state is not None else "")
    parameters = {"item": place.key, "entry": point.entry, **point.parameters}
    return Problem(f"check.{point.kind}", place, parameters, "note")
