"""The straight way to the screens: for what is clearly nothing but opening a session, and for nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_tui.cli import opening
from minutes_tui.messages import Translator
from minutes_tui.settings.files import Loaded


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[str, str]]:
    """File and language of each session that was opened."""
    calls: list[tuple[str, str]] = []

    def run(file: str, tr: Translator, *, loaded: Loaded) -> int:
        assert loaded.problems == ()
        calls.append((file, tr.language))
        return 0

    def choose(tr: Translator) -> int:
        calls.append(("", tr.language))
        return 0

    monkeypatch.setattr(opening, "run", run)
    monkeypatch.setattr(opening, "choose", choose)
    monkeypatch.setattr(opening, "has_terminal", lambda: False)
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "mine"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))
    return calls


@pytest.mark.parametrize(
    ("arguments", "language"),
    [("open a.toml", "de"), ("--lang en open a.toml", "en"), ("--lang=en open a.toml", "en")],
)
def test_a_session_is_opened_straight(opened: list[tuple[str, str]], arguments: str, language: str) -> None:
    assert opening.straight(arguments.split()) == 0
    assert opened == [("a.toml", language)]


def test_the_settings_give_the_language_unless_another_is_asked_for(
    opened: list[tuple[str, str]], tmp_path: Path
) -> None:
    folder = tmp_path / "mine" / "minutes-tui"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text('language = "en"\n')
    opening.straight(["open", "a.toml"])
    opening.straight(["--lang=de", "open", "a.toml"])
    assert [language for _, language in opened] == ["en", "de"]


@pytest.mark.parametrize(("arguments", "language"), [("", "de"), ("--lang en", "en"), ("--lang=en", "en")])
def test_without_a_command_sessions_are_chosen_straight_where_there_is_a_terminal(
    opened: list[tuple[str, str]], arguments: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "has_terminal", lambda: True)
    assert opening.straight(arguments.split()) == 0
    assert opened == [("", language)]


@pytest.mark.parametrize(
    "arguments",
    [
        "",
        "--lang",
        "--lang fr open a.toml",
        "--lang= open a.toml",
        "open",
        "open --help",
        "open -h",
        "open a.toml b.toml",
        "open --take-over a.toml",
        "show a.toml",
        "--version",
        "--version open a.toml",
        "--lang en",
        "open --lang en a.toml",
    ],
)
def test_everything_else_is_read_in_full(opened: list[tuple[str, str]], arguments: str) -> None:
    assert opening.straight(arguments.split()) is None
    assert opened == []


def test_whoever_gives_up_while_it_starts_sees_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_file: str, _tr: Translator, **_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(opening, "run", interrupted)
    assert opening.straight(["open", "a.toml"]) == 1
