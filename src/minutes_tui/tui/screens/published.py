"""What was made public: its wording, for a slip or a name that nobody needs to read there. The vote stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutes_tui.application.drafting import Draft
from minutes_tui.domain.placing import paragraphs, says_anything, settled
from minutes_tui.domain.publishing import ResolutionPublished
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.publish import PUBLISHED
from minutes_tui.tui.screens.stepped import SteppedScreen
from minutes_tui.tui.view.rows import Row

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class PublishedScreen(SteppedScreen):
    """One text."""

    name = "published"

    def __init__(
        self, desk: Desk, item: str, *, content: ResolutionPublished, revises: int, event_id: str = ""
    ) -> None:
        super().__init__(desk, item, revises=revises, event_id=event_id)
        self.content = content
        self.texts = {"text": content.text}
        self.begin("text")

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of a text."""
        return PUBLISHED

    def at_hand(self) -> tuple[str, ...]:
        """The text as it is typed."""
        return paragraphs(settled(self.text_of("text")))

    def proposal(self) -> ResolutionPublished | None:
        """The text as it stands, with the vote as it was."""
        text = self.text_of("text")
        if not says_anything(text):
            return None
        return replace(self.content, item=self.item, after=self.after, revises=self.revises, text=text)

    def draft(self) -> Draft:
        """The text as it stands; the vote stands in the entry."""
        return Draft(self.name, self.item, self.event_id, self.fields())

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Made public")

    def key_bindings(self) -> tuple[Binding, ...]:
        """The key line."""
        return ()

    def above(self, room: int, height: int) -> list[Row]:  # noqa: ARG002 - the base's signature
        """Nothing else is typed."""
        return []


def from_draft(desk: Desk, draft: Draft) -> PublishedScreen:
    """The screen as a draft describes it; without the vote, where the entry is gone."""
    revises = int(draft.fields.get("revises", 0))
    found = desk.session.find(revises)
    stands = found[1].content if found is not None else None
    content = stands if isinstance(stands, ResolutionPublished) else ResolutionPublished(draft.item)
    screen = PublishedScreen(desk, draft.item, content=content, revises=revises, event_id=draft.event_id)
    screen.step = ""
    screen.resume(draft.fields, ("text",))
    return screen
