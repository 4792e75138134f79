"""Results: a line that introduces them, then a list of bullets."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from minutes_tui.application.drafting import Draft, DraftFields
from minutes_tui.application.open_points import Gap
from minutes_tui.domain.entries import Contribution, Results, last_speaker
from minutes_tui.domain.placing import says_anything
from minutes_tui.language.registry import WORDINGS
from minutes_tui.tui.editor.wrap import PLAIN, Decoration
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.entries import RESULTS
from minutes_tui.tui.screens.entry import EntryScreen
from minutes_tui.tui.screens.spoken import SpokenScreen
from minutes_tui.tui.view.frame import Painted, Size

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_MARK = re.compile(r"^\s*[-–—*•·▪◦‣o]\s+")
_NUMBER = re.compile(r"^\s*(\d{1,3})[.)]\s+")


class ResultsScreen(EntryScreen):
    """The first paragraph is the introduction, each further one a bullet."""

    name = "results"

    def __init__(
        self,
        desk: Desk,
        item: str,
        *,
        text: str = "",
        cursor: tuple[int, int] | None = None,
        revises: int = 0,
        event_id: str = "",
    ) -> None:
        super().__init__(desk, item, revises=revises, event_id=event_id)
        self._corrects = revises != 0
        bullet = desk.signs.bullet
        self._bullet = Decoration(prefix=bullet, indent=len(bullet), kind="bullet")
        self._first_bullet = replace(self._bullet, gap_before=True)
        self.edit(text, cursor, self._decorate, suggestion=self.suggestion)

    def _decorate(self, paragraph: int) -> Decoration:
        if not paragraph:
            return PLAIN
        return self._first_bullet if paragraph == 1 else self._bullet

    @property
    def suggestion(self) -> str:
        """The house's usual sentence, or the language's."""
        head = self.desk.session.head
        return head.style.results_intro or WORDINGS[head.meeting.language].results_intro

    # -- keys

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Enter and Tab mean something else than in plain text."""
        return RESULTS

    def typed(self, key: str, character: str | None) -> None:
        """All else is the editor's."""
        self.desk.editor.take_key(key, character)

    def do_next_bullet(self) -> None:
        """Enter: on an empty bullet at the end, the list is done and plain text of the same speaker goes on."""
        editor = self.desk.editor
        line, _ = editor.cursor
        lines = editor.paragraphs
        if line and line == len(lines) - 1 and not lines[line].strip():
            self._end_list()
        else:
            editor.take_key("enter", None)

    def _end_list(self) -> None:
        if self._corrects:
            if self.leave():
                self.desk.go_back()
        elif self.leave():
            speaker = last_speaker(self.desk.session, self.item)
            going_on = Contribution(
                self.item,
                speaker=speaker.speaker if speaker else "",
                named=speaker.named if speaker else "",
                continued=speaker is not None and bool(speaker.speaker or speaker.named),
            )
            self.desk.put(SpokenScreen(self.desk, self.item, content=going_on))

    def do_take_suggestion(self) -> None:
        """Tab on the empty first line; elsewhere to the next gap."""
        editor = self.desk.editor
        if editor.cursor[0] == 0 and not editor.paragraphs[0]:
            editor.take_paste(self.suggestion)
        else:
            self.do_next_gap()

    def pasted(self, text: str) -> None:
        """A pasted list becomes bullets: the marks that it had go, and the introduction stays what it is."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if not lines:
            return
        line, column = self.desk.editor.cursor
        begins_list = _without_mark(lines[0], 1) != lines[0] and (len(lines) > 1 or not column)
        if begins_list or not column:
            lines = [_without_mark(one, number) for number, one in enumerate(lines, 1)]
        else:
            lines = [lines[0], *(_without_mark(one, number) for number, one in enumerate(lines[1:], 2))]
        new_bullet = begins_list and (column > 0 or line == 0)
        self.desk.editor.take_paste("\n" * new_bullet + "\n".join(lines))

    def place_of(self, gap: Gap) -> tuple[int, int]:
        """The bullets stand below the introduction."""
        return gap.row + (gap.field == "bullets"), gap.column

    def at_hand(self) -> tuple[str, ...]:
        """The list as it is typed."""
        intro, *points = self.desk.editor.paragraphs
        bullet = self.desk.signs.bullet.strip()
        return tuple(filter(None, (intro.strip(), *(f"{bullet} {one.strip()}" for one in points if one.strip()))))

    # -- keeping

    def proposal(self) -> Results | None:
        """The list as it stands."""
        intro, *points = self.desk.editor.paragraphs
        bullets = "\n".join(points)
        if not says_anything(intro) and not says_anything(bullets):
            return None
        return Results(self.item, after=self.after, revises=self.revises, intro=intro, bullets=bullets)

    def draft(self) -> Draft:
        """The lines as they stand."""
        line, column = self.desk.editor.cursor
        fields: DraftFields = {"text": self.desk.editor.text, "revises": self.revises, "line": line, "column": column}
        if self.before:
            fields = {**fields, "before": self.before}
        return Draft(self.name, self.item, self.event_id, fields)

    # -- painting

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Results")

    def key_bindings(self) -> tuple[Binding, ...]:
        """The key line; Tab while there is something to take."""
        return RESULTS if self.desk.editor.is_empty else ()

    def paint(self, size: Size) -> Painted:
        """The context above, the list in the editor."""
        return self.paint_with_editor(size)


def text_of(results: Results) -> str:
    """Recorded results as the editor shows them."""
    return "\n".join((results.intro, *results.points))


def from_draft(desk: Desk, draft: Draft) -> ResultsScreen:
    """The screen as a draft describes it."""
    fields = draft.fields
    screen = ResultsScreen(
        desk,
        draft.item,
        text=str(fields.get("text", "")),
        cursor=(int(fields.get("line", 0)), int(fields.get("column", 0))),
        revises=int(fields.get("revises", 0)),
        event_id=draft.event_id,
    )
    screen.before = int(fields.get("before", 0))
    return screen


def _without_mark(line: str, number: int) -> str:
    """The line without a list's mark. A number is one only in its place: `3. Mai` does not begin with a mark."""
    found = _NUMBER.match(line)
    if found is not None:
        return line[found.end() :] if int(found[1]) == number else line
    return _MARK.sub("", line)
