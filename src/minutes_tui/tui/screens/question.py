"""A question: who asks what, who answers how and what, and what is asked further."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from minutes_tui.application.drafting import Draft, DraftFields
from minutes_tui.document.reading import name_of
from minutes_tui.domain.entries import UNNAMED, is_unnamed
from minutes_tui.domain.placing import paragraphs, says_anything, settled
from minutes_tui.domain.questions import Question
from minutes_tui.messages.marking import N_
from minutes_tui.tui.forms.speaker import Chosen
from minutes_tui.tui.forms.spoken_kinds import SpokenData
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.entries import ANSWER, ANSWERER, DAY, FOLLOW_UP, QUESTION, SPEAKER
from minutes_tui.tui.screens.spoken import SpokenScreen
from minutes_tui.tui.view.rows import Row

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

Way = Literal["oral", "written", "later"]
WAYS: tuple[Way, ...] = ("oral", "written", "later")
_ASKED: dict[Way, str] = {
    "oral": N_("Oral answer: by whom?"),
    "written": N_("Written answer: by whom?"),
    "later": N_("Answer later: by whom?"),
}
_TITLES = {
    "text": N_("Question"),
    "until": N_("Answer"),
    "answer": N_("Answer"),
    "follow_up": N_("Follow-up question"),
}


class QuestionScreen(SpokenScreen):
    """Asker, question, answerer, answer, follow-up; Tab goes on, Shift+Tab back, and leaving keeps all there is."""

    name = "question"
    steps = ("text", "until", "answer", "follow_up")

    def __init__(
        self, desk: Desk, item: str, *, content: SpokenData | None = None, revises: int = 0, event_id: str = ""
    ) -> None:
        self.way: Way = "oral"
        self.asking_answerer = False
        super().__init__(desk, item, content=content, revises=revises, event_id=event_id)

    def open_content(self, content: SpokenData, cursor: tuple[int, int] | None = None) -> None:
        """As it was recorded, the question first."""
        if isinstance(content, Question) and content.answered in WAYS:
            self.way = content.answered
        super().open_content(content, cursor)

    def steps_of(self, content: SpokenData) -> dict[str, str]:
        """Step by step; what was typed and not recorded yet stays."""
        if not isinstance(content, Question):
            return super().steps_of(content)
        recorded = {"until": self.as_typed(content.until), "answer": content.answer, "follow_up": content.follow_up}
        return {"text": content.text, **{step: text for step, text in recorded.items() if text}}

    def opening(self) -> str:
        """Who asks, or who answers."""
        content = self.content
        if self.step == "answer" and isinstance(content, Question):
            return name_of(self.desk.session.head, content.answerer, content.answerer_named)
        return super().opening()

    # -- keys

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of the step."""
        if self.asking:
            return ANSWERER if self.asking_answerer else SPEAKER
        return {"until": DAY, "answer": ANSWER, "follow_up": FOLLOW_UP}.get(self.step, QUESTION)

    @property
    def literal_by_enter(self) -> bool:
        """Tab changes the way of the answer."""
        return self.asking_answerer

    def question(self) -> str:
        """Who asks, or who answers in which way."""
        return self.desk.tr(_ASKED[self.way]) if self.asking_answerer else super().question()

    def hints(self) -> tuple[str, ...]:
        """What Tab does here."""
        if not self.asking_answerer:
            return super().hints()
        tr = self.desk.tr
        return (
            tr("{answerer.take} alone: no name. {answerer.next_way}: oral, written or later. ??: still to be named."),
        )

    def back(self) -> None:
        """Backspace at the start, and Shift+Tab: one step back."""
        if self.step == "text":
            self.do_to_speaker()
        elif self.step == "follow_up":
            self.begin("answer")
        else:
            self.do_to_answerer()

    def do_back(self) -> None:
        """Shift+Tab."""
        if self.asking_answerer:
            self.asking = self.asking_answerer = False
            self.begin("text")
        else:
            self.back()

    def do_to_speaker(self) -> None:
        """Who asks."""
        self.asking_answerer = False
        super().do_to_speaker()

    def do_to_text(self) -> None:
        """From the day back to who answers."""
        self.do_to_answerer()

    def do_to_answer(self) -> None:
        """Tab behind the question: the answer, where there is one; else who answers."""
        if self.text_of("answer").strip():
            self.begin("answer")
        else:
            self.do_to_answerer()

    def do_to_answerer(self) -> None:
        """Who answers, and how."""
        content = self.content
        typed = content.answerer or content.answerer_named if isinstance(content, Question) else ""
        self.ask_again(typed, signs=False)
        self.asking_answerer = True

    def ask_speaker(self) -> None:
        """Who asks, or who answers, whoever is not known yet."""
        content = self.content
        if isinstance(content, Question) and is_unnamed(content.answerer_named) and not is_unnamed(content.named):
            self.do_to_answerer()
        else:
            super().ask_speaker()

    def do_next_way(self) -> None:
        """Tab where the answerer is asked: oral, written, later."""
        self.way = WAYS[(WAYS.index(self.way) + 1) % len(WAYS)]

    def do_line_done(self) -> None:
        """Enter behind the day: the answer, as far as there is one."""
        self.begin("answer")

    def do_to_follow_up(self) -> None:
        """Tab behind the answer."""
        self.begin("follow_up")

    def chosen(self, chosen: Chosen) -> None:
        """The asker, or the answerer."""
        if not self.asking_answerer or not isinstance(self.content, Question):
            super().chosen(chosen)
            return
        if not self.name_all(chosen, self.unnamed):
            return
        self.content = replace(self.content, answerer=chosen.speaker, answerer_named=chosen.named)
        self.asking = self.asking_answerer = False
        self.begin("answer" if self.way == "oral" else "until")

    @property
    def unnamed(self) -> str:
        """The asker's, or the answerer's where that is asked."""
        if not self.asking_answerer:
            return super().unnamed
        return self.unnamed_in("answerer_named")

    # -- keeping

    def leave(self) -> bool:
        """An answer typed where a name was asked for is one of somebody to be named."""
        text = self.form.mistaken_text if self.asking and self.asking_answerer else ""
        if not text or not isinstance(self.content, Question):
            return super().leave()
        self.content = replace(self.content, answerer="", answerer_named=UNNAMED)
        self.keep_step()
        self.texts["answer"] = "\n".join(filter(None, (self.texts.get("answer", ""), text)))
        self.step, self.asking, self.asking_answerer = "", False, False
        self.begin("answer")
        kept = super().leave()
        if kept:
            self.say_kept_as_text()
        return kept

    def proposal(self) -> Question | None:
        """All steps. An answer that was promised may have no words yet; one given here and now has some."""
        content = self.content
        if not isinstance(content, Question):
            return None
        text, answer, follow_up = (self.text_of(step) for step in ("text", "answer", "follow_up"))
        if not any(map(says_anything, (text, answer, follow_up))):
            return None
        return replace(
            content,
            item=self.item,
            after=self.after,
            revises=self.revises,
            text=text,
            answered="" if self.way == "oral" else self.way,
            answer=answer,
            until="" if self.way == "oral" else self.until(),
            follow_up=follow_up,
        )

    def draft(self) -> Draft:
        """All steps, the answerer's letters too."""
        draft = super().draft()
        content = self.content
        if not isinstance(content, Question):
            return draft
        fields: dict[str, str | int | bool] = {"answerer": content.answerer, "answerer_named": content.answerer_named}
        fields |= {"answered": self.way, "asking_answerer": self.asking and self.asking_answerer}
        return replace(draft, fields={**draft.fields, **fields})

    def resume(self, fields: DraftFields, steps: tuple[str, ...]) -> None:
        """As the draft says."""
        if isinstance(self.content, Question):
            answerer, named = str(fields.get("answerer", "")), str(fields.get("answerer_named", ""))
            self.content = replace(self.content, answerer=answerer, answerer_named=named)
        self.way = next((way for way in WAYS if way == fields.get("answered")), "oral")
        super().resume(fields, steps)
        self.asking_answerer = bool(fields.get("asking_answerer", False))

    def resume_asking(self, typed: str) -> None:
        """Of the asker, or of who answers."""
        if self.asking_answerer:
            self.ask_again(typed, signs=False)
        else:
            super().resume_asking(typed)

    # -- painting

    def at_hand(self) -> tuple[str, ...]:
        """What is typed now, with the name of who says it."""
        step = "text" if self.on_line else self.step
        first, *others = paragraphs(settled(self.text_of(step))) or ("",)
        return (f"{self.opening()} {first}".strip(), *others) if first else ()

    def name_of_screen(self) -> str:
        """In the header."""
        asked = self.asking and self.asking_answerer
        return self.desk.tr(_TITLES["answer" if asked else "text" if self.asking else self.step or "text"])

    def above(self, room: int, height: int) -> list[Row]:
        """The question, and above a follow-up the answer."""
        if self.step == "text":
            return []
        earlier = [self.text_of("text"), *([self.text_of("answer")] if self.step == "follow_up" else [])]
        earlier = [text for text in earlier if text.strip()]
        each = max(1, height // max(1, len(earlier)))
        return [line for text in earlier for line in self.summary(text, room, each)][:height]
