"""docs/format.md against the code: every kind, every field, its type, its default, and the keys of `show --json`."""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from pathlib import Path
from typing import get_args

import pytest

from minutes_tui.application.difference_data import Side, difference_as_data
from minutes_tui.application.differences import Kind as ChangeKind
from minutes_tui.application.differences import Part, between_moments
from minutes_tui.application.journal_log import log_as_data, rows_of
from minutes_tui.application.showing import state_as_data
from minutes_tui.codec.blocks import LONGEST_LINE, MOST_BLOCK_BYTES, read_body
from minutes_tui.codec.chain import MOST_SLOW_BYTES
from minutes_tui.codec.session_file import MOST_BYTES
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.kinds import KINDS, Kind
from minutes_tui.messages.problem_sentences import proof
from tests.support.acting import Acting
from tests.support.desks import Scribe

PAGE = (Path(__file__).parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
KIND = re.compile(r"^### `([a-z-]+)`\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
FIELD = re.compile(r"^\| `(\w+)` \| (.*?) \| ([^|]*) \| .+ \|$", re.MULTILINE)
DESCRIBED = {name: FIELD.findall(body.replace("\\|", "or")) for name, body in KIND.findall(PAGE)}


def default_of(value: object) -> str:
    """A default as the page writes it."""
    if value is MISSING:
        return "required"
    if value is None:
        return "none"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, str):
        return f'`"{value}"`'
    return "`[]`" if value == () else f"`{value}`"


def test_every_kind_of_event_is_described_and_no_other() -> None:
    assert list(DESCRIBED) == list(KINDS)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_field_of_a_kind_is_described_with_its_type_and_default(kind: Kind) -> None:
    expected = [
        (
            field.name,
            "text" if field.name in kind.words else str(field.type).replace("|", "or"),
            default_of(field.default),
        )
        for field in fields(kind.data)
    ]
    assert DESCRIBED[kind.name] == expected


def test_the_example_is_an_event() -> None:
    (example,) = re.findall(r"```toml\n\[\[event\]\]\n(.*?)check = ", PAGE, re.DOTALL)
    record = read_body(example)
    assert (record.seq, record.kind, record.fields["speaker"]) == (3, "contribution", "GR")


def test_the_limits_are_those_of_the_code() -> None:
    assert f"lines of more than {LONGEST_LINE:,} characters, the program reads {MOST_SLOW_BYTES >> 20} MiB in" in PAGE
    assert f"A block may have {MOST_BLOCK_BYTES >> 20} MiB, a file {MOST_BYTES >> 20} MiB." in PAGE


def section(title: str) -> str:
    """The part of the page below that heading."""
    return PAGE.partition(f"## `{title}`\n")[2].partition("\n## ")[0]


def test_every_key_of_log_json_is_described() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    data = log_as_data(rows_of(acting.session.head, acting.events, acting.session), events=1, check="")
    part = section("log --json")
    assert data["format"] in part.replace('"', "").replace("`", " ").replace(",", " ").split()
    assert set(data) <= set(re.findall(r"`(\w+)`", part))
    log = data["log"]
    assert isinstance(log, list)
    (row,) = log
    assert re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) == list(row)


def test_every_key_of_diff_json_is_described() -> None:
    acting = Acting()
    before = acting.session
    acting.act(ItemCalled("i1"))
    side = Side("a.toml", acting.events)
    data = difference_as_data(between_moments(before, acting.session), side, side)
    part = section("diff --json")
    assert f'`"{data["format"]}"`' in part
    tables = [re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", half, re.MULTILINE) for half in part.split("A change has")]
    named = [[name for row in rows for name in re.findall(r"\w+", row)] for rows in tables]
    changes = data["changes"]
    assert isinstance(changes, list)
    assert named == [list(data), list(changes[0])]
    for row in (data["from"], changes[0]["now"]):
        assert isinstance(row, dict)
        assert set(row) <= set(re.findall(r"`(\w+)`", part))
    for words in (get_args(Part), get_args(ChangeKind)):
        assert all(f"`{word}`" in part for word in words)


def test_every_fault_of_a_chain_that_check_names_is_described() -> None:
    described = set(re.findall(r"`(chain\.[a-z0-9-]+)`", PAGE))
    assert described == {code for code in proof.SENTENCES if code.startswith("chain.")}


def test_every_key_of_show_json_is_described() -> None:
    scribe = Scribe()
    scribe.workspace.dispatch(Contribution("kim", text="etwas"))
    data = state_as_data(scribe.workspace.session, events=1, check="")
    table = section("show --json")
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(data)
    items = data["items"]
    assert isinstance(items, list)
    item = next(one for one in items if one["id"] == "kim")
    (entry,) = item["entries"]
    named = set(re.findall(r"`(\w+)`", table))
    own = {field.name for field in fields(Contribution)}
    for row in (data["meeting"], data["attendance"], item, {key: 0 for key in entry if key not in own}):
        assert isinstance(row, dict)
        assert set(row) <= named
