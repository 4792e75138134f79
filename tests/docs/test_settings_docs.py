from __future__ import annotations

import re
from pathlib import Path

import pytest

from minutes_tui.settings.reading import combine
from minutes_tui.settings.schema import SETTINGS
from minutes_tui.tui.keymap.remapping import default_keys
from scripts import keydocs, settingsdocs

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("language", settingsdocs.FILES)
def test_the_page_of_the_settings_is_what_the_code_says(language: str) -> None:
    text = (DOCS / settingsdocs.FILES[language]).read_text(encoding="utf-8")
    assert text == settingsdocs.page(language)
    for setting in SETTINGS:
        (row,) = re.findall(rf"^\| `{setting.name}` \| (.*?) \|", text, re.MULTILINE)
        assert re.findall('`"(.*?)"`', row) == list(setting.expected.words)


@pytest.mark.parametrize("language", settingsdocs.FILES)
def test_the_example_of_the_page_can_be_read_and_sets_what_it_says(language: str) -> None:
    example = re.search("```toml\n(.*?)```", settingsdocs.page(language), re.DOTALL)
    assert example
    found = combine([("example", example[1].encode())], default_keys())
    assert found.problems == ()
    assert found.settings.language == language
    assert len(found.settings.keys) == 2


@pytest.mark.parametrize("language", keydocs.FILES)
def test_the_page_of_the_keys_is_what_the_keymap_says_with_every_name(language: str) -> None:
    text = (DOCS / keydocs.FILES[language]).read_text(encoding="utf-8")
    assert text == keydocs.page(language)
    named = set(re.findall(r"\| `([\w-]+\.\w+)` \|$", text, re.MULTILINE))
    assert named == {binding for binding, keys in default_keys().items() if not any(key.isdecimal() for key in keys)}
