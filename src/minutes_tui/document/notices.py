"""The sentences in which minutes tell of the meeting's course and of its agenda in motion."""

from __future__ import annotations

from minutes_tui.document.model import Block, Paragraph
from minutes_tui.document.reading import Reading, begun, ended, item_name, one_line
from minutes_tui.domain.agenda_changes import (
    AT_TOP,
    AgendaAgreed,
    ItemAdded,
    ItemMoved,
    ItemSetAside,
    ItemsJoined,
    ItemsSplit,
)
from minutes_tui.domain.days import breaks
from minutes_tui.domain.head import Item
from minutes_tui.domain.proceedings import (
    ChairHanded,
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from minutes_tui.domain.session import Entry


def _said(entry: Entry, *sentences: str) -> list[Block]:
    return [Paragraph(begun(" ".join(sentence for sentence in sentences if sentence)), entry=entry.seq)]


def _with_reason(sentence: str, reason: str) -> str:
    return f"{sentence.removesuffix('.')} ({reason})." if reason else sentence


def opened(entry: Entry, content: MeetingOpened, reading: Reading) -> list[Block]:
    """Who opens when, and what is stated."""
    notices = reading.wording.notices
    name, time = reading.name(content.chair, content.named), reading.clock(entry.at)
    first = (notices.opened_by if name else notices.opened).format(name=name, time=time)
    if content.invitation and content.quorum == "noted":
        return _said(entry, first, notices.invitation_and_quorum)
    stated = notices.invitation if content.invitation else ""
    quorum = {"noted": notices.quorum, "lacking": notices.no_quorum}.get(content.quorum, "")
    return _said(entry, first, stated, quorum)


def chair_handed(entry: Entry, content: ChairHanded, reading: Reading) -> list[Block]:
    """Who takes the chair when."""
    name = reading.name(content.chair, content.named)
    return _said(entry, reading.wording.notices.chair.format(name=name, time=reading.clock(entry.at)))


def interrupted(entry: Entry, content: MeetingInterrupted, reading: Reading) -> list[Block]:
    """From when to when, where nothing was minuted in the break; else only when it begins."""
    notices, start = reading.wording.notices, reading.clock(entry.at)
    why = one_line(content.reason)
    end = reading.behind(entry)
    if end is None or not isinstance(end.content, MeetingResumed):
        return _said(entry, _with_reason(notices.interrupted.format(time=start), why))
    form = notices.break_ if end.at.date() == entry.at.date() else notices.overnight
    if form is notices.break_ and start == reading.clock(end.at):  # within a minute
        form = notices.short_break
    whole = form.format(start=start, time=reading.clock(end.at), day=reading.wording.day(end.at.date()))
    return _said(entry, _with_reason(whole, why))


def resumed(entry: Entry, _content: MeetingResumed, reading: Reading) -> list[Block]:
    """Nothing, where the break's own sentence says so."""
    notices, begin = reading.wording.notices, reading.before(entry)
    if begin is not None and isinstance(begin.content, MeetingInterrupted):
        return []
    begun_at = next((start for start, end in breaks(reading.session) if end == entry.at), entry.at)
    form = notices.resumed if begun_at.date() == entry.at.date() else notices.resumed_on
    return _said(entry, form.format(time=reading.clock(entry.at), day=reading.wording.day(entry.at.date())))


def excluded(entry: Entry, content: PublicExcluded, reading: Reading) -> list[Block]:
    """When, and why where that was said."""
    notices = reading.wording.notices
    form = notices.excluded_because if content.reason else notices.excluded
    return _said(entry, form.format(time=reading.clock(entry.at), text=content.reason))


def readmitted(entry: Entry, _content: PublicReadmitted, reading: Reading) -> list[Block]:
    """When."""
    return _said(entry, reading.wording.notices.readmitted.format(time=reading.clock(entry.at)))


def agreed(entry: Entry, content: AgendaAgreed, reading: Reading) -> list[Block]:
    """As it was sent out, or as amended."""
    notices = reading.wording.notices
    return _said(entry, notices.agreed_amended if content.amended else notices.agreed)


def added(entry: Entry, content: ItemAdded, reading: Reading) -> list[Block]:
    """By which item; it goes by the number and title that it was added with."""
    item = item_name(Item(content.item, content.title, content.number, content.public), reading.wording)
    return _said(entry, reading.wording.notices.added.format(item=item))


def moved(entry: Entry, content: ItemMoved, reading: Reading) -> list[Block]:
    """Which item is dealt with where."""
    notices, item = reading.wording.notices, reading.item(content.item)
    if content.behind == AT_TOP:
        return _said(entry, notices.moved_first.format(item=item))
    return _said(entry, notices.moved.format(item=item, other=reading.item(content.behind)))


def set_aside(entry: Entry, content: ItemSetAside, reading: Reading) -> list[Block]:
    """Which item is off, or back; under itself it is not called by its name."""
    notices, item = reading.wording.notices, reading.item(content.item)
    if content.item == reading.state.item.id and content.fate:
        sentence = notices.this_removed if content.fate == "removed" else notices.this_adjourned
    else:
        forms = {"removed": notices.removed, "adjourned": notices.adjourned}
        sentence = forms.get(content.fate, notices.restored).format(item=item)
    return _said(
        entry, sentence, ended(notices.because.format(text=one_line(content.reason))) if content.reason else ""
    )


def joined(entry: Entry, content: ItemsJoined, reading: Reading) -> list[Block]:
    """Which ones are debated together."""
    return _said(entry, reading.wording.notices.joined.format(items=reading.items(content.items)))


def split(entry: Entry, content: ItemsSplit, reading: Reading) -> list[Block]:
    """Which ones are not any more."""
    notices = reading.wording.notices
    form = notices.split if len(content.items) > 1 else notices.split_one
    return _said(entry, form.format(items=reading.items(content.items)))
