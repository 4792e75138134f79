"""`minutes-tui replay`, as far as it says something without showing a screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_tui.cli.commands import run
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.messages import translator
from minutes_tui.settings.files import Loaded
from minutes_tui.settings.values import DEFAULTS
from minutes_tui.tui.replay.run import replay_minutes
from tests.support.acting import Acting, agenda_head, clock
from tests.support.commands import file_of, said

SAMPLE = Path(__file__).parents[2] / "sessions" / "2024-05-14-harbour-committee.toml"


def refused(file: Path, capfd: pytest.CaptureFixture[str], at: str | None = None) -> str:
    assert replay_minutes(str(file), translator("en"), Loaded(DEFAULTS), at=at) == 2
    return capfd.readouterr().err


def test_without_a_terminal_it_says_what_to_do_instead() -> None:
    done = said("replay", str(SAMPLE))
    assert done.code == 2
    assert "needs a terminal" in done.err
    assert "show FILE --at 17:41" in done.err


@pytest.mark.parametrize("speed", ["0", "1001", "fast"])
def test_a_speed_that_there_is_not_is_refused(speed: str) -> None:
    assert run(["replay", str(SAMPLE), "--speed", speed]) == 2


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("27:30", "27:30 is no moment"),
        ("999", "There is no event 999"),
        ("03:00", "03:00 is outside the meeting"),
        ("soon", "soon is no moment"),
    ],
)
def test_a_moment_that_there_is_not_is_a_sentence(at: str, words: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert words in refused(SAMPLE, capfd, at)


def test_a_file_that_is_missing_or_no_session_is_a_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert str(tmp_path / "a.toml") in refused(tmp_path / "a.toml", capfd)
    (tmp_path / "b.toml").write_text("Good evening")
    assert str(tmp_path / "b.toml") in refused(tmp_path / "b.toml", capfd)


def test_more_than_a_file_may_hold_is_refused_not_read(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A million events are a hundred megabytes and more: no meeting, and said so."""
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(17, 5))
    large = tmp_path / "large.toml"
    with large.open("wb") as file:
        file.write(file_of(agenda_head(), acting.events))
        file.truncate(180 << 20)
    assert "larger than 32 MiB" in refused(large, capfd)


def test_time_in_an_empty_journal_is_a_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.toml"
    empty.write_bytes(file_of(agenda_head(), []))
    assert "Nothing has been recorded yet" in refused(empty, capfd, "17:41")
