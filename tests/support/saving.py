"""A session file of a head and events, as the program would have written it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from minutes_tui.codec.blocks import Block, write_block
from minutes_tui.codec.events import to_record
from minutes_tui.codec.head_writing import head_bytes
from minutes_tui.codec.session_file import session_bytes
from minutes_tui.domain.event import Event
from minutes_tui.domain.head import Head


def save(path: Path, head: Head, events: Sequence[Event]) -> Path:
    """Write it there."""
    blocks: list[Block] = []
    for event in events:
        blocks.append(write_block(to_record(event), blocks[-1].check if blocks else ""))
    path.write_bytes(session_bytes(head_bytes(head), blocks))
    return path
