"""The editor on the screen: a thin widget that paints the rows in sight and hands keys to the view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget

from minutes_tui.domain.entries import UNNAMED
from minutes_tui.domain.text import clean_line
from minutes_tui.tui.editor.cells import next_boundary, width
from minutes_tui.tui.editor.view import EditorView, plain
from minutes_tui.tui.editor.wrap import Decoration, Line, WrappedText

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class _Styles:
    """The styles of one state of the style sheet, so that no key asks for them again."""

    text: Style
    cursor: Style
    suggestion: Style
    gap: Style
    prefix: dict[str, Style]


class Editor(Widget, can_focus=True):
    """Paragraphs to type in. The screen hands each key to `take_key`; Textual's own key events are not used.

    `decorate` says what stands around each paragraph; `changed` is called after each edit, before the key returns, and
    not for `load`. `suggestion` stands dimmed in an empty text and is no part of it; which key takes it over is the
    screen's to decide.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "editor--cursor",
        "editor--name",
        "editor--bullet",
        "editor--gap",
        "editor--suggestion",
    }
    DEFAULT_CSS = """
    Editor {
        width: 1fr;
        height: 1fr;
    }
    Editor > .editor--cursor { text-style: reverse; }
    Editor > .editor--name { text-style: bold; }
    Editor > .editor--gap { text-style: bold underline; }
    Editor > .editor--suggestion { text-style: dim; }
    """

    def __init__(
        self,
        text: str = "",
        *,
        decorate: Callable[[int], Decoration] = plain,
        changed: Callable[[], None] | None = None,
        read_only: bool = False,
        name: str | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.changed = changed
        self.read_only = read_only
        self._suggestion = ""
        self._view = EditorView(text, decorate)
        self._styles_now: _Styles | None = None
        self._laid_out: tuple[tuple[str, int, Decoration], WrappedText] | None = None

    # The text

    @property
    def text(self) -> str:
        """All paragraphs, with `\\n` between them."""
        return self._view.buffer.text

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs, one by one."""
        return tuple(self._view.buffer.paragraphs)

    @property
    def paragraph(self) -> str:
        """The paragraph in which the cursor stands."""
        return self._view.buffer.paragraphs[self.cursor[0]]

    @property
    def version(self) -> int:
        """A number that grows with each change of the text."""
        return self._view.buffer.version

    @property
    def cursor(self) -> tuple[int, int]:
        """Row of the paragraph and column in it (code points), both from 0."""
        return self._view.buffer.cursor

    @property
    def at_start(self) -> bool:
        """Whether nothing stands before the cursor."""
        return self._view.buffer.at_start

    @property
    def is_empty(self) -> bool:
        """Whether there is no text at all."""
        return self._view.buffer.is_empty

    @property
    def suggestion(self) -> str:
        """What is shown, dimmed, as long as the text is empty."""
        return self._suggestion

    @suggestion.setter
    def suggestion(self, text: str) -> None:
        self._suggestion = clean_line(text)
        self.refresh()

    def load(self, text: str, cursor: tuple[int, int] | None = None) -> None:
        """Show another text; what was undone and done is forgotten. The cursor stands at its end unless said."""
        self._view.load(text, cursor)
        self._repaint()

    def replace_all(self, text: str) -> None:
        """Put another text in the place of all, as an edit that one undo takes back."""
        self._act(lambda: self._view.replace_all(text))

    def move_to(self, row: int, column: int) -> None:
        """Put the cursor there, or at the nearest place after it where one can stand."""
        self._act(lambda: self._view.move_to(row, column))

    def next_gap(self) -> int:
        """Put the cursor behind the next gap (`??` or more): its length, 0 without any."""
        return self._act(self._view.next_gap)

    def redecorate(self, decorate: Callable[[int], Decoration] | None = None) -> None:
        """Ask for every paragraph's decoration again, of a new source if one is given."""
        self._view.redecorate(decorate)
        self._repaint()

    # Keys

    def take_key(self, key: str, character: str | None) -> bool:
        """Do at once what a key means here.

        `key` is Textual's name of it, `character` what it types, if anything. False, with nothing done, for a key that
        means nothing here, and for one that would edit while the text is read only.
        """
        return self._act(lambda: self._view.press(key, character, read_only=self.read_only))

    def take_paste(self, text: str) -> bool:
        """Put in a pasted text, as one edit; False if the text is read only."""
        if self.read_only:
            return False
        self._act(lambda: self._view.paste(text))
        return True

    def _act(self, act: Callable[[], _Result]) -> _Result:
        version = self._view.buffer.version
        result = act()
        self._repaint()
        if self.changed is not None and self._view.buffer.version != version:
            self.changed()
        return result

    # Painting

    @property
    def cursor_offset(self) -> Offset:
        """The cursor's cell, counted from the upper left corner of the content."""
        view = self._view
        return Offset(view.wrapped.cell(view.buffer.cursor), view.cursor_row - view.top)

    def _repaint(self) -> None:
        rows = self._view.take_dirty()
        if self._suggestion and rows:
            # It may take more rows than the text that comes in its place, or leaves it.
            rows = range(self.size.height)
        if rows and self.is_attached:
            self.refresh(Region(0, rows.start, self.size.width, len(rows)))
            self._place_terminal_cursor()

    def _place_terminal_cursor(self) -> None:
        """Let the terminal's own cursor stand where the text's does, for input methods and screen readers."""
        if self.has_focus:
            self.app.cursor_position = self.content_region.offset + self.cursor_offset

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap to the new width, with the cursor kept in sight."""
        self._view.resize(*self.size)
        self._repaint()

    def on_focus(self) -> None:
        """Show the cursor."""
        self._refresh_cursor()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self._refresh_cursor()

    def _refresh_cursor(self) -> None:
        self.refresh(Region(0, self.cursor_offset.y, self.size.width, 1))
        self._place_terminal_cursor()

    def notify_style_update(self) -> None:
        """Forget the cached styles."""
        self._styles_now = None
        super().notify_style_update()

    def _current_styles(self) -> _Styles:
        if self._styles_now is None:
            text = self.rich_style
            self._styles_now = _Styles(
                text=text,
                suggestion=text + self.get_component_rich_style("editor--suggestion", partial=True),
                gap=text + self.get_component_rich_style("editor--gap", partial=True),
                cursor=self.get_component_rich_style("editor--cursor", partial=True),
                prefix={
                    "plain": text,
                    "name": text + self.get_component_rich_style("editor--name", partial=True),
                    "bullet": text + self.get_component_rich_style("editor--bullet", partial=True),
                },
            )
        return self._styles_now

    def render_line(self, y: int) -> Strip:
        """One row of the window."""
        return self._line(y, self.size.width, focused=self.has_focus)

    def lines(self, width: int, height: int) -> tuple[list[Strip], Offset]:
        """All rows as they are in a window of that size, in which somebody types, and the cell of the cursor."""
        self._view.resize(width, height)
        return [self._line(y, width, focused=True) for y in range(height)], self.cursor_offset

    def _line(self, y: int, cells: int, *, focused: bool) -> Strip:
        view, styles = self._view, self._current_styles()
        visual = view.top + y
        wrapped, style = view.wrapped, styles.text
        if self._suggestion and view.buffer.is_empty:
            wrapped, style = self._laid_out_suggestion(), styles.suggestion
        if visual >= wrapped.height:
            return Strip.blank(cells, styles.text)
        line = wrapped.line(visual)
        if line.is_gap:
            return Strip.blank(cells, styles.text)
        cursor = styles.cursor if focused and visual == view.cursor_row else None
        segments = self._segments(wrapped, line, style, cursor)
        return Strip(segments, sum(width(segment.text) for segment in segments)).adjust_cell_length(cells, styles.text)

    def _laid_out_suggestion(self) -> WrappedText:
        """The suggestion as the text would look if it were typed."""
        wrapped = self._view.wrapped
        key = (self._suggestion, wrapped.width, wrapped.decoration(0))
        if self._laid_out is None or self._laid_out[0] != key:
            self._laid_out = (key, WrappedText([self._suggestion], wrapped.width, lambda _row: key[2]))
        return self._laid_out[1]

    def _segments(self, wrapped: WrappedText, line: Line, style: Style, cursor: Style | None) -> list[Segment]:
        """The pieces of one visual row; `cursor` is the style of its cell if the cursor stands there."""
        decoration, flow = wrapped.decoration(line.row), wrapped.flow(line.row)
        prefix = max(line.start, min(line.end, len(decoration.prefix)))
        segments = [
            Segment(" " * line.indent, style),
            Segment(flow[line.start : prefix], self._current_styles().prefix[decoration.kind]),
        ]
        if cursor is None:
            segments += self._text_segments(flow[prefix : line.end], style)
        else:
            at = self.cursor[1] + len(decoration.prefix)
            after = min(line.end, next_boundary(flow, at)) if at < line.end else at
            segments += self._text_segments(flow[prefix:at], style)
            segments.append(Segment(flow[at:after] or " ", style + cursor))
            segments += self._text_segments(flow[after : line.end], style)
        return [segment for segment in segments if segment.text]

    def _text_segments(self, text: str, style: Style) -> list[Segment]:
        """Text with its gaps marked."""
        if UNNAMED not in text:
            return [Segment(text, style)]
        gap = self._current_styles().gap
        first, *others = text.split(UNNAMED)
        return [
            Segment(first, style),
            *(one for text in others for one in (Segment(UNNAMED, gap), Segment(text, style))),
        ]
