"""Pasted text without the layout that it was copied with: a page's or a mail's lines become paragraphs again.

What goes: soft hyphens and the hyphens of words that a line end parted, ligatures, blanks that only align, indentation,
blank lines, the marks of a quoted mail. What stays: paragraphs, lists, short lines, quotation marks, single
non-breaking blanks (`§ 5`), and every word.

The rule for lines (no standard has one): a line end is taken for layout where the first word of the next line had no
more room, measured by the longest line of the whole text; a tenth more or less, since letters of a page differ in
width. A block of lines between blank lines is joined only if it surely is prose: some line goes on in the middle of a
sentence, and no line ends early but at a sentence's end. So a list of titles or names, an address, a poem stay.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from minutes_tui.domain.text import clean_text

NARROWEST = 40
"""Characters of the longest line below which lines are taken for what somebody wanted."""
NARROWEST_COLUMN = 20
"""The same where a hyphen shows that the lines are a column's."""
WIDEST = 120
"""Characters beyond which a line is a paragraph: no page and no mail has longer ones."""
_FULL_PERCENT = 88

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
# The bullets of office programs' symbol fonts stand in Unicode's private area.
_BULLETS = dict.fromkeys((0xF0A7, 0xF0B7, 0xF0FC, 0xF076), "•")
_NOTHING = dict.fromkeys((0x200B, 0x2060, 0xFEFF), "")
_BLANKS = dict.fromkeys((*range(0x2000, 0x200B), 0x1680, 0x205F), " ")
_LAYOUT: dict[int, str] = {**_LIGATURES, **_BULLETS, **_NOTHING, **_BLANKS}
_HAS_LAYOUT = re.compile(f"[{''.join(map(chr, _LAYOUT))}]")
_SOFT_LINE_END = re.compile("\u00ad *\n *")
_BLANKS_IN_A_ROW = re.compile("[ \u00a0\u202f]{2,}")
_BLANK = " \u00a0\u202f"

_BULLET = re.compile(r"[*•·▪◦‣]\s")
_DASH = re.compile(r"[-–—o]\s")
_LETTER = re.compile(r"\(?[a-zA-Z]\)\s")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]\s")
_BEHIND_SENTENCES = "\"'“”»«’‘)]"
_HANGING = frozenset(
    ("und", "oder", "bzw.", "beziehungsweise", "sowie", "bis", "als", "noch", "wie", "and", "or", "nor", "to")
)
"""Words before which a hyphen at a line's end is one that was written: `Bürger- und Ordnungsamt`."""


def settle_paste(text: str) -> str:
    """Paragraphs parted by one line feed each. One line end before and one after them stay, as what was copied ends."""
    text = clean_text(_HAS_LAYOUT.sub(lambda found: _LAYOUT[ord(found[0])], text))
    if "\u00ad" in text:
        text = clean_text(_SOFT_LINE_END.sub("", text).replace("\u00ad", ""))
    lines = _unquoted([line.strip(_BLANK) for line in _BLANKS_IN_A_ROW.sub(" ", text).split("\n")])
    width = max((len(line) for line in lines if " " in line), default=0)
    done = "\n".join(line for block in _blocks(lines) for line in _joined(block, width))
    if not done:
        return "\n" if "\n" in text else " " * bool(text)
    return _edge(text[: len(text) - len(text.lstrip())]) + done + _edge(text[len(text.rstrip()) :])


def _edge(blanks: str) -> str:
    return "\n" if "\n" in blanks else " " * bool(blanks)


def _unquoted(lines: list[str]) -> list[str]:
    """A quoted mail without its marks."""
    if not all(line.startswith(">") for line in lines if line):
        return lines
    return [line.lstrip("> ") for line in lines]


def _blocks(lines: list[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return blocks


def _joined(block: list[str], width: int) -> list[str]:
    """The paragraphs of one block of lines."""
    if len(block) < 2:
        return block
    items = _begin_items(block)
    column = any(_parts_a_word(line, following) for line, following in pairwise(block))
    narrowest = NARROWEST_COLUMN if column else NARROWEST
    prose = narrowest <= width <= WIDEST and _is_prose(block, items, width)
    done = [[block[0]]]
    for number, (line, following) in enumerate(pairwise(block), 1):
        if _parts_a_word(line, following):
            done[-1][-1] = done[-1][-1][:-1]
            done[-1].append(following)
        elif prose and number not in items and _is_full(line, following, width):
            done[-1] += (_between(line, following), following)
        else:
            done.append([following])
    return ["".join(pieces) for pieces in done]


def _is_prose(block: list[str], items: set[int], width: int) -> bool:
    """Whether line ends are layout: each one full or a sentence's end, and one at least in the middle of a sentence."""
    goes_on = False
    for number, (line, following) in enumerate(pairwise(block), 1):
        if number in items:
            continue
        if _is_full(line, following, width):
            goes_on = goes_on or following[0].islower() or line[-1] == "," or _goes_on(line)
        elif number > 1 and not _ends_sentence(line):  # the first line may be a heading
            return False
    return goes_on


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_BEHIND_SENTENCES)[-1:] in (".", "!", "?", ":", ";", "…")


def _goes_on(line: str) -> bool:
    """Whether it ends within `SPD-Fraktion`, `2022-23` or `und/oder`."""
    return line[-1] in "-\u2010\u2011/" and line[-2:-1].isalnum()


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line had no room any more."""
    word = following.partition(" ")[0]
    return 100 * (len(line) + 1 + len(word)) > _FULL_PERCENT * width


def _parts_a_word(line: str, following: str) -> bool:
    """Whether a hyphen stands between the two only because a line ended there."""
    if line[-1] not in "-\u2010" or not line[-2:-1].isalpha() or not following[0].islower():
        return False
    return following.partition(" ")[0].rstrip(",;") not in _HANGING


def _between(line: str, following: str) -> str:
    """What parts two joined lines."""
    hangs = following.partition(" ")[0] in _HANGING
    return "" if _goes_on(line) and (line[-1] == "/" or not hangs) else " "


def _begin_items(block: list[str]) -> set[int]:
    """The lines that begin an item of a list. A single `3. Mai` or a dash in a sentence begins none."""
    numbers = Counter(int(found[1]) for line in block if (found := _NUMBER.match(line)))
    dashes = Counter(line[0] for line in block if _DASH.match(line))
    items: set[int] = set()
    for at, line in enumerate(block):
        number = _NUMBER.match(line)
        listed = number is not None and (
            int(number[1]) == 1 or numbers.keys() & {int(number[1]) - 1, int(number[1]) + 1}
        )
        dashed = _DASH.match(line) and (dashes[line[0]] > 1 or at == 0 or _ends_sentence(block[at - 1]))
        if listed or dashed or _BULLET.match(line) or _LETTER.match(line):
            items.add(at)
    return items
