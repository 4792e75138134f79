from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.placing import says_anything, settled
from minutes_tui.domain.text import clean_line, clean_paste, clean_text, settle_text

# Any Unicode, with what hurts more often than chance would have it.
HARD = st.text(
    st.one_of(st.characters(exclude_categories=()), st.sampled_from("a \n\r\t\v\x85\u2028\u2029\u0301\u202e\x1b\u00a0"))
)
DOORS = [clean_line, clean_text, clean_paste, settle_text]


@pytest.mark.parametrize("door", DOORS)
@given(text=HARD)
def test_what_has_passed_a_door_passes_it_unchanged(door, text):
    once = door(text)
    assert door(once) == once


@pytest.mark.parametrize("door", DOORS)
@given(text=HARD)
def test_clean_text_is_composed_and_holds_nothing_that_acts(door, text):
    clean = door(text)
    assert unicodedata.is_normalized("NFC", clean)
    assert not [sign for sign in clean if unicodedata.category(sign) in {"Cc", "Cs"} and sign != "\n"]
    assert not set(clean) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


@given(text=HARD)
def test_a_line_has_no_line_ends(text):
    assert "\n" not in clean_line(text)


@given(text=HARD)
def test_settled_text_has_no_blanks_at_line_ends_and_no_two_blank_lines(text):
    settled = settle_text(text)
    assert settled == settled.strip("\n")
    assert "\n\n\n" not in settled
    assert all(line == line.rstrip(" \u00a0") for line in settled.split("\n"))


def test_every_kind_of_line_end_parts_paragraphs():
    assert clean_text("a\r\nb\rc\u2028d\u2029e\x85f\x0bg\x0ch\ni") == "a\nb\nc\nd\ne\nf\ng\nh\ni"


def test_tabs_are_one_blank_and_an_accent_composes():
    assert clean_text("Ja\t\tNein u\u0308ber") == "Ja Nein über"


def test_a_paste_keeps_one_blank_line_of_many():
    assert clean_paste("a\n\n \n\nb\n\nc\nd") == "a\n\nb\n\nc\nd"


def test_a_line_end_within_a_line_is_one_blank():
    assert clean_line("eins\r\nzwei") == "eins zwei"


def test_settling_strips_ends_and_keeps_what_is_inside():
    assert settle_text("\n\n  eins  zwei \n\n\n\ndrei\u00a0\n\n") == "  eins  zwei\n\ndrei"


@pytest.mark.parametrize(
    "text",
    ["a" + " " * 1_000_000 + "b", ("\n" + " " * 1000 + "x") * 1000, "a" + "\u0301\u0316" * 500_000],
    ids=["blanks", "lines of blanks", "marks"],
)
def test_a_megabyte_of_one_sign_is_settled_like_any_other_text(text):
    settled = settle_text(text)
    assert len(settled) >= len(text) - 1
    assert settle_text(settled) == settled


MARKS = st.text(st.sampled_from("a\u0e97\u0301\u0316\u0344\u0f73\u1ec7\u1161\u11a8"), min_size=200, max_size=300)


@given(text=MARKS)
def test_piled_up_marks_are_composed_as_unicode_says(text):
    assert clean_text(text) == unicodedata.normalize("NFC", text)


@given(text=HARD)
def test_a_clean_text_says_something_where_something_is_left_once_it_is_settled(text):
    clean = clean_text(text)
    assert says_anything(clean) is bool(settled(clean))
