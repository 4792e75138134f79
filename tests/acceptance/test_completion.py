"""Completion in real shells: the script that is printed, a Tab, and what then stands on the line."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.cli.completion import SCRIPTS
from tests.tui.terminal.pty_program import ROOT, PtyProgram

STARTS = {
    "bash": ("bash", "--norc", "--noprofile", "-i"),
    "zsh": ("zsh", "-f", "-i"),
    "fish": ("fish", "--private", "--no-config", "-i"),
}
# The prompt does not stand in the line that sets it: its echo is none.
FIRST_LINES = {
    "bash": 'PS1="re""ady> "; bind "set bell-style none"; eval "$(minutes-tui completion bash)"\n',
    "zsh": 'PS1="re""ady> "; autoload -Uz compinit; compinit -u -D; eval "$(minutes-tui completion zsh)"\n',
    "fish": 'function fish_prompt; echo "re""ady> "; end; minutes-tui completion fish | source\n',
}


class Shell:
    """A shell in a folder with sessions and other files."""

    def __init__(self, program: PtyProgram) -> None:
        self.program = program

    def wait_for_prompt(self) -> None:
        """Until the last line is empty but for the prompt."""
        self.program.wait_for(lambda: self._last_line() == "ready>")
        self.program.wait_quiet()

    def _last_line(self) -> str:
        return next((line.strip() for line in reversed(self.program.screen.display) if line.strip()), "")

    def completed(self, typed: str, wanted: str) -> None:
        """What is typed, and a Tab, becomes what is wanted; then the line is given up."""
        self.wait_for_prompt()
        self.program.write(f"{typed}\t".encode())
        self.program.wait_text(wanted)
        self.program.wait_quiet()
        self.program.write(b"\x03")

    def offered(self, typed: str, *wanted: str) -> str:
        """What stands on the screen after two Tabs."""
        self.wait_for_prompt()
        self.program.write(f"{typed}\t\t".encode())
        for word in wanted:
            self.program.wait_text(word)
        self.program.wait_quiet()
        shown = "\n".join(self.program.screen.display)
        self.program.write(b"\x03")
        self.wait_for_prompt()
        self.program.write(b"clear\n")
        return shown


@pytest.fixture(params=SCRIPTS)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shell]:
    name = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed here")
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "minutes-tui"
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT / "src"}" exec "{sys.executable}" -m minutes_tui "$@"\n')
    script.chmod(0o755)
    sessions = tmp_path / "sessions"
    sessions.mkdir()
    for file in ("april council.toml", "notes.txt", "zoning.toml", "zoning.txt"):
        (sessions / file).write_text("")
    environment = {"HOME": str(tmp_path), "PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin", "PWD": str(sessions)}
    command = ("env", "-C", str(sessions), *STARTS[name])
    with PtyProgram("tests.support.run_command", *command, environment=environment) as program:
        program.wait_quiet()
        program.write(FIRST_LINES[name].encode())
        yield Shell(program)


def test_a_tab_completes_commands_options_formats_and_sessions(shell: Shell) -> None:
    shell.completed("minutes-tui exp", "ready> minutes-tui export")
    shell.completed("minutes-tui export --pub", "minutes-tui export --public")
    shell.completed("minutes-tui export zoning.toml --to mark", "--to markdown")
    shell.completed("minutes-tui show zon", "minutes-tui show zoning.toml")
    shell.completed("minutes-tui --lang de check apr", r"check april\ council.toml")
    shell.completed("minutes-tui completion z", "completion zsh")
    shell.completed("minutes-tui log zoning.toml --kind withd", "--kind withdrawn")
    shell.completed("minutes-tui diff zoning.toml apr", r"zoning.toml april\ council.toml")


def test_what_is_no_session_is_not_offered(shell: Shell) -> None:
    shown = shell.offered("minutes-tui open ", "zoning.toml")
    assert "notes.txt" not in shown
    assert "zoning.txt" not in shown
    shell.completed("minutes-tui sett", "minutes-tui settings")
