"""How fast somebody types who is watched: keys one by one, so that each is seen, and texts word by word. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from minutes_tui.application.practising.strokes import Press, Signs, Stroke
from minutes_tui.tui.keymap.remapping import Keymap
from minutes_tui.tui.practice.keys import KeyPress, presses_of

_BEFORE_A_KEY: Final = 0.9
_AGAIN: Final = 0.04
_BEFORE_A_SIGN: Final = 0.3
_BEFORE_A_WORD: Final = 0.22
"""Seconds, at the usual pace: of a typist of some 250 letters a minute, texts included."""
_WORD = re.compile(r"\n|[^\s]+[^\S\n]*|[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Beat:
    """What is typed at once: keys of the stroke with that number, after so many seconds."""

    wait: float
    stroke: int
    presses: tuple[KeyPress, ...]


def beats_of(strokes: Iterable[Stroke], keymap: Keymap) -> Iterator[Beat]:
    """The beats of an act."""
    for number, stroke in enumerate(strokes):
        presses = tuple(presses_of(stroke, keymap))
        match stroke:
            case Press():
                for count, press in enumerate(presses):
                    yield Beat(_AGAIN if count else _BEFORE_A_KEY, number, (press,))
            case Signs():
                for press in presses:
                    yield Beat(_BEFORE_A_SIGN, number, (press,))
            case _:
                for word in _WORD.finditer(stroke.text):
                    yield Beat(_BEFORE_A_WORD, number, presses[word.start() : word.end()])
