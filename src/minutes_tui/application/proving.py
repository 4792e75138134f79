"""What a digest that was kept, or a signature, proves of a session that was read."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from minutes_tui.application.loading import LoadedSession
from minutes_tui.codec.printed_digest import JournalDigest, differing, digest_of
from minutes_tui.domain.problems import Place, Problem

_MOST_SLIPS: Final = 2
"""In so many groups somebody may have mistyped; with more it is another digest."""


def digest(loaded: LoadedSession) -> JournalDigest | None:
    """The digest of a whole journal, or of its events at the moment asked for.

    None where there are no events, or some are damaged.
    """
    return digest_of(len(loaded.events), loaded.check) if loaded.events and not loaded.damaged else None


def last_moment(loaded: LoadedSession, events: int) -> datetime:
    """When the last of the first so many events was written."""
    return loaded.blocks[events - 1].record.at


def is_digest_of(expected: JournalDigest, loaded: LoadedSession, file: str) -> Problem | None:
    """Whether these are the events that the digest was taken of, and maybe more behind them; else what is not so."""
    if expected.events > len(loaded.blocks):
        there = {"expected": expected.events, "events": len(loaded.blocks)}
        return Problem("proof.fewer-events", Place(file), there)
    here = digest_of(expected.events, loaded.blocks[expected.events - 1].check)
    wrong = differing(expected, here)
    if not wrong:
        return None
    if len(wrong) > _MOST_SLIPS:
        return Problem("proof.other-events", Place(file), {"expected": expected.events})
    group = wrong[0]
    parameters: dict[str, str | int] = {
        "group": group,
        "typed": expected.groups[group - 1],
        "here": here.groups[group - 1],
    }
    return Problem("proof.mistyped", Place(file), parameters)
