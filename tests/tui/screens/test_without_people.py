"""A head without people: wherever somebody is wanted, the screen tells what leads on, once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutes_tui.domain.head import Head
from minutes_tui.tui.editor.cells import width
from tests.support.desks import Scribe, small_head
from tests.support.scenes import bare_head


def without_people(language: str) -> Head:
    return replace(small_head(language), persons=())


SIZES = ((80, 24), (60, 16), (40, 24))


def flowing(screen: str) -> str:
    return " ".join(screen.split())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_people_screen_tells_how_people_get_into_the_head_and_how_to_go_on_without(
    language: str, size: tuple[int, int]
) -> None:
    scribe = Scribe(bare_head(language), language)
    scribe.press("f6")
    shown = scribe.screen(*size)
    assert "--from csv" in flowing(shown)
    assert "F2" in shown
    if size[1] > 16:
        assert "??" in shown
    assert all(width(line) <= size[0] for line in shown.splitlines())


def test_nobody_is_marked_as_here_where_nobody_is_listed() -> None:
    for key in ("*", "enter"):
        scribe = Scribe(bare_head("de"))
        scribe.press("f6", key)
        assert "Alle anwesend" not in scribe.screen()
        assert flowing(scribe.screen()).count("niemand kann als anwesend vermerkt werden") == 2
        assert scribe.kinds == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_contribution_says_in_one_hint_what_may_be_typed_as_a_speaker(language: str) -> None:
    scribe = Scribe(language=language)
    scribe.press("5", "enter", "f2")
    with_people = scribe.screen()
    scribe = Scribe(head=without_people(language), language=language)
    scribe.press("5", "enter", "f2")
    shown = scribe.screen()
    assert {"de": "stehen keine Personen", "en": "lists no people"}[language] in flowing(shown)
    assert shown.count("??:") == with_people.count("??:") == 1
    assert shown.count("Enter") == 1


def test_a_speaker_who_is_not_listed_is_typed_and_taken() -> None:
    scribe = Scribe(head=without_people("de"))
    scribe.press("5", "enter", "f2")
    scribe.type("Frau Groß")
    scribe.press("tab")
    scribe.type("dankt allen.")
    scribe.press("escape")
    assert "Frau Groß dankt allen." in scribe.minutes()


def test_of_who_answers_a_question_the_way_of_the_answer_is_still_told() -> None:
    scribe = Scribe(head=without_people("de"))
    scribe.press("5", "enter", "f2", "?")
    scribe.type("Groß")
    scribe.press("tab")
    scribe.type("fragt nach dem Stand.")
    scribe.press("tab")
    shown = flowing(scribe.screen())
    assert "zweimal Enter nimmt ihn" in shown
    assert "Tab schriftlich / später" in shown
    assert shown.count("??:") == 1
