"""A meeting as it was a moment before it was closed: what somebody gets who wants to type in a sample."""

from __future__ import annotations

import re
from typing import Final

from minutes_tui.codec.head import read_head
from minutes_tui.codec.session_file import MARKER, read_session_file, split
from minutes_tui.domain.head import Head

_CLOSED: Final = re.compile(rb"^\[closed\]\n(?:(?:events|check) = .*\n)*", re.MULTILINE)
_KIND: Final = "closed"


def still_running(data: bytes) -> bytes:
    """The session file without its closing and all that followed; one that was never closed, or is damaged, as it is.

    The head loses the table `[closed]` as closing writes it, for no event is missed then.
    """
    file = read_session_file(data)
    if isinstance(file, tuple) or file.problems or file.head.closed is None:
        return data
    blocks = file.chain.blocks
    end = next((at for at, block in enumerate(blocks) if block.record.kind == _KIND), len(blocks))
    head = _CLOSED.sub(b"", split(data).head)
    found = read_head(head)
    if not isinstance(found, Head) or found.closed is not None:
        return data
    return head + MARKER.encode() + b"\n" + b"".join(b"\n" + block.data for block in blocks[:end])
