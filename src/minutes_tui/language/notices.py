"""How minutes say what the chair does, and what becomes of the agenda, in one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notices:
    """Sentences with places in braces: `{name}` of a person, `{item}` of an agenda item, `{time}`, `{day}`, `{text}`.

    Those that begin with `this_` are said under the item itself. `inner_quotes` makes the quotation marks of a title
    those within others.
    """

    opened: str
    opened_by: str
    invitation: str
    quorum: str
    invitation_and_quorum: str
    no_quorum: str
    chair: str
    interrupted: str
    break_: str
    short_break: str
    overnight: str
    resumed: str
    resumed_on: str
    excluded: str
    excluded_because: str
    readmitted: str
    made_public: str
    agreed: str
    agreed_amended: str
    numbered: str
    unnumbered: str
    closed_numbered: str
    closed_unnumbered: str
    inner_quotes: dict[int, int]
    added: str
    moved_first: str
    moved: str
    joined: str
    split_one: str
    split: str
    removed: str
    adjourned: str
    restored: str
    this_removed: str
    this_adjourned: str
    because: str
    together_with: str
    and_: str


@dataclass(frozen=True, slots=True)
class Asides:
    """How minutes say what belongs to an entry: statements, answers, attachments, assignments.

    Places in braces: `{name}`, `{number}`, `{title}`, `{text}`, `{until}`.
    """

    statement: str
    statement_unnamed: str
    quote: str
    written: str
    written_by: str
    later: str
    later_by: str
    until: str
    attached: str
    attachments: str
    assignment: str
    assignment_unnamed: str
    erased: str
    """In the place of a text that was erased for good."""
    digest: str
    """What the journal was when the minutes were printed: `{digest}`."""
    deadline: str
    recommendation: str
    draft_recommendation: str
    motion: str
    procedural: str
    moved_by: str
    absent: str
    from_: str
    to: str
    from_to: str
    on_day: str
    only_on: str
