from __future__ import annotations

import itertools
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from minutes_tui.application import opening
from minutes_tui.application.drafting import Draft
from minutes_tui.application.opening import NoDrafts, Opened, open_session
from minutes_tui.application.outcome import Done, NotSaved, Refused
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.domain.entries import Contribution
from minutes_tui.storage import journal_files
from minutes_tui.storage.processes import Process
from minutes_tui.storage.reading import Found, find_session
from tests.support.sessions import HEAD, chain_of, process, session_bytes

ITEM = b'\n[[item]]\nid = "kim"\nnumber = "5"\ntitle = "KIM"\n'
HANG = 20
AT = datetime(2022, 2, 1, 17, 20, tzinfo=UTC)


class Room:
    """A session file and the programs that open it, each as a process of its own, as far as they can see."""

    def __init__(self, path: Path, patch: pytest.MonkeyPatch) -> None:
        self.path = path
        self.patch = patch
        self.gone: set[Process] = set()
        self.ids = map(str, itertools.count(1))
        path.write_bytes(session_bytes((), HEAD + ITEM))
        for module in (opening, journal_files):
            patch.setattr(module, "is_alive", lambda one: one not in self.gone)

    def open(self, number: int, user: str = "", *, take_over: bool = False) -> Opened:
        self.patch.setattr(opening, "this_process", lambda: process(number))
        return open_session(
            self.found(),
            Surroundings(lambda: AT, user or f"user{number}", lambda: f"id{next(self.ids)}"),
            take_over=take_over,
        )

    def found(self) -> Found:
        found = find_session(str(self.path))
        assert isinstance(found, Found), found
        return found

    def kinds(self) -> list[str]:
        return [block.record.kind for block in self.found().blocks]

    def beside(self) -> list[str]:
        return [one.name for one in self.path.parent.iterdir() if one != self.path]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    return Room(tmp_path / "a.toml", monkeypatch)


def reason(opened: Opened) -> str:
    assert opened.workspace.read_only is not None
    return opened.workspace.read_only.code


def say(opened: Opened, text: str = "gesagt") -> Done:
    outcome = opened.workspace.dispatch(Contribution("kim", text=text))
    assert isinstance(outcome, Done), outcome
    return outcome


def test_who_opens_a_session_has_the_pen_and_leaves_only_the_file(room: Room) -> None:
    opened = room.open(1)
    assert opened.workspace.read_only is None
    assert (opened.draft, opened.notes) == (None, ())
    pen = opened.workspace.session.pen
    assert pen is not None
    assert (pen.by, pen.host, pen.pid) == ("user1", "here", 1)
    say(opened)
    assert room.kinds() == ["pen-taken", "contribution"]
    opened.close()
    assert room.beside() == []
    again = room.open(2)
    assert len(again.workspace.events) == 3
    again.close()


def test_a_second_one_reads_along_and_is_told_who_has_the_pen(room: Room) -> None:
    first = room.open(1)
    second = room.open(2)
    assert reason(second) == "pen.held"
    assert second.workspace.read_only is not None
    assert second.workspace.read_only.parameters == {"by": "user1", "host": "here"}
    assert isinstance(second.drafting, NoDrafts)
    assert isinstance(second.workspace.dispatch(Contribution("kim", text="x")), Refused)
    say(first)
    assert second.workspace.catch_up()
    assert len(second.workspace.events) == 2
    second.close()
    say(first, "mehr")
    first.close()
    assert room.beside() == []
    assert room.kinds() == ["pen-taken", "contribution", "contribution"]


def test_who_takes_the_pen_over_writes_and_the_other_only_reads_from_then_on(room: Room) -> None:
    first = room.open(1)
    second = room.open(2, take_over=True)
    assert second.workspace.read_only is None
    say(second)
    assert isinstance(first.workspace.dispatch(Contribution("kim", text="zu spät")), Refused)
    assert reason(first) == "pen.taken-over"
    assert len(first.workspace.events) == 3
    first.close()
    second.close()
    assert room.kinds() == ["pen-taken", "pen-taken", "contribution"]
    assert room.beside() == []


def test_after_a_crash_the_pen_is_free_and_every_event_is_there(room: Room) -> None:
    first = room.open(1)
    say(first)
    room.gone.add(process(1))
    second = room.open(2)
    assert second.workspace.read_only is None
    said = second.workspace.events[1].data
    assert isinstance(said, Contribution)
    assert said.text == "gesagt"
    second.close()
    assert room.beside() == []


def test_what_was_being_typed_when_it_crashed_is_gone_on_with_and_then_ones_own(room: Room) -> None:
    first = room.open(1)
    first.drafting.keep(Draft("contribution", "kim", "drafted", {"text": "halb ges"}))
    first.drafting.flush()
    room.gone.add(process(1))
    second = room.open(2)
    assert second.draft is not None
    assert (second.draft.draft.fields["text"], second.draft.by) == ("halb ges", "user1")
    drafts = room.path.with_suffix(".d") / "drafts"
    assert [one.name for one in drafts.iterdir()] == [f"{process(2).key}.toml"]
    second.close()
    assert room.beside() == ["a.d"]
    third = room.open(3)
    assert third.draft is not None
    third.close()


def test_other_drafts_that_were_left_behind_are_open_points_until_they_are_gone_on_with(room: Room) -> None:
    for number, text in ((1, "halb ges"), (2, "auch halb")):
        one = room.open(number)
        one.drafting.keep(Draft("contribution", "kim", f"drafted{number}", {"text": text}))
        one.drafting.flush()
        room.gone.add(process(number))
        if number == 1:  # else the second one would go on with it
            drafts = room.path.with_suffix(".d") / "drafts"
            kept = drafts.parent / "kept.toml"
            (drafts / f"{process(1).key}.toml").rename(kept)
    kept.rename(drafts / f"{process(1).key}.toml")
    third = room.open(3)
    assert third.draft is not None
    session = third.workspace.session
    (point,) = third.left.points(session)
    assert (point.kind, point.item) == ("draft", "kim")
    assert {point.words, third.draft.draft.fields["text"]} == {"halb ges", "auch halb"}
    third.drafting.nothing()
    taken = third.left.take(point.draft)
    assert taken is not None
    assert {taken.draft.event_id, third.draft.draft.event_id} == {"drafted1", "drafted2"}
    assert [one.name for one in drafts.iterdir()] == [f"{process(3).key}.toml"]
    assert third.left.points(session) == ()
    assert third.left.take(point.draft) is None
    third.close()


def test_a_draft_that_was_recorded_before_the_crash_is_cleared_away(room: Room) -> None:
    first = room.open(1)
    first.drafting.keep(Draft("contribution", "kim", "drafted", {"text": "gesagt"}))
    first.drafting.flush()
    first.workspace.dispatch(Contribution("kim", text="gesagt"), event_id="drafted")
    room.gone.add(process(1))
    second = room.open(2)
    assert second.draft is None
    second.close()
    assert room.beside() == []


def test_a_head_that_was_edited_since_is_said(room: Room) -> None:
    room.open(1).close()
    room.path.write_bytes(room.path.read_bytes().replace(b"Aula", b"Rathaus"))
    second = room.open(2)
    assert [note.code for note in second.notes] == ["meeting.head-edited"]
    second.close()
    third = room.open(3)
    assert third.notes == ()
    third.close()


def test_a_head_that_is_edited_while_it_is_open_becomes_an_event(room: Room) -> None:
    opened = room.open(1)
    room.path.write_bytes(room.path.read_bytes().replace(b"Aula", b"Rathaus"))
    deadline = time.monotonic() + HANG
    while room.kinds() != ["pen-taken", "head-changed"] and time.monotonic() < deadline:
        opened.workspace.look_around()
        time.sleep(0.001)
    assert opened.workspace.session.head.meeting.place == "Rathaus"
    opened.close()
    assert room.kinds() == ["pen-taken", "head-changed"]


def test_a_torn_tail_is_said_to_who_opens_it(room: Room) -> None:
    room.path.write_bytes(room.path.read_bytes() + b"\n[[event]]\nseq = 1\n")
    opened = room.open(1)
    assert [note.code for note in opened.notes] == ["journal.torn"]
    opened.close()


def test_a_broken_journal_is_read_only_and_untouched(room: Room) -> None:
    room.open(1).close()
    data = room.path.read_bytes().replace(b"user1", b"user9")
    room.path.write_bytes(data)
    opened = room.open(2)
    assert reason(opened) == "journal.wrong-check"
    opened.close()
    assert room.path.read_bytes() == data
    assert room.beside() == []


def test_a_write_protected_file_is_read_only_and_untouched(room: Room) -> None:
    room.path.chmod(0o400)
    opened = room.open(1)
    assert reason(opened) == "file.read-only"
    opened.close()
    assert room.beside() == []


def test_events_of_a_newer_version_are_read_as_far_as_they_are_understood_and_not_added_to(room: Room) -> None:
    data = session_bytes(chain_of("a"), HEAD + ITEM)  # of a kind that nobody knows
    room.path.write_bytes(data)
    opened = room.open(1)
    assert reason(opened) == "event.unknown-kind"
    opened.close()
    assert room.path.read_bytes() == data
    assert room.beside() == []


def test_a_full_disk_at_the_start_is_said_and_the_pen_taken_once_it_can_be(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    from minutes_tui.storage import event_folder

    real = event_folder.EventFolder.link

    def full(*_: object) -> bool:
        raise OSError(28, "full")

    monkeypatch.setattr(event_folder.EventFolder, "link", full)
    opened = room.open(1)
    assert opened.workspace.pending is not None
    assert opened.workspace.pending.problem.code == "journal.failed"
    assert isinstance(opened.workspace.dispatch(Contribution("kim", text="x")), NotSaved)
    monkeypatch.setattr(event_folder.EventFolder, "link", real)
    say(opened)
    opened.close()
    assert room.kinds() == ["pen-taken", "contribution"]
