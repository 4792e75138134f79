"""Who has both parts open is told how much is open in the other one, and gets there; of what it is, not a word."""

from __future__ import annotations

import pytest

from tests.support.desks import Scribe
from tests.support.two_parts import two_parts


def with_points_in_both(language: str = "de") -> Scribe:
    """Two gaps in the public part; in the other one a gap, a resolution without a vote. The public is in again."""
    scribe = two_parts(language)
    scribe.press("f6", "*", "escape", "1", "enter", "f2", "enter", *"Sie ?? und ??", "escape")
    scribe.press(*"N1", "enter", "enter", "f2", "enter", *"Herr Geheim ??", "f4", *"Verkauf", "escape")
    return scribe


def back(scribe: Scribe) -> Scribe:
    scribe.press("1", "enter", "enter")
    assert scribe.workspace.session.public
    assert scribe.desk.parts.active is scribe.desk.parts.main
    return scribe


def test_the_header_counts_both_and_the_list_has_a_row_of_the_other_part() -> None:
    scribe = with_points_in_both()
    assert "! 2+2" in scribe.screen().splitlines()[0]
    scribe.press("f8")
    assert "Im öffentlichen Teil: 2 offen" in scribe.screen()
    assert "Geheim" in scribe.screen()
    scribe.press("escape")
    back(scribe).press("f8")
    assert "! 2+2" in scribe.screen().splitlines()[0]
    assert "Im nichtöffentlichen Teil: 2 offen" in scribe.screen()


def test_without_a_second_part_nothing_is_told_of_one() -> None:
    scribe = Scribe()
    scribe.press("1", "enter", "f2", "enter", *"Sie ??", "escape", "f8")
    assert "! 1 " in scribe.screen().splitlines()[0]
    assert "Teil" not in scribe.screen()


def test_no_word_of_the_part_that_is_not_public_stands_in_the_list_of_the_other() -> None:
    scribe = back(with_points_in_both())
    scribe.press("f8")
    for key in ("up", "down", "down", "down", "end", "enter", "home"):
        scribe.press(key)
        for word in ("Geheim", "Verkauf", "Hauptstraße", "Kauz"):
            assert word not in scribe.screen()


def test_the_row_leads_into_the_non_public_part_only_after_the_question() -> None:
    scribe = back(with_points_in_both())
    scribe.press("f8", "end", "enter")
    assert "Nichtöffentlichen Teil zeigen? Enter: ja" in scribe.screen()
    assert scribe.desk.parts.active is scribe.desk.parts.main
    scribe.press("up", "enter", "escape")  # the question is dropped by any other key, and Enter jumps to a point
    assert scribe.desk.parts.active is scribe.desk.parts.main
    scribe.press("end", "enter", "enter")
    assert scribe.desk.parts.active is scribe.desk.parts.nonpublic
    assert scribe.desk.screen.name == "open_points"
    assert "Geheim" in scribe.screen()
    assert scribe.workspace.session.public


def test_the_row_leads_back_into_the_public_part_at_once() -> None:
    scribe = with_points_in_both()
    scribe.press("f8", "end", "enter")
    assert scribe.desk.parts.active is scribe.desk.parts.main
    assert scribe.desk.screen.name == "open_points"
    assert "Sie ?? und ??" in scribe.screen()
    assert "Geheim" not in scribe.screen()
    scribe.press("home", "enter")
    assert scribe.editor.text == "Sie ?? und ??"


def test_the_list_on_closing_tells_of_the_other_part_and_what_is_open_in_the_course_is_counted_once() -> None:
    scribe = back(with_points_in_both())
    scribe.press("s", "5")
    assert "Im nichtöffentlichen Teil: 2 offen." in scribe.screen()
    scribe.press("enter")
    assert scribe.desk.screen.name == "open_points"
    assert [point.kind for point in scribe.desk.open_points] == ["not-opened", "gap", "gap"]
    assert "! 3+2" in scribe.screen().splitlines()[0]
    assert "Im nichtöffentlichen Teil: 2 offen" in scribe.screen()


def test_where_nothing_is_open_here_the_way_to_the_other_part_stands_all_the_same() -> None:
    scribe = two_parts()
    scribe.press("n", "1", "enter", "enter", "f2", "enter", *"Sie ??", "escape", "1", "enter", "enter", "f8")
    assert "Nichts ist offen." in scribe.screen()
    assert "▸ Im nichtöffentlichen Teil: 1 offen" in scribe.screen()
    assert "! 0+1" in scribe.screen().splitlines()[0]
    scribe.press("enter", "enter")
    assert scribe.desk.parts.active is scribe.desk.parts.nonpublic


@pytest.mark.parametrize("height", range(6, 26))
def test_the_pointer_is_in_sight_at_every_height(height: int) -> None:
    scribe = back(with_points_in_both())
    scribe.press("f8", "end")
    assert "▸" in scribe.screen(80, height)
    assert len(scribe.screen(80, height).splitlines()) == height
