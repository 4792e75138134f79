"""A meeting from its opening to its closing at the real program: the menu, the agenda in motion, and what comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.driving import exported, head_only, open_program, run, type_steps
from tests.support.typist import Keys, Step, Words

SESSIONS = {"de": "2022-02-01-integrationsrat.toml", "en": "2024-05-14-harbour-committee.toml"}
SENTENCES = {
    "de": [
        "eröffnet die Sitzung um",
        "dass Beschlussfähigkeit besteht",
        "Die Tagesordnung wird um TOP 1a „Eilantrag“ erweitert.",
        "wird vertagt. Begründung: Vorlage fehlt.",
        "Die Tagesordnung wird in der geänderten Form festgestellt.",
        "unterbrochen (Lüftung)",
        "Ende der Sitzung:",
    ],
    "en": [
        "opened the meeting at",
        "and that a quorum was present",
        "Item 1a (“Eilantrag”) was added to the agenda.",
        "to a later meeting. Reason: Vorlage fehlt.",
        "The agenda was agreed as amended.",
        "(Lüftung)",
        "The meeting closed",
    ],
}


def keys(*pressed: str) -> Step:
    return Keys(pressed)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_meeting_is_opened_changed_interrupted_and_closed(language: str, tmp_path: Path) -> None:
    session = head_only(SESSIONS[language], tmp_path)
    steps: list[Step] = [
        keys("f6", "*", "escape", "s", "1"),
        Words("Alterspräsident Groß"),
        keys("tab", "enter", "1", "enter", "a"),
        Words("Eilantrag"),
        keys("enter", "o", "3", "v"),
        Words("Vorlage fehlt"),
        keys("enter", "g", "enter", "escape", "s", "2"),
        Words("Lüftung"),
        keys("enter", "s", "2", "enter", "s", "5", "enter"),
    ]
    with open_program(session, language, tmp_path / "home") as program:
        program.wait_text("F9")
        type_steps(program, steps)
        program.wait_quiet()
        type_steps(program, [keys("escape", "q")])
        assert program.wait_exit() == 0
    done = run("export", str(session), "--to", "text", home=tmp_path / "home")
    text = done.stdout.decode()
    assert done.returncode == 0
    assert [sentence for sentence in SENTENCES[language] if sentence not in text] == []
    assert exported(session, "3", tmp_path / "home") != ""
    assert b"[closed]" in session.read_bytes()
    checked = run("check", str(session), home=tmp_path / "home")
    assert checked.returncode == 0
