from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from minutes_tui.cli.commands import _COMMANDS
from minutes_tui.messages import translator
from minutes_tui.settings.schema import SETTINGS
from minutes_tui.tui.keymap.contexts import CONTEXTS
from minutes_tui.tui.keymap.saying import KeyTranslator
from scripts import mandocs

DOCS = Path(__file__).parents[2] / "docs"
MACROS = {".TH", ".SH", ".SS", ".PP", ".TP", ".B", '.\\"'}
ESCAPES = re.compile(r"\\(?:-|&|e|\(dq)")


@pytest.mark.parametrize("name", mandocs.files())
def test_the_file_is_what_the_code_says(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == mandocs.files()[name]


@pytest.mark.parametrize("language", mandocs.PAGES)
def test_the_page_is_made_of_macros_that_man_knows_and_of_text_that_is_none(language: str) -> None:
    lines = mandocs.page(language).splitlines()
    assert sum(line.startswith(".TH ") for line in lines) == 1
    for number, line in enumerate(lines):
        if line.startswith((".", "'")):
            macro, _, arguments = line.partition(" ")
            assert macro in MACROS, line
            assert macro == '.\\"' or re.fullmatch(r'(?:"[^"]*"|[^" ]+)?(?: (?:"[^"]*"|[^" ]+))*', arguments), line
            assert macro != ".TP" or lines[number + 1].startswith(".B "), "a tag follows"
        else:
            assert line.strip(), "an empty line is no paragraph in man"
        if not line.startswith('.\\"'):
            assert "\\" not in ESCAPES.sub("", line), line
            assert "-" not in line.replace("\\-", ""), line


@pytest.mark.parametrize("language", mandocs.PAGES)
def test_the_page_tells_every_command_option_setting_and_key(language: str) -> None:
    text = mandocs.page(language).replace("\\-", "-").replace("\\&", "")
    tr = KeyTranslator(translator(language))
    for command in _COMMANDS:
        assert f'\n.SS "{command}"\n' in text
    for option in ("--lang", "--take-over", "--json", "--item", "--public", "--width", "-o, --output", "--check"):
        assert f'\n.B "{option}' in text
    for setting in SETTINGS:
        assert f"\n{tr(setting.meaning)}\n" in text
    for context in CONTEXTS.values():
        part = text.partition(f'\n.SS "{tr(context.title)}"\n')[2]
        for binding in context.bindings:
            assert f"\n{tr(binding.meaning)}\n" in part


@pytest.mark.parametrize("language", mandocs.PAGES)
def test_groff_has_nothing_to_complain_of_where_it_is_installed(language: str) -> None:
    command = ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z", str(DOCS / mandocs.PAGES[language])]
    if shutil.which(command[0]):
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
        assert done.stderr == ""


@pytest.mark.parametrize(
    ("text", "roff"),
    [("--lang", r"\-\-lang"), (".hidden", r"\&.hidden"), ("'quoted'", r"\&'quoted'"), ("a\\b", r"a\eb")],
)
def test_text_is_never_a_macro(text: str, roff: str) -> None:
    assert mandocs.escaped(text) == roff
