"""From what a terminal sends to keys and pastes: a parser without side effects.

It knows the sequences of xterm, VT220, the Linux console, rxvt, GNU screen and PuTTY, and it knows no alt: there is no
alt in this program, so Esc and a letter typed fast are Escape and the letter.

Two things cannot be told from the bytes alone, so they take time: whether an escape character is the Esc key or begins
a sequence, and whether the mark that ends a paste really ends it. `KeyParser.deadline` says when to call
`KeyParser.tick`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

ESCAPE_SECONDS: Final = 0.04
"""How long a lone escape character waits for the rest of a sequence."""
SEQUENCE_SECONDS: Final = 0.25
"""How long a sequence that has begun waits for its end; it may be split by the network."""
SETTLE_SECONDS: Final = 0.02
"""How long the line must be quiet after the end mark before a paste counts as ended."""
SETTLE_LIMIT_SECONDS: Final = 0.1
"""How long a paste waits for quiet at most, counted from its last end mark."""
PASTE_SECONDS: Final = 1.0
"""How long a paste without an end mark waits for further characters."""
PASTE_LIMIT: Final = 16_000_000
"""How many characters one paste holds; what comes beyond is dropped."""
SEQUENCE_LIMIT: Final = 1024
"""How many characters of a sequence without an end are swallowed."""

_ESC: Final = "\x1b"
_PASTE_BEGIN: Final = "\x1b[200~"
_PASTE_END: Final = "\x1b[201~"
_OVERLAP: Final = len(_PASTE_END) - 1

_CONTROLS: Final = {
    "\r": "enter",
    "\n": "enter",
    "\t": "tab",
    "\x7f": "backspace",
    "\x08": "backspace",
    "\x00": "ctrl+@",
    "\x1c": "ctrl+backslash",
    "\x1d": "ctrl+right_square_bracket",
    "\x1e": "ctrl+circumflex_accent",
    "\x1f": "ctrl+underscore",
}
_FINALS: Final = {
    "A": "up",
    "B": "down",
    "C": "right",
    "D": "left",
    "F": "end",
    "H": "home",
    "P": "f1",
    "Q": "f2",
    "R": "f3",
    "S": "f4",
}
_RXVT_SHIFTED: Final = {"a": "shift+up", "b": "shift+down", "c": "shift+right", "d": "shift+left"}
_CONSOLE: Final = {"A": "f1", "B": "f2", "C": "f3", "D": "f4", "E": "f5"}
_NUMBERS: Final = {
    "1": "home",
    "2": "insert",
    "3": "delete",
    "4": "end",
    "5": "pageup",
    "6": "pagedown",
    "7": "home",
    "8": "end",
    "11": "f1",
    "12": "f2",
    "13": "f3",
    "14": "f4",
    "15": "f5",
    "17": "f6",
    "18": "f7",
    "19": "f8",
    "20": "f9",
    "21": "f10",
    "23": "f11",
    "24": "f12",
}
_RXVT_MODIFIERS: Final = {"~": "", "$": "shift+", "^": "ctrl+", "@": "ctrl+shift+"}
_RXVT_SHIFT: Final = re.compile(r"\x1b\[[0-9]{1,2}\$")
_MODIFIED: Final = re.compile(r"1;([2-9]|1[0-6])")
_MODIFIED_NUMBER: Final = re.compile(r"([0-9]{1,2});([2-9]|1[0-6])")
_DROPPED: Final = re.compile("[\x80-\x9f\ud800-\udfff]")
_LINE_END: Final = re.compile("\r\n|[\r\v\f]")
_NOT_IN_PASTES: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Key:
    """One key. `name` is the name Textual gives it, or the character itself where one was typed."""

    name: str
    character: str | None = None


@dataclass(frozen=True, slots=True)
class Paste:
    """One pasted text: lines end in a line feed; other controls than that and the tab are gone."""

    text: str


Input: TypeAlias = Key | Paste


class _PasteBuffer:
    """A paste that is coming in: kept in chunks and searched once, so that a long one takes time in proportion."""

    def __init__(self) -> None:
        self._chunks: list[str] = []
        self._length = 0
        self._tail = ""
        self._end: int | None = None
        self._end_at = 0.0

    def add(self, text: str, now: float) -> None:
        """Take what arrived at `now`."""
        window = self._tail + text
        at = window.rfind(_PASTE_END)
        if at >= 0:
            self._end, self._end_at = self._length - len(self._tail) + at, now
        self._tail = window[-_OVERLAP:]
        self._length += len(text)
        if self._length <= PASTE_LIMIT:
            self._chunks.append(text)

    def deadline(self, fed_at: float) -> float:
        """When the paste is over, if the last characters came at `fed_at`."""
        if self._end is None:
            return fed_at + PASTE_SECONDS
        return min(fed_at + SETTLE_SECONDS, self._end_at + SETTLE_LIMIT_SECONDS)

    def split(self) -> tuple[str, str]:
        """What was pasted, and what came after the last end mark."""
        whole = "".join(self._chunks)
        if self._end is None:
            return whole, ""
        return whole[: self._end], whole[self._end + len(_PASTE_END) :]


class KeyParser:
    """Takes characters in chunks of any size and gives back keys and pastes in the order in which they came.

    A paste reaches from the first begin mark to the last end mark of one burst, and marks between them are dropped:
    text that holds an end mark of its own, followed by what looks like keys, is text to the end. The price: whoever
    sends a paste, keys and another paste within `SETTLE_SECONDS`, as no hand can, sees them as one paste.
    """

    def __init__(self) -> None:
        self._pending = ""
        self._paste: _PasteBuffer | None = None
        self._fed_at = 0.0

    @property
    def deadline(self) -> float | None:
        """The time (the clock is the caller's, in seconds) at which `tick` has something to decide, or None."""
        if self._paste is not None:
            return self._paste.deadline(self._fed_at)
        if not self._pending:
            return None
        return self._fed_at + (ESCAPE_SECONDS if self._pending == _ESC else SEQUENCE_SECONDS)

    def feed(self, text: str, now: float) -> list[Input]:
        """Take characters that arrived at `now`; give back what is certain by now."""
        if not text:
            return []
        self._fed_at = now
        if self._paste is not None:
            self._paste.add(text, now)
            return []
        text, self._pending = self._pending + text, ""
        return self._parse(text, now)

    def tick(self, now: float) -> list[Input]:
        """Decide what only time can tell; call it at `deadline`. Before that it does nothing."""
        deadline = self.deadline
        if deadline is None or now < deadline:
            return []
        if self._paste is not None:
            body, rest = self._paste.split()
            self._paste = None
            return [Paste(clean_paste(body)), *self._parse(rest, now)]
        pending, self._pending = self._pending, ""
        return _given_up(pending)

    def _parse(self, text: str, now: float) -> list[Input]:
        found: list[Input] = []
        position, end = 0, len(text)
        while position < end:
            character = text[position]
            if character != _ESC:
                key = _plain_key(character)
                if key is not None:
                    found.append(key)
                position += 1
                continue
            if text.startswith(_PASTE_BEGIN, position):
                self._paste = _PasteBuffer()
                self._paste.add(text[position + len(_PASTE_BEGIN) :], now)
                break
            length, keys = _sequence(text, position)
            if length == 0:
                self._pending = text[position:]
                break
            found.extend(keys)
            position += length
        return found


def clean_paste(text: str) -> str:
    """Pasted text as it may come in: marks, controls and lone surrogates gone, line ends as line feeds."""
    text = text.replace(_PASTE_BEGIN, "").replace(_PASTE_END, "")
    return _NOT_IN_PASTES.sub("", _LINE_END.sub("\n", text))


def _plain_key(character: str) -> Key | None:
    if character >= " " and character != "\x7f":
        return None if _DROPPED.match(character) else Key(character, character)
    name = _CONTROLS.get(character) or f"ctrl+{chr(ord(character) + 0x60)}"
    return Key(name, {"enter": "\r", "tab": "\t"}.get(name))


def _sequence(text: str, start: int) -> tuple[int, list[Key]]:
    """Read what begins with the escape character at `start`: its length (0: more is needed) and its keys."""
    if start + 1 == len(text):
        return 0, []
    introducer = text[start + 1]
    if introducer == "[":
        return _control_sequence(text, start)
    if introducer == "O":
        if start + 2 == len(text):
            return 0, []
        name = _FINALS.get(text[start + 2])
        # What no terminal sends is somebody who typed Esc and then a word with a capital O.
        return (3, [Key(name)]) if name else (2, [Key("escape"), Key("O", "O")])
    if introducer == "]":
        return _system_command(text, start)
    return 1, [Key("escape")]


def _control_sequence(text: str, start: int) -> tuple[int, list[Key]]:
    if text.startswith("[[", start + 1):
        if start + 3 == len(text):
            return 0, []
        name = _CONSOLE.get(text[start + 3])
        return (4, [Key(name)]) if name else (3, [])
    if shifted := _RXVT_SHIFT.match(text, start):
        return shifted.end() - start, _named(text[start + 2 : shifted.end() - 1], "$")
    end = start + 2
    while end < len(text) and " " <= text[end] <= "?" and end - start <= SEQUENCE_LIMIT:
        end += 1
    length = end - start
    if length > SEQUENCE_LIMIT:
        return SEQUENCE_LIMIT, []
    if end == len(text):
        return 0, []
    final = text[end]
    if "@" <= final <= "~":
        return length + 1, _named(text[start + 2 : end], final)
    return length, [Key("escape"), Key("[", "[")] if length == 2 else []


def _system_command(text: str, start: int) -> tuple[int, list[Key]]:
    """An answer that an earlier program asked for, such as a colour: swallowed up to its end."""
    if start + 2 == len(text):
        return 0, []
    if not "0" <= text[start + 2] <= "9":
        return 2, [Key("escape"), Key("]", "]")]
    for position in range(start + 3, min(len(text), start + SEQUENCE_LIMIT)):
        if text[position] == "\x07":
            return position + 1 - start, []
        if text[position] == _ESC:
            if position + 1 == len(text):
                return 0, []
            return position + (2 if text[position + 1] == "\\" else 0) - start, []
    return (0, []) if len(text) - start < SEQUENCE_LIMIT else (SEQUENCE_LIMIT, [])


def _named(parameters: str, final: str) -> list[Key]:
    """The key of a complete control sequence, or nothing where it is none (focus, mouse, answers, the unknown)."""
    if final in _RXVT_MODIFIERS:
        if name := _NUMBERS.get(parameters):
            return [Key(_RXVT_MODIFIERS[final] + name)]
        if final == "~" and (match := _MODIFIED_NUMBER.fullmatch(parameters)) and match[1] in _NUMBERS:
            return [Key(_modifiers(match[2]) + _NUMBERS[match[1]])]
        return []
    if not parameters:
        name = "shift+tab" if final == "Z" else _FINALS.get(final) or _RXVT_SHIFTED.get(final)
        return [Key(name)] if name else []
    # A final R with parameters may be a cursor position: no key then.
    if final in _FINALS and final != "R" and (match := _MODIFIED.fullmatch(parameters)):
        return [Key(_modifiers(match[1]) + _FINALS[final])]
    return []


def _modifiers(number: str) -> str:
    bits = int(number) - 1
    return "".join(name for bit, name in ((2, "alt+"), (4, "ctrl+"), (8, "super+"), (1, "shift+")) if bits & bit)


def _given_up(pending: str) -> list[Input]:
    """What a beginning was, now that nothing follows: the Esc key and a sign, or the torso of a sequence."""
    if pending == _ESC:
        return [Key("escape")]
    if len(pending) == 2:
        return [Key("escape"), Key(pending[1], pending[1])]
    return []
