from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.codec.blocks import Block
from minutes_tui.domain.problems import Problem
from minutes_tui.storage.combining import (
    Base,
    Combined,
    EventFile,
    Gap,
    combine,
    joining,
    mark,
    read_base,
    read_mark,
    same_start,
    write_base,
)
from tests.support.sessions import chain_of

MINE = chain_of(*"abcdefg")
OTHER = chain_of(*"abcxyzw")
"""The same until its third event: what a copy of the file becomes that somebody else went on with."""


def files_of(chain: tuple[Block, ...], seqs: list[int]) -> list[EventFile]:
    return [EventFile(seq, chain[seq - 1].data) for seq in seqs]


@given(
    st.integers(0, 7), st.none() | st.integers(0, 7), st.lists(st.integers(1, 7), unique=True), st.none() | st.just(9)
)
def test_however_a_chain_lies_about_it_comes_together_as_itself_or_not_at_all(
    in_file: int, base: int | None, seqs: list[int], tombstone: int | None
) -> None:
    files = files_of(MINE, sorted(seqs))
    if tombstone:
        files.append(EventFile(tombstone, mark(MINE[: max([in_file, base or 0, *seqs])])))
    known = max(in_file, base or 0)
    reached = known
    while reached + 1 in seqs:
        reached += 1
    try:
        found = combine(MINE[:in_file], Base("me", MINE[:base]) if base is not None else None, files, "me")
    except Gap:
        assert max([in_file, base or 0, *seqs]) > reached
        return
    assert isinstance(found, Combined)
    assert found.blocks == MINE[:reached]
    assert found.slot == max([base or 0, *(file.slot for file in files)])
    assert found.folding == bool(tombstone)


@given(
    st.integers(0, 7),
    st.none() | st.integers(0, 7),
    st.lists(st.integers(1, 7), unique=True),
    st.sampled_from(["me", "other"]),
)
def test_another_meetings_events_never_slip_in(in_file: int, base: int | None, seqs: list[int], owner: str) -> None:
    files = files_of(OTHER, sorted(seqs))
    try:
        found = combine(MINE[:in_file], Base(owner, OTHER[:base]) if base is not None else None, files, "me")
    except Gap:
        return
    if isinstance(found, Problem):
        return
    if in_file > 3:
        assert found.blocks == MINE[:in_file]
    elif in_file or owner == "other":
        assert same_start(found.blocks, MINE[:in_file])
    if not in_file and base is not None and owner == "other":
        assert not found.blocks


def test_a_folder_left_behind_by_another_new_session_is_foreign_although_it_began_with_nothing() -> None:
    found = combine((), Base("other", ()), files_of(OTHER, [1, 2]), "me")
    assert isinstance(found, Problem)
    assert found.code == "folder.foreign"


def test_a_folder_of_ones_own_heals_a_file_that_has_lost_all_events() -> None:
    found = combine((), Base("me", MINE[:2]), files_of(MINE, [3, 4]), "me")
    assert isinstance(found, Combined)
    assert (found.blocks, found.slot) == (MINE[:4], 4)


@pytest.mark.parametrize("data", [b"", b"x", b"[[event]]\nseq = x\n", MINE[1].data[:-2], MINE[1].data + b"x"])
def test_a_damaged_event_file_is_told_with_its_number(data: bytes) -> None:
    found = joining(MINE[:1], EventFile(2, data))
    assert isinstance(found, Problem)
    assert (found.code, found.parameters["seq"]) == ("folder.damaged-event", 2)


def test_an_event_file_that_is_known_already_brings_nothing() -> None:
    assert joining(MINE, EventFile(2, MINE[1].data)) is None
    assert joining(MINE[:2], EventFile(9, mark(MINE[:2]))) is None


def test_a_tombstone_behind_events_that_were_not_found_is_a_gap_and_one_of_others_foreign() -> None:
    with pytest.raises(Gap):
        joining(MINE[:2], EventFile(9, mark(MINE[:3])))
    assert isinstance(joining(MINE[:5], EventFile(9, mark(OTHER[:5]))), Problem)


@pytest.mark.parametrize("count", [0, 1, 7])
def test_a_base_is_read_as_it_was_written_and_not_at_all_when_damaged(count: int) -> None:
    data = write_base(MINE[:count], "me")
    assert read_base(data) == Base("me", MINE[:count])
    for cut in range(1, len(data)):
        base = read_base(data[:cut])
        assert base is None or cut >= len(data) - 1 or (not count and not base.blocks)


def test_what_is_no_mark_is_none() -> None:
    assert [read_mark(line) for line in (b"", b"x y", b"1", b"[[event]]\n", b"1234567890123 -")] == [None] * 5
    assert read_mark(mark(())) == (0, "")
