"""A meeting in two files on the disk: opened from either, mirrored by event ids, and nothing wider than 0600."""

from __future__ import annotations

import itertools
import os
import stat
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from minutes_tui.application import opening
from minutes_tui.application.drafting import Draft
from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.application.opening_parts import OpenedParts, open_parts
from minutes_tui.application.outcome import Done
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.entries import Contribution, Resolution
from minutes_tui.domain.event import EventData
from minutes_tui.domain.proceedings import MeetingOpened, PublicExcluded
from minutes_tui.domain.session import Session
from minutes_tui.storage import journal_files
from minutes_tui.storage.processes import Process
from minutes_tui.storage.reading import Found, find_session
from tests.support.sessions import process
from tests.support.two_files import two_files

AT = datetime(2022, 2, 1, 17, 20, tzinfo=UTC)


class Hall:
    """A folder with both files, and the programs that open them."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.patch = patch
        self.public, self.other = two_files(folder)
        self.gone: set[Process] = set()
        self.ids = map(str, itertools.count(1))
        for module in (opening, journal_files):
            patch.setattr(module, "is_alive", lambda one: one not in self.gone)

    def open(self, path: Path, number: int = 1, *, take_over: bool = False) -> OpenedParts:
        self.patch.setattr(opening, "this_process", lambda: process(number))
        found = find_session(str(path))
        assert isinstance(found, Found), found
        surroundings = Surroundings(lambda: AT, f"user{number}", lambda: f"id{next(self.ids)}")
        return open_parts(found, surroundings, take_over=take_over)

    def kill(self, number: int) -> None:
        self.gone.add(process(number))


@pytest.fixture
def hall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hall:
    return Hall(tmp_path, monkeypatch)


def act(opened: OpenedParts, *proposals: EventData) -> None:
    for proposal in proposals:
        outcomes = opened.parts.dispatch(proposal)
        assert all(isinstance(outcome, Done) for outcome in outcomes), outcomes


def enter(opened: OpenedParts) -> None:
    act(opened, PublicExcluded())
    assert opened.parts.nonpublic is not None
    opened.parts.active = opened.parts.nonpublic


def on_disk(path: Path) -> LoadedSession:
    loaded = load(str(path))
    assert isinstance(loaded, LoadedSession), loaded
    assert loaded.problems == ()
    return loaded


def session(path: Path) -> Session:
    return on_disk(path).session


def ids(path: Path) -> list[str]:
    return [event.id for event in on_disk(path).events]


# -- opening


def test_either_file_opens_both_and_the_one_that_was_asked_for_is_begun_with(hall: Hall) -> None:
    for path, nonpublic in ((hall.public, False), (hall.other, True)):
        opened = hall.open(path)
        assert opened.parts.nonpublic is not None
        assert (opened.parts.active is opened.parts.nonpublic) == nonpublic
        assert "land" in opened.parts.agenda.nonpublic
        assert opened.notes == ()
        opened.close()
    assert sorted(one.name for one in hall.public.parent.iterdir()) == sorted([hall.public.name, hall.other.name])


def test_without_the_other_file_the_public_one_opens_without_an_alarm(hall: Hall) -> None:
    hall.other.unlink()
    opened = hall.open(hall.public)
    assert (opened.parts.nonpublic, opened.notes) == (None, ())
    opened.close()


@pytest.fixture
def everybodys(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    """A folder that everybody can reach."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Hall(Path(folder), monkeypatch)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be two persons")
def test_who_may_not_read_the_other_file_opens_the_public_one_without_an_alarm(everybodys: Hall) -> None:
    os.seteuid(65534)
    try:
        opened = everybodys.open(everybodys.public)
    finally:
        os.seteuid(0)
    assert (opened.parts.nonpublic, opened.notes) == (None, ())
    assert [state.item.title for state in opened.parts.agenda.items.values()][-1] == "Grundstücksangelegenheit"
    opened.close()


def test_a_link_in_the_place_of_the_other_file_is_not_followed(hall: Hall) -> None:
    elsewhere = hall.other.rename(hall.other.with_name("elsewhere.toml"))
    hall.other.symlink_to(elsewhere)
    opened = hall.open(hall.public)
    assert opened.parts.nonpublic is None
    assert [problem.code for problem in opened.notes] == ["file.not-a-file"]
    opened.close()


@pytest.mark.parametrize("asked", ["public", "other"])
def test_a_file_that_does_not_name_this_one_back_is_not_opened_with_it(hall: Hall, asked: str) -> None:
    edited, opened_one = (hall.other, hall.public) if asked == "public" else (hall.public, hall.other)
    edited.write_text(edited.read_text().replace(f'"{opened_one.name}"', '"another.toml"'))
    before = edited.read_bytes()
    opened = hall.open(opened_one)
    assert [problem.code for problem in opened.notes] == ["parts.not-linked-back"]
    act(opened, AttendanceTaken(here=("GR",)))
    opened.close()
    assert edited.read_bytes() == before


def test_a_file_that_everybody_may_read_is_told_of(hall: Hall) -> None:
    hall.other.chmod(0o644)
    opened = hall.open(hall.public)
    assert [problem.code for problem in opened.notes] == ["parts.open-to-all"]
    opened.close()


def test_minutes_that_were_left_in_the_non_public_part_are_gone_on_with_there(hall: Hall) -> None:
    opened = hall.open(hall.public)
    enter(opened)
    act(opened, ItemCalled("land"))
    opened.close()
    again = hall.open(hall.public)
    assert again.parts.active is again.parts.nonpublic
    again.close()


def test_the_draft_of_a_part_lies_in_its_own_folder_and_waits_for_that_part(hall: Hall) -> None:
    opened = hall.open(hall.public)
    assert opened.parts.nonpublic is not None
    opened.parts.nonpublic.drafting.keep(Draft("contribution", "land", "drafted", {"text": "geheim"}))
    opened.parts.nonpublic.drafting.flush()
    assert not list(hall.public.parent.glob(hall.public.stem + ".d/drafts/*"))
    hall.kill(1)
    again = hall.open(hall.public, 2)
    assert again.parts.active is again.parts.main
    assert again.parts.main.waiting is None
    assert again.parts.nonpublic is not None
    assert again.parts.nonpublic.waiting is not None
    again.close()


# -- mirroring


def test_the_course_of_the_meeting_stands_in_both_files_as_the_same_events(hall: Hall) -> None:
    opened = hall.open(hall.public)
    act(opened, MeetingOpened(chair="GR"), AttendanceTaken(here=("GR", "SE")), ItemCalled("kim"))
    enter(opened)
    act(opened, ItemCalled("land"), AttendanceTaken(gone=("SE",)), Contribution("land", text="geheim"))
    opened.close()
    public, other = on_disk(hall.public), on_disk(hall.other)
    theirs = {event.id: event for event in other.events}
    course = [event for event in public.events if isinstance(event.data, (MeetingOpened, AttendanceTaken))]
    assert len(course) == 3
    for event in course:
        assert (theirs[event.id].data, theirs[event.id].at, theirs[event.id].by) == (event.data, event.at, event.by)
    assert public.session.attendance == other.session.attendance
    assert "geheim" not in hall.public.read_text()


def test_what_a_crash_left_unmirrored_is_mirrored_at_the_next_opening(hall: Hall) -> None:
    opened = hall.open(hall.public)
    opened.parts.main.workspace.dispatch(AttendanceTaken(here=("GR",)))
    hall.kill(1)
    assert session(hall.other).attendance.present == frozenset()
    hall.open(hall.other, 2).close()
    assert session(hall.other).attendance.present == {"GR"}


def test_what_somebody_recorded_in_the_public_file_alone_is_mirrored_once_the_other_one_is_open(hall: Hall) -> None:
    stowed = hall.other.rename(hall.other.with_name("stowed"))
    alone = hall.open(hall.public)
    act(alone, MeetingOpened(chair="GR"), AttendanceTaken(here=("GR", "AK")))
    alone.close()
    stowed.rename(hall.other)
    hall.open(hall.public, 2).close()
    assert session(hall.other).attendance == session(hall.public).attendance
    assert session(hall.other).chair == "GR"


def test_a_file_that_can_only_be_read_is_mirrored_into_by_whoever_writes_there(hall: Hall) -> None:
    first = hall.open(hall.other)
    second = hall.open(hall.public, 2)
    assert second.parts.nonpublic is not None
    assert second.parts.nonpublic.workspace.read_only is not None
    assert second.parts.main.workspace.read_only is not None
    act(first, AttendanceTaken(here=("AK",)))
    second.parts.main.workspace.catch_up()
    second.parts.nonpublic.workspace.catch_up()
    assert second.parts.nonpublic.session.attendance.present == {"AK"}
    second.close()
    first.close()


def test_two_programs_that_mirror_the_same_events_between_each_others_lose_and_double_nothing(hall: Hall) -> None:
    first = hall.open(hall.public)
    second = hall.open(hall.other, 2, take_over=True)
    first.parts.main.workspace.read_only = None  # both write: a take-over that the first has not heard of
    assert first.parts.nonpublic is not None
    for number in range(6):
        writer, person = (first, "GR") if number % 2 else (second, "SE")
        here = number < 3
        proposal = AttendanceTaken(here=(person,)) if here else AttendanceTaken(gone=(person,))
        writer.parts.main.workspace.dispatch(proposal)
        assert second.parts.nonpublic is not None
        second.parts.nonpublic.workspace.dispatch(Contribution("land", text=f"geheim {number}"))
        for one in (first, second):
            one.parts.main.workspace.catch_up()
            one.parts.mirror()
    first.close()
    second.close()
    assert session(hall.other).attendance == session(hall.public).attendance
    assert len(session(hall.other).items["land"].entries) == 6
    assert len(set(ids(hall.other))) == len(ids(hall.other))


# -- modes


@pytest.mark.parametrize("crash", [False, True])
def test_nothing_beside_a_file_of_mode_0600_is_wider_whatever_umask_and_folder_say(hall: Hall, crash: bool) -> None:
    folder = hall.public.parent
    folder.chmod(0o2775)
    before = os.umask(0)
    try:
        hall.other.write_bytes(
            hall.other.read_bytes()
            + b"\n# ---- journal: written by minutes-tui, do not edit below ----\n\n[[event]]\nseq"
        )
        opened = hall.open(hall.other)
        assert opened.parts.nonpublic is not None
        act(opened, ItemCalled("land"), Resolution("land", text="geheim"))
        opened.parts.nonpublic.drafting.keep(Draft("contribution", "land", "drafted", {"text": "geheim"}))
        opened.parts.nonpublic.drafting.flush()
        if crash:
            hall.kill(1)
            opened = hall.open(hall.other, 2)
        seen = [path for path in folder.rglob("*") if path.relative_to(folder).parts[0].startswith(hall.other.stem)]
        assert {path.name for path in seen} >= {hall.other.name, hall.other.stem + ".d", "ev", "drafts"}
        assert any(".torn" in path.name for path in seen)
        wide = {str(path): oct(path.stat().st_mode) for path in seen if stat.S_IMODE(path.stat().st_mode) & 0o077}
        assert wide == {}
        opened.close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(hall.other.stat().st_mode) == 0o600
