"""The people of an OParl meeting, where they stand in the file itself: participants, and members of its organization.

https://dev.oparl.org/spezifikation: Person with name, familyName, givenName, formOfAddress, title, membership; a
Membership has person, organization, role, votingRight, onBehalfOf. What stands there only as a link is not fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutes_tui.domain.head import Person
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.text import clean_line
from minutes_tui.importers.offices import office_of
from minutes_tui.importers.people_ids import proposed_ids
from minutes_tui.importers.register_columns import role_of

MOST_PEOPLE = 5000
_Found = tuple[dict[str, Any], dict[str, Any]]


def read_people(meeting: dict[str, Any], file: str) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """The people, each with an id of its own, and what is to be said of them."""
    problems: list[Problem] = []
    found: dict[str, _Found] = {}
    links = 0
    for person, membership in _people(meeting):
        if person is None:
            links += 1
        elif _name(person) and person.get("deleted") is not True:
            key = _line(person.get("id")) or _name(person)
            before = found.get(key)
            # Of the two places a person may stand in, the one that tells a role counts.
            found[key] = (person, membership) if before is None or not before[1] else before
    if links and not found:
        problems.append(
            Problem("oparl.people-are-links", Place(file, key="participant"), {"count": links}, severity="note")
        )
    rows = list(found.values())[:MOST_PEOPLE]
    ids = proposed_ids([_letters(person) for person, _ in rows])
    people = tuple(
        _person(person_id, *row, Place(file, key=_name(row[0])), problems)
        for person_id, row in zip(ids, rows, strict=True)
    )
    return people, tuple(problems)


def _people(meeting: dict[str, Any]) -> Iterator[tuple[dict[str, Any] | None, dict[str, Any]]]:
    """Each person, None for a link, with the membership in the meeting's organization that is known of it."""
    organizations = _rows(meeting.get("organization"))
    here = {_line(one.get("id") if isinstance(one, dict) else one) for one in organizations} - {""}
    for organization in organizations:
        for membership in _rows(organization.get("membership")) if isinstance(organization, dict) else []:
            if isinstance(membership, dict):
                person = membership.get("person")
                yield (person if isinstance(person, dict) else None), membership
    for person in _rows(meeting.get("participant")):
        if isinstance(person, dict):
            yield person, _membership(person, here)
        elif isinstance(person, str):
            yield None, {}


def _membership(person: dict[str, Any], here: set[str]) -> dict[str, Any]:
    """The membership in one of these organizations; the only one there is, where it does not say in which."""
    rows = [one for one in _rows(person.get("membership")) if isinstance(one, dict)]
    for one in rows:
        organization = one.get("organization")
        if _line(organization.get("id") if isinstance(organization, dict) else organization) in here:
            return one
    return rows[0] if len(rows) == 1 and not rows[0].get("organization") else {}


def _person(
    person_id: str, person: dict[str, Any], membership: dict[str, Any], place: Place, problems: list[Problem]
) -> Person:
    text = _line(membership.get("role"))
    role, office = (role_of(text), office_of(text)) if text else ("member", None)
    votes = membership.get("votingRight")
    if role is None:
        role = "member" if office is not None or votes is True else "guest"
        if office is None:
            problems.append(Problem("oparl.unknown-role", place, {"text": text, "role": role}, "warning"))
    group = membership.get("onBehalfOf")
    return Person(
        id=person_id,
        name=_name(person),
        address=_line(person.get("formOfAddress")),
        group=_line(group.get("name") or group.get("shortName")) if isinstance(group, dict) else "",
        role=role,
        office=office or "",
        votes=votes if isinstance(votes, bool) else role in ("member", "substitute"),
        ref=_line(person.get("id")),
    )


def _name(person: dict[str, Any]) -> str:
    """Title, first name and surname; else the name as a whole."""
    titles = [_line(one) for one in _rows(person.get("title"))]
    parts = [_line(person.get(key)) for key in ("givenName", "familyName")]
    return " ".join(part for part in (*titles, *parts) if part) if parts[1] else _line(person.get("name"))


def _letters(person: dict[str, Any]) -> str:
    """The name without titles, to make an id of."""
    parts = [_line(person.get(key)) for key in ("givenName", "familyName")]
    return " ".join(part for part in parts if part) if parts[1] else _line(person.get("name"))


def _rows(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _line(value: object) -> str:
    return " ".join(clean_line(value).split()) if isinstance(value, str) else ""
