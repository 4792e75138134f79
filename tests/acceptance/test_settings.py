"""The real program with settings in a home: they count, and what is wrong with them keeps nobody from work."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_tui.tui.paper import PAPERS
from tests.support.driving import SESSIONS
from tests.tui.terminal.pty_program import PtyProgram

SAMPLE = "2022-02-01-integrationsrat.toml"


def opened(home: Path, settings: str, *, environment: dict[str, str] | None = None) -> PtyProgram:
    session = home / SAMPLE
    session.write_bytes((SESSIONS / SAMPLE).read_bytes())
    file = home / ".config" / "minutes-tui" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text(settings)
    variables = {"HOME": str(home), "XDG_CONFIG_DIRS": str(home), **(environment or {})}
    return PtyProgram("minutes_tui", "open", str(session), environment=variables)


def papers(program: PtyProgram) -> set[str]:
    return {program.screen.buffer[y][x].bg for y in range(24) for x in range(80)}


def test_language_theme_forms_and_keys_are_as_set(tmp_path: Path) -> None:
    settings = 'language = "de"\ntheme = "light"\ndate = "year-month-day"\n[keys]\nagenda.leave = ["x"]\n'
    with opened(tmp_path, settings, environment={"COLORTERM": "truecolor"}) as program:
        program.wait_text("Wortbeitrag")
        program.wait_for(lambda: papers(program) == {PAPERS["light"].paper[1:]})  # the early picture is gone
        assert "2022-02-01" in program.screen.display[0]
        program.write(b"\x1bOQ")
        program.wait_text("Wer spricht?")
        program.write(b"\r")
        program.wait_for(lambda: papers(program) == {PAPERS["light"].paper[1:]})
        program.write(b"\x1b")
        program.wait_quiet()
        program.write(b"qx")
        assert program.wait_exit() == 0


def test_no_color_wins(tmp_path: Path) -> None:
    with opened(tmp_path, 'theme = "dark"\n', environment={"COLORTERM": "truecolor", "NO_COLOR": "1"}) as program:
        program.wait_text("F9")
        program.wait_quiet()
        assert papers(program) == {"default"}
        assert {program.screen.buffer[y][x].fg for y in range(24) for x in range(80)} == {"default"}
        program.write(b"q")
        assert program.wait_exit() == 0


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('language = "de"\ntehme = "dark"\n', "These settings do not count: settings.toml:2:1: tehme: The key tehme"),
        ("[keys]\nagenda.leave = ['f9']\n", "These settings do not count: settings.toml:2:17: keys.agenda.leave"),
    ],
)
def test_settings_with_a_mistake_are_told_and_the_minutes_can_be_taken(
    tmp_path: Path, settings: str, said: str
) -> None:
    with opened(tmp_path, settings) as program:
        program.wait_text(said)
        program.write(b"\x1bOQ")
        program.wait_text("Who speaks?")
        program.write(b"\x1b")
        program.wait_quiet()
        program.write(b"q")
        assert program.wait_exit() == 0


def test_the_first_start_tells_the_five_keys_until_a_key_and_no_other_does(tmp_path: Path) -> None:
    home = tmp_path / "first"
    home.mkdir()
    line = "New here? F2 Contribution · F4 Resolution · F5 Vote · F8 Next · ? Help"
    settings = "[keys]\neverywhere.next_item = ['f8']\neverywhere.open_points = ['f9']\n"
    with opened(home, settings) as program:
        program.wait_text(line)
        program.write(b"\x1bOQ")
        program.wait_text("Who speaks?")
        assert "New here?" not in "".join(program.screen.display)
        program.write(b"\x1b")
        program.wait_quiet()
        program.write(b"q")
        assert program.wait_exit() == 0
    with PtyProgram("minutes_tui", "open", str(home / SAMPLE), environment={"HOME": str(home)}) as program:
        program.wait_text("F8 Next")
        program.wait_quiet()
        assert "New here?" not in "".join(program.screen.display)
        program.write(b"q")
        assert program.wait_exit() == 0


def test_the_first_start_tells_first_what_was_found(tmp_path: Path) -> None:
    with opened(tmp_path, "tehme = 1\n") as program:
        program.wait_text("These settings do not count")
        program.wait_quiet()
        assert "New here?" not in "".join(program.screen.display)
        program.write(b"q")
        assert program.wait_exit() == 0
    (tmp_path / ".config" / "minutes-tui" / "settings.toml").unlink()
    with PtyProgram("minutes_tui", "open", str(tmp_path / SAMPLE), environment={"HOME": str(tmp_path)}) as program:
        program.wait_text("New here?")
        program.write(b"q")
        assert program.wait_exit() == 0


def test_the_demo_tells_the_keys_each_time(tmp_path: Path) -> None:
    variables = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    for _ in range(2):
        with PtyProgram("minutes_tui", "--lang", "de", "demo", environment=variables) as program:
            program.wait_text("Neu hier? F2 Wortbeitrag · F4 Beschluss · F5 Abstimmung · F9 Weiter · ? Hilfe")
            program.write(b"q")
            assert program.wait_exit() == 0


def test_the_busy_demo_runs_in_either_language_so_that_it_can_be_typed_in(tmp_path: Path) -> None:
    variables = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    for language in ("en", "de"):
        with PtyProgram("minutes_tui", "--lang", language, "demo", "--busy", environment=variables) as program:
            program.wait_text("F2")
            program.write(b"\x1bOQ\rThis can be typed.\x1b")
            program.wait_text("This can be typed.")
            program.write(b"q")
            assert program.wait_exit() == 0
        (copy,) = tmp_path.glob("minutes-tui-*/*busy.toml")
        assert copy.read_bytes().count(b"This can be typed.") == 1
        copy.unlink()
