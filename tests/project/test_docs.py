"""Documents that cannot drift: what they name is there, and what is there they name."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from minutes_tui.cli.commands import _COMMANDS

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "minutes_tui"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
# [text](target), ![picture](target "title"); and what a reader of the file on a web page may click as HTML.
LINKS = re.compile(r"\]\(\s*<?([^)\s>]+)[^)]*\)|(?:src|href)=\"([^\"]+)\"")


def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def without_code(text: str) -> str:
    """Without fenced blocks and code spans: what looks like a link in them is none."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL))


def anchors(document: Path) -> set[str]:
    """The names that headings get: small letters, blanks as hyphens, other signs left out."""
    headings = re.findall(r"^#+ +(.+?) *$", without_code(text_of(document)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_link_inside_the_project_leads_somewhere(document: Path) -> None:
    dead = []
    for link in (first or second for first, second in LINKS.findall(without_code(text_of(document)))):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = document.parent / path if path else document
        found = target.exists() and target.resolve().is_relative_to(ROOT)
        if not found or (anchor and target.suffix == ".md" and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


@pytest.mark.parametrize("name", ["README.md", "docs/anleitung.md"])
def test_every_command_stands_in_the_documents(name: str) -> None:
    text = text_of(ROOT / name)
    assert [command for command in _COMMANDS if not re.search(rf"`[^`]*\bminutes-tui {command}\b", text)] == []


def test_every_target_of_make_that_a_document_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of(ROOT / "Makefile"), re.MULTILINE))
    for document in DOCUMENTS:
        assert set(re.findall(r"`make ([a-z-]+)", text_of(document))) <= targets, document


def test_every_room_on_the_map_is_there_and_every_room_is_on_the_map() -> None:
    chart = text_of(ROOT / "CONTRIBUTING.md").partition("```\nsrc/minutes_tui/\n")[2].partition("```")[0]
    assert chart
    layers = re.findall(r"^  (\w+)/ ", chart, re.MULTILINE)
    assert sorted(layers) == sorted(file.parent.name for file in PACKAGE.glob("*/__init__.py"))
    folder = PACKAGE
    for line in chart.splitlines():
        if layer := re.match(r"  (\w+)/ ", line):
            folder = PACKAGE / layer[1]
        for name in re.findall(r"\b(\w+(?:/|\.py))(?=[\s,;)(]|$)", line):
            assert (PACKAGE / name).exists() or (folder / name).exists(), f"{name} in {folder.name}/"


def test_every_decision_has_its_number_once_and_a_title_with_it() -> None:
    files = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(file.name[:4]) for file in files] == list(range(1, len(files) + 1))
    for file in files:
        assert text_of(file).startswith(f"# {int(file.name[:4])}. "), file.name


def test_the_licence_is_whole_and_the_project_says_which_it_is() -> None:
    licence = text_of(ROOT / "LICENSE")
    assert licence.lstrip().startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert [number for number in range(1, 16) if f"\n\n{number}. " not in licence] == []
    assert licence.endswith("require the production of a\nnew EUPL version.\n")
    assert len(licence.split()) == 2237
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]
    assert project["license"] == "EUPL-1.2"
    assert project["license-files"] == ["LICENSE"]
