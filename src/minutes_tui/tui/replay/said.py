"""What an event was, in a few words: who did what, and what became of an entry by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from minutes_tui.document.reading import name_of
from minutes_tui.domain.arranging import EntryMoved, EntrySplit, SpeakerNamed
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.differences import EntryChange, How
from minutes_tui.domain.event import Event
from minutes_tui.domain.meeting import HeadChanged, PenTaken, Withdrawn
from minutes_tui.domain.redaction import Redacted
from minutes_tui.domain.replacing import Replaced
from minutes_tui.domain.session import Session
from minutes_tui.messages import Translator
from minutes_tui.messages.marking import N_
from minutes_tui.tui.forms.spoken_kinds import BY_DATA
from minutes_tui.tui.screens.acts import name_of_act

_HOW: Mapping[How, str] = {
    "new": N_("new"),
    "changed": N_("corrected"),
    "struck": N_("struck out"),
    "moved": N_("moved here"),
}
_BACK = N_("back as it was before")


def what_was_done(event: Event, events: Sequence[Event], session: Session, tr: Translator) -> str:
    """What the person did. `events` are all up to this one, `session` is the meeting after it."""
    match event.data:
        case Withdrawn(withdrawn=seqs, undo=undo):
            acts = [events[seq - 1] for seq in seqs if 0 < seq <= len(events)]
            act = _act(acts[-1], session, tr) if acts else ""
            return (tr("undone: {act}") if undo else tr("struck out: {act}")).replace("{act}", act)
        case PenTaken():
            return tr("takes the minutes")
        case Redacted():
            return tr("words were erased for good")
        case HeadChanged():
            return tr("the head of the file was edited")
        case _ if getattr(event.data, "revises", 0):
            return tr("corrected: {act}").replace("{act}", _act(event, session, tr))
    return _act(event, session, tr)


def _act(event: Event, session: Session, tr: Translator) -> str:
    match event.data:
        case AttendanceTaken(here=here, gone=gone):
            came = tr("here: {names}").replace("{names}", _names(here, session)) if here else ""
            went = tr("gone: {names}").replace("{names}", _names(gone, session)) if gone else ""
            return "; ".join(part for part in (came, went) if part)
        case Attachment(title=title):
            return tr("attachment {title}").replace("{title}", title)
        case EntryMoved():
            return tr("an entry was moved")
        case EntrySplit():
            return tr("an entry was split in two")
        case SpeakerNamed(unnamed=unnamed):
            return tr("{unnamed} was named").replace("{unnamed}", unnamed)
    kind = BY_DATA.get(type(event.data))
    if kind is not None and kind.name != "contribution":
        return tr(kind.title)
    return name_of_act(event, session, tr)


def _names(people: tuple[str, ...], session: Session) -> str:
    return ", ".join(name_of(session.head, person, "") for person in people)


def what_became(change: EntryChange, event: Event, tr: Translator) -> str:
    """What became of that entry by that event: the word that stands above it."""
    if change.how == "new" and change.seq != event.seq:
        return tr("split in two") if isinstance(event.data, EntrySplit) else tr(_BACK)
    if change.how == "changed":
        match event.data:
            case Replaced():
                return tr("words were replaced")
            case EntrySplit():
                return tr("split in two")
            case SpeakerNamed(unnamed=unnamed):
                return tr("{unnamed} was named").replace("{unnamed}", unnamed)
            case Withdrawn():
                return tr(_BACK)
    return tr(_HOW[change.how])


def paused(cut: timedelta, tr: Translator) -> str:
    """`pause of 12 min cut`."""
    minutes = int(cut.total_seconds() / 60 + 0.5)
    time = f"{minutes} min" if minutes < 60 else f"{minutes // 60}:{minutes % 60:02} h"
    if minutes >= 48 * 60:
        time = tr("{days} days").format(days=minutes // (24 * 60))
    return tr("pause of {time} cut").replace("{time}", time)
