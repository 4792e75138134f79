"""What every screen is: it obeys keys, paints rows, keeps what was typed, and can be found again after a crash."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from minutes_tui.application.drafting import Draft
from minutes_tui.domain.event import Event
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.view.agenda_list import agenda_rows
from minutes_tui.tui.view.clocks import clocks
from minutes_tui.tui.view.frame import Painted, Size, framed, key_line
from minutes_tui.tui.view.header import header
from minutes_tui.tui.view.rows import Row

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class Screen(ABC):
    """One screen. It is made when it is opened and gone when it is left; what lasts is in the session."""

    name: ClassVar[str]
    """Its name in drafts and in the docs."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.came_from: Screen | None = None
        """The screen that is gone back to when this one is done; None: the agenda."""

    @property
    @abstractmethod
    def bindings(self) -> tuple[Binding, ...]:
        """The keys of this screen as it stands, besides those that go everywhere: the table of a context, as it is.

        What a person has bound otherwise comes in where keys are obeyed and shown.
        """

    @abstractmethod
    def paint(self, size: Size) -> Painted:
        """The whole screen at this size."""

    def key(self, key: str, character: str | None) -> None:
        """Obey a key, or take it as typed; what means nothing here does nothing."""
        keymap = self.desk.keymap
        command = keymap.command(self.bindings, key, character)
        if command:
            getattr(self, f"do_{command}")()
        elif not keymap.is_taken_away(self.bindings, key, character):
            self.typed(key, character)

    def typed(self, key: str, character: str | None) -> None:  # noqa: B027 - most screens have a use for it, none must
        """A key that is no command of this screen."""

    @property
    def covers(self) -> Screen | None:
        """The screen that this one lies over, and that stands there again, as it was, with Esc; None: over none."""
        return None

    def way_back(self) -> Screen | None:
        """The screen to go back to when this one is done; None: the agenda."""
        return self.came_from

    @property
    def resolution_looked_at(self) -> int:
        """The resolution that F5 votes on from here; 0: the last one of the item called up."""
        return 0

    def at_hand(self) -> tuple[str, ...]:
        """The text that this screen is about, in paragraphs, to be read back to the room; empty where there is none."""
        return ()

    def stays_for(self, name: str) -> bool:  # noqa: ARG002 - most screens make way for any
        """Whether the key that opens the screen `name` changes nothing, because it is this one already."""
        return False

    def ask(self, question: str, act: Callable[[], object]) -> None:
        """Ask; Enter as the very next key says yes. Only where letters are keys: elsewhere Enter is for the text."""
        raise NotImplementedError(f"nothing is asked on {self.name}: {question}, {act}")

    def do_help(self) -> None:
        """`?`, where nobody is typing a text."""
        self.desk.show_help(self.bindings)

    def make_room(self) -> None:  # noqa: B027 - only a text has something that a paste takes the place of
        """Something is pasted in a moment."""

    def pasted(self, text: str) -> None:  # noqa: B027 - a screen without a place for text takes none
        """Text from the clipboard, where text has a place."""

    def leave(self) -> bool:
        """Keep what was typed. False: it could not be kept, and the screen stays."""
        return True

    def draft(self) -> Draft | None:
        """What a crash must not lose; None where there is nothing."""
        return None

    def saved(self, event: Event) -> None:  # noqa: B027 - only where an entry is typed is there something to do
        """What this screen had tried to leave behind was saved after all, while it waited."""

    # -- painting

    def header_row(self, left: str, middle: str, size: Size) -> Row:
        """The first row: `left` says what this is about, `middle` names the screen."""
        desk = self.desk
        count = len(desk.open_points)
        return header(
            left,
            middle,
            desk.told_of,
            desk.save_state,
            desk.now,
            desk.forms,
            desk.tr,
            desk.signs,
            size.width,
            open_points=count,
            open_elsewhere=desk.open_elsewhere,
        )

    @property
    def speaking_since(self) -> datetime | None:
        """Since when somebody has been speaking whose contribution is being written here."""
        return None

    def key_line(
        self,
        bindings: Sequence[Binding],
        room: int,
        *,
        escape: str = "",
        everywhere: bool = True,
        last: Sequence[Binding] = (),
    ) -> Row:
        """The last row: the keys that matter here, as this person has them. `escape` says what Esc does.

        Those of `last` come behind all others.
        """
        keymap = self.desk.keymap
        shown = keymap.part(bindings, self.bindings)
        return key_line(
            shown,
            keymap.everywhere,
            self.desk.tr,
            room,
            escape=escape,
            others=everywhere,
            last=keymap.part(last, self.bindings),
        )

    def frame(self, header: Row, body: Sequence[Row], keys: Row, size: Size) -> tuple[Row, ...]:
        """The rows of the whole screen: the header, the body, what is said, the keys."""
        desk = self.desk
        told = clocks(desk.called_since, self.speaking_since, desk.now, desk.tr)
        return framed(header, body, desk.said, keys, size, desk.signs, clocks=told)

    def agenda_rows(self, chosen: str, room: int, height: int, *, focused: bool) -> list[Row]:
        """The agenda as a column; `chosen` is the key of an item in it."""
        desk = self.desk
        open_items = desk.points.items(desk.session)
        listed = desk.parts.agenda.session
        return agenda_rows(listed, chosen, open_items, desk.signs, room, height, focused=focused)
