"""What is asked before an act of the chair is recorded: a few fields, and Enter. Each act is a class of its own."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from minutes_tui.domain.event import Event, EventData
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.forms.fields import Field, Form, LineField, PersonField, PickField, TimeField
from minutes_tui.tui.forms.speaker import Chosen, SpeakerForm
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.meeting import ASKING
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import meeting_title
from minutes_tui.tui.view.match_rows import match_rows
from minutes_tui.tui.view.rows import EMPTY, Row, cells, cut, end_of, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_LEFT = 3
_GAP = 2
_PASTED = 4096
"""Characters of a paste that are looked at where a line is asked for."""


@dataclass(frozen=True, slots=True)
class Act:
    """What Enter records: the event, when it was so (None: now), and what is said of it then.

    `{time}` in the sentence is that time.
    """

    proposal: EventData
    sentence: str
    when: datetime | None = None


class FieldsScreen(Screen):
    """Fields below each other. Enter records from each of them, Esc records nothing."""

    name = "asking"

    def __init__(self, desk: Desk, form: Form) -> None:
        super().__init__(desk)
        self.form = form
        self.event_id = desk.workspace.surroundings.new_id()

    # -- what each act says

    @abstractmethod
    def name_of_screen(self) -> str:
        """What the header calls it."""

    @abstractmethod
    def act(self) -> Act | None:
        """What Enter records; None: something is missing, and that was said."""

    def notes(self) -> list[str]:
        """What is worth knowing before it is recorded, a paragraph each."""
        return []

    def recorded(self) -> None:
        """It is in the journal: back to the list that it was asked from; the menu has done its work."""
        if self.came_from is None or self.came_from.name == "meeting":
            self.desk.show("agenda")
        else:
            self.desk.go_back()

    # -- fields

    def time_field(self) -> TimeField:
        """When it was so: now, unless the meeting is closed; then it must be typed."""
        desk, label = self.desk, self.desk.tr("Time")
        if desk.session.closed_at is not None:
            return TimeField(label, desk.session.closed_at)
        return TimeField(label, desk.now, desk.now, desk.forms.clock(desk.now))

    def person_field(self, label: str) -> PersonField:
        """Somebody of the register, or a name."""
        return PersonField(label, SpeakerForm(self.desk.session.head.persons))

    def text(self, name: str) -> str:
        """What stands in that line."""
        field = self.form[name]
        return field.text.strip() if isinstance(field, LineField) else ""

    def time(self) -> tuple[datetime | None] | None:
        """The time typed (None in it: now). None: it is none, and that was said."""
        field = self.form["time"]
        if not isinstance(field, TimeField) or (not field.typed and field.default is not None):
            return (None,)
        if field.moment is not None:
            return (field.moment,)
        tr = self.desk.tr
        wrong = tr("{digits} is no time; type it like 1735.").replace("{digits}", field.typed)
        self.desk.say(wrong if field.typed else tr("The meeting is closed: type the time, like 1735."), "warn")
        return None

    def person(self, name: str) -> Chosen | None:
        """Who stands in that field. None: that is not certain, and that was said."""
        field = self.form[name]
        answer = field.answer if isinstance(field, PersonField) else Chosen()
        if isinstance(field, PersonField) and answer == "nobody" and not field.form.persons:
            answer = field.form.literally() or Chosen()  # without a register there is nobody it could be mistaken for
        if isinstance(answer, Chosen):
            return answer
        self._say_uncertain(answer)
        return None

    def _say_uncertain(self, answer: str) -> None:
        tr, field = self.desk.tr, self.form.field
        if answer == "several":
            if isinstance(field, PersonField):
                self._changed(self.form.with_here(replace(field, form=field.form.told_to_choose())))
            self.desk.say(tr("Several match: choose with a digit, or with the arrows and {asking.record}."), "warn")
        else:
            self.desk.say(tr("Nobody matches; {asking.next_field} takes the name as it was typed."), "warn")

    # -- keys

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The same for all acts."""
        return ASKING

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """A character for the field, or for the next one that has a use for it."""
        if character is not None and character.isprintable():
            self._changed(self.form.typing(character))

    def pasted(self, text: str) -> None:
        """Into a line; elsewhere a paste is a mistake."""
        field = self.form.field
        if isinstance(field, LineField):
            self._changed(self.form.with_here(field.typing(" ".join(text[:_PASTED].split()))))

    def _changed(self, form: Form) -> None:
        self.form = form

    def do_record(self) -> None:
        """Enter."""
        field = self.form.field
        if isinstance(field, PersonField) and field.searching and field.form.pointed >= 0:
            self._settle(field)
            return
        act = self.act()
        if act is None or not self.desk.may_write():
            return
        if self.desk.commit(act.proposal, when=act.when, event_id=self.event_id):
            self.event_id = self.desk.workspace.surroundings.new_id()
            said = act.sentence.replace("{time}", self.desk.forms.clock(act.when or self.desk.now))
            self.recorded()
            self.desk.say(said)

    def saved(self, event: Event) -> None:
        """It had failed, and is in the journal now."""
        if event.id == self.event_id:
            self.recorded()

    def _settle(self, field: PersonField) -> bool:
        """Take whom the letters mean; a name that nobody has is taken as it was typed."""
        answer = field.answer
        if answer == "nobody":
            answer = field.form.literally() or Chosen()
        if not isinstance(answer, Chosen):
            self._say_uncertain(answer)
            return False
        self._changed(self.form.with_here(field.settled_on(answer)))
        return True

    def _moved(self, step: int) -> None:
        field = self.form.field
        if isinstance(field, PersonField) and field.searching and not self._settle(field):
            return
        self._changed(self.form.moved(step))

    def do_next_field(self) -> None:
        """Tab."""
        self._moved(1)

    def do_previous_field(self) -> None:
        """Shift+Tab."""
        self._moved(-1)

    def do_down(self) -> None:
        """The next match, or the next field."""
        self._down_or_up(1)

    def do_up(self) -> None:
        """The match above, or the field above."""
        self._down_or_up(-1)

    def _down_or_up(self, step: int) -> None:
        field = self.form.field
        if isinstance(field, PersonField) and field.searching:
            self._changed(self.form.with_here(field.pointing(step)))
        else:
            self._moved(step)

    def do_next_answer(self) -> None:
        """Right."""
        self._changed(self.form.with_here(self.form.field.stepped(1)))

    def do_previous_answer(self) -> None:
        """Left."""
        self._changed(self.form.with_here(self.form.field.stepped(-1)))

    def do_rub_out(self) -> None:
        """A character less."""
        self._changed(self.form.with_here(self.form.field.rubbed_out()))

    # -- painting

    def paint(self, size: Size) -> Painted:
        """A row for each field; below whom the letters match, and what is worth knowing."""
        desk = self.desk
        title = meeting_title(desk.session, desk.forms)
        top = self.header_row(title, self.name_of_screen(), size)
        rows, at = self._field_rows(size.width)
        spare = max(0, size.body - len(rows))
        first = 0
        if spare > 2:
            rows, at, spare = [EMPTY, *rows, EMPTY], at + 1, spare - 2
        elif size.body < len(rows):
            first = max(0, min(at - size.body // 2, len(rows) - size.body))
        rows += self._below(size.width, spare)
        leading_on = self._leading_on()
        back = [binding for binding in leading_on if binding.command == "previous_field"]  # what is missed last
        first_ones = [binding for binding in leading_on if binding not in back]
        keys = self.key_line(first_ones, size.width, escape=BACK, everywhere=False, last=back)
        shown = rows[first : first + size.body]
        cursor = self._cursor(shown[at - first], 2 + at - first, size.width)
        return Painted(self.frame(top, shown, keys, size), None, cursor)

    def _leading_on(self) -> list[Binding]:
        """The keys that do something in this field: no way to the next one where there is none."""
        field, several = self.form.field, len(self.form.fields) > 1
        wanted = {
            "next_field": several,
            "previous_field": several,
            "down": isinstance(field, PersonField) and field.searching and len(field.form.matches) > 1,
            "next_answer": isinstance(field, PickField),
        }
        return [binding for binding in self.bindings if wanted.get(binding.command, True)]

    def hint(self) -> str:
        """What may be typed into this field."""
        tr, field = self.desk.tr, self.form.field
        if isinstance(field, PickField):
            return tr("{asking.next_answer} and {asking.previous_answer}, or its first letter: another answer.")
        if isinstance(field, TimeField):
            return tr("Digits: another time, like 1735.")
        if not isinstance(field, PersonField):
            return ""
        if not field.form.persons:
            return tr("The head of this session lists no people: {asking.record} takes a name as it is typed.")
        return tr("Letters find somebody (name, id, group); {asking.next_field} takes any other name as it is typed.")

    def _field_rows(self, room: int) -> tuple[list[Row], int]:
        labels = [field.label for _, field in self.form.fields]
        of_labels = min(max(map(width, labels)), max(4, room // 3))
        return [self._field_row(number, of_labels, room) for number in range(len(labels))], self.form.at

    def _field_row(self, number: int, of_labels: int, room: int) -> Row:
        field: Field = self.form.fields[number][1]
        here = number == self.form.at
        label = cut(field.label, of_labels, self.desk.signs.ellipsis)
        pointer = self.desk.signs.chosen if here else " "
        lead = f" {pointer} {label}{' ' * (of_labels - width(label) + _GAP)}"
        space = max(1, room - width(lead) - 1)
        value = end_of(field.shown, space) if here else cut(field.shown, space, self.desk.signs.ellipsis)
        return ((lead, "strong" if here else ""), (value, "" if field.typing_here or not here else "chosen"))

    def _cursor(self, shown: Row, line: int, room: int) -> tuple[int, int] | None:
        return (min(cells(shown), room - 1), line) if self.form.field.typing_here else None

    def _below(self, room: int, height: int) -> list[Row]:
        field = self.form.field
        if isinstance(field, PersonField) and field.searching:
            without = self.desk.tr("{asking.next_field} takes the name as typed; ?? means: still to be named.")
            return match_rows(field.form, room, height, without, self.desk.signs)
        rows: list[Row] = []
        for note in filter(None, (*self.notes(), self.hint())):
            rows += wrapped(note, max(1, room - _LEFT - 1), "dim", first=" " * _LEFT, indent=_LEFT)
        return rows[:height]


Maker = Callable[["Desk"], Screen]
"""Makes the screen of an act."""
