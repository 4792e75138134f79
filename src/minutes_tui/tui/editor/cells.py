"""Characters as a person and a terminal see them: clusters that are never cut, and the cells they take.

Widths are Rich's, because Textual crops its strips by them; what Rich gives no cell of its own belongs to the character
before it. So the width of a text is the sum of the widths of its clusters.
"""

from __future__ import annotations

import re
from functools import cache

from rich.cells import cell_len, get_character_cell_size

_JOINER = "\u200d"
# One code point, one cluster, one cell: Latin, Greek and Cyrillic letters, the signs that minutes are full of, and the
# lines of a screen.
_PLAIN_CHARACTERS = (
    " -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0373\u0386-\u0482\u2010-\u2027\u2030-\u203b\u20a0-\u20bf\u2500-\u257f"
)
_NOT_PLAIN = re.compile(f"[^{_PLAIN_CHARACTERS}]")
# The same of two cells: kana, Han, Korean syllables. They are measured by their place in Unicode alone.
_WIDE_CHARACTERS = "\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60"
_FIRST_WIDE = "\u3041"
_FIRST_COMBINING = "\u0300"
_SIGNS = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_SIGNS |= dict.fromkeys((*range(128, 160), *range(8234, 8239), *range(8294, 8298)), 65533)


def is_plain(text: str) -> bool:
    """Whether every code point of the text is a cluster of one cell, so that slicing is counting."""
    return (text.isascii() and text.isprintable()) or _NOT_PLAIN.search(text) is None


def is_plain_or_wide(text: str) -> bool:
    """Whether every code point of the text is a cluster of one cell, or of two for those from U+3041 on."""
    return _not_plain_or_wide().search(text) is None


@cache
def _not_plain_or_wide() -> re.Pattern[str]:
    """Compiled when such a text is met, for it takes 2 ms."""
    return re.compile(f"[^{_PLAIN_CHARACTERS}{_WIDE_CHARACTERS}]")


def visible(text: str) -> str:
    """The text with a sign in the place of each character that would act on the terminal; the length stays."""
    if text.isprintable():
        return text
    return text.translate(_SIGNS)


def width(text: str) -> int:
    """The cells that a text takes."""
    return len(text) if is_plain(text) else cell_len(text)


def _is_regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_conjoining(character: str) -> bool:
    """Whether a Korean jamo completes the syllable before it."""
    return "\u1160" <= character <= "\u11ff"


def is_boundary(text: str, offset: int) -> bool:
    """Whether the cursor may stand there: not before an accent, inside a joined emoji, a flag or a Korean syllable."""
    if offset <= 0 or offset >= len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if before == _JOINER:
        return False
    if after < _FIRST_COMBINING:
        return True
    if _is_regional(after):
        start = offset
        while start and _is_regional(text[start - 1]):
            start -= 1
        return (offset - start) % 2 == 0
    if "\U0001f3fb" <= after <= "\U0001f3ff" or _is_conjoining(after):
        return False
    return get_character_cell_size(after) > 0


def next_boundary(text: str, offset: int) -> int:
    """The end of the cluster that begins at `offset`.

    Regional signs are paired on the way: asking `is_boundary` for each would count all of those before it anew.
    """
    end = len(text)
    while True:
        paired = offset + 1 < end and _is_regional(text[offset]) and _is_regional(text[offset + 1])
        offset += 2 if paired else 1
        if offset >= end:
            return end
        if text[offset - 1] != _JOINER and (_is_regional(text[offset]) or is_boundary(text, offset)):
            return offset


def previous_boundary(text: str, offset: int) -> int:
    """The start of the cluster that ends at `offset`."""
    offset -= 1
    while not is_boundary(text, offset):
        offset -= 1
    return max(offset, 0)


def snap(text: str, offset: int) -> int:
    """The nearest place at or after `offset`, within the text, where the cursor may stand."""
    offset = max(0, min(offset, len(text)))
    while not is_boundary(text, offset):
        offset += 1
    return offset


def fit(text: str, start: int, end: int, cells: int) -> int:
    """The last boundary in `text[start:end]` up to which its clusters take at most `cells` cells."""
    reach = text[start : start + cells + 1]
    if is_plain(reach):
        return min(end, start + cells)
    used = 0
    if is_plain_or_wide(reach):
        for place, character in enumerate(reach, start):
            used += 2 if character >= _FIRST_WIDE else 1
            if used > cells:
                return min(end, place)
        return min(end, start + len(reach))
    while start < end:
        after = min(end, next_boundary(text, start))
        used += cell_len(text[start:after])
        if used > cells:
            break
        start = after
    return start
