"""From what is pressed and typed to the keys of one person, and to what they are called on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from minutes_tui.application.practising.strokes import Press, Stroke, Words
from minutes_tui.messages import Translator
from minutes_tui.tui.keymap.binding import key_name
from minutes_tui.tui.keymap.contexts import CONTEXTS
from minutes_tui.tui.keymap.remapping import Keymap

SPACE = " "


@dataclass(frozen=True, slots=True)
class KeyPress:
    """One key as a screen gets it."""

    key: str
    character: str | None


def presses_of(stroke: Stroke, keymap: Keymap) -> Iterator[KeyPress]:
    """The keys of a stroke, one after another. Raises KeyError, StopIteration for a command that there is not."""
    if isinstance(stroke, Press):
        key = key_of(stroke, keymap)
        yield from [KeyPress(key, SPACE if key == "space" else key if len(key) == 1 else None)] * stroke.times
    else:
        yield from (_sign(sign) for sign in stroke.text)


def _sign(sign: str) -> KeyPress:
    if sign == "\n":
        return KeyPress("enter", "\r")
    return KeyPress("space" if sign == SPACE else sign, sign)


def key_of(press: Press, keymap: Keymap) -> str:
    """The first key that this person has for the command."""
    context, dot, command = press.command.partition(".")
    return keymap.keys_of(command, CONTEXTS[context].bindings)[0] if dot else press.command


def said(stroke: Stroke, keymap: Keymap, tr: Translator) -> str:
    """How the key row calls it: `F2`, `Left ×57`, the signs themselves."""
    match stroke:
        case Press(times=times):
            name = tr(key_name(key_of(stroke, keymap)))
            return name if times == 1 else f"{name} ×{times}"
        case Words():
            return tr("text …")
    return stroke.text


def all_presses(strokes: Iterable[Stroke], keymap: Keymap) -> Iterator[tuple[int, KeyPress]]:
    """Every key of all strokes, each with the number of its stroke."""
    for number, stroke in enumerate(strokes):
        for press in presses_of(stroke, keymap):
            yield number, press
