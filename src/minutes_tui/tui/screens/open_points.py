"""Open points: one list for the whole session, and a way from each of them to where it is mended."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from minutes_tui.application.open_points import OpenPoint, PointKind
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.catching_up import OPEN_POINTS
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.list_keys import ListKeys
from minutes_tui.tui.screens.attachment import AttachmentScreen
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.entry import EntryScreen
from minutes_tui.tui.screens.meeting_acts import CallingScreen, OpeningScreen, ReadmittingScreen, ResumingScreen
from minutes_tui.tui.screens.minutes import MinutesScreen
from minutes_tui.tui.screens.question import QuestionScreen
from minutes_tui.tui.screens.registry import screen_for_entry, screen_from_draft
from minutes_tui.tui.screens.spoken import SpokenScreen
from minutes_tui.tui.screens.vote import VoteScreen
from minutes_tui.tui.view.agenda_list import window
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import meeting_title
from minutes_tui.tui.view.point_rows import point_rows, said_of_other_part, whole_words
from minutes_tui.tui.view.rows import EMPTY, Row, cut, fill, padded, row, rule

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_Typed = TypeVar("_Typed", bound=Screen)
_WORDS = 3
"""Rows below the list for the paragraph of the chosen point."""
_ROOM_FOR_WORDS = 12
"""Rows of the body from which on there is room for them."""


class OpenPointsScreen(ListKeys, Screen):
    """The list follows what is committed: what is mended is gone when Esc comes back to it.

    Where both parts of the meeting are open, the last row leads to the list of the other one, of which only the number
    stands here.
    """

    name = "open_points"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        current = desk.session.current
        self.at = next((index for index, point in enumerate(desk.open_points) if point.item == current), 0)
        self._asked = False
        """Whether the key before asked whether the non-public part is to be shown."""

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The list's."""
        return OPEN_POINTS

    def stays_for(self, name: str) -> bool:
        """F8 again."""
        return name == self.name

    @property
    def index(self) -> int:
        """Where the pointer stands; the list may have become shorter."""
        return max(0, min(self.at, self.length - 1))

    @property
    def chosen(self) -> OpenPoint | None:
        """The point that Enter goes to; None: there is none, or what is chosen is the other part."""
        points = self.desk.open_points
        return points[self.index] if self.index < len(points) else None

    # -- keys

    @property
    def length(self) -> int:
        """What is open, and the row of the other part."""
        return len(self.desk.open_points) + bool(self.desk.open_elsewhere)

    def key(self, key: str, character: str | None) -> None:
        """Enter says yes to what was asked just before; any other key drops the question."""
        asked, self._asked = self._asked, False
        if asked and key == "enter":
            self._to_other_part()
        else:
            super().key(key, character)

    def choose(self, step: int) -> None:
        """A point."""
        self.at = max(0, min(self.index + step, self.length - 1))

    def do_jump(self) -> None:
        """To where the point is mended; Esc there comes back here."""
        point = self.chosen
        if point is None and self.length:
            self._go_over()
        if point is None or not self.desk.may_write():
            return
        self.at = self.index
        if point.item in self.desk.session.items:
            self.desk.chosen = self.desk.parts.key_of(point.item)
        screen = _SCREENS.get(point.kind, _entry)(self.desk, point)
        if screen is not self:
            self.desk.put(screen, came_from=self)

    def _go_over(self) -> None:
        """To the list of the other part: into the one that is not public only after a question, as everywhere."""
        if self.desk.other_part is self.desk.parts.nonpublic:
            self._asked = True
            self.desk.say(self.desk.tr("Show the non-public part? Enter: yes"))
        else:
            self._to_other_part()

    def _to_other_part(self) -> None:
        part = self.desk.other_part
        if part is not None:
            self.desk.enter(part)
            self.desk.show("open_points")

    def do_take_back(self) -> None:
        """Backspace: such as of the closing that led here."""
        if self.desk.take_back():
            self.desk.show("agenda")
            self.desk.say(self.desk.tr("Taken back."))

    # -- painting

    def paint(self, size: Size) -> Painted:
        """A row for each point; below, where there is room, the paragraph that it is about."""
        desk = self.desk
        top = self.header_row(meeting_title(desk.session, desk.forms), desk.tr("Open points"), size)
        shown = OPEN_POINTS if self.length else OPEN_POINTS[-1:]
        keys = self.key_line(shown, size.width, escape=BACK)
        return Painted(self.frame(top, self._body(size), keys, size))

    def _body(self, size: Size) -> list[Row]:
        desk, chosen = self.desk, self.chosen
        points = desk.open_points
        if not points:
            said = [EMPTY, row(" " + desk.tr("Nothing is open.")), EMPTY]
            return [*said, *self._other_row(0, size.width)][-size.body :]
        below: list[Row] = []
        if size.body >= _ROOM_FOR_WORDS:
            words = whole_words(chosen, size.width - 2, _WORDS) if chosen is not None else []
            below = [rule(size.width, desk.signs.rule), *fill([((" ", ""), *line) for line in words], _WORDS)]
        height = size.body - len(below)
        first = window(self.length, self.index, height)
        shown = points[first : first + height]
        rows = point_rows(shown, first, self.index, desk.session, desk.tr, desk.signs, size.width)
        if len(rows) < height:
            rows += self._other_row(len(points), size.width)
        return [*fill(rows, height), *below]

    def _other_row(self, index: int, room: int) -> list[Row]:
        """How much is open in the other part; none of it is said here."""
        desk, count = self.desk, self.desk.open_elsewhere
        if not count:
            return []
        said = said_of_other_part(count, desk.tr, is_nonpublic=desk.other_part is desk.parts.nonpublic)
        pointer = desk.signs.chosen if index == self.index else " "
        line = cut(f"{pointer} {said}", room, desk.signs.ellipsis)
        return [padded(row(line, "chosen" if index == self.index else ""), room)]


def _entry(desk: Desk, point: OpenPoint) -> Screen:
    """The entry's own screen, with the cursor at the gap where it is one."""
    found = desk.session.find(point.entry)
    screen = screen_for_entry(desk, point.item, found[1]) if found is not None else None
    if isinstance(screen, EntryScreen) and point.gap is not None:
        screen.go_to_gap(point.gap)
        desk.say(desk.tr("What is typed now takes the place of the gap."))
    return screen if screen is not None else _minutes(desk, point)


def _minutes(desk: Desk, point: OpenPoint) -> Screen:
    """The entry among the minutes of its item, where it can be struck out."""
    if point.item not in desk.session.items:
        return _item(desk, point)
    screen = MinutesScreen(desk)
    screen.entry = point.entry
    return screen


def _at(kind: type[_Typed], step: Callable[[_Typed], object]) -> Callable[[Desk, OpenPoint], Screen]:
    """The screen of the entry, where it is of that kind after one step in it."""

    def screen_of(desk: Desk, point: OpenPoint) -> Screen:
        screen = _entry(desk, point)
        if isinstance(screen, kind):
            step(screen)
        return screen

    return screen_of


_speaker = _at(SpokenScreen, lambda screen: screen.ask_speaker())
_answer = _at(QuestionScreen, lambda screen: screen.do_to_answer())
"""Who answers, which is asked before what they say."""
_deadline = _at(SpokenScreen, lambda screen: screen.do_to_until())
_file = _at(AttachmentScreen, lambda screen: screen.do_other_line())


def _vote(desk: Desk, point: OpenPoint) -> Screen:
    return VoteScreen(desk, point.item, point.entry)


def _writing(desk: Desk, point: OpenPoint) -> Screen:
    return SpokenScreen(desk, point.item)


def _draft(desk: Desk, point: OpenPoint) -> Screen:
    """The screen that it was typed in, with what was typed: as after a crash."""
    found = desk.left.take(point.draft)
    screen = screen_from_draft(desk, found.draft) if found is not None else None
    if found is None or screen is None:
        desk.say(desk.tr("This draft is not there any more."), "warn")
        return desk.screen
    by = desk.tr("Typed by {name} and left behind; {everywhere.back} records it.").replace("{name}", found.by)
    desk.say(by, keep=True)
    return screen


def _item(desk: Desk, point: OpenPoint) -> Screen:
    """The item on the agenda, where it can be called up; after the meeting its time is asked for."""
    state = desk.session.items.get(point.item)
    if point.kind == "no-time" and state is not None and desk.session.closed_at is not None:
        return CallingScreen(desk, state)
    return desk.made("agenda")


def _people(desk: Desk, _point: OpenPoint) -> Screen:
    return desk.made("people")


def _opening(desk: Desk, _point: OpenPoint) -> Screen:
    return OpeningScreen(desk)


def _resuming(desk: Desk, _point: OpenPoint) -> Screen:
    return ResumingScreen(desk)


def _readmitting(desk: Desk, _point: OpenPoint) -> Screen:
    return ReadmittingScreen(desk)


_SCREENS: dict[PointKind, Callable[[Desk, OpenPoint], Screen]] = {
    "unnamed-speaker": _speaker,
    "nobody-assigned": _speaker,
    "no-answer": _answer,
    "answer-due": _answer,
    "no-deadline": _deadline,
    "file-missing": _file,
    "no-vote": _vote,
    "nothing-minuted": _writing,
    "no-time": _item,
    "draft": _draft,
    "not-opened": _opening,
    "no-attendance": _people,
    "break-not-ended": _resuming,
    "public-not-readmitted": _readmitting,
}
"""Where a point is mended, if not in the screen of its entry."""
