"""An agenda as people write it down or copy it from a page: a line for each item.

A line is an item with its number (`1 Title`, `7.1 Title`, `N1 Title`, `TOP 5: Title`, `IV. Title`), or without one. A
number alone takes the next line as its title. Lines that are indented below an item, and those below
`Beschlussvorschlag:`, are its draft resolution. `nicht öffentlich` and `öffentlich` begin the parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from minutes_tui.domain.head import Item
from minutes_tui.domain.problems import Place, Problem, Severity
from minutes_tui.domain.text import clean_line, clean_text, settle_text
from minutes_tui.importers.agenda import Agenda, ReadAs
from minutes_tui.importers.agenda_lines import (
    Line,
    Numbered,
    draft_begun,
    goes_on,
    is_heading,
    joined,
    line_of,
    numbered,
    only_papers,
    paper_cell,
    part_begun,
    without_papers,
)
from minutes_tui.importers.item_kinds import kind_of_title
from minutes_tui.importers.names import item_ids

MOST_ITEMS = 2000
MOST_PROBLEMS = 200
NO_TITLE = "??"
"""The title of a number that has none: a gap, as it is typed everywhere."""
_SHOWN = 40


def read_agenda(text: str, file: str = "", *, taken: Iterable[str] = ()) -> Agenda:
    """The agenda in this text. Raises nothing, whatever it is; every line that is not blank is in `lines`.

    `file` names the source in problems. `taken` are ids that items must not have.
    """
    reader = _Reader(file)
    for line, blank_before in _lines(text):
        reader.take(line, blank_before=blank_before)
    return reader.agenda(taken)


def _lines(text: str) -> Iterator[tuple[Line, bool]]:
    """Each line that is not blank, and whether a blank one stands before it. Tabs stay, for they indent."""
    cleaned = "\t".join(clean_text(part) for part in text.removeprefix("\ufeff").split("\t"))
    blank = False
    for number, raw in enumerate(cleaned.split("\n"), 1):
        line = line_of(raw, number)
        if line is not None:
            yield line, blank
        blank = line is None


@dataclass(slots=True)
class _Found:
    """An item while its lines are read."""

    line: Line
    number: str
    title: str
    public: bool
    last_line: int
    papers: tuple[str, ...] = ()
    draft: list[str] = field(default_factory=list)


class _Reader:
    """Reads line by line. What it has found last decides what a line without a number is."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[_Found] = []
        self.problems: list[Problem] = []
        self.lines: list[tuple[int, ReadAs]] = []
        self.public = True
        self.drafting = False
        self.numbers: dict[tuple[bool, str, str], int] = {}
        self.unnumbered: list[Line] = []
        self.last_value = {"roman": 0, "upper": 0, "lower": 0}
        self.parent = ""

    # -- lines

    def take(self, line: Line, *, blank_before: bool) -> None:
        """Put a line where it belongs, and note that it was."""
        if len(self.found) >= MOST_ITEMS:
            if self.lines[-1][1] != "problem":
                self.say("agenda.too-many", line, {"most": MOST_ITEMS}, "warning")
            self.lines.append((line.number, "problem"))
            return
        self.lines.append((line.number, self._read(line, blank_before)))

    def _read(self, line: Line, blank_before: bool) -> ReadAs:
        part = part_begun(line.text)
        if part is not None:
            self.public, self.drafting = part, False
            self.last_value = {"roman": 0, "upper": 0, "lower": 0}
            return "part"
        if not self.found and is_heading(line.text):
            self.say("agenda.heading", line, {"text": _shown(line.text)}, "note")
            return "problem"
        number = self._number(line)
        if number is not None:
            return self._item(line, number)
        return self._without_number(line, blank_before)

    def _without_number(self, line: Line, blank_before: bool) -> ReadAs:
        last = self.found[-1] if self.found else None
        if last is not None and self._goes_on(line, last):
            last.title, papers = without_papers(joined(last.title, _one_line(line.text)))
            last.papers += papers
            last.last_line = line.number
            return "title"
        draft = draft_begun(line.text)
        if last is not None and draft is not None:
            self.drafting = True
            last.draft += [draft] if draft else []
            return "draft"
        if last is not None and not last.title and not self.drafting:
            last.title, last.papers = _title_and_papers(line.text)
            last.last_line = line.number
            return "title"
        papers = only_papers(line.text)
        if last is not None and papers and not self.drafting:
            last.papers += papers
            return "papers"
        if last is not None and self._is_draft(line, last, blank_before):
            last.draft += ["", line.whole] if blank_before and last.draft else [line.whole]
            return "draft"
        self.unnumbered.append(line)
        self._add(line, "", line.text)
        return "item"

    def _is_draft(self, line: Line, last: _Found, blank_before: bool) -> bool:
        if line.indent > last.line.indent:
            return True
        # Where items have numbers, only a number ends a draft; where they have none, a blank line does.
        return self.drafting and (bool(last.number) or not blank_before)

    def _goes_on(self, line: Line, last: _Found) -> bool:
        """Whether the line is the rest of a title that was broken, as in a text from a PDF."""
        follows = line.number == last.last_line + 1 and not self.drafting and not last.draft
        return follows and goes_on(last.title) and draft_begun(line.text) is None

    # -- items

    def _number(self, line: Line) -> Numbered | None:
        """The number of a line that begins an item; a list inside a draft resolution begins none."""
        number = numbered(line.text)
        number = self._in_turn(number) if number is not None else None
        if number is None or (self.drafting and self._inside_draft(line, number)):
            return None
        return number

    def _in_turn(self, number: Numbered) -> Numbered | None:
        """A Roman number or letter counts if it is the next one: `M. Meyer` is no item number 1000."""
        if number.style == "arabic" or number.value == self.last_value[number.style] + 1:
            return number
        letter = number.as_letter
        if letter is not None and letter.value == self.last_value[letter.style] + 1:
            return letter
        return number if number.style == "roman" and number.sure and len(number.number) > 1 else None

    def _inside_draft(self, line: Line, number: Numbered) -> bool:
        last = self.found[-1]
        if line.indent > last.line.indent or number.style == "lower":
            return True
        return not number.number.startswith(last.number) and 0 < _leading(number.number) <= _leading(last.number)

    def _item(self, line: Line, number: Numbered) -> ReadAs:
        self.drafting = False
        if number.style != "arabic":
            self.last_value[number.style] = number.value
        if number.style != "lower":
            self.last_value["lower"] = 0
            self.parent = number.number
        above = self.parent if number.style == "lower" else ""
        first = self.numbers.setdefault((self.public, above, number.number.casefold()), line.number)
        if first != line.number:
            self.say("agenda.number-twice", line, {"number": number.number, "line": first}, "warning")
        self._add(line, number.number, number.rest, public=number.public)
        return "item"

    def _add(self, line: Line, number: str, text: str, *, public: bool = True) -> None:
        self.drafting = False
        title, papers = _title_and_papers(text)
        self.found.append(_Found(line, number, title, self.public and public, line.number, papers))

    def say(self, code: str, line: Line, parameters: dict[str, str | int], severity: Severity) -> None:
        """Note a problem of that line."""
        self.problems.append(Problem(code, Place(self.file, line.number), parameters, severity))

    # -- the end

    def agenda(self, taken: Iterable[str]) -> Agenda:
        """What was read."""
        for one in self.found:
            if not one.title:
                one.title = NO_TITLE
                self.say("agenda.no-title", one.line, {"number": one.number}, "warning")
        if self.unnumbered and len(self.unnumbered) == len(self.found):
            first = self.unnumbered[0]
            self.say("agenda.no-numbers", first, {}, "note")
        else:
            for line in self.unnumbered:
                self.say("agenda.no-number", line, {"text": _shown(line.text)}, "note")
        problems = sorted(self.problems, key=lambda problem: problem.place.line)
        if len(problems) > MOST_PROBLEMS:
            problems[MOST_PROBLEMS:] = [Problem("agenda.more-problems", Place(self.file), severity="warning")]
        ids = item_ids((one.title for one in self.found), taken)
        items = tuple(_item(one, item_id) for one, item_id in zip(self.found, ids, strict=True))
        return Agenda(items, tuple(problems), tuple(self.lines))


def _item(found: _Found, item_id: str) -> Item:
    return Item(
        id=item_id,
        title=found.title,
        number=found.number,
        public=found.public,
        papers=found.papers,
        kind=kind_of_title(found.title),
        draft_resolution=settle_text("\n".join(found.draft)),
    )


def _title_and_papers(text: str) -> tuple[str, tuple[str, ...]]:
    text, cell = paper_cell(text)
    title, papers = without_papers(_one_line(text))
    return title, (*papers, cell) if cell else papers


def _leading(number: str) -> int:
    digits = ""
    for sign in number.lstrip("NÖOPnöop .-("):
        if not sign.isdecimal():
            break
        digits += sign
    return int(digits) if digits else 0


def _one_line(text: str) -> str:
    return " ".join(clean_line(text).split())


def _shown(text: str) -> str:
    line = _one_line(text)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
