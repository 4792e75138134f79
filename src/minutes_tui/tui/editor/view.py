"""What is in sight of a text and what a key does to it, without a screen: a window on the wrapped text.

The view keeps the first visual row in sight (`top`), the rows that must be painted again, and the cell that Up and Down
aim at. Home and End mean the visual line, as the eye does.
"""

from __future__ import annotations

from collections.abc import Callable

from minutes_tui.domain.text import clean_line
from minutes_tui.tui.editor.buffer import Change, TextBuffer
from minutes_tui.tui.editor.wrap import PLAIN, Decoration, WrappedText

UNKNOWN_WIDTH = 80
"""Cells of a terminal nobody has measured yet."""

_NOWHERE = 1 << 60
_NO_TEXT = ("ctrl+", "alt+", "meta+", "super+", "hyper+")


def typed_text(key: str, character: str | None) -> str:
    """The text that a key types, clean; empty if it types none."""
    if not character or key == "tab" or key.startswith(_NO_TEXT):
        return ""
    return clean_line(character)


def plain(_row: int) -> Decoration:
    """No decoration at all."""
    return PLAIN


class EditorView:
    """A buffer, its visual rows, and the window of `height` rows that a person sees of them.

    `width` counts the cells of the window: text takes one less, so that the cursor after a full line has its place.
    Before the first layout both may be 0.
    """

    def __init__(self, text: str = "", decorate: Callable[[int], Decoration] = plain) -> None:
        self.buffer = TextBuffer(text)
        self.wrapped = WrappedText(self.buffer.paragraphs, UNKNOWN_WIDTH - 1, decorate)
        self.top = 0
        self.height = 0
        self.cursor_row = 0
        self._goal: int | None = None
        self._first_dirty = 0
        self._last_dirty: int | None = None
        self.buffer.watch = self._follow
        buffer = self.buffer
        self._edits: dict[str, Callable[[], bool]] = {
            "enter": buffer.new_paragraph,
            "backspace": buffer.backspace,
            "delete": buffer.delete,
            "ctrl+z": buffer.undo,
            "ctrl+y": buffer.redo,
            "ctrl+w": buffer.delete_word_left,
            "ctrl+x": buffer.delete_word_right,
        }
        self._moves: dict[str, Callable[[], bool]] = {
            "left": buffer.left,
            "right": buffer.right,
            "home": self.line_start,
            "end": self.line_end,
            "ctrl+u": buffer.word_left,
            "ctrl+d": buffer.word_right,
        }
        self._climbs: dict[str, Callable[[], int]] = {
            "up": lambda: -1,
            "down": lambda: 1,
            "pageup": lambda: -max(1, self.height - 1),
            "pagedown": lambda: max(1, self.height - 1),
        }
        self._look()

    # What a person does

    def press(self, key: str, character: str | None, *, read_only: bool = False) -> bool:
        """Do what a key means, at once; False if it means nothing here, or would edit what is read only."""
        if climb := self._climbs.get(key):
            self.climb(climb())
            return True
        if move := self._moves.get(key):
            move()
        elif read_only:
            return False
        elif edit := self._edits.get(key):
            edit()
        elif text := typed_text(key, character):
            self.buffer.insert(text)
        else:
            return False
        self._goal = None
        self._look()
        return True

    def paste(self, text: str) -> None:
        """Put in a pasted text."""
        self.buffer.paste(text)
        self._goal = None
        self._look()

    def load(self, text: str, cursor: tuple[int, int] | None = None) -> None:
        """Show another text, without a way back to this one."""
        self.top = 0
        self.buffer.load(text, cursor)
        self._goal = None
        self._all_dirty()
        self._look()

    def replace_all(self, text: str) -> None:
        """Put another text in the place of all, as an edit."""
        self.buffer.replace_all(text)
        self._goal = None
        self._look()

    def move_to(self, row: int, column: int) -> None:
        """Put the cursor there."""
        self.buffer.move_to(row, column)
        self._goal = None
        self._look()

    def next_gap(self) -> int:
        """Put the cursor behind the next gap (`??` or more): its length, 0 without any."""
        found = self.buffer.next_gap()
        self._goal = None
        self._look()
        return found

    def line_start(self) -> bool:
        """To the start of the visual line."""
        return self.buffer.move_to(*self.wrapped.place(self.cursor_row, 0))

    def line_end(self) -> bool:
        """To the end of the visual line, before the blank at which it breaks."""
        return self.buffer.move_to(*self.wrapped.place(self.cursor_row, self.wrapped.width + 1))

    def climb(self, rows: int) -> None:
        """Go down that many visual rows (up if negative), near the cell it began from; past an end, to that end."""
        start = self.cursor_row
        goal = self._goal if self._goal is not None else self.wrapped.cell(self.buffer.cursor)
        step, target = (1 if rows > 0 else -1), start + rows
        if abs(rows) > 1:
            target = max(0, min(target, self.wrapped.height - 1))
        while 0 <= target < self.wrapped.height:
            place = self.wrapped.place(target, goal)
            # A gap, or a line that only the prefix fills, is no place to stand: go on.
            if (self.wrapped.visual_row(place) - start) * step > 0 and not self.wrapped.line(target).is_gap:
                self.buffer.move_to(*place)
                break
            target += step
        else:
            self.buffer.text_start() if rows < 0 else self.buffer.text_end()
        self._goal = goal
        self._look()

    # What the terminal does

    def resize(self, width: int, height: int) -> None:
        """Fit into another window; the cursor stays at its height on the screen where that can be."""
        above = self.cursor_row - self.top
        self.height = max(0, height)
        text_width = (width or UNKNOWN_WIDTH) - 1
        if max(1, text_width) != self.wrapped.width:
            self.wrapped.set_width(text_width)
        self._settle(above)

    def redecorate(self, decorate: Callable[[int], Decoration] | None = None) -> None:
        """Ask for every paragraph's decoration again (of a new source, if given)."""
        above = self.cursor_row - self.top
        self.wrapped.wrap_all(decorate)
        self._settle(above)

    def _settle(self, above: int) -> None:
        self.top = max(0, self.wrapped.visual_row(self.buffer.cursor) - above)
        self._all_dirty()
        self._look()

    # What must be painted

    def take_dirty(self) -> range:
        """The rows of the window to paint again, counted from its top; asking forgets them."""
        bottom = self.height if self._last_dirty is None else self._last_dirty + 1 - self.top
        first = self._first_dirty - self.top
        self._first_dirty, self._last_dirty = _NOWHERE, -1
        return range(max(0, first), max(0, min(bottom, self.height)))

    def _follow(self, change: Change) -> None:
        dirty = self.wrapped.apply(change)
        self._mark(dirty.first, dirty.last)

    def _mark(self, first: int, last: int | None) -> None:
        self._first_dirty = min(first, self._first_dirty)
        self._last_dirty = None if last is None or self._last_dirty is None else max(last, self._last_dirty)

    def _all_dirty(self) -> None:
        self._mark(0, None)

    def _look(self) -> None:
        """Bring the cursor into sight after anything that may have moved it."""
        before, self.cursor_row = self.cursor_row, self.wrapped.visual_row(self.buffer.cursor)
        self._mark(before, before)
        self._mark(self.cursor_row, self.cursor_row)
        top = min(self.top, max(0, self.wrapped.height - self.height), self.cursor_row)
        if self.height:
            top = max(top, self.cursor_row - self.height + 1)
        if top != self.top:
            self.top = top
            self._all_dirty()
