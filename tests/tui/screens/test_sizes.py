"""Every screen at every size: nothing falls over, nothing sticks out, what matters is in sight."""

from __future__ import annotations

import pytest

from minutes_tui.tui.keymap.everywhere import BACK, DONE, EVERYWHERE
from minutes_tui.tui.view.rows import text_of
from tests.support.pictures import paint, row_widths, rows_on_screen
from tests.support.scenes import SCENES

SIZES = [(80, 24), (60, 16), (160, 50), (40, 10), (20, 5), (20, 6), (300, 80), (59, 15), (121, 24), (80, 8)]
LANGUAGES = ["de", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENES)
def test_rows_fill_the_screen_exactly_and_the_cursor_is_inside(name: str, language: str) -> None:
    scribe = SCENES[name].scribe(language)
    for columns, rows in SIZES:
        painted = paint(scribe, columns, rows)
        assert len(painted.rows) == rows, (columns, rows)
        assert row_widths(painted) == {columns}, (columns, rows)
        region = painted.editor
        if region is not None:
            assert 0 <= region.x < region.x + region.width <= columns
            assert 2 <= region.y < region.y + region.height <= max(3, rows - 2)
        _, cursor = rows_on_screen(scribe, columns, rows)
        if cursor is not None:
            assert 0 <= cursor[0] < columns, (columns, rows)
            assert 2 <= cursor[1] < max(3, rows - 2), (columns, rows)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENES)
def test_the_header_always_says_whether_it_is_saved(name: str, language: str) -> None:
    scribe = SCENES[name].scribe(language)
    words = {
        "de": ("gespeichert", "NICHT GESPEICHERT", "NUR LESEN", "Entwurf", "Wiedergabe", "liest mit", "VERBINDUNG"),
        "en": ("saved", "NOT SAVED", "READ ONLY", "draft kept", "replay", "read only", "LINK LOST"),
    }
    for columns, rows in SIZES:
        top = text_of(paint(scribe, columns, rows).rows[:1])
        assert any(word in top for word in words[language]), (columns, top)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENES)
def test_the_key_line_ends_with_a_whole_word(name: str, language: str) -> None:
    scribe = SCENES[name].scribe(language)
    labels = {scribe.desk.tr(binding.label) for binding in (*EVERYWHERE, *scribe.desk.screen.bindings)}
    labels |= {"?", *map(scribe.desk.tr, (BACK, DONE))}
    for columns, rows in SIZES:
        line = text_of(paint(scribe, columns, rows).rows[-1:]).rstrip()
        assert any(line.endswith(label) for label in labels if label) or not line.strip(), (columns, line)


@pytest.mark.parametrize("size", SIZES)
def test_the_figure_that_is_typed_and_the_outcome_are_in_sight(size: tuple[int, int]) -> None:
    scribe = SCENES["vote-figures"].scribe("de")
    scribe.press("shift+tab", "9", "9")
    columns, rows = size
    shown = "\n".join(rows_on_screen(scribe, columns, rows)[0])
    assert "99" in shown
    assert rows < 6 or "→" in shown


@pytest.mark.parametrize("size", SIZES)
def test_the_question_who_speaks_and_what_is_typed_are_in_sight(size: tuple[int, int]) -> None:
    scribe = SCENES["speaker-several"].scribe("de")
    shown = "\n".join(rows_on_screen(scribe, *size)[0])
    assert "Wer spricht? il" in shown


@pytest.mark.parametrize("size", SIZES)
def test_the_four_answers_about_a_voted_resolution_are_in_sight_where_there_is_room(size: tuple[int, int]) -> None:
    scribe = SCENES["resolution-choice"].scribe("de")
    shown = "\n".join(rows_on_screen(scribe, *size)[0])
    assert size[1] < 10 or all(f" {digit}  " in shown for digit in "1234")
