"""Screens in languages that nobody speaks: with longer words nothing breaks, and no sentence comes from elsewhere."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from minutes_tui.document.builder import build_document
from minutes_tui.domain.votes import Vote
from minutes_tui.export.plain import export_document
from minutes_tui.language.registry import WORDINGS
from minutes_tui.tui.view.rows import text_of
from tests.support.desks import Scribe
from tests.support.pictures import paint, picture, row_widths, rows_on_screen
from tests.support.pseudo import in_other_letters, twice_as_long
from tests.support.scenes import SCENES

SNAPSHOTS = Path(__file__).parents[2] / "snapshots" / "pseudo"
SIZES = [(80, 24), (60, 16)]
ALL_SIZES = [*SIZES, (160, 50), (40, 10), (20, 6), (121, 24)]
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{3,}")


@pytest.mark.parametrize("name", SCENES)
def test_with_words_twice_as_long_the_screen_looks_as_it_did(name: str) -> None:
    scribe = SCENES[name].scribe("de", twice_as_long("de"))
    taken = "\n".join(picture(scribe, columns, rows) for columns, rows in SIZES)
    file = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(taken, encoding="utf-8")
    assert taken == file.read_text(encoding="utf-8")


def test_there_is_no_picture_of_a_screen_that_is_gone() -> None:
    assert {file.stem for file in SNAPSHOTS.iterdir()} == set(SCENES)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", SCENES)
def test_with_words_twice_as_long_rows_fill_the_screen_and_saving_is_said(name: str, language: str) -> None:
    tr = twice_as_long(language)
    scribe = SCENES[name].scribe(language, tr)
    saving = [
        tr(word) for word in ("saved", "draft kept", "NOT SAVED", "READ ONLY", "replay", "read only", "LINK LOST")
    ]
    for columns, rows in ALL_SIZES:
        painted = paint(scribe, columns, rows)
        assert len(painted.rows) == rows, (columns, rows)
        assert row_widths(painted) == {columns}, (columns, rows)
        top = text_of(painted.rows[:1])
        assert columns < 40 or any(word in top for word in saving), (columns, top)
        _, cursor = rows_on_screen(scribe, columns, rows)
        assert cursor is None or (0 <= cursor[0] < columns and 0 <= cursor[1] < rows), (columns, rows)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", SCENES)
def test_every_sentence_on_the_screen_comes_from_the_catalogue(name: str, language: str) -> None:
    scribe = SCENES[name].scribe(language, in_other_letters(language))
    people_s = words_of_people(scribe, language)
    for columns, rows in SIZES:
        lines, _ = rows_on_screen(scribe, columns, rows)
        strangers = [word for word in WORD.findall("\n".join(lines)) if word not in people_s]
        assert not strangers, "\n".join(lines)


def words_of_people(scribe: Scribe, language: str) -> str:
    """Whatever a screen may show that is no sentence of the program: the head, the minutes, and what is typed."""
    sessions = [part.session for part in scribe.parts]
    minutes = " ".join(export_document(build_document(session)) for session in sessions)
    typed = f"{scribe.editor.text} {scribe.editor.suggestion} {scribe.drafting.draft} {scribe.typed}"
    states = [state for session in sessions for state in (session.preface, *session.items.values())]
    votes = [entry.content for state in states for entry in state.entries if isinstance(entry.content, Vote)]
    told = [WORDINGS[language].vote_sentence(vote) for vote in votes]
    months = [WORDINGS[language].day(date(2022, month, 1)) for month in range(1, 13)]
    return " ".join(
        [repr(sessions), *months, minutes, typed, repr(WORDINGS[language]), repr(scribe.workspace.read_only), *told]
    )
