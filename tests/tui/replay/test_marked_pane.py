"""The lines above what has changed: the rest of the pane stays as it reads."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.tui.replay.marked_pane import Marked, marked_pane
from minutes_tui.tui.view.minutes_pane import Pane
from minutes_tui.tui.view.rows import EMPTY, Row, row, text_of


def pane(*entries: int) -> Pane:
    """Entries of as many rows as their number says, parted by empty rows."""
    rows: list[Row] = []
    spans: dict[int, tuple[int, int]] = {}
    for entry in entries:
        if rows:
            rows.append(EMPTY)
        spans[entry] = (len(rows), len(rows) + entry)
        rows += [row(f"{entry}.{number}") for number in range(entry)]
    return Pane(rows, spans)


def lines(made: Pane) -> list[str]:
    return text_of(made.rows).split("\n")


def test_a_new_entry_has_its_line_above_it() -> None:
    made = marked_pane(pane(1, 2), [Marked(2, "+ new")], 40)
    assert lines(made) == ["1.0", "", "+ new", "2.0", "2.1"]
    assert made.spans == {1: (0, 1), 2: (2, 5)}


def test_in_a_corrected_one_the_words_stand_in_its_place_and_what_follows_moves() -> None:
    made = marked_pane(pane(2, 1, 3), [Marked(1, "~ corrected", "a [- b] [+ c]")], 40)
    assert lines(made) == ["2.0", "2.1", "", "~ corrected", "a [- b] [+ c]", "", "3.0", "3.1", "3.2"]
    assert made.spans == {2: (0, 2), 1: (3, 5), 3: (6, 9)}


def test_what_is_gone_stands_behind_what_it_stood_behind() -> None:
    made = marked_pane(pane(1, 2), [Marked(9, "- struck out", "[- 9]", gone=True, behind=1)], 40)
    assert lines(made) == ["1.0", "", "- struck out", "[- 9]", "", "2.0", "2.1"]
    assert made.spans == {1: (0, 1), 9: (2, 4), 2: (5, 7)}


def test_what_is_gone_and_stood_first_stands_first() -> None:
    made = marked_pane(pane(1), [Marked(9, "- struck out", "[- 9]", gone=True)], 40)
    assert lines(made) == ["- struck out", "[- 9]", "", "1.0"]
    assert made.spans[9] == (0, 3)


def test_what_is_gone_from_an_item_that_has_nothing_else_stands_alone() -> None:
    made = marked_pane(pane(), [Marked(9, "- struck out", "[- 9]", gone=True)], 40)
    assert lines(made) == ["- struck out", "[- 9]"]


def test_marks_of_other_items_change_nothing() -> None:
    whole = pane(1, 2)
    assert marked_pane(whole, [Marked(7, "+ new")], 40) is whole


@given(st.lists(st.integers(1, 4), unique=True, max_size=4), st.data())
def test_each_row_stays_and_each_entry_is_where_its_rows_are(entries: list[int], data: st.DataObject) -> None:
    whole = pane(*entries)
    chosen = data.draw(st.lists(st.sampled_from(entries), unique=True)) if entries else []
    gone = [Marked(10 + entry, "- struck out", "[- x]", gone=True, behind=entry) for entry in chosen]
    made = marked_pane(whole, [*(Marked(entry, "+ new") for entry in chosen), *gone], 40)
    kept = [line for line in lines(made) if line and line[0].isdecimal()]
    assert kept == [line for line in lines(whole) if line]
    for entry in entries:
        first, end = made.spans[entry]
        assert [line for line in lines(made)[first:end] if line[0].isdecimal()] == [
            f"{entry}.{number}" for number in range(entry)
        ]
