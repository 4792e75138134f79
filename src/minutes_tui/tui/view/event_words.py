"""What an event says, in one line: its kind in words, the item, who speaks, and the words themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from minutes_tui.application.journal_log import Agenda, Row, referred
from minutes_tui.document.reading import name_of
from minutes_tui.domain import (
    agenda,
    arranging,
    attachments,
    attendance,
    entries,
    meeting,
    proceedings,
    publishing,
    questions,
    redaction,
)
from minutes_tui.domain import agenda_changes as changes
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.head import Head
from minutes_tui.domain.kinds import kind_of
from minutes_tui.domain.replacing import Replaced
from minutes_tui.domain.text import visible
from minutes_tui.domain.votes import ACCLAMATION, NOTING, SECRET, WITHOUT_VOTE, Vote
from minutes_tui.messages import Translator
from minutes_tui.messages.marking import N_
from minutes_tui.tui.view.outcome_words import OUTCOME_WORDS

_BEGIN: Final = 60
"""Characters of what was corrected or struck out."""
_MOST: Final = 5
"""How many events a taking-back tells by their words."""

KINDS: Mapping[type[EventData], str] = {
    meeting.PenTaken: N_("Pen taken"),
    meeting.HeadChanged: N_("Head changed"),
    meeting.Withdrawn: N_("Struck out"),
    meeting.MeetingClosed: N_("Meeting closed"),
    proceedings.MeetingOpened: N_("Meeting opened"),
    proceedings.ChairHanded: N_("Change of chair"),
    proceedings.MeetingInterrupted: N_("Meeting interrupted"),
    proceedings.MeetingResumed: N_("Meeting resumed"),
    proceedings.PublicExcluded: N_("Public excluded"),
    proceedings.PublicReadmitted: N_("Public readmitted"),
    agenda.ItemCalled: N_("Called up"),
    agenda.ItemFinished: N_("Finished"),
    changes.ItemAdded: N_("Item added"),
    changes.ItemRetitled: N_("Item retitled"),
    changes.ItemMoved: N_("Item moved"),
    changes.ItemSetAside: N_("Item put back"),
    changes.ItemsJoined: N_("Items joined"),
    changes.ItemsSplit: N_("Items separated"),
    changes.AgendaAgreed: N_("Agenda agreed"),
    attendance.AttendanceTaken: N_("Attendance"),
    entries.Contribution: N_("Contribution"),
    entries.Statement: N_("Statement for the record"),
    entries.Announcement: N_("Announcement"),
    questions.Question: N_("Question"),
    entries.Assignment: N_("Assignment"),
    attachments.Attachment: N_("Attachment"),
    entries.Results: N_("Results"),
    entries.Resolution: N_("Resolution"),
    Vote: N_("Vote"),
    publishing.ResolutionPublished: N_("Resolution made public"),
    Replaced: N_("Words replaced"),
    arranging.EntryMoved: N_("Entry moved"),
    arranging.EntrySplit: N_("Entry split"),
    arranging.SpeakerNamed: N_("Named"),
    redaction.Redacted: N_("Texts erased"),
}
"""How each kind of event is called."""
_FATES: Mapping[str, str] = {"adjourned": N_("Item adjourned"), "removed": N_("Item removed")}
_FORMS: Mapping[str, str] = {
    "recommendation": N_("Recommendation"),
    "motion": N_("Motion"),
    "procedural": N_("Motion on procedure"),
}

_OF_THE_AGENDA: Final = (
    agenda.ItemCalled,
    agenda.ItemFinished,
    changes.ItemAdded,
    changes.ItemRetitled,
    changes.ItemMoved,
    changes.ItemSetAside,
    changes.ItemsJoined,
    changes.ItemsSplit,
)
"""Events that are about an item itself: they name its title, too."""


class EventWords:
    """The words for the events of one journal, whose rows these are, in the language of `tr`.

    What people wrote stands literally in them, without anything that would act on a terminal.
    """

    def __init__(self, head: Head, rows: Sequence[Row], tr: Translator) -> None:
        self.head = head
        self.rows = rows
        self.tr = tr
        self._corrections: dict[int, list[int]] = {}
        for row in rows:
            revised = getattr(row.event.data, "revises", 0)
            if revised:
                self._corrections.setdefault(revised, []).append(row.event.seq)

    def line(self, row: Row) -> str:
        """What that event says, without when and by whom."""
        said = self._said(row.event.data, row)
        if row.event.when is not None:
            said = f"{said} [{self.tr('as of {time}').replace('{time}', _time_of(row.event))}]"
        return visible(" ".join(said.split()))

    def _said(self, data: EventData, row: Row) -> str:
        parts = [self._kind(data)]
        for name, said in (("revises", self.tr("corrects #{number}")), ("resolution", self.tr("on #{number}"))):
            number = getattr(data, name, 0)
            parts += [said.replace("{number}", str(number))] if number else []
        return self._joined(parts, data, row, self._words(data, row))

    def _joined(self, parts: list[str], data: EventData, row: Row, words: str) -> str:
        known = [*parts, self._where(data, row.agenda), self._who(data)]
        return ": ".join(part for part in (", ".join(part for part in known if part), words) if part)

    def _kind(self, data: EventData) -> str:
        match data:
            case meeting.Withdrawn(undo=True):
                said = N_("Taken back")
            case changes.ItemSetAside(fate=fate) if fate in _FATES:
                said = _FATES[fate]
            case changes.AgendaAgreed(amended=True):
                said = N_("Agenda agreed as amended")
            case entries.Resolution(form=form) if form in _FORMS:
                said = _FORMS[form]
            case Vote(method=method) if method == NOTING:
                said = N_("Noted, without a vote")
            case Vote(method=method) if method == SECRET:
                said = N_("Secret ballot")
            case Vote(method=method) if method == WITHOUT_VOTE:
                said = N_("Outcome without a vote")
            case _:
                said = KINDS.get(type(data), "")
        return self.tr(said) if said else kind_of(data).name

    def _where(self, data: EventData, agenda: Agenda) -> str:
        """The item, or several; with the title where the event is about the item itself."""
        item = getattr(data, "item", "")
        items = getattr(data, "items", ()) or ((item,) if item else ())
        titled = isinstance(data, _OF_THE_AGENDA)
        return ", ".join(self._item(item, agenda, titled=titled) for item in items)

    def _item(self, item: str, agenda: Agenda, *, titled: bool) -> str:
        known = agenda.get(item)
        if known is None:
            return item
        number = self.tr("item {number}").replace("{number}", known.number) if known.number else ""
        return f"{number} {known.title}".strip() if titled or not number else number

    def _who(self, data: EventData) -> str:
        speaker = getattr(data, "speaker", "") or getattr(data, "chair", "")
        if isinstance(data, arranging.SpeakerNamed):
            return ""
        return name_of(self.head, speaker, getattr(data, "named", "") or getattr(data, "movers", ""))

    def _words(self, data: Any, row: Row) -> str:
        """What people said, or what the event is about."""
        tr = self.tr
        match data:
            case meeting.PenTaken(host=host):
                return host
            case meeting.HeadChanged(changes=changed):
                return "; ".join(changed.split("\n"))
            case meeting.Withdrawn() | arranging.EntryMoved():
                return self._others(row)
            case changes.ItemMoved(behind=behind):
                other = self._item(behind, row.agenda, titled=False)
                return tr("behind {item}").replace("{item}", other) if behind else tr("to the top")
            case attendance.AttendanceTaken():
                return self._attendance(data)
            case Replaced(places=places):
                pairs = dict.fromkeys(f"{place.was} → {place.now}" for place in places)
                return f"{', '.join(pairs)} ({_numbers(data)})"
            case arranging.EntrySplit(text=text, rest=rest):
                return f"#{data.entry} {text} | {rest}"
            case arranging.SpeakerNamed(unnamed=unnamed):
                return f"{unnamed} → {name_of(self.head, data.speaker, data.named)}"
            case redaction.Redacted(reason=reason):
                return f"{_numbers(data)} ({reason})" if reason else _numbers(data)
            case questions.Question():
                return self._question(data)
            case entries.Results():
                return " • ".join(part for part in (data.intro, *data.points) if part)
            case entries.Assignment(text=text, until=until) if until:
                return f"{text} ({until})"
            case attachments.Attachment(title=title):
                return title
            case Vote():
                return self._vote(data)
            case publishing.ResolutionPublished(text=text, vote=vote):
                return f"{text} ({self._vote(vote)})" if vote is not None else text
        return str(getattr(data, "text", "") or getattr(data, "reason", ""))

    def _others(self, row: Row) -> str:
        """What it takes back or moves, each by its number and its first words; of an entry not its corrections, too."""
        seqs = [seq for seq in referred(row.event.data) if 0 < seq < row.event.seq]
        corrected = {self._revised(seq) for seq in seqs} & set(seqs)
        told = [seq for seq in seqs if self._revised(seq) not in corrected]
        said = [self._other(seq, row) for seq in told[:_MOST]]
        rest = ", ".join(f"#{seq}" for seq in told[_MOST:])
        return "; ".join([*said, *([rest] if rest else [])])

    def _other(self, seq: int, row: Row) -> str:
        """`#12 Contribution, item 5, Mr Akgün: asks …`, as it was corrected by then."""
        taken = set(getattr(row.event.data, "withdrawn", ()))
        before = [self.rows[one - 1] for one in self._corrections.get(seq, ()) if one < row.event.seq]
        versions = [one.event.data for one in before if one.stands or one.event.seq in taken]
        original = self.rows[seq - 1]
        data = versions[-1] if versions else original.event.data
        parts = [self._kind(data)]
        if self._revised(seq):
            parts.append(self.tr("corrects #{number}").replace("{number}", str(self._revised(seq))))
        points_further = isinstance(data, meeting.Withdrawn | arranging.EntryMoved)
        words = _numbers(data) if points_further else _begin(self._words(data, original))
        return f"#{seq} {self._joined(parts, data, original, words)}"

    def _revised(self, seq: int) -> int:
        return int(getattr(self.rows[seq - 1].event.data, "revises", 0))

    def _attendance(self, data: attendance.AttendanceTaken) -> str:
        tr = self.tr
        parts = []
        for said, people in ((tr("here: {names}"), data.here), (tr("gone: {names}"), data.gone)):
            if people:
                names = ", ".join(name_of(self.head, person, "") for person in people)
                parts.append(said.replace("{names}", names))
        return "; ".join(parts)

    def _question(self, data: questions.Question) -> str:
        answerer = name_of(self.head, data.answerer, data.answerer_named)
        answer = ": ".join(part for part in (answerer, data.answer or data.until) if part)
        parts = [data.text, f"→ {answer}" if answer else "", data.follow_up]
        return " ".join(part for part in parts if part)

    def _vote(self, data: Vote) -> str:
        tr = self.tr
        if data.method == NOTING:
            return ""
        outcome = tr(OUTCOME_WORDS[data.outcome]) if data.outcome in OUTCOME_WORDS else ""
        if data.method == ACCLAMATION:
            outcome = f"{outcome}, {tr('by acclamation')}"
        if data.to:
            outcome = f"{outcome} ({data.to})"
        if data.unanimous:
            return f"{tr('unanimously')} {outcome}".strip()
        figures = ((tr("Yes"), data.yes), (tr("No"), data.no), (tr("Abstentions"), data.abstain))
        counted = [f"{label} {figure}" for label, figure in figures if figure is not None]
        return ", ".join([*counted, *([outcome] if outcome else [])])


def _numbers(data: EventData) -> str:
    return ", ".join(f"#{seq}" for seq in referred(data))


def _time_of(event: Event) -> str:
    when = event.when or event.at
    return f"{when:%H:%M}" if when.date() == event.at.date() else f"{when:%Y-%m-%d %H:%M}"


def _begin(text: str) -> str:
    """The first words of a text."""
    line = " ".join(text.split())
    return line if len(line) <= _BEGIN else f"{line[: _BEGIN + 1].rpartition(' ')[0] or line[:_BEGIN]} …"
