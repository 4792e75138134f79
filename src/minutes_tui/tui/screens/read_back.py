"""Read back: what is at hand, alone on the screen and large, for the room to hear and to see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.placing import paragraphs
from minutes_tui.domain.session import ItemState
from minutes_tui.domain.votes import last_resolution
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.catching_up import READ_BACK
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.covering import CoveringScreen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import item_title
from minutes_tui.tui.view.large_letters import HEIGHT, Grain, can_be_drawn, large_lines, lines_needed
from minutes_tui.tui.view.rows import EMPTY, Row, row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

ReadingSize = Literal["large", "medium", "plain"]
SIZES: tuple[ReadingSize, ...] = ("large", "medium", "plain")
_GRAINS: dict[ReadingSize, Grain] = {"large": "half", "medium": "quarter"}
_SCREENS: dict[ReadingSize, int] = {"large": 1, "medium": 2}
"""A text that takes more of them is shown smaller at first: who reads aloud must not lose the line."""
_LONGEST_LARGE = 2000
"""Characters beyond which nobody would want to wait for, or scroll through, large letters unasked."""
_LINE = 66
"""Cells of a line in plain letters at most: longer ones are hard to read aloud."""
_MARGIN = 1


class ReadBackScreen(CoveringScreen):
    """Lies over the screen below, whose text and cursor stay as they are."""

    name = "read_back"

    def __init__(self, desk: Desk, covers: Screen, texts: tuple[str, ...]) -> None:
        super().__init__(desk, covers)
        self.texts = texts
        self.size: ReadingSize | None = desk.reading_size
        """None: the largest in which the text is in sight."""
        self.first = 0
        self._drawn = desk.signs.blocks and all(can_be_drawn(text) for text in texts)
        self._laid: dict[tuple[ReadingSize | None, Size], tuple[ReadingSize, list[list[Row]]]] = {}
        self._shown: ReadingSize = "plain"
        self._page = 1
        self._lines = 1

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Scrolling, and the size."""
        return READ_BACK

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """`q` closes it too, as a hand does next."""
        if character == "q":
            self.desk.uncover()

    # -- keys

    def _scrolled(self, lines: int) -> None:
        self.first = max(0, min(self.first + lines, self._lines - self._page))

    def do_up(self) -> None:
        """A line up."""
        self._scrolled(-1)

    def do_down(self) -> None:
        """A line down."""
        self._scrolled(1)

    def do_page_up(self) -> None:
        """A page up."""
        self._scrolled(-max(1, self._page - 1))

    def do_page_down(self) -> None:
        """A page down."""
        self._scrolled(max(1, self._page - 1))

    def do_larger(self) -> None:
        """`+`."""
        self._resize(-1)

    def do_smaller(self) -> None:
        """`-`."""
        self._resize(1)

    def _resize(self, step: int) -> None:
        if not self._drawn:
            self.desk.say(self.desk.tr("Large letters are not possible here."), "warn")
            return
        at = SIZES.index(self._shown) + step
        self.size = self.desk.reading_size = self._shown = SIZES[max(0, min(len(SIZES) - 1, at))]
        self.first = 0

    # -- painting

    def paint(self, size: Size) -> Painted:
        """Nothing but the text."""
        desk = self.desk
        target = desk.target
        top = self.header_row(item_title(target, desk.tr) if target else "", desk.tr("Read back"), size)
        self._shown, lines = self._laid_out(size)
        height = len(lines[0]) if lines else 1
        self._page, self._lines = max(1, size.body // height), len(lines)
        self.first = max(0, min(self.first, self._lines - self._page))
        body = [line for rows in lines[self.first : self.first + self._page] for line in rows]
        if self._lines <= self._page:
            body = [*[EMPTY] * ((size.body - len(body)) // 2), *body]
        shown = [one for one in READ_BACK if self._is_of_use(one)]
        keys = self.key_line(shown, size.width, escape=BACK, everywhere=False)
        return Painted(self.frame(top, body, keys, size))

    def _is_of_use(self, binding: Binding) -> bool:
        match binding.command:
            case "down":
                return self._lines > self._page
            case "larger":
                return self._drawn and self._shown != SIZES[0]
            case "smaller":
                return self._drawn and self._shown != SIZES[-1]
        return True

    def _laid_out(self, size: Size) -> tuple[ReadingSize, list[list[Row]]]:
        """The size of letters, and the text in lines of one or more rows each. Kept for the ticks of the clock."""
        asked = self.size, size
        if asked not in self._laid:
            chosen = self._chosen(size)
            grain = _GRAINS.get(chosen)
            lines = self._plain(size) if grain is None else self._large(grain, size.width - 2 * _MARGIN)
            self._laid = {asked: (chosen, lines)}
        return self._laid[asked]

    def _chosen(self, size: Size) -> ReadingSize:
        """The size that was wished for, or the largest that fits."""
        if not self._drawn:
            return "plain"
        if self.size is not None:
            return self.size
        if sum(len(text) for text in self.texts) <= _LONGEST_LARGE:
            room = size.width - 2 * _MARGIN
            for wish, screens in _SCREENS.items():
                lines = sum(lines_needed(text, _GRAINS[wish], room) for text in self.texts)
                if lines <= screens * (size.body // HEIGHT):
                    return wish
        return "plain"

    def _large(self, grain: Grain, room: int) -> list[list[Row]]:
        lines = [line for text in self.texts for line in large_lines(text, grain, room)]
        return [[row(" " * _MARGIN + cells) for cells in line] for line in lines]

    def _plain(self, size: Size) -> list[list[Row]]:
        room = max(1, min(_LINE, size.width - 2 * _MARGIN))
        margin = " " * ((size.width - room) // 2)
        lines = [((margin, ""), *line) for text in self.texts for line in wrapped(text, room, "strong")]
        return [[line, EMPTY] if size.body > 1 else [line] for line in lines]


def read_back(desk: Desk) -> Screen:
    """What is at hand on the screen that is shown, or else the last resolution; that screen where there is nothing.

    The last one of the item that is looked at on the agenda comes before that of the item called up.
    """
    looked_at = desk.session.items.get(desk.chosen) if desk.screen.name == "agenda" else None
    texts = desk.screen.at_hand() or _last_resolution(desk, looked_at) or _last_resolution(desk, desk.target)
    if texts:
        return ReadBackScreen(desk, desk.screen, texts)
    desk.say(desk.tr("There is nothing to read back here yet."), "warn")
    return desk.screen


def _last_resolution(desk: Desk, state: ItemState | None) -> tuple[str, ...]:
    last = last_resolution(desk.session, state.item.id) if state is not None else None
    return paragraphs(last.content.text) if last is not None and isinstance(last.content, Resolution) else ()
