"""A paste of a megabyte is taken whole. What it costs is measured by hand; a hang would meet the tests' own end."""

from __future__ import annotations

import random
from functools import lru_cache

import pytest

from minutes_tui.domain.entries import Contribution, Resolution, Results
from tests.support.desks import Scribe
from tests.support.pictures import rows_on_screen

MEGABYTE = 1_000_000
LETTERS = "abcdefghijklmnopqrstuvwxyzäöüß–"


@lru_cache
def words() -> list[str]:
    """As many different words as a megabyte holds."""
    chance = random.Random(3)
    made, size = [], 0
    while size < MEGABYTE:
        made.append("".join(chance.choices(LETTERS, k=chance.randint(2, 14))))
        size += len(made[-1]) + 1
    return made


def lines(of_words: int) -> list[str]:
    every = words()
    return [" ".join(every[at : at + of_words]) for at in range(0, len(every), of_words)]


SHAPES = {
    "lines of a few words": lines(9),
    "paragraphs": lines(120),
    "one line": [" ".join(words())],
    "one word": ["x" * MEGABYTE],
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_megabyte_is_taken_whole_and_typed_in_the_middle_of(shape: str, line_end: str) -> None:
    pasted = SHAPES[shape]
    scribe = Scribe()
    scribe.press("5", "enter", "f2", "g", "r", "enter")
    scribe.desk.paste(line_end.join(pasted))
    assert list(scribe.editor.paragraphs) == pasted

    row, column = len(pasted) // 2, len(pasted[len(pasted) // 2]) // 2
    scribe.editor.move_to(row, column)
    scribe.type("zwanzig\nTasten mitten")
    rows_on_screen(scribe, 80, 24)
    before, after = pasted[row][:column], pasted[row][column:]
    expected = [*pasted[:row], f"{before}zwanzig".rstrip(), f"Tasten mitten{after}", *pasted[row + 1 :]]
    scribe.press("escape")
    (entry,) = scribe.workspace.session.items["kim"].entries
    assert isinstance(entry.content, Contribution)
    assert entry.content.text.split("\n") == expected
    assert expected[-1].split(" ")[-1][-20:] in scribe.screen(160, 50)
    assert scribe.minutes().count("\n\n") == len(expected) - 1


def test_a_list_of_a_megabyte_becomes_bullets() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "f3")
    scribe.desk.paste("\n".join(f"- {line}" for line in lines(9)))
    scribe.press("escape")
    (entry,) = scribe.workspace.session.items["kim"].entries
    assert isinstance(entry.content, Results)
    assert list(entry.content.points) == lines(9)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_resolution_of_a_megabyte_is_voted_on(shape: str) -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "f4")
    scribe.desk.paste("\n".join(SHAPES[shape]))
    scribe.press("f5")
    assert "…" in scribe.screen()
    scribe.press("3", "enter")
    resolution, _vote = scribe.workspace.session.items["kim"].entries
    assert isinstance(resolution.content, Resolution)
    assert resolution.content.text.split("\n") == SHAPES[shape]
    assert scribe.kinds[-1] == "vote"
