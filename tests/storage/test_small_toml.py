from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from minutes_tui.storage import small_toml

TEXTS = st.text(st.characters() | st.sampled_from("\n\r\t\"'\\\x00\x1b\ufeff\u202e\ud800 ="), max_size=40)
NUMBERS = st.integers(-(10**17) + 1, 10**17 - 1)
ZONES = st.timedeltas(timedelta(hours=-20), timedelta(hours=20)).map(timezone)
MOMENTS = st.datetimes(datetime(1000, 1, 1), datetime(9000, 1, 1), timezones=ZONES)
KEYS = st.from_regex(r"[a-z][a-z0-9_-]{0,10}", fullmatch=True)
TABLES = st.dictionaries(KEYS, TEXTS | NUMBERS | st.booleans() | MOMENTS, max_size=5)


def with_whole_signs(value: object) -> object:
    """Half a sign has no form in UTF-8."""
    if not isinstance(value, str):
        return value
    return "".join("\ufffd" if 0xD800 <= ord(sign) < 0xE000 else sign for sign in value)


@given(values=TABLES, of_table=TABLES)
def test_what_is_written_is_read_again_with_its_types(values: dict[str, object], of_table: dict[str, object]) -> None:
    values.pop("fields", None)
    found = small_toml.read(small_toml.write(values, "fields", of_table))  # type: ignore[arg-type]
    assert found is not None
    assert found.pop("fields") == {key: with_whole_signs(value) for key, value in of_table.items()}
    assert found == {key: with_whole_signs(value) for key, value in values.items()}
    assert [type(found[key]) for key in values] == [type(value) for value in values.values()]


@given(values=TABLES)
def test_what_is_written_is_toml_and_holds_nothing_that_acts_on_a_terminal(values: dict[str, object]) -> None:
    data = small_toml.write(values)  # type: ignore[arg-type]
    text = data.decode()
    assert tomllib.loads(text).keys() == values.keys()
    assert not set(text) & set("\x00\x07\x1b\x7f\x9b\r\u202e\u2066\ufeff")


def test_a_text_of_several_lines_stays_readable_for_people() -> None:
    assert small_toml.write({"text": "eins\nzwei"}) == b'text = """\neins\nzwei"""\n'


@given(data=st.binary(max_size=200))
@example(b'a = "x"\nb')
@example(b"a = 9999-99-99T99:99:99Z\n")
@example(b"a = 1\na = 2\n")
@example(b"[fields]\n[fields]\n")
@example(b'fields = "x"\n[fields]\n')
@example(b'a = "\x00"\n')
@example(b'a = "\xff"\n')
@example(b'a = "\\ud800"\n')
def test_other_bytes_are_none_or_plain_values_and_never_an_exception(data: bytes) -> None:
    found = small_toml.read(data)
    assert found is None or isinstance(found, dict)


@pytest.mark.parametrize(
    "data",
    [
        b"a." * 50_000 + b"b = 1\n",
        b"a = " + b"[" * 100_000 + b"\n",
        b"a = " + b"{b = " * 50_000 + b"\n",
        b"[" + b"a." * 50_000 + b"b]\n",
        b"a = " + b"9" * 100_000 + b"\n",
        b"a = 1\n" * 100_000,
        b"".join(b"a%d = 1\n" % number for number in range(100_000)),
        b'a = """\n' + b"\\\\" * 500_000,
        b'a = "' + b"x" * 1_000_000,
        b"\n" * 100_000,
    ],
)
def test_what_makes_other_readers_run_for_long_is_refused(data: bytes) -> None:
    assert small_toml.read(data) is None


def test_a_large_text_is_read() -> None:
    text = '"\\\n' * 200_000
    assert small_toml.read(small_toml.write({"text": text})) == {"text": text}


@pytest.mark.parametrize("values", [{"a b": 1}, {"": 1}, {"a": 10**18}, {"a": datetime(2022, 2, 1)}])
def test_what_has_no_form_is_an_error_of_the_program(values: dict[str, small_toml.Scalar]) -> None:
    with pytest.raises(ValueError, match=r"key|digits|offset"):
        small_toml.write(values)


def test_an_offset_with_seconds_is_the_same_moment_in_whole_minutes() -> None:
    moment = datetime(1890, 1, 1, tzinfo=timezone(timedelta(minutes=53, seconds=28)))
    found = small_toml.read(small_toml.write({"at": moment}))
    assert found == {"at": moment.astimezone(UTC)}
