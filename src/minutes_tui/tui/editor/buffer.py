"""The text under the typist's fingers, as a pure model: paragraphs, a cursor, and the way back.

Every change goes through one place, `_replace`, which tells the watcher at once what has changed; so a view never has
to compare texts. All text is clean and in NFC at any moment, also where two pieces meet.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from minutes_tui.domain.entries import UNNAMED
from minutes_tui.domain.text import clean_line, clean_paste, clean_text
from minutes_tui.tui.editor.cells import next_boundary, previous_boundary, snap
from minutes_tui.tui.editor.words import word_end, word_start

Cursor = tuple[int, int]
"""Row of the paragraph and column in it, both from 0, the column in code points."""

Kind = Literal["typing", "backspace", "delete", "other"]
_LONGEST_WORD = 60
# Characters that nothing composes with the one before them: Latin, Greek, Cyrillic, kana, Han, Korean syllables, emoji.
# The first of a range, then the first behind it, and so on: a set of that size takes `re` 2 ms to compile at the start.
_NEVER_JOINS = "\0\u0300\u0370\u0483\u3041\u3097\u30a1\u30fb\u3400\ua000\uac00\ud7a4\U0001f000\U0001fb00"


@dataclass(frozen=True, slots=True)
class Change:
    """What one edit did: rows from `row` on, `removed_rows` of them, are now `added_rows`.

    While both are 1, `removed` code points at `column` became `inserted` ones, and the rest of the paragraph stayed.
    In any case the last row stayed from `end_before` on, which is `end_after` in the last row that there is now.
    """

    row: int
    column: int
    removed_rows: int
    added_rows: int
    removed: int
    inserted: int
    end_before: int
    end_after: int


@dataclass(frozen=True, slots=True)
class _Edit:
    """One replacement, with all that is needed to make it again or take it back."""

    row: int
    column: int
    removed: str
    inserted: str

    def reversed(self) -> _Edit:
        return _Edit(self.row, self.column, self.inserted, self.removed)


@dataclass(slots=True)
class _Step:
    """What one undo takes back: a typed word, a run of deletions, a paste."""

    kind: Kind
    before: Cursor
    after: Cursor
    edits: list[_Edit] = field(default_factory=list)


def _end_of(row: int, column: int, text: str) -> Cursor:
    """Where a text ends that begins at that row and column."""
    breaks = text.count("\n")
    if not breaks:
        return row, column + len(text)
    return row + breaks, len(text) - text.rindex("\n") - 1


def never_joins(character: str) -> bool:
    """Whether that character surely stays what it is, whatever stands before it."""
    return bisect_right(_NEVER_JOINS, character) % 2 == 1


def _may_join(left: str, right: str) -> bool:
    """Whether NFC could change anything where these two meet."""
    return bool(left) and bool(right) and not never_joins(right[0])


class TextBuffer:
    """Paragraphs and a cursor. Never empty: an empty text is one empty paragraph.

    The cursor never stands inside a cluster (an accented letter, a joined emoji, a flag). `watch` is called with each
    change as it happens, before the cursor is set; `version` counts them.
    """

    def __init__(self, text: str = "") -> None:
        self.paragraphs: list[str] = [""]
        self.watch: Callable[[Change], None] | None = None
        self.version = 0
        self._row = 0
        self._column = 0
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._open = False
        self.load(text)

    # Reading

    @property
    def text(self) -> str:
        """All paragraphs, with `\\n` between them."""
        return "\n".join(self.paragraphs)

    @property
    def cursor(self) -> Cursor:
        """Row and column, see `Cursor`."""
        return self._row, self._column

    @property
    def at_start(self) -> bool:
        """Whether nothing stands before the cursor."""
        return self._row == 0 and self._column == 0

    @property
    def is_empty(self) -> bool:
        """Whether there is no text at all, not even a blank."""
        return len(self.paragraphs) == 1 and not self.paragraphs[0]

    # The whole

    def load(self, text: str, cursor: Cursor | None = None) -> None:
        """Start anew with this text, without a way back; the cursor stands at its end unless said otherwise."""
        end = len(self.paragraphs) - 1, len(self.paragraphs[-1])
        self._replace(_Edit(0, 0, self._between((0, 0), end), clean_text(text)))
        self._done.clear()
        self._undone.clear()
        self._set(cursor if cursor is not None else (len(self.paragraphs) - 1, len(self.paragraphs[-1])))

    def replace_all(self, text: str) -> bool:
        """Put another text in the place of all; one undo takes it back. The cursor stands at its end."""
        return self._splice((0, 0), (len(self.paragraphs) - 1, len(self.paragraphs[-1])), clean_text(text), "other")

    # Typing

    def insert(self, text: str) -> bool:
        """Type text of one line. Each word is one undo."""
        text = clean_line(text)
        if not text:
            return False
        step = self._done[-1] if self._open and self._done else None
        # A word's blanks belong to it; the next word begins a step of its own. So does text that has no blanks.
        if step is not None and step.kind == "typing":
            starts_word = text[0] != " " and self._character_before() == " "
            self._open = not starts_word and len(step.edits[-1].inserted) < _LONGEST_WORD
        return self._splice(self.cursor, self.cursor, text, "typing")

    def paste(self, text: str) -> bool:
        """Put in a text of any number of paragraphs, without the layout it was copied with."""
        return self._splice(self.cursor, self.cursor, clean_paste(text), "other")

    def new_paragraph(self) -> bool:
        """Part the paragraph at the cursor."""
        return self._splice(self.cursor, self.cursor, "\n", "other")

    # Deleting; each says whether there was anything to delete

    def backspace(self) -> bool:
        """Delete the cluster, or the paragraph break, before the cursor."""
        return self._splice(self._left_of(self.cursor), self.cursor, "", "backspace")

    def delete(self) -> bool:
        """Delete the cluster, or the paragraph break, after the cursor."""
        return self._splice(self.cursor, self._right_of(self.cursor), "", "delete")

    def delete_word_left(self) -> bool:
        """Delete back to the start of a word; at a paragraph's start, its break. Each word is one undo."""
        return self._splice(self._word_left_of(self.cursor), self.cursor, "", "other")

    def delete_word_right(self) -> bool:
        """Delete up to the end of a word; at a paragraph's end, its break. Each word is one undo."""
        return self._splice(self.cursor, self._word_right_of(self.cursor), "", "other")

    # Moving; each says whether the cursor went anywhere

    def move_to(self, row: int, column: int) -> bool:
        """Put the cursor there, or at the nearest place after it where it may stand."""
        return self._set((row, column))

    def left(self) -> bool:
        """One cluster back."""
        return self._set(self._left_of(self.cursor))

    def right(self) -> bool:
        """One cluster on."""
        return self._set(self._right_of(self.cursor))

    def word_left(self) -> bool:
        """Back to the start of a word."""
        return self._set(self._word_left_of(self.cursor))

    def word_right(self) -> bool:
        """On to the end of a word."""
        return self._set(self._word_right_of(self.cursor))

    def text_start(self) -> bool:
        """To the start of the text."""
        return self._set((0, 0))

    def text_end(self) -> bool:
        """To the end of the text."""
        return self._set((len(self.paragraphs) - 1, len(self.paragraphs[-1])))

    def next_gap(self) -> int:
        """Behind the next gap (`??` or more), from the start again where none follows: its length, 0 without any."""
        rows = len(self.paragraphs)
        for step in range(rows + 1):
            row = (self._row + step) % rows
            line = self.paragraphs[row]
            at = line.find(UNNAMED, 0 if step else self._column)
            if at >= 0:
                end = len(line) - len(line[at:].lstrip("?"))
                self._set((row, end))
                return end - at
        return 0

    # The way back

    def undo(self) -> bool:
        """Take back the last step, and put the cursor where it stood before."""
        if not self._done:
            return False
        step = self._done.pop()
        for edit in reversed(step.edits):
            self._replace(edit.reversed())
        self._undone.append(step)
        self._set(step.before)
        return True

    def redo(self) -> bool:
        """Make the step again that was taken back last."""
        if not self._undone:
            return False
        step = self._undone.pop()
        for edit in step.edits:
            self._replace(edit)
        self._done.append(step)
        self._set(step.after)
        return True

    # Inside

    def _set(self, cursor: Cursor) -> bool:
        row = max(0, min(cursor[0], len(self.paragraphs) - 1))
        moved = row, snap(self.paragraphs[row], cursor[1])
        self._open = False
        if moved == self.cursor:
            return False
        self._row, self._column = moved
        return True

    def _character_before(self) -> str:
        return self.paragraphs[self._row][self._column - 1] if self._column else ""

    def _left_of(self, place: Cursor) -> Cursor:
        row, column = place
        if column:
            return row, previous_boundary(self.paragraphs[row], column)
        return (row - 1, len(self.paragraphs[row - 1])) if row else place

    def _right_of(self, place: Cursor) -> Cursor:
        row, column = place
        if column < len(self.paragraphs[row]):
            return row, next_boundary(self.paragraphs[row], column)
        return (row + 1, 0) if row + 1 < len(self.paragraphs) else place

    def _word_left_of(self, place: Cursor) -> Cursor:
        row, column = place
        return (row, word_start(self.paragraphs[row], column)) if column else self._left_of(place)

    def _word_right_of(self, place: Cursor) -> Cursor:
        row, column = place
        line = self.paragraphs[row]
        return (row, word_end(line, column)) if column < len(line) else self._right_of(place)

    def _between(self, start: Cursor, end: Cursor) -> str:
        if start[0] == end[0]:
            return self.paragraphs[start[0]][start[1] : end[1]]
        first, *others = self.paragraphs[start[0] : end[0] + 1]
        return "\n".join((first[start[1] :], *others[:-1], others[-1][: end[1]]))

    def _splice(self, start: Cursor, end: Cursor, text: str, kind: Kind) -> bool:
        """Replace what stands between two places, composing what meets there, and remember how to take it back."""
        if start == end and not text:
            return False
        edit, after = self._composed(start, end, text)
        if edit.removed == edit.inserted and kind == "other" and after == self.cursor:
            return False
        self._remember(edit, kind)
        self._replace(edit)
        self._row, self._column = after[0], snap(self.paragraphs[after[0]], after[1])
        self._done[-1].after = self.cursor
        self._open = True
        return True

    def _composed(self, start: Cursor, end: Cursor, text: str) -> tuple[_Edit, Cursor]:
        """The edit and where its text ends; wider than asked for where characters join across an end of it."""
        (row, column), (end_row, end_column) = start, end
        left, right = self.paragraphs[row], self.paragraphs[end_row]
        edit = _Edit(row, column, self._between(start, end), text)
        before, after = left[column - 1 : column] if column else "", right[end_column : end_column + 1]
        if not (_may_join(before, text or after) or _may_join(text, after)):
            return edit, _end_of(row, column, text)
        first, last = column, end_column
        while first and not never_joins(left[first - 1]):
            first -= 1
        first = max(0, first - 1)
        while last < len(right) and not never_joins(right[last]):
            last += 1
        head, tail = left[first:column] + text, right[end_column:last]
        if unicodedata.is_normalized("NFC", head + tail):
            return edit, _end_of(row, column, text)
        edit = _Edit(
            row, first, self._between((row, first), (end_row, last)), unicodedata.normalize("NFC", head + tail)
        )
        return edit, _end_of(row, first, unicodedata.normalize("NFC", head))

    def _remember(self, edit: _Edit, kind: Kind) -> None:
        self._undone.clear()
        if not (self._open and self._done and self._done[-1].kind == kind != "other"):
            self._done.append(_Step(kind, self.cursor, self.cursor))
        edits = self._done[-1].edits
        last = edits[-1] if edits else None
        if last and not edit.removed and last.row == edit.row and last.column + len(last.inserted) == edit.column:
            edits[-1] = _Edit(last.row, last.column, last.removed, last.inserted + edit.inserted)
        else:
            edits.append(edit)

    def _replace(self, edit: _Edit) -> None:
        """The one place where the text changes."""
        row, column, removed, inserted = edit.row, edit.column, edit.removed, edit.inserted
        end_row, end_column = _end_of(row, column, removed)
        new = (self.paragraphs[row][:column] + inserted + self.paragraphs[end_row][end_column:]).split("\n")
        self.paragraphs[row : end_row + 1] = new
        self.version += 1
        if self.watch is not None:
            lengths = len(removed), len(inserted), end_column, _end_of(row, column, inserted)[1]
            self.watch(Change(row, column, end_row - row + 1, len(new), *lengths))
