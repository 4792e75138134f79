from __future__ import annotations

import os
from pathlib import Path

import platformdirs
import pytest

from minutes_tui.messages import translator
from minutes_tui.messages.problems import sentence
from minutes_tui.settings.files import MOST_BYTES, Loaded, load_settings, shortened, system_files, user_file
from minutes_tui.settings.values import DEFAULTS


class Machine:
    """A home and a machine of its own."""

    def __init__(self, folder: Path) -> None:
        self.environ = {"HOME": str(folder / "home"), "XDG_CONFIG_DIRS": f"{folder}/first:{folder}/second"}
        self.user = folder / "home" / ".config" / "minutes-tui" / "settings.toml"
        self.first, self.second = (folder / name / "minutes-tui" / "settings.toml" for name in ("first", "second"))
        for file in (self.user, self.first, self.second):
            file.parent.mkdir(parents=True)

    def load(self) -> Loaded:
        return load_settings(self.environ, lambda: {"everywhere.next_item": ("f9",)})

    def told(self) -> list[str]:
        return [problem.code for problem in self.load().problems]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize("given", [{}, {"XDG_CONFIG_HOME": "/elsewhere"}, {"XDG_CONFIG_HOME": ""}])
def test_the_users_file_is_where_platformdirs_has_it(monkeypatch: pytest.MonkeyPatch, given: dict[str, str]) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    folder = platformdirs.user_config_path("minutes-tui", appauthor=False)
    assert user_file(os.environ) == str(folder / "settings.toml")


@pytest.mark.parametrize("given", ["", "/a", "/a:/b/"])
def test_the_machines_files_are_where_platformdirs_has_them(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", given)
    folders = platformdirs.site_config_dir("minutes-tui", appauthor=False, multipath=True).split(os.pathsep)
    assert system_files(os.environ) == tuple(str(Path(folder) / "settings.toml") for folder in folders)


def test_folders_that_are_named_from_somewhere_do_not_count() -> None:
    assert system_files({"XDG_CONFIG_DIRS": "here:../there"}) == ("/etc/xdg/minutes-tui/settings.toml",)


def test_without_files_nothing_is_asked_for() -> None:
    def never() -> dict[str, tuple[str, ...]]:
        raise AssertionError

    assert load_settings({"HOME": "/nowhere", "XDG_CONFIG_DIRS": "/nowhere"}, never) == Loaded(DEFAULTS)


def test_the_user_wins_over_the_machine_and_the_first_folder_over_the_second(machine: Machine) -> None:
    machine.second.write_text('theme = "dark"\ntime = "12h"\ndate = "year-month-day"\n')
    machine.first.write_text('theme = "light"\ntime = "24h"\n')
    machine.user.write_text('theme = "none"\n')
    loaded = machine.load()
    assert (loaded.settings.theme, loaded.settings.time, loaded.settings.date) == ("none", "24h", "year-month-day")
    assert loaded.files == (str(machine.second), str(machine.first), str(machine.user))


def test_a_link_is_followed_since_people_keep_such_files_elsewhere(machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "kept.toml").write_text('theme = "dark"\n')
    machine.user.symlink_to(tmp_path / "kept.toml")
    assert machine.load().settings.theme == "dark"


def test_a_pipe_a_folder_and_a_device_are_told_and_nothing_waits(machine: Machine) -> None:
    os.mkfifo(machine.user)
    machine.first.mkdir()
    machine.second.symlink_to("/dev/zero")
    assert machine.told() == ["file.not-a-file"] * 3


def test_what_is_too_large_or_not_utf_8_is_told_as_of_settings(machine: Machine) -> None:
    machine.user.write_bytes(b"#" * (MOST_BYTES + 1))
    machine.first.write_bytes(b'theme = "dark"\n# caf\xe9\n')
    problems = machine.load().problems
    assert [problem.code for problem in problems] == ["settings.too-large", "head.not-utf-8"]
    assert sentence(problems[0], translator("en")).endswith(
        "These settings are larger than 64 KiB; nothing needs that."
    )
    assert problems[1].place.line == 2


def test_what_costs_a_reader_too_much_is_told_as_of_settings(machine: Machine) -> None:
    machine.user.write_text("\n".join(f"a{number}" + ".a" * 30 + " = 1" for number in range(900)))
    assert machine.told() == ["settings.too-intricate"]


def test_a_name_that_is_none_is_no_file() -> None:
    assert load_settings({"HOME": "/no\0where", "XDG_CONFIG_DIRS": "/nowhere"}, dict).settings == DEFAULTS


def test_little_room_shows_only_the_name_of_ones_own_file(machine: Machine) -> None:
    assert shortened(str(machine.user), machine.environ) == "settings.toml"
    assert shortened(str(machine.first), machine.environ) == str(machine.first)
