"""The lines above what an event has changed, and the words that it changed there."""

from __future__ import annotations

from minutes_tui.application.happening import Happened
from minutes_tui.document.changed_words import marked
from minutes_tui.document.forms import blocks_of
from minutes_tui.document.reading import reading_of
from minutes_tui.domain.differences import EntryChange
from minutes_tui.domain.session import Entry, Session
from minutes_tui.messages import Translator
from minutes_tui.tui.replay.marked_pane import Marked
from minutes_tui.tui.replay.said import what_became
from minutes_tui.tui.view.minutes_pane import words_of
from minutes_tui.tui.view.moments import MomentForms

_SIGNS = {"new": "+", "changed": "~", "struck": "-", "moved": "^"}


class Marks:
    """The marks of what happened last: while it plays they are asked for with each picture, and made once."""

    def __init__(self, forms: MomentForms, tr: Translator) -> None:
        self._forms = forms
        self._tr = tr
        self._made: tuple[Happened | None, tuple[tuple[str, Marked], ...]] = (None, ())

    def of(self, happened: Happened, item: str) -> list[Marked]:
        """Those under that item."""
        if self._made[0] is not happened:
            made = tuple((change.item, self._marked(change, happened)) for change in happened.changes)
            self._made = happened, made
        return [mark for where, mark in self._made[1] if where == item]

    def _marked(self, change: EntryChange, happened: Happened) -> Marked:
        event = happened.event
        became = what_became(change, event, self._tr)
        label = f"{_SIGNS[change.how]} {became} · {self._forms.clock_to_the_second(event.at)} {event.by}"
        was = _words(happened.before, change.before)
        if change.now is None:
            return Marked(change.seq, label, marked(was, ""), gone=True, behind=_behind(happened.now, change.seq))
        now = _words(happened.now, change.now)
        return Marked(change.seq, label, marked(was, now) if was and was != now else "")


def _words(session: Session, entry: Entry | None) -> str:
    """The entry as it reads, in one line; "" for none."""
    found = session.find(entry.seq) if entry is not None else None
    if found is None:
        return ""
    return " ".join(words_of(block) for block in blocks_of(found[1], reading_of(session, found[0])))


def _behind(session: Session, entry: int) -> int:
    """The standing entry in front of the place of one that stands no more; 0 without any."""
    found = session.place(entry)
    before = 0
    for other in found[0].places if found is not None else ():
        if other.seq == entry:
            break
        before = other.seq if other.standing else before
    return before
