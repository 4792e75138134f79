"""What happened to a journal is told: any one alteration, removal, exchange, insertion or copy, at any place."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.codec.blocks import Block, digest, write_block
from minutes_tui.codec.chain import read_chain
from minutes_tui.codec.diagnosing import MOST_TOLD, diagnose
from minutes_tui.codec.record import Record, Text
from minutes_tui.codec.standing import Part
from tests.support.strategies_blocks import texts

AT = datetime(2022, 2, 1, 17, 20, 5, tzinfo=timezone(timedelta(hours=1)))
FIRST_LINE = 40


def block_of(number: int, previous: str, said: str = "", item: str = "kim") -> Block:
    fields: dict[str, str | Text] = {"item": item, "text": Text(said)} if said else {"item": item}
    return write_block(Record(f"id{number}", AT, "scribe", "contribution", fields, seq=number), previous)


def chain_of(said: list[str]) -> list[Block]:
    blocks: list[Block] = []
    for number, text in enumerate(said, 1):
        blocks.append(block_of(number, blocks[-1].check if blocks else "", text))
    return blocks


def told(pieces: list[bytes]) -> list[tuple[str, dict[str, str | int], int]]:
    """The faults: code without `chain.`, parameters, and at which of the pieces."""
    data = b"".join(b"\n" + piece for piece in pieces)
    lines = [FIRST_LINE + 1]
    for piece in pieces:
        lines.append(lines[-1] + piece.count(b"\n") + 1)
    found = diagnose([Part(data, "a.toml", FIRST_LINE)])
    assert found.count == len(found.faults)
    assert {fault.place.file for fault in found.faults} <= {"a.toml"}
    return [
        (fault.code.removeprefix("chain."), dict(fault.parameters), lines.index(fault.place.line))
        for fault in found.faults
    ]


journals = st.lists(st.one_of(st.just(""), texts), min_size=3, max_size=9).map(chain_of)


@given(journals)
def test_a_whole_journal_has_no_fault(blocks: list[Block]) -> None:
    assert told([block.data for block in blocks]) == []


@given(journals, st.data())
def test_an_altered_event_is_named_or_the_one_before_it_in_the_same_breath(
    blocks: list[Block], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(blocks) - 1))
    pieces = [block.data for block in blocks]
    pieces[at] = pieces[at].replace(b'item = "kim"', b'item = "kin"')
    expected: dict[str, str | int] = {"seq": at + 1}
    code = "altered"
    if at:
        code, expected["before"] = "altered-or-before", at
    assert told(pieces) == [(code, expected, at)]


@given(journals, st.data())
def test_an_altered_event_with_a_fresh_check_is_named_with_the_one_behind_it(
    blocks: list[Block], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(blocks) - 2))
    pieces = [block.data for block in blocks]
    pieces[at] = block_of(at + 1, blocks[at - 1].check if at else "", "something else", item="kin").data
    assert told(pieces) == [("altered-or-before", {"seq": at + 2, "before": at + 1}, at + 1)]


@given(journals, st.data())
def test_of_an_event_of_which_only_the_check_was_altered_that_is_said(blocks: list[Block], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(blocks) - 2))
    check = data.draw(st.sampled_from(["0" * 64, *(block.check for block in blocks if block is not blocks[at])]))
    pieces = [block.data for block in blocks]
    pieces[at] = pieces[at].replace(blocks[at].check.encode(), check.encode())
    assert told(pieces) == [("altered-check", {"seq": at + 1}, at)]
    pieces[at] = pieces[at].rpartition(b"check = ")[0]
    assert told(pieces) == [("altered-check", {"seq": at + 1}, at)]


@given(journals, st.data())
def test_missing_events_are_named_where_they_are_missing(blocks: list[Block], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(blocks) - 2))
    last = data.draw(st.integers(first, len(blocks) - 2))
    pieces = [block.data for block in [*blocks[:first], *blocks[last + 1 :]]]
    code = "missing" if first == last else "missing-several"
    assert told(pieces) == [(code, {"seq": last + 2, "first": first + 1, "last": last + 1}, first)]


@given(journals, st.data())
def test_events_that_were_taken_out_of_a_chain_reckoned_anew_are_named_once(
    blocks: list[Block], data: st.DataObject
) -> None:
    """Whoever reckons all checks anew behind it, but leaves the numbers as they are."""
    first = data.draw(st.integers(0, len(blocks) - 3))
    last = data.draw(st.integers(first, len(blocks) - 3))
    left = blocks[:first]
    for block in blocks[last + 1 :]:
        left.append(write_block(block.record, left[-1].check if left else ""))
    code = "missing" if first == last else "missing-several"
    assert told([block.data for block in left]) == [
        (code, {"seq": last + 2, "first": first + 1, "last": last + 1}, first)
    ]


@given(journals, st.data())
def test_an_event_taken_out_and_the_next_one_reckoned_anew_are_both_named(
    blocks: list[Block], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(blocks) - 3))
    left = [*blocks[:at], write_block(blocks[at + 1].record, blocks[at - 1].check if at else ""), *blocks[at + 2 :]]
    found = told([block.data for block in left])
    assert [(code, parameters["seq"]) for code, parameters, _ in found] == [
        ("missing", at + 2),
        ("altered-or-before", at + 3),
    ]


@given(journals, st.data())
def test_an_inserted_event_is_named_whether_its_check_was_reckoned_or_not(
    blocks: list[Block], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(blocks) - 2))
    previous = data.draw(st.sampled_from([blocks[at - 1].check if at else "", "0" * 64]))
    called = data.draw(st.sampled_from([at + 1, 1, len(blocks) + 5, at + 2]))
    foreign = block_of(called, previous, "put in", item="kin")
    pieces = [block.data for block in blocks]
    pieces.insert(at, foreign.data)
    assert told(pieces) == [("inserted", {"seq": called}, at)]


@given(journals, st.data())
def test_a_copy_is_named_wherever_it_stands(blocks: list[Block], data: st.DataObject) -> None:
    one, at = data.draw(st.integers(0, len(blocks) - 1)), data.draw(st.integers(0, len(blocks)))
    pieces = [block.data for block in blocks]
    pieces.insert(at, blocks[one].data)
    found = told(pieces)
    # Which of two is the copy, bytes do not tell; by its place one of them is.
    assert [(code, parameters["seq"]) for code, parameters, _ in found if code == "duplicated"] == [
        ("duplicated", one + 1)
    ]
    assert {code for code, _, _ in found} <= {"duplicated", "out-of-order"}


@given(journals, st.data())
def test_an_altered_copy_in_front_of_the_original_is_what_was_inserted(
    blocks: list[Block], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(blocks) - 1))
    pieces = [block.data for block in blocks]
    pieces.insert(at, pieces[at].replace(b'item = "kim"', b'item = "kin"'))
    assert told(pieces) == [("inserted", {"seq": at + 1}, at)]


@given(journals, st.data())
def test_events_that_changed_places_are_out_of_order(blocks: list[Block], data: st.DataObject) -> None:
    one = data.draw(st.integers(0, len(blocks) - 2))
    other = data.draw(st.integers(one + 1, len(blocks) - 1))
    pieces = [block.data for block in blocks]
    pieces[one], pieces[other] = pieces[other], pieces[one]
    found = told(pieces)
    assert {code for code, _, _ in found} == {"out-of-order"}
    # Of three in a row it is the two outer ones, or the inner two of them: the fewest that have to go back.
    named = {parameters["seq"] for _, parameters, _ in found}
    assert named <= set(range(one + 1, other + 2))
    assert named & {one + 1, other + 1}
    assert len(named) == (1 if other == one + 1 else 2)


@given(journals, st.data())
def test_a_number_that_was_altered_is_told_with_the_right_one(blocks: list[Block], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(blocks) - 1))
    called = data.draw(st.integers(1, len(blocks) + 20).filter(lambda number: number != at + 1))
    pieces = [block.data for block in blocks]
    pieces[at] = pieces[at].replace(b"seq = %d\n" % (at + 1), b"seq = %d\n" % called)
    assert told(pieces) == [("renumbered", {"seq": at + 1, "called": called}, at)]


@given(journals, st.data())
def test_an_event_whose_first_line_was_harmed_is_not_missing(blocks: list[Block], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(blocks) - 1))
    pieces = [block.data for block in blocks]
    pieces[at] = data.draw(st.sampled_from([b"[[evant]]\n", b""])) + pieces[at].removeprefix(b"[[event]]\n")
    if at and not pieces[at].startswith(b"["):
        pieces[at] = b"x\n" + pieces[at]
    assert [(code, parameters) for code, parameters, _ in told(pieces)] == [("altered-first-line", {"seq": at + 1})]


def test_several_faults_are_all_named_in_the_order_of_the_file() -> None:
    blocks = chain_of([f"text {number}" for number in range(1, 41)])
    pieces = [block.data for block in blocks]
    pieces[34], pieces[35] = pieces[35], pieces[34]
    pieces[29] = pieces[29].replace(b"kim", b"kin")
    pieces.insert(25, block_of(26, blocks[24].check, "put in").data)
    del pieces[14:17]
    pieces[4] = pieces[4].replace(b"text", b"Text")
    assert [(code, parameters["seq"]) for code, parameters, _ in told(pieces)] == [
        ("altered-or-before", 5),
        ("missing-several", 18),
        ("inserted", 26),
        ("altered-or-before", 30),
        ("out-of-order", 35),
    ]


def test_what_is_no_event_is_named_by_its_place() -> None:
    blocks = chain_of(["one", "two", "three"])
    pieces = [block.data for block in blocks]
    assert told([pieces[0], b"Guten Tag\n", pieces[1], pieces[2]]) == [("stray-text", {}, 1)]
    assert told([pieces[0], pieces[1], pieces[2], b"[[event]]\nseq = 4\n"]) == [("cut-off", {}, 3)]
    merged = [pieces[0], b"<<<<<<< HEAD\n", pieces[1], b"=======\n", pieces[2], b">>>>>>> other\n"]
    assert [code for code, _, _ in told(merged)] == ["conflict-marker"] * 3


def test_of_very_many_faults_the_first_are_told_and_how_many_there_are() -> None:
    blocks = chain_of([f"text {number}" for number in range(1, 101)])
    data = b"".join(block.data for block in blocks[::2])
    found = diagnose([Part(data)])
    assert (len(found.faults), found.count) == (MOST_TOLD, 49)


def test_events_in_files_of_their_own_are_diagnosed_behind_those_before_them() -> None:
    blocks = chain_of(["one", "two", "three", "four"])
    files = [Part(block.data, f"{block.record.seq:08d}.toml", 0) for block in blocks[1:]]
    assert diagnose(files, check=blocks[0].check, seq=1).count == 0
    found = diagnose([files[0], files[2]], check=blocks[0].check, seq=1).faults
    assert [(fault.code, fault.place.file, fault.place.line) for fault in found] == [
        ("chain.missing", "00000004.toml", 0)
    ]
    assert found[0].parameters == {"seq": 4, "first": 3, "last": 3}


BLOCKS = chain_of(["", "sagt „so“ …\n\n[x] nötig.", "", "drei"])
JOURNAL = b"".join(b"\n" + block.data for block in BLOCKS)
ENDS = [JOURNAL.index(block.data) + len(block.data) for block in BLOCKS]


def test_every_flipped_bit_that_breaks_the_chain_is_named_at_its_event() -> None:
    for at in range(len(JOURNAL)):
        for bit in range(8):
            flipped = bytearray(JOURNAL)
            flipped[at] ^= 1 << bit
            chain = read_chain(bytes(flipped))
            if chain.broken is None:
                continue
            found = diagnose([Part(bytes(flipped))])
            where = sum(at >= end for end in ENDS) + 1
            named = {fault.parameters.get(key, where) for fault in found.faults for key in ("seq", "before")}
            assert found.count, (at, bit)
            assert where in named, (at, bit, found)


@given(st.binary(max_size=300), st.lists(st.sampled_from([block.data for block in BLOCKS]), max_size=6))
def test_no_bytes_raise_and_what_reading_refuses_is_named(data: bytes, pieces: list[bytes]) -> None:
    for journal in (
        data,
        JOURNAL + data,
        b"".join(pieces),
        b"[[event]]\n" + data + JOURNAL,
        b"".join([*pieces, data, *pieces]),
    ):
        chain = read_chain(journal)
        if chain.broken is not None and chain.broken.code not in ("journal.not-an-event", "journal.wrong-seq"):
            assert diagnose([Part(journal)]).count, chain.broken


@pytest.mark.parametrize("size", [60_000])
def test_a_file_of_nothing_but_faults_is_gone_through_once(size: int) -> None:
    """Quadratic work would take minutes here."""
    blocks = [
        f'[[event]]\nseq = {number}\nid = "x"\ncheck = "{number:064x}"\n'.encode() for number in range(1, size + 1)
    ]
    found = diagnose([Part(b"".join(blocks))])
    assert found.count == size


def test_a_chain_of_a_forger_that_is_longer_than_the_rest_does_not_hide_the_break() -> None:
    blocks = chain_of(["one", "two", "three", "four"])
    forged = [*blocks[:2]]
    for number in range(3, 8):
        forged.append(block_of(number, forged[-1].check, "forged"))
    pieces = [block.data for block in [*blocks[:2], *forged[2:], *blocks[2:]]]
    assert {(code, parameters["seq"]) for code, parameters, _ in told(pieces)} == {("inserted", 3), ("inserted", 4)}


def test_the_check_of_a_block_is_over_its_digested_lines() -> None:
    body = BLOCKS[1].data.decode().rpartition("check = ")[0]
    assert digest(body, BLOCKS[0].check) == BLOCKS[1].check
