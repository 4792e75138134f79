"""Home: the agenda at the left, the minutes of the chosen item at the right. What the screens of both panes share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from minutes_tui.document.model import Section
from minutes_tui.domain.both_parts import id_of
from minutes_tui.domain.days import is_first_day
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import last_act
from minutes_tui.domain.session import Entry, ItemState, Session
from minutes_tui.domain.taking_back import led_to
from minutes_tui.tui.screens.acts import name_of_act
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.view.agenda_list import width_beside
from minutes_tui.tui.view.frame import Painted, Size, beside
from minutes_tui.tui.view.header import item_title, meeting_title
from minutes_tui.tui.view.minutes_pane import Pane, pane_heading
from minutes_tui.tui.view.rows import EMPTY, Row, row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


_LIKELY_TRIED = {"n", "u"}
"""Keys that may be tried one after the other."""


@dataclass(frozen=True, slots=True)
class _Armed:
    """Something that changes the record, shown and waiting for Enter."""

    act: Callable[[], object]


class HomeScreen(Screen):
    """Both panes, and keys that are letters here. One of the panes is where the keys go."""

    escape: str = ""
    """What the key line says of Esc; empty: nothing."""
    in_minutes: bool = False
    """Whether the keys go to the minutes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.entry = 0
        self._armed: _Armed | None = None
        self._run = ""

    # -- what is chosen

    @property
    def session(self) -> Session:
        """The meeting as it is shown: the part of the chosen item."""
        shown = self.desk.parts.shown(self.desk.chosen)
        return shown[0] if shown is not None else self.desk.session

    @property
    def looked_at(self) -> str:
        """The item that is shown."""
        return self.desk.chosen

    @property
    def state(self) -> ItemState | None:
        """The chosen item."""
        return self.session.items.get(id_of(self.looked_at)) if self.is_shown else None

    @property
    def is_shown(self) -> bool:
        """Whether the minutes of the chosen item may stand on the screen now."""
        desk = self.desk
        return desk.parts.shown(desk.chosen) is not None or desk.chosen not in desk.parts.agenda.items

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What stands under it, and in front of the agenda where that is shown above it."""
        below = self.state.entries if self.state is not None else ()
        return (*self.session.preface.entries, *below) if self.shows_preface else below

    @property
    def shows_preface(self) -> bool:
        """What is minuted before the first item is shown above that one, and everywhere until an item was called up."""
        session = self.session
        first = next(iter(session.items), "")
        shown = bool(session.preface.entries) and self.is_shown
        return shown and (not session.last_called or self.desk.chosen in ("", first))

    # -- keys

    def key(self, key: str, character: str | None) -> None:
        """Enter does what was offered just before; any other key drops the offer.

        Somebody who believes to be in a text types words and Enter: that calls nothing up and does nothing offered.
        """
        armed, self._armed = self._armed, None
        run, self._run = self._run, ""
        if key == "enter" and _is_a_word(run):
            self.desk.say(
                self.desk.tr("Nothing was done: letters are keys here. {everywhere.contribution} opens a text."), "warn"
            )
            return
        if key == "enter" and armed is not None:
            armed.act()
            return
        if character is not None and self.is_letter(character):
            self._run = run + character
        super().key(key, character)

    def is_letter(self, character: str) -> bool:
        """Whether who types it may believe to be in a text."""
        return character.isprintable()

    def forget_letters(self) -> None:
        """What was typed so far is no beginning of a word: another screen was opened by it."""
        self._run = ""

    def forget_offer(self, letter: str = "") -> None:
        """What was offered is not done; a letter that was taken for a number may still be one of a word."""
        self._armed = None
        self._run = self._run + letter if letter else ""

    @property
    def in_a_word(self) -> bool:
        """Whether the letter that was just typed goes on a word of somebody who believes to be in a text.

        Screens in which Enter records something do not open then: the word would go on there.
        """
        return not set(self._run[:-1]) <= _LIKELY_TRIED

    def offer(self, text: str, act: Callable[[], object]) -> None:
        """Show what would be done; Enter as the next key does it."""
        if self.desk.may_write():
            self.ask(self.desk.tr("Press Enter to {act}").format(act=text), act)

    def ask(self, question: str, act: Callable[[], object]) -> None:
        """Show this; Enter as the next key does it."""
        self._armed = _Armed(act)
        self.desk.say(question, "strong")

    def do_take_back(self) -> None:
        """Backspace."""
        self.desk.take_back()

    def do_offer_undo(self) -> None:
        """`u`, then Enter."""
        act = last_act(self.desk.workspace.events)
        if act is None:
            self.desk.say(self.desk.tr("There is nothing to undo."))
        else:
            what = name_of_act(act, self.desk.session, self.desk.tr)
            self.offer(self.desk.tr("undo: {act}").format(act=what), lambda: self.undo(act))

    def undo(self, act: Event) -> None:
        """Take back that act, which is the latest that stands and was shown; go where an entry is again."""
        self.desk.undo(act)
        again = led_to(self.desk.session, act)
        found = self.desk.session.find(again.seq) if again is not None else None
        if found is not None and found[0].item.id:
            self.desk.chosen = self.desk.parts.key_of(found[0].item.id)

    def do_help(self) -> None:
        """`?`."""
        self.forget_letters()
        super().do_help()

    def do_leave(self) -> None:
        """`q`. While something is not saved, only Enter after it leaves without."""
        if self.desk.save_state.word == "unsaved":
            self.offer(self.desk.tr("leave without it"), self._leave)
        else:
            self._leave()

    def _leave(self) -> None:
        self.desk.leaving = True

    # -- painting

    def paint(self, size: Size) -> Painted:
        """Both panes, or one where there is no room for two."""
        top = self.header_row(self._title(), "", size)
        return Painted(self.frame(top, self._body(size), self.keys_row(size), size))

    def keys_row(self, size: Size) -> Row:
        """The last row."""
        return self.key_line(self.bindings, size.width, escape=self.escape)

    def _title(self) -> str:
        """The meeting; and the item that entries go to, where another one is looked at."""
        desk = self.desk
        called = desk.session.called
        if called is not None and called.item.id != id_of(self.looked_at):
            joined = desk.session.joined_with(called.item.id)
            title = item_title(called, desk.tr, begins=False, joined=joined)
            return desk.tr("called up: {item}").format(item=title)
        return meeting_title(desk.session, desk.forms)

    def _body(self, size: Size) -> list[Row]:
        desk = self.desk
        list_room = size.width if size.narrow else width_beside(size.width)
        agenda = self.list_rows(list_room, size.body)
        if not agenda:
            agenda = [row(" " + desk.tr("No agenda."), "dim")]
        if size.narrow:
            return self._minutes(size.width, size.body) if self.in_minutes else agenda
        return beside(agenda, self._minutes(size.width - list_room - 3, size.body), list_room, size.body, desk.signs)

    def list_rows(self, room: int, height: int) -> list[Row]:
        """The agenda as a column."""
        return self.agenda_rows(self.looked_at, room, height, focused=not self.in_minutes)

    def _minutes(self, room: int, height: int) -> list[Row]:
        desk = self.desk
        if not self.is_shown:
            return wrapped(desk.tr("Not public: the minutes are shown in the non-public part."), room, "dim")
        if self.shows_preface:
            return self._with_preface(room, height)
        if self.state is None:
            return []
        section = desk.sections.section(self.session, self.state)
        pane = self.pane(section, room)
        chosen = self.entry if self.in_minutes else 0
        above = [self._heading(section, room), EMPTY][: 2 if height > 4 else 1]
        space = max(0, height - len(above))
        top = max(0, min(self.first_in_sight(pane), len(pane.rows) - space))
        if top and len(above) > 1:  # something stands above what is shown
            above[1] = row(desk.signs.ellipsis, "dim")
        return [*above, *pane.part(top, space, chosen)]

    def pane(self, section: Section, room: int) -> Pane:
        """The section in rows."""
        return self.desk.sections.pane(section, room, self.desk.signs)

    def first_in_sight(self, pane: Pane) -> int:
        """The row that is to be seen, with as much above it as has to be: of the chosen entry, or the end."""
        return pane.first_of(self.entry) if self.in_minutes else len(pane.rows)

    def _heading(self, section: Section, room: int) -> Row:
        session, called_at = self.session, section.called_at
        with_day = called_at is not None and not is_first_day(session, called_at)
        return pane_heading(section, room, self.desk.signs, self.desk.forms, with_day=with_day)

    def _with_preface(self, room: int, height: int) -> list[Row]:
        """What stands in front of the agenda, dim, and the item below it: both scroll as one."""
        desk = self.desk
        before = self.pane(desk.sections.section(self.session, self.session.preface), room)
        rows: list[Row] = [tuple((text, "dim") for text, _ in content) for content in before.rows]
        spans = dict(before.spans)
        if self.state is not None:
            section = desk.sections.section(self.session, self.state)
            pane = self.pane(section, room)
            rows += [EMPTY, self._heading(section, room), EMPTY]
            spans |= {entry: (first + len(rows), end + len(rows)) for entry, (first, end) in pane.spans.items()}
            rows += pane.rows
        whole = Pane(rows, spans)
        chosen = self.entry if self.in_minutes else 0
        return whole.part(max(0, min(self.first_in_sight(whole), len(rows) - height)), height, chosen)


def _is_a_word(run: str) -> bool:
    """Whether these letters, typed one after the other, are words rather than keys: `n` and `u` may be tried both."""
    return len(run) > 2 or (len(run) == 2 and not set(run) <= _LIKELY_TRIED)
