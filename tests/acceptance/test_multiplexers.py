"""Every key of every screen arrives through tmux and through GNU screen, and is told of in the help and in the docs."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.messages import translator
from minutes_tui.tui.keymap.binding import key_name
from minutes_tui.tui.keymap.contexts import CONTEXTS
from minutes_tui.tui.keymap.everywhere import EVERYWHERE
from minutes_tui.tui.keymap.saying import KeyTranslator
from tests.tui.terminal.pty_program import PATIENCE, ROOT, PtyProgram

KEYS = sorted({key for context in CONTEXTS.values() for binding in context.bindings for key in binding.keys})
XTERM = {
    **dict(zip(["f2", "f3", "f4"], ["\x1bOQ", "\x1bOR", "\x1bOS"], strict=True)),
    **{f"f{number}": f"\x1b[{code}~" for number, code in ((5, 15), (6, 17), (7, 18), (8, 19), (9, 20))},
    **dict(zip(["up", "down", "right", "left"], ["\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"], strict=True)),
    "home": "\x1b[H",
    "end": "\x1b[F",
    "delete": "\x1b[3~",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "backspace": "\x7f",
    "escape": "\x1b",
    "space": " ",
}
SAFE = {*XTERM, *(f"ctrl+{letter}" for letter in "fglordcszyuwx")}
"""What exists on every terminal: docs/decisions/0012-word-keys.md tells of the letters with Ctrl."""
MULTIPLEXERS = {
    "tmux": ("tmux", "-L", "{socket}", "-f", "/dev/null", "new-session", "-s", "keys"),
    "screen": ("screen", "-c", "/dev/null", "-S", "{socket}"),
}


def sent(key: str) -> str:
    """What a terminal sends for a key."""
    if key in XTERM:
        return XTERM[key]
    return chr(ord(key[5:]) & 0x1F) if key.startswith("ctrl+") else key


@pytest.fixture(params=MULTIPLEXERS)
def inside(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[PtyProgram, Path]]:
    """The key log within a multiplexer within a pty, and the file that it writes."""
    name = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed here")
    log = tmp_path / "keys"
    program = (sys.executable, "-m", "tests.support.key_log", str(log))
    command = [part.replace("{socket}", f"minutes-{os.getpid()}") for part in MULTIPLEXERS[name]]
    environment = {"HOME": str(tmp_path), "TMUX_TMPDIR": str(tmp_path), "SCREENDIR": str(tmp_path / "screens")}
    (tmp_path / "screens").mkdir(mode=0o700)
    with PtyProgram("tests.support.run_command", *command, *program, environment=environment) as outer:
        kill = {"tmux": ("tmux", "-L", command[2], "kill-server"), "screen": ("screen", "-S", command[4], "-X", "quit")}
        try:
            outer.wait_for(lambda: log.exists() and log.read_text(encoding="utf-8").startswith("ready"))
            yield outer, log
        finally:
            with PtyProgram("tests.support.run_command", *kill[name], environment=environment) as end:
                end.wait_exit()


def test_every_key_that_carries_a_command_arrives(inside: tuple[PtyProgram, Path]) -> None:
    outer, log = inside
    heard = 1
    for key in KEYS:
        outer.write(sent(key).encode())
        deadline = time.monotonic() + PATIENCE
        while len(lines := log.read_text(encoding="utf-8").splitlines()) <= heard:
            assert time.monotonic() < deadline, f"{key} did not arrive"
            outer.read()
            time.sleep(0.005)
        assert lines[heard:] == [" " if key == "space" else key]
        heard = len(lines)


def test_no_key_carries_a_command_that_does_not_exist_everywhere() -> None:
    assert [
        key for key in KEYS if key not in SAFE and not (len(key) == 1 and key.isascii() and key.isprintable())
    ] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_key_stands_in_the_docs_with_its_meaning(language: str) -> None:
    tr = KeyTranslator(translator(language))
    page = (ROOT / "docs" / {"de": "tasten.md", "en": "keys.md"}[language]).read_text(encoding="utf-8")
    for context in CONTEXTS.values():
        section = page.partition(f"## {tr(context.title)}\n")[2].partition("\n## ")[0]
        for binding in context.bindings:
            lines = [line for line in section.splitlines() if f"| {tr(binding.meaning)} |" in line]
            assert "0" in binding.keys or any(
                all(f"`{tr(key_name(key))}`" in line for key in binding.keys) for line in lines
            )


def test_no_key_of_a_screen_hides_one_that_acts_everywhere() -> None:
    everywhere = {key for binding in EVERYWHERE for key in binding.keys}
    for name, context in CONTEXTS.items():
        if name != "everywhere":
            assert not everywhere & {key for binding in context.bindings for key in binding.keys}, name
