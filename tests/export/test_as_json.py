"""The writer of JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.text import visible
from minutes_tui.export.as_json import dumped

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(categories=["L", "N", "P", "Zs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(categories=["L"])), inner),
)


@given(VALUES)
def test_what_no_terminal_acts_on_is_written_as_the_standard_library_writes_it(value: object) -> None:
    assert dumped(value) == json.dumps(value, ensure_ascii=False, indent=2) + "\n"


@given(st.recursive(st.text() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_any_text_comes_back_and_none_acts_on_a_terminal(value: object) -> None:
    written = dumped(value)
    assert json.loads(written) == value
    assert visible(written) == written
