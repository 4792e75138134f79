"""The agenda: home. Walk the meeting; look at the minutes as they will be published; correct them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from minutes_tui.domain.agenda import next_item
from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import last_act
from minutes_tui.domain.session import Entry, ItemState
from minutes_tui.domain.taking_back import retract
from minutes_tui.domain.votes import Vote
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.home import AGENDA, MINUTES
from minutes_tui.tui.screens.acts import name_of_act
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.registry import screen_for_entry
from minutes_tui.tui.view.agenda_list import agenda_rows, neighbours, width_beside
from minutes_tui.tui.view.frame import Painted, Size, beside, framed, key_line
from minutes_tui.tui.view.header import header, item_title, meeting_title
from minutes_tui.tui.view.minutes_pane import pane_heading
from minutes_tui.tui.view.rows import EMPTY, Row, row

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_PAGE = 10
_DIGITS = "0123456789."
_NUMBER_GOES_ON = timedelta(seconds=2)
"""Digits typed within that time of each other are one number."""


@dataclass(frozen=True, slots=True)
class _Armed:
    """Something that changes the record, shown and waiting for Enter."""

    act: Callable[[], object]


class AgendaScreen(Screen):
    """The list at the left, the minutes of the chosen item at the right; Right or Tab goes over to them."""

    name = "agenda"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.in_minutes = False
        self.entry = 0
        self._armed: _Armed | None = None
        self._number = ""
        self._number_at: datetime = desk.now
        self._last_character = ""
        self._run = ""

    # -- what is chosen

    @property
    def state(self) -> ItemState | None:
        """The chosen item."""
        return self.desk.session.items.get(self.desk.chosen)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What stands under it."""
        return self.state.entries if self.state is not None else ()

    # -- keys

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of the list or of the minutes."""
        return MINUTES if self.in_minutes else AGENDA

    def key(self, key: str, character: str | None) -> None:
        """Enter does what was offered just before; any other key drops the offer.

        Somebody who believes to be in a text types words and Enter: that calls nothing up and does nothing offered.
        """
        armed, self._armed = self._armed, None
        run, self._run = self._run, ""
        if key == "enter" and _is_a_word(run):
            self.desk.say(self.desk.tr("Nothing was done: letters are keys here. F2 opens a text."), "warn")
            return
        if key == "enter" and armed is not None:
            armed.act()
            return
        if character is None or character not in _DIGITS:
            self._number = ""
            if character is not None and character.isprintable():
                self._run = run + character
        self._last_character = character or ""
        super().key(key, character)

    def _offer(self, text: str, act: Callable[[], object]) -> None:
        if self.desk.workspace.read_only is not None:
            self.desk.refuse(self.desk.workspace.read_only)
            return
        self._armed = _Armed(act)
        self.desk.say(self.desk.tr("Press Enter to {act}").format(act=text), "strong")

    def _choose(self, step: int) -> None:
        self.desk.chosen = neighbours(self.desk.session, self.desk.chosen, step)

    def _choose_entry(self, step: int) -> None:
        seqs = [entry.seq for entry in self.entries]
        if not seqs:
            return
        at = seqs.index(self.entry) if self.entry in seqs else len(seqs) - 1
        self.entry = seqs[max(0, min(len(seqs) - 1, at + step))]

    def do_up(self) -> None:
        """One up."""
        self._choose_entry(-1) if self.in_minutes else self._choose(-1)

    def do_down(self) -> None:
        """One down."""
        self._choose_entry(1) if self.in_minutes else self._choose(1)

    def do_page_up(self) -> None:
        """Ten up."""
        self._choose(-_PAGE)

    def do_page_down(self) -> None:
        """Ten down."""
        self._choose(_PAGE)

    def do_first(self) -> None:
        """To the top."""
        self._choose_entry(-len(self.entries)) if self.in_minutes else self._choose(-len(self.desk.session.items))

    def do_last(self) -> None:
        """To the end."""
        self._choose_entry(len(self.entries)) if self.in_minutes else self._choose(len(self.desk.session.items))

    def do_go_to_number(self) -> None:
        """Digits go to the item of that number."""
        now = self.desk.now
        goes_on = now - self._number_at <= _NUMBER_GOES_ON or "." in (self._last_character, self._number[-1:])
        number = (self._number if goes_on else "") + self._last_character
        self._number_at = now
        items = list(self.desk.session.items.values())
        found = _numbered(items, number)
        if not found and "." not in number:
            number = self._last_character
            found = _numbered(items, number)
        self._number = number if number != "." else ""
        if found:
            self.desk.chosen = found
        elif self._number:
            self.desk.say(self.desk.tr("There is no item {number}.").format(number=number), "warn")

    def do_call_up(self) -> None:
        """Enter: the chosen item is called up."""
        if self.state is not None:
            self.desk.call_up(self.state)

    def do_take_back(self) -> None:
        """Backspace."""
        self.desk.take_back()

    def do_into_minutes(self) -> None:
        """Over to the minutes, if there are any."""
        if self.entries:
            self.in_minutes = True
            self.entry = self.entries[-1].seq
        else:
            self.desk.say(self.desk.tr("Nothing is minuted here yet."))

    def do_out_of_minutes(self) -> None:
        """Back to the list."""
        self.in_minutes = False

    def do_edit(self) -> None:
        """Correct the chosen entry."""
        entry = next((entry for entry in self.entries if entry.seq == self.entry), None)
        if entry is None or self.state is None:
            return
        if self.desk.workspace.read_only is not None:
            self.desk.refuse(self.desk.workspace.read_only)
            return
        screen = screen_for_entry(self.desk, self.state.item.id, entry)
        if screen is None:
            self.desk.say(self.desk.tr("There is nothing to correct here; Delete strikes it out."))
        else:
            self.desk.put(screen)

    def do_offer_retract(self) -> None:
        """Delete, then Enter."""
        seq = self.entry
        self._offer(self.desk.tr("strike out this entry"), lambda: self._retract(seq))

    def _retract(self, seq: int) -> None:
        if self.desk.commit(retract(self.desk.session, seq)):
            self.desk.say(self.desk.tr("Struck out; u brings it back."))
            self.in_minutes = bool(self.entries)
            self._choose_entry(0)

    def do_offer_undo(self) -> None:
        """`u`, then Enter."""
        act = last_act(self.desk.workspace.events)
        if act is None:
            self.desk.say(self.desk.tr("There is nothing to undo."))
        else:
            what = name_of_act(act, self.desk.session, self.desk.tr)
            self._offer(self.desk.tr("undo: {act}").format(act=what), lambda: self._undo(act))

    def _undo(self, act: Event) -> None:
        self.desk.undo(act)
        self.in_minutes = self.in_minutes and bool(self.entries)

    def do_offer_next_item(self) -> None:
        """`n`, then Enter."""
        following = next_item(self.desk.session)
        tr = self.desk.tr
        if following is None and self.desk.session.called is None:
            self.desk.next_item()
        elif following is None:
            self._offer(tr("finish this item"), self.desk.next_item)
        else:
            what = tr("call up {item}").format(item=item_title(following, tr, begins=False))
            self._offer(what, self.desk.next_item)

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

    def do_help(self) -> None:
        """`?`."""
        self._run = ""
        super().do_help()

    def do_leave(self) -> None:
        """`q`. While something is not saved, only Enter after it leaves without."""
        if self.desk.save_state.word == "unsaved":
            self._offer(self.desk.tr("leave without it"), self._leave)
        else:
            self._leave()

    def _leave(self) -> None:
        self.desk.leaving = True

    # -- painting

    def paint(self, size: Size) -> Painted:
        """Both panes, or one where there is no room for two."""
        desk = self.desk
        top = header(self._title(), "", desk.session, desk.save_state, desk.now, desk.tr, desk.signs, size.width)
        keys = key_line(self.bindings, desk.tr, size.width, escape=BACK if self.in_minutes else "")
        return Painted(framed(top, self._body(size), desk.said, keys, size, desk.signs))

    def _title(self) -> str:
        """The meeting; and the item that entries go to, where another one is looked at."""
        desk = self.desk
        called = desk.session.called
        if called is not None and called.item.id != desk.chosen:
            return desk.tr("called up: {item}").format(item=item_title(called, desk.tr, begins=False))
        return meeting_title(desk.session, desk.tr.language)

    def _body(self, size: Size) -> list[Row]:
        desk = self.desk
        list_room = size.width if size.narrow else width_beside(size.width)
        agenda = agenda_rows(desk.session, desk.chosen, desk.signs, list_room, size.body, focused=not self.in_minutes)
        if not agenda:
            agenda = [row(" " + desk.tr("No agenda."), "dim")]
        if size.narrow:
            return self._minutes(size.width, size.body) if self.in_minutes else agenda
        return beside(agenda, self._minutes(size.width - list_room - 3, size.body), list_room, size.body, desk.signs)

    def _minutes(self, room: int, height: int) -> list[Row]:
        if self.state is None:
            return []
        desk = self.desk
        section = desk.sections.section(desk.session.head, self.state)
        pane = desk.sections.pane(section, room, desk.signs)
        chosen = self.entry if self.in_minutes else 0
        above = [pane_heading(section, room, desk.signs), EMPTY][: 2 if height > 4 else 1]
        space = max(0, height - len(above))
        below = pane.first_of(chosen) if self.in_minutes else len(pane.rows)
        top = max(0, min(below, len(pane.rows) - space))
        if top and len(above) > 1:  # something stands above what is shown
            above[1] = row(desk.signs.ellipsis, "dim")
        return [*above, *pane.part(top, space, chosen)]

    @property
    def resolution_looked_at(self) -> int:
        """The resolution that is chosen in the minutes (or whose vote is), if it is one of the item called up."""
        if not self.in_minutes or self.state is not self.desk.session.called:
            return 0
        content = next((entry.content for entry in self.entries if entry.seq == self.entry), None)
        if isinstance(content, Vote):
            return content.resolution
        return self.entry if isinstance(content, Resolution) else 0


def _is_a_word(run: str) -> bool:
    """Whether these letters, typed one after the other, are words rather than keys: `n` and `u` may be tried both."""
    return len(run) > 2 or (len(run) == 2 and not set(run) <= {"n", "u"})


def _numbered(states: list[ItemState], number: str) -> str:
    """The item of that number: exactly, or without what stands before its digits, or the first one that begins so."""
    numbers = [(state.item.number.rstrip("."), state.item.id) for state in states]
    for found, item in numbers:
        if found == number:
            return item
    for found, item in numbers:
        if found.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜabcdefghijklmnopqrstuvwxyzäöü ") == number:
            return item
    return next((item for found, item in numbers if found.startswith(number)), "")
