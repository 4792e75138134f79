"""What the session before leaves to the next one: who and where, the standing items, and what was not dealt with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from minutes_tui.domain.head import Head, Item, Meeting
from minutes_tui.domain.questions import Question
from minutes_tui.domain.session import ItemState, Session
from minutes_tui.domain.votes import Vote
from minutes_tui.importers.item_kinds import is_standing, kind_of_title
from minutes_tui.importers.names import item_ids
from minutes_tui.language.following import ORIGINS, counted_on, origin, redated

_LONGEST_QUESTION = 120
"""Characters of a question in a title; all of it stands in the minutes that its origin names."""


@dataclass(frozen=True, slots=True)
class Carried:
    """An item for the next meeting: one that stands in each, or one that is carried over, with its origin.

    `shown` is the title that the public agenda may show; "" where that is the item's own.
    """

    item: Item
    standing: bool
    shown: str = ""

    @property
    def public_title(self) -> str:
        """The title that may stand where everybody reads it."""
        return self.shown or self.item.title


def next_head(session: Session) -> Head:
    """The head of the meeting after this one, without a date: title counted on, register, rules, agenda."""
    meeting = session.head.meeting
    following = Meeting(
        title=counted_on(meeting.title),
        language=meeting.language,
        body=meeting.body,
        body_type=meeting.body_type,
        organization=meeting.organization,
        place=meeting.place,
        law=meeting.law,
        legal_members=meeting.legal_members,
    )
    items = tuple(one.item for one in numbered_anew(carried(session)))
    return replace(session.head, meeting=following, items=items, closed=None)


def carried(session: Session, hidden: Session | None = None) -> tuple[Carried, ...]:
    """What goes on: standing items where they stood, what was not dealt with, and open questions behind their item.

    `hidden` is the file of the non-public part, where that is at hand: its items come from there then, and the titles
    that may be shown of them are those that stood in the public file.
    """
    if hidden is None:
        return _with_ids(_carried(session))
    inside = (replace(one, shown=_shown(one, session)) for one in _carried(hidden))
    return _with_ids([*(one for one in _carried(session) if one.item.public), *inside])


def _shown(one: Carried, session: Session) -> str:
    state = session.items.get(one.item.id)
    return state.item.title if state is not None else ORIGINS[session.head.meeting.language].not_public


def _carried(session: Session) -> list[Carried]:
    found: list[Carried] = []
    questions = [Carried(item, standing=False) for item in _open_questions(session)]
    for state in session.items.values():
        why = _left_over(state, session)
        standing = is_standing(state.item.kind, state.item.title)
        if why and not standing:
            found.append(Carried(_with_origin(state, session, why), standing=False))
        elif standing:
            found.append(Carried(_afresh(state.item, session), standing=True))
            if (state.item.kind or kind_of_title(state.item.title)) == "questions":
                found += questions
                questions = []
    at = next((at for at, one in enumerate(found) if one.item.kind == "other"), len(found))
    found[at:at] = questions
    return found


def numbered_anew(items: Iterable[Carried]) -> tuple[Carried, ...]:
    """Numbers from 1, those of the other part with an N in front where they had one."""
    counts = {True: 0, False: 0}
    numbered: list[Carried] = []
    for one in items:
        counts[one.item.public] += 1
        lead = "" if one.item.public else "N"
        numbered.append(replace(one, item=replace(one.item, number=f"{lead}{counts[one.item.public]}")))
    return tuple(numbered)


def without_known(items: Iterable[Carried], agenda: Sequence[Item]) -> tuple[Carried, ...]:
    """What an agenda that is given does not hold already: not the standing items, for that agenda is complete."""
    titles = {_bare(item.title) for item in agenda}
    left = [one for one in items if not one.standing and not {_bare(one.item.title), _bare(one.shown)} & titles]
    ids = item_ids((one.public_title for one in left), (item.id for item in agenda))
    return tuple(
        replace(one, item=replace(one.item, id=item_id, number="")) for one, item_id in zip(left, ids, strict=True)
    )


def _left_over(state: ItemState, session: Session) -> str:
    """Why an item comes again: in the words of the minutes; "" if it does not."""
    words = ORIGINS[session.head.meeting.language]
    if state.fate:
        return words.deferred if state.fate == "adjourned" else ""
    if any(isinstance(entry.content, Vote) and entry.content.outcome == "deferred" for entry in state.entries):
        return words.deferred
    here = state.item.public or bool(session.head.meeting.public_part)
    if not session.running or not here:  # where nothing was called up, the minutes were not taken here
        return ""
    return words.not_reached if state.called_at is None and not state.is_joined else ""


def _open_questions(session: Session) -> Iterator[Item]:
    """An item for each question that still waits for its answer. What is not public is not told in a title."""
    words = ORIGINS[session.head.meeting.language]
    for state in (session.preface, *session.items.values()):
        for question in (entry.content for entry in state.entries if isinstance(entry.content, Question)):
            if question.answer or question.answered == "oral":
                continue
            person = session.head.person(question.speaker) if question.speaker else None
            name = person.called if person is not None else question.named
            why = words.asked_by.replace("{name}", name) if name else words.question
            text = question.text.replace("\n", " ")
            text = text if len(text) <= _LONGEST_QUESTION else text[: _LONGEST_QUESTION - 1].rstrip() + "…"
            title = words.answer_to.replace("{question}", text) if state.item.public else words.answer
            yield Item("", title, public=state.item.public, kind="questions", origin=_origin(state, session, why))


def _with_origin(state: ItemState, session: Session, why: str) -> Item:
    """The item as it was, and where it comes from; what it had come from before goes on being said."""
    said = _origin(state, session, why)
    return replace(state.item, origin=f"{state.item.origin}; {said}" if state.item.origin else said)


def _origin(state: ItemState, session: Session, why: str) -> str:
    meeting = session.head.meeting
    day = meeting.starts_at.date() if meeting.starts_at else None
    return origin(meeting.language, day, state.item.number, why)


def _afresh(item: Item, session: Session) -> Item:
    """A standing item without what belonged to the other meeting."""
    meeting = session.head.meeting
    kind = item.kind or kind_of_title(item.title)
    title = item.title
    if kind == "minutes":
        title = redated(title, meeting.language, meeting.starts_at.date() if meeting.starts_at else None)
    return Item(id=item.id, title=title, public=item.public, kind=kind)


def _with_ids(found: Sequence[Carried]) -> tuple[Carried, ...]:
    ids = item_ids(one.public_title for one in found)
    return tuple(replace(one, item=replace(one.item, id=item_id)) for one, item_id in zip(found, ids, strict=True))


def _bare(title: str) -> str:
    return " ".join(title.casefold().split())
