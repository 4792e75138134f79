from __future__ import annotations

import os
from pathlib import Path

import pytest

from minutes_tui.cli.commands import run
from minutes_tui.cli.exit_codes import FINDINGS, FINE


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "mine"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LANGUAGE", raising=False)
    place = tmp_path / "mine" / "minutes-tui" / "settings.toml"
    place.parent.mkdir(parents=True)
    return place


def test_the_settings_are_printed_in_the_language_they_set(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text('language = "de"\ntheme = "dark"\n')
    assert run(["settings"]) == FINE
    printed = capsys.readouterr().out
    assert "Sprache des Programms." in printed
    assert '\ntheme = "dark"\n' in printed
    unwrapped = printed.replace("\n# ", " ")
    assert f"Die eigene Datei, die vorgeht: {file} " in unwrapped
    assert f"{os.environ['XDG_CONFIG_DIRS']}/minutes-tui/settings.toml (nicht vorhanden)" in unwrapped


def test_a_file_can_be_written_over_itself(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text('theme = "dark"\n')
    assert run(["settings", "-o", str(file)]) == FINE
    assert '\ntheme = "dark"\n' in file.read_text()
    assert capsys.readouterr().out == ""


def test_a_file_with_a_mistake_is_told_and_never_written_over(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text('tehme = "dark"\n')
    assert run(["settings"]) == FINDINGS
    said = capsys.readouterr()
    assert '# theme = "16"' in said.out
    assert "has a mistake, does not count" in said.out.replace("\n# ", " ")
    assert said.err == f"{file}:1:1: tehme: The key tehme is not known here; is theme meant?\n"
    assert run(["settings", "-o", str(file)]) == FINDINGS
    assert file.read_text() == 'tehme = "dark"\n'


def test_check_tells_all_mistakes_with_their_lines(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["settings", "--check"]) == FINE
    assert capsys.readouterr().out == "There are no settings; everything is as by default.\n"
    file.write_text('theme = "dark"\n')
    assert run(["settings", "--check"]) == FINE
    assert capsys.readouterr().out == f"These settings are right: {file}\n"
    file.write_text('time = 24\n[keys]\nagenda.leave = ["F12"]\n"minutes.edit" = ["f5"]\n')
    assert run(["settings", "--check"]) == FINDINGS
    lines = capsys.readouterr().out.splitlines()
    assert [line.removeprefix(f"{file}:").partition(" ")[0] for line in lines] == ["1:8:", "3:17:", "4:19:"]
    assert "is f2 meant?" in lines[1]


def test_other_commands_speak_the_language_that_is_set(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text('language = "de"\n')
    run(["--help"])
    assert capsys.readouterr().out.startswith("Aufruf:")
    run(["--lang", "en", "--help"])
    assert capsys.readouterr().out.startswith("Usage:")
