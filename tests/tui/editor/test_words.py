from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.tui.editor.cells import is_boundary
from minutes_tui.tui.editor.words import LONGEST_STEP, without_last_word, word_end, word_start

LINES = st.text("ab1é\u0301 -.,:'?(\u00a0漢🇩🇪👍🏽\u200d", max_size=30)


@given(line=LINES, column=st.integers(0, 30))
def test_a_step_gets_on_and_ends_where_a_cursor_may_stand(line, column):
    column = min(column, len(line))
    start, end = word_start(line, column), word_end(line, column)
    assert start < column or not column
    assert end > column or column == len(line)
    assert is_boundary(line, start)
    assert is_boundary(line, end)


@given(line=st.text("ab1 -.,?(–", max_size=30))
def test_no_step_begins_or_ends_at_a_blank_that_it_could_have_left_behind(line):
    for column in range(1, len(line) + 1):
        start = word_start(line, column)
        assert line[start] != " " or not line[:column].strip()
    for column in range(len(line)):
        end = word_end(line, column)
        assert line[end - 1] != " " or not line[column:].strip()


def steps_back(line: str) -> list[str]:
    found, at = [], len(line)
    while at:
        start = word_start(line, at)
        found.append(line[start:at])
        at = start
    return found


def steps_on(line: str) -> list[str]:
    found, at = [], 0
    while at < len(line):
        end = word_end(line, at)
        found.append(line[at:end])
        at = end
    return found


@pytest.mark.parametrize(
    "word",
    [
        "Gregor-Rauschtenberger",
        "SPD-Fraktion",
        "12.01.2022",
        "009/2022",
        "17:30",
        "1.250,50",
        "z.B",
        "geht's",
        "Bürger:innen",
        "Bürger*innen",
        "Bürger_innen",
        "Straße",
        "e\u0301t\u0301e",
    ],
)
def test_what_a_clerk_calls_a_word_is_one_step(word):
    assert steps_back(f"der {word} ist") == [" ist".strip(), f"{word} ", "der "]
    assert steps_on(f"der {word} ist") == ["der", f" {word}", " ist"]


def test_signs_go_with_the_word_that_they_touch_or_by_themselves():
    line = "er habe (SPD) – so ?? „ja“."
    assert steps_back(line) == ["ja“.", "„", "?? ", "so ", "– ", "SPD) ", "(", "habe ", "er "]
    assert steps_on(line) == ["er", " habe", " (SPD", ")", " –", " so", " ??", " „ja", "“."]


def test_a_hanging_hyphen_belongs_to_its_word_and_a_dash_to_none():
    assert steps_back("Bürger- und so - nein") == ["nein", "- ", "so ", "und ", "Bürger- "]


def test_characters_that_nothing_parts_are_a_step_each():
    assert steps_back("漢字 ab") == ["ab", "字 ", "漢"]
    assert steps_on("漢字ab") == ["漢", "字", "ab"]


def test_a_field_loses_its_last_word():
    assert without_last_word("Frau Gregor-Rauschtenberger ") == "Frau "
    assert without_last_word("") == ""


def test_a_step_over_a_word_of_a_megabyte_ends_early():
    line = "x" * 1_000_000
    assert word_start(line, len(line)) == len(line) - LONGEST_STEP
    assert word_end(line, 0) == LONGEST_STEP
