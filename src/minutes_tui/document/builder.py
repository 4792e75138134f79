"""From the state of a meeting to its finished text. Pure: the same session gives the same document."""

from __future__ import annotations

from collections.abc import Callable

from minutes_tui.document.forms import blocks_of
from minutes_tui.document.model import Block, Document, Paragraph, Section
from minutes_tui.document.people import absent, present
from minutes_tui.document.reading import Reading, one_line, reading_of
from minutes_tui.domain.agenda_changes import ItemSetAside
from minutes_tui.domain.attachments import Attachment, attachment_numbers
from minutes_tui.domain.days import is_first_day
from minutes_tui.domain.head import Head
from minutes_tui.domain.session import ItemState, Session
from minutes_tui.language.registry import WORDINGS
from minutes_tui.language.wording import Wording


def build_document(
    session: Session,
    *,
    public_only: bool = False,
    section: Callable[[Session, ItemState], Section] | None = None,
    digest: str = "",
) -> Document:
    """The whole minutes; with `public_only` without the items that are not public, titles included.

    In the file of the part that is not public, none is. `section` is for who has sections already: it gives what
    `build_section` would. `digest` is the one of the journal, where it is to be printed at the end.
    """
    make = section or build_section
    head = session.head
    wording = WORDINGS[head.meeting.language]
    states = tuple(state for state in session.items.values() if session.is_public(state) or not public_only)
    return Document(
        language=head.meeting.language,
        title=head.meeting.title,
        facts=_facts(head, wording),
        present=present(session, wording),
        present_label=wording.present,
        absent=absent(session),
        absent_label=wording.asides.absent,
        preface=_blocks(reading_of(session, session.preface)),
        sections=tuple(make(session, state) for state in states),
        attachments=_attachments(session, (session.preface, *states)),
        attachments_label=wording.asides.attachments,
        closing=_closing(session, wording),
        digest=wording.asides.digest.format(digest=digest) if digest else "",
    )


def build_section(session: Session, state: ItemState) -> Section:
    """One agenda item with its body."""
    reading = reading_of(session, state)
    return Section(
        item=state.item.id,
        number=state.item.number,
        title=state.item.title,
        public=session.is_public(state),
        called_at=state.called_at,
        called_line=_called_line(state, reading),
        blocks=(*_joined(reading), *_blocks(reading), *_fate(reading)),
    )


def _called_line(state: ItemState, reading: Reading) -> str:
    """When it was called up; with the day where that is not the meeting's first one."""
    if state.called_at is None:
        return ""
    form = reading.wording.called_up if is_first_day(reading.session, state.called_at) else reading.wording.called_up_on
    return form(state.called_at)


def _closing(session: Session, wording: Wording) -> str:
    if session.closed_at is None:
        return ""
    return (wording.closed if is_first_day(session, session.closed_at) else wording.closed_on)(session.closed_at)


def find_item(session: Session, number: str) -> ItemState | None:
    """The item of that number, however it is spaced or ended ("5", "5.", "Ö4"); its id is taken too."""
    wanted = _bare(number)
    for state in session.items.values():
        if state.item.number and _bare(state.item.number) == wanted:
            return state
    return session.items.get(number)


def _bare(number: str) -> str:
    return "".join(number.split()).rstrip(".").casefold()


def _facts(head: Head, wording: Wording) -> tuple[str, ...]:
    meeting = head.meeting
    body = ", ".join(part for part in (meeting.organization, meeting.body) if part)
    when = wording.opened(meeting.starts_at) if meeting.starts_at else ""
    place = ", ".join(part for part in (when, meeting.place) if part)
    return tuple(fact for fact in (body, place) if fact)


def _blocks(reading: Reading) -> tuple[Block, ...]:
    return tuple(block for entry in reading.state.entries for block in blocks_of(entry, reading))


def _joined(reading: Reading) -> tuple[Block, ...]:
    """Under which item the minutes of one stand that was debated together with it."""
    state = reading.state
    if not state.joined_to:
        return ()
    sentence = reading.wording.notices.together_with.format(item=reading.item(state.joined_to))
    return (Paragraph(sentence),)


def _fate(reading: Reading) -> tuple[Block, ...]:
    """That the item was set aside, unless its own minutes say so."""
    state, notices = reading.state, reading.wording.notices
    told = any(
        isinstance(entry.content, ItemSetAside) and entry.content.item == state.item.id for entry in state.entries
    )
    if not state.fate or told:
        return ()
    return (Paragraph(notices.this_removed if state.fate == "removed" else notices.this_adjourned),)


def _attachments(session: Session, states: tuple[ItemState, ...]) -> tuple[str, ...]:
    """`1 Präsentation`: the attachments of these items, with their numbers in the whole minutes."""
    numbers = attachment_numbers(session)
    return tuple(
        f"{numbers[entry.seq]} {one_line(entry.content.title)}"
        for state in states
        for entry in state.entries
        if isinstance(entry.content, Attachment)
    )
