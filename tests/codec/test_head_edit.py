from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.codec.head import read_head
from minutes_tui.codec.head_edit import with_closed
from minutes_tui.domain.head import Closed, Head
from tests.support.malformed_heads import GOOD, malformed

ODD = [data for name, data in malformed().items() if name.startswith("odd")]
BLOCK = b'[closed]\nevents = 27\ncheck = "b81c"'


def test_the_table_goes_below_the_last_line():
    assert with_closed(GOOD.encode(), 27, "b81c") == GOOD.encode() + b"\n" + BLOCK + b"\n"
    assert (
        with_closed(GOOD.encode() + b"# end  \n\n\n", 27, "b81c") == GOOD.encode() + b"# end  \n\n" + BLOCK + b"\n\n\n"
    )
    assert with_closed(GOOD.rstrip().encode(), 27, "b81c") == GOOD.encode() + b"\n" + BLOCK + b"\n"


def test_only_the_two_values_are_replaced():
    old = b'\xef\xbb\xbfx = 1\r\n[closed] # by us\r\nevents  =  1  # so many\r\n  check = """\r\nold""" # x\n[z]\n'
    new = b'\xef\xbb\xbfx = 1\r\n[closed] # by us\r\nevents  =  27  # so many\r\n  check = "b81c" # x\n[z]\n'
    assert with_closed(old, 27, "b81c") == new
    assert with_closed(b'closed = {check = "", events = 1} # x', 27, "b81c") == (
        b'closed = {check = "b81c", events = 27} # x'
    )


@pytest.mark.parametrize("data", ODD)
@given(ends=st.tuples(st.sampled_from([b"", b"\n", b"\r\n\r\n", b" \n", b"# x\n"]), st.integers(0, 10**6)))
def test_the_head_says_that_it_is_closed_and_everything_else_as_before(data, ends):
    end, events = ends
    data += b"\n" + end
    before, after = read_head(data), read_head(with_closed(data, events, "abc"))
    assert isinstance(before, Head)
    assert isinstance(after, Head)
    assert after == replace(before, closed=Closed(events, "abc"))
    assert with_closed(with_closed(data, 1, "z"), events, "abc") == with_closed(data, events, "abc")


@pytest.mark.parametrize(
    "data", [b"\xff", b"x = ", b"closed = 1\n", b"[closed]\nevents = 1\n", b"[[closed]]\nevents = 1\n"]
)
def test_a_head_that_cannot_be_edited_is_refused(data):
    with pytest.raises(ValueError, match="cannot be edited"):
        with_closed(data, 1, "a")


def test_a_check_is_no_toml():
    with pytest.raises(ValueError, match="letters and digits"):
        with_closed(b"", 1, '"\nx = 1')
