"""How long a key takes from the terminal to the program and back onto the screen."""

from __future__ import annotations

import random
import time

from _pty import Program, ProgramError, now
from _words import typed

KEYS = 120
_A_SECOND = 15
_SPREAD = 0.4
"""Keys come this much earlier or later, so that typing does not fall in step with some clock of the program's."""


def echoes(program: Program, seed: int, line: int = 0) -> list[float]:
    """Milliseconds of each letter; blanks are typed and not counted. With `line`, Enter after so many keys."""
    program.settle()
    chance = random.Random(seed)
    sent: list[tuple[float, str]] = []
    due = now()
    for count, character in enumerate(typed(KEYS, seed), 1):
        time.sleep(max(0.0, due - now()))
        sent.append((program.send(character), character))
        due = max(now(), due + chance.uniform(1 - _SPREAD, 1 + _SPREAD) / _A_SECOND)
        if line and count % line == 0 and count < KEYS:
            time.sleep(max(0.0, due - now()))
            program.press("enter")
            due += 2 / _A_SECOND
    time.sleep(0.5)
    return _seen(program, sent)


def _seen(program: Program, sent: list[tuple[float, str]]) -> list[float]:
    """Afterwards, chunk by chunk: with which of them did each key show left of the cursor?"""
    found: list[float | None] = [None] * len(sent)
    first = 0

    def check(moment: float) -> bool:
        nonlocal first
        shown = program.before_cursor
        for index in range(len(sent) - 1, first - 1, -1):
            if sent[index][0] <= moment and sent[index][1] == shown:
                found[first : index + 1] = [moment] * (index + 1 - first)
                first = index + 1
                break
        return False

    program.look(check)
    if first < len(sent):
        raise ProgramError(f"key {first + 1} never showed:\n{program.text}")
    return [
        (moment - at) * 1e3
        for (at, character), moment in zip(sent, found, strict=True)
        if moment is not None and character != " "
    ]
