"""What is typed while a session is prepared, kept until its file is made: a crash loses nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Final

from minutes_tui.application.asked import Asked
from minutes_tui.application.draft_keeper import Describing, DraftKeeper
from minutes_tui.application.drafting import Draft, Drafting
from minutes_tui.application.opening import NoDrafts
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.domain.text import clean_line, clean_text
from minutes_tui.storage.drafts import DraftFile, DraftFolder, read_drafts
from minutes_tui.storage.form_drafts import form_drafts
from minutes_tui.storage.processes import Process, is_alive, this_process

_SCREEN: Final = "new"
_EMPTIED: Final = "emptied"
_LINES: Final = frozenset({"agenda"})


@dataclass(frozen=True, slots=True)
class FoundForm:
    """The answers that a process left behind, the fields whose proposal it had refused, and when that was."""

    asked: Asked
    emptied: frozenset[str]
    saved_at: datetime


class FormDraft:
    """The one draft of this process; without a folder for it, or where that cannot be made, nothing is kept."""

    def __init__(
        self,
        state: Path | None,
        surroundings: Surroundings,
        process: Process | None = None,
        alive: Callable[[Process], bool] = is_alive,
    ) -> None:
        self._alive = alive
        self._folder: DraftFolder | None = None
        self._file: DraftFile | None = None
        self._keeper: DraftKeeper | None = None
        if state is None:
            return
        try:
            self._folder = form_drafts(state)
        except OSError:
            return
        process = process or this_process()
        self._file = DraftFile(self._folder, process)
        describing = Describing(process, surroundings.user, surroundings.clock, lambda: "")
        self._keeper = DraftKeeper(self._file, describing)

    @property
    def keeper(self) -> Drafting:
        """For those who have it written at the end."""
        return self._keeper or NoDrafts()

    def keep(self, asked: Asked, emptied: frozenset[str]) -> None:
        """This is what stands there now; nothing is kept of an empty form."""
        typed = {one.name: getattr(asked, one.name) for one in fields(Asked) if getattr(asked, one.name)}
        if not typed:
            self.nothing()
            return
        kept = {**typed, _EMPTIED: " ".join(sorted(emptied))} if emptied else typed
        self.keeper.keep(Draft(_SCREEN, "", _SCREEN, kept))

    def nothing(self) -> None:
        """The session is made, or given up."""
        self.keeper.nothing()

    def left(self) -> FoundForm | None:
        """The newest that a process left behind which is gone: it is this one's from now on. None: there is none."""
        if self._folder is None or self._file is None:
            return None
        for one in read_drafts(self._folder).drafts:
            if one.draft.screen == _SCREEN and not self._alive(one.draft.process) and self._taken_over(one.name):
                found = _found(one.draft.fields, one.draft.saved_at)
                self.keep(found.asked, found.emptied)
                self.keeper.flush()  # until it says so itself, the next one would take it for left behind, too
                return found
        return None

    def _taken_over(self, name: str) -> bool:
        try:
            return self._file is not None and self._file.take_over(name)
        except OSError:
            return False

    def close(self) -> None:
        """The end: what is not made stays for the next start. Idempotent."""
        if self._keeper is not None:
            self._keeper.close(keep=True)
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.clear_away()
            os.close(folder.parent)


def _found(kept: Mapping[str, str | int | bool], saved_at: datetime) -> FoundForm:
    names = {one.name for one in fields(Asked)}
    answers: dict[str, str | bool] = {}
    for name, value in kept.items():
        if name == "nonpublic":
            answers[name] = value is True
        elif name in names and isinstance(value, str):
            answers[name] = clean_text(value) if name in _LINES else clean_line(value)
    refused = frozenset(str(kept.get(_EMPTIED, "")).split()) & names
    return FoundForm(Asked(**answers), refused - set(answers), saved_at)  # type: ignore[arg-type]  # as they were kept
