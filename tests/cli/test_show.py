"""`minutes-tui show` of meetings in which items went off the agenda."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.cli.commands import run

SESSIONS = Path(__file__).parents[2] / "sessions"


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [
        (
            "2024-03-06-tarnbeck-council-busy.toml",
            "en",
            {"adjourned": "adjourned", "removed": "removed from the agenda"},
        ),
        ("2023-11-23-rat-busy.toml", "de", {"adjourned": "vertagt", "removed": "abgesetzt"}),
    ],
)
def test_items_that_are_off_the_agenda_are_shown_with_what_became_of_them(
    name: str, language: str, words: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(SESSIONS / name)
    loaded = load(file)
    assert isinstance(loaded, LoadedSession)
    fates = [(state.item, words[state.fate]) for state in loaded.session.items.values() if state.fate]
    assert fates
    assert run(["--lang", language, "show", file]) == 0
    lines = capsys.readouterr().out.splitlines()
    for item, word in fates:
        assert f"{item.number:>6}  {item.title}  ({word})" in lines


@pytest.mark.parametrize("file", sorted(SESSIONS.glob("*.toml")), ids=lambda file: file.stem)
def test_every_sample_can_be_shown(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(file)]) == 0
    assert capsys.readouterr().out
