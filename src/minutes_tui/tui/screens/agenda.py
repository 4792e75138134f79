"""The agenda: walk the meeting."""

from __future__ import annotations

from minutes_tui.application.both_parts import Part
from minutes_tui.domain.session import ItemState
from minutes_tui.tui import crossing
from minutes_tui.tui.forms.item_number import DIGITS
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.home import AGENDA
from minutes_tui.tui.list_keys import ListKeys
from minutes_tui.tui.screens.numbered import NumberedScreen
from minutes_tui.tui.view.agenda_list import neighbours
from minutes_tui.tui.view.header import item_title


class AgendaScreen(ListKeys, NumberedScreen):
    """The list at the left; Right or Tab goes over to the minutes."""

    name = "agenda"

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of the list."""
        return AGENDA

    @property
    def numbered(self) -> list[ItemState]:
        """Both parts' items."""
        return list(self.desk.parts.agenda.items.values())

    def go_to_item(self, item: str) -> None:
        """It is the chosen one."""
        self.desk.chosen = item

    def is_letter(self, character: str) -> bool:
        """Digits are none: they go to the item of that number."""
        return super().is_letter(character) and character not in DIGITS

    @property
    def length(self) -> int:
        """Both parts' items."""
        return len(self.desk.parts.agenda.items)

    def choose(self, step: int) -> None:
        """An item."""
        self.desk.chosen = neighbours(self.desk.parts.agenda.session, self.desk.chosen, step)

    def do_call_up(self) -> None:
        """Enter: the chosen item is called up; after the meeting only a time that is missing is asked for."""
        desk = self.desk
        state = desk.parts.standing(desk.chosen)
        if state is None:
            return
        if desk.session.closed_at is None:
            crossing.call_up(desk, desk.chosen)
        elif desk.parts.own(desk.chosen) is None:
            self.do_into_minutes()
        elif state.called_at is None and not state.fate:
            from minutes_tui.tui.screens.meeting_acts import CallingScreen  # the program starts without it

            desk.put(CallingScreen(desk, state))
        else:
            desk.next_item()

    def do_meeting(self) -> None:
        """`s`."""
        self._change("meeting")

    def do_add(self) -> None:
        """`a`."""
        self._change("add_item")

    def do_order(self) -> None:
        """`o`."""
        self._change("order")

    def _change(self, name: str) -> None:
        """Open a screen that changes the record: not in the middle of a word, and not for who only reads."""
        if not self.in_a_word and self.desk.may_write():
            self.desk.show(name)

    def do_into_minutes(self) -> None:
        """Over to the minutes, if there are any; into those of the other part only after Enter."""
        part = self.desk.parts.part_of(self.desk.chosen)
        if part is self.desk.parts.active:
            self._into_minutes()
        elif part is self.desk.parts.main:
            self.desk.enter(part)
            self._into_minutes()
        else:
            self.ask(self.desk.tr("Show the non-public part? Enter: yes"), lambda: self._open_part(part))

    def _open_part(self, part: Part) -> None:
        self.desk.enter(part)
        self._into_minutes()

    def _into_minutes(self) -> None:
        if self.entries:
            self.desk.show("minutes")
        else:
            self.desk.say(self.desk.tr("Nothing is minuted here yet."))

    def do_offer_next_item(self) -> None:
        """`n`, then Enter."""
        step = crossing.next_step(self.desk.parts)
        tr = self.desk.tr
        if self.desk.session.closed_at is not None or (step is None and self.desk.session.called is None):
            self.desk.next_item()
        elif step is None:
            self.offer(tr("finish this item"), self.desk.next_item)
        elif step.public:  # that is asked anyway
            self.desk.next_item()
        else:
            joined = step.part.session.joined_with(step.state.item.id)
            what = tr("call up {item}").format(item=item_title(step.state, tr, begins=False, joined=joined))
            self.offer(what, self.desk.next_item)

    def do_contribution(self) -> None:
        """`r`."""
        self.desk.open("contribution")

    def do_results(self) -> None:
        """`l`."""
        self.desk.open("results")

    def do_resolution(self) -> None:
        """`t`."""
        self.desk.open("resolution")

    def do_vote(self) -> None:
        """`v`."""
        self.desk.open("vote")

    def do_people(self) -> None:
        """`p`."""
        self.desk.open("people")

    def do_open_points(self) -> None:
        """`w`."""
        self.desk.open("open_points")
