"""Entries as they are typed: who, then what; lists; resolutions; corrections."""

from __future__ import annotations

from datetime import date

from minutes_tui.application.practising.places import to_entry, to_place
from minutes_tui.application.practising.strokes import DONE, Press, Signs, Stroke, Strokes, Words, pressed, words
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.entries import (
    Announcement,
    Assignment,
    Contribution,
    Resolution,
    Results,
    Statement,
    is_unnamed,
    last_speaker,
)
from minutes_tui.domain.placing import EntryContent, settled
from minutes_tui.domain.questions import Question
from minutes_tui.domain.session import Session
from minutes_tui.domain.votes import last_resolution, vote_on
from minutes_tui.language.registry import WORDINGS

_SIGNS = {Contribution: "", Statement: '"', Question: "?", Announcement: "!", Assignment: ">"}
"""What stands in front of who says it."""
_FORMS = ("", "recommendation", "motion", "procedural")
"""In the order in which the key goes through them."""
_WAYS = ("oral", "written", "later")
"""So are the ways of an answer: given here and now, in writing, later."""
_MOST_STEPS = 300
"""Steps of the cursor in a correction: more nobody would want to watch."""


def typed_entry(session: Session, data: EntryContent) -> Strokes | None:
    """A new entry, from the agenda and back to it."""
    place = to_place(session, data.item, data.after)
    if place is None:
        return None
    match data:
        case Contribution() | Statement() | Announcement() | Assignment() | Question():
            strokes = _spoken(session, data)
        case Results():
            strokes = (*_results(session, data), DONE)
        case Resolution():
            strokes = _resolution(session, data, inserted=bool(place and place[-1] == Press("minutes.before")))
        case Attachment(title=title, file=file):
            other = (Press("attachment.other_line"), Words(file)) if file else ()
            strokes = (Press("everywhere.attachment"), *words(title), *other, Press("attachment.done"))
        case _:
            return None
    return None if strokes is None else (*place, *strokes)


def goes_on(session: Session, results: Results, data: object) -> bool:
    """Whether that is the text which the same speaker goes on with behind a list, given the meeting after it."""
    if not isinstance(data, Contribution) or data.revises or not data.continued or data.item != results.item:
        return False
    speaker = last_speaker(session, results.item)
    state = session.items.get(data.item)
    at_end = state is not None and bool(state.places) and state.places[-1].seq == data.after
    return at_end and speaker is not None and (speaker.speaker, speaker.named) == (data.speaker, data.named)


def results_going_on(session: Session, data: Results, text: str) -> Strokes | None:
    """A list, and the text that goes on behind it: an empty bullet ends the list."""
    place = to_place(session, data.item, data.after)
    if place is None or not data.points:
        return None
    return (*place, *_results(session, data), Press("results.next_bullet", 2), Words(text), DONE)


# -- who


def who(speaker: str, named: str, sign: str = "", *, take: str = "speaker.take") -> Strokes | None:
    """Who says it, asked on a line of its own."""
    if speaker:
        return (Signs(sign + speaker.lower()), Press(take))
    if not named or is_unnamed(named):
        return (Signs(sign + named), Press(take)) if sign or named else (Press(take),)
    if named[0] in '"?!>' or any(one.isdecimal() for one in named):
        return None
    if take == "answerer.take":  # there the other key means something else
        return (Signs(named), Press(take, 2))
    return (Signs(sign + named), Press("speaker.take_literally"))


def _spoken(session: Session, data: EntryContent) -> Strokes | None:
    speaker, named, text = (getattr(data, name) for name in ("speaker", "named", "text"))
    if isinstance(data, Contribution) and data.continued:
        speaker = named = ""
    asked = who(speaker, named, _SIGNS[type(data)])
    if asked is None:
        return None
    behind: Strokes | None = ()
    if isinstance(data, Assignment) and data.until:
        behind = (Press("assignment.to_until"), Words(_until(session, data.until)))
    elif isinstance(data, Question):
        behind = _answered(session, data)
    if behind is None:
        return None
    return (Press("everywhere.contribution"), *asked, *words(text), *behind, DONE)


def _answered(session: Session, data: Question) -> Strokes | None:
    if not (data.answer or data.answered or data.answerer or data.answerer_named or data.follow_up):
        return ()
    asked = who(data.answerer, data.answerer_named, take="answerer.take")
    if asked is None or (data.answered or "oral") not in _WAYS:
        return None
    strokes: list[Stroke] = [Press("question.to_answer")]
    strokes += pressed("answerer.next_way", _WAYS.index(data.answered or "oral"))
    strokes += asked
    if data.answered in ("written", "later"):
        strokes += [*words(_until(session, data.until)), Press("day.line_done")]
    strokes += words(data.answer)
    if data.follow_up:
        strokes += [Press("answer.to_follow_up"), Words(data.follow_up)]
    return tuple(strokes)


def _until(session: Session, until: str) -> str:
    try:
        return WORDINGS[session.head.meeting.language].day(date.fromisoformat(until))
    except ValueError:
        return until


# -- lists and resolutions


def _results(session: Session, data: Results) -> Strokes:
    head = session.head
    usual = head.style.results_intro or WORDINGS[head.meeting.language].results_intro
    intro = (Press("results.take_suggestion"),) if data.intro == usual else words(data.intro)
    points = (stroke for point in data.points for stroke in (Press("results.next_bullet"), Words(point)))
    return (Press("everywhere.results"), *intro, *points)


def _resolution(session: Session, data: Resolution, *, inserted: bool) -> Strokes | None:
    last = last_resolution(session, data.item)
    opened: Strokes = (Press("everywhere.resolution"),)
    stands = ""
    if last is None:
        state = session.items.get(data.item)
        stands = settled(state.item.draft_resolution) if state is not None else ""
    elif not inserted and vote_on(session, last.seq) is not None:
        opened = (*opened, Press("choice.next_resolution"))
    elif not inserted:
        return None  # one that is not voted on would be corrected
    text = corrected(stands, data.text)
    if text is None:
        return None
    top: Strokes = ()
    if data.form or data.movers:
        kind = pressed("top-line.next_form", _FORMS.index(data.form))
        top = (Press("resolution.to_top_line"), *kind, *words(data.movers), Press("top-line.to_text"))
    return (*opened, *top, *text, DONE)


# -- corrections


def corrected(before: str, now: str) -> Strokes | None:
    """From the end of one text to another: the cursor goes back to what changed, which is deleted and typed anew.

    None where the signs are not one step of the cursor each, or the way is too long.
    """
    most = min(len(before), len(now))
    start = next((at for at in range(most) if before[at] != now[at]), most)
    rest = next((at for at in range(most - start) if before[-1 - at] != now[-1 - at]), most - start)
    back, gone = rest, len(before) - start - rest
    if not (back or gone):
        return words(now[start:])
    if back + gone > _MOST_STEPS or not all(sign < "\u0300" or "\u2010" <= sign <= "\u203a" for sign in before):
        return None
    typed = now[start : len(now) - rest]
    return (*pressed("left", back), *pressed("backspace", gone), *words(typed))


def typed_correction(session: Session, data: EntryContent) -> Strokes | None:
    """An entry that stands is opened in the minutes, changed and left."""
    found = session.find(data.revises)
    there = to_entry(session, data.revises)
    if found is None or there is None:
        return None
    stands = found[1].content
    if type(stands) is not type(data):
        return None
    text = corrected(_in_editor(stands), _in_editor(data))
    others = ("speaker", "named", "continued", "movers", "form", "until", "answered", "answerer", "answer", "follow_up")
    if text is None or any(getattr(stands, name, "") != getattr(data, name, "") for name in others):
        return None
    if isinstance(data, Attachment):
        return None
    return (*there, Press("minutes.edit"), *text, DONE)


def _in_editor(data: object) -> str:
    if isinstance(data, Results):
        return "\n".join((data.intro, *data.points))
    return str(getattr(data, "text", ""))


def named_everywhere(session: Session, unnamed: str, speaker: str, named: str) -> Strokes | None:
    """Somebody who was noted as `??` is named in one of their entries, and so in all."""
    if is_unnamed(named):
        return None
    keys = {Contribution: "spoken.to_speaker", Statement: "spoken.to_speaker", Question: "question.to_speaker"}
    theirs = (
        entry
        for state in session.items.values()
        for entry in state.entries
        if type(entry.content) in keys and getattr(entry.content, "named", "") == unnamed
    )
    entry = next(theirs, None)
    there = to_entry(session, entry.seq) if entry is not None else None
    name = who(speaker, named)
    if entry is None or there is None or name is None:
        return None
    return (*there, Press("minutes.edit"), Press(keys[type(entry.content)]), *name, DONE)
