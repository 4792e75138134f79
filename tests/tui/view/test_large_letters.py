"""Large letters: every letter of the two languages has a picture of its own, and no line is wider than its room."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.view.large_letters import HEIGHT, Grain, can_be_drawn, large_lines

GERMAN = string.ascii_letters + string.digits + "äöüÄÖÜßẞ€§%&/()„“‚‘–…,.;:!?+-²³°½×"
OTHERS = "éèêëàáâãåçčćđðñńóòôõøőśšşťúùûűýžźżğıİłŁØÅÉÇŞŻŽŐŰ«»“”‘’'\"£@#$*=<>[]{}|~^_"
GRAINS: tuple[Grain, ...] = ("half", "quarter")
DRAWABLE = [sign for sign in GERMAN + OTHERS if can_be_drawn(sign)]


def drawn(text: str, grain: Grain = "half") -> list[list[str]]:
    return large_lines(text, grain, 200)


def test_all_signs_that_german_and_english_minutes_need_have_a_picture() -> None:
    assert [sign for sign in GERMAN if not can_be_drawn(sign)] == []


@pytest.mark.parametrize("grain", GRAINS)
def test_no_two_letters_look_the_same(grain: Grain) -> None:
    letters = string.ascii_letters + string.digits + "äöüÄÖÜßéèêñåžőłøşŞÉ€§"
    pictures = {letter: tuple(drawn(letter, grain)[0]) for letter in letters}
    same = [(one, two) for one in letters for two in letters if one < two and pictures[one] == pictures[two]]
    assert same == []


def test_a_word_looks_as_it_should() -> None:
    assert "\n".join(drawn("Öl 1")[0]) == "\n".join(
        [
            " ▀ ▀  ▄▄     ▄",
            "▄▀▀▀▄  █    ▀█",
            "█   █  █     █",
            " ▀▀▀  ▀▀▀   ▀▀▀",
        ]
    )


def test_letters_with_marks_that_have_no_picture_of_their_own_are_put_together() -> None:
    assert can_be_drawn("Nguyễn") is False
    assert can_be_drawn("Şahin Čapek Łódź Ångström İnci")


def test_compatible_signs_are_drawn_as_what_they_stand_for() -> None:
    assert drawn("ﬁ") == drawn("fi")
    assert drawn("a\u00a0b") == drawn("a b")


def test_text_that_cannot_be_drawn_is_told_beforehand() -> None:
    for text in ("漢字", "\x1b[31m", "👍", "\u202eabc"):
        assert not can_be_drawn(text)
        with pytest.raises(ValueError, match="no picture"):
            large_lines(text, "half", 80)


@given(st.text(st.sampled_from([*DRAWABLE, " ", " "]), max_size=60), st.sampled_from(GRAINS), st.integers(8, 90))
def test_lines_are_as_high_as_they_should_be_and_never_wider_than_their_room(
    text: str, grain: Grain, room: int
) -> None:
    for line in large_lines(text, grain, room):
        assert len(line) == HEIGHT
        assert max(map(width, line)) <= room
        assert any(line)


@given(st.text(max_size=20))
def test_any_text_is_drawn_or_said_to_be_impossible(text: str) -> None:
    if can_be_drawn(text):
        large_lines(text, "quarter", 40)
