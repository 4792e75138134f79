"""The frame around every screen: header, body, a line for what is said, the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes_tui.messages import Translator
from minutes_tui.tui.keymap.binding import Binding, key_name
from minutes_tui.tui.view.rows import Piece, Role, Row, cells, cut, fill, padded, row, rule
from minutes_tui.tui.view.signs import Signs

FRAME_ROWS = 4
"""Header and rule above, message line and keys below."""
_ROOM_BESIDE_CLOCKS = 20
SMALLEST = (20, 6)


@dataclass(frozen=True, slots=True)
class Size:
    """Columns and rows."""

    width: int
    height: int

    @classmethod
    def of_terminal(cls, columns: int, rows: int) -> Size:
        """What is painted for a terminal of that size; of a smaller one than can be painted, its edge is cut off."""
        return cls(max(columns, SMALLEST[0]), max(rows, SMALLEST[1]))

    @property
    def body(self) -> int:
        """Rows between the frame's lines."""
        return max(1, self.height - FRAME_ROWS)

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


def framed(
    header: Row, body: Sequence[Row], said: Said, keys: Row, size: Size, signs: Signs, *, clocks: str = ""
) -> tuple[Row, ...]:
    """The rows of a whole screen, each exactly as wide as it is. `clocks` stand in the rule, where there is room."""
    line = (
        row(" " + cut(said.text, size.width - 2, signs.ellipsis), said.role)
        if said.text
        else rule(size.width, signs.rule)
    )
    below = rule(size.width, signs.rule)
    if clocks and size.width > cells(row(clocks)) + _ROOM_BESIDE_CLOCKS:
        told = row(f" {clocks} ", "dim")
        below = (*rule(size.width - cells(told) - 2, signs.rule), *told, *rule(2, signs.rule))
    rows = [header, below, *fill(body, size.body), line, keys]
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
