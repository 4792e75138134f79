"""Somebody who watches: a replay of what a scribe has recorded, at a desk without a terminal."""

from __future__ import annotations

from pathlib import Path

from minutes_tui.application.replaying import Replayed
from minutes_tui.tui.replay.desk import ReplayDesk
from tests.support.desks import START, Scribe

_NOWHERE = Path("/nowhere")


def watch(scribe: Scribe, *, other: bool = False, folder: Path = _NOWHERE) -> ReplayDesk:
    """The scribe leaves the desk, and a replay of their file (or of the `other` one) stands there.

    The replay plays while the scribe's time goes on; exports go into the folder.
    """
    journal, head = (scribe.other_journal, scribe.other.session.head) if other else (scribe.journal, scribe.head)
    surroundings = scribe.workspace.surroundings
    replayed = Replayed(head, journal, journal.read(), surroundings, path=Path("2022-02-01.toml"))
    desk = ReplayDesk(
        replayed,
        scribe.tr,
        editor=scribe.editor,
        seconds=lambda: (scribe.time - START).total_seconds(),
        folder=folder,
    )
    scribe.desk = desk
    scribe.typed += " text markdown json txt"  # the names of formats are no sentences of the program's
    return desk
