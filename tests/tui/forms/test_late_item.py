"""What number a late item is given."""

from __future__ import annotations

import pytest

from minutes_tui.tui.forms.late_item import guessed_number

AGENDA = ("1", "5", "7", "7.1", "7.2", "8", "N1", "N2")


@pytest.mark.parametrize(
    ("behind", "guessed"),
    [
        ("5", "5a"),
        ("7", "7a"),
        ("7.1", "7.1a"),
        ("7.2", "7.3"),
        ("8", "9"),
        ("N1", "N1a"),
        ("N2", "N3"),
        ("Ö 4", "Ö 5"),
        ("3.", "3a."),
        ("", ""),
        ("Anhang", ""),
    ],
)
def test_it_goes_on_with_the_number_of_the_item_before(behind: str, guessed: str) -> None:
    assert guessed_number(behind, AGENDA) == guessed


def test_a_letter_that_is_taken_is_passed_over() -> None:
    assert guessed_number("5", (*AGENDA, "5a")) == "5b"
    assert guessed_number("5a", (*AGENDA, "5a", "5b")) == "5c"


def test_when_all_letters_are_taken_none_is_guessed() -> None:
    assert guessed_number("5", (*AGENDA, *(f"5{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"))) == ""
