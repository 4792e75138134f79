"""Words as a typist sees them: where the keys that move and delete by words stop.

In the spirit of UAX #29, with what German minutes need (docs/decisions/0012-word-keys.md): a word is a run of letters,
digits and marks; one sign may join two such runs, so that `Gregor-Rauschtenberger`, `z.B.`, `12.01.2022`, `009/2022`,
`Bürger:innen` and `geht's` are one word each. Signs that touch a word go with it on the side that they are met from:
back over `habe.` is one step, and so is on over `(SPD`. Signs that touch none are a step of their own, and so is each
Han or kana character, since nothing parts words there.
"""

from __future__ import annotations

import unicodedata

from minutes_tui.tui.editor.cells import is_boundary

LONGEST_STEP = 4096
"""Characters after which a step ends in any case: no word is that long, and a key must not wait for a scan."""

_JOINS_LETTERS = "-\u2010\u2011'’.:*_·"
_JOINS_DIGITS = "-\u2010\u2011–./:,_"
_FIRST_CJK = "\u3041"
_FIRST_BEHIND_CJK = "\ua000"


def word_start(line: str, column: int) -> int:
    """Where a step back from `column` of a paragraph leads: over blanks and signs, to the start of a word."""
    end = max(0, column - LONGEST_STEP)
    at = column
    while at > end and line[at - 1].isspace():
        at -= 1
    while at > end and _is_sign(line[at - 1]):
        at -= 1
    at = _start_of_run(line, at, end)
    while at > 0 and not is_boundary(line, at):
        at -= 1
    return at


def word_end(line: str, column: int) -> int:
    """Where a step on from `column` leads: over blanks and signs, to the end of a word."""
    end = min(len(line), column + LONGEST_STEP)
    at = column
    while at < end and line[at].isspace():
        at += 1
    while at < end and _is_sign(line[at]):
        at += 1
    at = _end_of_run(line, at, end)
    while at < len(line) and not is_boundary(line, at):
        at += 1
    return at


def without_last_word(text: str) -> str:
    """What is left in a field of one line when the word before its end is deleted."""
    return text[: word_start(text, len(text))]


def _start_of_run(line: str, at: int, end: int) -> int:
    if at > end and _is_cjk(line[at - 1]):
        return at - 1
    while at > end and (_is_in_word(line[at - 1]) or _joins(line, at - 1)):
        at -= 1
    return at


def _end_of_run(line: str, at: int, end: int) -> int:
    if at < end and _is_cjk(line[at]):
        return at + 1
    while at < end and (_is_in_word(line[at]) or _joins(line, at)):
        at += 1
    return at


def _joins(line: str, at: int) -> bool:
    """Whether the sign there holds together what stands on its two sides."""
    if not 0 < at < len(line) - 1:
        return False
    before, sign, after = line[at - 1], line[at], line[at + 1]
    if sign in _JOINS_DIGITS and before.isdecimal() and after.isdecimal():
        return True
    return sign in _JOINS_LETTERS and _is_in_word(before) and _is_in_word(after)


def _is_sign(character: str) -> bool:
    return not (character.isspace() or _is_in_word(character) or _is_cjk(character))


def _is_in_word(character: str) -> bool:
    """A letter or digit, or what belongs to one: marks, the joiners of scripts and emoji."""
    if character.isalnum():
        return not _is_cjk(character)
    return character >= "\u00ad" and unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf", "Sk", "So")


def _is_cjk(character: str) -> bool:
    return _FIRST_CJK <= character < _FIRST_BEHIND_CJK
