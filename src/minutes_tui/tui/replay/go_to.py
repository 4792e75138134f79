"""Go to a time, an item or an event of the replay: one field, and what it may be below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.tui.editor.cells import previous_boundary, width
from minutes_tui.tui.forms.moment_form import Goal, MomentForm
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.replay import REPLAY_GO
from minutes_tui.tui.replay.said import what_was_done
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.covering import CoveringScreen
from minutes_tui.tui.view.agenda_list import window
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import item_number, meeting_title
from minutes_tui.tui.view.rows import Role, Row, apart, cells, cut, end_of, row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.replay.desk import ReplayDesk

_PASTED = 4096
"""Characters of a paste that are looked at."""


class MomentScreen(CoveringScreen):
    """Lies over the replay; only a goal that is taken leaves it."""

    name = "replay-go"
    desk: ReplayDesk

    def __init__(self, desk: ReplayDesk, covers: Screen) -> None:
        super().__init__(desk, covers)
        self._end = desk.replayed.timeline.at(len(desk.replayed))
        items = tuple(state.item for state in self._end.items.values())
        self.form = MomentForm(desk.replayed.all_events, desk.landmarks, items)

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The field's."""
        return REPLAY_GO

    # -- keys

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """A digit of a time or a number, a letter of a title."""
        if character is not None and character.isprintable():
            self.form = self.form.with_typed(self.form.typed + character)

    def pasted(self, text: str) -> None:
        """It may be pasted."""
        self.form = self.form.with_typed(self.form.typed + " ".join(text[:_PASTED].split()))

    def do_rub_out(self) -> None:
        """A character less."""
        typed = self.form.typed
        self.form = self.form.with_typed(typed[: previous_boundary(typed, len(typed))] if typed else "")

    def do_up(self) -> None:
        """The match above."""
        self.form = self.form.pointing(-1)

    def do_down(self) -> None:
        """The match below."""
        self.form = self.form.pointing(1)

    def do_take(self) -> None:
        """Enter."""
        goal, desk = self.form.taken, self.desk
        if goal is None:
            desk.say(self._nothing(), "warn")
        elif goal.count < 0:
            desk.say(desk.tr("{item} is not called up in this meeting.").replace("{item}", self._name(goal)), "warn")
        else:
            desk.uncover()
            desk.go_to_count(goal.count)
            desk.attend()

    def _nothing(self) -> str:
        problem = self.form.problem
        return self.desk.say_problem(problem) if problem is not None else self.desk.tr("No item matches.")

    def _name(self, goal: Goal) -> str:
        state = self._end.items.get(goal.item.id) if goal.item is not None else None
        if state is None:
            return ""
        return f"{item_number(state, self.desk.tr)} {state.item.title}".strip()

    # -- painting

    def paint(self, size: Size) -> Painted:
        """The field, and a row for each goal."""
        desk = self.desk
        top = self.header_row(meeting_title(desk.session, desk.forms), desk.tr("Go to"), size)
        label = f" {desk.tr('Time, item or event:')} "
        field = row(label + end_of(self.form.typed, max(1, size.width - width(label) - 1)), "strong")
        cursor = (min(cells(field), size.width - 1), 2)
        keys = self.key_line(REPLAY_GO, size.width, escape=BACK, everywhere=False)
        body = [field, *self._matches(size.width, size.body - 1)]
        return Painted(self.frame(top, body, keys, size), None, cursor)

    def _matches(self, room: int, height: int) -> list[Row]:
        goals = self.form.matches
        if not goals:
            return wrapped(self._nothing(), room - 2, "dim", first=" ", indent=1)
        pointed = min(self.form.pointed, len(goals) - 1)
        first = window(len(goals), pointed, max(1, height))
        shown = list(enumerate(goals))[first : first + max(0, height)]
        return [self._row(goal, room, chosen=number == pointed) for number, goal in shown]

    def _row(self, goal: Goal, room: int, *, chosen: bool) -> Row:
        desk, tr = self.desk, self.desk.tr
        event = desk.replayed.all_events[goal.count - 1] if goal.count > 0 else None
        when = desk.forms.clock_to_the_second(event.at) if event is not None else ""
        match goal.kind:
            case "item":
                text = self._name(goal)
                when = when or tr("never called up")
            case "time":
                text = tr("{time}: after event {number}").format(time=goal.time, number=goal.count)
            case "event":
                what = what_was_done(event, desk.replayed.all_events, self._end, tr) if event is not None else ""
                text = tr("event {number}").format(number=goal.count) + (f": {what}" if what else "")
        pointer = desk.signs.chosen if chosen else " "
        line = apart(
            row(f" {pointer} {cut(text, max(1, room - width(when) - 5), desk.signs.ellipsis)}"), row(f" {when} "), room
        )
        role: Role = "chosen" if chosen else "dim" if goal.count < 0 else ""
        return tuple((piece, role) for piece, _ in line)
