"""The meeting's menu: what the chair can do now, a digit each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from minutes_tui.domain.days import is_first_day
from minutes_tui.domain.session import Session
from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.meeting import MEETING
from minutes_tui.tui.screens import meeting_acts as acts
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.fields import Maker
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import meeting_title
from minutes_tui.tui.view.rows import EMPTY, Row, row, wrapped

if TYPE_CHECKING:
    from datetime import datetime

    from minutes_tui.tui.desk import Desk


@dataclass(frozen=True, slots=True)
class _Choice:
    """An act by its digit; what is possible at the same time never shares one. `make` opens its screen."""

    digit: str
    label: str
    make: Maker


def _left_to_do(desk: Desk) -> Screen:
    return desk.made("open_points")


def _choices(session: Session) -> list[_Choice]:
    """What is possible now."""
    found: list[_Choice] = []
    if session.opened_at is None:
        found.append(_Choice("1", N_("Open the meeting"), acts.OpeningScreen))
    if session.interrupted_at is None:
        found.append(_Choice("2", N_("A break, or the end of this day"), acts.BreakScreen))
    else:
        found.append(_Choice("2", N_("Resume the meeting"), acts.ResumingScreen))
    found.append(_Choice("3", N_("The chair changes"), acts.ChairScreen))
    if session.public:
        found.append(_Choice("4", N_("Exclude the public"), acts.ExcludingScreen))
    else:
        found.append(_Choice("4", N_("Readmit the public"), acts.ReadmittingScreen))
    if session.closed_at is None:
        found.append(_Choice("5", N_("Close the meeting"), acts.ClosingScreen))
    else:
        found.append(_Choice("5", N_("What is left until the minutes can go to the chair"), _left_to_do))
    return found


class MeetingScreen(Screen):
    """A list; the digit of an act or Enter leads to what it asks, where Enter records it."""

    name = "meeting"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.choices = _choices(desk.session)
        self.at = 0
        self._character = ""

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The menu's."""
        return MEETING

    def key(self, key: str, character: str | None) -> None:
        """A digit is remembered: they share one command."""
        self._character = character or ""
        super().key(key, character)

    def do_up(self) -> None:
        """One up."""
        self.at = max(0, self.at - 1)

    def do_down(self) -> None:
        """One down."""
        self.at = min(len(self.choices) - 1, self.at + 1)

    def do_choose(self) -> None:
        """Enter."""
        self._open(self.choices[self.at])

    def do_by_number(self) -> None:
        """Its digit."""
        choice = next((one for one in self.choices if one.digit == self._character), None)
        if choice is None:
            self.desk.say(self.desk.tr("That is not possible now."), "warn")
        else:
            self._open(choice)

    def _open(self, choice: _Choice) -> None:
        self.desk.put(choice.make(self.desk), came_from=self)

    # -- painting

    def paint(self, size: Size) -> Painted:
        """How the meeting stands, and what is possible."""
        desk = self.desk
        tr = desk.tr
        title = meeting_title(desk.session, desk.forms)
        top = self.header_row(title, tr("Meeting"), size)
        rows = [self._row(number, choice) for number, choice in enumerate(self.choices)]
        said = wrapped(" ".join(self._standing()), max(1, size.width - 2), "dim", first=" ", indent=1)
        if len(rows) + len(said) + 2 <= size.body:
            rows = [*said, EMPTY, *rows]
        keys = self.key_line(MEETING, size.width, escape=BACK)
        return Painted(self.frame(top, rows, keys, size))

    def _row(self, number: int, choice: _Choice) -> Row:
        pointer = self.desk.signs.chosen if number == self.at else " "
        return row(f" {pointer} {choice.digit}  {self.desk.tr(choice.label)}", "chosen" if number == self.at else "")

    def _standing(self) -> list[str]:
        session, tr = self.desk.session, self.desk.tr
        said = []
        if session.opened_at is None:
            said.append(tr("The meeting is not opened."))
        else:
            said.append(tr("Opened {time}.").format(time=self._time(session.opened_at)))
        person = session.head.person(session.chair) if session.chair else None
        name = session.head.called(person) if person is not None else session.chair_named
        if name:
            said.append(tr("In the chair: {name}.").replace("{name}", name))
        if session.closed_at is None and session.interrupted_at is not None:
            said.append(tr("Break since {time}.").format(time=self._time(session.interrupted_at)))
        if not session.public:
            said.append(tr("The public is excluded."))
        if session.closed_at is not None:
            said.append(tr("Closed {time}.").format(time=self._time(session.closed_at)))
        return said

    def _time(self, moment: datetime) -> str:
        """With the day where that is another one than the first."""
        forms = self.desk.forms
        time = forms.clock(moment)
        return time if is_first_day(self.desk.session, moment) else f"{forms.day(moment)} {time}"
