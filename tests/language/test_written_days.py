"""Days and times as people type them, in both languages at once."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.language.registry import WORDINGS
from minutes_tui.language.written_days import written_day, written_moment

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    "text",
    [
        "1 December 2026 18:30",
        "1. Dezember 2026 18:30",
        "1.12.26 18.30 Uhr",
        "2026-12-01 18:30",
        "2026-12-01T18:30",
        "Tue 1 Dec 6:30 pm",
        "Di., 1.12. um 18:30 Uhr",
        "Dienstag, den 1. Dezember 2026, 18 Uhr 30",
        "Tuesday, December 1st, 2026 at 6.30 p.m.",
        "on the 1st of December, 18h30",
        "1/12/2026 18:30",
        "1.12. 18.30 Uhr",
        "1.12 18:30",
        "1.12.2026 1830",
        "18:30, 1 December 2026",
        "18.30 Uhr am 1.12.26",
        "6:30 pm Tue 1 Dec",
        "1. Dez.\u00a02026 18:30",
        "1. dez 18:30:00",
        "1 DEC 6:30PM",
    ],
)
def test_a_day_with_its_time_is_read_however_it_is_written(text: str) -> None:
    assert written_moment(text, TODAY) == datetime(2026, 12, 1, 18, 30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("morgen 17 Uhr", datetime(2026, 11, 26, 17)),
        ("today 9 am", datetime(2026, 11, 25, 9)),
        ("1.12.26 12 am", datetime(2026, 12, 1)),
        ("1.12.26 12 pm", datetime(2026, 12, 1, 12)),
        ("1.3. 19:00", datetime(2027, 3, 1, 19)),
        ("12.12.2026 18.10", datetime(2026, 12, 12, 18, 10)),
        ("2026-12-01T18:30:00+01:00", datetime(2026, 12, 1, 18, 30, tzinfo=timezone(timedelta(hours=1)))),
        ("", "no-day"),
        ("18:30", "no-day"),
        ("nächste Woche 18 Uhr", "no-day"),
        ("1 December 2026", "no-time"),
        ("1.12.18", "no-time"),
        ("1 Dec 1830", "no-time"),
        ("Montag, 1.12.2026, 18 Uhr", "other-weekday"),
        ("Mon 1 December 2026", "other-weekday"),
        ("32.12.2026 18:30", "no-day"),
        ("1.12.2026 18:60", "no-day"),
        ("1.12.2026 13 pm", "no-day"),
        ("1 Decimal 2026 18:30", "no-day"),
    ],
)
def test_what_is_said_is_what_is_understood(text: str, expected: object) -> None:
    assert written_moment(text, TODAY) == expected


def test_a_day_whose_weekday_is_wrong_is_no_day() -> None:
    assert written_day("Tue 1 Dec", TODAY) == date(2026, 12, 1)
    assert written_day("Mon 1 Dec", TODAY) is None
    sunday, saturday = date(2026, 12, 6), date(2026, 12, 5)
    assert [written_day(f"{name} 6.12.", TODAY) for name in ("So", "Sonntag", "Su", "Sunday")] == [sunday] * 4
    assert [written_day(f"{name} 5.12.", TODAY) for name in ("Sa", "Sonnabend", "Sonna", "Sat")] == [saturday] * 4


@given(
    day=st.dates(date(1900, 1, 1), date(2999, 12, 31)),
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    language=st.sampled_from(["de", "en"]),
)
def test_what_the_minutes_write_is_read_back(day: date, hour: int, minute: int, language: str) -> None:
    for time in (
        f"{hour}:{minute:02}",
        f"{hour}.{minute:02} Uhr",
        f"{hour % 12 or 12}:{minute:02} {'ap'[hour // 12]}m",
    ):
        written = f"{WORDINGS[language].day(day)} {time}"
        assert written_moment(written, TODAY) == datetime(day.year, day.month, day.day, hour, minute)


@given(
    text=st.text()
    | st.lists(st.sampled_from(["1", "12", ".", "/", ":", "Dez", "Mon", "pm", "Uhr", "bis", "2026", "18:30", "T"])).map(
        " ".join
    )
)
def test_any_text_is_a_moment_or_says_why_not(text: str) -> None:
    for today in (TODAY, date.min, date.max):
        found = written_moment(text, today)
        assert isinstance(found, datetime) or found in ("no-day", "no-time", "other-weekday")
