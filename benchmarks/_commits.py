"""What a commit costs beyond the disk: acts recorded in a session, by turns with three bare fsyncs beside it."""

from __future__ import annotations

import os
from pathlib import Path
from statistics import median

from _pty import now
from _words import words

from minutes_tui.application.opening import open_session
from minutes_tui.application.outcome import Done
from minutes_tui.application.surroundings import real_surroundings
from minutes_tui.domain.entries import Contribution
from minutes_tui.storage.reading import find_session

COMMITS = 60


def commits(file: Path) -> tuple[float, float]:
    """Milliseconds of a contribution of a sentence, and of three writes each made durable; medians."""
    found = find_session(str(file))
    if isinstance(found, tuple):
        raise ValueError(found)
    opened = open_session(found, real_surroundings())
    item = next(iter(opened.workspace.session.items))
    ours, bare = [], []
    with (file.parent / "bare").open("wb", buffering=0) as beside:
        for turn in range(COMMITS):
            start = now()
            outcome = opened.workspace.dispatch(Contribution(item, text=words(12, turn)))
            ours.append((now() - start) * 1e3)
            if not isinstance(outcome, Done):
                raise ValueError(outcome)
            start = now()
            for _ in range(3):
                beside.write(b"x" * 300)
                os.fsync(beside.fileno())
            bare.append((now() - start) * 1e3)
    opened.close()
    return median(ours), median(bare)
