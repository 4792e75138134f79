"""Resolution: the text that will be voted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.application.drafting import Draft, DraftFields
from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.placing import paragraphs
from minutes_tui.domain.text import settle_text
from minutes_tui.tui.editor.wrap import GAP_BEFORE, PLAIN
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.entries import TEXT
from minutes_tui.tui.screens.entry import EntryScreen
from minutes_tui.tui.view.frame import Painted, Size

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class ResolutionScreen(EntryScreen):
    """One text. While it is not voted on, coming back to it changes it."""

    name = "resolution"

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
        self.edit(text, cursor, lambda paragraph: GAP_BEFORE if paragraph else PLAIN)

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of a text."""
        return TEXT

    def typed(self, key: str, character: str | None) -> None:
        """All else is the editor's."""
        self.desk.editor.take_key(key, character)

    def pasted(self, text: str) -> None:
        """Into the text."""
        self.desk.editor.take_paste(text)

    @property
    def resolution_looked_at(self) -> int:
        """The one before the eyes, where it is corrected; a new one is the last anyway."""
        return self.revises

    def at_hand(self) -> tuple[str, ...]:
        """The text as it is typed."""
        return paragraphs(settle_text(self.desk.editor.text))

    def proposal(self) -> Resolution | None:
        """The text as it stands."""
        text = "\n".join(paragraphs(settle_text(self.desk.editor.text)))
        return Resolution(self.item, revises=self.revises, text=text) if text.strip() else None

    def draft(self) -> Draft:
        """The text as it stands."""
        line, column = self.desk.editor.cursor
        fields: DraftFields = {"text": self.desk.editor.text, "revises": self.revises, "line": line, "column": column}
        return Draft(self.name, self.item, self.event_id, fields)

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Resolution")

    def key_bindings(self) -> tuple[Binding, ...]:
        """The key line."""
        return TEXT

    def paint(self, size: Size) -> Painted:
        """The context above, the text in the editor."""
        return self.paint_with_editor(size)


def from_draft(desk: Desk, draft: Draft) -> ResolutionScreen:
    """The screen as a draft describes it."""
    fields = draft.fields
    return ResolutionScreen(
        desk,
        draft.item,
        text=str(fields.get("text", "")),
        cursor=(int(fields.get("line", 0)), int(fields.get("column", 0))),
        revises=int(fields.get("revises", 0)),
        event_id=draft.event_id,
    )
