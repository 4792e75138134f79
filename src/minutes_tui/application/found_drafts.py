"""Which draft is gone on with at the next start: the newest that a process left behind and that was not recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from minutes_tui.application.drafting import Draft
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.entries import (
    FORMS,
    Announcement,
    Assignment,
    Contribution,
    Resolution,
    Results,
    Spoken,
    Statement,
)
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.kinds import decide
from minutes_tui.domain.publishing import ResolutionPublished
from minutes_tui.domain.questions import Question
from minutes_tui.domain.session import Session
from minutes_tui.domain.text import clean_line, clean_text
from minutes_tui.domain.votes import Vote
from minutes_tui.storage.drafts import NamedDraft, StoredDraft
from minutes_tui.storage.processes import Process

EntryData = Spoken | Question | Attachment | Results | Resolution | ResolutionPublished
Fields = Mapping[str, str | int | bool]

_TYPES: dict[str, type] = {
    "text": str,
    "typed": str,
    "speaker": str,
    "named": str,
    "continued": bool,
    "revises": int,
    "line": int,
    "column": int,
    "resolution": int,
    "anew": bool,
    "yes": str,
    "no": str,
    "abstain": str,
    "at": str,
    "noting": bool,
    "secret": bool,
    "outcome": str,
    "to": str,
    "before": int,
    "step": str,
    "until": str,
    "answered": str,
    "answerer": str,
    "answerer_named": str,
    "asking_answerer": bool,
    "answer": str,
    "follow_up": str,
    "title": str,
    "file": str,
    "digest": str,
    "form": str,
    "movers": str,
}
"""What the screens read back; a file that anybody may have written is held to it."""
_PARAGRAPHS = ("text", "answer", "follow_up")
_SPOKEN: Mapping[str, type[Spoken]] = {
    "contribution": Contribution,
    "statement": Statement,
    "announcement": Announcement,
    "assignment": Assignment,
}


@dataclass(frozen=True, slots=True)
class Found:
    """A draft to go on with.

    `draft` is ready for its screen: as a correction where its event is recorded already with other words. `name` is its
    file, which the caller takes over before it resumes. `by`, `host` and `saved_at` are for telling people.
    """

    name: str
    draft: Draft
    by: str
    host: str
    saved_at: datetime

    @property
    def revises(self) -> int:
        """The entry that it corrects; 0: it becomes one of its own."""
        return int(self.draft.fields.get("revises", 0))


def found_drafts(
    drafts: Iterable[NamedDraft],
    events: Sequence[Event],
    is_alive: Callable[[Process], bool],
    session: Session,
    new_id: Callable[[], str],
) -> tuple[Found, ...]:
    """The drafts of processes that are gone in which something is left to record, the newest first.

    Passed over, and left where they are: drafts of processes that live, and those that this meeting has no place for.
    """
    found: list[Found] = []
    for one in _left_behind(drafts, is_alive):
        draft = _to_resume(one.draft, events, session)
        if isinstance(draft, Draft):
            draft = replace(draft, event_id=draft.event_id or new_id())
            found.append(Found(one.name, draft, one.draft.by, one.draft.process.host, one.draft.saved_at))
    return tuple(found)


def settled_drafts(
    drafts: Iterable[NamedDraft], events: Sequence[Event], is_alive: Callable[[Process], bool], session: Session
) -> tuple[str, ...]:
    """The files that may be removed: their processes are gone, and what they hold is recorded, or nothing."""
    return tuple(
        one.name for one in _left_behind(drafts, is_alive) if _to_resume(one.draft, events, session) == "settled"
    )


def _left_behind(drafts: Iterable[NamedDraft], is_alive: Callable[[Process], bool]) -> list[NamedDraft]:
    newest_first = sorted(drafts, key=lambda one: one.draft.saved_at, reverse=True)
    return [one for one in newest_first if not is_alive(one.draft.process)]


def _to_resume(stored: StoredDraft, events: Sequence[Event], session: Session) -> Draft | str:
    """The draft as its screen is to show it, without an id where it needs another one; or `settled`, or `no place`."""
    fields = _sound(stored.fields)
    if stored.screen == "vote":
        return _vote_to_resume(stored, events, session, fields)
    content = _content(stored.screen, stored.item, fields)
    if content is None or stored.item not in session.items:
        return "no place"
    event_id, revises = stored.event_id, int(fields.get("revises", 0))
    content = _with_vote(session, content, revises)
    recorded = next((event for event in reversed(events) if event.id == event_id), None) if event_id else None
    if recorded is not None:
        words = decide(session, replace(content, revises=0))
        begun = stored.saved_at == recorded.at and _is_begin(words, recorded.data)
        if stored.saved_at < recorded.at or begun or _same(words, recorded.data):
            return "settled"
        # A journal takes an id once: what is typed further is recorded under another one.
        event_id, revises = "", recorded.entry
    if not _can_be_corrected(session, revises, content):
        revises = 0
    if _says_nothing(session, replace(content, revises=revises), fields):
        return "settled"
    return Draft(stored.screen, stored.item, event_id, {**fields, "revises": revises})


def _vote_to_resume(
    stored: StoredDraft, events: Sequence[Event], session: Session, fields: dict[str, str | int | bool]
) -> Draft | str:
    """Figures that were typed and not recorded. They say nothing once that vote was recorded, by whomever."""
    resolution = int(fields.get("resolution", 0))
    found = session.find(resolution)
    if stored.item not in session.items or found is None or not isinstance(found[1].content, Resolution):
        return "no place"
    votes = [event for event in events if isinstance(event.data, Vote) and event.data.resolution == resolution]
    recorded_since = any(event.at > stored.saved_at for event in votes)
    if recorded_since or any(event.id == stored.event_id for event in events):
        return "settled"
    return Draft(stored.screen, stored.item, stored.event_id, fields)


def _sound(fields: Fields) -> dict[str, str | int | bool]:
    """The fields that screens know, of the type that they expect, as if they had come in by the keyboard."""
    sound: dict[str, str | int | bool] = {}
    for name, value in fields.items():
        if type(value) is not _TYPES.get(name):
            continue
        if isinstance(value, str):
            sound[name] = clean_text(value) if name in _PARAGRAPHS else clean_line(value)
        else:
            sound[name] = max(0, value)
    return sound


def _content(screen: str, item: str, fields: Fields) -> EntryData | None:
    """What leaving the screen would record; None for a screen without a draft."""
    words = {name: str(fields.get(name, "")) for name, kind in _TYPES.items() if kind is str}
    if screen in _SPOKEN:
        spoken = _SPOKEN[screen](item, speaker=words["speaker"], named=words["named"], text=words["text"])
        if isinstance(spoken, Contribution):
            return replace(spoken, continued=bool(fields.get("continued", False)))
        return replace(spoken, until=words["until"]) if isinstance(spoken, Assignment) else spoken
    match screen:
        case "question":
            return _question(item, words)
        case "attachment":
            return Attachment(item, title=words["title"], file=words["file"], digest=words["digest"])
        case "results":
            intro, *points = words["text"].split("\n")
            return Results(item, intro=intro, bullets="\n".join(points))
        case "resolution":
            form = words["form"] if words["form"] in FORMS else ""
            return Resolution(item, form=form, movers=words["movers"], text=words["text"])
        case "published":
            return ResolutionPublished(item, text=words["text"])
    return None


def _with_vote(session: Session, content: EntryData, revises: int) -> EntryData:
    """Of what was made public only the text is typed; the rest stands in the entry."""
    found = session.find(revises)
    stands = found[1].content if found is not None else None
    if isinstance(content, ResolutionPublished) and isinstance(stands, ResolutionPublished):
        return replace(stands, item=content.item, revises=0, text=content.text)
    return content


def _question(item: str, words: Mapping[str, str]) -> Question:
    promised = words["answered"] in ("written", "later")
    return Question(
        item,
        speaker=words["speaker"],
        named=words["named"],
        text=words["text"],
        answered=words["answered"] if promised else "",
        answerer=words["answerer"],
        answerer_named=words["answerer_named"],
        answer=words["answer"],
        until=words["until"] if promised else "",
        follow_up=words["follow_up"],
    )


def _same(decided: object, recorded: EventData) -> bool:
    if not isinstance(decided, EntryData) or type(decided) is not type(recorded):
        return False
    return replace(decided, after=0, revises=0) == replace(recorded, after=0, revises=0)


def _is_begin(decided: object, recorded: EventData) -> bool:
    """Whether it says the first words of what was recorded: an older state, where the clock cannot tell."""
    if not isinstance(decided, EntryData) or type(decided) is not type(recorded):
        return False
    return _words(recorded).startswith(_words(decided))


def _words(content: EventData) -> str:
    match content:
        case Contribution(text=text) | Statement(text=text) | Announcement(text=text) | Resolution(text=text):
            return text
        case ResolutionPublished(text=text):
            return text
        case Assignment(text=text):
            return text
        case Question(text=text, answer=answer, follow_up=follow_up):
            return f"{text}\n{answer}\n{follow_up}".rstrip("\n")
        case Attachment(title=title, file=file):
            return f"{title}\n{file}".rstrip("\n")
        case Results(intro=intro, bullets=bullets):
            return f"{intro}\n{bullets}".rstrip("\n")
    return ""


def _can_be_corrected(session: Session, revises: int, content: EntryData) -> bool:
    """What is said may become another kind of it; all else stays what it is."""
    found = session.find(revises)
    if found is None:
        return False
    said = (Contribution, Statement, Announcement, Assignment, Question)
    return type(found[1].content) is type(content) or (isinstance(found[1].content, said) and isinstance(content, said))


def _says_nothing(session: Session, content: EntryData, fields: Fields) -> bool:
    """Whether it would record nothing; a speaker who was chosen, or letters of one, are not nothing."""
    if decide(session, content) is not None:
        return False
    if "typed" in fields:
        return not fields["typed"]
    named = fields.get("speaker") or fields.get("named") or fields.get("movers")
    return bool(content.revises or fields.get("continued") or not named)
