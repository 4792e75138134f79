"""The real program in the time of its meeting: each key takes nearly two seconds, so that one run is like the other.

`python -m tests.support.timed_program LANGUAGE SESSION`.
"""

from __future__ import annotations

import sys
from datetime import timedelta

from minutes_tui.application import surroundings
from minutes_tui.cli import main
from minutes_tui.storage.reading import find_session
from minutes_tui.tui import run
from minutes_tui.tui.desk import Desk

A_KEY = timedelta(seconds=1.9)
"""Digits that belong to one number come within two seconds."""
A_WHILE = timedelta(minutes=10)
"""Passes with ctrl+L, which changes nothing: there is a break."""


def in_its_time(language: str, session: str) -> None:
    """Be the program, which begins a little before the meeting."""
    found = find_session(session)
    if isinstance(found, tuple) or found.file.head.meeting.starts_at is None:
        raise SystemExit(f"{session} has no time")
    now = found.file.head.meeting.starts_at - 8 * A_KEY
    obey = Desk.key

    def counted(desk: Desk, key: str, character: str | None) -> None:
        nonlocal now
        now += A_WHILE if key == "ctrl+l" else A_KEY
        obey(desk, key, character)

    Desk.key = counted  # type: ignore[method-assign]
    real = surroundings.real_surroundings()
    run.real_surroundings = lambda: surroundings.Surroundings(  # type: ignore[attr-defined]
        lambda: now.replace(microsecond=0), "scribe", real.new_id
    )
    sys.argv[1:] = ["--lang", language, "open", session]
    main()


if __name__ == "__main__":
    in_its_time(*sys.argv[1:])
