"""One file for each version of the format, as it was written then: it is read for ever, and written again alike."""

from __future__ import annotations

import json
from pathlib import Path

from minutes_tui.application.showing import state_as_data
from minutes_tui.codec.blocks import write_block
from minutes_tui.codec.events import to_event, to_record
from minutes_tui.codec.session_file import SessionFile, read_session_file
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.domain.kinds import KINDS, kind_of
from minutes_tui.domain.redaction import erasures

DATA = Path(__file__).parents[1] / "data"


def golden() -> SessionFile:
    found = read_session_file((DATA / "format-1.toml").read_bytes())
    assert isinstance(found, SessionFile)
    assert not found.problems
    return found


def events_of(session: SessionFile) -> list[Event]:
    events = [to_event(block.record) for block in session.chain.blocks]
    assert all(isinstance(event, Event) for event in events)
    return [event for event in events if isinstance(event, Event)]


def test_the_golden_file_holds_every_kind_of_event() -> None:
    assert {kind_of(event.data).name for event in events_of(golden())} == set(KINDS)


def test_what_was_read_is_written_again_byte_for_byte() -> None:
    session = golden()
    check = ""
    for event, block in zip(events_of(session), session.chain.blocks, strict=True):
        written = write_block(to_record(event), check)
        assert written.data == block.data
        check = written.check


def test_a_golden_file_with_salts_and_erased_texts_is_read_for_ever() -> None:
    found = read_session_file((DATA / "format-1-erased.toml").read_bytes())
    assert isinstance(found, SessionFile)
    assert not found.problems
    events = events_of(found)
    assert erasures(events).erased == ((1, "named"), (3, "named"), (3, "text"))
    assert erasures(events).unrecorded == erasures(events).unfinished == ()
    (entry,) = fold(found.head, events).items["kim"].entries
    assert isinstance(entry.content, Contribution)
    assert (entry.content.named, entry.content.text) == ("eine Einwohnerin", "fragt nach")


def test_the_golden_file_means_what_it_meant() -> None:
    session = golden()
    state = state_as_data(
        fold(session.head, events_of(session)), events=len(session.chain.blocks), check=session.chain.blocks[-1].check
    )
    assert state == json.loads((DATA / "format-1.json").read_text(encoding="utf-8"))
