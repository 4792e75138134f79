"""The form of each kind of entry by the type of its content: a new one is one function and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from minutes_tui.document import entries, notices
from minutes_tui.document.model import Block
from minutes_tui.document.reading import Reading
from minutes_tui.domain import agenda_changes, proceedings
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.entries import Announcement, Assignment, Contribution, Resolution, Results, Statement
from minutes_tui.domain.event import EventData
from minutes_tui.domain.publishing import ResolutionPublished
from minutes_tui.domain.questions import Question
from minutes_tui.domain.session import Entry
from minutes_tui.domain.votes import Vote

FORMS: dict[type[EventData], Callable[[Entry, Any, Reading], list[Block]]] = {
    Contribution: entries.contribution,
    Statement: entries.statement,
    Announcement: entries.announcement,
    Question: entries.question,
    Assignment: entries.assignment,
    Attachment: entries.attachment,
    Results: entries.results,
    Resolution: entries.resolution,
    Vote: entries.vote,
    ResolutionPublished: entries.published,
    proceedings.MeetingOpened: notices.opened,
    proceedings.ChairHanded: notices.chair_handed,
    proceedings.MeetingInterrupted: notices.interrupted,
    proceedings.MeetingResumed: notices.resumed,
    proceedings.PublicExcluded: notices.excluded,
    proceedings.PublicReadmitted: notices.readmitted,
    agenda_changes.AgendaAgreed: notices.agreed,
    agenda_changes.ItemAdded: notices.added,
    agenda_changes.ItemMoved: notices.moved,
    agenda_changes.ItemSetAside: notices.set_aside,
    agenda_changes.ItemsJoined: notices.joined,
    agenda_changes.ItemsSplit: notices.split,
}


def blocks_of(entry: Entry, reading: Reading) -> list[Block]:
    """The blocks of one entry. Raises TypeError for a kind that has no form."""
    form = FORMS.get(type(entry.content))
    if form is None:
        raise TypeError(f"entry {entry.seq} is of a kind the document has no form for")
    return form(entry, entry.content, reading)
