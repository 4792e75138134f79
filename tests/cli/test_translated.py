"""The command line speaks one language at a time, also where click has sentences of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_tui.cli.commands import run
from minutes_tui.cli.exit_codes import FINE, WRONG_USE

ENGLISH = (
    "required",
    "Usage",
    "Options",
    "Commands",
    "Show",
    "Missing",
    "No such",
    "Invalid",
    "Got",
    "requires",
    "Error",
)
WRONG = {
    ("opne",): "Den Befehl opne gibt es nicht.",
    ("show",): "DATEI fehlt.",
    ("show", "--foo", "x"): "Die Option --foo gibt es nicht.",
    ("export", "x"): "--to fehlt.",
    ("export", "x", "--to"): "--to braucht einen Wert.",
    ("export", "x", "--to", "pdf"): "--to verlangt eines von diesen: text, markdown, json",
    ("export", "x", "--to", "text", "--width", "3"): "--width verlangt eine ganze Zahl ab 20.",
    ("export", "x", "--to", "text", "--width", "drei"): "--width verlangt eine ganze Zahl ab 20.",
    ("show", "a", "b"): "Diese Befehlszeile ist nicht zu verstehen.",
}


@pytest.mark.parametrize(
    "command", ["", "new", "open", "show", "export", "log", "diff", "check", "settings", "completion", "import", "demo"]
)
def test_the_german_help_has_no_english_word(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "de", *command.split(), "--help"]) == FINE
    said = capsys.readouterr().out
    assert said.startswith("Aufruf: minutes-tui")
    assert not [word for word in ENGLISH if word in said]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_what_is_wrong_with_a_command_line_is_said_in_german(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", "de", *arguments]) == WRONG_USE
    said = capsys.readouterr().err
    assert WRONG[arguments] in said
    assert not [word for word in ENGLISH if word in said]


def test_without_a_command_there_is_the_help_where_there_are_no_sessions(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    assert run(["--lang", "de"]) == WRONG_USE
    assert "Befehle:" in capsys.readouterr().err


def test_every_error_that_click_has_gets_a_sentence_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--lang", "xx"], ["--lang"], ["--foo"], []):
        run(arguments)
    assert not [word for word in ("Missing", "No such", "Invalid", "Got") if word in capsys.readouterr().err]
