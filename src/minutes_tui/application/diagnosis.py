"""What was done to a journal that does not hold, in the place of the first thing that keeps it from being read."""

from __future__ import annotations

from typing import Final

from minutes_tui.application.loading import STANDARD_INPUT, LoadedSession, load
from minutes_tui.codec.diagnosing import diagnose
from minutes_tui.codec.standing import Part
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.storage.journal_parts import part_of, parts_beside
from minutes_tui.storage.reading import real_path, signature

_OF_THE_CHAIN: Final = frozenset(
    f"journal.{what}"
    for what in (
        "no-check",
        "wrong-check",
        "wrong-seq",
        "stray-text",
        "not-utf-8",
        "conflict-marker",
        "block-too-large",
    )
)
_OF_THE_FOLDER: Final = frozenset({"folder.damaged", "folder.damaged-event", "folder.events-missing", "folder.foreign"})
_TRIES: Final = 5


def load_settled(file: str) -> LoadedSession | tuple[Problem, ...]:
    """As `load`; what is damaged is looked at again where somebody was writing to it meanwhile."""
    if file == STANDARD_INPUT:
        return load(file)
    for _ in range(_TRIES):
        before = signature(real_path(file))
        loaded = load(file)
        if isinstance(loaded, LoadedSession) and not loaded.damaged:
            return loaded
        if signature(real_path(file)) == before:
            return loaded
    return loaded


def diagnosed(loaded: LoadedSession | tuple[Problem, ...], file: str) -> tuple[Problem, ...]:
    """What is wrong with the file or its journal, with everything that was done to the chain said one by one."""
    problems = loaded.problems if isinstance(loaded, LoadedSession) else loaded
    data = loaded.data if isinstance(loaded, LoadedSession) else b""
    said: list[Problem] = []
    for problem in problems:
        faults = _faults(problem, data, file)
        said += faults or (problem,)
        if faults and isinstance(loaded, LoadedSession):
            said.append(Problem("chain.valid-before", Place(file), {"events": len(loaded.events)}, "note"))
    return tuple(said)


def is_of_the_chain(problem: Problem) -> bool:
    """Whether the file can be read, and it is its journal that does not hold."""
    return problem.code.startswith(("chain.", "journal.", "folder."))


def _faults(problem: Problem, data: bytes, file: str) -> tuple[Problem, ...]:
    parts: tuple[Part, ...] = ()
    if problem.code in _OF_THE_CHAIN and data:
        parts = (part_of(data, file),)
    elif problem.code in _OF_THE_FOLDER and file != STANDARD_INPUT:
        parts = parts_beside(file)
    if not parts:
        return ()
    found = diagnose(parts)
    if found.count <= len(found.faults):
        return found.faults
    more = Problem("chain.more", Place(file), {"count": found.count - len(found.faults)})
    return (*found.faults, more)
