"""What the head may hold: each table with its keys.

`domain/head.py` says what the values mean, `docs/head.md` explains them to those who write them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from minutes_tui.codec.expected import Choice, Day, Expected, FileName, Id, Line, Lines, Moment, Number, Text, Truth
from minutes_tui.domain.head import (
    ABSTENTIONS,
    BODY_TYPES,
    ITEM_KINDS,
    MINUTES_LANGUAGES,
    OFFICES,
    ROLES,
    TIES,
    VOTE_STYLES,
)

MOST_MEMBERS = 9999
MOST_EVENTS = 10**9


@dataclass(frozen=True, slots=True)
class Table:
    """The keys of a table. A table of many rows is written with two brackets."""

    keys: Mapping[str, Expected]
    required: tuple[str, ...] = ()
    many: bool = False


TABLES: Mapping[str, Table] = {
    "meeting": Table(
        {
            "title": Line(filled=True),
            "body": Line(),
            "body_type": Choice(BODY_TYPES),
            "organization": Line(),
            "place": Line(),
            "starts_at": Moment(),
            "invited_at": Day(),
            "language": Choice(MINUTES_LANGUAGES),
            "law": Line(),
            "legal_members": Number(1, MOST_MEMBERS),
            "nonpublic_part": FileName(),
            "public_part": FileName(),
        },
        required=("title", "language"),
    ),
    "rules": Table({"abstentions": Choice(ABSTENTIONS), "tie": Choice(TIES)}),
    "style": Table({"votes": Choice(VOTE_STYLES), "results_intro": Line()}),
    "person": Table(
        {
            "id": Id(),
            "name": Line(filled=True),
            "address": Line(),
            "group": Line(),
            "role": Choice(ROLES),
            "office": Choice(OFFICES),
            "votes": Truth(),
            "ref": Line(),
        },
        required=("id", "name"),
        many=True,
    ),
    "item": Table(
        {
            "id": Id(),
            "number": Line(),
            "title": Line(filled=True),
            "public": Truth(),
            "papers": Lines(),
            "kind": Choice(ITEM_KINDS),
            "draft_resolution": Text(),
            "origin": Line(),
        },
        required=("id", "title"),
        many=True,
    ),
    "closed": Table({"events": Number(0, MOST_EVENTS), "check": Id()}, required=("events", "check")),
}
