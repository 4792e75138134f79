from __future__ import annotations

import re
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

from minutes_tui.codec.expected import Choice
from minutes_tui.codec.head import read_head
from minutes_tui.codec.head_schema import TABLES
from minutes_tui.domain.head import Closed, Head, Item, Meeting, Person, Rules, Style
from tests.support.malformed_heads import MINIMAL

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGES = {"head.md": "required", "head.de.md": "erforderlich"}
DOMAIN = {"meeting": Meeting, "rules": Rules, "style": Style, "person": Person, "item": Item, "closed": Closed}
TABLE = re.compile(r"^## `\[{1,2}(\w+)\]{1,2}`\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| `(\w+)` \| (.*) \| (.*) \| (.*) \|$", re.MULTILINE)


def rows(page: str) -> dict[str, dict[str, tuple[str, str, str]]]:
    """What a page says of each key of each table: what it is, an example, the default."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return {
        table: {key: (what, example, default) for key, what, example, default in ROW.findall(body)}
        for table, body in TABLE.findall(text)
    }


@pytest.mark.parametrize("page", PAGES)
def test_every_key_of_the_head_stands_in_the_docs_and_no_other(page):
    assert {table: set(keys) for table, keys in rows(page).items()} == {
        table: {field.name for field in fields(kind)} for table, kind in DOMAIN.items()
    }


def test_the_reader_knows_the_keys_of_the_domain():
    assert {table: set(kind.keys) for table, kind in TABLES.items()} == {
        table: {field.name for field in fields(kind)} for table, kind in DOMAIN.items()
    }
    assert {field.name for field in fields(Head)} == {"format", "persons", "items", *TABLES} - {"person", "item"}


@pytest.mark.parametrize("page", PAGES)
def test_the_docs_say_what_is_required(page):
    for table, keys in rows(page).items():
        said = {key for key, (_, _, default) in keys.items() if default == PAGES[page]}
        assert said == set(TABLES[table].required)
        assert said == {field.name for field in fields(DOMAIN[table]) if field.default is MISSING}


@pytest.mark.parametrize("page", PAGES)
def test_the_docs_name_every_choice(page):
    for table, keys in rows(page).items():
        for key, (what, _, _) in keys.items():
            expected = TABLES[table].keys[key]
            if isinstance(expected, Choice):
                assert re.findall(r'`"([\w-]+)"`', what) == list(expected.words)


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_of_the_docs_can_be_read(page):
    for table, keys in rows(page).items():
        kind = TABLES[table]
        lines = [
            f"{key} = {example}"
            for key, (_, examples, _) in keys.items()
            for example in re.findall("`(.*?)`", examples)[:1]
        ]
        header = f"[[{table}]]" if kind.many else f"[{table}]"
        head = "\n".join([header, *lines]) + "\n"
        assert isinstance(read_head(("format = 1\n" + head if table == "meeting" else MINIMAL + head).encode()), Head)
    example = re.search("```toml\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    assert example
    assert isinstance(read_head(example[1].encode()), Head)
