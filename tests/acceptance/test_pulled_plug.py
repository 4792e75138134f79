"""`kill -9` in the middle of typing: what is lost, and where the next start stands."""

from __future__ import annotations

import os
import random
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.domain.entries import Contribution, Resolution, Results
from minutes_tui.messages import translator
from minutes_tui.storage.drafts import DraftFolder, read_drafts
from tests.support.driving import bytes_of, head_only, open_program
from tests.support.rounds import rounds
from tests.support.typist import MEETINGS, Keys, Meeting, Words
from tests.tui.terminal.pty_program import PtyProgram

SAFE_AFTER = 0.3
"""Seconds after which what was typed survives."""
LAST_KEYS = 100
FOUND = "Found again after a crash: here is what was typed."


@dataclass
class Typed:
    """What was pressed when: each entry's words so far, at each key."""

    presses: list[tuple[float, str]] = field(default_factory=list)
    """The time of a key, and all the words that had been typed by then."""

    def safe_by(self, moment: float) -> str:
        words = [text for at, text in self.presses if at <= moment]
        return words[-1] if words else ""


def type_until_killed(program: PtyProgram, meeting: Meeting, kill_after: int, generator: random.Random) -> Typed:
    """Press one key after the other, faster than anybody types, and pull the plug after that many.

    Only the last keys are given time: what was typed long before is safe in any case.
    """
    typed, words, count = Typed(), "", 0
    for step in (*meeting.before, *meeting.steps):
        characters = step.text if isinstance(step, Words) else step.keys
        for press, character in zip(bytes_of(step), characters, strict=True):
            if count == kill_after:
                break
            program.write(press)
            words += character if isinstance(step, Words) else ""
            if isinstance(step, Keys) and press == b"\x1b":
                program.wait_quiet(0.2)
            count += 1
            typed.presses.append((time.monotonic(), words))
            if count == kill_after - LAST_KEYS:
                program.wait_quiet(0.1)
            elif count > kill_after - LAST_KEYS:
                time.sleep(generator.choice((0.0, 0.001, 0.005, 0.02)))
            program.read()
    time.sleep(generator.random() * 0.5)
    os.kill(program.pid, signal.SIGKILL)
    program.wait_exit()
    return typed


def words_recorded(loaded: LoadedSession) -> str:
    """All the words of the entries, in their order."""
    parts: list[str] = []
    for state in loaded.session.items.values():
        for entry in state.entries:
            match entry.content:
                case Contribution(text=text) | Resolution(text=text):
                    parts.append(text)
                case Results(intro=intro, bullets=bullets):
                    parts += [intro, bullets]
    return "".join(parts)


def bare_words(text: str) -> str:
    """Words without what an end of a line or an entry may settle."""
    return "".join(text.split())


@pytest.mark.parametrize("name", list(MEETINGS))
def test_what_was_typed_300_ms_before_survives_a_pulled_plug(name: str, tmp_path: Path) -> None:
    meeting = MEETINGS[name]()
    total = sum(len(bytes_of(step)) for step in (*meeting.before, *meeting.steps))
    for number in range(rounds(short=10, soak=150)):
        generator = random.Random(f"{name}-{number}")
        folder = tmp_path / str(number)
        folder.mkdir()
        session = head_only(meeting.session, folder)
        with open_program(session, meeting.language, folder) as program:
            program.wait_text("F9")
            typed = type_until_killed(program, meeting, generator.randrange(1, total), generator)
            killed = time.monotonic()
        loaded = load(str(session))
        assert isinstance(loaded, LoadedSession)
        assert not loaded.problems
        draft, event_id = left_behind(session)
        kept = bare_words(words_recorded(loaded) + draft)
        safe = bare_words(typed.safe_by(killed - SAFE_AFTER))
        assert kept.startswith(safe), f"round {number}: {safe[len(kept) :]!r} lost"
        with open_program(session, meeting.language, folder) as program:
            program.wait_text("F9")
            program.wait_quiet(0.1)
            if draft and event_id not in {event.id for event in loaded.events}:
                program.wait_text(translator(meeting.language)(FOUND))
                assert bare_words(draft)[-20:] in bare_words("".join(program.screen.display).replace("•", "")), number
                program.write(b"\x1b")
                program.wait_quiet(0.2)
            program.write(b"q")
            assert program.wait_exit() == 0
        again = load(str(session))
        assert isinstance(again, LoadedSession)
        assert bare_words(words_recorded(again)).startswith(safe)
        ids = [event.id for event in again.events]
        assert len(ids) == len(set(ids))
        assert [path.name for path in folder.iterdir()] == [session.name], number


def left_behind(session: Path) -> tuple[str, str]:
    """The words of the newest draft, and the event that they were to become."""
    parent = os.open(session.parent, os.O_RDONLY)
    try:
        read = read_drafts(DraftFolder(parent, session.stem + ".d", 0o600))
    finally:
        os.close(parent)
    assert not read.problems
    if not read.drafts:
        return "", ""
    draft = read.drafts[0].draft
    return str(draft.fields.get("text", "")), draft.event_id
