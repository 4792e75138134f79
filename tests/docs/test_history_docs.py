"""The pages about how the minutes stood: the commands are understood, and what they are shown to print they print."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from minutes_tui.cli.commands import run
from tests.support.commands import said

ROOT = Path(__file__).parents[2]
PAGES = {"en": "history.md", "de": "verlauf.md"}


def blocks(language: str) -> list[str]:
    page = (ROOT / "docs" / PAGES[language]).read_text(encoding="utf-8")
    return re.findall(r"^```\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("language", PAGES)
def test_the_examples_print_what_stands_below_them(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    shown = [block for block in blocks(language) if block.startswith("$ ")]
    assert len(shown) == 2
    for block in shown:
        command, _, output = block.partition("\n")
        words = shlex.split(re.sub(r"^\$ minutes-tui(?: --lang de)?", "", command))
        assert said(*words, language=language).out == output


@pytest.mark.parametrize("language", PAGES)
def test_the_other_commands_are_understood(language: str, capfd: pytest.CaptureFixture[str]) -> None:
    commands = [line for block in blocks(language) for line in block.splitlines() if line.startswith("minutes-tui")]
    assert len(commands) == 6
    sample = str(ROOT / "sessions" / "2022-02-01-integrationsrat.toml")
    for command in commands:
        line = re.sub(r"\b(?:FILE|DATEI)\d?\b", sample, re.sub("17:(?:30|41|45)", "17:22", command).replace("120", "3"))
        assert run(shlex.split(line, comments=True)[1:]) in (0, 1), command
    assert not capfd.readouterr().err
