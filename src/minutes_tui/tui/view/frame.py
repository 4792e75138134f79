"""The frame around every screen: header, body, a line for what is said, the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes_tui.messages import Translator
from minutes_tui.tui.keymap import EVERYWHERE, Binding, key_name
from minutes_tui.tui.view.rows import Piece, Role, Row, cells, cut, fill, padded, row, rule
from minutes_tui.tui.view.signs import Signs

FRAME_ROWS = 4
"""Header and rule above, message line and keys below."""
SMALLEST = (20, 6)


@dataclass(frozen=True, slots=True)
class Size:
    """Columns and rows."""

    width: int
    height: int

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


def framed(header: Row, body: Sequence[Row], said: Said, keys: Row, size: Size, signs: Signs) -> tuple[Row, ...]:
    """The rows of a whole screen, each exactly as wide as it is."""
    line = (
        row(" " + cut(said.text, size.width - 2, signs.ellipsis), said.role)
        if said.text
        else rule(size.width, signs.rule)
    )
    rows = [header, rule(size.width, signs.rule), *fill(body, size.body), line, keys]
    return tuple(padded(content, size.width) for content in rows[: size.height])


def key_line(bindings: Sequence[Binding], tr: Translator, room: int, *, everywhere: bool = True) -> Row:
    """The keys that matter here, as many as fit; `?` always."""
    wanted = [binding for binding in bindings if binding.label and binding.label != "?"]
    if everywhere:
        wanted += [binding for binding in EVERYWHERE if binding.label]
    tail: Row = (("?", "key"),) if any(binding.command == "help" for binding in bindings) else ()
    pieces: list[Piece] = [(" ", "")]
    left = room - 1 - cells(tail)
    for binding in wanted:
        name, label = tr(key_name(binding.keys[0])), " " + tr(binding.label) + " "
        if len(name) + len(label) > left:
            break
        pieces += [(name, "key"), (label, "")]
        left -= len(name) + len(label)
    return (*pieces, *tail)


def beside(left: Sequence[Row], right: Sequence[Row], left_room: int, height: int, signs: Signs) -> list[Row]:
    """Two panes with a line between them."""
    pairs = zip(fill(left, height), fill(right, height), strict=True)
    return [(*padded(one, left_room), (signs.divider + " ", "rule"), *other) for one, other in pairs]
