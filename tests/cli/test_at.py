"""`--at`: the state at a moment is that of a file which ends there."""

from __future__ import annotations

import json
import tempfile
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_tui.codec.chain import read_chain
from minutes_tui.codec.session_file import split
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import Event
from minutes_tui.export.registry import FORMATS
from minutes_tui.storage.journal import Ok
from minutes_tui.storage.journal_files import JournalFiles, open_journal
from minutes_tui.storage.processes import this_process
from minutes_tui.storage.reading import Found, find_session
from tests.support.commands import blocks_of, cut, file_of, said
from tests.support.deciding import journals
from tests.support.rounds import rounds
from tests.support.strategies import SMALL_HEAD, START

SESSIONS = Path(__file__).parents[2] / "sessions"
BUSY = SESSIONS / "2024-03-06-tarnbeck-council-busy.toml"
SAMPLE = SESSIONS / "2022-02-01-integrationsrat.toml"
COMMANDS = [
    ("show",),
    ("show", "--json"),
    *[("export", "--to", form, *more) for form, more in product(FORMATS, [(), ("--public",), ("--item", "1")])],
    ("export", "--to", "text", "--width", "40"),
]


@settings(max_examples=rounds(15, 300), deadline=None)
@given(events=journals(), data=st.data())
def test_any_state_is_printed_as_that_of_a_file_which_ends_there(events: list[Event], data: st.DataObject) -> None:
    whole = file_of(SMALL_HEAD, events)
    count = data.draw(st.integers(0, len(events)))
    command = data.draw(st.sampled_from(COMMANDS))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "meeting.toml"
        file.write_bytes(whole)
        then = said(*command, str(file), "--at", str(count))
        file.write_bytes(cut(whole, count))
        assert then == said(*command, str(file))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_long_meeting_is_printed_as_it_stood(command: tuple[str, ...], tmp_path: Path) -> None:
    ended = tmp_path / "ended.toml"
    for count in (0, 1, 100, 249, 250):
        ended.write_bytes(cut(BUSY.read_bytes(), count))
        then, now = said(*command, str(BUSY), "--at", str(count)), said(*command, str(ended))
        assert (then.code, then.out, then.err) == (now.code, now.out, now.err.replace(str(ended), str(BUSY)))


def test_a_time_and_a_number_name_the_same_state() -> None:
    by_time = said("show", "--json", str(SAMPLE), "--at", "17:22")
    state = json.loads(by_time.out)
    blocks = read_chain(split(SAMPLE.read_bytes()).journal).blocks
    assert blocks[state["events"] - 1].check == state["check"]
    assert by_time == said("show", "--json", str(SAMPLE), "--at", str(state["events"]))
    assert f"{blocks[state['events'] - 1].record.at:%H:%M}" <= "17:22" < f"{blocks[state['events']].record.at:%H:%M}"


def test_standard_input_has_moments_too() -> None:
    data = BUSY.read_bytes()
    assert said("show", "-", "--at", "60", stdin=data) == said("show", "-", stdin=cut(data, 60))


def test_a_file_that_is_being_written_has_moments(tmp_path: Path) -> None:
    file = tmp_path / "meeting.toml"
    whole = cut(BUSY.read_bytes(), 8)
    file.write_bytes(cut(whole, 5))
    found = find_session(str(file))
    assert isinstance(found, Found)
    journal = open_journal(found, this_process())
    assert isinstance(journal, JournalFiles)
    try:
        for block in read_chain(split(whole).journal).blocks[5:]:
            assert isinstance(journal.append(journal.position, block.record), Ok)
        file.write_bytes(cut(whole, 5))  # an editor put back what it had loaded
        for count in range(9):
            then = said("export", "--to", "text", str(file), "--at", str(count))
            assert then.out == said("export", "--to", "text", "-", stdin=cut(whole, count)).out
    finally:
        journal.close()


@pytest.mark.parametrize("command", [("show",), ("export", "--to", "text")], ids=" ".join)
def test_of_a_damaged_file_what_is_valid_has_moments(command: tuple[str, ...]) -> None:
    data = BUSY.read_bytes()
    damaged = cut(data, 40) + cut(data, 100)[len(cut(data, 40)) :].replace(b"check = ", b"chick = ", 1)
    then = said(*command, "-", "--at", "30", stdin=damaged)
    assert then.out == said(*command, "-", stdin=cut(data, 30)).out
    assert then.code == 1
    assert "Event 41" in then.err
    behind = said(*command, "-", "--at", "41", stdin=damaged)
    assert (behind.code, behind.out) == (2, "")
    assert "Event 41" in behind.err
    assert behind.err.endswith("There is no event 41; the last one is 40.\n")


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        ("251", "-: There is no event 251; the last one is 250.\n"),
        ("soon", "-: soon is no moment; write a time like 17:41 or 17:41:30, or the number of an event.\n"),
        ("05:00", "-: 05:00 is outside the meeting; it was recorded from 18:24:00 to 22:19:46.\n"),
    ],
)
@pytest.mark.parametrize("command", [("show",), ("export", "--to", "text")], ids=" ".join)
def test_what_is_no_moment_of_the_meeting_is_wrong_use(command: tuple[str, ...], at: str, sentence: str) -> None:
    found = said(*command, "-", "--at", at, stdin=BUSY.read_bytes())
    assert (found.code, found.out, found.err) == (2, "", sentence)


def test_before_the_first_event_there_are_numbers_and_no_times() -> None:
    nothing = cut(BUSY.read_bytes(), 0)
    assert said("show", "-", "--at", "0", stdin=nothing).code == 0
    found = said("show", "-", "--at", "17:41", stdin=nothing)
    assert (found.code, found.out) == (2, "")
    assert found.err == "-: Nothing has been recorded yet, so there is no time to go to.\n"


def set_back_at(*minutes: int) -> bytes:
    """A meeting of ten minutes, whose clock was set back by five of them at these events."""
    events, now = [], START
    for seq in range(1, 11):
        now += timedelta(minutes=-5 if seq in minutes else 1)
        act = ItemCalled("one") if seq == 1 else Contribution("one", seq - 2, text=f"{seq}")
        events.append(Event(seq, f"e{seq}", now, "x", act))
    return file_of(SMALL_HEAD, events)


def test_that_the_clock_went_back_is_noted_for_who_asks_by_a_time() -> None:
    data = set_back_at(7)
    by_time = said("show", "-", "--at", "17:03", stdin=data)
    assert by_time.code == 0
    assert by_time.err == "-: The clock went back at event 7, from 17:06:00 to 17:01:00; the order of events counts.\n"
    by_number = said("show", "-", "--at", "3", stdin=data)
    assert (by_number.err, by_number.out) == ("", by_time.out)


def test_a_clock_that_goes_back_all_the_time_fills_no_screen() -> None:
    found = said("show", "-", "--at", "17:01", stdin=set_back_at(2, 3, 4, 5, 6, 7, 8, 9), language="de")
    assert found.err.count("\n") == 6
    assert found.err.endswith("-: Die Uhr ging noch 3-mal zurück.\n")


def test_blocks_are_those_of_the_whole_file() -> None:
    events = [Event(1, "e1", START, "x", ItemCalled("one"))]
    (block,) = blocks_of(events)
    assert f'check = "{block.check}"'.encode() in file_of(SMALL_HEAD, events)


def test_texts_that_were_erased_are_gone_from_every_moment(tmp_path: Path) -> None:
    file = tmp_path / "meeting.toml"
    file.write_bytes(SAMPLE.read_bytes())
    before = said("export", str(file), "--to", "text").out
    assert said("redact", str(file), "--event", "6", "--field", "text", "--yes").code == 0
    for count in range(11):
        then = said("export", str(file), "--to", "text", "--at", str(count))
        if then.code == 2:
            break
        assert then.out == said("export", "-", "--to", "text", stdin=cut(file.read_bytes(), count)).out
        assert "monatlichen Treffen mit" not in then.out
        assert ("[geschwärzt]" in then.out) == (count >= 6)
    assert count > 8
    assert "monatlichen Treffen mit" in before
    log = said("log", str(file)).out
    assert "Contribution, item 5, Frau Senpolat: [geschwärzt]" in log
    assert "Texts erased: #6" in log
    assert said("diff", str(SAMPLE), str(file)).out.splitlines()[2:] == [
        "",
        "5 Kommunales Integrationsmanagement",
        (
            "  ~ changed #6: Frau Senpolat [-regt an, diesen Punkt bei den monatlichen Treffen mit zu besprechen. "
            "Dieser Punkt sei sehr wichtig für den Integrationsrat.-] {+[geschwärzt]+}"
        ),
    ]
    (row,) = json.loads(said("log", str(file), "--json", "--from", "6", "--to", "6").out)["log"]
    assert (row["erased"], row["fields"]["text"]) == (["text"], "[geschwärzt]")
