"""What the screens share in which text is typed: the item above, its last lines, the editor, the keys."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from minutes_tui.application.open_points import Gap
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.head import Item
from minutes_tui.domain.placing import place_before
from minutes_tui.domain.session import AT_END, Entry, ItemState
from minutes_tui.domain.taking_back import retract
from minutes_tui.tui.editor.view import typed_text
from minutes_tui.tui.editor.wrap import Decoration
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import DONE
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.view.agenda_list import width_beside
from minutes_tui.tui.view.frame import Painted, Region, Size, beside
from minutes_tui.tui.view.header import item_title
from minutes_tui.tui.view.rows import EMPTY, Row, fill, row, rule

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

MARGIN = 1
"""Blank column at the left, so that text does not touch the edge of the window."""
_ROOM_FOR_CONTEXT = 6
"""Rows below which all room is for what is typed."""


@dataclass(frozen=True, slots=True)
class _GapBefore:
    """The cursor stands at `end`, behind a gap of that many characters."""

    end: tuple[int, int]
    length: int


class EntryScreen(Screen):
    """A screen about one item, and about one entry of it where that is corrected."""

    escape: ClassVar[str] = DONE
    """What the key line says of Esc; empty: nothing."""

    def __init__(self, desk: Desk, item: str, *, revises: int = 0, event_id: str = "") -> None:
        super().__init__(desk)
        self.item = item
        self.revises = revises
        self.event_id = event_id or desk.workspace.surroundings.new_id()
        self._gap: _GapBefore | None = None
        self.before = desk.placing if not revises else 0
        """The entry that a new one is put in front of; 0: it goes behind all others."""

    # -- the item

    @property
    def state(self) -> ItemState:
        """The item's state now."""
        state = self.desk.session.items.get(self.item)
        return state if state is not None else ItemState(Item(self.item, ""))  # the head was edited meanwhile

    @property
    def entry(self) -> Entry | None:
        """The entry that is corrected, under whichever item it stands by now."""
        found = self.desk.session.find(self.revises) if self.revises else None
        return found[1] if found is not None else None

    @property
    def after(self) -> int:
        """Behind which entry a new one goes."""
        return place_before(self.desk.session, self.before) if self.before else AT_END

    # -- the text

    def edit(
        self,
        text: str,
        cursor: tuple[int, int] | None,
        decorate: Callable[[int], Decoration],
        *,
        suggestion: str = "",
    ) -> None:
        """Begin to edit this text; without a cursor it stands at the end."""
        editor = self.desk.editor
        editor.suggestion = suggestion
        editor.load(text, cursor)
        editor.redecorate(decorate)

    # -- a gap that was gone to

    def go_to_gap(self, gap: Gap) -> None:
        """Stand behind that gap: the next letter takes its place, Backspace deletes it, any other key leaves it."""
        self.show_part(gap.field)
        row, column = self.place_of(gap)
        self.desk.editor.move_to(row, column + gap.length)
        self._gap = _GapBefore(self.desk.editor.cursor, gap.length)

    def show_part(self, part: str) -> None:
        """Let the editor hold that part of the entry, where it is one that is typed by itself."""

    def place_of(self, gap: Gap) -> tuple[int, int]:
        """Where a gap of the entry stands in the editor."""
        return gap.row, gap.column

    def key(self, key: str, character: str | None) -> None:
        """What is typed takes the place of the gap that the cursor was put behind."""
        gap = self._gap
        if gap is not None and key in ("backspace", "delete"):
            self.make_room()
            return
        if gap is not None and typed_text(key, character):
            self.make_room()
        self._gap = None
        super().key(key, character)

    def make_room(self) -> None:
        """The gap goes."""
        gap, self._gap = self._gap, None
        if gap is not None and self.desk.editor.cursor == gap.end:
            for _ in range(gap.length):
                self.desk.editor.take_key("backspace", None)

    # -- keys of every text

    def do_paragraph(self) -> None:
        """Enter."""
        self.desk.editor.take_key("enter", None)

    def do_back_to_speaker(self) -> None:
        """Backspace: only where a speaker was asked is there a way back to it."""
        self.desk.editor.take_key("backspace", None)

    def do_delete_word_back(self) -> None:
        """The word before the cursor goes."""
        self.desk.editor.take_key("ctrl+w", None)

    def do_delete_word_on(self) -> None:
        """The word behind the cursor goes."""
        self.desk.editor.take_key("ctrl+x", None)

    def do_word_back(self) -> None:
        """To the start of a word."""
        self.desk.editor.take_key("ctrl+u", None)

    def do_word_on(self) -> None:
        """To the end of a word."""
        self.desk.editor.take_key("ctrl+d", None)

    def do_undo_typing(self) -> None:
        """The last word, paste or deletion is taken back."""
        self.desk.editor.take_key("ctrl+z", None)

    def do_redo_typing(self) -> None:
        """What was taken back last comes again."""
        self.desk.editor.take_key("ctrl+y", None)

    def do_next_gap(self) -> None:
        """Behind the next `??`: what is typed there takes its place."""
        length = self.desk.editor.next_gap()
        if length:
            self._gap = _GapBefore(self.desk.editor.cursor, length)
            self.desk.say(self.desk.tr("What is typed now takes the place of the gap."))
        else:
            self.desk.say(self.desk.tr("There is no gap (??) in this text."))

    # -- keeping

    @abstractmethod
    def proposal(self) -> EventData | None:
        """What leaving records; None where nothing was typed."""

    def leave(self) -> bool:
        """Commit what stands there. An entry that was emptied is struck out; an empty new one leaves nothing."""
        desk = self.desk
        if not desk.may_write():  # somebody took the pen over: the text stays behind as a draft
            return True
        self._find_another_place()
        proposal = self.proposal()
        if proposal is not None:
            kept = desk.commit(proposal, event_id=self.event_id)
            if kept and self.before:
                desk.placing = 0
            return kept
        if self.entry is None:
            return True
        struck_out = desk.commit(retract(desk.session, self.revises))
        if struck_out:
            desk.say(desk.tr("Struck out, since it was emptied; {agenda.offer_undo} brings it back."), keep=True)
        return struck_out

    def _find_another_place(self) -> None:
        """Others may have struck out the entry, or taken the item off the agenda: then the text is an entry anew."""
        target = self.desk.target
        if self.item not in self.desk.session.items and target is not None:
            self.item, self.revises = target.item.id, 0
        if self.revises and self.entry is None:
            self.revises = 0

    def saved(self, event: Event) -> None:
        """The entry is in the journal now: what is typed further corrects it, as an event of its own."""
        if event.id == self.event_id:
            self.revises = event.entry
            self.event_id = self.desk.workspace.surroundings.new_id()

    # -- painting

    @abstractmethod
    def name_of_screen(self) -> str:
        """What the header calls it."""

    @abstractmethod
    def key_bindings(self) -> tuple[Binding, ...]:
        """What the key line shows besides the F-keys."""

    def last_bindings(self) -> tuple[Binding, ...]:
        """What it shows behind them, where there is room."""
        return ()

    def header(self, size: Size) -> Row:
        """The first row."""
        joined = self.desk.session.joined_with(self.item)
        name = self.name_of_screen()
        if self.before and not self.revises:
            name = self.desk.tr("{screen}, inserted").replace("{screen}", name)
        return self.header_row(item_title(self.state, self.desk.tr, joined=joined), name, size)

    def context(self, area: Region) -> list[Row]:
        """What stands under this item, dim, with a rule below; none where there is little room.

        Of an entry that is corrected what stands there now; before one that is put in between, what it comes behind;
        else the last lines.
        """
        if area.height < _ROOM_FOR_CONTEXT:
            return []
        section = self.desk.sections.section(self.desk.session, self.state)
        pane = self.desk.sections.pane(section, max(1, area.width - 2 * MARGIN), self.desk.signs)
        height = max(1, area.height // 4)
        if self.revises in pane.spans:
            first, end = pane.spans[self.revises]
            shown = list(pane.rows[first : min(end, first + height)])
            if end > first + height:
                shown[-1] = row(self.desk.signs.ellipsis)
        else:
            end = pane.first_of(self.before) if self.before in pane.spans else len(pane.rows)
            shown = list(pane.rows[max(0, end - height) : end])
        while shown and shown[-1] == EMPTY:
            shown = shown[:-1]
        while shown and shown[0] == EMPTY:
            shown = shown[1:]
        dimmed: list[Row] = [((" " * MARGIN, ""), *((text, "dim") for text, _ in content)) for content in shown]
        return [*dimmed, rule(area.width, self.desk.signs.rule)] if dimmed else []

    def work_area(self, size: Size) -> Region:
        """Where there is room to work: right of the agenda where it is shown, below the header."""
        left = width_beside(size.width) + 2 if size.wide else 0
        return Region(left, 2, size.width - left, size.body)

    def painted(self, size: Size, body: list[Row], editor: Region | None, cursor: tuple[int, int] | None) -> Painted:
        """The frame around `body`, which fills the work area."""
        desk = self.desk
        if size.wide:
            room = width_beside(size.width)
            agenda = self.agenda_rows(desk.parts.key_of(self.item), room, size.body, focused=False)
            body = beside(agenda, body, room, size.body, desk.signs)
        keys = self.key_line(self.key_bindings(), size.width, escape=self.escape, last=self.last_bindings())
        return Painted(self.frame(self.header(size), body, keys, size), editor, cursor)

    def paint_with_editor(self, size: Size) -> Painted:
        """Context, a rule, and the editor below."""
        area = self.work_area(size)
        context = self.context(area)
        height = max(1, area.height - len(context))
        editor = Region(area.x + MARGIN, area.y + len(context), max(1, area.width - 2 * MARGIN), height)
        return self.painted(size, fill(context, area.height), editor, None)
