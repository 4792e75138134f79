"""Attachment: its title, and optionally the file that it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutes_tui.application.attaching import digest_of
from minutes_tui.application.drafting import Draft
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.placing import one_line
from minutes_tui.tui.editor.wrap import PLAIN, Decoration
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.entries import ATTACHMENT
from minutes_tui.tui.screens.stepped import SteppedScreen
from minutes_tui.tui.view.rows import Row

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

STEPS = ("title", "file")


class AttachmentScreen(SteppedScreen):
    """Two lines. Enter is done; the minutes say the usual sentence, with the number that it has in them."""

    name = "attachment"
    lines = frozenset(STEPS)

    def __init__(
        self, desk: Desk, item: str, *, content: Attachment | None = None, revises: int = 0, event_id: str = ""
    ) -> None:
        super().__init__(desk, item, revises=revises, event_id=event_id)
        self.content = content or Attachment(item)
        self.texts = {"title": self.content.title, "file": self.content.file}
        self.begin("title")

    def decorate(self, paragraph: int) -> Decoration:  # noqa: ARG002 - the base's signature
        """Nothing around a line."""
        return PLAIN

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Enter and Tab."""
        return ATTACHMENT

    def do_other_line(self) -> None:
        """Tab."""
        self.begin(STEPS[1 - STEPS.index(self.step)])

    def do_done(self) -> None:
        """Enter."""
        if self.leave():
            self.desk.go_back()

    # -- keeping

    def proposal(self) -> Attachment | None:
        """Title and file; its digest is noted when it is kept."""
        title, file = one_line(self.text_of("title")), one_line(self.text_of("file"))
        if not title and not file:
            return None
        digest = self.content.digest if file == self.content.file else ""
        return replace(
            self.content,
            item=self.item,
            after=self.after,
            revises=self.revises,
            title=title,
            file=file,
            digest=digest,
        )

    def leave(self) -> bool:
        """What the file holds now is noted; one that is not there is attached by its name, and that is said."""
        proposal = self.proposal()
        if proposal is not None and proposal.file and not proposal.digest:
            found = digest_of(proposal.file)
            if isinstance(found, str):
                self.content = replace(self.content, file=proposal.file, digest=found)
            else:
                tr = self.desk.tr
                said = tr("The file is only noted by its name. {why}").replace("{why}", self.desk.say_problem(found))
                self.desk.say(said, "warn", keep=True)
        return super().leave()

    def draft(self) -> Draft:
        """Both lines."""
        return Draft(self.name, self.item, self.event_id, {**self.fields(), "digest": self.content.digest})

    # -- painting

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Attachment")

    def key_bindings(self) -> tuple[Binding, ...]:
        """The key line."""
        return ATTACHMENT

    def _labelled(self, step: str) -> str:
        return self.desk.tr("File, if there is one:") if step == "file" else self.desk.tr("Title of the attachment:")

    def label(self) -> str:
        """Of the line that is typed."""
        return self._labelled(self.step)

    def above(self, room: int, height: int) -> list[Row]:
        """The other line."""
        other = STEPS[1 - STEPS.index(self.step)]
        text = self.text_of(other)
        return self.summary(f"{self._labelled(other)} {text}", room, height) if text else []


def from_draft(desk: Desk, draft: Draft) -> AttachmentScreen:
    """The screen as a draft describes it."""
    fields = draft.fields
    content = Attachment(draft.item, file=str(fields.get("file", "")), digest=str(fields.get("digest", "")))
    screen = AttachmentScreen(
        desk, draft.item, content=content, revises=int(fields.get("revises", 0)), event_id=draft.event_id
    )
    screen.step = ""
    screen.resume(fields, STEPS)
    return screen
