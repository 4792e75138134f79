"""What somebody says: who, then the text. Contributions, statements for the record, announcements, assignments."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from minutes_tui.application.drafting import Draft
from minutes_tui.document.reading import name_of
from minutes_tui.domain.entries import UNNAMED, Assignment, Contribution
from minutes_tui.domain.placing import paragraphs, says_anything, settled
from minutes_tui.domain.questions import Question
from minutes_tui.language.registry import WORDINGS
from minutes_tui.tui.editor.wrap import GAP_BEFORE, PLAIN, Decoration
from minutes_tui.tui.forms.speaker import Chosen
from minutes_tui.tui.forms.spoken_kinds import BY_DATA, BY_SIGN, KIND_BY_NAME, KINDS, SpokenData, SpokenKind
from minutes_tui.tui.forms.until import parse_until, until_as_typed
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.entries import ASSIGNMENT, DAY, SPEAKER, SPOKEN
from minutes_tui.tui.screens.splitting import SplittingScreen
from minutes_tui.tui.view.rows import Row, row

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class SpokenScreen(SplittingScreen):
    """Two steps: the speaker, asked on one line, then the text. Backspace at its start, or Shift+Tab, leads back.

    A question has more steps, and a screen of its own.
    """

    name = "contribution"
    lines = frozenset({"until"})
    steps: ClassVar[tuple[str, ...]] = ("text", "until")

    def __init__(
        self, desk: Desk, item: str, *, content: SpokenData | None = None, revises: int = 0, event_id: str = ""
    ) -> None:
        super().__init__(desk, item, revises=revises, event_id=event_id)
        self._since = desk.now
        if content is not None:
            self.open_content(content)

    def open_content(self, content: SpokenData, cursor: tuple[int, int] | None = None) -> None:
        """The speaker is known: now the text. Without a cursor it stands at the text's end."""
        self.content = content
        self.asking = False
        self.texts |= self.steps_of(content)
        self.begin("text", cursor)

    def steps_of(self, content: SpokenData) -> dict[str, str]:
        """What a recorded entry holds, step by step, as somebody would type it."""
        steps = {"text": content.text}
        if isinstance(content, Assignment):
            steps["until"] = self.as_typed(content.until)
        return steps

    @property
    def kind(self) -> SpokenKind:
        """What kind of entry this is, as far as that is known."""
        if self.asking and self.form.signs:
            return BY_SIGN[self.form.sign]
        return BY_DATA[type(self.content)] if self.content is not None else KINDS[0]

    def decorate(self, paragraph: int) -> Decoration:
        """The name opens the first paragraph of the text."""
        if self.on_line:
            return PLAIN
        if paragraph:
            return GAP_BEFORE
        name = self.opening()
        return Decoration(prefix=f"{name} ", kind="name") if name else PLAIN

    def opening(self) -> str:
        """The name in front of the text."""
        content = self.content
        if content is None or (isinstance(content, Contribution) and content.continued):
            return ""
        return name_of(self.desk.session.head, content.speaker, content.named)

    # -- days

    def as_typed(self, until: str) -> str:
        """A day as people type it."""
        return until_as_typed(until, WORDINGS[self.desk.session.head.meeting.language].day)

    def until(self) -> str:
        """The day that was typed, in ISO 8601, or the words."""
        starts_at = self.desk.session.head.meeting.starts_at
        return parse_until(self.text_of("until"), (starts_at or self.desk.now).date())

    # -- keys

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The speaker's, the line's, or what the text has besides the keys of every text."""
        if self.asking:
            return SPEAKER
        if self.on_line:
            return DAY
        return ASSIGNMENT if isinstance(self.content, Assignment) else SPOKEN

    def back(self) -> None:
        """Backspace at the start: from the day to the text, from the text to the speaker."""
        if self.on_line:
            self.begin("text")
        else:
            self.do_to_speaker()

    def do_to_speaker(self) -> None:
        """The text stays, whoever it is."""
        content = self.content
        continued = isinstance(content, Contribution) and content.continued
        if content is not None:
            who = "" if continued else content.speaker or content.named
            self.ask_again(BY_DATA[type(content)].sign + who)
        self.asking, self.splitting = True, False

    def ask_speaker(self) -> None:
        """Somebody is to be named at last."""
        self.do_to_speaker()

    def do_to_until(self) -> None:
        """Tab in an assignment: until when."""
        self.begin("until")

    def do_to_text(self) -> None:
        """Back from the day to the text."""
        self.begin("text")

    def do_line_done(self) -> None:
        """Enter behind the day: that was all."""
        if self.leave():
            self.desk.go_back()

    # -- who

    def question(self) -> str:
        """What is asked, and whether the answer names one entry or all."""
        return super().question() or self.desk.tr(self.kind.asked)

    def chosen(self, chosen: Chosen) -> None:
        """Now the text; where there is one already, it is theirs."""
        if self.splitting:
            self.split(chosen)
            return
        data = BY_SIGN[chosen.sign].data
        if self.content is None:
            self._since = self.desk.now
            self._become(data(self.item, speaker=chosen.speaker, named=chosen.named))
        elif self.name_all(chosen, self.unnamed):
            self.keep_step()
            text = self.texts.get("text", "")
            if isinstance(self.content, Question) and data is not Question:  # it has no other place for an answer
                said = (text, self.texts.pop("answer", ""), self.texts.pop("follow_up", ""))
                text = "\n".join(part for part in said if part.strip())
            if isinstance(self.content, data):
                self._become(replace(self.content, speaker=chosen.speaker, named=chosen.named, text=text))
            else:
                self._become(data(self.item, speaker=chosen.speaker, named=chosen.named, text=text))

    def _become(self, content: SpokenData) -> None:
        """The text of that kind of entry, in its own screen."""
        if isinstance(content, Contribution) and content.continued:
            content = replace(content, continued=False)
        cursor = self.desk.editor.cursor if self.step == "text" else None
        screen = screen_class(content)
        if type(self) is screen:
            step, at = self.step, self.desk.editor.cursor
            self.open_content(content, cursor)
            if step not in ("", "text"):
                self.begin(step, at)
            return
        other = screen(self.desk, self.item, revises=self.revises, event_id=self.event_id)
        other.before, other.came_from = self.before, self.came_from
        other.texts = {step: text for step, text in self.texts.items() if step in other.steps}
        other.open_content(content, cursor)
        self.desk.put(other)

    def second_half(self, item: str, content: SpokenData, entry: int) -> SpokenScreen:
        """Its text; it is no question, which cannot be split."""
        return SpokenScreen(self.desk, item, content=content, revises=entry)

    def at_hand(self) -> tuple[str, ...]:
        """The text as it is typed, with the speaker's name in front."""
        first, *others = paragraphs(settled(self.text_of("text"))) or ("",)
        return (f"{self.opening()} {first}".strip(), *others) if first else ()

    # -- keeping

    def proposal(self) -> SpokenData | None:
        """The entry as it stands."""
        content = self.content
        if content is None:
            return None
        text = self.text_of("text")
        placed = replace(content, item=self.item, after=self.after, revises=self.revises, text=text)
        if isinstance(placed, Assignment):
            placed = replace(placed, until=self.until())
            return placed if says_anything(text) or placed.until else None
        return placed if says_anything(text) else None

    def leave(self) -> bool:
        """A speaker without a text leaves nothing, but a text without a speaker is kept."""
        if self.content is None:
            return self._keep_mistaken_text()
        return super().leave()

    def _keep_mistaken_text(self) -> bool:
        """Typed where a name was asked for, without a look at the screen: somebody to be named said it."""
        text = self.form.mistaken_text
        if not text:
            return True
        data = BY_SIGN[self.form.sign].data
        self.desk.editor.load(text)
        self.step, self.content = "text", data(self.item, named=UNNAMED)
        kept = super().leave()
        self.asking = False
        if kept:
            self.say_kept_as_text()
        return kept

    def say_kept_as_text(self) -> None:
        """What became of a text that was typed as a name."""
        said = self.desk.tr("Nobody is called that: kept as a text, and who says it is open.")
        self.desk.say(said, "warn", keep=True)

    def draft(self) -> Draft:
        """The letters of the speaker, speaker and text, or all of them."""
        fields: dict[str, str | int | bool] = {"typed": self.form.typed} if self.asking and not self.splitting else {}
        if self.content is not None:
            fields |= {"speaker": self.content.speaker, "named": self.content.named, **self.fields()}
            if isinstance(self.content, Contribution):
                fields["continued"] = self.content.continued
        elif self.before:
            fields["before"] = self.before
        name = BY_DATA[type(self.content)].name if self.content is not None else self.name
        return Draft(name, self.item, self.event_id, fields)

    def resume_asking(self, typed: str) -> None:
        """Stand where somebody is asked for."""
        self.ask_again(typed)
        if self.content is None:
            self.form = self.fresh_form(typed)

    # -- painting

    @property
    def speaking_since(self) -> datetime | None:
        """Since the text was begun, unless an earlier one is corrected."""
        content = self.content
        speaks = content is not None and bool(content.speaker or content.named)
        return self._since if speaks and not self.revises else None

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr(self.kind.title)

    def key_bindings(self) -> tuple[Binding, ...]:
        """The key line."""
        if self.asking:
            return self.leading_on()
        return () if self.bindings is SPOKEN else self.bindings

    def last_bindings(self) -> tuple[Binding, ...]:
        """How to split."""
        return SPOKEN if self.bindings is SPOKEN else ()

    def label(self) -> str:
        """What is asked on the line."""
        return self.desk.tr("Until when?")

    def above(self, room: int, height: int) -> list[Row]:
        """Above a line, what is to be done by then; above a text nothing: it is all there."""
        return self.summary(self.text_of("text"), room, height) if self.on_line else []

    def below(self, room: int) -> list[Row]:
        """The day as it is understood."""
        until = self.until()
        shown = self.as_typed(until)
        if not until or shown == self.text_of("until").strip():
            return []
        return [row(f" {self.desk.signs.arrow} {shown}"[:room], "dim")]


def screen_class(content: SpokenData) -> type[SpokenScreen]:
    """The screen for that kind of entry."""
    if isinstance(content, Question):
        from minutes_tui.tui.screens.question import QuestionScreen  # it is one of these screens, and more

        return QuestionScreen
    return SpokenScreen


def from_draft(desk: Desk, draft: Draft) -> SpokenScreen:
    """The screen as a draft describes it."""
    fields = draft.fields
    kind = KIND_BY_NAME[draft.screen]
    revises = int(fields.get("revises", 0))
    if "text" not in fields:
        screen = SpokenScreen(desk, draft.item, revises=revises, event_id=draft.event_id)
        screen.before = int(fields.get("before", 0))
    else:
        content = kind.data(draft.item, speaker=str(fields.get("speaker", "")), named=str(fields.get("named", "")))
        if isinstance(content, Contribution):
            content = replace(content, continued=bool(fields.get("continued", False)))
        screen = screen_class(content)(desk, draft.item, revises=revises, event_id=draft.event_id)
        screen.content, screen.asking = content, False
        screen.resume(fields, screen.steps)
    if "typed" in fields:
        screen.resume_asking(str(fields["typed"]))
    return screen
