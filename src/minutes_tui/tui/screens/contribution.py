"""Contribution: who speaks, then what they say."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from minutes_tui.application.drafting import Draft
from minutes_tui.document.builder import speaker_name
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.placing import paragraphs
from minutes_tui.domain.session import AT_END
from minutes_tui.domain.text import settle_text
from minutes_tui.tui.editor.words import without_last_word
from minutes_tui.tui.editor.wrap import GAP_BEFORE, PLAIN, Decoration
from minutes_tui.tui.forms.speaker import Chosen, SpeakerForm
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.entries import SPEAKER, TEXT
from minutes_tui.tui.screens.entry import EntryScreen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.match_rows import match_rows
from minutes_tui.tui.view.rows import EMPTY, cells, cut, end_of, fill, row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


_PASTED = 4096
"""Characters of a paste that are looked at where only a name is asked for."""


class ContributionScreen(EntryScreen):
    """Two steps: the speaker, asked on one line, then the text. Backspace in an empty text leads back."""

    name = "contribution"

    def __init__(
        self, desk: Desk, item: str, *, content: Contribution | None = None, revises: int = 0, event_id: str = ""
    ) -> None:
        super().__init__(desk, item, revises=revises, event_id=event_id)
        self.form = SpeakerForm(desk.session.head.persons)
        self.content: Contribution | None = None
        self.asking = True
        self._unnamed = False
        self._since = desk.now
        if content is not None:
            self.begin_text(content)

    def begin_text(self, content: Contribution, cursor: tuple[int, int] | None = None) -> None:
        """The speaker is known: now the text. Without a cursor it stands at the text's end."""
        self.content = content
        self.asking = False
        self.edit(content.text, cursor, self._decorate)

    def _decorate(self, paragraph: int) -> Decoration:
        if paragraph:
            return GAP_BEFORE
        name = self._speaker()
        return Decoration(prefix=f"{name} ", kind="name") if name else PLAIN

    def _speaker(self) -> str:
        content = self.content
        return "" if content is None or content.continued else speaker_name(self.desk.session.head, content)

    # -- keys

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The speaker's, or the text's."""
        return SPEAKER if self.asking else TEXT

    def typed(self, key: str, character: str | None) -> None:
        """A letter of the speaker, or a key of the editor."""
        if self.asking:
            if character is not None and character.isprintable():
                answer = (self.form.with_typed("") if self._unnamed else self.form).typing(character)
                self._unnamed = False
                if isinstance(answer, Chosen):
                    self._begin(answer)
                else:
                    self.form = answer
        else:
            self.desk.editor.take_key(key, character)

    def ask_speaker(self) -> None:
        """Somebody is to be named at last: the field holds `??`, and the next letter takes its place."""
        self._ask_again()
        self._unnamed = True

    def do_back_to_speaker(self) -> None:
        """Backspace: at the very start it leads to the speaker."""
        if self.desk.editor.cursor == (0, 0):
            self._ask_again()
        else:
            self.desk.editor.take_key("backspace", None)

    def _ask_again(self) -> None:
        """The text stays, whoever it is."""
        content = self.content
        if content is not None and not content.continued:
            self.form = SpeakerForm(self.desk.session.head.persons).with_typed(
                self.form.typed or content.speaker or content.named
            )
        self.asking = True

    def pasted(self, text: str) -> None:
        """Into the text; a name may be pasted too."""
        if self._unnamed:
            self.form, self._unnamed = self.form.with_typed(""), False
        if self.asking:
            self.form = self.form.with_typed(f"{self.form.typed}{' '.join(text[:_PASTED].split())}")
        else:
            self.desk.editor.take_paste(text)

    def do_take(self) -> None:
        """Enter: the speaker, if it is certain who."""
        answer = self.form.taken()
        if isinstance(answer, Chosen):
            self._begin(answer)
        elif answer == "several":
            self.desk.say(
                self.desk.tr("Several match: choose with a digit, or with the arrows and {speaker.take}."), "warn"
            )
        else:
            self.desk.say(
                self.desk.tr("Nobody matches; {speaker.take_literally} takes the name as it was typed."), "warn"
            )

    def do_take_literally(self) -> None:
        """Tab: the name as typed."""
        chosen = self.form.literally()
        if chosen is not None:
            self._begin(chosen)

    def do_up(self) -> None:
        """The match above."""
        self.form = self.form.pointing(-1)

    def do_down(self) -> None:
        """The match below."""
        self.form = self.form.pointing(1)

    def do_rub_out(self) -> None:
        """A letter less."""
        self.form = self.form.rubbed_out()

    def do_delete_word_back(self) -> None:
        """A word of the name, or of the text."""
        if self.asking:
            self.form = self.form.with_typed(without_last_word(self.form.typed))
        else:
            super().do_delete_word_back()

    def _begin(self, chosen: Chosen) -> None:
        if self.content is None:
            self._since = self.desk.now
            self.begin_text(Contribution(self.item, speaker=chosen.speaker, named=chosen.named))
            return
        self.content = replace(self.content, speaker=chosen.speaker, named=chosen.named, continued=False)
        self.asking = False
        self.desk.editor.redecorate(self._decorate)

    def at_hand(self) -> tuple[str, ...]:
        """The text as it is typed, with the speaker's name in front."""
        if self.content is None:
            return ()
        first, *others = paragraphs(settle_text(self.desk.editor.text)) or ("",)
        return (f"{self._speaker()} {first}".strip(), *others) if first else ()

    # -- keeping

    def proposal(self) -> Contribution | None:
        """The contribution as it stands."""
        if self.content is None:
            return None
        text = "\n".join(paragraphs(settle_text(self.desk.editor.text)))
        return replace(self.content, item=self.item, after=AT_END, revises=self.revises, text=text) if text else None

    def leave(self) -> bool:
        """A speaker without a text leaves nothing."""
        return True if self.content is None else super().leave()

    def draft(self) -> Draft:
        """The letters of the speaker, speaker and text, or all of them."""
        fields: dict[str, str | int | bool] = {"typed": self.form.typed} if self.asking else {}
        if self.content is not None:
            line, column = self.desk.editor.cursor
            fields |= {
                "speaker": self.content.speaker,
                "named": self.content.named,
                "continued": self.content.continued,
                "revises": self.revises,
                "text": self.desk.editor.text,
                "line": line,
                "column": column,
            }
        return Draft(self.name, self.item, self.event_id, fields)

    # -- painting

    @property
    def speaking_since(self) -> datetime | None:
        """Since the text was begun, unless an earlier one is corrected."""
        content = self.content
        speaks = content is not None and bool(content.speaker or content.named)
        return self._since if speaks and not self.revises else None

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Contribution")

    def key_bindings(self) -> tuple[Binding, ...]:
        """The key line."""
        return SPEAKER if self.asking else TEXT

    def paint(self, size: Size) -> Painted:
        """The question who speaks with the matches below, or the text."""
        return self._paint_question(size) if self.asking else self.paint_with_editor(size)

    def _paint_question(self, size: Size) -> Painted:
        area = self.work_area(size)
        rows = self.context(area)
        label = f" {self.desk.tr('Who speaks?')} "
        shown = end_of(self.form.typed, max(1, area.width - cells(row(label)) - 1))
        question = row(label + shown, "strong")
        cursor = (area.x + min(cells(question), area.width - 1), area.y + len(rows))
        rows.append(question)
        if area.height - len(rows) > 3:
            rows.append(EMPTY)
        rows += match_rows(self.form, area.width, area.height - len(rows), self.desk.tr, self.desk.signs)
        if self.content is not None and not self.desk.editor.is_empty and len(rows) + 2 <= area.height:
            text = cut(self.desk.editor.text.replace("\n", " ")[: area.width], area.width - 2, self.desk.signs.ellipsis)
            rows += [EMPTY, row(f" {text}", "dim")]
        elif not self.form.typed:
            hint = self.desk.tr(
                "{speaker.take} alone: no name. {speaker.take_literally}: the name as typed. ??: still to be named."
            )
            lines = wrapped(hint, max(1, area.width - 2), "dim", first=" ", indent=1)
            rows += [EMPTY, *lines] if len(rows) + len(lines) < area.height else []
        return self.painted(size, fill(rows, area.height), None, cursor)


def from_draft(desk: Desk, draft: Draft) -> ContributionScreen:
    """The screen as a draft describes it."""
    fields = draft.fields
    screen = ContributionScreen(desk, draft.item, revises=int(fields.get("revises", 0)), event_id=draft.event_id)
    if "text" in fields:
        content = Contribution(
            draft.item,
            speaker=str(fields.get("speaker", "")),
            named=str(fields.get("named", "")),
            continued=bool(fields.get("continued", False)),
            text=str(fields["text"]),
        )
        screen.begin_text(content, (int(fields.get("line", 0)), int(fields.get("column", 0))))
    if "typed" in fields:
        screen.form = screen.form.with_typed(str(fields["typed"]))
        screen.asking = True
    return screen
