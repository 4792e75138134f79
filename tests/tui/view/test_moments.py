from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.settings.values import DATES, LANGUAGES, TIMES, Settings
from minutes_tui.tui.view.moments import MomentForms
from tests.support.desks import Scribe
from tests.support.scenes import SCENES

MOMENT = datetime(2022, 2, 1, 17, 5)


@pytest.mark.parametrize(
    ("language", "date", "shown"),
    [
        ("de", "language", "01.02.2022"),
        ("en", "language", "1 Feb 2022"),
        ("en", "day.month.year", "01.02.2022"),
        ("de", "day/month/year", "01/02/2022"),
        ("de", "year-month-day", "2022-02-01"),
    ],
)
def test_a_date_is_shown_as_it_is_set(language: str, date: str, shown: str) -> None:
    assert MomentForms(language, date).day(MOMENT) == shown


@pytest.mark.parametrize(
    ("hour", "shown"), [(0, "12:05 am"), (1, "1:05 am"), (11, "11:05 am"), (12, "12:05 pm"), (17, "5:05 pm")]
)
def test_twelve_hours_have_halves_of_a_day(hour: int, shown: str) -> None:
    assert MomentForms("en", time="12h").clock(MOMENT.replace(hour=hour)) == shown


@given(st.datetimes(), st.sampled_from(LANGUAGES), st.sampled_from(DATES), st.sampled_from(TIMES))
def test_whatever_the_moment_the_room_for_its_time_is_enough(
    moment: datetime, language: str, date: str, time: str
) -> None:
    forms = MomentForms(language, date, time)
    assert len(forms.clock(moment)) <= forms.clock_cells
    assert forms.day(moment)


def test_header_minutes_and_people_show_the_forms_that_are_set() -> None:
    scribe = Scribe(settings=Settings(date="year-month-day", time="12h"))
    SCENES["people"].play(scribe, "de")
    assert "da 5:20 pm" in scribe.screen()
    scribe.press("escape", "5", "enter")
    shown = scribe.screen()
    assert "2022-02-01" in shown
    assert shown.splitlines()[0].endswith("5:20 pm")
    assert "aufgerufen 5:20 pm" in shown
    assert shown.count("5:20 pm") == 3
    scribe.press("f2", "g", "r", "enter")
    scribe.type("spricht.")
    scribe.press("escape")
    assert "pm" not in scribe.minutes()
