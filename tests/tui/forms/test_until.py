"""Until when: a day as people write it in German and English, or words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.language.registry import WORDINGS
from minutes_tui.tui.forms.until import parse_until, until_as_typed

TODAY = date(2022, 2, 1)


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("15.3.", "2022-03-15"),
        ("15.3", "2022-03-15"),
        ("15.03.2022", "2022-03-15"),
        ("15. 3. 22", "2022-03-15"),
        ("bis 15.3.", "2022-03-15"),
        ("bis zum 15. März", "2022-03-15"),
        ("15. Sept. 2023", "2023-09-15"),
        ("1.2.", "2022-02-01"),
        ("31.1.", "2023-01-31"),
        ("29.2.", "2024-02-29"),
        ("2022-03-15", "2022-03-15"),
        ("15 March", "2022-03-15"),
        ("by 15th March 2022", "2022-03-15"),
        ("March 15, 2022", "2022-03-15"),
        ("15/3", "2022-03-15"),
        ("15/03/22", "2022-03-15"),
        ("1 Jan", "2023-01-01"),
        (" nächste Sitzung ", "nächste Sitzung"),
        ("31.2.", "31.2."),
        ("bis Ostern", "bis Ostern"),
        ("15 Uhr", "15 Uhr"),
        ("next meeting", "next meeting"),
        ("0/0/00", "0/0/00"),
        ("1.1.0000", "1.1.0000"),
        ("0000-01-01", "0000-01-01"),
    ],
)
def test_a_day_is_found_in_what_people_type_and_words_stay_words(typed: str, until: str) -> None:
    assert parse_until(typed, TODAY) == until


@given(day=st.dates(date(1000, 1, 1)), language=st.sampled_from(["de", "en"]))
def test_what_is_shown_for_correcting_is_read_back_as_the_same_day(day: date, language: str) -> None:
    shown = until_as_typed(day.isoformat(), WORDINGS[language].day)
    assert parse_until(shown, TODAY) == day.isoformat()


@given(text=st.text(), today=st.dates())
def test_any_text_is_a_day_or_stays_what_it_is(text: str, today: date) -> None:
    until = parse_until(text, today)
    assert until == text.strip() or date.fromisoformat(until)
