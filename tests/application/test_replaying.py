"""A session that is replayed is at each moment what a file would be that ends there, and nothing is recorded to it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.exporting import exported
from minutes_tui.application.outcome import Nothing, Refused
from minutes_tui.application.replaying import READ_ONLY, Replayed, open_replay
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.storage.journal import Stored
from tests.support.deciding import HEAD, journals
from tests.support.desks import Scribe
from tests.support.watching import replayed_of

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "sessions").glob("*.toml"))


def opened(file: Path) -> Replayed:
    session = open_replay(str(file), Scribe().workspace.surroundings)
    assert isinstance(session, Replayed)
    return session


@given(journals(), st.data())
def test_at_each_event_it_exports_what_a_file_does_that_ends_there(events: list[Event], data: st.DataObject) -> None:
    replayed = replayed_of(HEAD, events)
    for count in data.draw(st.lists(st.integers(0, len(events)), max_size=12)):
        replayed.count = count
        assert exported(replayed.session, "text") == exported(fold(HEAD, events[:count]), "text")
        assert list(replayed.events) == events[:count]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda file: file.stem)
def test_a_sample_ends_in_what_export_prints(sample: Path) -> None:
    replayed = opened(sample)
    replayed.count = len(replayed)
    assert exported(replayed.session, "text") == exported(fold(replayed.timeline.head, replayed.all_events), "text")
    replayed.close()


def test_nothing_is_recorded() -> None:
    replayed = replayed_of(HEAD, [])
    assert replayed.dispatch(MeetingClosed()) == Refused((READ_ONLY,))
    assert replayed.settle_pending() == Nothing()
    assert replayed.read_only is READ_ONLY


def looked(replayed: Replayed) -> None:
    """Until what one look began to look for is there."""
    for _ in range(2):
        replayed.look_around()
        replayed._writer._thread.submit(lambda: None).result(10)
    replayed.look_around()


def test_what_is_written_meanwhile_comes_behind_and_the_moment_stays() -> None:
    scribe = Scribe()
    scribe.press("5", "enter")
    replayed = Replayed(scribe.head, scribe.journal, scribe.journal.read(), scribe.workspace.surroundings)
    replayed.count = 1
    before = replayed.session
    scribe.press("f9")
    looked(replayed)
    assert len(replayed) > 1
    assert replayed.session is before
    replayed.count = len(replayed)
    assert replayed.session == scribe.workspace.session
    replayed.close()


def test_the_head_that_was_edited_counts_from_the_start() -> None:
    scribe = Scribe()
    scribe.press("5", "enter")
    edited = replace(scribe.head, items=scribe.head.items[:2])
    seen = iter([None, edited])
    replayed = Replayed(
        scribe.head,
        scribe.journal,
        scribe.journal.read(),
        scribe.workspace.surroundings,
        head_seen=lambda: next(seen, None),
    )
    looked(replayed)
    assert [*replayed.session.items] == ["one", "kim"]
    replayed.close()


def test_an_event_of_a_newer_program_ends_what_is_shown_and_is_told() -> None:
    scribe = Scribe()
    scribe.press("5", "enter")
    known = scribe.journal.read()
    strange = Stored("99", replace(known[-1].record, kind="unheard-of", seq=len(known) + 1))
    behind = Stored("100", replace(known[-1].record, seq=len(known) + 2))
    replayed = Replayed(scribe.head, scribe.journal, [*known, strange, behind], scribe.workspace.surroundings)
    assert len(replayed) == len(known)
    assert replayed.unknown is not None
    assert replayed.unknown.code == "event.unknown-kind"


def test_times_never_go_back_though_the_clock_did() -> None:
    scribe = Scribe()
    scribe.press("5", "enter")
    scribe.later(minutes=-30)
    scribe.press("f9")
    events = scribe.workspace.events
    assert events[-1].at < events[0].at
    replayed = replayed_of(scribe.head, events)
    assert replayed.times == sorted(replayed.times)


def test_a_file_is_opened_and_only_read(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    shutil.copyfile(SAMPLES[0], file)
    before = file.read_bytes()
    replayed = opened(file)
    assert len(replayed) > 0
    assert replayed.path == file
    replayed.close()
    assert file.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["a.toml"]


def test_a_file_that_is_cut_in_its_last_event_is_replayed_up_to_there_and_that_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(SAMPLES[0].read_bytes()[:-20])
    whole, cut = opened(SAMPLES[0]), opened(file)
    assert len(cut) == len(whole) - 1
    assert [problem.code for problem in cut.problems] == ["journal.torn"]


def test_what_is_no_session_is_refused_in_sentences(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("Guten Tag")
    assert isinstance(open_replay(str(file), Scribe().workspace.surroundings), tuple)
    assert isinstance(open_replay(str(tmp_path / "b.toml"), Scribe().workspace.surroundings), tuple)
