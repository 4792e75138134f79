"""What stood here before: each version of an entry, when and by whom, and which words changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.document.changed_words import marked
from minutes_tui.document.forms import blocks_of
from minutes_tui.document.reading import reading_of
from minutes_tui.domain.arranging import EntryMoved, EntrySplit, SpeakerNamed
from minutes_tui.domain.history import Version, versions_of
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.replacing import Replaced
from minutes_tui.domain.session import Entry
from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.reading import HISTORY
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.scrolled import ScrolledScreen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import item_title
from minutes_tui.tui.view.minutes_pane import words_of
from minutes_tui.tui.view.rows import EMPTY, Row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_MADE = N_("written")
_REVISED = N_("corrected")
_STRUCK = N_("struck out")
_BACK = N_("back as it was before")


class HistoryScreen(ScrolledScreen):
    """The latest version first."""

    name = "history"

    def __init__(self, desk: Desk, entry: int, covers: Screen) -> None:
        super().__init__(desk, covers)
        self.entry = entry
        self.versions = versions_of(desk.session.head, desk.workspace.events, entry)

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Up and down; Esc goes back."""
        return HISTORY

    def typed(self, key: str, character: str | None) -> None:
        """`h` closes it too."""
        super().typed(key, "q" if character == "h" else character)

    def paint(self, size: Size) -> Painted:
        """A line of when and by whom, then the text with the words that changed between brackets."""
        tr = self.desk.tr
        title = tr("What stood here before: [- gone] [+ new]")
        top = self.header_row(title, "", size)
        rows: list[Row] = []
        earlier = [None, *self.versions[:-1]]
        for version, before in reversed(list(zip(self.versions, earlier, strict=True))):
            rows += [EMPTY] if rows else []
            rows += wrapped(self._heading(version, before), max(1, size.width - 2), "strong", first=" ", indent=1)
            was = self._words(before.entry) if before is not None and before.entry is not None else ""
            now = self._words(version.entry) if version.entry is not None else ""
            shown = marked(was, now) if was and now and was != now else now
            rows += wrapped(shown, max(1, size.width - 2), first="   ", indent=3) if shown else []
        shown_rows = self.in_sight(rows, size.body)
        more = [one for one in HISTORY if one.command != "down" or self.goes_on]
        keys = self.key_line(more, size.width, escape=BACK, everywhere=False)
        return Painted(self.frame(top, shown_rows, keys, size))

    def _heading(self, version: Version, before: Version | None) -> str:
        """`17:24 schriftfuehrung: korrigiert`."""
        event = version.event
        forms = self.desk.forms
        return f"{forms.day(event.at)} {forms.clock(event.at)} {event.by}: {self._what(version, before)}"

    def _what(self, version: Version, before: Version | None) -> str:
        tr = self.desk.tr
        if version.entry is None:
            return tr(_STRUCK)
        match version.event.data:
            case EntryMoved():
                state = self.desk.session.items.get(version.item)
                title = item_title(state, tr, begins=False) if state is not None else version.item
                return tr("moved, under {item}").replace("{item}", title)
            case EntrySplit():
                return tr("split in two")
            case SpeakerNamed(unnamed=unnamed):
                return tr("{unnamed} was named").replace("{unnamed}", unnamed)
            case Replaced():
                return tr("words were replaced")
            case Withdrawn():
                return tr(_BACK)
        return tr(_MADE) if before is None else tr(_REVISED)

    def _words(self, entry: Entry) -> str:
        """The entry as it reads, in one line."""
        found = self.desk.session.find(self.entry)
        state = found[0] if found is not None else self.desk.session.preface
        return " ".join(words_of(block) for block in blocks_of(entry, reading_of(self.desk.session, state)))
