"""What is still open in a meeting: one list for `check`, for the agenda's marks and for the screen that jumps there.

What may be open under an entry of some kind stands in `_FINDERS`, a line for each kind. Gaps (`??`) and people to be
named are found in the words of every kind, without a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, Literal

from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.attendance_state import Movement
from minutes_tui.domain.corrections import Corrections
from minutes_tui.domain.counting import Tally, contradicts
from minutes_tui.domain.entries import UNNAMED, Assignment, Resolution
from minutes_tui.domain.event import EventData
from minutes_tui.domain.head import Head
from minutes_tui.domain.kinds import kind_of
from minutes_tui.domain.questions import Question
from minutes_tui.domain.session import Entry, ItemState, Session
from minutes_tui.domain.votes import Vote

PointKind = Literal[
    "gap",
    "unnamed-speaker",
    "no-vote",
    "undecided",
    "contradiction",
    "outcome-opposed",
    "attendance-corrected",
    "nothing-minuted",
    "no-time",
    "draft",
    "no-answer",
    "answer-due",
    "nobody-assigned",
    "no-deadline",
    "file-missing",
    "not-opened",
    "no-attendance",
    "break-not-ended",
    "public-not-readmitted",
]
"""What can be open; `check.` in front of it is the code of its sentence (drafts, see `left_drafts`, have none)."""

_GAP = re.compile(re.escape(UNNAMED) + r"\?*")
_NAMES = frozenset({"named", "answerer_named"})
"""Fields that hold a name: `??` in one of them is somebody to be named, and no gap in a text."""
_NOTHING: Mapping[str, str | int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a gap stands in an entry: in `field`, in its paragraph `row` from `column` on, both from 0."""

    field: str
    row: int
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing that is still to be done, under that item ("": before the first) and in that entry (0: the item's).

    `words` are a paragraph to know it by: of a gap the one it stands in. `draft` is the name of a draft's file.
    `parameters` fill the sentence.
    """

    kind: PointKind
    item: str
    entry: int = 0
    words: str = ""
    gap: Gap | None = None
    draft: str = ""
    parameters: Mapping[str, str | int] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True)
class _Around:
    """What an entry is looked at with: its item, the resolutions there that were voted on, the session."""

    state: ItemState
    voted: frozenset[int]
    session: Session
    corrections: Corrections


Finder = Callable[[Entry, Any, _Around], Iterator[OpenPoint]]


def _resolution(entry: Entry, content: Resolution, around: _Around) -> Iterator[OpenPoint]:
    if entry.seq not in around.voted:
        yield _point("no-vote", entry, around, content.text)


def _vote(entry: Entry, content: Vote, around: _Around) -> Iterator[OpenPoint]:
    on = around.state.entry(content.resolution)
    words = on.content.text if on is not None and isinstance(on.content, Resolution) else ""
    if content.outcome == "undecided":
        yield _point("undecided", entry, around, words)
    counted = [figure for figure in (content.yes, content.no, content.abstain) if figure is not None]
    if content.entitled is not None and sum(counted) > content.entitled:
        numbers = {"total": sum(counted), "entitled": content.entitled}
        yield _point("contradiction", entry, around, words, numbers)
    tally = Tally(content.yes, content.no, content.abstain, (), content.unanimous)
    if contradicts(tally, around.session.head.rules, content.outcome):
        yield _point("outcome-opposed", entry, around, words)
    entitled = around.corrections.entitled(around.session, entry)
    if entitled is not None:
        yield _point("attendance-corrected", entry, around, words, {"entitled": entitled})


def _question(entry: Entry, content: Question, around: _Around) -> Iterator[OpenPoint]:
    if not content.answered:
        yield _point("no-answer", entry, around, content.text)
    elif content.answered == "later":
        yield _point("answer-due", entry, around, content.text)


def _assignment(entry: Entry, content: Assignment, around: _Around) -> Iterator[OpenPoint]:
    if not (content.speaker or content.named):
        yield _point("nobody-assigned", entry, around, content.text)
    if not content.until:
        yield _point("no-deadline", entry, around, content.text)


def _attachment(entry: Entry, content: Attachment, around: _Around) -> Iterator[OpenPoint]:
    if content.file and not content.digest:  # it was not there when it was attached
        yield _point("file-missing", entry, around, content.title)


_FINDERS: dict[type[EventData], Finder] = {
    Resolution: _resolution,
    Vote: _vote,
    Question: _question,
    Assignment: _assignment,
    Attachment: _attachment,
}
"""What may be open under an entry besides gaps in its words and people to be named, by the kind of its content."""


def gaps(entry: Entry) -> Iterator[tuple[Gap, str]]:
    """The gaps in the words of an entry, each with the paragraph it stands in."""
    for name in kind_of(entry.content).words:
        if name in _NAMES:
            continue
        text: str = getattr(entry.content, name)
        if UNNAMED not in text:
            continue
        for row, line in enumerate(text.split("\n")):
            for found in _GAP.finditer(line):
                yield Gap(name, row, found.start(), len(found[0])), line


def _entry(entry: Entry, around: _Around) -> Iterator[OpenPoint]:
    words = kind_of(entry.content).words
    if any(UNNAMED in getattr(entry.content, name) for name in words if name in _NAMES):
        yield _point("unnamed-speaker", entry, around, getattr(entry.content, "text", ""))
    finder = _FINDERS.get(type(entry.content))
    if finder is not None:
        yield from finder(entry, entry.content, around)
    for gap, line in gaps(entry):
        yield OpenPoint("gap", around.state.item.id, entry.seq, line, gap)


def _is_opening(point: OpenPoint, session: Session) -> bool:
    """Whether it misses words under the first item that stand in front of it: what the chair said at the begin."""
    return point.kind == "nothing-minuted" and bool(session.preface.entries) and point.item == next(iter(session.items))


def _item(
    state: ItemState, session: Session, corrections: Corrections, settled: dict[int, Entry]
) -> Iterator[OpenPoint]:
    """`settled` are entries that have nothing open, whatever stands around them: they are looked at once."""
    entries = state.entries
    if not entries:
        # What was dealt with under another item has its minutes there, and what was set aside needs none.
        if state.called_at is not None and state.finished_at is not None and not state.is_joined and not state.fate:
            yield OpenPoint("nothing-minuted", state.item.id, words=state.item.title)
        return
    if state.called_at is None and state.item.id:
        yield OpenPoint("no-time", state.item.id, words=state.item.title)
    voted = frozenset(entry.content.resolution for entry in entries if isinstance(entry.content, Vote))
    around = _Around(state, voted, session, corrections)
    for entry in entries:
        if settled.get(entry.seq) is entry:
            continue
        points = tuple(_entry(entry, around))
        if not points and type(entry.content) not in _FINDERS:
            settled[entry.seq] = entry
        yield from points


def _meeting(session: Session) -> Iterator[OpenPoint]:
    """What the course of a meeting lacks that is closed; while it runs, it may be so."""
    if session.closed_at is None:
        return
    if session.opened_at is None:
        yield OpenPoint("not-opened", "")
    if not session.attendance.kept and session.head.persons:
        yield OpenPoint("no-attendance", "")
    if session.interrupted_at is not None:
        yield OpenPoint("break-not-ended", "")
    if not session.public:
        yield OpenPoint("public-not-readmitted", "")


def _point(
    kind: PointKind, entry: Entry, around: _Around, words: str, parameters: Mapping[str, str | int] = _NOTHING
) -> OpenPoint:
    return OpenPoint(kind, around.state.item.id, entry.seq, words.partition("\n")[0], parameters=parameters)


@dataclass(frozen=True, slots=True)
class _Made:
    """The points of an item, and what they were made from. `last_vote` is when its last vote was."""

    state: ItemState
    head: Head
    movements: tuple[Movement, ...]
    points: tuple[OpenPoint, ...]
    last_vote: datetime | None


class OpenPoints:
    """The open points of a session, kept while what they hang on is the same: asked for with each key."""

    def __init__(self) -> None:
        self._session: Session | None = None
        self._all: tuple[OpenPoint, ...] = ()
        self._items: frozenset[str] = frozenset()
        self._made: dict[str, _Made] = {}
        self._settled: dict[int, Entry] = {}
        self._corrections: tuple[tuple[Movement, ...], Corrections] = ((), Corrections(()))

    def of(self, session: Session) -> tuple[OpenPoint, ...]:
        """All of them, in the order of the agenda and of the minutes."""
        if self._session is not session:
            found = [self._of_item(state, session) for state in (session.preface, *session.items.values())]
            points = (point for points in found for point in points if not _is_opening(point, session))
            self._all = (*_meeting(session), *points)
            self._items = frozenset(point.item for point in self._all)
            self._session = session
        return self._all

    def items(self, session: Session) -> frozenset[str]:
        """The ids of the items under which something is open."""
        self.of(session)
        return self._items

    def _of_item(self, state: ItemState, session: Session) -> tuple[OpenPoint, ...]:
        made, movements = self._made.get(state.item.id), session.attendance.movements
        if made is not None and made.state is state and made.head is session.head:
            if made.movements is movements:
                return made.points
            if not _touched(made, movements):
                self._made[state.item.id] = replace(made, movements=movements)
                return made.points
        if self._corrections[0] is not movements:
            self._corrections = movements, Corrections(movements)
        points = tuple(_item(state, session, self._corrections[1], self._settled))
        votes = [entry.at for entry in state.entries if isinstance(entry.content, Vote)]
        self._made[state.item.id] = _Made(state, session.head, movements, points, max(votes, default=None))
        return points


def _touched(made: _Made, movements: tuple[Movement, ...]) -> bool:
    """Whether movements that came since then may make a difference to a vote under the item."""
    before = len(made.movements)
    if made.last_vote is None:
        return False
    if made.movements and (len(movements) < before or movements[before - 1] is not made.movements[-1]):
        return True  # something was taken back
    last = made.last_vote
    return any(movement.afterwards and movement.moment <= last for movement in movements[before:])


def open_points(session: Session) -> tuple[OpenPoint, ...]:
    """All open points, in the order of the agenda and of the minutes."""
    return OpenPoints().of(session)
