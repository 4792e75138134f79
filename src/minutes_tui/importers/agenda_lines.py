"""One line of an agenda by itself: its number, its papers, whether it begins a part or a draft resolution."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

Style = Literal["arabic", "roman", "upper", "lower"]

_TAB = 8
_BULLET = re.compile(r"(?:[-–—•*·▪▫‣◦○●►➢→])\s+")
_TOP = re.compile(
    r"(?:TOP|T\.O\.P\.|Tagesordnungspunkt|Punkt|Pkt\.?|Agenda item|Item)(?:\s*(?:Nr\.?|no\.?))?\s*:?\s*(?=[\dÖNOIVX(])",
    re.IGNORECASE,
)
_SIDE = r"(?:(?:NÖ|nö|NOE|Ö|ö|N|n|OE|O|P)[\s.\-]?)?"
_NUMBER = re.compile(
    rf"""(?P<open>\()?
    (?P<number>{_SIDE}\d{{1,3}}(?:\.\d{{1,3}}){{0,5}}(?:\.?[a-zA-Z](?=[\s.):]|\Z)|\.?\s[a-z](?=\)))?)
    (?P<end>(?(open)\)|[.):]{{0,2}}))
    (?:\s+|\Z|(?<=[.):])(?=[^\W\d]))(?:[-–—]\s+)?""",
    re.VERBOSE,
)
_LETTER = re.compile(r"\(?(?P<number>[a-zA-Z])[.)](?:\s+|\Z)")
_ROMAN = re.compile(
    r"(?P<number>M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?P<end>[.):/]{0,2})(?P<gap>\s+|\Z)"
)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_NOT_PUBLIC_NUMBER = re.compile(r"(?:NÖ|nö|NOE|N|n)[\s.\-]?\d")

_BEFORE_A_PART = (
    r"(?:(?:[ivx]{1,4}|[a-d]|\d|teil\s*[\da-d ivx]{1,3}|part\s*[\da-d ivx]{1,3})\s*[.):\-–—]*\s+)?"
    r"(?:(?:im|in|der|die|tagesordnung der|tagesordnung für den)\s+)?"
)
_PART = (
    r"(?:\s*(?:teil|teiles|sitzung|tagesordnung|beratung|tagesordnungspunkte|punkte|tops?|"
    r"part|session|items?|business|meeting|agenda|angelegenheiten))"
)
_AFTER_A_PART = rf"(?:{_PART}{{0,3}}|{_PART}{{1,3}}(?!\w)[^\w\d].*)"
"""A word for the part may be followed by anything, such as `(ab 19 Uhr)`; the bare adjective ends the line."""
_NOT_PUBLIC = re.compile(
    rf"{_BEFORE_A_PART}(?:nicht\s*[-–]?\s*öffentlich\w{{0,3}}|n\.?\s?ö\.?|non\s*[-–]?\s*public|not public|"
    rf"private|exempt|closed|confidential|vertraulich\w{{0,3}}){_AFTER_A_PART}"
)
_PUBLIC = re.compile(rf"{_BEFORE_A_PART}(?:öffentlich\w{{0,3}}|public|open){_AFTER_A_PART}")
_PART_EDGE = " \t:.-–—=*_#()[]"
_BARE_WORDS = frozenset({"private", "closed", "open", "public", "exempt"})
"""Words that alone may be an item; with `part`, `session` or the like they are not."""
_HEADINGS = re.compile(
    r"(?:vorläufige\s+|provisional\s+)?(?:tagesordnung|agenda|tagesordnungspunkte|agenda items|top|nr\.?)"
)

_DRAFT = re.compile(
    r"(?:Beschluss(?:vorschlag|entwurf|empfehlung|antrag)|Beschluß(?:vorschlag|entwurf)|"
    r"Draft resolution|Proposed resolution|Recommendation|Recommended)\s*:\s*",
    re.IGNORECASE,
)
_PAPER_WORD = (
    r"(?:Vorlagen?|Beschlussvorlage|Drucksachen?|Drs\.?|DS|Papers?|Report|Ref\.?)"
    r"(?:\s*[-–]?\s*(?:Nr\.?|Nummer|no\.?|number))?\s*:?\s*"
)
_PAPER = r"[A-Za-zÄÖÜäöü]{0,6}[ \-/]?\d[\w./\-]{0,30}"
_PAPERS = rf"{_PAPER}(?:\s*(?:,|;|und|and|&)\s*{_PAPER}){{0,19}}"
_PAPERS_AT_END = re.compile(
    rf"(?:\[(?:{_PAPER_WORD})?(?P<square>{_PAPERS})\]|\({_PAPER_WORD}(?P<round>{_PAPERS})\)|"
    rf"(?<=[\s,;–—-]){_PAPER_WORD}(?P<bare>{_PAPERS}))\s*\Z",
    re.IGNORECASE,
)
_PAPERS_ALONE = re.compile(
    rf"(?:\[(?:{_PAPER_WORD})?(?P<square>{_PAPERS})\]|\(?{_PAPER_WORD}(?P<bare>{_PAPERS})\)?)\s*", re.IGNORECASE
)
_PAPER_CELL = re.compile(r"[A-Za-zÄÖÜäöü]{0,6}[ \-/]?\d{1,9}[/\-]\d[\w./\-]{0,30}")
_GOES_ON = re.compile(
    r"(?:(?<!\w)(?:der|die|das|des|dem|den|ein|eine|einer|eines|und|oder|sowie|für|zu|zum|zur|von|vom|in|im|ins|an|am|auf|"
    r"aus|bei|mit|nach|über|unter|durch|gegen|ohne|um|vor|the|a|of|and|or|for|to|on|at|by|with|from)|\w[-–])\Z",
    re.IGNORECASE,
)
_JOINED_WORD = re.compile(r"(?!(?:und|oder|bzw|and|or)\b)[^\W\d_A-ZÄÖÜ]")
_BETWEEN_PAPERS = re.compile(r"\s*(?:,|;|\bund\b|\band\b|&)\s*", re.IGNORECASE)
_LONGEST_PAPERS = 400


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an agenda: the cells before it, its text without a bullet, and as it stands there."""

    number: int
    indent: int
    text: str
    whole: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number and what stands behind it.

    `value` is that of a Roman number or of a letter, which may be none; else 0. `sure` is false where only a blank
    stands behind it.
    """

    number: str
    rest: str
    style: Style = "arabic"
    value: int = 0
    sure: bool = True

    @property
    def as_letter(self) -> Numbered | None:
        """The same as a letter of the alphabet, where it can be one."""
        if len(self.number) != 1 or not self.sure or self.style == "arabic":
            return None
        style: Style = "upper" if self.number.isupper() else "lower"
        return replace(self, style=style, value=ord(self.number.casefold()) - ord("a") + 1)

    @property
    def public(self) -> bool:
        """Whether the number is not one of the non-public part."""
        return not _NOT_PUBLIC_NUMBER.match(self.number)


def line_of(raw: str, number: int) -> Line | None:
    """The line without blanks and bullet; None for a blank one."""
    bare = raw.lstrip(" \t\u00a0\u2003\u3000")
    indent = 0
    for sign in raw[: len(raw) - len(bare)]:
        indent = (indent // _TAB + 1) * _TAB if sign == "\t" else indent + 1
    bare = bare.rstrip()
    found = _BULLET.match(bare)
    text = bare[found.end() :].strip() if found else bare
    if not text.strip():
        return None
    return Line(number, indent, text, bare)


def part_begun(text: str) -> bool | None:
    """Whether the line is the heading of the public part (True) or of the other (False); None: of neither."""
    if len(text) > 80:
        return None
    words = " ".join(text.casefold().strip(_PART_EDGE).split())
    if words in _BARE_WORDS and words != "public":
        return None
    if _NOT_PUBLIC.fullmatch(words):
        return False
    return True if _PUBLIC.fullmatch(words) else None


def is_heading(text: str) -> bool:
    """Whether the line is only the word that stands above an agenda."""
    return len(text) <= 60 and bool(_HEADINGS.fullmatch(" ".join(text.casefold().strip(_PART_EDGE).split())))


def numbered(text: str) -> Numbered | None:
    """The number that begins the text, if one does: `1`, `7.1`, `8.a`, `Ö 4`, `N1`, `TOP 5:`, `IV.`, `a)`."""
    top = _TOP.match(text)
    bare = text[top.end() :] if top else text
    found = _NUMBER.match(bare)
    if found:
        number = " ".join(found["number"].split())
        return Numbered(number, bare[found.end() :].strip())
    roman = _ROMAN.match(bare)
    if roman and roman["number"]:
        sure = bool(roman["end"]) or len(roman["gap"]) > 1 or "\t" in roman["gap"]
        return Numbered(
            roman["number"], bare[roman.end() :].strip(), "roman", _roman(roman["number"]), sure or top is not None
        )
    letter = _LETTER.match(bare)
    if letter:
        return Numbered(letter["number"], bare[letter.end() :].strip(), "lower").as_letter
    return None


def _roman(number: str) -> int:
    values = [_ROMAN_VALUES[sign] for sign in number]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def draft_begun(text: str) -> str | None:
    """What stands behind `Beschlussvorschlag:` or the like; None where the line does not begin so."""
    found = _DRAFT.match(text)
    return text[found.end() :] if found else None


def goes_on(title: str) -> bool:
    """Whether a title cannot end so, for it ends in a word or a hyphen that wants more: it was broken into lines."""
    return bool(_GOES_ON.search(title[-40:]))


def joined(title: str, text: str) -> str:
    """A title that was broken into two lines; a word that was parted by a hyphen is whole again."""
    if title.endswith("-") and _JOINED_WORD.match(text):
        return title[:-1] + text
    return f"{title} {text}"


def paper_cell(text: str) -> tuple[str, str]:
    """The text without a paper in a column of its own behind it, as copied tables have it, and the paper."""
    before, tab, last = text.rstrip().rpartition("\t")
    if tab and before.strip() and _PAPER_CELL.fullmatch(last.strip()):
        return before, last.strip()
    return text, ""


def without_papers(text: str) -> tuple[str, tuple[str, ...]]:
    """The text and the papers that its end names: `[009/2022]`, `(Vorlage 009/2022)`, `Vorlage: 009/2022`."""
    tail = text[-_LONGEST_PAPERS:]
    found = _PAPERS_AT_END.search(tail)
    if found is None:
        return text, ()
    before = text[: len(text) - len(tail) + found.start()].rstrip(" ,;–—-")
    if not before:
        return text, ()
    return before, _papers(found["square"] or found["round"] or found["bare"])


def only_papers(text: str) -> tuple[str, ...]:
    """The papers of a line that names nothing else."""
    found = _PAPERS_ALONE.fullmatch(text) if len(text) <= _LONGEST_PAPERS else None
    return _papers(found["square"] or found["bare"]) if found else ()


def _papers(text: str) -> tuple[str, ...]:
    return tuple(part for part in _BETWEEN_PAPERS.split(text.strip()) if part)
