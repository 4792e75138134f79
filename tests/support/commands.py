"""The program as it is called from a shell, in this process; and session files to call it with."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Sequence
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from unittest import mock

from minutes_tui.cli.commands import run
from minutes_tui.codec.blocks import Block, write_block
from minutes_tui.codec.chain import read_chain
from minutes_tui.codec.events import to_record
from minutes_tui.codec.head_writing import head_bytes
from minutes_tui.codec.session_file import session_bytes, split
from minutes_tui.domain.event import Event
from minutes_tui.domain.head import Head

_CLOSED = re.compile(rb"^\[closed\]\n(?:.+\n)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


def said(*arguments: str, language: str = "en", stdin: bytes = b"") -> Said:
    """What `minutes-tui --lang LANGUAGE ARGUMENTS` says."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with ExitStack() as stack:
        stack.enter_context(redirect_stdout(out))
        stack.enter_context(redirect_stderr(err))
        stack.enter_context(mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))))
        code = run(["--lang", language, *arguments])
    return Said(code, *(_written(stream) for stream in (out, err)))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def blocks_of(events: Sequence[Event]) -> tuple[Block, ...]:
    """These events as blocks of one chain."""
    blocks: list[Block] = []
    for event in events:
        blocks.append(write_block(to_record(event), blocks[-1].check if blocks else ""))
    return tuple(blocks)


def file_of(head: Head, events: Sequence[Event]) -> bytes:
    """A session file with these events."""
    return session_bytes(head_bytes(head), blocks_of(events))


def cut(data: bytes, count: int) -> bytes:
    """The session file as it was when it ended after its first `count` events: nobody had closed the meeting then."""
    parts = split(data)
    return session_bytes(_CLOSED.sub(b"", parts.head), read_chain(parts.journal).blocks[:count])
