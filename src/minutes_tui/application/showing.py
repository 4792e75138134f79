"""The state of a meeting as plain data, for `show --json`, tests and other programs. Described in docs/format.md."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime

from minutes_tui.domain.attendance import presence
from minutes_tui.domain.head import Person
from minutes_tui.domain.kinds import kind_of
from minutes_tui.domain.session import Entry, ItemState, Session

Plain = dict[str, object]
_INNER = ("item", "after", "revises")
"""Fields that say where an entry stands; its place in the list says so too."""


def state_as_data(session: Session, *, events: int, check: str) -> Plain:
    """Everything that is known of the meeting; times in ISO 8601, unknown figures as null."""
    meeting = session.head.meeting
    return {
        "format": "minutes-tui/state/1",
        "events": events,
        "check": check or None,
        "meeting": {
            "title": meeting.title,
            "body": meeting.body or None,
            "language": meeting.language,
            "starts_at": _time(meeting.starts_at),
            "opened_at": _time(session.opened_at),
            "chair": session.chair or session.chair_named or None,
            "interrupted_at": _time(session.interrupted_at),
            "public": session.public,
            "closed_at": _time(session.closed_at),
        },
        "called_up": session.current or None,
        "people": [_person(person) for person in session.head.persons],
        "attendance": _attendance(session),
        "preface": [_entry(entry) for entry in session.preface.entries],
        "items": [_item(state, session) for state in session.items.values()],
    }


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def _person(person: Person) -> Plain:
    return {
        "id": person.id,
        "name": person.name,
        "address": person.address or None,
        "group": person.group or None,
        "role": person.role,
        "office": person.office or None,
        "votes": person.votes,
    }


def _attendance(session: Session) -> Plain:
    here = presence(session)
    return {
        "kept": session.attendance.kept,
        "present": sorted(session.attendance.present),
        "entitled": here.here if here is not None else None,
        "quorum": here.enough if here is not None else None,
        "movements": [
            {"person": one.person, "here": one.here, "at": one.moment.isoformat()}
            for one in session.attendance.movements
        ],
    }


def item_status(state: ItemState, session: Session) -> str:
    """`open`, `called-up`, `done`; or `removed`, `adjourned` where it is off the agenda."""
    if state.fate:
        return state.fate
    lead = state.joined_to if state.is_joined else state.item.id
    if lead == session.current:
        return "called-up"
    return "done" if state.called_at is not None else "open"


def _item(state: ItemState, session: Session) -> Plain:
    return {
        "id": state.item.id,
        "number": state.item.number,
        "title": state.item.title,
        "public": session.is_public(state),
        "status": item_status(state, session),
        "joined_to": state.joined_to or None,
        "called_at": _time(state.called_at),
        "finished_at": _time(state.finished_at),
        "entries": [_entry(entry) for entry in state.entries],
    }


def _entry(entry: Entry) -> Plain:
    kind = kind_of(entry.content)
    said = {field.name: getattr(entry.content, field.name) for field in fields(kind.data) if field.name not in _INNER}
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()}
    if "bullets" in plain:
        plain["bullets"] = [line for line in str(plain["bullets"]).split("\n") if line]
    return {
        "entry": entry.seq,
        "kind": kind.name,
        "by": entry.by,
        "at": _time(entry.at),
        "revised_by": sorted((*entry.revisions, *entry.replacements)),
        **plain,
    }
