"""Preparing a session: from what is asked and the files it names to the head, and to new files."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final, TypeVar, get_args

from minutes_tui.application.asked import (
    Asked,
    Localized,
    day_text,
    invitation_of,
    members_of,
    moment_of,
    moment_text,
)
from minutes_tui.application.loading import STANDARD_INPUT
from minutes_tui.application.sources import (
    SESSIONS,
    Before,
    FoundRegister,
    find_agenda,
    find_before,
    find_register,
    register_paths,
)
from minutes_tui.codec.head import read_head
from minutes_tui.codec.head_writing import head_bytes
from minutes_tui.domain.head import BodyType, Head, Item, Meeting, Rules, Style
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.text import clean_line
from minutes_tui.importers.agenda import Agenda
from minutes_tui.importers.agenda_text import read_agenda
from minutes_tui.importers.names import file_stem
from minutes_tui.importers.session_before import carried, next_head, numbered_anew, without_known
from minutes_tui.storage.creating import create, is_taken
from minutes_tui.storage.listing import changed_at, is_folder
from minutes_tui.storage.opening import open_folder
from minutes_tui.storage.reading import from_home
from minutes_tui.storage.side_files import discard

ENDING: Final = ".toml"
NONPUBLIC_ENDING: Final = ".nonpublic.toml"
PASTED: Final = ""
"""The name of an agenda that was typed or pasted: its lines have no file."""

_NAMELESS: Final = {"de": "sitzung", "en": "meeting"}
"""What a file is called of which neither the date nor the body is known."""

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What would be made now. `problems` with errors among them keep it from being made.

    `nonpublic` is the head of the file of the non-public part, if one is wanted; `items` are all in full, for a look.
    """

    head: Head
    path: Path
    nonpublic: Head | None = None
    items: tuple[Item, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def missing(self) -> tuple[Problem, ...]:
        """What keeps it from being made."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    @property
    def nonpublic_path(self) -> Path:
        """Where the non-public part goes."""
        return _nonpublic(self.path)


def as_local(moment: datetime) -> datetime:
    """The moment with the distance from UTC that this machine's zone has then."""
    return moment.astimezone()


class Preparing:
    """Reads each file that is named once, and tells what would be made of the answers. Writes nothing until `make`."""

    def __init__(
        self,
        folder: Path,
        language: str,
        localized: Localized = as_local,
        *,
        standard_input: bool = False,
        today: Callable[[], date] = date.today,
    ) -> None:
        """`folder` is where files are looked for and made; `language` that of the program.

        A day that is written without its year is one after `today`. With `standard_input` the name `-` means that; on a
        screen, where it is the keyboard, it is a file's.
        """
        self.folder = folder
        self.language = language
        self._localized = localized
        self._standard_input = standard_input
        self._today = today
        self._read: dict[tuple[str, str], object] = {}

    # -- sources

    def before(self, asked: Asked) -> Before:
        """The session before."""
        return self._once("after", asked.after, lambda: find_before(self._path(asked.after)), Before())

    def register(self, asked: Asked) -> FoundRegister:
        """The register that is named."""
        return self._once(
            "register", asked.register, lambda: find_register(asked.register.strip(), self.folder), FoundRegister()
        )

    def agenda(self, asked: Asked) -> Agenda:
        """The agenda that is typed or pasted, else the one in a file."""
        if asked.agenda.strip():
            return read_agenda(asked.agenda, PASTED)
        return self._once("agenda", asked.agenda_file, lambda: find_agenda(self._path(asked.agenda_file)), Agenda())

    def read_again(self) -> None:
        """Forget what files said: somebody may have mended them."""
        self._read.clear()

    def _once(self, kind: str, name: str, read: Callable[[], _Read], nothing: _Read) -> _Read:
        if not name.strip():
            return nothing
        if (kind, name) not in self._read:
            self._read[kind, name] = read()
        return self._read[kind, name]  # type: ignore[return-value]  # one kind holds one type

    def _path(self, name: str) -> str:
        name = name.strip()
        if name == STANDARD_INPUT:
            return name if self._standard_input else f"./{name}"
        return str(self.folder / from_home(name))

    # -- answers

    def filled(self, asked: Asked) -> Asked:
        """The answers, those that are empty filled in from the session before and from the agenda."""
        session, agenda = self.before(asked).session, self.agenda(asked)
        meeting = next_head(session).meeting if session is not None else None
        language = asked.language or (meeting.language if meeting else self.language)
        found = {
            "title": agenda.title or (meeting.title if meeting else ""),
            "body": agenda.body or (meeting.body if meeting else ""),
            "body_type": (meeting.body_type or "") if meeting else "",
            "organization": agenda.organization or (meeting.organization if meeting else ""),
            "place": agenda.place or (meeting.place if meeting else ""),
            "starts": moment_text(agenda.starts_at, language) if agenda.starts_at else "",
            "language": language,
            "law": meeting.law if meeting else "",
            "members": str(meeting.legal_members or "") if meeting else "",
        }
        if session is None or not session.head.persons:
            found["register"] = self._register_of(asked.body.strip() or found["body"])
        empty = {name: value for name, value in found.items() if not getattr(asked, name).strip()}
        return replace(asked, **empty)  # type: ignore[arg-type]  # all of them are texts

    def _register_of(self, body: str) -> str:
        """The register that is called as the body is, where there is one; else ""."""
        stem = file_stem(body)
        if not stem:
            return ""
        name = stem + ENDING
        return next((name for path in register_paths(name, self.folder)[1:] if changed_at(path) is not None), "")

    def look(self, asked: Asked) -> Prepared:
        """What would be made of these answers, and everything that is to be said of them."""
        before, agenda, register = self.before(asked), self.agenda(asked), self.register(asked)
        problems: list[Problem] = []
        old = before.session.head if before.session is not None else None
        meeting = self._meeting(asked, problems)
        problems += [*before.problems, *register.problems, *agenda.problems]
        if asked.agenda.strip() and asked.agenda_file.strip():
            problems.append(Problem("new.two-agendas", Place(asked.agenda_file), severity="warning"))
        items, shown = _items(before, agenda, hidden=asked.nonpublic)
        head = Head(
            meeting,
            rules=old.rules if old else Rules(),
            style=old.style if old else Style(),
            persons=register.persons or (old.persons if old else ()) or agenda.persons,
        )
        path = self.path(asked, meeting)
        problems += self._counted(asked, path, meeting)
        whole = Prepared(head, path, items=items, problems=tuple(problems))
        prepared = _parted(whole, shown, wanted=asked.nonpublic)
        return replace(prepared, problems=(*prepared.problems, *_taken(prepared), *_unreadable(prepared)))

    def tidied(self, asked: Asked) -> Asked:
        """The answers with day and time in full, where they can be understood, so that it is seen how they were."""
        starts = moment_of(asked.starts, lambda moment: moment, self._today())
        here = isinstance(starts, datetime) and starts.tzinfo is None  # one with an offset is written in full already
        invited = invitation_of(asked.invited, self._today())
        return replace(
            asked,
            starts=moment_text(starts, self.language) if isinstance(starts, datetime) and here else asked.starts,
            invited=day_text(invited, self.language) if isinstance(invited, date) else asked.invited,
        )

    def _meeting(self, asked: Asked, problems: list[Problem]) -> Meeting:
        if not asked.title.strip():
            problems.append(Problem("new.no-title", Place(key="title")))
        starts, members = moment_of(asked.starts, self._localized, self._today()), members_of(asked.members)
        invited = invitation_of(asked.invited, self._today())
        problems += [one for one in (starts, invited, members) if isinstance(one, Problem)]
        return Meeting(
            title=_line(asked.title) or "??",
            language="de" if asked.language == "de" or (not asked.language and self.language == "de") else "en",
            body=_line(asked.body),
            organization=_line(asked.organization),
            place=_line(asked.place),
            law=_line(asked.law),
            starts_at=starts if isinstance(starts, datetime) else None,
            invited_at=invited if isinstance(invited, date) else None,
            legal_members=members if isinstance(members, int) else None,
            body_type=next((one for one in get_args(BodyType) if one == asked.body_type), None),
        )

    def path(self, asked: Asked, meeting: Meeting) -> Path:
        """Where the session goes: the name that is asked for, or one proposed from the date and the body."""
        wanted = self._wanted(asked, meeting)
        if self._is_named(asked):
            return wanted
        stem, path, number = wanted.name.removesuffix(ENDING), wanted, 1
        while is_taken(path) or (asked.nonpublic and is_taken(_nonpublic(path))):
            number += 1
            path = wanted.with_name(f"{stem}-{number}{ENDING}")
        return path

    def _is_named(self, asked: Asked) -> bool:
        named = _file_name(asked)
        return bool(named) and not is_folder(self.folder / named)

    def _wanted(self, asked: Asked, meeting: Meeting) -> Path:
        """The name that is asked for, or the one that would be proposed if nothing were there yet."""
        named = _file_name(asked)
        if self._is_named(asked):
            path = self.folder / named
            return path if path.suffix == ENDING else path.with_name(path.name + ENDING)
        folder = self.folder / named if named else self._home(asked)
        day = f"{meeting.starts_at:%Y-%m-%d}" if meeting.starts_at else ""
        parts = [day, file_stem(meeting.body or meeting.title)]
        return folder / (("-".join(part for part in parts if part) or _NAMELESS[meeting.language]) + ENDING)

    def _counted(self, asked: Asked, path: Path, meeting: Meeting) -> tuple[Problem, ...]:
        """That a file of the proposed name is there, and what the new one is called then."""
        wanted = self._wanted(asked, meeting)
        if path == wanted:
            return ()
        return (Problem("new.name-in-use", parameters={"taken": wanted.name, "name": path.name}, severity="note"),)

    def _home(self, asked: Asked) -> Path:
        """Beside the session before; else where sessions are kept here."""
        if asked.after.strip() and asked.after.strip() != STANDARD_INPUT:
            return Path(self._path(asked.after)).parent
        return self.folder / SESSIONS if is_folder(self.folder / SESSIONS) else self.folder


def make(prepared: Prepared) -> Problem | None:
    """Make the files, the non-public one first, for the other leads to it; or say why not, and leave nothing behind."""
    if prepared.nonpublic is not None:
        failed = create(prepared.nonpublic_path, head_bytes(prepared.nonpublic), private=True)
        if failed is not None:
            return failed
    failed = create(prepared.path, head_bytes(prepared.head))
    if failed is not None and prepared.nonpublic is not None:
        _take_back(prepared.nonpublic_path)
    return failed


def _take_back(path: Path) -> None:
    """Remove the file that was made a moment ago."""
    try:
        folder = open_folder(str(path.parent))
    except OSError:
        return
    try:
        discard(folder, path.name)
    finally:
        os.close(folder)


def _items(before: Before, agenda: Agenda, *, hidden: bool) -> tuple[tuple[Item, ...], Mapping[str, str]]:
    """The agenda that is given, and what is carried over to it; without one, the agenda made of the session before.

    Also the titles that the public agenda may show, by id, where they are not the items' own. With `hidden` what is not
    public is carried over too.
    """
    if before.session is None:
        return agenda.items, {}
    from_before = carried(before.session, before.hidden if hidden else None)
    more = without_known(from_before, agenda.items) if agenda.items else numbered_anew(from_before)
    return (*agenda.items, *(one.item for one in more)), {one.item.id: one.shown for one in more if one.shown}


def _parted(prepared: Prepared, titles: Mapping[str, str], *, wanted: bool) -> Prepared:
    """The items in their files: of one that is not public, the public file holds what the public agenda shows."""
    shown = tuple(
        item if item.public else Item(item.id, titles.get(item.id, item.title), item.number, public=False)
        for item in prepared.items
    )
    head = replace(prepared.head, items=shown)
    hidden = tuple(item for item in prepared.items if not item.public)
    if not wanted:
        lost = [item for item in hidden if item.draft_resolution or item.papers]
        notes = tuple(
            Problem("new.nonpublic-left-out", parameters={"item": item.number or item.title}, severity="warning")
            for item in lost
        )
        return replace(prepared, head=head, problems=(*prepared.problems, *notes))
    meeting = head.meeting
    other = replace(head, meeting=replace(meeting, public_part=prepared.path.name), items=hidden)
    named = replace(meeting, nonpublic_part=prepared.nonpublic_path.name)
    return replace(prepared, head=replace(head, meeting=named), nonpublic=other)


def _taken(prepared: Prepared) -> tuple[Problem, ...]:
    paths = [prepared.path] + ([prepared.nonpublic_path] if prepared.nonpublic is not None else [])
    return tuple(Problem("new.file-taken", Place(str(path))) for path in paths if is_taken(path))


def _unreadable(prepared: Prepared) -> tuple[Problem, ...]:
    """What would be wrong with the file: it is read before it is written, so that it opens for sure."""
    for head in (prepared.head, prepared.nonpublic):
        read = read_head(head_bytes(head), prepared.path.name) if head is not None else ()
        if isinstance(read, tuple) and read:
            return read
    return ()


def _nonpublic(path: Path) -> Path:
    return path.with_name(path.name.removesuffix(ENDING) + NONPUBLIC_ENDING)


def _file_name(asked: Asked) -> str:
    return asked.file.strip().replace("\0", "")


def _line(text: str) -> str:
    return " ".join(clean_line(text).split())
