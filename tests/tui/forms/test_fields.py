"""The fields of a form, one by one, and how a character finds the field that has a use for it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from minutes_tui.domain.head import Person
from minutes_tui.tui.forms.fields import Field, Form, LineField, PersonField, PickField, TimeField
from minutes_tui.tui.forms.speaker import Chosen, SpeakerForm

NOW = datetime(2022, 2, 1, 17, 20, 30, tzinfo=timezone(timedelta(hours=1)))
PEOPLE = (
    Person("GR", "Gregor", "Frau", "SPD"),
    Person("SE", "Senpolat", "Frau", "IL"),
    Person("AK", "Akgün", "Herr", "IL"),
)


def typed(field: Field, text: str) -> Field:
    for character in text:
        field = field.typing(character)
    return field


def person(text: str, **of: Person) -> PersonField:
    field = typed(PersonField("Chair", SpeakerForm(PEOPLE), of.get("proposed")), text)
    assert isinstance(field, PersonField)
    return field


def test_a_line_takes_any_text_but_what_acts_on_a_terminal() -> None:
    assert typed(LineField("Title"), "Haushalt\x1b[31m 2022").shown == "Haushalt[31m 2022"
    assert LineField("Title", "ab").rubbed_out().shown == "a"


@pytest.mark.parametrize(
    ("text", "hour", "minute", "day"),
    [("1705", 17, 5, 1), ("17:05", 17, 5, 1), ("905", 9, 5, 1), ("2.2. 1705", 17, 5, 2), ("2/2 0900", 9, 0, 2)],
)
def test_a_time_is_typed_in_four_digits_a_day_in_front(text: str, hour: int, minute: int, day: int) -> None:
    field = typed(TimeField("Time", NOW, NOW), text)
    assert isinstance(field, TimeField)
    assert field.moment == NOW.replace(day=day, hour=hour, minute=minute, second=0)


def test_without_digits_it_is_the_default_and_without_one_it_is_unknown() -> None:
    assert TimeField("Time", NOW, NOW).moment == NOW
    assert TimeField("Time", NOW).moment is None


@pytest.mark.parametrize("text", ["2599", "17", "31.2. 1700", "17:5"])
def test_what_is_no_time_is_none(text: str) -> None:
    field = typed(TimeField("Time", NOW, NOW), text)
    assert isinstance(field, TimeField)
    assert field.moment is None


def test_a_time_shortly_before_midnight_typed_shortly_after_it_is_of_the_day_before() -> None:
    field = typed(TimeField("Time", NOW.replace(hour=0, minute=10)), "2350")
    assert isinstance(field, TimeField)
    assert field.moment == NOW.replace(day=31, month=1, hour=23, minute=50, second=0)


def test_an_answer_is_gone_to_by_its_first_letters_or_its_number_or_step_by_step() -> None:
    field = PickField("Behind", ("at the beginning", "1 Opening", "7.1 Playground", "7.2 Cycle path"))
    assert typed(field, "7.2").shown == "7.2 Cycle path"
    assert typed(field, "pl").shown == "7.1 Playground"
    assert typed(field, " ").shown == "1 Opening"
    assert field.stepped(-1).shown == "7.2 Cycle path"
    assert typed(field, "x").shown == "at the beginning"


def test_who_is_proposed_is_the_answer_until_letters_are_typed() -> None:
    assert person("", proposed=PEOPLE[0]).answer == Chosen(speaker="GR")
    assert person("se", proposed=PEOPLE[0]).answer == Chosen(speaker="SE")
    assert person("il").answer == "several"
    assert person("Zapp").answer == "nobody"
    assert person("").answer == Chosen()


def test_rubbing_out_beyond_the_letters_takes_the_proposal_away() -> None:
    field = person("", proposed=PEOPLE[0]).rubbed_out()
    assert field.answer == Chosen()


def test_a_digit_behind_letters_chooses_among_the_matches() -> None:
    assert person("il2").answer == Chosen(speaker="AK")


def test_a_digit_goes_past_the_person_to_the_time_and_a_letter_past_the_time_to_the_reason() -> None:
    form = Form(
        (
            ("chair", PersonField("Chair", SpeakerForm(PEOPLE))),
            ("time", TimeField("Time", NOW, NOW)),
            ("reason", LineField("Reason")),
        )
    )
    for character in "1705 Beratung":
        form = form.typing(character)
    assert form["time"].shown == "1705 "
    assert form["reason"].shown == "Beratung"
    assert form["chair"].shown == ""


def test_behind_the_last_field_comes_the_first() -> None:
    form = Form((("one", LineField("One")), ("two", LineField("Two"))))
    assert form.moved(2).at == 0
    assert form.moved(-1).at == 1
