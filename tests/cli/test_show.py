"""`minutes-tui show` of meetings in which items went off the agenda."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.cli.commands import run
from minutes_tui.cli.show import overview
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.agenda_changes import ItemSetAside
from minutes_tui.messages import translator
from tests.support.acting import Acting, clock

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


def test_each_item_is_shown_with_what_became_of_it() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(17, 5))
    acting.act(ItemCalled("i2"), clock(17, 10))
    acting.act(ItemSetAside("i3", "adjourned"))
    acting.act(ItemSetAside("i4", "removed"))
    shown = overview(acting.session, translator("de")).splitlines()[:5]
    assert [line.split(maxsplit=1)[1] for line in shown] == [
        "Eröffnung  (fertig 17:10)",
        "Haushalt  (aufgerufen 17:10)",
        "Spielplatz  (vertagt)",
        "Radweg  (abgesetzt)",
        "Verschiedenes",
    ]
