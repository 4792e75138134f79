"""The samples replayed in the real program, in a pty: event by event, both ways, and at a thousand times the speed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.application.replaying import Replayed, open_replay
from minutes_tui.application.surroundings import real_surroundings
from tests.support.driving import SESSIONS, run
from tests.support.rounds import soaking
from tests.support.watching import Watcher
from tests.tui.terminal.pty_program import PtyProgram

SNAPSHOTS = Path(__file__).parents[1] / "snapshots" / "replays"
MEETINGS = {
    "sample": ("de", "2022-02-01-integrationsrat.toml"),
    "busy": ("en", "2024-03-06-tarnbeck-council-busy.toml"),
}
FORTH, BACK = b"\x1b[C", b"\x1b[D"
FIRST, LAST = b"\x1b[H", b"\x1b[F"


def replay(name: str, home: Path, *arguments: str) -> PtyProgram:
    language, file = MEETINGS[name]
    environment = {"HOME": str(home), "LANG": f"{language}_XX.UTF-8"}
    command = ("--lang", language, "replay", str(SESSIONS / file), *arguments)
    return PtyProgram("minutes_tui", *command, environment=environment)


def at_a_desk(name: str) -> Watcher:
    """The same replay without a terminal."""
    language, file = MEETINGS[name]
    session = open_replay(str(SESSIONS / file), real_surroundings())
    assert isinstance(session, Replayed)
    return Watcher(session, language)


def shown(program: PtyProgram) -> list[str]:
    return [line.rstrip() for line in program.screen.display]


def wait_for_event(program: PtyProgram, watching: Watcher, count: int) -> None:
    """Until that event is shown, and the whole screen is as the desk paints it."""
    watching.desk.go_to_count(count)
    watching.desk.attend()
    watching.desk.messages.forget()
    wanted = watching.screen().split("\n")
    program.wait_for(lambda: shown(program) == wanted)


def events_looked_at(whole: int) -> Iterator[int]:
    """All of a short meeting, each thirty-seventh of a long one; in the soak each of any."""
    step = 1 if whole < 30 or soaking() else 37
    yield from (count for count in range(1, whole) if count % step == 0)


@pytest.mark.parametrize("name", MEETINGS)
def test_event_by_event_forth_and_back_each_screen_is_that_of_its_event(name: str, tmp_path: Path) -> None:
    watching = at_a_desk(name)
    whole = len(watching.desk.replayed)
    taken: list[str] = []
    with replay(name, tmp_path) as program:
        program.wait_text(f"0/{whole}")
        here = 0
        for count in events_looked_at(whole):
            program.write(FORTH * (count - here))
            here = count
            wait_for_event(program, watching, here)
            taken.append("\n".join(shown(program)))
        program.write(LAST)
        wait_for_event(program, watching, whole)
        at_the_end = shown(program)
        for count in reversed(list(events_looked_at(whole))):
            program.write(BACK * (whole - count))
            whole = count
            wait_for_event(program, watching, count)
            assert "\n".join(shown(program)) == taken.pop()
        program.write(FIRST)
        wait_for_event(program, watching, 0)
        program.write(b"q")
        assert program.wait_exit() == 0
    check_snapshot(f"{name}-end", at_the_end)


def check_snapshot(name: str, lines: list[str]) -> None:
    """The picture that was kept; with UPDATE_SNAPSHOTS=1 it is taken anew."""
    file = SNAPSHOTS / f"{name}.txt"
    text = "\n".join(lines) + "\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MEETINGS)
def test_at_a_thousand_times_the_speed_it_plays_to_the_end(name: str, tmp_path: Path) -> None:
    watching = at_a_desk(name)
    whole = len(watching.desk.replayed)
    start = 0 if whole < 30 or soaking() else whole - 60
    end = {"de": "Hier endet die Aufzeichnung.", "en": "This is the end of what is recorded."}[MEETINGS[name][0]]
    with replay(name, tmp_path, "--speed", "1000", "--at", str(start)) as program:
        program.wait_text("×1000")
        program.wait_text(end)
        program.write(b"x")  # a key that means nothing: what was said goes
        watching.press(*["+"] * 5)
        wait_for_event(program, watching, whole)
        program.write(b"q")
        assert program.wait_exit() == 0


def test_what_is_exported_at_an_event_and_at_the_end_is_what_export_prints(tmp_path: Path) -> None:
    file = str(SESSIONS / MEETINGS["sample"][1])
    for at, name in (("5", "five.txt"), ("8", "end.txt")):
        out = tmp_path / name
        with replay("sample", tmp_path, "--at", at) as program:
            program.wait_text(f"{at}/8")
            program.write(b"e\t" + b"\x7f" * 40 + str(out).encode() + b"\r")
            program.wait_text("Geschrieben:")
            program.write(b"q")
            assert program.wait_exit() == 0
        assert out.read_bytes() == run("export", file, "--to", "text", "--at", at, home=tmp_path).stdout
    assert (tmp_path / "end.txt").read_bytes() == run("export", file, "--to", "text", home=tmp_path).stdout


def test_on_a_terminal_with_few_signs_all_is_ascii_but_the_words(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "TERM": "vt220"}
    file = str(SESSIONS / MEETINGS["busy"][1])
    with PtyProgram("minutes_tui", "--lang", "en", "replay", file, "--at", "30", environment=environment) as program:
        program.wait_text("30/")
        rows = shown(program)
        assert rows[-3].isascii()
        assert "@" in rows[-3]
        program.write(b"q")
        assert program.wait_exit() == 0


def test_the_session_file_is_as_it_was(tmp_path: Path) -> None:
    copy = tmp_path / "a.toml"
    copy.write_bytes((SESSIONS / MEETINGS["sample"][1]).read_bytes())
    before = copy.read_bytes(), copy.stat().st_mtime_ns
    environment = {"HOME": str(tmp_path), "LANG": "C.UTF-8"}
    with PtyProgram("minutes_tui", "replay", str(copy), environment=environment) as program:
        program.wait_text("0/8")
        program.write(LAST + b"q")
        assert program.wait_exit() == 0
    assert (copy.read_bytes(), copy.stat().st_mtime_ns) == before
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("a.")] == ["a.toml"]
