"""What is attached to the minutes (Anlagen)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from minutes_tui.domain.placing import EntryContent, one_line, placed
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session


@dataclass(frozen=True, slots=True)
class Attachment(EntryContent):
    """Its title, and optionally the file that it is: a name as it was typed, and the SHA-256 of what it held then.

    Its number is reckoned: attachments are counted in the order of the minutes.
    """

    title: str = ""
    file: str = ""
    digest: str = ""


def decide_attachment(session: Session, proposal: Attachment) -> Attachment | tuple[Problem, ...] | None:
    """Without a title and a file nothing is left; a file without a title goes by its own name."""
    file = one_line(proposal.file)
    clean = replace(proposal, title=one_line(proposal.title) or file.rpartition("/")[2], file=file)
    return placed(session, clean, empty=not clean.title)


def attachment_numbers(session: Session) -> dict[int, int]:
    """The number of each attachment by the name of its entry, counted from 1 in the order of the minutes."""
    states = (session.preface, *session.items.values())
    seqs = [entry.seq for state in states for entry in state.entries if isinstance(entry.content, Attachment)]
    return {seq: number for number, seq in enumerate(seqs, 1)}
