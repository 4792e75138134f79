"""Pictures of every screen. With UPDATE_SNAPSHOTS=1 in the environment they are taken anew: then look at them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.support.pictures import picture
from tests.support.scenes import SCENES

SNAPSHOTS = Path(__file__).parents[2] / "snapshots"
SIZES = [(80, 24), (60, 16), (160, 50)]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", SCENES)
def test_the_screen_looks_as_it_did(name: str, language: str) -> None:
    scribe = SCENES[name].scribe(language)
    taken = "\n".join(picture(scribe, columns, rows) for columns, rows in SIZES)
    file = SNAPSHOTS / language / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(taken, encoding="utf-8")
    assert taken == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["de", "en"])
def test_there_is_no_picture_of_a_screen_that_is_gone(language: str) -> None:
    assert {file.stem for file in (SNAPSHOTS / language).iterdir()} == set(SCENES)
