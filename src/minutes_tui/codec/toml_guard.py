"""What a head's bytes are refused for before any reader of TOML sees them: encoding, controls, merge conflicts."""

from __future__ import annotations

import re

from minutes_tui.codec.patterns import OF_GROUP
from minutes_tui.codec.toml_places import Places
from minutes_tui.domain.problems import Place, Problem

MOST_BYTES = 1 << 20
MOST_PROBLEMS = 200
_BOM = b"\xef\xbb\xbf"
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?![<=>|])", re.MULTILINE)
# Whatever may hide the opening of a multi-line string, so that only real ones are found.
_MULTI_LINE = re.compile(
    rf"""#[^\n]*+|(?P<multi>\"{{3}}(?:[^"\\]++|\\.|"{{1,2}}+(?!"))*{OF_GROUP}\"{{3}}"""
    rf"""|'{{3}}(?:[^']++|'{{1,2}}+(?!'))*{OF_GROUP}'{{3}})"""
    rf"""|"(?:[^"\\\n]++|\\.)*{OF_GROUP}"|'[^'\n]*+'""",
    re.DOTALL,
)


def text_of(data: bytes, file: str = "") -> str | tuple[Problem, ...]:
    """The head as text without BOM and with LF as line end, or its problems, one for each line."""
    if len(data) > MOST_BYTES:
        return (Problem("head.too-large", Place(file), {"most": MOST_BYTES >> 10}),)
    data = data.removeprefix(_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        place = Place(file, *Places(before).line_and_column(len(before)))
        return (Problem("head.not-utf-8", place, {"byte": f"0x{data[error.start]:02X}"}),)
    found = [*_controls(text, file), *_conflicts(text, file)]
    return tuple(found) or text.replace("\r\n", "\n")


def _controls(text: str, file: str) -> list[Problem]:
    """One problem for each line that holds a control character; a file without line feeds is one line."""
    if _UNWANTED.search(text) is None:
        return []
    found: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        match = _UNWANTED.search(line + "\n")
        if len(found) > MOST_PROBLEMS:
            break
        if match is not None:
            place = Place(file, number, match.start() + 1)
            if match[0] == "\r":
                found.append(Problem("head.lone-carriage-return", place))
            else:
                found.append(Problem("head.control-character", place, {"sign": f"U+{ord(match[0]):04X}"}))
    return found


def _conflicts(text: str, file: str) -> list[Problem]:
    """One problem for each line of a merge conflict; in a multi-line text such a line may be meant."""
    if _CONFLICT.search(text) is None:
        return []
    inside = [match.span() for match in _MULTI_LINE.finditer(text) if match["multi"]]
    found: list[Problem] = []
    line, counted, span = 1, 0, 0
    for match in _CONFLICT.finditer(text):
        start = match.start()
        line += text.count("\n", counted, start)
        counted = start
        while span < len(inside) and inside[span][1] <= start:
            span += 1
        if len(found) > MOST_PROBLEMS:
            break
        if span == len(inside) or start < inside[span][0]:
            found.append(Problem("head.conflict-marker", Place(file, line, 1), {"marker": match[0]}))
    return found
