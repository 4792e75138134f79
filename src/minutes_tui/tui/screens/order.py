"""The agenda in motion: items are moved, joined, split, adjourned, removed, and the agenda is agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.domain.agenda_changes import (
    AT_TOP,
    AgendaAgreed,
    ItemMoved,
    ItemSetAside,
    ItemsJoined,
    ItemsSplit,
    amended,
    lead_of,
)
from minutes_tui.domain.event import EventData
from minutes_tui.domain.kinds import decide
from minutes_tui.domain.session import Fate, ItemState
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.meeting import ORDER
from minutes_tui.tui.screens.agenda import AgendaScreen
from minutes_tui.tui.screens.fields import FieldsScreen
from minutes_tui.tui.screens.item_acts import AddingScreen, RetitlingScreen, SettingAsideScreen
from minutes_tui.tui.view.agenda_list import agenda_rows
from minutes_tui.tui.view.agenda_order import in_order
from minutes_tui.tui.view.header import item_title
from minutes_tui.tui.view.rows import Row

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


_CARRYING = {"up", "down", "page_up", "page_down", "first", "last", "pick_up"}
"""What may be done with an item that was picked up."""


class OrderScreen(AgendaScreen):
    """The agenda once more, with letters that change it. Enter picks an item up, the arrows carry it."""

    name = "order"
    escape = BACK

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.marked: tuple[str, ...] = ()
        self.carried: tuple[str, ...] = ()
        """While an item is carried: all ids in the order in which they would stand."""

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Its own."""
        return ORDER

    def is_letter(self, character: str) -> bool:
        """A blank marks."""
        return character != " " and super().is_letter(character)

    # -- carrying

    def key(self, key: str, character: str | None) -> None:
        """While something is carried, only what carries it and puts it down goes on with it; else it falls back."""
        if self.carried and self.desk.keymap.command(ORDER, key, character) not in _CARRYING:
            self.carried = ()
            self.desk.say(self.desk.tr("Not moved."))
        super().key(key, character)

    def choose(self, step: int) -> None:
        """An item; with one picked up, where that goes."""
        if not self.carried:
            super().choose(step)
            return
        ids = [item for item in self.carried if item != self.desk.chosen]
        at = max(0, min(len(ids), self.carried.index(self.desk.chosen) + step))
        self.carried = (*ids[:at], self.desk.chosen, *ids[at:])
        self._say_carried()

    def do_pick_up(self) -> None:
        """Enter: pick up, or put down."""
        state = self.state
        if state is None or not self.desk.may_write():
            return
        if self.carried:
            self._put_down(state)
        else:
            self.desk.chosen = lead_of(self.desk.session, state.item.id)
            self.carried = tuple(one.item.id for one in in_order(self.desk.session) if not one.is_joined)
            self._say_carried()

    def _say_carried(self) -> None:
        if self.state is not None:
            sentence = self.desk.tr("{item}: the arrows carry it, {order.pick_up} puts it down.")
            self.desk.say(sentence.replace("{item}", item_title(self.state, self.desk.tr)))

    def _put_down(self, state: ItemState) -> None:
        carried, self.carried = self.carried, ()
        items = self.desk.session.items
        above = carried[: carried.index(state.item.id)]
        behind = next((item for item in reversed(above) if item in items and not items[item].fate), AT_TOP)
        if behind == self._stands_behind(state.item.id):
            self.desk.say(self.desk.tr("It stands there already."))
        elif self.desk.commit(ItemMoved(state.item.id, behind)):
            self.desk.say(self.desk.tr("Moved; {order.take_back} takes it back."))

    def _stands_behind(self, item: str) -> str:
        """The item of today's agenda behind which that one stands; those that are off do not count."""
        states = [one for one in in_order(self.desk.session) if not one.is_joined]
        at = next(index for index, one in enumerate(states) if one.item.id == item)
        return next((one.item.id for one in reversed(states[:at]) if not one.fate), AT_TOP)

    # -- several

    def do_mark(self) -> None:
        """The space bar: marks it, or takes the mark away, and goes on to the item below."""
        item = self.desk.chosen
        if item in self.marked:
            self.marked = tuple(one for one in self.marked if one != item)
        elif self.state is not None:
            self.marked = (*self.marked, item)
        super().choose(1)

    @property
    def _meant(self) -> tuple[str, ...]:
        """The marked items in the order of the agenda, without any the chosen one."""
        meant = self.marked or (self.desk.chosen,)
        return tuple(state.item.id for state in in_order(self.desk.session) if state.item.id in meant)

    def _names(self, items: tuple[str, ...]) -> str:
        states = self.desk.session.items
        titles = [item_title(states[item], self.desk.tr, begins=False) for item in items if item in states]
        return ", ".join(titles)

    def _offer(self, what: str, proposal: EventData, said: str) -> None:
        """Show it, and do it with Enter; what cannot be is refused here, not after Enter."""
        decided = decide(self.desk.session, proposal)
        if isinstance(decided, tuple):
            self.desk.refuse(decided[0])
            return

        def act() -> None:
            if self.desk.commit(proposal):
                self.marked = ()
                self.desk.say(said)

        self.offer(what, act)

    def do_offer_join(self) -> None:
        """`j`, then Enter."""
        tr, items = self.desk.tr, self._meant
        if len(items) < 2:
            self.desk.say(tr("Mark the items first, with the space bar."), "warn")
            return
        what = tr("deal with together: {items}").replace("{items}", self._names(items))
        self._offer(what, ItemsJoined(items), tr("They are dealt with together."))

    def do_offer_split(self) -> None:
        """`s`, then Enter."""
        tr, session = self.desk.tr, self.desk.session
        items = [item for item in self._meant if session.items[item].is_joined]
        items += [state.item.id for item in self._meant for state in session.joined_with(item)]
        if not items:
            self.desk.say(tr("Nothing here is dealt with together."), "warn")
            return
        what = tr("deal with by themselves: {items}").replace("{items}", self._names(tuple(dict.fromkeys(items))))
        self._offer(what, ItemsSplit(tuple(dict.fromkeys(items))), tr("They are dealt with by themselves."))

    # -- one

    def _ask(self, screen: FieldsScreen) -> None:
        """Esc and Enter there come back here; the letter that led there begins no word then."""
        self.forget_letters()
        self.desk.put(screen, came_from=self)

    def _set_aside(self, fate: Fate) -> None:
        state = self.state
        if state is not None and not self.in_a_word:
            self._ask(SettingAsideScreen(self.desk, state, fate))

    def do_adjourn(self) -> None:
        """`v`."""
        self._set_aside("adjourned")

    def do_remove(self) -> None:
        """`d`."""
        self._set_aside("removed")

    def do_offer_put_back(self) -> None:
        """`b`, then Enter."""
        tr, state = self.desk.tr, self.state
        if state is None or not state.fate:
            self.desk.say(tr("This item is on the agenda."))
            return
        what = tr("put {item} back on the agenda").replace("{item}", item_title(state, tr, begins=False))
        self._offer(what, ItemSetAside(state.item.id), tr("It is on the agenda again."))

    def do_retitle(self) -> None:
        """`t`."""
        if self.state is not None and not self.in_a_word:
            self._ask(RetitlingScreen(self.desk, self.state))

    def do_add(self) -> None:
        """`a`."""
        if not self.in_a_word:
            self._ask(AddingScreen(self.desk))

    def do_offer_agreed(self) -> None:
        """`g`, then Enter: as it was sent out, or as amended, whichever it is."""
        tr = self.desk.tr
        changed = amended(self.desk.session)
        what = tr("note that the agenda is agreed as amended") if changed else tr("note that the agenda is agreed")
        self._offer(what, AgendaAgreed(changed), tr("The agreement on the agenda is minuted."))

    # -- painting

    def list_rows(self, room: int, height: int) -> list[Row]:
        """With what is marked and carried, and in the order in which it would stand."""
        desk = self.desk
        return agenda_rows(
            desk.session,
            desk.chosen,
            desk.points.items(desk.session),
            desk.signs,
            room,
            height,
            focused=True,
            marked=self.marked,
            carried=self.carried,
        )
