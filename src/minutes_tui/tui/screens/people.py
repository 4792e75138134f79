"""People: who is here, who came, who left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from minutes_tui.domain.attendance import AttendanceTaken, noted_after
from minutes_tui.domain.head import Person
from minutes_tui.messages.marking import N_
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.forms.people_form import PeopleForm
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import DONE
from minutes_tui.tui.keymap.people import PEOPLE
from minutes_tui.tui.list_keys import ListKeys
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.view.agenda_list import window
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import meeting_title
from minutes_tui.tui.view.rows import EMPTY, Row, cells, cut, end_of, row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_ROLES = {
    "member": N_("member"),
    "substitute": N_("substitute"),
    "advisory": N_("advisory member"),
    "administration": N_("administration"),
    "guest": N_("guest"),
}
_WIDEST = 100
"""Cells beyond which a row is hard to follow from the name to the state."""
_ROLE = 19
_STATE = 5
"""Cells of a state, a time and a blank more."""


class PeopleScreen(ListKeys, Screen):
    """The register with everybody's state now."""

    name = "people"
    escape = DONE
    """What the key line says of Esc."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form = PeopleForm(desk.session.head.persons)
        self._asked: Callable[[], object] | None = None
        """What Enter as the very next key does: a time was typed that corrects what is noted."""

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The people's."""
        return PEOPLE

    def key(self, key: str, character: str | None) -> None:
        """Enter says yes to what was asked just before; any other key drops it."""
        asked, self._asked = self._asked, None
        if asked is not None and key == "enter":
            asked()
        else:
            super().key(key, character)

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """Letters find, digits are a time."""
        if character is not None and character.isprintable():
            self.form = self.form.typing(character)

    def stays_for(self, name: str) -> bool:
        """F6 again: what was typed so far stays."""
        return name == self.name

    def do_toggle(self) -> None:
        """Enter: here or gone, at the time typed or now."""
        tr, person = self.desk.tr, self.form.taken
        if not self.form.persons:
            self._say_no_people()
        elif person == "several":
            self.desk.say(tr("Several match: type more, or choose with the arrows and {people.toggle}."), "warn")
        elif person == "nobody":
            self.desk.say(tr("Nobody in the register matches."), "warn")
        else:
            here = person.id in self.desk.session.attendance.present
            if not self._contradicts(person, here=here):
                taken = AttendanceTaken(gone=(person.id,)) if here else AttendanceTaken(here=(person.id,))
                self._commit(taken, self._sentence(person, here=not here))

    def _sentence(self, person: Person, *, here: bool) -> str:
        sentence = self.desk.tr("{name}: here {time}") if here else self.desk.tr("{name}: gone {time}")
        return sentence.replace("{name}", self.desk.session.head.called(person))

    def _contradicts(self, person: Person, *, here: bool) -> bool:
        """Nobody leaves before they came, nor comes back before they left.

        Such a time is the right one of what was noted last, which is asked; before still earlier ones it is refused.
        """
        desk, tr, clock = self.desk, self.desk.tr, self.desk.forms.clock
        moment = self._moment()
        later = noted_after(desk.session, person.id, _minute_end(moment)) if moment is not None else ()
        if moment is None or not later:
            return False
        name = desk.session.head.called(person)
        if any(one.here != here for one in later):
            said = tr("{name}: {time} is before what is noted already, last at {last}.")
            desk.say(said.format(name=name, time=clock(moment), last=clock(later[-1].moment)), "warn")
            return True
        asked = tr("{name} left at {last} and did not come before that. Enter: left at {time} already")
        if here:
            asked = tr("{name} came at {last} and did not leave before that. Enter: came at {time} already")
        ids = (person.id,)
        corrected = AttendanceTaken(here=ids if here else (), gone=() if here else ids, corrected=True)
        self._asked = lambda: self._commit(corrected, self._sentence(person, here=here))
        desk.say(asked.format(name=name, last=clock(later[0].moment), time=clock(moment)))
        return True

    def _moment(self) -> datetime | None:
        """The time typed, else now; None: it is no time, or after the meeting none was typed."""
        closed = self.desk.session.closed_at
        return self.form.time(closed or self.desk.now) if self.form.digits or closed is None else None

    def do_everyone(self) -> None:
        """`*`: every member, and the administration that is always here; substitutes and guests come one by one."""
        if not self.form.persons:
            self._say_no_people()
            return
        moment = self._moment()
        always = tuple(
            person.id
            for person in self.desk.session.head.persons
            if person.role not in ("substitute", "guest")
            and (moment is None or not noted_after(self.desk.session, person.id, _minute_end(moment)))
        )
        said = self.desk.tr("Everyone is here: {count}.").replace("{count}", str(len(always)))
        session = self.desk.session
        begin = session.opened_at or session.head.meeting.starts_at
        self._commit(AttendanceTaken(here=always), said, default=None if session.attendance.kept else begin)

    def _say_no_people(self) -> None:
        self.desk.say(
            self.desk.tr("The head of this session lists no people, so nobody can be marked as here."), "warn"
        )

    def _commit(self, taken: AttendanceTaken, sentence: str, *, default: datetime | None = None) -> None:
        """At the time typed; else at the default, which is now. After the meeting there is none: it is asked for."""
        closed = self.desk.session.closed_at
        moment = self._moment() or (None if self.form.digits else default)
        if moment is None and not self.form.digits:
            self.desk.say(self.desk.tr("The meeting is closed: type the time first, like 1735."), "warn")
        elif moment is None:
            wrong = self.desk.tr("{digits} is no time; type it like 1735.")
            self.desk.say(wrong.format(digits=self.form.digits), "warn")
        elif self.desk.commit(
            taken, when=self._behind_what_is_noted(taken, moment) if self.form.digits or closed is not None else None
        ):
            self.desk.say(sentence.replace("{time}", self.desk.forms.clock(moment)))
            self.form = self.form.settled()

    def _behind_what_is_noted(self, taken: AttendanceTaken, moment: datetime) -> datetime:
        """Within the same minute what is noted last was last: times are typed without seconds."""
        end = _minute_end(moment)
        later = [one for person in (*taken.here, *taken.gone) for one in noted_after(self.desk.session, person, moment)]
        return max((one.moment for one in later if one.moment <= end), default=moment)

    @property
    def length(self) -> int:
        """The register."""
        return len(self.form.persons)

    def choose(self, step: int) -> None:
        """A person."""
        self.form = self.form.moved(step)

    def do_rub_out(self) -> None:
        """A letter or digit less; with none of them, what the key before did."""
        if not self.form.untouched:
            self.form = self.form.rubbed_out()
        else:
            self.desk.take_back()

    # -- painting

    @property
    def asks(self) -> str:
        """What may be typed."""
        return self.desk.tr("Find or time:")

    def paint(self, size: Size) -> Painted:
        """One row for each person."""
        desk = self.desk
        title = meeting_title(desk.session, desk.forms)
        top = self.header_row(title, desk.tr("People"), size)
        persons = self.form.persons
        height = max(1, size.body - 1)
        first = window(len(persons), self.form.at, height)
        shown = persons[first : first + height]
        label = f" {self.asks} "
        typed = " ".join(part for part in (self.form.letters, self.form.digits) if part)
        asked = row(label + end_of(typed, max(1, size.width - len(label) - 1)), "strong")
        columns = _columns(min(size.width, _WIDEST), persons, _STATE + desk.forms.clock_cells)
        rows: list[Row] = [asked]
        rows += [self._row(person, columns, index == self.form.at) for index, person in enumerate(shown, first)]
        if not persons:
            rows += [EMPTY, *self._no_people(size.width)]
        if size.body == 1 and persons:  # no room for both: the person and their state say more
            rows, asked = rows[1:], EMPTY
        shown_keys = self.bindings if persons else self.bindings[-1:]
        keys = self.key_line(shown_keys, size.width, escape=self.escape)
        cursor = (min(cells(asked), size.width - 1), 2)
        return Painted(self.frame(top, rows, keys, size), None, cursor)

    def _no_people(self, room: int) -> list[Row]:
        """That there is no register, and what leads on, in the meeting and before the next one."""
        tr = self.desk.tr
        said = (
            tr("The head of this session lists no people, so nobody can be marked as here."),
            tr(
                "“minutes-tui import FILE --from csv” makes their lines out of a table; put them into the head of this "
                "session's file in an editor, also while the meeting runs."
            ),
            tr(
                "Whoever speaks need not be listed: {everywhere.contribution}, the name, {speaker.take_literally}; "
                "or ??: still to be named."
            ),
        )
        return [line for one in said for line in (*wrapped(one, max(1, room - 2), "dim", first=" ", indent=1), EMPTY)]

    def _row(self, person: Person, columns: _Columns, chosen: bool) -> Row:
        desk = self.desk
        attendance = desk.session.attendance
        here = person.id in attendance.present
        day = (desk.session.closed_at or desk.now).date()
        movements = [one for one in attendance.movements if one.person == person.id and one.moment.date() == day]
        moved = movements[-1] if movements else None
        if not attendance.kept and attendance.movements:  # it goes on on another day, and nobody is marked yet
            moved = None
        state = desk.tr("here") if here else (desk.tr("gone") if moved is not None else "")
        if moved is not None:
            state += " " + desk.forms.clock(moved.moment)
        mark = desk.signs.done if here else " "
        pointer = desk.signs.chosen if chosen else " "
        name = person.called + (f" ({person.group})" if person.group else "")
        role = desk.tr(_ROLES[person.role])
        parts = [(person.id, columns.id), (name, columns.name), (role, columns.role), (state, columns.state)]
        text = " ".join(_cell(content, room, desk.signs.ellipsis) for content, room in parts if room)
        return row(f"{pointer} {mark} {text}", "chosen" if chosen else "")


def _minute_end(moment: datetime) -> datetime:
    """Times are typed in minutes: within the same one nothing is before anything else."""
    return moment.replace(second=59, microsecond=999999)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Cells of each column; 0: there is no room for it."""

    id: int
    name: int
    role: int
    state: int


def _columns(room: int, persons: tuple[Person, ...], state: int) -> _Columns:
    """The state is always there; the role goes first where there is little room, then the id."""
    ids = max((min(12, width(person.id)) for person in persons), default=0)
    role = _ROLE if room >= 70 else 0
    left = room - 5 - state - 1 - (role + 1 if role else 0)
    if left - ids - 1 < 12:
        ids = 0
    return _Columns(ids, max(3, left - (ids + 1 if ids else 0)), role, state)


def _cell(text: str, room: int, ellipsis: str) -> str:
    text = cut(text, room, ellipsis)
    return text + " " * (room - width(text))
