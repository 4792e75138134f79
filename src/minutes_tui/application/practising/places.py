"""From the agenda to an item, to an entry of its minutes, to the place where the next entry goes."""

from __future__ import annotations

import re

from minutes_tui.application.practising.strokes import Press, Signs, Strokes, pressed
from minutes_tui.domain.agenda_changes import lead_of
from minutes_tui.domain.placing import place_before
from minutes_tui.domain.session import AT_START, Session

_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)*", re.ASCII)


def chosen_at_first(session: Session) -> str:
    """What is chosen on the agenda of somebody who has just sat down."""
    return session.current or next(iter(session.items), "")


def to_item(session: Session, item: str) -> Strokes | None:
    """Choose that item on the agenda: by its number. None where that does not lead there."""
    if item == chosen_at_first(session):
        return ()
    state = session.items.get(item)
    number = state.item.number if state is not None else ""
    if not _is_of_one(session, number):
        return None
    if _DIGITS.fullmatch(number):
        return (Signs(number),)
    return (Press("everywhere.go_to"), Signs(number), Press("go-to.take"))


def _is_of_one(session: Session, number: str) -> bool:
    """Whether it is the number of one item only, however it is ended."""
    bare = number.rstrip(".")
    alike = [state for state in session.items.values() if state.item.number.rstrip(".") == bare]
    return bool(bare) and bare == number and len(alike) == 1


def is_open(session: Session, item: str) -> bool:
    """Whether that item's minutes are taken in this file: in the public one only those of public items are."""
    state = session.items.get(item)
    return state is not None and (state.item.public or session.head.meeting.is_nonpublic)


def to_entry(session: Session, entry: int) -> Strokes | None:
    """Choose that entry in the minutes beside the agenda."""
    found = session.find(entry)
    if found is None or not is_open(session, found[0].item.id):
        return None
    there = to_item(session, found[0].item.id)
    seqs = [one.seq for one in found[0].entries]
    if there is None:
        return None
    return (*there, Press("agenda.into_minutes"), *pressed("minutes.up", len(seqs) - 1 - seqs.index(entry)))


def to_place(session: Session, item: str, after: int) -> Strokes | None:
    """Let the next entry go behind the one named `after` of that item; an F-key can follow. None: it cannot."""
    state = session.items.get(item)
    if state is None or not is_open(session, item):
        return None
    last = state.places[-1].seq if state.places else AT_START
    if after == last:
        return _to_end(session, item)
    before = next((one for one in state.entries if place_before(session, one.seq) == after), None)
    there = to_entry(session, before.seq) if before is not None else None
    return None if there is None else (*there, Press("minutes.before"))


def _to_end(session: Session, item: str) -> Strokes | None:
    """Entries go to the item called up; before anything is, to the one that is chosen."""
    if session.called is not None:
        return () if session.current == item else None
    return to_item(session, item) if lead_of(session, item) == item else None


def steps(before: int, after: int, up: str, down: str) -> Strokes:
    """From one place of a list to another."""
    return pressed(down, after - before) if after >= before else pressed(up, before - after)
