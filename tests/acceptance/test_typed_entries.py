"""Every kind of entry typed into the real program: what comes out, and how many keys it takes beyond what is said."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest

from minutes_tui.messages import translator
from tests.support.driving import exported, head_only, open_program, type_steps
from tests.support.typist import Keys, Step, Words, bare, presses

SAMPLES = {"de": ("2022-02-01-integrationsrat.toml", "5"), "en": ("2024-05-14-harbour-committee.toml", "4")}
FOUND = "Found again after a crash: here is what was typed."


@dataclass(frozen=True)
class Act:
    """Something that is minuted: how it is typed, and the most keys it may take beyond letters and text.

    `letters` find people; they and the words are what the act says.
    """

    name: str
    steps: tuple[Step, ...]
    most: int
    letters: int
    minuted: str


def asks(sign: str, letters: str) -> tuple[Step, ...]:
    return (Keys(("f2", *sign, *letters, "enter")),)


GERMAN = (
    Act(
        "contribution",
        (*asks("", "se"), Words("berichtet.")),
        2,
        2,
        "Frau Senpolat berichtet.",
    ),
    Act(
        "statement",
        (*asks('"', "se"), Words("Ich war dagegen.")),
        3,
        2,
        "Frau Senpolat gibt folgende Erklärung zu Protokoll:\n\n„Ich war dagegen.“",
    ),
    Act(
        "question with answer",
        (*asks("?", "se"), Words("fragt nach."), Keys(("tab", *"gr", "enter")), Words("antwortet.")),
        5,
        4,
        "Frau Senpolat fragt nach.\n\nFrau Gregor-Rauschtenberger antwortet.",
    ),
    Act("announcement", (*asks("!", "se"), Words("teilt mit.")), 3, 2, "Frau Senpolat teilt mit."),
    Act(
        "assignment until a day",
        (*asks(">", "se"), Words("Bericht"), Keys(("tab",)), Words("15.3."), Keys(("enter",))),
        5,
        2,
        "Auftrag (Frau Senpolat): Bericht (bis 15.03.2022)",
    ),
    Act(
        "attachment",
        (Keys(("ctrl+o",)), Words("Plan"), Keys(("enter",))),
        2,
        0,
        "Der Niederschrift ist als Anlage 1 beigefügt: Plan",
    ),
)
ENGLISH = (
    Act("contribution", (*asks("", "ro"), Words("reported.")), 2, 2, "Cllr Rosewarne reported."),
    Act(
        "question with answer",
        (*asks("?", "ro"), Words("asked when."), Keys(("tab", *"hm", "enter")), Words("replied: in May.")),
        5,
        4,
        "Cllr Rosewarne asked when.\n\nMs Quillfeather replied: in May.",
    ),
    Act(
        "attachment",
        (Keys(("ctrl+o",)), Words("Plan"), Keys(("enter",))),
        2,
        0,
        "as attachment 1: Plan",
    ),
)
ACTS = {"de": GERMAN, "en": ENGLISH}


@pytest.mark.parametrize("language", ACTS)
def test_every_kind_of_entry_comes_out_as_its_minutes(language: str, tmp_path: Path) -> None:
    sample, item = SAMPLES[language]
    session = head_only(sample, tmp_path)
    with open_program(session, language, tmp_path) as program:
        program.wait_text("F9")
        type_steps(program, (Keys((item, "enter")), *(step for act in ACTS[language] for step in act.steps)))
        program.wait_quiet()
        type_steps(program, (Keys(("escape",)),))
        program.write(b"q")
        assert program.wait_exit() == 0
    minutes = bare(exported(session, item, tmp_path))
    at = 0
    for act in ACTS[language]:
        assert act.minuted in minutes[at:], minutes
        at = minutes.index(act.minuted, at)


@pytest.mark.parametrize("act", [*GERMAN, *ENGLISH], ids=lambda act: act.name)
def test_it_takes_few_keys_beyond_what_is_said(act: Act, capsys: pytest.CaptureFixture[str]) -> None:
    words = sum(len(step.text) for step in act.steps if isinstance(step, Words))
    beyond = presses(act.steps) - words - act.letters
    with capsys.disabled():
        print(f"\n{act.name}: {beyond} keys beyond the letters and the text")
    assert beyond <= act.most


@pytest.mark.parametrize("act", GERMAN, ids=lambda act: act.name)
def test_a_pulled_plug_in_the_middle_of_it_loses_nothing(act: Act, tmp_path: Path) -> None:
    sample, item = SAMPLES["de"]
    session = head_only(sample, tmp_path)
    last = act.steps[-1]
    unfinished = act.steps[:-1] if isinstance(last, Keys) else act.steps
    with open_program(session, "de", tmp_path) as program:
        program.wait_text("F9")
        type_steps(program, (Keys((item, "enter")), *unfinished))
        program.wait_quiet(1.0)
        os.kill(program.pid, signal.SIGKILL)
        program.wait_exit()
    with open_program(session, "de", tmp_path) as program:
        program.wait_text(translator("de")(FOUND))
        if last not in unfinished:
            type_steps(program, (last,))
        program.wait_quiet()
        type_steps(program, (Keys(("escape",)),))
        program.write(b"q")
        assert program.wait_exit() == 0
    assert act.minuted in bare(exported(session, item, tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == [session.name]
