"""Session files to open: the sample's agenda with as many events as are wanted, in one file."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from _words import words

from minutes_tui.codec.blocks import write_block
from minutes_tui.codec.events import record_of
from minutes_tui.codec.head import read_head
from minutes_tui.codec.session_file import head_with_marker, split
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import EventData
from minutes_tui.domain.head import Head
from minutes_tui.domain.session import AT_END

EACH = 40
"""Words of a contribution."""


def write_session(sample: Path, file: Path, events: int, seconds: float = 2) -> None:
    """The meeting of `sample` as if it had been taken down in `events` events: items called up, contributions.

    So many `seconds` lie between two of them.
    """
    head_bytes = split(sample.read_bytes()).head
    head = read_head(head_bytes, str(sample))
    if isinstance(head, tuple) or head.meeting.starts_at is None:
        raise ValueError(sample)
    blocks, check = [], ""
    for seq in range(1, events + 1):
        at = head.meeting.starts_at + timedelta(seconds=seconds * seq)
        record = record_of(_act(head, seq, events), f"bench{seq:07}", at, "benchmark", seq=seq)
        block = write_block(record, check)
        blocks.append(block.data)
        check = block.check
    file.write_bytes(head_with_marker(head_bytes) + b"".join(b"\n" + data for data in blocks))


def _act(head: Head, seq: int, events: int) -> EventData:
    """The items take their turns, as many events each."""
    public = [item.id for item in head.items if item.public]
    each = -(-events // len(public))
    item = public[(seq - 1) // each]
    if (seq - 1) % each == 0:
        return ItemCalled(item)
    after = seq - 1 if (seq - 1) % each > 1 else AT_END
    return Contribution(item, after, speaker=head.persons[seq % len(head.persons)].id, text=words(EACH, seq))
