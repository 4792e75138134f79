"""Acts and texts as hypothesis draws them: everything a person or a file could come up with, over a small meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from minutes_tui.domain.agenda import ItemCalled, ItemFinished
from minutes_tui.domain.agenda_changes import (
    FATES,
    AgendaAgreed,
    ItemAdded,
    ItemMoved,
    ItemRetitled,
    ItemSetAside,
    ItemsJoined,
    ItemsSplit,
)
from minutes_tui.domain.arranging import EntryMoved, EntrySplit, SpeakerNamed
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.counting import OUTCOMES, Announced
from minutes_tui.domain.entries import Announcement, Assignment, Contribution, Resolution, Results, Statement
from minutes_tui.domain.event import EventData
from minutes_tui.domain.head import Head, Item, Meeting, Person
from minutes_tui.domain.kinds import kind_of
from minutes_tui.domain.meeting import HeadChanged, MeetingClosed, PenTaken, Withdrawn
from minutes_tui.domain.placing import EntryContent
from minutes_tui.domain.proceedings import (
    QUORUM,
    ChairHanded,
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from minutes_tui.domain.publishing import ResolutionPublished
from minutes_tui.domain.questions import ANSWERED, Question
from minutes_tui.domain.replacing import Place, Replaced, replaced
from minutes_tui.domain.session import AT_END, PREFACE, Session, fresh
from minutes_tui.domain.taking_back import retract
from minutes_tui.domain.votes import METHODS, Vote, acclaimed, announced_vote, noting, without_figures

START = datetime(2022, 2, 1, 17, 0, tzinfo=timezone(timedelta(hours=1)))
SMALL_HEAD = Head(
    meeting=Meeting(title="6. Sitzung", language="de", starts_at=START, legal_members=3),
    persons=tuple(Person(id=name, name=name.title(), address="Frau") for name in ("AA", "BB", "CC")),
    items=(Item("one", "Eins", "1"), Item("two", "Zwei", "2"), Item("secret", "Drei", "3", public=False)),
)
MOST_SEQ = 12
"""Names that acts refer to: most of them are those of an entry, of another act, or of nothing yet."""


# -- texts

_STRUCTURE = [
    *[
        "# ",
        "## x",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2) ",
        "> ",
        "    ",
        "---",
        "===",
        "***",
        "___",
        "```",
        "~~~",
        "| a | b |",
        "|-|",
    ],
    *["[a](b)", "![a](b)", "[a]: b", "<b>", "</b>", "<!-- ", "<a@b.example>", "<https://a.example>", "&amp;", "&#35;"],
    *[
        "*a*",
        "_a_",
        "**a**",
        "`a`",
        "~~a~~",
        "\\",
        "\\*",
        "[/x]",
        "[bold]",
        "[[event]]",
        "check = ",
        '"""',
        "Beschluss:",
    ],
    *["  • ", "x", "ß", "漢", "👩\u200d👩", "🇩🇪", " ", "\n", "\n\n", "??"],
]
_ACTING = [
    *["\x00", "\x07", "\x08", "\t", "\v", "\f", "\r", "\r\n", "\x1b[31m", "\x1b]0;x\x07", "\x7f", "\x85", "\x9b31m"],
    *["\u2028", "\u2029", "\u200e", "\u200f", "\u061c", "\u202e", "\u202c", "\u2066", "\u2069", "\ufeff", "\ud800"],
    *["\udfff", "\u00a0", "\u3000", "\u1680", "\u200b", "e\u0301", "\u0301", "A\u030a", "\u1100\u1161", "\u212b", "ﬁ"],
]
ANY_CHARACTER = st.characters(exclude_categories=())
"""Every code point, lone surrogates too."""
TEXTS = st.one_of(
    st.text(ANY_CHARACTER),
    st.lists(st.one_of(st.sampled_from(_STRUCTURE + _ACTING), st.text(ANY_CHARACTER, max_size=3))).map("".join),
)
"""Any text as it is typed, pasted, or sent by a program: with controls, surrogates, marks that turn the direction,
decomposed letters, and what looks like the markup of some format."""


# -- acts


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the latest act that stands."""


@dataclass(frozen=True, slots=True)
class Retract:
    """Strike out the entry of that name, if there is one."""

    entry: int


@dataclass(frozen=True, slots=True)
class ReplaceWords:
    """Wherever people have written that, this stands instead."""

    was: str
    now: str

    def proposed(self, session: Session) -> Replaced:
        """The act in this session."""
        entries = [entry for state in session.items.values() for entry in state.entries]
        return replaced(
            tuple(
                Place(entry.seq, part, found.start(), self.was, self.now)
                for entry in entries
                for part in (kind_of(entry.content).words if isinstance(entry.content, EntryContent) else ())
                for found in re.finditer(re.escape(self.was), getattr(entry.content, part))
            )
        )


Step = EventData | Undo | Retract | ReplaceWords
ITEMS = st.sampled_from([item.id for item in SMALL_HEAD.items] + ["late-1", "gone"])
SEQS = st.integers(1, MOST_SEQ)
_IDS = st.sampled_from([person.id for person in SMALL_HEAD.persons] + ["aa", "nobody"])
_GROUPS = st.lists(_IDS, max_size=3, unique=True).map(tuple)
_WORDS = st.text("ab \n?ß", max_size=8)
_AFTER = st.one_of(st.just(AT_END), st.integers(0, MOST_SEQ))
_SPEAKERS = st.sampled_from(["", "AA", "bb", "nobody"])
_NAMES = st.sampled_from(["", "??", "??2", "Herr X"])
_SOME_ITEMS = st.lists(ITEMS, max_size=3, unique=True).map(tuple)
_FIGURES = st.none() | st.integers(0, 4)
_REVISES = st.one_of(st.just(0), SEQS)


def entries(words: st.SearchStrategy[str]) -> st.SearchStrategy[EntryContent]:
    """Entries with such words, new ones and corrections."""
    placed = {"item": ITEMS, "after": _AFTER, "revises": _REVISES}
    spoken = {"speaker": _SPEAKERS, "named": _NAMES, "text": words}
    return st.one_of(
        st.builds(Statement, **placed, **spoken),
        st.builds(Announcement, **placed, **spoken),
        st.builds(Assignment, **placed, **spoken, until=words),
        st.builds(Attachment, **placed, title=words, file=words),
        st.builds(
            Question,
            **placed,
            **spoken,
            answered=st.sampled_from(sorted(ANSWERED)),
            answerer=_SPEAKERS,
            answerer_named=_NAMES,
            answer=words,
            follow_up=words,
        ),
        st.builds(
            Contribution,
            **placed,
            speaker=_SPEAKERS,
            named=st.one_of(words, _NAMES),
            continued=st.booleans(),
            text=words,
        ),
        st.builds(Results, **placed, intro=words, bullets=words),
        st.builds(Resolution, **placed, text=words),
        st.builds(
            ResolutionPublished,
            **placed,
            text=words,
            yes=_FIGURES,
            no=_FIGURES,
            unanimous=st.booleans(),
            method=st.sampled_from(METHODS),
            outcome=st.sampled_from(["", *OUTCOMES]),
            to=words,
        ),
    )


votes = st.one_of(
    st.builds(
        lambda item, resolution, announced, entitled: announced_vote(
            fresh(SMALL_HEAD), item, resolution, announced, entitled
        ),
        ITEMS,
        SEQS,
        st.builds(Announced, _FIGURES, _FIGURES, _FIGURES),
        _FIGURES,
    ),
    st.builds(noting, ITEMS, st.integers(0, MOST_SEQ)),
    st.builds(
        Vote,
        item=ITEMS,
        resolution=SEQS,
        method=st.sampled_from(METHODS),
        yes=_FIGURES,
        no=_FIGURES,
        outcome=st.sampled_from(OUTCOMES),
        to=_WORDS,
    ),
    st.builds(without_figures, ITEMS, SEQS, st.sampled_from(OUTCOMES), _WORDS, secret=st.booleans()),
    st.builds(acclaimed, ITEMS, SEQS),
)
motions: st.SearchStrategy[Step] = st.one_of(
    st.builds(ItemAdded, behind=st.one_of(ITEMS, st.sampled_from(["", "*"])), number=_WORDS, title=_WORDS),
    st.builds(ItemRetitled, ITEMS, number=_WORDS, title=_WORDS),
    st.builds(ItemMoved, ITEMS, st.one_of(ITEMS, st.just(""))),
    st.builds(ItemSetAside, ITEMS, st.sampled_from(sorted(FATES)), _WORDS),
    st.builds(ItemsJoined, _SOME_ITEMS),
    st.builds(ItemsSplit, _SOME_ITEMS),
    st.builds(AgendaAgreed, st.booleans()),
)
"""The agenda in motion."""
proceedings: st.SearchStrategy[Step] = st.one_of(
    st.builds(MeetingOpened, _SPEAKERS, _NAMES, st.booleans(), st.sampled_from(sorted(QUORUM))),
    st.builds(ChairHanded, _SPEAKERS, _NAMES),
    st.builds(MeetingInterrupted, _WORDS),
    st.just(MeetingResumed()),
    st.builds(PublicExcluded, _WORDS),
    st.just(PublicReadmitted()),
)
"""The course of the meeting."""
arrangements: st.SearchStrategy[Step] = st.one_of(
    st.builds(EntryMoved, SEQS, ITEMS, _AFTER),
    st.builds(EntrySplit, SEQS, _WORDS, _WORDS, _SPEAKERS, _NAMES),
    st.builds(SpeakerNamed, _NAMES, _SPEAKERS, _NAMES),
    st.builds(ReplaceWords, st.sampled_from("ab?ß"), _WORDS),
)
"""Entries put elsewhere, split, and named, and words in them replaced."""
acts: st.SearchStrategy[Step] = st.one_of(
    motions,
    proceedings,
    arrangements,
    arrangements,
    st.builds(ItemCalled, ITEMS),
    st.builds(ItemFinished, ITEMS),
    st.builds(AttendanceTaken, here=_GROUPS, gone=_GROUPS),
    entries(_WORDS),
    entries(_WORDS),
    votes,
    votes,
    st.builds(Retract, SEQS),
    st.just(MeetingClosed()),
)
"""What undo takes back, each by itself."""
facts: st.SearchStrategy[Step] = st.one_of(
    st.builds(PenTaken, st.just("host"), st.integers(1, 3), st.just("then"), st.sampled_from(["", "a", "b"])),
    st.builds(HeadChanged, st.sampled_from(["a", "b"]), _WORDS),
)
"""What the program notes by itself."""
steps: st.SearchStrategy[Step] = st.one_of(acts, acts, st.just(Undo()), facts)
taken_back: st.SearchStrategy[Step] = st.builds(
    Withdrawn, st.lists(st.integers(0, MOST_SEQ), max_size=3).map(tuple), st.booleans()
)
"""A taking back that no screen offers: of anything, in any order, also of what is not there yet."""


def sequences(*of: st.SearchStrategy[Step], most: int = 16) -> st.SearchStrategy[list[Step]]:
    """Some steps one after the other; by default what a person can do."""
    return st.lists(st.one_of(*(of or (steps,))), max_size=most)


def proposed(step: Step, session: Session) -> EventData | None:
    """What a step proposes in this session; None for an undo."""
    if isinstance(step, Undo):
        return None
    if isinstance(step, ReplaceWords):
        return step.proposed(session)
    return retract(session, step.entry) if isinstance(step, Retract) else step


def in_public(session: Session) -> object:
    """What a reader of the minutes can see of a session: not the places of what was taken back."""
    items = {key: replace(state, places=state.entries) for key, state in session.items.items()}
    preface = session.preface.entries
    return replace(session, items={}, preface=PREFACE, pen=None, head_digest=""), list(items.items()), preface
