"""Opening a session to take its minutes: who may write, what a crash left behind, what was edited meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutes_tui.application.draft_keeper import Describing, DraftKeeper
from minutes_tui.application.drafting import Drafting
from minutes_tui.application.found_drafts import Found as FoundDraft
from minutes_tui.application.found_drafts import found_drafts, settled_drafts
from minutes_tui.application.left_drafts import LeftDrafts
from minutes_tui.application.outcome import Refused
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.application.workspace import Workspace
from minutes_tui.codec.head_digest import head_digest
from minutes_tui.domain.meeting import PenTaken
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.session import Pen
from minutes_tui.storage.drafts import DraftFile, NamedDraft, read_drafts, remove_draft
from minutes_tui.storage.journal_files import JournalFiles, open_journal
from minutes_tui.storage.journal_reading import JournalReading
from minutes_tui.storage.processes import Process, is_alive, this_process
from minutes_tui.storage.reading import Found


class NoDrafts:
    """Drafting for who only reads: there is nothing to keep."""

    holds = False
    failed: Problem | None = None

    def keep(self, draft: object) -> None:
        """Nothing."""

    def nothing(self) -> None:
        """Nothing."""

    def flush(self) -> None:
        """Nothing."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open session. `draft` is what a crash left behind, `left` are other drafts; `notes` are for who opened it."""

    workspace: Workspace
    drafting: Drafting
    draft: FoundDraft | None = None
    notes: tuple[Problem, ...] = ()
    left: LeftDrafts = field(default_factory=LeftDrafts)

    def close(self) -> None:
        """Leave it. A draft that is not empty stays for the next start."""
        if isinstance(self.drafting, DraftKeeper):
            self.drafting.close(keep=True)
        self.workspace.close()


def open_session(found: Found, surroundings: Surroundings, *, take_over: bool = False) -> Opened:
    """Open it for writing, or to read along where that cannot be: `workspace.read_only` then says why.

    With `take_over` the pen is taken from whoever has it.
    """
    process = this_process()
    journal = open_journal(found, process)
    if isinstance(journal, Problem):
        return _read_along(found, surroundings, journal)
    workspace = Workspace(found.file.head, journal, journal.read(), surroundings, head_seen=journal.look_at_head)
    held = _held(workspace.session.pen, journal)
    if held is not None and not take_over:
        workspace.close()
        return _read_along(found, surroundings, held)
    if workspace.read_only is not None:  # events of a newer version of this program
        reason = workspace.read_only
        workspace.close()
        return _read_along(found, surroundings, reason)
    return _take(found, workspace, journal, process)


def _take(found: Found, workspace: Workspace, journal: JournalFiles, process: Process) -> Opened:
    notes = [problem for problem in found.problems if problem.severity != "error"]
    digest = head_digest(workspace.session.head)
    if workspace.session.head_digest not in ("", digest):
        notes.append(Problem("meeting.head-edited", Place(), severity="note"))
    outcome = workspace.take_pen(PenTaken(process.host, process.pid, process.started, digest))
    if isinstance(outcome, Refused):  # what is not saved says so itself, for as long as it is not
        notes += outcome.problems
    surroundings = workspace.surroundings
    file = DraftFile(journal.folder.drafts, process)
    keeper = DraftKeeper(file, Describing(process, surroundings.user, surroundings.clock, lambda: journal.position))
    draft, *others = _left_behind(workspace, journal, file)

    def take_over(name: str) -> bool:
        keeper.flush()  # what is still to be taken away is this process's own file
        try:
            return file.take_over(name)
        except OSError:  # it stays where it is, for the next start
            return False

    left = LeftDrafts(tuple(one for one in others if one is not None), take_over)
    return Opened(workspace, keeper, draft, tuple(notes), left)


def _left_behind(workspace: Workspace, journal: JournalFiles, file: DraftFile) -> list[FoundDraft | None]:
    """The draft to go on with, which is ours from now on, if there is one; and all others that something is left in.

    What is recorded already is cleared away.
    """
    drafts: tuple[NamedDraft, ...] = read_drafts(journal.folder.drafts).drafts
    if not drafts:
        return [None]
    session, events = workspace.session, workspace.events
    try:
        for name in settled_drafts(drafts, events, is_alive, session):
            remove_draft(journal.folder.drafts, name)
        found = found_drafts(drafts, events, is_alive, session, workspace.surroundings.new_id)
        ours = found[0] if found and file.take_over(found[0].name) else None
    except OSError:  # they stay where they are, for the next start
        return [None]
    return [ours, *found[1:]]


def _held(pen: Pen | None, journal: JournalFiles) -> Problem | None:
    """Who else has the pen just now."""
    if pen is None:
        return None
    holder = Process(pen.host, pen.pid, pen.started)
    if not journal.folder.has_in(holder) or not is_alive(holder):
        return None
    return Problem("pen.held", parameters={"by": pen.by, "host": pen.host})


def _read_along(found: Found, surroundings: Surroundings, reason: Problem) -> Opened:
    journal = JournalReading(found, reason)
    workspace = Workspace(
        found.file.head, journal, journal.read(), surroundings, read_only=reason, head_seen=journal.look_at_head
    )
    return Opened(workspace, NoDrafts())
