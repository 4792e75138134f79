"""The keys of every text, as a typist uses them."""

from __future__ import annotations

import pytest

from tests.support.desks import Scribe

OPENED = {
    "contribution": ("f2", "g", "r", "enter"),
    "resolution": ("f4",),
    "results": ("f3",),
}


@pytest.fixture(params=OPENED)
def scribe(request: pytest.FixtureRequest) -> Scribe:
    scribe = Scribe()
    scribe.press("5", "enter", *OPENED[request.param])
    return scribe


def test_words_are_deleted_and_passed_by_control_keys(scribe: Scribe) -> None:
    scribe.type("Der Rat nimmt den Bericht")
    scribe.press("ctrl+w")
    assert scribe.editor.text == "Der Rat nimmt den "
    scribe.press("ctrl+u", "ctrl+u", "ctrl+u", "ctrl+x")
    assert scribe.editor.text == "Der  nimmt den "
    scribe.press("ctrl+d")
    scribe.type("!")
    assert scribe.editor.text == "Der  nimmt! den "


def test_each_word_deleted_and_each_paste_is_one_undo(scribe: Scribe) -> None:
    scribe.type("Der Rat nimmt")
    scribe.press("ctrl+w", "ctrl+w")
    scribe.desk.paste("zwei Sätze. Noch einer.\nUnd ein Absatz.")
    scribe.press("ctrl+z")
    assert scribe.editor.text == "Der "
    scribe.press("ctrl+z")
    assert scribe.editor.text == "Der Rat "
    scribe.press("ctrl+z")
    assert scribe.editor.text == "Der Rat nimmt"
    scribe.press("ctrl+z")
    assert scribe.editor.text == "Der Rat "
    scribe.press("ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y")
    assert scribe.editor.text == "Der zwei Sätze. Noch einer.\nUnd ein Absatz."


def test_tab_goes_to_the_next_gap_and_what_is_typed_takes_its_place(scribe: Scribe) -> None:
    scribe.type("Herr ??? habe um ?? Uhr")
    scribe.press("tab")
    assert scribe.editor.cursor == (0, 8)
    scribe.type("Meier")
    scribe.press("tab", "ctrl+w")
    scribe.type("18")
    assert scribe.editor.text == "Herr Meier habe um 18 Uhr"
    scribe.press("tab")
    assert "keine Lücke" in scribe.screen()


def test_a_wrapped_page_is_pasted_as_its_paragraph(scribe: Scribe) -> None:
    scribe.type("So: ")
    scribe.desk.paste(
        "Der Ausschuss nimmt den Bericht über die neuen Radwege zur Kennt-\n"
        "nis und bittet die Verwaltung, bis zum Herbst einen Plan vorzu-\nlegen."
    )
    assert scribe.editor.text == (
        "So: Der Ausschuss nimmt den Bericht über die neuen Radwege zur Kenntnis und bittet die Verwaltung, bis zum "
        "Herbst einen Plan vorzulegen."
    )


def test_a_word_of_the_speaker_is_deleted(scribe: Scribe) -> None:
    scribe.press("f2")
    scribe.type("Frau Nie-Gesehen")
    scribe.press("ctrl+w", "tab")
    scribe.type("spricht.")
    scribe.press("escape")
    assert "Frau spricht." in scribe.minutes()
