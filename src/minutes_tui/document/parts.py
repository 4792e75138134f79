"""A document as parts made of pieces, and what changed from one state of it to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from minutes_tui.document.model import Block, Bullets, Document, Label, Section

FRONT, PREFACE, END = " front", " preface", " end"
"""The keys of the parts that are no agenda item. No item's id has a blank."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is no block of an entry: title, facts, headings. `label` stands in front, as before those present."""

    kind: Literal["title", "fact", "people", "heading", "called", "closing"]
    text: str
    label: str = ""


Piece = Line | Block


@dataclass(frozen=True, slots=True)
class Part:
    """An agenda item, or what stands before or behind them all."""

    key: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """In the part of that key `came` stands now where `gone` stood, from piece `start` (from 0) on."""

    part: str
    start: int
    gone: tuple[Piece, ...]
    came: tuple[Piece, ...]


def parts_of(document: Document) -> tuple[Part, ...]:
    """The parts in the order of reading; those without a piece are left out. Pieces know no names of entries."""
    front = [Line("title", document.title), *(Line("fact", fact) for fact in document.facts)]
    for label, people in ((document.present_label, document.present), (document.absent_label, document.absent)):
        if people:
            front.append(Line("people", "; ".join(people), label))
    end: list[Piece] = [Line("closing", document.closing)] if document.closing else []
    if document.attachments:
        end += [Label(document.attachments_label), Bullets(document.attachments)]
    parts = (
        Part(FRONT, tuple(front)),
        Part(PREFACE, _unnamed(document.preface)),
        *(Part(section.item, tuple(_section(section))) for section in document.sections),
        Part(END, tuple(end)),
    )
    return tuple(part for part in parts if part.pieces)


def _section(section: Section) -> Iterator[Piece]:
    yield Line("heading", section.heading)
    if section.called_line:
        yield Line("called", section.called_line)
    yield from _unnamed(section.blocks)


def _unnamed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(replace(block, entry=0) for block in blocks)


def changes_between(before: Sequence[Part], after: Sequence[Part]) -> tuple[Change, ...]:
    """What changed, one change for each part that is not as it was; the order of the parts is not looked at."""
    old = {part.key: part.pieces for part in before}
    new = {part.key: part.pieces for part in after}
    changes = (_change(key, old.get(key, ()), new.get(key, ())) for key in {**new, **old})
    return tuple(change for change in changes if change.gone or change.came)


def _change(key: str, old: tuple[Piece, ...], new: tuple[Piece, ...]) -> Change:
    """Without what is the same at the beginning and at the end of both."""
    if old == new:
        return Change(key, 0, (), ())
    least = min(len(old), len(new))
    start = next((at for at in range(least) if old[at] != new[at]), least)
    behind = next((at for at in range(least - start) if old[-1 - at] != new[-1 - at]), least - start)
    return Change(key, start, old[start : len(old) - behind], new[start : len(new) - behind])
