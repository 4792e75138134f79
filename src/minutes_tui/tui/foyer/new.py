"""A new session: everything on one screen, and beside it what was understood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutes_tui.application.asked import Asked
from minutes_tui.application.preparing import Prepared, make
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.text import clean_line
from minutes_tui.importers.register_csv import Mapped
from minutes_tui.tui.editor.view import plain
from minutes_tui.tui.forms.new_form import BODIES, FIELDS, Field, NewForm
from minutes_tui.tui.foyer.preview import preview_rows, said_here
from minutes_tui.tui.foyer.screen import FoyerScreen
from minutes_tui.tui.keymap.foyer import CHOICE, NEW
from minutes_tui.tui.keymap.remapping import Table
from minutes_tui.tui.view.agenda_list import window
from minutes_tui.tui.view.frame import Painted, Region, Size, beside
from minutes_tui.tui.view.rows import Role, Row, cut, fill, padded, row, rule

if TYPE_CHECKING:
    from minutes_tui.tui.foyer.foyer import Foyer

_LABEL = 18
_LONGEST_LINE = 500
_LEAST_PREVIEW = 3


class NewScreen(FoyerScreen):
    """Fields, one of them typed in, and what would be made of them. Files are read when their field is left."""

    def __init__(self, foyer: Foyer, *, may_go_back: bool) -> None:
        super().__init__(foyer)
        self.may_go_back = may_go_back
        if not foyer.form.proposed.language:
            foyer.form = foyer.form.filled(foyer.preparing.filled)
        self.settled = foyer.form.answers
        self.first = 0
        self._asked_to_leave = self._asked_to_empty = False
        self._looked: tuple[Asked, Prepared] | None = None
        self._last = 0

    # -- the form

    @property
    def form(self) -> NewForm:
        """The answers."""
        return self.foyer.form

    @property
    def tables(self) -> tuple[Table, ...]:
        """Where nobody types, letters are keys."""
        return (NEW,) if self.form.is_typed else (CHOICE, NEW)

    def shown(self) -> None:
        """Give the field's text to the editor; what is proposed stands there dimmed, and typing replaces it."""
        editor, form = self.foyer.editor, self.form
        editor.redecorate(plain)
        lines = form.text.split("\n")
        editor.load(form.text, (len(lines) - 1, len(lines[-1])))
        editor.suggestion = self._proposal or (self.foyer.tr(form.field.hint) if form.field.hint else "")
        if self._proposal:
            self.foyer.say(self._how_to_keep(), "dim")

    def _how_to_keep(self) -> str:
        if self.form.field.name == "file":
            return self.foyer.tr(
                "Proposed: {foyer-new.enter} makes the file so, typing replaces it, {foyer-new.next_field} changes it."
            )
        return self.foyer.tr(
            "Proposed: {foyer-new.next_field} keeps it, typing replaces it, Right changes it, Backspace refuses it."
        )

    @property
    def _proposal(self) -> str:
        """What counts in the field as long as nothing is typed there."""
        if self.form.field.name == "file" and not self.form.text:
            return self._file_name()
        return self.form.proposal

    def _file_name(self) -> str:
        """The name that the file gets of itself; "" as long as there is nothing to make it of."""
        answers = self.form.answers
        return (
            str(self.prepared.path) if answers.body.strip() or answers.title.strip() or answers.starts.strip() else ""
        )

    @property
    def prepared(self) -> Prepared:
        """What would be made now. The name of a file that is read counts when its field is left, all else at once."""
        asked = self.form.answers
        if self.form.field.kind == "file" and self.form.field.name != "file":
            asked = replace(asked, **{self.form.field.name: getattr(self.settled, self.form.field.name)})
        if self._looked is None or self._looked[0] != asked:
            self._looked = (asked, self.foyer.preparing.look(asked))
        return self._looked[1]

    def _take(self) -> None:
        """What stands in the editor is the field's answer. Where all of it is deleted, the proposal counts again."""
        if self.form.is_typed:
            before, text = self.form, self.foyer.editor.text
            self.foyer.form = before.with_text(text if before.field.kind == "lines" else clean_line(text))
            if before.text and not self.form.text:
                self.foyer.form = self.form.filled(self.foyer.preparing.filled)
                self.shown()
        self._asked_to_leave = False

    def _go(self, step: int) -> None:
        """Leave the field: what its file tells fills the fields that are empty."""
        self._take()
        preparing = self.foyer.preparing
        self.foyer.form = self.form.tidied(preparing.tidied).filled(preparing.filled)
        self.settled = self.form.answers
        self.foyer.form = self.form.moved(step)
        self.first = 0
        self.shown()

    def tick(self) -> None:
        """What cannot be kept is said as long as it is so."""
        failed = self.foyer.drafting.failed
        if failed is not None and not self.foyer.said.text:
            self.foyer.refuse(failed)

    # -- keys

    def key(self, key: str, character: str | None) -> None:
        """In the agenda, the arrows and Enter belong to the text. What is typed is kept."""
        asked = self._asked_to_empty
        self._press(key, character)
        if asked:  # it was the key to do so, or any other one
            self._asked_to_empty = False
        if self.foyer.screen is self and not self.foyer.leaving:
            self.foyer.keep_form()

    def _press(self, key: str, character: str | None) -> None:
        if self.form.field.kind == "lines" and key in ("up", "down", "enter", "pageup", "pagedown"):
            self.typed(key, character)
        else:
            super().key(key, character)

    def typed(self, key: str, character: str | None) -> None:
        """Into the field."""
        if not self.form.is_typed:
            if character is not None:
                self.foyer.form = self.form.answered(character, self.foyer.tr)
            return
        if self._proposal and key in ("right", "left", "home", "end", "backspace", "delete"):
            self._change_proposal(keep=key not in ("backspace", "delete"))
            return
        if self.form.field.kind == "lines" or len(self.form.text) < _LONGEST_LINE or character is None:
            self.foyer.editor.take_key(key, character)
            self._take()

    def _change_proposal(self, *, keep: bool) -> None:
        """Put what is proposed into the field as if it had been typed; or refuse it."""
        self.foyer.form = self.form.with_text(self._proposal) if keep else self.form.refused()
        self._asked_to_leave = False
        self.shown()

    def pasted(self, text: str) -> None:
        """Into the field; where one line is asked for, on one line."""
        if not self.form.is_typed:
            return
        lines = self.form.field.kind == "lines"
        self.foyer.editor.take_paste(text if lines else " ".join(text[:_LONGEST_LINE].split()))
        self._take()
        self.foyer.keep_form()

    def do_next_field(self) -> None:
        """Tab; in the last field, whose name is proposed, it puts that there to be changed."""
        if self.form.is_last and self._proposal:
            self._change_proposal(keep=True)
        else:
            self._go(1)

    def do_previous_field(self) -> None:
        """Shift+Tab."""
        self._go(-1)

    def do_enter(self) -> None:
        """Enter: on, and from the last field to the session."""
        if self.form.is_last:
            self.do_make()
        else:
            self._go(1)

    def do_other(self) -> None:
        """The next one of few answers."""
        self.foyer.form = self.form.changed()

    def do_other_before(self) -> None:
        """The one before."""
        self.foyer.form = self.form.changed(-1)

    def do_start_over(self) -> None:
        """F4: empty all fields, when it is pressed twice."""
        if self._asked_to_empty:
            self.foyer.forget_form()
            self.foyer.form = self.form.filled(self.foyer.preparing.filled)
            self.settled = self.form.answers
            self.shown()
        elif not self.form.is_empty:
            self._asked_to_empty = True
            self.foyer.say(self.foyer.tr("{foyer-new.start_over} once more empties all fields."), "warn")

    def do_page_up(self) -> None:
        """What was understood: up."""
        self.first = max(0, self.first - 5)

    def do_page_down(self) -> None:
        """What was understood: down."""
        self.first = min(self._last, self.first + 5)

    def do_make(self) -> None:
        """F9: make the files, and open the session. What keeps it from being made is said, and its field is shown."""
        foyer = self.foyer
        self._take()
        foyer.preparing.read_again()
        foyer.form = self.form.filled(foyer.preparing.filled)
        self.settled, self._looked = self.form.answers, None
        prepared = foyer.preparing.look(self.form.answers)
        if prepared.missing:
            problem = prepared.missing[0]
            foyer.form = self.form.at_field(_field_of(problem, self.form.answers))
            self.shown()
            foyer.say(said_here(problem, foyer.tr), "warn")
            return
        failed = make(prepared)
        if failed is not None:
            foyer.say(said_here(failed, foyer.tr), "warn")
            return
        foyer.forget_form()
        if not foyer.open(prepared.path):
            foyer.choose()

    def do_back(self) -> None:
        """Esc: back to the sessions, where the answers stay as they are; else twice, for nothing is kept."""
        self._take_quietly()
        if self.may_go_back:
            self.foyer.choose()
        elif self._asked_to_leave or self.form.is_empty:
            self.foyer.forget_form()
            self.foyer.leaving = True
        else:
            self._asked_to_leave = True
            self.foyer.say(
                self.foyer.tr("Nothing is made yet: {foyer-new.make} makes it, {foyer-new.back} once more drops it."),
                "warn",
            )

    def _take_quietly(self) -> None:
        asked = self._asked_to_leave
        self._take()
        self._asked_to_leave = asked

    # -- painting

    def paint(self, size: Size) -> Painted:
        """The fields and what was understood; the agenda gets all the room while it is typed."""
        title = self.foyer.tr("New session")
        if self.form.field.kind == "lines":
            body, editor = self._agenda(size)
            return self.painted(title, body, size, editor)
        shown = len(FIELDS)
        if size.body < shown + _LEAST_PREVIEW:
            shown = max(1, min(shown, size.body - _LEAST_PREVIEW - 1) if size.body > 8 else size.body)
        first = window(len(FIELDS), self.form.at, shown)
        label = min(_LABEL, size.width // 3)
        rows = [self._field(field, label, size.width) for field in FIELDS[first : first + shown]]
        y = 2 + self.form.at - first
        left = size.body - len(rows)
        if left > 1:
            rows += [rule(size.width, self.foyer.signs.rule), *self._preview(size.width, left - 1)]
        if not self.form.is_typed:
            return self.painted(title, rows, size, None, (label, y))
        return self.painted(title, rows, size, Region(label, y, max(1, size.width - label), 1))

    def _field(self, field: Field, label: int, room: int) -> Row:
        tr, signs = self.foyer.tr, self.foyer.signs
        chosen = field is self.form.field
        name = cut(tr(field.label), label - 3, signs.ellipsis)
        lead = padded(row(f"{signs.chosen if chosen else ' '} {name}", "strong" if chosen else ""), label)
        if chosen and self.form.is_typed:
            return lead
        text, hint = self._answer(field)
        role: Role = "dim" if hint else "chosen" if chosen else ""
        return (*lead, *row(cut(text, max(1, room - label), signs.ellipsis), role))

    def _answer(self, field: Field) -> tuple[str, bool]:
        """What stands in the field, and whether that is only a hint."""
        tr, asked = self.foyer.tr, self.form.answers
        match field.kind:
            case "language":
                return tr("German") if asked.language == "de" else tr("English"), False
            case "truth":
                return tr("yes, only you may read it") if asked.nonpublic else tr("no"), False
            case "body":
                return tr(BODIES.get(asked.body_type, "")), not asked.body_type
        text = str(getattr(asked, field.name)).strip()
        if field.name == "file" and not text:
            return self._file_name() or tr("its name is made of date and body"), True
        if field.kind == "lines" and text:
            return " / ".join(line.strip() for line in text.split("\n") if line.strip()), False
        return (text, False) if text else (tr(field.hint), True)

    def _preview(self, room: int, height: int) -> list[Row]:
        prepared, mapping = self.prepared, self._mapping()
        if self.form.field.kind == "lines":
            agenda = tuple(problem for problem in prepared.problems if _is_of_agenda(problem))
            prepared, mapping = replace(prepared, problems=agenda), ()
        rows = preview_rows(prepared, mapping, self.foyer.tr, self.foyer.signs, room)
        self._last = max(0, len(rows) - height)
        self.first = min(self.first, self._last)
        return rows[self.first : self.first + height]

    def _mapping(self) -> tuple[Mapped, ...]:
        return self.foyer.preparing.register(self.form.answers).mapping if self.form.field.name != "register" else ()

    def _agenda(self, size: Size) -> tuple[list[Row], Region]:
        """The text at the left and what is understood at the right; one above the other where there is no room."""
        label = row(f"{self.foyer.signs.chosen} {self.foyer.tr('Agenda')}", "strong")
        if size.narrow:
            height = max(1, (size.body - 1) * 2 // 3)
            below = self._preview(size.width, max(0, size.body - height - 2))
            body = [label, *fill([], height), rule(size.width, self.foyer.signs.rule), *below]
            return fill(body, size.body), Region(1, 3 if size.body > 1 else 2, max(1, size.width - 1), height)
        left = size.width // 2
        body = beside([label], self._preview(size.width - left - 2, size.body), left, size.body, self.foyer.signs)
        return body, Region(1, 3, left - 2, max(1, size.body - 1))


def _is_of_agenda(problem: Problem) -> bool:
    """Whether it is to be said beside the agenda, where only that is looked at."""
    return problem.code.startswith("agenda.") or problem.code in ("new.two-agendas", "new.nonpublic-left-out")


def _field_of(problem: Problem, asked: Asked) -> str:
    """The field in which something is to be changed: the problem's own, or the one that names its file."""
    if problem.place.key and not problem.place.file:
        return problem.place.key
    names = {name: str(getattr(asked, name)).strip() for name in ("after", "register", "agenda_file")}
    return next((name for name, file in names.items() if file and problem.place.file.endswith(file)), "file")
