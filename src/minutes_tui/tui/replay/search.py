"""The next event with a text: a field over the replay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.domain.text import clean_line
from minutes_tui.tui.editor.cells import previous_boundary, width
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.replay import REPLAY_SEARCH
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.covering import CoveringScreen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import meeting_title
from minutes_tui.tui.view.rows import EMPTY, Row, apart, cells, end_of, row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.replay.desk import ReplayDesk

_LONGEST = 200
"""Characters of the field."""


class SearchScreen(CoveringScreen):
    """What was looked for last stands there and goes with the first letter; Enter looks for it."""

    name = "replay-search"
    desk: ReplayDesk

    def __init__(self, desk: ReplayDesk, covers: Screen) -> None:
        super().__init__(desk, covers)
        self.text = desk.wanted
        self.suggested = bool(self.text)

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The field's."""
        return REPLAY_SEARCH

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """A letter more."""
        if character is not None and character.isprintable():
            self._write(("" if self.suggested else self.text) + character)

    def pasted(self, text: str) -> None:
        """Words may be pasted."""
        self._write(("" if self.suggested else self.text) + " ".join(text[:4096].split()))

    def do_rub_out(self) -> None:
        """A letter less."""
        self._write(self.text[: previous_boundary(self.text, len(self.text))] if self.text else "")

    def _write(self, text: str) -> None:
        self.text, self.suggested = clean_line(text)[:_LONGEST], False

    def do_take(self) -> None:
        """Enter."""
        if not self.text.strip():
            self.desk.uncover()
        elif self.desk.found(self.text):
            self.desk.uncover()
            self.desk.wanted = self.text
            self.desk.search_on(1)
        else:
            self.desk.say(self.desk.tr("No event has this text."), "warn")

    def paint(self, size: Size) -> Painted:
        """The field, and how many events have it."""
        desk = self.desk
        top = self.header_row(meeting_title(desk.session, desk.forms), desk.tr("Search"), size)
        label = f" {desk.tr('Text of an event:')} "
        found = desk.found(self.text)
        count = f"{len(found)} " if found else ""
        shown = end_of(self.text, max(1, size.width - width(label) - width(count) - 1))
        line: Row = ((label, "strong"), (shown, "dim" if self.suggested else ""))
        cursor = (min(width(label) if self.suggested else cells(line), size.width - 1), 2)
        body = [apart(line, row(count), size.width) if count else line, EMPTY]
        body += wrapped(self._hint(len(found)), size.width - 2, "dim", first=" ", indent=1)
        keys = self.key_line(REPLAY_SEARCH, size.width, escape=BACK, everywhere=False)
        return Painted(self.frame(top, body, keys, size), None, cursor)

    def _hint(self, count: int) -> str:
        tr = self.desk.tr
        if not self.text.strip():
            return tr("Case and accents do not count.")
        if not count:
            return tr("No event has this text.")
        return tr("{count} events have this text.").replace("{count}", str(count)) if count > 1 else tr("One event.")
