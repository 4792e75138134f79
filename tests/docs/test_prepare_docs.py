"""The pages about preparing: what they give as examples is understood as they say."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

import pytest

from minutes_tui.cli.commands import run
from minutes_tui.codec.head import read_register
from minutes_tui.domain.head import Person
from minutes_tui.importers.agenda_text import read_agenda
from minutes_tui.importers.register_columns import column_of
from minutes_tui.language.written_days import written_moment
from minutes_tui.messages import translator
from minutes_tui.tui.forms.new_form import FIELDS

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"en": "prepare.md", "de": "vorbereiten.md"}


def page(language: str) -> str:
    return (DOCS / PAGES[language]).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", PAGES)
def test_the_agenda_of_the_page_is_understood_without_a_word(language: str) -> None:
    example = next(block for block in re.findall("```\n(.*?)```", page(language), re.DOTALL) if "[009/2026]" in block)
    agenda = read_agenda(example)
    assert agenda.problems == ()
    assert [(item.number, item.public) for item in agenda.items] == [
        ("1", True),
        ("2", True),
        ("3", True),
        ("7.1", True),
        ("N1", False),
    ]
    assert agenda.items[2].papers == ("009/2026",)
    assert agenda.items[2].draft_resolution


@pytest.mark.parametrize("language", PAGES)
def test_the_register_of_the_page_can_be_read(language: str) -> None:
    example = re.search("```toml\n(.*?)```", page(language), re.DOTALL)
    assert example
    assert all(isinstance(one, Person) for one in read_register(example[1].encode()))


@pytest.mark.parametrize("language", PAGES)
def test_the_columns_that_the_page_names_are_known(language: str) -> None:
    sentence = re.search(r"(?:names the columns|nennt die Spalten): (.*?);", page(language), re.DOTALL)
    assert sentence
    names = re.findall("`(.*?)`", sentence[1])
    assert len(names) == 11
    assert len({column_of(name) for name in names} - {None}) == 11


@pytest.mark.parametrize("language", PAGES)
def test_the_moments_of_the_page_are_one_and_the_same(language: str) -> None:
    examples = re.search(r"(?:in English or German|deutsch oder englisch): (`.*?)\. [AE]", page(language), re.DOTALL)
    assert examples
    found = {written_moment(text, date(2025, 11, 1)) for text in re.findall("`(.*?)`", examples[1])}
    assert found == {datetime(2026, 2, 1, 17)}


@pytest.mark.parametrize("language", PAGES)
def test_the_options_that_the_page_names_are_there(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("new", "import"):
        assert run(["--lang", language, command, "--help"]) == 0
    known = capsys.readouterr().out
    assert all(option in known for option in re.findall(r"--[a-z]+", page(language)))


@pytest.mark.parametrize("language", PAGES)
def test_the_field_that_the_page_names_is_called_so(language: str) -> None:
    tr = translator(language)
    label = next(field.label for field in FIELDS if field.name == "nonpublic")
    assert tr(label) in page(language)
