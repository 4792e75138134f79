"""From the state of a meeting to its finished text. Pure: the same session gives the same document."""

from __future__ import annotations

from minutes_tui.document.model import Block, Bullets, Document, Label, Paragraph, Section, VoteTable
from minutes_tui.domain.entries import Contribution, Resolution, Results, paragraphs
from minutes_tui.domain.head import Head
from minutes_tui.domain.session import Entry, ItemState, Session
from minutes_tui.domain.votes import NOTING, SECRET, Vote
from minutes_tui.language.registry import WORDINGS
from minutes_tui.language.wording import Wording


def build_document(session: Session, *, public_only: bool = False) -> Document:
    """The whole minutes; with `public_only` without the items that are not public, titles included."""
    head = session.head
    wording = WORDINGS[head.meeting.language]
    return Document(
        language=head.meeting.language,
        title=head.meeting.title,
        facts=_facts(head, wording),
        present=_present(session),
        present_label=wording.present,
        sections=tuple(
            build_section(head, state) for state in session.items.values() if state.item.public or not public_only
        ),
        closing=wording.closed(session.closed_at) if session.closed_at else "",
    )


def build_section(head: Head, state: ItemState) -> Section:
    """One agenda item with its body. Reads nothing but the head and this item's state."""
    wording = WORDINGS[head.meeting.language]
    votes = {entry.content.resolution: entry.content for entry in state.entries if isinstance(entry.content, Vote)}
    blocks: list[Block] = []
    for entry in state.entries:
        blocks += _blocks(entry, head, wording, votes)
    return Section(
        item=state.item.id,
        number=state.item.number,
        title=state.item.title,
        public=state.item.public,
        called_at=state.called_at,
        called_line=wording.called_up(state.called_at) if state.called_at else "",
        blocks=tuple(blocks),
    )


def find_item(session: Session, number: str) -> ItemState | None:
    """The item of that number, however it is spaced or ended ("5", "5.", "Ö4"); its id is taken too."""
    wanted = _bare(number)
    for state in session.items.values():
        if state.item.number and _bare(state.item.number) == wanted:
            return state
    return session.items.get(number)


def _bare(number: str) -> str:
    return "".join(number.split()).rstrip(".").casefold()


def speaker_name(head: Head, content: Contribution) -> str:
    """The name that opens a contribution; empty for narrative."""
    person = head.person(content.speaker) if content.speaker else None
    if person is not None:
        return person.called
    return _line(content.named) or _line(content.speaker)


def _facts(head: Head, wording: Wording) -> tuple[str, ...]:
    meeting = head.meeting
    body = ", ".join(part for part in (meeting.organization, meeting.body) if part)
    when = wording.opened(meeting.starts_at) if meeting.starts_at else ""
    place = ", ".join(part for part in (when, meeting.place) if part)
    return tuple(fact for fact in (body, place) if fact)


def _present(session: Session) -> tuple[str, ...]:
    """Everybody who was here at some time of the meeting, in the register's order."""
    ever = {movement.person for movement in session.attendance.movements if movement.here}
    return tuple(
        f"{person.called} ({person.group})" if person.group else person.called
        for person in session.head.persons
        if person.id in ever
    )


def _blocks(entry: Entry, head: Head, wording: Wording, votes: dict[int, Vote]) -> list[Block]:
    content = entry.content
    if isinstance(content, Contribution):
        return _contribution(entry.seq, content, head)
    if isinstance(content, Results):
        intro: list[Block] = [Paragraph(_line(content.intro), entry=entry.seq)] if content.intro else []
        return intro + ([Bullets(content.points, entry.seq)] if content.points else [])
    if isinstance(content, Resolution):
        vote = votes.get(entry.seq)
        passed = vote is not None and vote.outcome != "rejected"
        label = Label(wording.resolution if passed else wording.draft_resolution, entry.seq)
        return [label, *(Paragraph(text, entry=entry.seq) for text in paragraphs(content.text))]
    if isinstance(content, Vote):
        return _vote(entry.seq, content, head.style.votes or wording.vote_style, wording)
    raise TypeError(f"entry {entry.seq} is of a kind the document has no form for")


def _contribution(seq: int, content: Contribution, head: Head) -> list[Block]:
    opening = "" if content.continued else speaker_name(head, content)
    texts = paragraphs(content.text)
    return [Paragraph(text, "" if number else opening, seq) for number, text in enumerate(texts)]


def _line(text: str) -> str:
    """Text of one line; a file that another program wrote may hold line ends there, which would be structure."""
    return text.replace("\n", " ")


def _vote(seq: int, vote: Vote, style: str, wording: Wording) -> list[Block]:
    if vote.method == NOTING:
        return [Paragraph(wording.noted, entry=seq)]
    secret: list[Block] = [Paragraph(wording.by_ballot, entry=seq)] if vote.method == SECRET else []
    rows = vote_rows(vote, wording)
    if style == "sentence" or not rows:
        return [*secret, Paragraph(wording.vote_sentence(vote), entry=seq)]
    return [*secret, VoteTable(wording.vote_result, rows, seq)]


def vote_rows(vote: Vote, wording: Wording) -> tuple[tuple[str, str], ...]:
    """The rows of a vote's table: one mark when unanimous, else each figure that is known, 0 included."""
    if vote.unanimous and vote.outcome != "rejected":
        return ((wording.unanimous, "x"),)
    figures = ((wording.yes, vote.yes), (wording.no, vote.no), (wording.abstain, vote.abstain))
    return tuple((label, str(figure)) for label, figure in figures if figure is not None)
