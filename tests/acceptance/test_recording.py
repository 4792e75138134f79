"""The recording of a replay: asciicast v2 to the letter, and a terminal that plays it ends on the replay's screen."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyte
import pytest

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.application.moments import written_times
from minutes_tui.application.replaying import replayed_in_memory
from minutes_tui.application.sharing import Shared, shared
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.head import Item
from minutes_tui.messages import translator
from minutes_tui.tui.replay.desk import ReplayDesk
from minutes_tui.tui.replay.recording import COLUMNS, LONGEST_PAUSE, ROWS, recording
from minutes_tui.tui.stage import painted
from minutes_tui.tui.view.frame import Size
from minutes_tui.tui.view.rows import text_of
from minutes_tui.tui.view.signs import FINE
from tests.support.commands import file_of, said
from tests.support.driving import SESSIONS
from tests.support.minuting import Minuting
from tests.support.strategies import SMALL_HEAD

SAMPLES = sorted(SESSIONS.glob("*.toml"))
BUSY = SESSIONS / "2024-03-06-tarnbeck-council-busy.toml"
ENGLISH = SESSIONS / "2024-05-14-harbour-committee.toml"
_SENT = re.compile(r"\x1b\[\?25l|\x1b\[2J|\x1b\[\d+;\d+H|\x1b\[[\d;]*m")
"""Every sequence that a recording may send."""


def recorded(session: Path, folder: Path, *options: str) -> list[str]:
    out = folder / "out.cast"
    done = said("replay", str(session), "--to", "cast", "-o", str(out), *options)
    assert done.code == 0, done.err
    assert "not meant for publication" in done.err
    return out.read_bytes().decode("utf-8").split("\n")


def read(lines: Sequence[str]) -> tuple[dict[str, Any], list[tuple[float, str]]]:
    """As https://docs.asciinema.org/manual/asciicast/v2/ has it: a header, then one event a line, in time."""
    assert lines[-1] == ""
    header = json.loads(lines[0])
    assert header["version"] == 2
    assert isinstance(header["width"], int)
    assert isinstance(header["height"], int)
    assert isinstance(header.get("timestamp", 0), int)
    assert isinstance(header["title"], str)
    assert all(isinstance(value, str) for value in header["env"].values())
    assert set(header) <= {"version", "width", "height", "timestamp", "title", "env"}
    events: list[tuple[float, str]] = []
    for line in lines[1:-1]:
        time, code, data = json.loads(line)
        assert isinstance(time, float)
        assert code == "o"
        events.append((time, data))
    assert all(earlier[0] <= later[0] for earlier, later in pairwise(events))
    return header, events


def played(events: Sequence[tuple[float, str]]) -> list[str]:
    """What a terminal shows in the end."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(screen)
    for _, data in events:
        stream.feed(data)
    return [line.rstrip() for line in screen.display]


def rows_of(desk: ReplayDesk) -> list[str]:
    desk.signs = FINE
    return text_of(painted(desk, Size(COLUMNS, ROWS)).rows).split("\n")


def desk_of(session: Path) -> ReplayDesk:
    """A replay of what may be shared, which is all but the titles of what is not public in these samples."""
    loaded = load(str(session))
    assert isinstance(loaded, LoadedSession)
    tr = translator(loaded.session.head.meeting.language)
    found = shared(loaded.session, loaded.events, tr("not public"))
    assert isinstance(found, Shared)
    assert not found.hidden
    desk = ReplayDesk(replayed_in_memory(found.head, found.events), tr)
    desk.set(replace(desk.player, speed=1))
    return desk


@pytest.mark.parametrize("session", SAMPLES, ids=lambda path: path.stem)
def test_a_terminal_that_plays_it_ends_on_the_replays_last_screen(session: Path, tmp_path: Path) -> None:
    header, events = read(recorded(session, tmp_path, "--times", "short"))
    desk = desk_of(session)
    desk.screen.do_last()
    assert (header["width"], header["height"]) == (COLUMNS, ROWS)
    assert played(events) == rows_of(desk)


@pytest.mark.parametrize("session", SAMPLES, ids=lambda path: path.stem)
def test_only_what_can_be_seen_is_sent(session: Path, tmp_path: Path) -> None:
    for _, data in read(recorded(session, tmp_path))[1]:
        left = _SENT.sub("", data)
        assert left.isprintable(), repr(left)


def test_at_true_times_each_event_is_when_it_was(tmp_path: Path) -> None:
    loaded = load(str(ENGLISH))
    assert isinstance(loaded, LoadedSession)
    times = written_times(loaded.events)
    seconds = [(time - times[0]).total_seconds() for time in times]
    assert [time for time, _ in read(recorded(ENGLISH, tmp_path))[1]] == [0.0, *seconds]


def test_at_short_times_no_pause_is_long_and_the_screen_says_what_was_cut(tmp_path: Path) -> None:
    _, events = read(recorded(BUSY, tmp_path, "--times", "short"))
    pauses = [later[0] - earlier[0] for earlier, later in pairwise(events)]
    assert max(pauses) <= LONGEST_PAUSE.total_seconds()
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(screen)
    told = set()
    for _, data in events:
        stream.feed(data)
        told |= set(re.findall(r"pause of [\w:]+ (?:min|h) cut", screen.display[1]))
    assert len(told) > 3


def test_its_first_picture_says_what_is_in_it(tmp_path: Path) -> None:
    _, events = read(recorded(ENGLISH, tmp_path))
    assert "not meant for" in " ".join(played(events[:1]))
    assert "not meant for" in " ".join(played(events[:2]))
    assert "not meant for" not in " ".join(played(events[:3]))


def test_what_is_not_public_is_not_in_it_nor_on_the_page(tmp_path: Path) -> None:
    items = (*SMALL_HEAD.items[:2], Item("secret", "Vertraulich", "3", public=False))
    meeting = Minuting(replace(SMALL_HEAD, items=items))
    meeting.act(ItemCalled("one"))
    meeting.act(Contribution("secret", speaker="AA", text="Vertraulich"))
    meeting.act(Contribution("one", speaker="AA", text="Für alle."))
    session = tmp_path / "a.toml"
    session.write_bytes(file_of(meeting.session.head, meeting.events))
    for form in ("cast", "html"):
        done = said("replay", str(session), "--to", form)
        assert done.code == 0
        assert "Vertraulich" not in done.out
        assert "Für alle." in done.out
        assert "items that are not public" in done.err


@pytest.mark.parametrize("form", ["cast", "html"])
def test_the_file_of_the_part_that_is_not_public_is_refused(form: str, tmp_path: Path) -> None:
    head = replace(SMALL_HEAD, meeting=replace(SMALL_HEAD.meeting, public_part="public.toml"))
    session = tmp_path / "a.nonpublic.toml"
    session.write_bytes(file_of(head, []))
    out = tmp_path / "out"
    done = said("replay", str(session), "--to", form, "-o", str(out))
    assert (done.code, done.out, out.exists()) == (2, "", False)
    assert "not public" in done.err


@pytest.mark.parametrize("form", ["cast", "html"])
def test_an_empty_meeting_can_be_shared(form: str, tmp_path: Path) -> None:
    session = tmp_path / "a.toml"
    session.write_bytes(file_of(SMALL_HEAD, []))
    done = said("replay", str(session), "--to", form)
    assert done.code == 0
    assert SMALL_HEAD.meeting.title in done.out


@pytest.mark.parametrize("form", ["cast", "html"])
def test_a_damaged_file_is_shared_as_far_as_it_is_whole_and_said(form: str, tmp_path: Path) -> None:
    session = tmp_path / "a.toml"
    session.write_bytes(ENGLISH.read_bytes()[:-40])
    done = said("replay", str(session), "--to", form)
    assert done.code == 1
    assert done.out
    assert len(done.err.splitlines()) == 2


@pytest.mark.parametrize(
    "options",
    [["--to", "html", "--at", "3"], ["--to", "html", "--times", "short"], ["-o", "out"], ["--times", "true"]],
)
def test_options_that_do_not_go_together_are_refused(options: list[str]) -> None:
    assert said("replay", str(ENGLISH), *options).code == 2


def test_it_is_made_line_by_line() -> None:
    lines = recording(desk_of(BUSY), "", short=True)
    assert json.loads(next(lines))["version"] == 2
    assert json.loads(next(lines))[0] == 0.0
