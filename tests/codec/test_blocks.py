"""The writer of blocks and its fast reader, held against a full reader of TOML."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from minutes_tui.codec.blocks import NotAnEventError, digest, read_body, read_fast, read_slowly, write_block
from minutes_tui.codec.chain import normalised, read_chain
from minutes_tui.codec.record import Record, Text, Value
from tests.support.strategies_blocks import records, texts

AT = datetime(2022, 2, 1, 17, 20, 5, tzinfo=timezone(timedelta(hours=1)))


def storable(value: Value) -> Value:
    """The value with U+FFFD for what UTF-8 cannot hold."""
    match value:
        case Text():
            return Text(_without_surrogates(value))
        case str():
            return _without_surrogates(value)
        case tuple():
            return tuple(_without_surrogates(one) if isinstance(one, str) else one for one in value)  # type: ignore[return-value]
    return value


def _without_surrogates(text: str) -> str:
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _as_toml(value: Value) -> Any:
    match value:
        case Text():
            return str(value) + "\n"
        case tuple():
            return list(value)
    return value


@given(records)
def test_a_record_comes_out_as_it_went_in(record: Record) -> None:
    block = write_block(replace(record, seq=1), "")
    chain = read_chain(block.data)
    assert chain.broken is None
    assert not chain.torn
    read = chain.blocks[0].record
    assert (read.id, read.by, read.kind) == tuple(map(storable, (record.id, record.by, record.kind)))
    assert (read.at, read.when, read.seq) == (record.at, record.when, 1)
    assert list(read.fields.items()) == [(name, storable(value)) for name, value in record.fields.items()]
    assert [type(value) for value in read.fields.values()] == [type(value) for value in record.fields.values()]


@given(records)
def test_what_is_written_is_toml_that_any_reader_reads_alike(record: Record) -> None:
    block = write_block(replace(record, seq=7), "before")
    (table,) = tomllib.loads(block.data.decode())["event"]
    assert table.pop("check") == block.check
    assert list(table)[:3] == ["seq", "id", "at"]
    for name, value in block.record.fields.items():
        assert table[name] == _as_toml(value)


@given(records)
def test_what_is_written_is_read_fast(record: Record) -> None:
    body = write_block(replace(record, seq=1), "").data.decode().removeprefix("[[event]]\n").rpartition("check")[0]
    assert read_fast(body) == read_slowly(body)


_PIECES = st.sampled_from(
    [
        "a", "b_1", "seq", " = ", "=", '"', '"""', "\n", '"""\n', '\n"""\n', "\\", "\\n", '\\"', "\\u0041", "\\uD800",
        "\\u00e9", "[", "]", ", ", ",", "1", "-1", "007", "1_000", "0x1F", "1.5", "true", "false", "inf", "+1", "e",
        "2022-02-01T17:20:05+01:00", "2022-02-30T17:20:05+01:00", "2022-02-01T17:20:05Z", "2022-02-01", "24:00", "'",
        "2022-02-01T17:20:05.1234567+01:00", "2022-02-01 17:20:05z", "#", " ", "\t", "ä", "\ufeff", "{", "}", ".",
        "999999999999999999", "9999999999999999999", "2022-02-01T24:00:00Z", "٣", "2022-02-01T17:20:05+24:00",
    ]
)  # fmt: skip


@given(st.one_of(st.lists(_PIECES).map("".join), st.lists(st.tuples(_PIECES, _PIECES)).map(
    lambda pairs: "".join(f"{name} = {value}\n" for name, value in pairs)
)))  # fmt: skip
@example('a = """\nx\n"""\n')
@example('a = """\n"""\nb = """\ny\n"""\n')
@example('a = "x"\na = "y"\n')
@example("a = 2022-02-01T17:20:05.5-00:00\n")
def test_the_fast_reader_equals_tomllib_wherever_it_answers(body: str) -> None:
    fast = read_fast(body)
    if fast is None:
        return
    assert {name: _as_toml(value) for name, value in fast.items()} == tomllib.loads(body)


def test_the_fast_reader_leaves_what_it_does_not_know_to_toml() -> None:
    body = "seq = 1\nid = 'x'\nat = 2022-02-01 17:20:05Z # now\nby = \"\\t\"\nkind = \"k\"\nn = 1_0\nt = '''a'''\n"
    assert read_fast(body) is None
    record = read_body(body)
    assert (record.id, record.at, record.by) == ("x", datetime(2022, 2, 1, 17, 20, 5, tzinfo=UTC), "\t")
    assert record.fields == {"n": 10, "t": "a"}


@given(texts)
def test_no_line_of_a_text_looks_like_structure(text: str) -> None:
    record = Record("i", AT, "b", "k", {"text": Text(text)}, seq=1)
    lines = write_block(record, "").data.decode().split("\n")
    inside = lines[lines.index('text = """') + 1 : -3]
    for line in inside:
        assert not re.match(r"\[|check|<{7}|={7}|>{7}|\|{7}", line)
        assert line == line.rstrip()
        assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", line)


@given(texts)
def test_the_same_words_have_the_same_check_and_others_another(text: str) -> None:
    def check(words: str) -> str:
        return write_block(Record("i", AT, "b", "k", {"text": Text(words)}, seq=1), "p").check

    assert check(text) == check(text)
    assert check(text) != check(text + "x")


def test_a_text_can_be_replaced_by_its_own_digest_and_the_chain_holds() -> None:
    import hashlib

    block = write_block(Record("i", AT, "b", "k", {"text": Text("a secret\nof two lines")}, seq=1), "")
    erased = re.sub(
        rb'text = """\n(.*?)\n"""',
        lambda text: b'text = "sha256:' + hashlib.sha256(text[1]).hexdigest().encode() + b'"',
        block.data,
        flags=re.DOTALL,
    )
    assert b"secret" not in erased
    chain = read_chain(erased)
    assert chain.broken is None
    assert str(chain.blocks[0].record.fields["text"]).startswith("sha256:")


@pytest.mark.parametrize(
    ("fields", "at"),
    [({"kind": 1}, AT), ({"check": 1}, AT), ({"A": 1}, AT), ({"n": 10**18}, AT), ({}, AT.replace(tzinfo=None))],
)
def test_what_no_block_can_hold_is_a_programming_error(fields: dict[str, Value], at: datetime) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        write_block(Record("i", at, "b", "k", fields, seq=1), "")


@pytest.mark.parametrize(
    "body", ["", "seq = 1\n", 'seq = "1"\nid = "x"\nat = 1\n', "a.b = 1\n", "a" + ".a" * 60_000 + " = 1\n", "x = ["]
)
def test_what_is_no_event_is_refused(body: str) -> None:
    with pytest.raises(NotAnEventError):
        read_body(body)


@given(st.lists(st.sampled_from(['a = """\n', '"""\n', "x\n", "\n", "b = 1\n", '"""x\n', '""""\n'])).map("".join))
def test_a_text_goes_from_its_opening_to_the_first_line_that_closes_it_and_what_is_never_closed_is_none(
    body: str,
) -> None:
    def as_digest(text: re.Match[str]) -> str:
        return f'{text[1]} = "sha256:{hashlib.sha256(text[2].encode()).hexdigest()}"'

    plainly = re.sub(r'(?ms)^([a-z]+) = """\n(.*?)\n"""$', as_digest, body)
    assert digest(body, "before") == hashlib.sha256(f"before\n{plainly}".encode()).hexdigest()


def test_a_text_that_begins_a_million_times_and_never_ends_takes_no_time() -> None:
    assert digest('a = """\n' * 1_000_000, "")
    assert normalised(" " * 4_000_000 + "x").endswith("x")
