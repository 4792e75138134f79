"""`kill -9` in the middle of typing: what is lost, and where the next start stands."""

from __future__ import annotations

import os
import random
import signal
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.domain.entries import Contribution, Resolution, Results
from minutes_tui.messages import translator
from minutes_tui.storage.drafts import DraftFolder, read_drafts
from tests.support.driving import bytes_of, head_only, open_program
from tests.support.rounds import rounds
from tests.support.typist import MEETINGS, Meeting, Words
from tests.tui.terminal.pty_program import PtyProgram

SAFE_AFTER = 0.3
"""Seconds after which what was typed survives."""
LAST_KEYS = 100
LONGEST_ECHO = 0.5
FOUND = "Found again after a crash: here is what was typed."


@dataclass
class Typed:
    """What was pressed when, and how long a key waited for its echo at most: others use the machine, too."""

    presses: list[tuple[float, str]] = field(default_factory=list)
    """The time of a key, and all the words that had been typed by then."""
    lag: float = 0.0

    def safe_by(self, moment: float) -> str:
        words = [text for at, text in self.presses if at <= moment - self.lag]
        return words[-1] if words else ""


def type_until_killed(program: PtyProgram, meeting: Meeting, kill_after: int, generator: random.Random) -> Typed:
    """Press one key after the other, faster than anybody types, and pull the plug after that many.

    What was typed long before is safe in any case, so only the last keys are looked at: each waits for its echo.
    """
    typed, words, count = Typed(), "", 0
    for step in (*meeting.before, *meeting.steps):
        characters = step.text if isinstance(step, Words) else step.keys
        here = ""
        for press, character in zip(bytes_of(step), characters, strict=True):
            if count == kill_after:
                break
            if count == kill_after - LAST_KEYS:
                program.wait_quiet()
                program.wait_for(partial(is_shown, program, here))
            if isinstance(step, Words):
                here, words = here + character, words + character
            typed.presses.append((time.monotonic(), words))
            before = len(program.output)
            program.write(press)
            if press == b"\x1b":
                program.wait_quiet(0.2)
            if count > kill_after - LAST_KEYS:
                typed.lag = max(typed.lag, seconds_to_echo(program, before))
                time.sleep(generator.choice((0.0, 0.001, 0.005, 0.02)))
            count += 1
    time.sleep(generator.random() * 0.5)
    os.kill(program.pid, signal.SIGKILL)
    program.wait_exit()
    return typed


def is_shown(program: PtyProgram, words: str) -> bool:
    """Whether the last of these words stand on the screen."""
    return bare_words(words)[-8:] in bare_words("".join(program.screen.display).replace("•", ""))


def seconds_to_echo(program: PtyProgram, before: int) -> float:
    """Until the program wrote something; a key that has no echo counts as obeyed after a while."""
    begun = time.monotonic()
    while len(program.output) == before and time.monotonic() - begun < LONGEST_ECHO:
        program.read()
        time.sleep(0.001)
    waited = time.monotonic() - begun
    return waited if len(program.output) > before else 0.0


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
            # A speaker without a text is found again, too; where nothing is, Esc on the agenda does nothing.
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
