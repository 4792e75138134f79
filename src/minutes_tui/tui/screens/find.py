"""Find: a field, and the places below it where these words stand in the whole session; and what replaces them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.application.finding import Found, Hit
from minutes_tui.application.open_points import Gap
from minutes_tui.document.reading import name_of
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.session import Session
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.forms.find_form import FindForm, Here, nearest, same_place
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.finding import FIND, REPLACE_BY
from minutes_tui.tui.list_keys import ListKeys
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.entry import EntryScreen
from minutes_tui.tui.screens.minutes import MinutesScreen
from minutes_tui.tui.screens.registry import screen_for_entry
from minutes_tui.tui.screens.replace import ReplaceScreen, nothing_to_replace, places_to_replace
from minutes_tui.tui.view.agenda_list import width_beside, window
from minutes_tui.tui.view.frame import Painted, Size, beside
from minutes_tui.tui.view.header import meeting_title
from minutes_tui.tui.view.hit_rows import hit_rows, whole_paragraph
from minutes_tui.tui.view.rows import EMPTY, Row, apart, cells, end_of, fill, row, rule, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_WORDS = 3
"""Rows below the list for the paragraph of the place that is pointed at."""
_ROOM_FOR_WORDS = 12
"""Rows of the body from which on there is room for them."""


class FindScreen(ListKeys, Screen):
    """The list follows what is committed. What was looked for last is suggested; Esc goes back to the text before."""

    name = "find"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form = FindForm(desk.sought, suggested=bool(desk.sought))
        self._found: tuple[Session | None, str, Found] = (None, "", Found())
        self._text_before = _text_before(desk)
        self._here = _here(desk, self._text_before)
        self.came_from = None if _is_text(desk.screen) else desk.screen
        self._pointed: Hit | None = None
        self._at = 0
        self._point_nearest()

    # -- what is found

    @property
    def found(self) -> Found:
        """The places, as the session stands now."""
        session, wanted = self.desk.session, self.form.wanted
        if self._found[0] is not session or self._found[1] != wanted:
            self._found = session, wanted, self.desk.finder.find(session, wanted)
        return self._found[2]

    @property
    def at(self) -> int:
        """The place that is pointed at; others may have come or gone."""
        return same_place(self.found.hits, self._pointed, self._at)

    @property
    def pointed(self) -> Hit | None:
        """The place that Enter goes to."""
        hits = self.found.hits
        return hits[self.at] if hits else None

    def _point(self, at: int) -> None:
        hits = self.found.hits
        self._at = max(0, min(at, len(hits) - 1))
        self._pointed = hits[self._at] if hits else None
        if self._pointed is not None:
            self._here = Here(self._pointed.item, self._pointed.entry)

    def _point_nearest(self) -> None:
        here = self._here
        self._point(nearest(self.found.hits, here, tuple(self.desk.session.items)))
        self._here = here

    # -- keys

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of the fields and of the list."""
        return FIND if self.form.field == "wanted" else REPLACE_BY

    def stays_for(self, name: str) -> bool:
        """Ctrl+F again: what was typed stays."""
        return name == self.name

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """A letter of what is looked for, or of what replaces it."""
        if character is not None and character.isprintable():
            self._fill_in(self.form.typing(character))

    def pasted(self, text: str) -> None:
        """Words may be pasted."""
        self._fill_in(self.form.typing(" ".join(text[:4096].split())))

    def do_rub_out(self) -> None:
        """A letter less."""
        self._fill_in(self.form.rubbed_out())

    def do_delete_word_back(self) -> None:
        """A word less."""
        self._fill_in(self.form.word_rubbed_out())

    def _fill_in(self, form: FindForm) -> None:
        before, self.form = self.form, form
        if form.wanted.strip():
            self.desk.sought = form.wanted
        if form.wanted != before.wanted:
            self._point_nearest()

    def do_other_field(self) -> None:
        """What is looked for, what replaces it."""
        self.form = self.form.switched()

    @property
    def length(self) -> int:
        """What was found."""
        return len(self.found.hits)

    def choose(self, step: int) -> None:
        """A hit."""
        self._point(self.at + step)

    def do_take(self) -> None:
        """Go there; in the lower field, ask what is to be replaced."""
        hit = self.pointed
        if hit is None:
            if self.form.wanted.strip():
                self.desk.say(self.desk.tr("Nothing was found."), "warn")
        elif self.form.field == "wanted":
            self._point(self.at)
            self.go_to_hit(hit)
        elif not self.desk.may_write():
            return
        elif not places_to_replace(self.found, self.form) and not self.found.more:
            self.desk.say(nothing_to_replace(self.desk, self.found), "warn")
        else:
            self._point(self.at)
            self.desk.put(ReplaceScreen(self.desk, self, hit, self.found, self.form))

    def go_to_hit(self, hit: Hit) -> None:
        """To the text with the cursor there; or to the minutes."""
        desk = self.desk
        desk.chosen = desk.parts.key_of(hit.item)
        desk.put(self._screen_of(hit), came_from=self)

    def _screen_of(self, hit: Hit) -> Screen:
        """The text with the cursor at the hit; where it is not to be edited, the entry chosen in the minutes."""
        found = self.desk.session.find(hit.entry)
        if found is None:
            return self.desk.made("agenda")
        read_only = self.desk.workspace.read_only is not None
        screen = None if read_only else screen_for_entry(self.desk, hit.item, found[1])
        if screen is None:
            minutes = MinutesScreen(self.desk)
            minutes.entry = hit.entry
            return minutes
        if isinstance(screen, EntryScreen):
            screen.show_part(hit.part)
            self.desk.editor.move_to(*self._place_in(screen, hit))
        return screen

    def _place_in(self, screen: EntryScreen, hit: Hit) -> tuple[int, int]:
        """Where the hit stands in the editor; the start, where it is not in the text."""
        paragraphs = self.desk.editor.paragraphs
        row, column = screen.place_of(Gap(hit.part, hit.row, hit.column, hit.length))
        if hit.names:
            return 0, 0
        if row < len(paragraphs) and paragraphs[row] == hit.paragraph:
            return row, column
        return (paragraphs.index(hit.paragraph), hit.column) if hit.paragraph in paragraphs else (0, 0)

    def way_back(self) -> Screen | None:
        """To the text that was left, with the cursor where it was; else to the screen that was left."""
        if self._text_before is None:
            return self.came_from
        entry, cursor = self._text_before
        found = self.desk.session.find(entry)
        screen = screen_for_entry(self.desk, found[0].item.id, found[1]) if found is not None else None
        if isinstance(screen, EntryScreen):
            self.desk.editor.move_to(*cursor)
        return screen

    # -- painting

    def paint(self, size: Size) -> Painted:
        """The fields, a row for each place; below, where there is room, the paragraph of the one pointed at."""
        desk = self.desk
        top = self.header_row(meeting_title(desk.session, desk.forms), desk.tr("Find"), size)
        left = width_beside(size.width) + 2 if size.wide else 0
        room = size.width - left
        fields, cursor = self._fields(room)
        if len(fields) >= size.body:  # no room for both: what is typed says more
            fields, cursor = [fields[cursor[1]]], (cursor[0], 0)
        body = fill([*fields, *self._places(room, size.body - len(fields))], size.body)
        if size.wide:
            list_room = width_beside(size.width)
            item = self.pointed.item if self.pointed is not None else desk.chosen
            agenda = self.agenda_rows(item, list_room, size.body, focused=False)
            body = beside(agenda, body, list_room, size.body, desk.signs)
        keys = self.key_line(self.bindings, size.width, escape=BACK, everywhere=False)
        return Painted(self.frame(top, body, keys, size), None, (left + cursor[0], 2 + cursor[1]))

    def _fields(self, room: int) -> tuple[list[Row], tuple[int, int]]:
        tr, found, form = self.desk.tr, self.found, self.form
        count = f"{self.at + 1}/{len(found.hits)}{'+' * found.more} " if found.hits else ""
        labels = [tr("Find:"), *([tr("Replace by:")] if form.replacing else [])]
        of_label = min(room // 2, max(map(width, labels)) + 2)
        rows: list[Row] = []
        cursor = (0, 0)
        for label, name, text in zip(labels, ("wanted", "now"), (form.wanted, form.now), strict=False):
            typed_in = name == form.field
            shown = end_of(text, max(1, room - of_label - 1 - (width(count) if name == "wanted" else 0)))
            dim = form.suggested and name == "wanted"
            line: Row = ((f" {label}".ljust(of_label), "strong" if typed_in else ""), (shown, "dim" if dim else ""))
            if typed_in:
                cursor = (min(room - 1, cells(line) if not dim else of_label), len(rows))
            rows.append(apart(line, row(count), room) if name == "wanted" and count else line)
        return rows, cursor

    def _places(self, room: int, height: int) -> list[Row]:
        desk, hits, hit = self.desk, self.found.hits, self.pointed
        if hit is None:
            nothing, hint = desk.tr("Nothing was found."), desk.tr("Case and accents do not count.")
            said = nothing if self.form.wanted.strip() else hint
            return [EMPTY, *wrapped(said, room - 2, "dim", first=" ", indent=1)][-max(1, height) :]
        below: list[Row] = []
        if height >= _ROOM_FOR_WORDS:
            who = "" if hit.names else self._who(hit)
            words = whole_paragraph(hit, who, room - 2, _WORDS)
            below = [rule(room, desk.signs.rule), *fill([((" ", ""), *line) for line in words], _WORDS)]
        height = max(1, height - len(below))
        at = self.at
        first = window(len(hits), at, height)
        shown = hits[first : first + height]
        behind = [self._start_of_text(one) for one in shown]
        return [*fill(hit_rows(shown, first, at, desk.session, desk.signs, room, behind), height), *below]

    def _who(self, hit: Hit) -> str:
        found = self.desk.session.find(hit.entry)
        content = found[1].content if found is not None else None
        return (
            name_of(self.desk.session.head, content.speaker, content.named) if isinstance(content, Contribution) else ""
        )

    def _start_of_text(self, hit: Hit) -> str:
        """What somebody says whose name was found."""
        found = self.desk.session.find(hit.entry) if hit.names else None
        text = getattr(found[1].content, "text", "") if found is not None else ""
        return str(text).partition("\n")[0]


def _is_text(screen: Screen) -> bool:
    """Whether a text is typed there: finding keeps it as an entry, so the screen itself is out of date."""
    draft = screen.draft() if isinstance(screen, EntryScreen) else None
    return draft is not None and "text" in draft.fields


def _text_before(desk: Desk) -> tuple[int, tuple[int, int]] | None:
    """The entry whose text was left for finding, and where its cursor stood."""
    screen = desk.screen
    if not isinstance(screen, EntryScreen) or not _is_text(screen) or desk.editor.is_empty:
        return None
    made = next((event.entry for event in reversed(desk.workspace.events) if event.id == screen.event_id), 0)
    entry = made or screen.revises
    return (entry, desk.editor.cursor) if desk.session.find(entry) is not None else None


def _here(desk: Desk, text_before: tuple[int, tuple[int, int]] | None) -> Here:
    """Where somebody is who wants to find something: hits of that entry, of that item, are pointed at first."""
    screen = desk.screen
    if isinstance(screen, EntryScreen):
        return Here(screen.item, text_before[0] if text_before is not None else 0)
    if isinstance(screen, MinutesScreen):
        return Here(desk.chosen, screen.entry)
    return Here(desk.chosen)
