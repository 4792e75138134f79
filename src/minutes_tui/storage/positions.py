"""Positions of journals that are kept in files: seq and check of an event, so that no other file has the same."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_tui.codec.blocks import Block
from minutes_tui.storage.journal import Position, Stored


def position_of(blocks: Sequence[Block]) -> Position:
    """The position behind the last block."""
    return f"{blocks[-1].record.seq}:{blocks[-1].check}" if blocks else "0:"


def seq_of(position: Position | None) -> int:
    """How many events lie before it; none before None."""
    return int(position.partition(":")[0]) if position else 0


def stored(block: Block) -> Stored:
    """The block as the Protocol tells it."""
    return Stored(position_of((block,)), block.record)
