"""The form that each kind of entry has in the minutes."""

from __future__ import annotations

from minutes_tui.document.model import Block, Bullets, Label, Paragraph, VoteTable
from minutes_tui.document.reading import Reading, one_line
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.counting import NEED_NO_VOTE
from minutes_tui.domain.entries import Announcement, Assignment, Contribution, Resolution, Results, Statement
from minutes_tui.domain.placing import paragraphs
from minutes_tui.domain.publishing import ResolutionPublished
from minutes_tui.domain.questions import Question
from minutes_tui.domain.session import Entry
from minutes_tui.domain.votes import COUNTLESS, NOTING, SECRET, Vote
from minutes_tui.language.wording import Wording


def contribution(entry: Entry, content: Contribution, reading: Reading) -> list[Block]:
    """The name opens the first paragraph, unless the same speaker goes on."""
    opening = "" if content.continued else reading.name(content.speaker, content.named)
    return _spoken(entry.seq, opening, content.text)


def announcement(entry: Entry, content: Announcement, reading: Reading) -> list[Block]:
    """As a contribution."""
    return _spoken(entry.seq, _before(reading.name(content.speaker, content.named), content.text), content.text)


def statement(entry: Entry, content: Statement, reading: Reading) -> list[Block]:
    """Word for word, so in quotation marks: they open with the first paragraph and close with the last."""
    asides = reading.wording.asides
    name = reading.name(content.speaker, content.named)
    intro = asides.statement.format(name=name) if name else asides.statement_unnamed
    quoted = asides.quote.replace("{text}", content.text)
    return [Paragraph(intro, entry=entry.seq), *(Paragraph(text, entry=entry.seq) for text in paragraphs(quoted))]


def question(entry: Entry, content: Question, reading: Reading) -> list[Block]:
    """Who asks what, what is answered or when it will be, and what is asked further."""
    asker = reading.name(content.speaker, content.named)
    answerer = reading.name(content.answerer, content.answerer_named)
    blocks = _spoken(entry.seq, _before(asker, content.text), content.text)
    blocks += _spoken(entry.seq, _before(answerer, content.answer), content.answer)
    if content.answered in ("written", "later"):
        blocks.append(Paragraph(_promise(content, answerer, reading), entry=entry.seq))
    return blocks + _spoken(entry.seq, _before(asker, content.follow_up), content.follow_up)


def _before(name: str, text: str) -> str:
    """The name in front of what is put in direct speech ("Wann wird …?") has a colon; else it opens the sentence."""
    return f"{name}:" if name and text[:1].isupper() else name


def _promise(content: Question, answerer: str, reading: Reading) -> str:
    asides = reading.wording.asides
    written, later = (asides.written_by, asides.later_by) if answerer else (asides.written, asides.later)
    due = reading.deadline(content.until)
    until = asides.until.format(until=due) if due else ""
    return (written if content.answered == "written" else later).format(name=answerer, until=until)


def assignment(entry: Entry, content: Assignment, reading: Reading) -> list[Block]:
    """Who is to do what, until when."""
    asides = reading.wording.asides
    name = reading.name(content.speaker, content.named)
    form = asides.assignment if name else asides.assignment_unnamed
    due = reading.deadline(content.until)
    until = asides.until.format(until=due) if due else ""
    text = f"{content.text[:-1]}{until}." if content.text.endswith(".") else content.text + until
    whole = form.replace("{name}", name).replace("{text}", text)
    return [Paragraph(text, entry=entry.seq) for text in paragraphs(whole)]


def attachment(entry: Entry, content: Attachment, reading: Reading) -> list[Block]:
    """The usual sentence, with the number that it has in these minutes."""
    number = reading.numbers.get(entry.seq, 0)
    said = reading.wording.asides.attached.format(title=one_line(content.title), number=number)
    return [Paragraph(said, entry=entry.seq)]


def results(entry: Entry, content: Results, _reading: Reading) -> list[Block]:
    """The introduction, and the bullets."""
    intro: list[Block] = [Paragraph(one_line(content.intro), entry=entry.seq)] if content.intro else []
    return intro + ([Bullets(content.points, entry.seq)] if content.points else [])


def resolution(entry: Entry, content: Resolution, reading: Reading) -> list[Block]:
    """What it is, who moved it, and its text. Before the vote, and where nothing comes of it, it is a draft."""
    vote = reading.votes.get(entry.seq)
    blocks: list[Block] = [_heading(entry, content.form, vote, reading.wording)]
    if content.movers:
        moved = reading.wording.asides.moved_by.format(name=one_line(content.movers))
        blocks.append(Paragraph(moved, entry=entry.seq))
    return [*blocks, *(Paragraph(text, entry=entry.seq) for text in paragraphs(content.text))]


def published(entry: Entry, content: ResolutionPublished, reading: Reading) -> list[Block]:
    """That it is made public now; then its text and its vote, as they read in the other minutes."""
    voted = content.vote
    return [
        Paragraph(reading.wording.notices.made_public, entry=entry.seq),
        _heading(entry, content.form, voted, reading.wording),
        *(Paragraph(text, entry=entry.seq) for text in paragraphs(content.text)),
        *(vote(entry, voted, reading) if voted is not None else ()),
    ]


def _heading(entry: Entry, form: str, vote: Vote | None, wording: Wording) -> Label:
    passed = vote is not None and vote.outcome != "rejected" and vote.outcome not in NEED_NO_VOTE
    return Label(_label(form, wording, passed=passed), entry.seq)


def _label(form: str, wording: Wording, *, passed: bool) -> str:
    asides = wording.asides
    match form:
        case "recommendation":
            return asides.recommendation if passed else asides.draft_recommendation
        case "motion":
            return wording.resolution if passed else asides.motion
        case "procedural":
            return asides.procedural
    return wording.resolution if passed else wording.draft_resolution


def vote(entry: Entry, content: Vote, reading: Reading) -> list[Block]:
    """As a table or as a sentence, whichever is the house's style. A table does not say what became of the text."""
    wording = reading.wording
    if content.method == NOTING:
        return [Paragraph(wording.noted, entry=entry.seq)]
    secret: list[Block] = [Paragraph(wording.by_ballot, entry=entry.seq)] if content.method == SECRET else []
    rows = vote_rows(content, wording)
    style = reading.head.style.votes or wording.vote_style
    if style == "sentence" or not rows or content.method in COUNTLESS:
        return [*secret, Paragraph(wording.vote_sentence(content), entry=entry.seq)]
    said = wording.fate(content)
    fate: list[Block] = [Paragraph(said, entry=entry.seq)] if said else []
    return [*secret, VoteTable(wording.vote_result, rows, entry.seq), *fate]


def vote_rows(content: Vote, wording: Wording) -> tuple[tuple[str, str], ...]:
    """The rows of a vote's table: one mark when unanimous, else each figure that is known, 0 included."""
    if content.unanimous and content.outcome != "rejected":
        return ((wording.unanimous, "x"),)
    figures = ((wording.yes, content.yes), (wording.no, content.no), (wording.abstain, content.abstain))
    return tuple((label, str(figure)) for label, figure in figures if figure is not None)


def _spoken(seq: int, opening: str, text: str) -> list[Block]:
    return [Paragraph(one, "" if number else opening, seq) for number, one in enumerate(paragraphs(text))]
