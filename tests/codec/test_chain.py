"""The chain under truncations, flipped bits, editors and merges."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.codec.blocks import Block, write_block
from minutes_tui.codec.chain import read_chain
from minutes_tui.codec.record import Record, Text
from tests.support.strategies_blocks import records

AT = datetime(2022, 2, 1, 17, 20, 5, tzinfo=timezone(timedelta(hours=1)))


def three_blocks() -> list[Block]:
    blocks: list[Block] = []
    said = [
        {"item": "kim"},
        {"item": "kim", "speaker": "GR", "named": Text("Frau G"), "text": Text("berichtet „so“ …\n\n[x] nötig.")},
        {"votes": (1, 2), "names": ("ä", "b"), "secret": False, "no": 0},
    ]  # fmt: skip
    for number, fields in enumerate(said, 1):
        previous = blocks[-1].check if blocks else ""
        blocks.append(write_block(Record(f"id{number}", AT, "scribe", f"kind-{number}", fields, seq=number), previous))
    return blocks


BLOCKS = three_blocks()
JOURNAL = b"".join(b"\n" + block.data for block in BLOCKS)
ENDS = [JOURNAL.index(block.data) + len(block.data) for block in BLOCKS]


def test_every_cut_leaves_a_valid_prefix_and_is_told_unless_it_is_at_a_blocks_end() -> None:
    for cut in range(len(JOURNAL)):
        chain = read_chain(JOURNAL[:cut])
        whole = sum(cut >= end - 1 for end in ENDS)  # an editor may have taken the last line end
        assert [block.check for block in chain.blocks] == [block.check for block in BLOCKS[:whole]]
        assert chain.broken is None, cut
        blank_behind = not JOURNAL[ENDS[whole - 1] if whole else 0 : cut].strip()
        assert bool(chain.torn) == (not blank_behind), cut
        assert JOURNAL[:cut].endswith(chain.torn)


def test_every_flipped_bit_is_found() -> None:
    """Blank lines between blocks belong to nobody; everything else is refused, or cut off and told."""
    for at in range(len(JOURNAL)):
        for bit in range(8):
            flipped = bytearray(JOURNAL)
            flipped[at] ^= 1 << bit
            chain = read_chain(bytes(flipped), file="a.toml", line=10)
            intact = sum(at >= end for end in ENDS)
            assert [block.data for block in chain.blocks] == [block.data for block in BLOCKS[: len(chain.blocks)]]
            assert len(chain.blocks) >= intact, (at, bit)
            if len(chain.blocks) == 3 and chain.broken is None:
                assert chain.torn or flipped[at] in b" \t\r", (at, bit)
            else:
                assert chain.broken is not None or chain.torn, (at, bit)
            if chain.broken is not None:
                line = chain.broken.place.line
                first = 10 + JOURNAL.count(b"\n", 0, ENDS[intact - 1] if intact else 0)
                assert first <= line <= 10 + JOURNAL.count(b"\n")


@pytest.mark.parametrize(
    "edit",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.rstrip(b"\n"),
        lambda data: data + b"\n\n \n",
        lambda data: data.replace(b"\n", b" \t\n"),
        lambda data: data.replace(b"\n[[event]]", b"\n\n\n[[event]]"),
        lambda data: data.replace(b"\n\n[[event]]", b"\n[[event]]"),
    ],
    ids=["CRLF", "no last line end", "blank lines at the end", "blanks", "more blank lines", "none"],
)
def test_what_editors_do_to_a_file_does_no_harm(edit: object) -> None:
    assert callable(edit)
    chain = read_chain(edit(JOURNAL))
    assert chain.broken is None
    assert not chain.torn
    assert [block.data for block in chain.blocks] == [block.data for block in BLOCKS]
    assert chain.blocks[1].record == BLOCKS[1].record


@pytest.mark.parametrize(
    ("damaged", "code", "line"),
    [
        (JOURNAL.replace(b"GR", b"SE"), "journal.wrong-check", 11),
        (JOURNAL.replace(b"Frau", b"Herr"), "journal.wrong-check", 11),
        (b"".join(b"\n" + BLOCKS[index].data for index in (0, 2, 1)), "journal.wrong-check", 11),
        (b"\n" + BLOCKS[0].data + b"\n" + BLOCKS[0].data, "journal.wrong-check", 11),
        (b"\n" + BLOCKS[0].data + b"\nGuten Tag\n", "journal.stray-text", 11),
        (b"\n" + BLOCKS[0].data + b"\nGuten Tag\n\n" + BLOCKS[1].data, "journal.stray-text", 11),
        (b"Guten Tag\n" + JOURNAL, "journal.stray-text", 1),
        (b"\n" + BLOCKS[0].data + b"<<<<<<< HEAD\n" + BLOCKS[1].data, "journal.conflict-marker", 10),
        (JOURNAL.replace(b"\nspeaker", b"\n=======\nspeaker"), "journal.conflict-marker", 18),
        (JOURNAL.replace(b"berichtet", b"berichtet \xe4"), "journal.not-utf-8", 23),
        (b"\n" + BLOCKS[0].data.rpartition(b"check")[0] + b"\n" + BLOCKS[1].data, "journal.no-check", 2),
        (b"\n[[event]]\n" + b"x" * (5 << 20), "journal.block-too-large", 2),
    ],
)
def test_damage_is_refused_with_its_line_and_what_stands_before_counts(damaged: bytes, code: str, line: int) -> None:
    chain = read_chain(damaged)
    assert chain.broken is not None
    assert (chain.broken.code, chain.broken.place.line) == (code, line)
    assert [block.check for block in chain.blocks] == [block.check for block in BLOCKS[: len(chain.blocks)]]


def test_a_foreign_chain_that_leaves_out_a_number_or_holds_no_event_is_refused() -> None:
    skipped = write_block(Record("x", AT, "b", "k", {}, seq=3), BLOCKS[0].check)
    chain = read_chain(BLOCKS[0].data + skipped.data)
    assert chain.broken is not None
    assert chain.broken.code == "journal.wrong-seq"
    from minutes_tui.codec.blocks import digest

    body = "[[event]]\nnothing = 1\n"
    chain = read_chain(f'{body}check = "{digest(body, "")}"\n'.encode())
    assert chain.broken is not None
    assert chain.broken.code == "journal.not-an-event"


@given(st.lists(records, max_size=5))
def test_any_chain_is_read_as_it_was_written(some: list[Record]) -> None:
    from dataclasses import replace

    blocks: list[Block] = []
    for number, record in enumerate(some, 1):
        blocks.append(write_block(replace(record, seq=number), blocks[-1].check if blocks else ""))
    chain = read_chain(b"".join(b"\n" + block.data for block in blocks))
    assert [block.data for block in chain.blocks] == [block.data for block in blocks]
    assert chain.broken is None


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    read_chain(data)
    read_chain(JOURNAL + data)
    read_chain(b"[[event]]\n" + data)
