"""Asking who: letters narrow the register, on one line with the matches below."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from minutes_tui.domain.arranging import unnamed_entries
from minutes_tui.domain.entries import is_unnamed
from minutes_tui.messages.marking import N_
from minutes_tui.tui.editor.words import without_last_word
from minutes_tui.tui.forms.speaker import Chosen, SpeakerForm
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.screens.stepped import SteppedScreen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.match_rows import match_rows
from minutes_tui.tui.view.rows import EMPTY, Row, cells, cut, end_of, fill, row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_PASTED = 4096
"""Characters of a paste that are looked at where only a name is asked for."""
_HINTS = (
    N_("{speaker.take} alone: no name. {speaker.take_literally}: the name as typed. ??: still to be named."),
    N_('First a sign: " statement for the record, ? question, ! announcement, > assignment.'),
)
_NO_REGISTER = N_(
    "The head of this session lists no people: type the name, and {speaker.take_literally} takes it. "
    "??: still to be named. {speaker.take} alone: no name."
)
_NO_REGISTER_ANSWERER = N_(
    "The head of this session lists no people: type the name, and {answerer.take} twice takes it. "
    "??: still to be named."
)


class AskingScreen(SteppedScreen):
    """While `asking`, the keys go to the form of a person; else to the editor."""

    def __init__(self, desk: Desk, item: str, *, revises: int = 0, event_id: str = "") -> None:
        super().__init__(desk, item, revises=revises, event_id=event_id)
        self.asking = True
        self.form = self.fresh_form()
        self._nobody = ""
        self._to_replace = ""

    def fresh_form(self, typed: str = "", *, signs: bool = True) -> SpeakerForm:
        """An empty form, or one with that typed."""
        return SpeakerForm(self.desk.session.head.persons, signs=signs).with_typed(typed)

    def ask_again(self, typed: str, *, signs: bool = True) -> None:
        """Ask with that in the field. Of somebody still to be named the next letter takes the place."""
        self.form = self.fresh_form(typed, signs=signs)
        self._to_replace = self.form.typed if is_unnamed(self.form.letters) else ""
        self.asking = True

    def _make_room(self) -> None:
        """What stands for somebody to be named makes room for the name."""
        if self._to_replace and self.form.typed == self._to_replace:
            self.form = self.fresh_form(self.form.sign, signs=self.form.signs)
        self._to_replace = ""

    @property
    def literal_by_enter(self) -> bool:
        """Whether a second Enter takes a name that nobody in the register has: where Tab means something else."""
        return False

    @abstractmethod
    def question(self) -> str:
        """What is asked: who speaks, who answers."""

    @abstractmethod
    def chosen(self, chosen: Chosen) -> None:
        """It is certain who."""

    def hints(self) -> tuple[str, ...]:
        """What may be typed, while nothing is. Without a register that is said in `no_match`, once."""
        if not self.form.persons:
            return tuple(map(self.desk.tr, _HINTS[1:] if self.form.signs else ()))
        return tuple(map(self.desk.tr, _HINTS if self.form.signs else _HINTS[:1]))

    # -- keys

    def typed(self, key: str, character: str | None) -> None:
        """A letter of the name, or a key of the editor."""
        if not self.asking:
            super().typed(key, character)
        elif character is not None and character.isprintable():
            if character.isalpha():
                self._make_room()
            answer = self.form.typing(character)
            if isinstance(answer, Chosen):
                self.chosen(answer)
            else:
                self.form = answer

    def pasted(self, text: str) -> None:
        """Into the text; a name may be pasted too."""
        if self.asking:
            self._make_room()
            self.form = self.form.with_typed(f"{self.form.typed}{' '.join(text[:_PASTED].split())}")
        else:
            super().pasted(text)

    def do_take(self) -> None:
        """Enter: the person, if it is certain who."""
        answer = self.form.taken()
        tr = self.desk.tr
        if isinstance(answer, Chosen):
            self.chosen(answer)
        elif answer == "several":
            self.form = self.form.told_to_choose()
            self.desk.say(tr("Several match: choose with a digit, or with the arrows and {speaker.take}."), "warn")
        elif not self.literal_by_enter:
            self.desk.say(tr("Nobody matches; {speaker.take_literally} takes the name as it was typed."), "warn")
        elif self._nobody == self.form.typed:
            self.do_take_literally()
        else:
            self._nobody = self.form.typed
            self.desk.say(tr("Nobody matches; {answerer.take} again takes the name as it was typed."), "warn")

    def do_take_literally(self) -> None:
        """The name as typed."""
        chosen = self.form.literally()
        if chosen is not None:
            self.chosen(chosen)

    def do_up(self) -> None:
        """The match above."""
        self.form = self.form.pointing(-1)

    def do_down(self) -> None:
        """The match below."""
        self.form = self.form.pointing(1)

    def do_rub_out(self) -> None:
        """A letter less, and at last the sign."""
        self.form = self.form.rubbed_out()

    def do_delete_word_back(self) -> None:
        """A word of the name, or of the text."""
        if self.asking:
            self.form = self.form.with_typed(self.form.sign + without_last_word(self.form.letters))
        else:
            super().do_delete_word_back()

    # -- painting

    def leading_on(self) -> tuple[Binding, ...]:
        """The keys that do something with what is typed: nobody is taken who is not certain."""
        form, typed = self.form, bool(self.form.letters.strip())
        wanted = {
            "take": typed and isinstance(form.taken(), Chosen),
            "down": typed and len(form.matches) > 1,
            "take_literally": typed and not is_unnamed(form.letters.strip()),
        }
        return tuple(binding for binding in self.bindings if wanted.get(binding.command, True))

    def paint(self, size: Size) -> Painted:
        """The question with the matches below, or the editor."""
        return self._paint_question(size) if self.asking else super().paint(size)

    def _paint_question(self, size: Size) -> Painted:
        area = self.work_area(size)
        rows = self.context(area)
        label = f" {cut(self.question(), max(1, area.width - 6), self.desk.signs.ellipsis)} "
        shown = end_of(self.form.letters, max(1, area.width - cells(row(label)) - 1))
        question = row(label + shown, "strong")
        cursor = (area.x + min(cells(question), area.width - 1), area.y + len(rows))
        rows.append(question)
        if area.height - len(rows) > 3:
            rows.append(EMPTY)
        rows += match_rows(self.form, area.width, area.height - len(rows), self.no_match(), self.desk.signs)
        typed_already = self.desk.editor.text if self.step else ""
        if typed_already.strip():
            if len(rows) + 2 <= area.height:
                rows += [EMPTY, *self.summary(typed_already, area.width, 1)]
        elif not self.form.letters:
            rows += self._hint_rows(area.width, area.height - len(rows))
        return self.painted(size, fill(rows, area.height), None, cursor)

    def _hint_rows(self, room: int, height: int) -> list[Row]:
        rows: list[Row] = []
        for hint in self.hints():
            lines = wrapped(hint, max(1, room - 2), "dim", first=" ", indent=1)
            if len(rows) + len(lines) < height:
                rows += lines
        return [EMPTY, *rows] if rows else []

    def no_match(self) -> str:
        """What may be done where nobody in the register matches."""
        tr, letters = self.desk.tr, self.form.letters.strip()
        if not letters and not self.form.persons:
            return tr(_NO_REGISTER_ANSWERER if self.literal_by_enter else _NO_REGISTER)
        if not is_unnamed(letters):
            if self.literal_by_enter:
                return tr(
                    "{answerer.take}, and {answerer.take} again, takes the name as typed; ?? means: still to be named."
                )
            return tr("{speaker.take_literally} takes the name as typed; ?? means: still to be named.")
        count = len(unnamed_entries(self.desk.session, letters))
        known = tr("{name} has {count} entries so far.").replace("{count}", str(count)).replace("{name}", letters)
        apart = tr("Still to be named; a word or a number behind ?? tells several of them apart.")
        return f"{apart} {known}" if count else apart
