"""The minutes of a session as a file of its own that was not there before."""

from __future__ import annotations

from pathlib import Path

from minutes_tui.document.builder import build_document
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session
from minutes_tui.export.registry import FORMATS
from minutes_tui.storage.creating import create
from minutes_tui.storage.reading import from_home


def exported(session: Session, form: str) -> str:
    """The text that `export` prints of this session in the format of that name. Raises KeyError for an unknown one."""
    return FORMATS[form].document(build_document(session), None)


def export_to(session: Session, form: str, name: str, folder: Path) -> Problem | None:
    """Write it into a new file, or say why not; what is there is never replaced.

    `folder` is where a name without one belongs. What is not public, only its owner may read.
    """
    path = folder / from_home(name)
    return create(path, exported(session, form).encode(), private=session.head.meeting.is_nonpublic)


def name_for(file: Path | None, count: int, form: str) -> str:
    """A name for the state after so many events: `sitzung-120.txt`, in the folder that is worked in."""
    stem = file.stem if file is not None else "session"
    return f"{stem}-{count}{FORMATS[form].ending}"
