"""Who may be in the chair, as far as the register tells."""

from __future__ import annotations

from minutes_tui.domain.head import Person
from minutes_tui.domain.session import Session

_WORDS = ("vorsitz", "bürgermeister", "präsident", "landrat", "landrät", "chair", "mayor", "president")
"""Titles that begin so or end so are those of who presides; a deputy's or a former one's says so too."""
_DEPUTIES = ("stellv", "vice", "deputy", "alt-", "a. d.", "former")


def likely_chair(session: Session) -> Person | None:
    """The one whose title says that they preside; who is here goes first, a deputy last. None where no title tells."""
    found = [person for person in session.head.persons if _presides(person)]
    here = session.attendance.present
    return min(found, key=lambda person: (person.id not in here and bool(here), _is_deputy(person)), default=None)


def _title(person: Person) -> str:
    return f"{person.address} {person.name} {person.group}".casefold()


def _presides(person: Person) -> bool:
    return person.role != "guest" and any(word in _title(person) for word in _WORDS)


def _is_deputy(person: Person) -> bool:
    return any(word in _title(person) for word in _DEPUTIES)
