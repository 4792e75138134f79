"""The frame around every screen: header, body, a line for what is said, the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes_tui.messages import Translator
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.keymap.binding import Binding, key_name
from minutes_tui.tui.view.rows import Piece, Role, Row, cells, cut, fill, padded, row, rule, wrapped
from minutes_tui.tui.view.signs import Signs

FRAME_ROWS = 4
"""Header and rule above, message line and keys below."""
_ROOM_BESIDE_CLOCKS = 20
_ROWS_SAID = 3
"""Rows that a message has at most: what is longer than that nobody reads while somebody speaks."""
_ROWS_FOR_EACH = 5
"""Rows of the body, for each of which a message may have one."""
SMALLEST = (20, 6)


@dataclass(frozen=True, slots=True)
class Size:
    """Columns and rows. `said` of the rows are for what is said: one, unless that is longer."""

    width: int
    height: int
    said: int = 1

    @classmethod
    def of_terminal(cls, columns: int, rows: int) -> Size:
        """What is painted for a terminal of that size; of a smaller one than can be painted, its edge is cut off."""
        return cls(max(columns, SMALLEST[0]), max(rows, SMALLEST[1]))

    @property
    def body(self) -> int:
        """Rows between the frame's lines."""
        return max(1, self.height - FRAME_ROWS - (self.said - 1))

    @property
    def wide(self) -> bool:
        """Whether entry screens have room for the agenda at their left."""
        return self.width > 120

    @property
    def narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self.width < 60


@dataclass(frozen=True, slots=True)
class Region:
    """A place on the screen, from the top left corner."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Painted:
    """A screen: its rows, where the editor lies above them (None: nowhere), and where the cursor stands."""

    rows: tuple[Row, ...]
    editor: Region | None = None
    cursor: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What the message line says."""

    text: str = ""
    role: Role = ""


def with_room_for(said: Said, size: Size) -> Size:
    """The size with as many rows for what is said as that takes: none of it is cut off, where there is height."""
    most = max(1, min(_ROWS_SAID, (size.height - FRAME_ROWS) // _ROWS_FOR_EACH))
    rows = len(_said_rows(said, size.width)) if width(said.text) > size.width - 2 else 1
    return replace(size, said=min(rows, most))


def _said_rows(said: Said, room: int) -> list[Row]:
    return wrapped(said.text, max(1, room - 1), said.role, first=" ", indent=1)


def _said_in(said: Said, size: Size, ellipsis: str) -> list[Row]:
    """In the rows there are; where that is too few, the last one tells that it goes on."""
    rows = _said_rows(said, size.width)
    if len(rows) > size.said:
        (last, _), (more, _) = rows[size.said - 1][0], rows[size.said][0]
        rows = [*rows[: size.said - 1], row(cut(f"{last} {more.strip()}", size.width - 1, ellipsis), said.role)]
    return rows


def framed(
    header: Row, body: Sequence[Row], said: Said, keys: Row, size: Size, signs: Signs, *, clocks: str = ""
) -> tuple[Row, ...]:
    """The rows of a whole screen, each exactly as wide as it is. `clocks` stand in the rule, where there is room."""
    lines = _said_in(said, size, signs.ellipsis) if said.text else [rule(size.width, signs.rule)]
    below = rule(size.width, signs.rule)
    if clocks and size.width > cells(row(clocks)) + _ROOM_BESIDE_CLOCKS:
        told = row(f" {clocks} ", "dim")
        below = (*rule(size.width - cells(told) - 2, signs.rule), *told, *rule(2, signs.rule))
    rows = [header, below, *fill(body, size.body), *lines, keys]
    return tuple(padded(content, size.width) for content in rows[: size.height])


def key_line(
    bindings: Sequence[Binding],
    everywhere: Sequence[Binding],
    tr: Translator,
    room: int,
    *,
    escape: str = "",
    others: bool = True,
    last: Sequence[Binding] = (),
) -> Row:
    """The keys that matter here, as many as fit; help always.

    `everywhere` are those of every screen, shown with `others`. `escape` says what Esc does, where that is to be told.
    Those of `last` come behind all others.
    """
    wanted = [binding for binding in bindings if binding.label and binding.command != "help"]
    wanted += [replace(binding, label=escape) for binding in everywhere if escape and binding.command == "back"]
    if others:
        wanted += [binding for binding in everywhere if binding.label]
    wanted += [binding for binding in last if binding.label]
    tail: Row = tuple((tr(key_name(binding.keys[0])), "key") for binding in bindings if binding.command == "help")
    texts = [(tr(key_name(binding.keys[0])), f" {tr(binding.label)} ", binding.command) for binding in wanted]
    left = room - 1 - cells(tail)
    if sum(len(name) + len(label) for name, label, _ in texts) > left:
        # The people make room for what goes on: walking through the agenda is needed more often.
        texts = [text for text in texts if not escape or text[2] != "people"]
    pieces: list[Piece] = [(" ", "")]
    for name, label, _ in texts:
        if len(name) + len(label) > left:
            break
        pieces += [(name, "key"), (label, "")]
        left -= len(name) + len(label)
    return (*pieces, *tail)


def beside(left: Sequence[Row], right: Sequence[Row], left_room: int, height: int, signs: Signs) -> list[Row]:
    """Two panes with a line between them."""
    pairs = zip(fill(left, height), fill(right, height), strict=True)
    return [(*padded(one, left_room), (signs.divider + " ", "rule"), *other) for one, other in pairs]
