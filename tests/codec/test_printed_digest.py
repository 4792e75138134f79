"""A digest can be printed, read out, typed in, and compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.codec.printed_digest import differing, digest_of, read_digest

CHECK = "b81c9f3a22d047e1a0b1c2d3e4f5061728394a5b6c7d8e9f0011223344556677"
checks = st.text("0123456789abcdef", min_size=64, max_size=64)


def test_it_is_the_number_of_events_and_the_beginning_of_the_last_check() -> None:
    assert str(digest_of(137, CHECK)) == "137-b81c-9f3a-22d0-47e1-a0b1-c2d3-e4f5-0617-2839-4a5b"


@given(st.integers(1, 999_999_999), checks, st.data())
def test_it_is_read_however_it_is_typed(events: int, check: str, data: st.DataObject) -> None:
    digest = digest_of(events, check)
    parts = [str(events), *digest.groups]
    gaps = st.sampled_from(["-", " ", "\n", " – ", ": "])
    between = data.draw(st.one_of(st.just([""] * 10), st.lists(gaps, min_size=10, max_size=10)))
    typed = "".join(part + gap for part, gap in zip(parts, [*between, ""], strict=True))
    assert read_digest(data.draw(st.sampled_from([typed, typed.upper(), f" {typed}\n"]))) == digest


def test_letters_that_look_like_digits_are_those() -> None:
    assert read_digest("l37-b8lc-9f3a-22dO-47eI-aob1-c2d3-e4f5-o617-2839-4a5b") == digest_of(137, CHECK)


@pytest.mark.parametrize(
    "typed", ["", "137", "b81c", CHECK[:40], "0" + CHECK[:40], "137-" + CHECK[:39], "x37" + CHECK[:40]]
)
def test_what_is_none_is_not_taken_for_one(typed: str) -> None:
    assert read_digest(typed) is None


@given(checks, st.integers(0, 39))
def test_the_group_that_differs_is_known(check: str, at: int) -> None:
    other = check[:at] + ("0" if check[at] != "0" else "1") + check[at + 1 :]
    assert differing(digest_of(5, check), digest_of(5, other)) == (at // 4 + 1,)


@given(st.text(max_size=80))
def test_nothing_that_is_typed_raises(typed: str) -> None:
    read_digest(typed)
