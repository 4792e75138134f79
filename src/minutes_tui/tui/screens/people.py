"""People: who is here, who came, who left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.head import Person
from minutes_tui.messages.marking import N_
from minutes_tui.tui.forms.people_form import PeopleForm
from minutes_tui.tui.keymap import PEOPLE, Binding
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.view.agenda_list import window
from minutes_tui.tui.view.frame import Painted, Size, framed, key_line
from minutes_tui.tui.view.header import header, meeting_title
from minutes_tui.tui.view.rows import Row, cut, row

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_ROLES = {
    "member": N_("member"),
    "substitute": N_("substitute"),
    "advisory": N_("advisory member"),
    "administration": N_("administration"),
    "guest": N_("guest"),
}
_PAGE = 10


class PeopleScreen(Screen):
    """The register with everybody's state now."""

    name = "people"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form = PeopleForm(desk.session.head.persons)

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The people's."""
        return PEOPLE

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """Letters find, digits are a time."""
        if character is not None and character.isprintable():
            self.form = self.form.typing(character)

    def do_toggle(self) -> None:
        """Enter: here or gone, at the time typed or now."""
        person = self.form.person
        moment = self.form.time(self.desk.now)
        if person is None:
            return
        if moment is None:
            self.desk.say(
                self.desk.tr("{digits} is no time; type it like 1735.").format(digits=self.form.digits), "warn"
            )
            return
        here = person.id in self.desk.session.attendance.present
        taken = AttendanceTaken(gone=(person.id,)) if here else AttendanceTaken(here=(person.id,))
        if self.desk.commit(taken, when=moment if self.form.digits else None):
            sentence = self.desk.tr("{name}: gone {time}") if here else self.desk.tr("{name}: here {time}")
            self.desk.say(sentence.format(name=person.called, time=f"{moment:%H:%M}"))
            self.form = self.form.settled()

    def do_everyone(self) -> None:
        """`*`: every member, and the administration that is always here; substitutes and guests come one by one."""
        always = tuple(
            person.id for person in self.desk.session.head.persons if person.role not in ("substitute", "guest")
        )
        if self.desk.commit(AttendanceTaken(here=always)):
            self.desk.say(self.desk.tr("Everyone is here: {count}.").format(count=len(always)))
            self.form = self.form.settled()

    def do_up(self) -> None:
        """The person above."""
        self.form = self.form.moved(-1)

    def do_down(self) -> None:
        """The person below."""
        self.form = self.form.moved(1)

    def do_page_up(self) -> None:
        """Ten up."""
        self.form = self.form.moved(-_PAGE)

    def do_page_down(self) -> None:
        """Ten down."""
        self.form = self.form.moved(_PAGE)

    def do_first(self) -> None:
        """The first one."""
        self.form = self.form.moved(-len(self.form.persons))

    def do_last(self) -> None:
        """The last one."""
        self.form = self.form.moved(len(self.form.persons))

    def do_rub_out(self) -> None:
        """A letter or digit less."""
        self.form = self.form.rubbed_out()

    # -- painting

    def paint(self, size: Size) -> Painted:
        """One row for each person."""
        desk = self.desk
        title = meeting_title(desk.session, desk.tr.language)
        top = header(title, desk.tr("People"), desk.session, desk.save_state, desk.now, desk.tr, desk.signs, size.width)
        persons = self.form.persons
        height = size.body - 1
        first = window(len(persons), self.form.at, height)
        shown = persons[first : first + max(0, height)]
        asked = f" {desk.tr('Find or time:')} {self.form.letters}{' ' if self.form.letters else ''}{self.form.digits}"
        rows: list[Row] = [row(asked, "strong")]
        rows += [self._row(person, size.width, index == self.form.at) for index, person in enumerate(shown, first)]
        if not persons:
            rows.append(row(" " + desk.tr("The head of this session lists no people."), "dim"))
        keys = key_line(PEOPLE, desk.tr, size.width)
        return Painted(framed(top, rows, desk.said, keys, size, desk.signs), None, (len(asked), 2))

    def _row(self, person: Person, room: int, chosen: bool) -> Row:
        desk = self.desk
        attendance = desk.session.attendance
        here = person.id in attendance.present
        moved = next((one for one in reversed(attendance.movements) if one.person == person.id), None)
        state = desk.tr("here") if here else (desk.tr("gone") if moved is not None else "")
        time = f"{moved.moment:%H:%M}" if moved is not None else ""
        mark = desk.signs.done if here else " "
        pointer = desk.signs.chosen if chosen else " "
        role = desk.tr(_ROLES[person.role])
        name = cut(
            person.called + (f" ({person.group})" if person.group else ""), max(8, room - 50), desk.signs.ellipsis
        )
        text = f"{pointer} {mark} {person.id:<6.6} {name:<{max(8, room - 50)}} {role:<18.18} {state:<10.10} {time}"
        return row(text, "chosen" if chosen else "")
