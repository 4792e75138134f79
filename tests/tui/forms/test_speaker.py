"""Who speaks: the wrong speaker is the worst mistake, so Enter takes only what is certain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.head import Person
from minutes_tui.tui.forms.people_form import PeopleForm
from minutes_tui.tui.forms.speaker import Chosen, SpeakerForm

PERSONS = (
    Person("GR", "Gregor-Rauschtenberger", "Frau", "SPD"),
    Person("GRA", "Graf", "Herr", "CDU"),
    Person("MU", "Müller", "Frau", "Grüne"),
    Person("SE", "Senpolat", "Frau", "SPD"),
)


def typing(text: str) -> SpeakerForm | Chosen:
    form: SpeakerForm | Chosen = SpeakerForm(PERSONS)
    for character in text:
        assert isinstance(form, SpeakerForm)
        form = form.typing(character)
    return form


def enter(text: str) -> object:
    form = typing(text)
    return form.taken() if isinstance(form, SpeakerForm) else form


def test_the_exact_id_wins_over_longer_ones_whatever_its_case() -> None:
    assert enter("gr") == Chosen(speaker="GR")


def test_the_only_match_is_taken() -> None:
    assert enter("senp") == Chosen(speaker="SE")
    assert enter("rausch") == Chosen(speaker="GR")


def test_names_are_found_without_their_accents() -> None:
    assert enter("mull") == Chosen(speaker="MU")
    assert enter("müll") == Chosen(speaker="MU")


def test_a_name_that_begins_so_comes_before_one_in_which_a_later_part_does() -> None:
    register = (
        Person("KS", "Ursula Krähenbühl-Schäfer"),
        Person("SP", "Schirin Petersen"),
        Person("HS", "Dr. Hans Schmidt"),
        Person("SD", "Schulz von Dorn"),
        Person("DS", "Dr. Scholl Ahrens"),
    )
    assert [person.id for person in SpeakerForm(register, "sch").matches] == ["SP", "HS", "SD", "DS", "KS"]
    people = PeopleForm(register).typing("s").typing("c").typing("h")
    assert people.person == register[1]


def test_words_of_two_parts_are_found_as_they_are_typed() -> None:
    register = (Person("KS", "Ursula Krähenbühl-Schäfer"), Person("B", "Maria von der Beek"))
    assert [person.id for person in SpeakerForm(register, "krähenbühl-sch").matches] == ["KS"]
    assert [person.id for person in SpeakerForm(register, "der").matches] == ["B"]
    assert [person.id for person in SpeakerForm(register, "der beek").matches] == []


def test_with_several_matches_enter_does_not_choose() -> None:
    assert enter("spd") == "several"


def test_a_digit_chooses_from_several() -> None:
    assert typing("spd2") == Chosen(speaker="SE")


def test_a_digit_that_may_go_on_an_id_chooses_once_enter_found_several() -> None:
    namesakes = (Person("MÜ1", "Anna Müller", "Frau", "Grüne"), Person("MÜ2", "Anna Müller", "Frau", "CDU"))
    form = SpeakerForm(namesakes, "mü")
    goes_on = form.typing("2")
    assert isinstance(goes_on, SpeakerForm)
    assert goes_on.taken() == Chosen(speaker="MÜ2")
    assert form.taken() == "several"
    assert form.told_to_choose().typing("1") == Chosen(speaker="MÜ1")
    typed_on = form.told_to_choose().typing("l")
    assert isinstance(typed_on, SpeakerForm)
    assert not typed_on.choosing


def test_arrows_and_enter_choose_from_several() -> None:
    form = typing("spd")
    assert isinstance(form, SpeakerForm)
    assert form.pointing(1).pointing(1).taken() == Chosen(speaker="SE")


def test_nobody_matches_and_nobody_is_taken() -> None:
    assert enter("xyz") == "nobody"


def test_enter_on_an_empty_field_is_plain_narrative() -> None:
    assert enter("") == Chosen()


def test_two_question_marks_are_somebody_still_to_be_named() -> None:
    assert enter("??") == Chosen(named="??")


def test_tab_takes_what_was_typed_literally() -> None:
    form = typing("Frau Neu")
    assert isinstance(form, SpeakerForm)
    assert form.literally() == Chosen(named="Frau Neu")


@given(st.text(max_size=12))
def test_whatever_is_typed_enter_takes_nobody_who_does_not_match(text: str) -> None:
    form: SpeakerForm | Chosen = SpeakerForm(PERSONS)
    for character in text:
        if isinstance(form, SpeakerForm):
            form = form.typing(character)
    if isinstance(form, Chosen):
        return
    answer = form.taken()
    if isinstance(answer, Chosen) and answer.speaker:
        assert answer.speaker in {person.id for person in form.matches}


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ('"gr', Chosen(speaker="GR", sign='"')),
        ("?gr", Chosen(speaker="GR", sign="?")),
        ("!", Chosen(sign="!")),
        (">senp", Chosen(speaker="SE", sign=">")),
        ("??", Chosen(named="??")),
        ("??2", Chosen(named="??2")),
        ("??Anwohner", Chosen(named="??Anwohner")),
        ("???", Chosen(named="??", sign="?")),
        ("???2", Chosen(named="??2", sign="?")),
        ('"??', Chosen(named="??", sign='"')),
        ("?", Chosen(sign="?")),
        ("gr", Chosen(speaker="GR")),
    ],
)
def test_a_sign_in_front_says_what_they_do(typed: str, chosen: Chosen) -> None:
    assert SpeakerForm(PERSONS, typed, signs=True).taken() == chosen


def test_backspace_takes_the_sign_away() -> None:
    form = SpeakerForm(PERSONS, '"g', signs=True)
    assert (form.sign, form.letters) == ('"', "g")
    assert (form.rubbed_out().sign, form.rubbed_out().letters) == ('"', "")
    assert form.rubbed_out().rubbed_out().sign == ""


def test_a_digit_chooses_behind_a_sign_too_and_where_there_are_no_signs_a_question_mark_is_a_letter() -> None:
    assert SpeakerForm(PERSONS, "?spd", signs=True).typing("2") == Chosen(speaker="SE", sign="?")
    assert SpeakerForm(PERSONS, "?gr").sign == ""
