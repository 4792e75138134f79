from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.comparing import places, plain
from minutes_tui.domain.text import clean_text
from tests.domain.test_text import HARD

TEXTS = st.one_of(st.text("aAäßẞŉsé\u0327\u0301 –-’'\u00a0ﬁΣς", max_size=25), HARD).map(clean_text)


@given(text=TEXTS)
def test_what_is_plain_stays_so(text):
    assert plain(plain(text)) == plain(text)


@given(text=TEXTS)
def test_case_and_accents_do_not_count(text):
    assert plain(text) == plain(unicodedata.normalize("NFD", text))
    assert plain(text) == "".join(plain(sign) for sign in text)


@given(
    text=st.text(st.one_of(st.characters(codec="latin-1"), st.characters(codec="cp1252")), max_size=25).map(clean_text)
)
def test_western_text_is_compared_as_any_other(text):
    assert plain(text) == plain(f"{text}漢")[:-1]
    assert plain(f"{text}ß") == f"{plain(text)}ss"


@given(text=TEXTS, start=st.integers(0, 25), length=st.integers(1, 5))
def test_every_piece_of_a_text_is_found_in_it(text, start, length):
    piece = text[start : start + length]
    wanted = plain(piece)
    if not wanted or unicodedata.combining(piece[0]):
        return
    found = list(places(text, wanted))
    assert found
    assert all(plain(text[first:last]) == wanted for first, last in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


@given(text=TEXTS, wanted=st.text("asé'", min_size=1, max_size=2).map(plain))
def test_a_hit_takes_the_marks_along_that_stand_on_it(text, wanted):
    assert all(end == len(text) or not unicodedata.combining(text[end]) for _, end in places(text, wanted))


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Frau Müller aus der Straße", "muller", ["Müller"]),
        ("Frau Müller aus der Straße", "strasse", ["Straße"]),
        ("Große Strasse, große Straße", "strasse", ["Strasse", "Straße"]),
        ("Maß und Masse", "s", ["s", "s"]),
        ("12 – 13, geht’s", "12 - 13, geht's", ["12 – 13, geht’s"]),
        ("§\u00a05 und § 5", "§ 5", ["§\u00a05", "§ 5"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("c\u0327\u0301a ç", "c", ["ḉ", "ç"]),
        ("ḉ漢字漢", "漢", ["漢", "漢"]),
    ],
)
def test_hits_are_the_words_as_they_stand(text, wanted, found):
    text = clean_text(text)
    assert [text[start:end] for start, end in places(text, wanted)] == found
