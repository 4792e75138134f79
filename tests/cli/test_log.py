"""`minutes-tui log`. With UPDATE_SNAPSHOTS=1 what it says of the samples is kept anew: then look at it."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from minutes_tui.application.journal_log import rows_of
from minutes_tui.cli.log import log_lines
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.kinds import KINDS
from minutes_tui.messages import translator
from minutes_tui.tui.view.event_words import EventWords
from tests.support.acting import Acting, clock
from tests.support.commands import cut, said
from tests.tui.terminal.pty_program import PtyProgram

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sessions" / "2024-05-14-harbour-committee.toml"
BUSY = ROOT / "sessions" / "2024-03-06-tarnbeck-council-busy.toml"
KEPT = Path(__file__).parents[1] / "data"
WIDE = 120
"""Characters of a line that are kept of the long meeting."""


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_samples_are_logged_as_they_were_looked_at(language: str) -> None:
    whole = said("log", str(SAMPLE), language=language).out
    busy = said("log", str(BUSY), language=language).out
    shown = whole + "\n" + "".join(line[:WIDE].rstrip() + "\n" for line in busy.splitlines())
    kept = KEPT / f"log-{language}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        kept.write_text(shown, encoding="utf-8")
    assert shown == kept.read_text(encoding="utf-8")


def test_there_is_a_line_for_each_event() -> None:
    lines = said("log", str(BUSY)).out.splitlines()
    assert [int(re.match(r" *(\d+)", line)[1]) for line in lines] == list(range(1, 251))  # type: ignore[index]


def test_the_day_stands_where_it_changes() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(23, 59))
    acting.act(ItemCalled("i2"), clock(0, 1, day=2))
    acting.act(ItemCalled("i3"), clock(0, 2, day=2))
    rows = rows_of(acting.session.head, acting.events, acting.session)
    assert list(log_lines(rows, EventWords(acting.session.head, rows, translator("en")))) == [
        "1  2022-02-01 23:59:00 scribe  Called up, item 1 Eröffnung",
        "2  2022-02-02 00:01:00 scribe  Called up, item 2 Haushalt",
        "3  00:02:00 scribe  Called up, item 3 Spielplatz",
    ]


def numbers(*filters: str) -> list[int]:
    found = said("log", str(BUSY), "--json", *filters)
    assert found.code == 0
    return [row["event"] for row in json.loads(found.out)["log"]]


def test_filters_are_for_items_people_kinds_writers_and_times() -> None:
    assert numbers("--kind", "withdrawn") == [63, 167]
    assert numbers("--kind", "withdrawn", "--kind", "entry-moved") == [63, 89, 167]
    assert numbers("--item", "5.1", "--kind", "attendance") == []
    assert numbers("--item", "5.1", "--kind", "vote") == [42]
    assert numbers("--person", "Zelenka", "--to", "40") == [35, 39, 40]
    assert numbers("--by", "CLERK") == list(range(1, 251))
    assert numbers("--from", "248") == [248, 249, 250]
    assert numbers("--from", "#3", "--to", "5") == [3, 4, 5]
    assert numbers("--from", "18:31", "--to", "18:32") == [4, 5, 6]
    assert numbers("--from", "18:31:34", "--to", "18:32:14") == [5]
    assert numbers("--from", "9", "--to", "3") == []


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        (("--item", "99"), "There is no agenda item 99; 'minutes-tui show FILE' lists them."),
        (("--person", "Nobody"), "There is nobody called Nobody in the register or in these minutes."),
        (("--by", "boss"), "Nobody called boss wrote in this file."),
        (("--from", "05:00"), "05:00 is outside the meeting; it was recorded from 18:24:00 to 22:19:46."),
        (("--to", "251"), "There is no event 251; the last one is 250."),
    ],
)
def test_what_is_not_there_is_said(filters: tuple[str, ...], sentence: str) -> None:
    found = said("log", "-", *filters, stdin=BUSY.read_bytes())
    assert (found.code, found.out, found.err) == (2, "", f"-: {sentence}\n")


def test_a_kind_that_there_is_not_is_answered_with_those_there_are() -> None:
    found = said("log", "-", "--kind", "speech")
    assert (found.code, found.out) == (2, "")
    assert ", ".join(KINDS) in found.err


def test_as_json_it_is_one_document() -> None:
    data = json.loads(said("log", str(SAMPLE), "--json").out)
    state = json.loads(said("show", str(SAMPLE), "--json").out)
    assert (data["format"], data["events"], data["check"]) == ("minutes-tui/log/1", state["events"], state["check"])
    assert len(data["log"]) == data["events"]


def test_nothing_is_no_line() -> None:
    empty = cut(SAMPLE.read_bytes(), 0)
    assert said("log", "-", stdin=empty).out == ""
    assert json.loads(said("log", "-", "--json", stdin=empty).out)["log"] == []


def test_of_a_damaged_file_what_is_valid_is_logged() -> None:
    damaged = BUSY.read_bytes().replace(b"Apologies had been", b"Apologies have been", 1)
    found = said("log", "-", stdin=damaged)
    assert (found.code, len(found.out.splitlines())) == (1, 4)
    assert "Event 5 was altered" in found.err


def test_on_a_terminal_a_line_is_as_wide_as_that() -> None:
    program = PtyProgram("minutes_tui", "--lang", "en", "log", str(SAMPLE), "--kind", "contribution")
    with program:
        program.wait_text("Rosewarne")
        program.wait_quiet()
        shown = [line.rstrip() for line in program.screen.display if line.strip()]
    assert len(shown) == 3
    assert all(line.endswith("…") for line in shown)
