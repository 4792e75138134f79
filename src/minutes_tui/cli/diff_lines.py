"""A difference as lines of text: signs and words tell everything, colours only say it again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from minutes_tui.application.differences import Change, Difference, Kind, Part, Spot
from minutes_tui.domain.text import visible
from minutes_tui.domain.word_changes import PARAGRAPH, Run, WordChange, changed_words, words_of
from minutes_tui.messages import Translator
from minutes_tui.messages.marking import N_

Colour = Literal["", "gone", "new", "strong"]
Word = tuple[str, Colour]

_SIGNS: Final[Mapping[Kind, str]] = {"new": "+", "gone": "-", "changed": "~", "moved": ">"}
_OF_ENTRIES: Final[Mapping[Kind, str]] = {
    "new": N_("new"),
    "gone": N_("gone"),
    "changed": N_("changed"),
    "moved": N_("moved"),
}
_OF_ITEMS: Final[Mapping[Kind, str]] = {
    "new": N_("new item"),
    "gone": N_("item gone"),
    "changed": N_("other number or title"),
    "moved": N_("item moved"),
}
_HEADINGS: Final[Mapping[Part, str]] = {
    "title": N_("Title"),
    "facts": N_("Meeting"),
    "present": N_("Present"),
    "absent": N_("Absent"),
    "closing": N_("End of the meeting"),
    "attachments": N_("Attachments"),
}
_ANSI: Final[Mapping[Colour, str]] = {"gone": "\x1b[31m", "new": "\x1b[32m", "strong": "\x1b[1m"}
_PLAIN: Final = "\x1b[0m"
_MARKS: Final = {"gone": ("[-", "-]"), "new": ("{+", "+}"), "same": ("", "")}
_AROUND: Final = 12
"""Words that are shown before and behind a change; of a longer stretch that stayed the rest is left out."""
_BEGIN: Final = 10
"""Words of an entry that was only moved."""
_LEFT_OUT: Final = "…"


@dataclass(frozen=True, slots=True)
class Line:
    """Words, and how many cells a line that goes on is indented."""

    words: tuple[Word, ...]
    indent: int = 0
    more: int = 4


def lines_of(difference: Difference, tr: Translator) -> Iterator[Line]:
    """All of it, under a heading for each item and each part of the minutes."""
    if difference.head:
        yield Line(())
        yield from _heading(tr("Head of the file"))
        yield from (Line(tuple(_words(line, "")), 2) for line in difference.head)
    for heading, changes in groupby(difference.changes, lambda change: _heading_of(change, tr)):
        yield Line(())
        yield from _heading(heading)
        for change in changes:
            yield from _change(change, tr)


def _heading_of(change: Change, tr: Translator) -> str:
    if change.part in _HEADINGS:
        return tr(_HEADINGS[change.part])
    spot = change.now or change.was or Spot()
    return spot.heading or tr("Before the first item")


def _heading(text: str) -> Iterator[Line]:
    yield Line(tuple(_words(text, "strong")))


def _change(change: Change, tr: Translator) -> Iterator[Line]:
    words = _words(_opening(change, tr), _colour(change.kind))
    match change:
        case Change(kind="changed", part="present" | "absent") if _goes_on(change):
            words += _went_on(change)
        case Change(kind="changed"):
            words += _marked(changed_words(change.before, change.after))
        case Change(part="item"):
            pass  # the heading says it
        case Change(kind="moved"):
            words += _begin(change.after)
        case _:
            words += _words(change.after or change.before, _colour(change.kind))
    yield from _paragraphs(words)


def _goes_on(change: Change) -> bool:
    """Whether a line has become longer or shorter at its end, as that of somebody who leaves does: `, until 18:10`."""
    return change.after.startswith(change.before) or change.before.startswith(change.after)


def _went_on(change: Change) -> Iterator[Word]:
    """The end alone is marked, though no blank stands in front of it."""
    short, long = sorted((change.before, change.after), key=len)
    kind: WordChange = "new" if long is change.after else "gone"
    yield from _words(short, "")
    yield from _marked((Run("same", ()), Run(kind, tuple(words_of(long[len(short) :])))))


def _opening(change: Change, tr: Translator) -> str:
    """The sign, what became of it, the number of the entry."""
    sign = _SIGNS[change.kind]
    if change.part == "item":
        return f"{sign} {tr(_OF_ITEMS[change.kind])}" + (":" if change.kind == "changed" else "")
    if change.part != "entry":
        return sign
    where = ""
    if change.kind == "moved" and change.was and change.now and change.was.item != change.now.item:
        before = change.was.heading or tr("Before the first item")
        where = " " + tr("(before: {item})").replace("{item}", before)
    return f"{sign} {tr(_OF_ENTRIES[change.kind])}{_number(change)}{where}:"


def _number(change: Change) -> str:
    numbers = dict.fromkeys(spot.entry for spot in (change.was, change.now) if spot is not None and spot.entry)
    return f" #{'/#'.join(map(str, numbers))}" if numbers else ""


def _colour(kind: Kind) -> Colour:
    return kind if kind in ("new", "gone") else ""


def _words(text: str, colour: Colour) -> list[Word]:
    return [(word, colour) for paragraph in _split(text) for word in paragraph]


def _split(text: str) -> Iterator[list[str]]:
    """The words of each paragraph; between two of them PARAGRAPH."""
    for number, paragraph in enumerate(text.split("\n")):
        words = [word for word in paragraph.split(" ") if word]
        yield [PARAGRAPH, *words] if number else words


def _begin(text: str) -> list[Word]:
    words = [word for word in _words(text, "") if word[0] != PARAGRAPH]
    return words if len(words) <= _BEGIN else [*words[:_BEGIN], (_LEFT_OUT, "")]


def _marked(runs: tuple[Run, ...]) -> Iterator[Word]:
    """`[-gone-]` and `{+new+}` around runs of words; of what stayed only what stands near a change."""
    for number, run in enumerate(runs):
        words = list(run.words)
        if run.change == "same":
            before, behind = (_AROUND if number else 0), (_AROUND if number + 1 < len(runs) else 0)
            if len(words) > before + behind + 1:
                words = [*words[:before], _LEFT_OUT, *(words[-behind:] if behind else [])]
            yield from ((word, "") for word in words)
            continue
        opening, closing = _MARKS[run.change]
        words = ["¶" if word == PARAGRAPH else word for word in words]
        words[0], words[-1] = (
            opening + words[0],
            words[-1] + closing if len(words) > 1 else opening + words[0] + closing,
        )
        yield from ((word, run.change) for word in words)


def _paragraphs(words: Iterable[Word]) -> Iterator[Line]:
    """A line for each paragraph: the first with the opening, the others below it."""
    line: list[Word] = []
    first = True
    for word in words:
        if word[0] != PARAGRAPH:
            line.append(word)
            continue
        if line:
            yield Line(tuple(line), 2 if first else 4)
            first, line = False, []
    if line:
        yield Line(tuple(line), 2 if first else 4)


def laid_out(lines: Iterable[Line], *, colours: bool, width: int | None, cells: Callable[[str], int] = len) -> str:
    """The lines as text: wrapped at words where there is a width, and coloured if wanted.

    `cells` measures a word. What people wrote has a sign in the place of whatever would act on a terminal.
    """
    return "".join(
        row.rstrip() + "\n" for line in lines for row in _rows(line, colours=colours, width=width, cells=cells)
    )


def _rows(line: Line, *, colours: bool, width: int | None, cells: Callable[[str], int]) -> Iterator[str]:
    row, room = " " * line.indent, line.indent
    begun = False
    for word, colour in line.words:
        shown = visible(word.replace("\n", " "))
        size = cells(shown)
        if begun and width is not None and room + 1 + size > width:
            yield row
            row, room, begun = " " * line.more, line.more, False
        painted = f"{_ANSI[colour]}{shown}{_PLAIN}" if colours and colour else shown
        row += f" {painted}" if begun else painted
        room += size + (1 if begun else 0)
        begun = True
    yield row
