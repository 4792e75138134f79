"""A file of signatures says in words what was signed, and is read as it was written or not at all."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.codec.signatures import Signature, Statement, read_signatures, signed

AT = datetime(2022, 2, 3, 9, 12, tzinfo=timezone(timedelta(hours=1)))
ARMOURED = "-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAA\nAQ==\n-----END SSH SIGNATURE-----\n"
STATEMENT = Statement("6. Sitzung des „Rates“", 137, "b8" * 32, "5f" * 16, AT)


def test_what_is_signed_is_a_text_that_can_be_read() -> None:
    assert STATEMENT.text.splitlines() == [
        "minutes-tui signature 1",
        'title = "6. Sitzung des „Rates“"',
        "events = 137",
        f'check = "{"b8" * 32}"',
        f'head = "{"5f" * 16}"',
        "signed_at = 2022-02-03T09:12:00+01:00",
    ]


@given(st.text(max_size=60), st.integers(1, 999_999_999), st.integers(1, 3))
def test_signatures_are_read_as_they_were_written(title: str, events: int, times: int) -> None:
    statement = Statement(title, events, "0a" * 32, "00" * 16, AT)
    data = b"\n".join([signed(statement, ARMOURED)] * times)
    found = read_signatures(data)
    assert found is not None
    assert len(found) == times
    assert found[0].text == statement.text
    assert found[0].armoured == ARMOURED


def test_line_ends_and_blanks_at_them_do_no_harm() -> None:
    expected = (Signature(STATEMENT, STATEMENT.text, ARMOURED),)
    data = signed(STATEMENT, ARMOURED)
    for other in (data, data.replace(b"\n", b"\r\n"), data.replace(b"\n", b" \n"), b"\xef\xbb\xbf" + data + b"\n\n"):
        assert read_signatures(other) == expected


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Guten Tag\n",
        STATEMENT.text.encode(),
        ARMOURED.encode(),
        signed(STATEMENT, ARMOURED).replace(b"events = 137", b"events = 0"),
        signed(STATEMENT, ARMOURED).replace(b"title", b"titel"),
        signed(STATEMENT, ARMOURED) + b"and more\n",
        b"\xff\xfe",
    ],
)
def test_anything_else_is_no_file_of_signatures(data: bytes) -> None:
    assert read_signatures(data) is None


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    read_signatures(data)
    read_signatures(signed(STATEMENT, ARMOURED) + data)
