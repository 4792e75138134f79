"""A whole meeting typed into the real program: its minutes come out as a clerk would write them, at few keys.

`UPDATE_SNAPSHOTS=1` writes the minutes anew; read them before you keep them.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.support.driving import run, type_steps
from tests.support.typist import Keys
from tests.support.whole_meeting import Act
from tests.support.whole_meeting_acts import acts
from tests.tui.terminal.pty_program import PtyProgram

DATA = Path(__file__).parent.parent / "data"
PROMISED = {
    "next item": 1,
    "contribution": 2,
    "statement": 3,
    "question with answer": 5,
    "attachment": 2,
    "gap": 2,
    "jump to an open point": 2,
}
"""Keys beyond the text and the letters that find people."""


def typed(language: str, folder: Path) -> Path:
    """The session file of the meeting, taken down from its first key to its last."""
    name = f"whole-meeting-{language}"
    for head in DATA.glob(f"{name}*.toml"):
        shutil.copy(head, folder)
    session = folder / f"{name}.toml"
    environment = {"HOME": str(folder), "LANG": f"{language}_XX.UTF-8"}
    with PtyProgram("tests.support.timed_program", language, str(session), environment=environment) as program:
        program.wait_text("F9")
        for act in acts(language):
            type_steps(program, act.steps)
        program.wait_quiet()
        type_steps(program, (Keys(("escape",)),))
        program.write(b"q")
        assert program.wait_exit() == 0
    return session


def minutes(session: Path, folder: Path) -> str:
    """What is published, and below a line what is not."""
    parts = []
    for file in (session, session.with_suffix(".nonpublic.toml")):
        done = run("export", str(file), "--to", "text", home=folder)
        assert done.returncode == 0, done.stderr.decode()
        parts.append(done.stdout.decode())
    return "\n=====\n\n".join(parts)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_whole_meeting_comes_out_as_its_minutes(language: str, tmp_path: Path) -> None:
    session = typed(language, tmp_path)
    found, golden = minutes(session, tmp_path), DATA / f"whole-meeting-{language}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
    assert run("check", str(session), home=tmp_path).returncode == 0


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_act_takes_few_keys_beyond_what_it_says(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    most: dict[str, Act] = {}
    for act in acts(language):
        if act.name not in most or act.beyond > most[act.name].beyond:
            most[act.name] = act
    with capsys.disabled():
        print(f"\nkeys beyond text and letters ({language}):")
        for name, act in sorted(most.items()):
            print(f"  {name}: {act.beyond}")
    assert {name for name, act in most.items() if act.most is not None and act.beyond > act.most} == set()
    assert set(PROMISED) <= set(most)
    assert {name: most[name].beyond for name, promised in PROMISED.items() if most[name].beyond > promised} == {}
