"""The kinds of events: each one module with its data, its decide and its evolve, registered here by name.

A decide looks at the session and a proposal and returns the data of the event as it will stand, problems, or
nothing where there is nothing to record. An evolve takes one event that stands into the next session.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from minutes_tui.domain import (
    agenda,
    arranging,
    attachments,
    attendance,
    entries,
    meeting,
    proceedings,
    publishing,
    questions,
    redaction,
    replacing,
    votes,
)
from minutes_tui.domain import agenda_changes as changes
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.placing import entry_made
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session

Decided = EventData | tuple[Problem, ...] | None


@dataclass(frozen=True, slots=True)
class Kind:
    """`words` names the fields that hold people's words: written as texts, digested apart, can be redacted.

    `choices` are the fields that hold one of a few words, or several of them: another one has a meaning that only a
    newer program knows. `rows` is the field that has a value for each line of the words.
    """

    name: str
    data: type[Any]
    evolve: Callable[[Session, Event, Any], Session]
    decide: Callable[[Session, Any], Decided]
    words: tuple[str, ...] = ()
    an_act: bool = True
    rows: str = ""
    choices: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def types(self) -> dict[str, str]:
        """The name and the type of each field, as its module writes it."""
        return {one.name: str(one.type) for one in fields(self.data)}


def _decide_replaced(session: Session, proposal: replacing.Replaced) -> Decided:
    return replacing.decide_replaced(session, proposal, lambda content: kind_of(content).words, decide)


_SPOKEN = ("named", "text")
_ALL = (
    Kind("pen-taken", meeting.PenTaken, meeting.pen_taken, meeting.as_it_is, an_act=False),
    Kind("head-changed", meeting.HeadChanged, meeting.head_changed, meeting.as_it_is, ("changes",), an_act=False),
    Kind("withdrawn", meeting.Withdrawn, meeting.withdrawn, meeting.decide_withdrawn),
    Kind(
        "opened",
        proceedings.MeetingOpened,
        proceedings.opened,
        proceedings.decide_opened,
        ("named",),
        choices={"quorum": proceedings.QUORUM},
    ),
    Kind("chair-handed", proceedings.ChairHanded, proceedings.chair_handed, proceedings.decide_chair, ("named",)),
    Kind(
        "interrupted",
        proceedings.MeetingInterrupted,
        proceedings.interrupted,
        proceedings.decide_interrupted,
        ("reason",),
    ),
    Kind("resumed", proceedings.MeetingResumed, proceedings.resumed, proceedings.decide_resumed),
    Kind("public-excluded", proceedings.PublicExcluded, proceedings.excluded, proceedings.decide_excluded, ("reason",)),
    Kind("public-readmitted", proceedings.PublicReadmitted, proceedings.readmitted, proceedings.decide_readmitted),
    Kind("closed", meeting.MeetingClosed, meeting.meeting_closed, meeting.decide_closed),
    Kind("item-called", agenda.ItemCalled, agenda.item_called, agenda.decide_called),
    Kind("item-finished", agenda.ItemFinished, agenda.item_finished, agenda.decide_finished),
    Kind("item-added", changes.ItemAdded, changes.added, changes.decide_added, ("title",)),
    Kind("item-retitled", changes.ItemRetitled, changes.retitled, changes.decide_retitled, ("title",)),
    Kind("item-moved", changes.ItemMoved, changes.moved, changes.decide_moved),
    Kind(
        "item-set-aside",
        changes.ItemSetAside,
        changes.set_aside,
        changes.decide_set_aside,
        ("reason",),
        choices={"fate": frozenset(changes.FATES)},
    ),
    Kind("items-joined", changes.ItemsJoined, changes.joined, changes.decide_joined),
    Kind("items-split", changes.ItemsSplit, changes.split, changes.decide_split),
    Kind("agenda-agreed", changes.AgendaAgreed, changes.agreed, changes.decide_agreed),
    Kind("attendance", attendance.AttendanceTaken, attendance.taken, attendance.decide_taken),
    Kind("contribution", entries.Contribution, entry_made, entries.decide_spoken, _SPOKEN),
    Kind("statement", entries.Statement, entry_made, entries.decide_spoken, _SPOKEN),
    Kind("announcement", entries.Announcement, entry_made, entries.decide_spoken, _SPOKEN),
    Kind(
        "question",
        questions.Question,
        entry_made,
        questions.decide_question,
        ("named", "text", "answerer_named", "answer", "follow_up"),
        choices={"answered": questions.ANSWERED},
    ),
    Kind("assignment", entries.Assignment, entry_made, entries.decide_assignment, _SPOKEN),
    Kind("attachment", attachments.Attachment, entry_made, attachments.decide_attachment, ("title", "file")),
    Kind("results", entries.Results, entry_made, entries.decide_results, ("intro", "bullets")),
    Kind(
        "resolution",
        entries.Resolution,
        entry_made,
        entries.decide_resolution,
        ("movers", "text"),
        choices={"form": entries.FORMS},
    ),
    Kind("vote", votes.Vote, votes.vote_taken, votes.decide_vote, ("to",), choices=votes.CHOICES),
    Kind(
        "resolution-published",
        publishing.ResolutionPublished,
        entry_made,
        publishing.decide_published,
        ("text", "to"),
        choices={**votes.CHOICES, "form": entries.FORMS},
    ),
    Kind("replaced", replacing.Replaced, replacing.words_replaced, _decide_replaced, ("was", "now"), rows="entries"),
    Kind("entry-moved", arranging.EntryMoved, arranging.entry_moved, arranging.decide_moved),
    Kind(
        "entry-split",
        arranging.EntrySplit,
        arranging.entry_split,
        arranging.decide_split,
        ("text", "rest", "named"),
        choices={"rest_is": frozenset(arranging.RESTS)},
    ),
    Kind(
        "speaker-named", arranging.SpeakerNamed, arranging.speaker_named, arranging.decide_named, ("unnamed", "named")
    ),
    Kind("redacted", redaction.Redacted, redaction.nothing_changes, meeting.as_it_is, ("reason",), an_act=False),
)
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}
_BY_DATA: dict[type[Any], Kind] = {kind.data: kind for kind in _ALL}


def kind_of(data: EventData) -> Kind:
    """The kind that `data` belongs to. Raises KeyError for data of no kind."""
    return _BY_DATA[type(data)]


def decide(session: Session, proposal: EventData) -> Decided:
    """What `proposal` comes to in this session: an event's data, problems, or nothing to record."""
    return kind_of(proposal).decide(session, proposal)
