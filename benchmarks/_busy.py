"""The busy meeting under the keys: typing in it against an empty one, its screens as they open, commits as they show.

A frame is what the program writes without a pause; it is on the screen with its last byte.
"""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path
from statistics import median

from _echo import echoes
from _figures import percentile95
from _pty import Program, ProgramError, now
from _runs import POINTER, Runs

from minutes_tui.tui.keymap.everywhere import EVERYWHERE
from minutes_tui.tui.keymap.home import AGENDA

ROUNDS = 5
"""How often each screen is opened in a run."""
COMMITS = 8
_PAUSE = 0.012
"""Seconds without a byte after which a frame is whole."""
_NO_SCREENS = frozenset(
    (
        *("up", "down", "page_up", "page_down", "first", "last", "go_to_number", "call_up", "next_item", "leave"),
        *("offer_next_item", "offer_undo", "take_back", "back", "repaint", "reassure"),
    )
)
"""What the keys of the agenda do that is no screen."""


def opening_keys() -> dict[str, str]:
    """The key that opens each screen from the agenda; letters stand in for keys that are bound twice."""
    found: dict[str, str] = {}
    for binding in (*EVERYWHERE, *AGENDA):
        if binding.command not in _NO_SCREENS:
            found.setdefault(binding.command, binding.keys[0])
    return found


def empty_meeting(runs: Runs, file: Path, seed: int) -> None:
    """Keys in a meeting in which nothing was recorded."""
    with _agenda(runs, file) as program:
        program.press("f9")
        _type(runs, program, "empty", seed)


def busy_meeting(runs: Runs, file: Path, seed: int) -> None:
    """Keys, screens and commits in the busy meeting, whose next item is called up."""
    with _agenda(runs, file) as program:
        program.press("f9")
        _type(runs, program, "busy", seed)
        _open_screens(runs, program)
        _commit(runs, program)
        program.press("q")
        program.wait_end()


def _agenda(runs: Runs, file: Path) -> Program:
    program = Program(("-m", "minutes_tui", "--lang", "en", "open", str(file)), runs.environment)
    try:
        program.wait_text("F9")
        program.settle()
    except BaseException:
        program.__exit__()
        raise
    return program


def _narrative(program: Program) -> None:
    """Where a text without a speaker is typed."""
    program.press("f2")
    program.wait_text("Who speaks?")
    program.press("enter")
    program.wait(lambda: "Who speaks?" not in program.text, "the text's screen")
    program.settle()


def _type(runs: Runs, program: Program, name: str, seed: int) -> None:
    program.settle()
    _narrative(program)
    times = echoes(program, seed)
    runs.note(f"{name} p50", median(times))
    runs.note(f"{name} p95", percentile95(times))
    program.press("escape")
    program.settle(0.6)


def on_agenda(program: Program) -> bool:
    """Whether the agenda is there."""
    return any(line.startswith(POINTER) for line in program.screen.display)


def frames_after(program: Program, *keys: str) -> list[float]:
    """The moments at which the frames after these keys were whole, as milliseconds; the screen is looked at."""
    program.settle(0.1)
    seen = len(program.chunks)
    sent = program.press(*keys)
    deadline = sent + 2
    ends: list[float] = []
    while now() < deadline:
        time.sleep(0.002)
        fresh = [moment for moment, _ in program.chunks[seen:]]
        if fresh and now() - fresh[-1] > _PAUSE:
            parted = [one for one, other in pairwise(fresh) if other - one > _PAUSE]
            ends = [(moment - sent) * 1e3 for moment in (*parted, fresh[-1])]
            break
    if not ends:
        raise ProgramError(f"nothing happened after {keys}:\n{program.text}")
    return ends


def _open_screens(runs: Runs, program: Program) -> None:
    """The first opening of a screen, which may load what it needs, and the later ones."""
    firsts: list[float] = []
    later: dict[str, list[float]] = {}
    for name, key in opening_keys().items():
        times = []
        for _ in range(ROUNDS):
            home = program.text
            times.append(frames_after(program, key)[0])
            program.settle(0.15)
            if program.text == home:
                raise ProgramError(f"{key} opens nothing:\n{program.text}")
            program.press("escape")
            program.wait(lambda: on_agenda(program), "the agenda")
            program.settle(0.15)
        firsts.append(times[0])
        later[name] = times[1:]
        runs.note(f"screen {name}", median(times[1:]))
    runs.note("screens p95", percentile95([one for times in later.values() for one in times]))
    runs.note("slowest screen", max(median(times) for times in later.values()))
    runs.note("slowest first", max(firsts))


def _commit(runs: Runs, program: Program) -> None:
    """In how many frames after the key that commits the pane holds what was committed."""
    for number in range(COMMITS):
        words = f"Entry {number} is there."
        _narrative(program)
        program.send(words)
        program.settle(0.5)
        seen = len(program.chunks)
        sent = program.press("escape")
        moments: list[float] = []

        def there(moment: float, words: str = words, moments: list[float] = moments) -> bool:
            moments.append(moment)
            return words in program.text and "▸" in program.text

        deadline = now() + 5
        while not program.look(there):
            if now() > deadline:
                raise ProgramError(f"the pane never showed {words!r}:\n{program.text}")
            time.sleep(0.005)
        frames = 1 + sum(later - earlier > _PAUSE for earlier, later in pairwise(moments))
        assert program.chunks[seen][0] > sent
        runs.note("commit frames", frames)
        program.settle(0.2)
