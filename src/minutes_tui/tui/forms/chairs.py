"""Who may be in the chair, as far as the register tells."""

from __future__ import annotations

from minutes_tui.domain.head import Person
from minutes_tui.domain.session import Session

_WORDS = ("vorsitz", "bürgermeister", "präsident", "landrat", "landrät", "chair", "mayor", "president")
"""Titles that begin so or end so are those of who presides; a deputy's or a former one's says so too."""
_OFFICES = ("chair", "deputy")
_DEPUTIES = ("stellv", "vice", "deputy", "alt-", "a. d.", "former")


def likely_chair(session: Session) -> Person | None:
    """The one whom the register marks as chair, or whose title says that they preside. None where nothing tells.

    Who is here goes first, then the chair, then their deputies as the register has them, in its order; titles are less
    certain, above all those of deputies.
    """
    here = session.attendance.present
    ranked = [
        ((person.id not in here and bool(here), rank), person)
        for person in session.head.persons
        if (rank := _rank(person)) is not None
    ]
    return min(ranked, key=lambda one: one[0], default=(None, None))[1]


def _rank(person: Person) -> int | None:
    """How likely they preside, 0 most; None: nothing says so."""
    if person.office in _OFFICES:
        return _OFFICES.index(person.office)
    if person.role == "guest" or not any(word in _title(person) for word in _WORDS):
        return None
    return len(_OFFICES) + any(word in _title(person) for word in _DEPUTIES)


def _title(person: Person) -> str:
    return f"{person.address} {person.name} {person.group}".casefold()
