"""Screens in which one thing is typed after the other: texts and lines, one of them in the editor at a time."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from minutes_tui.application.drafting import DraftFields
from minutes_tui.domain.text import clean_line
from minutes_tui.tui.editor.wrap import GAP_BEFORE, PLAIN, Decoration
from minutes_tui.tui.screens.entry import MARGIN, EntryScreen
from minutes_tui.tui.view.frame import Painted, Region, Size
from minutes_tui.tui.view.rows import Row, cells, cut, fill, row, rule, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_LONGEST_LINE = 400


class SteppedScreen(EntryScreen):
    """`texts` holds what stands in each step, but for the one that the editor holds now."""

    lines: ClassVar[frozenset[str]] = frozenset()
    """The steps that are one line each."""

    def __init__(self, desk: Desk, item: str, *, revises: int = 0, event_id: str = "") -> None:
        super().__init__(desk, item, revises=revises, event_id=event_id)
        self.texts: dict[str, str] = {}
        self.step = ""
        """What the editor holds; empty: nothing of this screen yet."""

    # -- texts

    def text_of(self, step: str) -> str:
        """What stands in that step now."""
        return self.desk.editor.text if step and step == self.step else self.texts.get(step, "")

    def begin(self, step: str, cursor: tuple[int, int] | None = None) -> None:
        """Go on with that step; without a cursor at its end."""
        self.keep_step()
        self.step = step
        self.edit(self.texts.get(step, ""), cursor, self.decorate)

    def keep_step(self) -> None:
        """What the editor holds is remembered under its step."""
        if self.step:
            self.texts[self.step] = self.desk.editor.text

    def show_part(self, part: str) -> None:
        """The step that holds it."""
        if part in self.texts and part != self.step:
            self.begin(part)

    @property
    def on_line(self) -> bool:
        """Whether the editor holds a line."""
        return self.step in self.lines

    def decorate(self, paragraph: int) -> Decoration:
        """What stands around the paragraphs."""
        return GAP_BEFORE if paragraph else PLAIN

    def typed(self, key: str, character: str | None) -> None:
        """All else is the editor's; a line has no second one."""
        if not (self.on_line and key == "enter"):
            self.desk.editor.take_key(key, character)

    def back(self) -> None:
        """Backspace where nothing stands before the cursor: a step back, where there is one."""

    def do_back_to_speaker(self) -> None:
        """Backspace."""
        if self.desk.editor.cursor == (0, 0):
            self.back()
        else:
            super().do_back_to_speaker()

    def pasted(self, text: str) -> None:
        """Into the step."""
        self.desk.editor.take_paste(clean_line(text)[:_LONGEST_LINE] if self.on_line else text)

    # -- keeping

    def fields(self) -> dict[str, str | int | bool]:
        """All steps and the cursor, for the draft."""
        line, column = self.desk.editor.cursor if self.step else (0, 0)
        steps = {step: self.text_of(step) for step in dict.fromkeys((*self.texts, self.step)) if step}
        place: dict[str, str | int | bool] = {"step": self.step, "line": line, "column": column}
        return {"revises": self.revises, **({"before": self.before} if self.before else {}), **place, **steps}

    def resume(self, fields: DraftFields, steps: tuple[str, ...]) -> None:
        """Stand where the draft's fields say, which anybody may have written."""
        self.before = int(fields.get("before", 0))
        self.texts = {step: str(fields[step]) for step in steps if step in fields}
        step = str(fields.get("step", ""))
        self.begin(step if step in steps else steps[0], (int(fields.get("line", 0)), int(fields.get("column", 0))))

    # -- painting

    def label(self) -> str:
        """What is asked on a line."""
        return ""

    @abstractmethod
    def above(self, room: int, height: int) -> list[Row]:
        """What of this entry is typed already and stands above the editor: at most `height` rows."""

    def summary(self, text: str, room: int, height: int) -> list[Row]:
        """The beginning of a text, dim, in `height` rows."""
        if not text.strip() or height < 1:
            return []
        if height == 1:
            line = cut(text.replace("\n", " ")[:room], max(1, room - 2 * MARGIN), self.desk.signs.ellipsis)
            return [row(" " * MARGIN + line, "dim")]
        lines = wrapped(text.replace("\n", " "), max(1, room - 2 * MARGIN), "dim", most=height + 1)
        if len(lines) > height:
            lines = [*lines[: height - 1], row(self.desk.signs.ellipsis, "dim")]
        return [((" " * MARGIN, ""), *line) for line in lines]

    def paint(self, size: Size) -> Painted:
        """Context, what is typed already, and the editor: in a line beside its label."""
        area = self.work_area(size)
        rows = self.context(area)
        above = self.above(area.width, max(0, min(4, (area.height - len(rows)) // 3)))
        rows += [*above, *([rule(area.width, self.desk.signs.rule)] if above else [])]
        y = area.y + len(rows)
        if not self.on_line:
            editor = Region(area.x + MARGIN, y, max(1, area.width - 2 * MARGIN), max(1, area.height - len(rows)))
            return self.painted(size, fill(rows, area.height), editor, None)
        label = row(" " + cut(self.label(), max(1, area.width // 2), self.desk.signs.ellipsis) + " ", "strong")
        left = cells(label)
        below = self.below(area.width)
        height = 1 if below else max(1, min(3, area.height - len(rows)))
        editor = Region(area.x + left, y, max(1, area.width - left - MARGIN), height)
        return self.painted(size, fill([*rows, label, *below], area.height), editor, None)

    def below(self, room: int) -> list[Row]:  # noqa: ARG002 - most lines have nothing below them
        """What stands below a line, under the editor."""
        return []
