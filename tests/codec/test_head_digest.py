from __future__ import annotations

from hypothesis import given

from minutes_tui.codec.head import read_head
from minutes_tui.codec.head_digest import head_digest
from minutes_tui.codec.head_edit import with_closed
from minutes_tui.domain.head import Head, Meeting
from minutes_tui.domain.head_changes import head_changes
from tests.support.heads import HEADS
from tests.support.malformed_heads import GOOD, MINIMAL


def digest(data: bytes) -> str:
    head = read_head(data)
    assert isinstance(head, Head)
    return head_digest(head)


def test_the_digest_stays_the_same_for_ever():
    # Journals hold these digests. When this test fails, it is the code that is wrong.
    assert digest(MINIMAL.encode()) == "ec18d37ff7f6542b6088fb84bffa0141"
    assert digest(GOOD.encode()) == "31f198e107eb4e486be12ebaeafd1683"


def test_comments_layout_order_of_keys_and_closing_do_not_count():
    data = MINIMAL.encode()
    for same in (
        b"# x\n" + data.replace(b"\n", b"\r\n"),
        b'format=1\nmeeting={language="de",title="T", place=""}',
        with_closed(data, 3, "abc"),
    ):
        assert digest(same) == digest(data)


@given(old=HEADS, new=HEADS)
def test_the_digest_differs_exactly_when_there_is_a_change_to_tell(old, new):
    assert (head_digest(old) == head_digest(new)) == (head_changes(old, new) == ())


def test_a_text_counts_as_it_is():
    assert head_digest(Head(Meeting("ü", "de"))) != head_digest(Head(Meeting("u", "de")))
