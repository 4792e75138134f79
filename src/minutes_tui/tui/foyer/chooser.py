"""The sessions there are: letters search, Enter opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.application.session_list import Listed
from minutes_tui.messages.marking import N_
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.forms.session_search import SessionSearch
from minutes_tui.tui.foyer.screen import FoyerScreen
from minutes_tui.tui.keymap.foyer import SESSIONS
from minutes_tui.tui.keymap.remapping import Table
from minutes_tui.tui.list_keys import ListKeys
from minutes_tui.tui.view.agenda_list import window
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.moments import MomentForms
from minutes_tui.tui.view.rows import EMPTY, Role, Row, cells, cut, end_of, row
from minutes_tui.tui.view.signs import Signs

if TYPE_CHECKING:
    from minutes_tui.tui.foyer.foyer import Foyer

_STATES = {
    "": "",
    "not-begun": N_("not begun"),
    "begun": N_("begun"),
    "interrupted": N_("interrupted"),
    "taken": N_("running: {by}"),
    "closed": N_("closed"),
    "damaged": N_("damaged"),
    "unreadable": N_("cannot be read"),
}
_STATE = 16
_WIDEST = 100
"""Cells beyond which a row is hard to follow from the name to the state."""


class ChooserScreen(ListKeys, FoyerScreen):
    """A new session first, then those of this folder and those opened lately, newest first."""

    def __init__(self, foyer: Foyer) -> None:
        super().__init__(foyer)
        self.search = SessionSearch()

    @property
    def tables(self) -> tuple[Table, ...]:
        """The chooser's."""
        return (SESSIONS,)

    def shown(self) -> None:
        """Look which sessions there are. What takes longer comes when it is there."""
        watch = self.foyer.watch
        watch.ask()
        watch.wait(self.foyer.pace.patience)
        self._take_news()

    def tick(self) -> None:
        """What was made, changed or taken away meanwhile."""
        self.foyer.watch.ask()
        self._take_news()

    def _take_news(self) -> None:
        watch = self.foyer.watch
        sessions = watch.sessions
        if sessions != self.search.sessions:
            self.search = self.search.with_sessions(sessions)
        elif not sessions and watch.is_complete:
            self.search = self.search.moved(-1)

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """Letters search."""
        if character is not None and character.isprintable():
            self.search = self.search.with_typed(self.search.typed + character)

    def pasted(self, text: str) -> None:
        """So does what is pasted."""
        self.search = self.search.with_typed(" ".join((self.search.typed + text[:200]).split()))

    def do_open(self) -> None:
        """Enter: the session pointed at, or a new one."""
        chosen = self.search.chosen
        if chosen is None:
            self.foyer.prepare()
        else:
            self.foyer.open(chosen.path)

    def do_new(self) -> None:
        """F9."""
        self.foyer.prepare()

    def do_back(self) -> None:
        """Esc: first the search goes, then the program."""
        if self.search.typed:
            self.search = self.search.with_typed("")
        else:
            self.foyer.leaving = True

    @property
    def length(self) -> int:
        """The sessions, and a new one."""
        return len(self.search.sessions) + 1

    def choose(self, step: int) -> None:
        """A session."""
        self.search = self.search.moved(step)

    def do_rub_out(self) -> None:
        """A letter less."""
        self.search = self.search.with_typed(self.search.typed[:-1])

    # -- painting

    def paint(self, size: Size) -> Painted:
        """A row for each session."""
        tr, search, signs = self.foyer.tr, self.search, self.foyer.signs
        label = f" {tr('Find:')} "
        asked = row(label + end_of(search.typed, max(1, size.width - cells(row(label)) - 1)), "strong")
        matching = search.matching
        height = max(1, size.body - 1)
        first = window(len(matching) + 1, search.place, height)
        rows: list[Row] = [asked] if size.body > 1 else []
        for place in range(first, min(len(matching) + 1, first + height)):
            chosen = place == search.place
            if place:
                rows.append(self._row(matching[place - 1], min(size.width, _WIDEST), chosen=chosen))
            else:
                pointer = signs.chosen if chosen else " "
                rows.append(row(f"{pointer} + {tr('New session …')}", "chosen" if chosen else ""))
        if not matching and len(rows) < size.body:
            rows += [EMPTY, row(f"    {tr(self._nothing)}", "dim")]
        title = tr("Sessions")
        cursor = (min(cells(asked), size.width - 1), 2)
        return self.painted(title, rows, size, None, cursor)

    @property
    def _nothing(self) -> str:
        """Why the list is empty."""
        if self.search.typed:
            return N_("No session matches.")
        return N_("There is no session here yet.") if self.foyer.watch.is_complete else N_("Looking for sessions …")

    def _row(self, one: Listed, room: int, *, chosen: bool) -> Row:
        foyer = self.foyer
        signs: Signs = foyer.signs
        state = foyer.tr(_STATES[one.state]).replace("{by}", one.by)
        day = day_text(one, foyer.forms)
        name = " · ".join(part for part in (_body(one), one.title or one.path.name) if part)
        mark = f" {signs.not_public}" if one.nonpublic else ""
        lead = f"{signs.chosen if chosen else ' '} {day:11} "
        state_room = min(_STATE, max(0, room - width(lead) - 12))
        state = cut(state, state_room, signs.ellipsis)
        left = max(1, room - width(lead) - state_room - 1)
        text = cut(name, max(1, left - width(mark)), signs.ellipsis) + mark
        gap = " " * max(0, left - width(text))
        role: Role = "chosen" if chosen else "dim" if one.state in ("closed", "") else ""
        return row(f"{lead}{text}{gap} {state}", role)


def _body(one: Listed) -> str:
    return one.body if one.body and one.body.casefold() not in one.title.casefold() else ""


def day_text(one: Listed, forms: MomentForms) -> str:
    """The day of the meeting; empty where it is not known."""
    return forms.day(one.starts_at) if one.starts_at is not None else ""


def state_text(one: Listed) -> str:
    """The state as a sentence of the catalogue, with `{by}` in it where somebody takes the minutes."""
    return _STATES[one.state]
