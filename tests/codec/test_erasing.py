"""A text can be erased for good: the chain holds, and nothing that is left tells what it said."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.codec.blocks import Block, is_erased, read_fast, read_slowly, without_texts, write_block
from minutes_tui.codec.chain import read_chain
from minutes_tui.codec.events import to_event
from minutes_tui.codec.record import Record, Text
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import Event
from tests.support.strategies_blocks import records

AT = datetime(2022, 2, 1, 17, tzinfo=UTC)
SALT = "0f" * 16
salts = st.sampled_from(["", SALT, "1e" * 16])


def block_of(text: str, salt: str = SALT, named: str = "") -> Block:
    fields = {"item": "kim", **({"named": Text(named)} if named else {}), "text": Text(text)}
    return write_block(Record("id", AT, "scribe", "contribution", fields, seq=1, salt=salt), "")


def event_of(block: Block, mark: str = "[geschwärzt]") -> Event:
    event = to_event(block.record, mark)
    assert isinstance(event, Event)
    return event


@given(st.lists(st.tuples(records, salts), max_size=4))
def test_texts_with_salt_are_read_as_they_were_written_fast_and_slowly(some: list[tuple[Record, str]]) -> None:
    blocks: list[Block] = []
    for number, (record, salt) in enumerate(some, 1):
        blocks.append(write_block(replace(record, seq=number, salt=salt), blocks[-1].check if blocks else ""))
    chain = read_chain(b"".join(b"\n" + block.data for block in blocks))
    assert chain.broken is None
    assert [block.record for block in chain.blocks] == [block.record for block in blocks]
    for block in blocks:
        body = block.data.decode().removeprefix("[[event]]\n").rpartition("check = ")[0]
        assert read_fast(body) == read_slowly(body)


@given(st.lists(st.tuples(records, salts), min_size=1, max_size=3), st.data())
def test_any_texts_can_be_erased_and_the_chain_holds(some: list[tuple[Record, str]], data: st.DataObject) -> None:
    blocks: list[Block] = []
    for number, (record, salt) in enumerate(some, 1):
        blocks.append(write_block(replace(record, seq=number, salt=salt), blocks[-1].check if blocks else ""))
    erased = []
    for block in blocks:
        texts = [name for name, value in block.record.fields.items() if type(value) is Text]
        names = data.draw(st.sets(st.sampled_from(texts))) if texts else set()
        erased.append(without_texts(block, names))
        assert {name for name in texts if is_erased(erased[-1].record.fields[name])} == names
    chain = read_chain(b"".join(b"\n" + block.data for block in erased))
    assert chain.broken is None
    assert [block.check for block in chain.blocks] == [block.check for block in blocks]
    assert [block.data for block in chain.blocks] == [block.data for block in erased]


def test_neither_text_nor_salt_is_left_and_the_text_cannot_be_guessed() -> None:
    block = block_of("Frau Müller", named="Herr Meier")
    salts = [line.rpartition(" # ")[2] for line in block.data.decode().splitlines() if line.startswith('"""')]
    assert len(set(salts)) == 2
    erased = without_texts(block, {"text"}).data.decode()
    assert "Müller" not in erased
    assert salts[1] not in erased
    assert "Herr Meier" in erased
    left = without_texts(block, {"text", "named"}).data.decode()
    for guess in ("Frau Müller", "Herr Meier"):
        assert hashlib.sha256(guess.encode()).hexdigest() not in left
    assert not set(salts) & set(left.split())


def test_a_text_without_salt_as_older_files_have_it_can_be_erased_too() -> None:
    block = block_of("Frau Müller", salt="")
    assert b'"""\ncheck' in block.data
    digest = hashlib.sha256("Frau Müller".encode()).hexdigest()
    assert f'text = "sha256:{digest}"\n'.encode() in without_texts(block, {"text"}).data


def test_a_salt_cannot_be_passed_off_as_a_part_of_the_text_nor_the_other_way_round() -> None:
    block = block_of("drei Worte hier")
    salt = block.data.decode().partition('\n""" # ')[2][:32]
    said = "drei Worte hier"
    for moved in (f'{said} # {salt}\n"""', f'{said}\n # {salt}\n"""', f'{salt}\n{said}\n"""'):
        data = block.data.decode().replace(f'drei Worte hier\n""" # {salt}', moved)
        assert read_chain(data.encode()).broken is not None


def test_an_altered_salt_is_found() -> None:
    data = block_of("Worte").data
    altered = data.replace(b'\n""" # ', b'\n""" # 0', 1).replace(data.partition(b'""" # ')[2][31:33], b"\n", 1)
    assert altered != data
    assert read_chain(altered).broken is not None


def test_every_cut_of_a_block_with_salt_is_a_torn_tail() -> None:
    data = block_of("eins\nzwei").data
    for cut in range(1, len(data) - 1):
        chain = read_chain(data[:cut])
        assert chain.torn == data[:cut], cut
        assert chain.broken is None


def test_an_erased_text_reads_as_the_mark_and_the_event_says_which() -> None:
    event = event_of(without_texts(block_of("Frau Müller", named="Herr Meier"), {"text"}))
    assert event.data == Contribution("kim", named="Herr Meier", text="[geschwärzt]")
    assert event.erased == ("text",)
    assert event_of(block_of("sha256:" + "0" * 64)).erased == ()


@pytest.mark.parametrize("names", [{"item"}, {"nothing"}])
def test_only_texts_can_be_erased(names: set[str]) -> None:
    with pytest.raises(ValueError, match="cannot be erased"):
        without_texts(block_of("Worte"), names)
