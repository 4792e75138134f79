"""Resolution: the text that will be voted on, and above it what kind it is and who moves it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutes_tui.application.drafting import Draft, DraftFields
from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.placing import one_line, paragraphs, says_anything, settled
from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.entries import RESOLUTION, TOP_LINE
from minutes_tui.tui.screens.stepped import SteppedScreen
from minutes_tui.tui.view.rows import Row, cut, row

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

FORM_NAMES = {
    "": N_("Resolution"),
    "recommendation": N_("Recommendation"),
    "motion": N_("Motion"),
    "procedural": N_("Motion on procedure"),
}
"""What a resolution is by its form, in the order in which Tab goes through them."""
STEPS = ("text", "movers")


class ResolutionScreen(SteppedScreen):
    """One text. While it is not voted on, coming back to it changes it."""

    name = "resolution"
    lines = frozenset({"movers"})

    def __init__(
        self,
        desk: Desk,
        item: str,
        *,
        content: Resolution | None = None,
        revises: int = 0,
        event_id: str = "",
    ) -> None:
        super().__init__(desk, item, revises=revises, event_id=event_id)
        self.content = content or Resolution(item)
        self.texts = {"text": self.content.text, "movers": self.content.movers}
        self.begin("text")

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of the top line, or of the text."""
        return TOP_LINE if self.on_line else RESOLUTION

    def back(self) -> None:
        """Backspace at the start of the top line."""
        if self.on_line:
            self.do_to_text()

    def do_to_top_line(self) -> None:
        """Shift+Tab in the text."""
        self.begin("movers")

    def do_to_text(self) -> None:
        """And back."""
        self.begin("text")

    def do_next_form(self) -> None:
        """Tab in the top line."""
        forms = list(FORM_NAMES)
        form = forms[(forms.index(self.content.form) + 1) % len(forms)]
        self.content = replace(self.content, form=form)

    @property
    def resolution_looked_at(self) -> int:
        """The one before the eyes, where it is corrected; a new one is the last anyway."""
        return self.revises

    def at_hand(self) -> tuple[str, ...]:
        """The text as it is typed."""
        return paragraphs(settled(self.text_of("text")))

    def proposal(self) -> Resolution | None:
        """Text and top line as they stand; what is recorded of them is settled then."""
        text = self.text_of("text")
        if not says_anything(text):
            return None
        movers = one_line(self.text_of("movers"))
        return replace(self.content, item=self.item, after=self.after, revises=self.revises, text=text, movers=movers)

    def draft(self) -> Draft:
        """Text and top line as they stand."""
        return Draft(self.name, self.item, self.event_id, {**self.fields(), "form": self.content.form})

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr(FORM_NAMES[self.content.form])

    def key_bindings(self) -> tuple[Binding, ...]:
        """The key line."""
        return TOP_LINE if self.on_line else ()

    def last_bindings(self) -> tuple[Binding, ...]:
        """How to get to the top line."""
        return () if self.on_line else RESOLUTION

    def label(self) -> str:
        """Of the top line."""
        return f"{self.desk.tr(FORM_NAMES[self.content.form])} · {self.desk.tr('moved by:')}"

    def above(self, room: int, height: int) -> list[Row]:
        """Above the text, the top line where it says anything; above the top line nothing."""
        movers = one_line(self.text_of("movers"))
        if self.on_line or height < 1 or not (self.content.form or movers):
            return []
        name = self.desk.tr(FORM_NAMES[self.content.form])
        said = f"{name} · {self.desk.tr('moved by:')} {movers}" if movers else name
        return [row(" " + cut(said, max(1, room - 2), self.desk.signs.ellipsis), "dim")]

    def below(self, room: int) -> list[Row]:
        """Below the top line, the beginning of the text."""
        return self.summary(self.text_of("text"), room, 2)


def from_draft(desk: Desk, draft: Draft) -> ResolutionScreen:
    """The screen as a draft describes it."""
    fields: DraftFields = draft.fields
    form = str(fields.get("form", ""))
    content = Resolution(draft.item, form=form if form in FORM_NAMES else "")
    screen = ResolutionScreen(
        desk, draft.item, content=content, revises=int(fields.get("revises", 0)), event_id=draft.event_id
    )
    screen.step = ""
    screen.resume(fields, STEPS)
    return screen
