"""What is said stands on the screen to its last word, at 80 by 24 in both languages, in every scene there is."""

from __future__ import annotations

import pytest

from tests.support.scenes import SCENES


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", SCENES)
def test_nothing_of_what_is_said_is_cut(name: str, language: str) -> None:
    scribe = SCENES[name].scribe(language)
    said = scribe.desk.said.text
    shown = "".join(scribe.screen(80, 24).split())
    assert "".join(said.split()) in shown
