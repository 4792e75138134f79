"""`demo --replay` in a real terminal: a meeting is typed, somebody takes over in its midst, on a copy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.driving import exported
from tests.tui.terminal.pty_program import PtyProgram


def demo(language: str, home: Path, *options: str) -> PtyProgram:
    environment = {"HOME": str(home), "LANG": f"{language}_XX.UTF-8", "TMPDIR": str(home)}
    return PtyProgram("minutes_tui", "--lang", language, "demo", "--replay", *options, environment=environment)


def copy_in(home: Path) -> list[Path]:
    return sorted(home.glob("minutes-tui-*/*.toml"))


@pytest.mark.parametrize(
    ("language", "words", "item"),
    [("de", "teilgenommen", "5"), ("en", "22 April", "4")],
)
def test_somebody_watches_and_takes_over_in_the_midst_of_a_text(
    language: str, words: str, item: str, tmp_path: Path
) -> None:
    with demo(language, tmp_path) as program:
        program.wait_text("F9")
        program.write(b"+++")
        program.wait_text(words)
        program.write(b"\r")
        program.wait_quiet()
        program.write(b" And so on.\x1b")
        program.wait_text("F6")
        program.wait_quiet()
        program.write(b"q")
        assert program.wait_exit() == 0
    (copy,) = copy_in(tmp_path)
    text = exported(copy, item, tmp_path)
    assert words in text
    assert text.rstrip().endswith("And so on.")


def test_q_leaves_nothing_behind(tmp_path: Path) -> None:
    with demo("en", tmp_path, "--busy") as program:
        program.wait_text("takes the minutes")
        program.write(b"q")
        assert program.wait_exit() == 0
    assert list(tmp_path.glob("minutes-tui-*")) == []


def test_the_keys_are_on_the_screen(tmp_path: Path) -> None:
    with demo("en", tmp_path, "--busy") as program:
        program.wait_text("takes the minutes")
        program.write(b" " + b"\x1b[C" * 11)
        program.wait_text("contribution “")
        assert re.search(r"^ F2  \w* *Enter  .*  Esc", program.screen.display[-2])
        program.write(b"q")
        assert program.wait_exit() == 0
