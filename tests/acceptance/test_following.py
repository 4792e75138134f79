"""Somebody takes the minutes in one terminal, others see them come into being in theirs."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.support.driving import SESSIONS, head_only, open_program, run
from tests.tui.terminal.pty_program import PtyProgram

NO_MOUNT = "no file system can be mounted here; it takes root"
SAMPLES = {"de": "2022-02-01-integrationsrat.toml", "en": "2024-05-14-harbour-committee.toml"}
SPEAKERS = {"de": ("gr", "ak"), "en": ("hm", "ro")}
READS = {"de": "liest mit", "en": "read only"}
LOST = {"de": "KEINE VERBINDUNG", "en": "LINK LOST"}


def follow_program(session: Path, language: str, home: Path, *, like_anybody: bool = False) -> PtyProgram:
    """`minutes-tui follow SESSION` in a pty of 80x24."""
    environment = {"HOME": str(home), "LANG": f"{language}_XX.UTF-8"}
    return PtyProgram(
        "minutes_tui",
        "--lang",
        language,
        "follow",
        str(session),
        environment=environment,
        like_anybody=like_anybody,
    )


def say(scribe: PtyProgram, speaker: str, words: str) -> None:
    """A contribution, whole and kept."""
    scribe.write(b"\x1bOQ" + speaker.encode() + b"\r" + words.encode())
    scribe.wait_text(words)
    scribe.write(b"\x1b")
    scribe.wait_quiet()


def everything(folder: Path) -> set[str]:
    return {str(one.relative_to(folder)) for one in folder.rglob("*")}


@pytest.mark.parametrize("language", ["de", "en"])
def test_who_follows_sees_the_minutes_come_into_being_whoever_takes_them(language: str, tmp_path: Path) -> None:
    session, home = head_only(SAMPLES[language], tmp_path), tmp_path / "home"
    first, second = SPEAKERS[language]
    with follow_program(session, language, home) as one, follow_program(session, language, home) as other:
        for follower in (one, other):  # nobody has opened it yet
            follower.wait_text(READS[language])
        assert not session.with_suffix(".d").exists()
        with open_program(session, language, home) as scribe:
            scribe.wait_text("F9")
            scribe.write(b"4\r")
            say(scribe, first, "Erstens.")
            for follower in (one, other):
                follower.wait_text("Erstens.")
            say(scribe, first, "Zweitens.")
            one.wait_text("Zweitens.")
            os.kill(scribe.pid, signal.SIGKILL)
            scribe.wait_exit()
        with open_program(session, language, home) as after:
            after.wait_text("F9")
            say(after, second, "Drittens.")
            one.wait_text("Drittens.")
            after.write(b"q")
            assert after.wait_exit() == 0
        assert not session.with_suffix(".d").exists()
        with open_program(session, language, home) as again:
            again.wait_text("F9")
            say(again, second, "Viertens.")
            for follower in (one, other):
                follower.wait_text("Viertens.")
                assert any("Erstens." in line for line in follower.screen.display)
                assert not any(LOST[language] in line for line in follower.screen.display)
            again.write(b"q")
            assert again.wait_exit() == 0
        for follower in (one, other):
            follower.write(b"q")
            assert follower.wait_exit() == 0
    assert everything(tmp_path) == {session.name, *(name for name in everything(tmp_path) if name.startswith("home"))}


def test_a_file_that_is_gone_is_said_to_be_until_it_is_there_again(tmp_path: Path) -> None:
    session = head_only(SAMPLES["de"], tmp_path)
    with follow_program(session, "de", tmp_path / "home") as follower:
        follower.wait_text("liest mit")
        aside = session.rename(tmp_path / "aside")
        follower.wait_text("KEINE VERBINDUNG")
        aside.rename(session)
        follower.wait_text("Die Datei ist wieder da.")
        session.write_bytes(session.read_bytes().replace(b"6. Sitzung", b"7. Sitzung"))
        follower.wait_text("7. Sitzung")
        follower.write(b"q")
        assert follower.wait_exit() == 0


def test_who_may_only_read_follows_and_leaves_no_trace(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    session = place / "sitzung.toml"
    shutil.copyfile(head_only(SAMPLES["de"], tmp_path), session)
    session.chmod(0o444)
    place.chmod(0o555)
    home = tmp_path / "home"
    home.mkdir(mode=0o555)
    before = everything(tmp_path)
    with follow_program(session, "de", home, like_anybody=True) as follower:
        follower.wait_text("liest mit")
        follower.write(b"5")
        follower.wait_text("frei")
        follower.write(b"q")
        assert follower.wait_exit() == 0
    assert everything(tmp_path) == before


def test_a_file_system_that_is_read_only_is_followed_on(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip(NO_MOUNT)
    try:
        session = disk / "sitzung.toml"
        shutil.copyfile(SESSIONS / SAMPLES["de"], session)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with follow_program(session, "de", tmp_path / "home") as follower:
            follower.wait_text("liest mit")
            follower.write(b"q")
            assert follower.wait_exit() == 0
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_a_file_that_may_not_be_read_is_a_sentence(tmp_path: Path) -> None:
    session = head_only(SAMPLES["de"], tmp_path)
    session.chmod(0o000)
    with follow_program(session, "de", tmp_path / "home", like_anybody=True) as follower:
        assert follower.wait_exit() == 2
        assert "Sie dürfen diese" in " ".join(follower.screen.display)


def test_a_window_that_is_closed_ends_it(tmp_path: Path) -> None:
    session = head_only(SAMPLES["en"], tmp_path)
    with follow_program(session, "en", tmp_path / "home") as follower:
        follower.wait_text("read only")
        follower.write(b"5")  # the first picture is there before the screens are
        follower.wait_text("freely")
        os.kill(follower.pid, signal.SIGHUP)
        assert follower.wait_exit() in (129, -signal.SIGHUP)
        assert "Traceback" not in follower.output.decode("utf-8", "replace")
        assert follower.attributes() == follower.before


@pytest.mark.parametrize("file", ["-", "there-is-none.toml", "sitzung.toml"])
def test_where_nothing_can_be_followed_one_sentence_says_why(file: str, tmp_path: Path) -> None:
    shutil.copyfile(head_only(SAMPLES["de"], tmp_path), tmp_path / "sitzung.toml")
    done = run("--lang", "de", "follow", file if file == "-" else str(tmp_path / file), home=tmp_path)
    assert done.returncode == 2
    assert done.stdout == b""
    assert len(done.stderr.decode().splitlines()) == 1


def test_a_replay_is_left_to_follow_the_meeting_that_still_runs(tmp_path: Path) -> None:
    session, home = head_only(SAMPLES["de"], tmp_path), tmp_path / "home"
    with open_program(session, "de", home) as scribe:
        scribe.wait_text("F9")
        scribe.write(b"4\r")
        say(scribe, "gr", "Erstens.")
        environment = {"HOME": str(home), "LANG": "de_XX.UTF-8"}
        with PtyProgram("minutes_tui", "--lang", "de", "replay", str(session), environment=environment) as watching:
            watching.wait_text("Wiedergabe")
            watching.wait_quiet()
            watching.write(b"f")
            watching.wait_text("liest mit")
            say(scribe, "gr", "Zweitens.")
            watching.wait_text("Zweitens.")
            watching.write(b"q")
            assert watching.wait_exit() == 0
        scribe.write(b"q")
        assert scribe.wait_exit() == 0
