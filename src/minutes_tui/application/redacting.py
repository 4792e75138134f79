"""Erasing texts of a session for good: what would go, what stays as it reads, and doing it.

A text is a whole field of an event: `contribution.text`, `opened.named`. Of an entry that was corrected since, the
minutes read on as they do: where its wording hangs on what goes, it is recorded once more as it stands before that.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from minutes_tui.application.marks import erased_mark
from minutes_tui.application.outcome import Done, NotSaved, Refused
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.application.workspace import Workspace
from minutes_tui.codec.events import to_event
from minutes_tui.codec.record import Record, Text
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import fold
from minutes_tui.domain.head import Head
from minutes_tui.domain.kinds import KINDS, kind_of
from minutes_tui.domain.placing import EntryContent
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.redaction import Redacted
from minutes_tui.domain.session import AT_END, Entry, Session
from minutes_tui.storage.erasing import Leftover, erase, leftovers, take_away
from minutes_tui.storage.journal_files import open_journal
from minutes_tui.storage.processes import is_alive, this_process
from minutes_tui.storage.reading import Found, find_beside, find_session

_A_DIGEST: Final = "sha256:" + "0" * 64
_TELLING: Final = 12
_NOTHING: Final = 3
"""Characters: a line of so many is known again wherever it stands; one of so few is said by everybody."""
_MEANINGLESS: Final = frozenset({("speaker-named", "unnamed")})
"""Texts that say nothing of anybody (`??2`), and without which others could not be read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be erased: texts of some events (of all their fields, or of one), or every text that holds a phrase.

    A phrase is found whatever its capitals, its blanks and line ends.
    """

    events: tuple[int, ...] = ()
    field: str = ""
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """A text that is to go: the event, the name of its field, and what it says."""

    event: Event
    part: str
    text: str

    @property
    def name(self) -> tuple[int, str]:
        """Event and field."""
        return self.event.seq, self.part


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen: `targets` go, `marked` are entries that read a mark then, `kept` say again what stands now.

    `stays` are events with the phrase where it cannot be erased, `head` are lines of the head with it; `leftovers` are
    other files that hold it.
    """

    targets: tuple[Target, ...]
    marked: tuple[Entry, ...]
    kept: tuple[EventData, ...]
    stays: tuple[Target, ...] = ()
    head: tuple[int, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    elsewhere: tuple[Problem, ...] = ()


def plan(found: Found, wanted: Wanted) -> Plan | Problem:
    """What erasing that would come to, or why it cannot be."""
    for problem in found.problems:
        if problem.severity == "error":
            return problem
    head, records = found.file.head, [block.record for block in found.blocks]
    made = _planned(head, records, wanted)
    if isinstance(made, Problem):
        return made
    holds = _holding(wanted, made.targets)
    lines = found.file.parts.head.decode("utf-8", "replace").splitlines()
    in_head = tuple(number for number, line in enumerate(lines, 1) if holds(line)) if wanted.phrase else ()
    return replace(
        made,
        head=in_head,
        leftovers=tuple(one for one in leftovers(found.path, holds) if one.path.name != _other_part(head)),
        elsewhere=_in_the_other_part(found, made.targets, wanted),
    )


def redact(file: str, wanted: Wanted, reason: str, surroundings: Surroundings) -> Plan | Problem:
    """Erase that for good: what was done, or why it was not. Refused while somebody has the session open."""
    found = find_session(file)
    if isinstance(found, tuple):
        return found[0]
    first = plan(found, wanted)
    if isinstance(first, Problem):
        return first
    if _holding(wanted, first.targets)(reason):
        return Problem("redact.reason-holds-it")
    done = _recorded(found, wanted, reason, surroundings)
    if isinstance(done, Problem):
        return done
    if done.targets:
        failed = erase(found.path, _by_event(done.targets), file)
        if failed is not None:
            return failed
    for leftover in first.leftovers:
        failed = take_away(leftover) if leftover.ours else None
        if failed is not None:
            return failed
    return first


# -- what would go


def _planned(head: Head, records: Sequence[Record], wanted: Wanted) -> Plan | Problem:
    events = _events(head, records)
    if isinstance(events, Problem):
        return events
    targets = _of_events(events, records, wanted) if wanted.events else _with_phrase(events, records, wanted.phrase)
    if isinstance(targets, Problem):
        return targets
    holds = _holding(wanted, targets)
    before, after = fold(head, events), _afterwards(head, records, targets)
    marked, kept = _entries(before, after, holds)
    stays = _stays(events, records, wanted.phrase) if wanted.phrase else ()
    return Plan(tuple(targets), tuple(marked), tuple(kept), stays)


def _events(head: Head, records: Sequence[Record]) -> list[Event] | Problem:
    mark = erased_mark(head)
    events: list[Event] = []
    for record in records:
        event = to_event(record, mark)
        if isinstance(event, Problem):
            return event
        events.append(event)
    return events


def _texts(record: Record) -> list[tuple[str, str]]:
    """The texts of a record that can be erased, by the names of their fields."""
    words = KINDS[record.kind].words
    texts = ((name, value) for name, value in record.fields.items() if name in words and type(value) is Text and value)
    return [(name, str(value)) for name, value in texts if (record.kind, name) not in _MEANINGLESS]


def _of_events(events: Sequence[Event], records: Sequence[Record], wanted: Wanted) -> list[Target] | Problem:
    targets: list[Target] = []
    for seq in wanted.events:
        if not 0 < seq <= len(events):
            return Problem("redact.no-such-event", parameters={"seq": seq, "last": len(events)})
        texts = _texts(records[seq - 1])
        here = [(name, text) for name, text in texts if not wanted.field or name == wanted.field]
        if not here:
            gone = events[seq - 1].erased
            if gone and (not wanted.field or wanted.field in gone):
                return Problem("redact.gone-already", parameters={"seq": seq})
            names = ", ".join(name for name, _ in texts)
            return Problem(
                "redact.no-text" if not names else "redact.no-such-field", Place(), {"seq": seq, "fields": names}
            )
        targets += [Target(events[seq - 1], name, text) for name, text in here]
    return targets


def _with_phrase(events: Sequence[Event], records: Sequence[Record], phrase: str) -> list[Target]:
    holds = phrase_in(phrase)
    return [
        Target(event, name, text)
        for event, record in zip(events, records, strict=True)
        for name, text in _texts(record)
        if holds(text)
    ]


def _stays(events: Sequence[Event], records: Sequence[Record], phrase: str) -> tuple[Target, ...]:
    """Where the phrase stands on one line with its key: such values are what others refer to."""
    holds = phrase_in(phrase)
    found = []
    for event, record in zip(events, records, strict=True):
        for name, value in (("by", record.by), *record.fields.items()):
            lines = value if isinstance(value, tuple) else (value,)
            said = [line for line in lines if isinstance(line, str) and type(line) is not Text and holds(line)]
            found += [Target(event, name, line) for line in said]
    return tuple(found)


def phrase_in(phrase: str) -> Callable[[str], bool]:
    """Whether a text holds the phrase, whatever capitals and blanks."""
    words = [re.escape(unicodedata.normalize("NFC", word)) for word in phrase.split()]
    pattern = re.compile(r"\s+".join(words), re.IGNORECASE)
    return lambda text: bool(words) and pattern.search(unicodedata.normalize("NFC", text)) is not None


def _holding(wanted: Wanted, targets: Sequence[Target]) -> Callable[[str], bool]:
    """Whether another text says what has to go, too."""
    if wanted.phrase:
        return phrase_in(wanted.phrase)
    lines = {line for target in targets for line in target.text.split("\n") if line.strip()}
    long = [line for line in lines if len(line) >= _TELLING]
    # A word or a name: as such, not within another one. "Ja" is said so often that it tells nothing.
    short = [re.escape(line) for line in lines if len(line) < _TELLING and len(line) > _NOTHING]
    words = re.compile(rf"(?<!\w)(?:{'|'.join(short)})(?!\w)") if short else None
    return lambda text: (
        any(line in text for line in long) or (words is not None and words.search(text) is not None) or text in lines
    )


# -- how the minutes read afterwards


def _afterwards(head: Head, records: Sequence[Record], targets: Sequence[Target]) -> Session:
    gone = _by_event(targets)
    without = [
        replace(record, fields={**record.fields, **dict.fromkeys(gone[record.seq], _A_DIGEST)})
        if record.seq in gone
        else record
        for record in records
    ]
    mark = erased_mark(head)
    events = [event for record in without if isinstance(event := to_event(record, mark), Event)]
    return fold(head, events)


def _by_event(targets: Sequence[Target]) -> Mapping[int, Collection[str]]:
    names: dict[int, list[str]] = defaultdict(list)
    for target in targets:
        names[target.event.seq].append(target.part)
    return names


def _entries(before: Session, after: Session, holds: Callable[[str], bool]) -> tuple[list[Entry], list[EventData]]:
    """Entries that read a mark afterwards; and, for those that were corrected since, what they say, to be kept."""
    marked, kept = [], []
    for state in (before.preface, *before.items.values()):
        for entry in state.entries:
            found = after.find(entry.seq)
            now: Any = found[1].content if found is not None else entry.content
            changed = _changed_words(entry.content, now)
            stay = {name: text for name, text in changed.items() if text and not holds(text)}
            if stay and isinstance(entry.content, EntryContent):
                kept.append(_as_it_reads(entry, now, stay))
            else:
                stay = {}
            if len(stay) < len(changed):
                marked.append(entry)
    return marked, kept


def _changed_words(content: EventData, now: EventData) -> dict[str, str]:
    """The fields with people's words that will read otherwise, as they read now."""
    names = {field.name for field in fields(now)} & set(kind_of(content).words)  # type: ignore[arg-type]  # a dataclass
    return {name: getattr(content, name) for name in names if getattr(content, name) != getattr(now, name)}


def _as_it_reads(entry: Entry, now: EventData, stay: Mapping[str, str]) -> EventData:
    """A correction that says what the entry says, but for what has to go."""
    content: Any = entry.content
    marks = {name: getattr(now, name) for name in _changed_words(content, now) if name not in stay}
    said: EventData = replace(content, after=AT_END, revises=entry.seq, **marks)
    return said


# -- doing it


def _recorded(found: Found, wanted: Wanted, reason: str, surroundings: Surroundings) -> Plan | Problem:
    """Put on record what is kept and what goes, and leave nothing but the session file; what goes by then."""
    journal = open_journal(found, this_process())
    if isinstance(journal, Problem):
        return journal
    workspace = Workspace(found.file.head, journal, journal.read(), surroundings)
    try:
        if journal.folder.others(is_alive):
            return Problem("redact.open", Place(str(found.path)))
        if workspace.read_only is not None:
            return workspace.read_only
        now = _planned(journal.copy.head, [one.record for one in journal.read()], wanted)
        if isinstance(now, Problem):
            return now
        texts = [target.name for target in now.targets]
        record = Redacted(tuple(seq for seq, _ in texts), tuple(part for _, part in texts), reason)
        for data in (*now.kept, record) if texts else ():
            failed = _append(workspace, data)
            if failed is not None:
                return failed
        return now
    except OSError as error:
        return Problem("journal.failed", parameters={"reason": error.strerror or str(error)})
    finally:
        workspace.close()


def _append(workspace: Workspace, data: EventData) -> Problem | None:
    """Record it as it is: nothing is decided here, since nothing changes in what the minutes say."""
    around = workspace.surroundings
    outcome = workspace.record_as(data, Event(0, around.new_id(), around.clock(), around.user, data))
    match outcome:
        case Done():
            return None
        case NotSaved(problem):
            return problem
        case Refused(problems):
            return problems[0]
    return None


# -- the meeting's other file


def _other_part(head: Head) -> str:
    """The name of its file; "" without one."""
    return head.meeting.nonpublic_part or head.meeting.public_part


def _in_the_other_part(found: Found, targets: Sequence[Target], wanted: Wanted) -> tuple[Problem, ...]:
    """The same acts in the file of the other part: what goes here stands there, too."""
    name = _other_part(found.file.head)
    if not name:
        return ()
    other = find_beside(found.path, name)
    if isinstance(other, tuple):
        return (Problem("redact.other-part-unread", Place(name), severity="warning"),)
    ids = {(target.event.id, target.part) for target in targets}
    holds = phrase_in(wanted.phrase)
    hit = [
        block.record.seq
        for block in other.blocks
        if block.record.kind in KINDS
        and any((block.record.id, part) in ids or holds(text) for part, text in _texts(block.record))
    ]
    if not hit:
        return ()
    shown = ", ".join(map(str, hit[:10])) + (" …" if len(hit) > 10 else "")
    return (Problem("redact.other-part", Place(name), {"events": shown}, "warning"),)
