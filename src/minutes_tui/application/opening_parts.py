"""Opening a meeting of one file or of two: from either file both are opened, for who may read both."""

from __future__ import annotations

from dataclasses import dataclass, replace

from minutes_tui.application.both_parts import Part, Parts
from minutes_tui.application.opening import Opened, open_session
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.storage.reading import Found, find_beside

_USUAL = frozenset({"file.missing", "file.not-allowed"})
"""Who may not read the other part, or has not got it, sees what this one shows, and is told nothing."""
_OTHERS = 0o007


@dataclass(frozen=True, slots=True)
class OpenedParts:
    """An open meeting. `notes` are for the one who opened it."""

    parts: Parts
    opened: tuple[Opened, ...]
    notes: tuple[Problem, ...] = ()

    def close(self) -> None:
        """Leave all files. Drafts that are not empty stay for the next start."""
        for one in self.opened:
            one.close()


def open_parts(found: Found, surroundings: Surroundings, *, take_over: bool = False) -> OpenedParts:
    """Open the meeting from either of its files; what can only be read is open to be read along."""
    asked = open_session(found, surroundings, take_over=take_over)
    other = other_part(found)
    notes = (*_modes(found), *asked.notes)
    if not isinstance(other, Found):
        return OpenedParts(Parts(_part(asked)), (asked,), (*notes, *([other] if other else [])))
    beside = open_session(other, surroundings, take_over=take_over)
    notes += (*_modes(other), *beside.notes)
    if found.file.head.meeting.is_nonpublic:
        parts = Parts(_part(beside), _part(asked))
    else:
        parts = Parts(_part(asked), _part(beside))
    if parts.nonpublic is not None and (found.file.head.meeting.is_nonpublic or _was_in(parts.main, parts.nonpublic)):
        parts.active = parts.nonpublic
    return OpenedParts(parts, (asked, beside), notes)


def other_part(found: Found) -> Found | Problem | None:
    """The meeting's other file, if there is one that may be read; or what is wrong with it, as a note.

    Both files have to name each other: nobody's meeting is written into by a slip in the head of another one.
    """
    meeting = found.file.head.meeting
    name = meeting.public_part or meeting.nonpublic_part
    if not name:
        return None
    other = find_beside(found.path, name)
    if isinstance(other, tuple):
        if all(problem.code in _USUAL for problem in other):
            return None
        return replace(other[0], severity="note")
    theirs = other.file.head.meeting
    back = theirs.nonpublic_part if meeting.is_nonpublic else theirs.public_part
    if back != found.path.name or other.path == found.path:
        return Problem("parts.not-linked-back", Place(), {"file": name, "this": found.path.name}, "note")
    return other


def _part(opened: Opened) -> Part:
    return Part(opened.workspace, opened.drafting, opened.draft, opened.left)


def _was_in(main: Part, nonpublic: Part) -> bool:
    """Whether the minutes were being taken in the part that is not public when they were left."""
    excluded = not main.session.public and main.session.closed_at is None
    return excluded and (nonpublic.session.called is not None or nonpublic.waiting is not None)


def _modes(found: Found) -> tuple[Problem, ...]:
    """That everybody may read what is not public."""
    if not found.file.head.meeting.is_nonpublic or not found.stamp.mode & _OTHERS:
        return ()
    return (Problem("parts.open-to-all", Place(), {"file": found.path.name}, "note"),)
