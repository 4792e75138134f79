"""One run of each program: what is started, pressed and measured in it."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from datetime import datetime
from pathlib import Path
from statistics import median

from _echo import echoes
from _figures import percentile95
from _process import peak_memory_kb, processor_ms, wake_ups
from _pty import Program, ProgramError, environment
from _words import paragraphs

BENCHMARKS = Path(__file__).parent
BARE = (str(BENCHMARKS / "_bare.py"),)
POINTER = "▸"
IN_AGENDA = "Haushalt 2022"
IDLE_SECONDS = 8.0
WORDS = 5000
PARAGRAPH = 150

Values = dict[str, list[float]]
"""What was measured, by name, run by run."""


class Runs:
    """Measures, and keeps the values; `home` is a folder of nobody's for the programs to live in."""

    def __init__(self, home: Path) -> None:
        self.environment = environment(home)
        self.values: Values = defaultdict(list)

    def note(self, name: str, value: float) -> None:
        """One more value of that name."""
        self.values[name].append(value)

    def bare(self, seed: int) -> None:
        """The peer: start, and keys in its empty area."""
        with Program(BARE, self.environment) as program:
            shown = program.wait(lambda: bool(program.text.strip()), "a picture")
            program.press("x")
            ready = program.wait(lambda: program.before_cursor == "x", "the key")
            self._note_start("bare", program, shown, ready)
            program.press("enter")
            self._note_echo("bare", program, seed, line=60)

    def ours_started(self, file: Path, name: str) -> Program:
        """The program with `file` open, ready: the agenda is there, and a key was answered."""
        program = Program(("-m", "minutes_tui", "--lang", "en", "open", str(file)), self.environment)
        try:
            shown = program.wait_text(IN_AGENDA)
            before = _pointed(program)
            program.press("down")
            ready = program.wait(lambda: _pointed(program) not in ("", before), "the pointer moving")
            self._note_start(name, program, shown, ready)
        except BaseException:
            program.__exit__()
            raise
        return program

    def ours(self, file: Path, seed: int) -> None:
        """Start, idle, keys in the middle of much text, idle again, and the end."""
        with self.ours_started(file, "ours") as program:
            self._note_idle("agenda", program)
            _begin_contribution(program, paragraphs(WORDS, PARAGRAPH))
            self._note_echo("paragraphs", program, seed)
            time.sleep(1)
            self._note_idle("contribution", program)
            program.press("escape")
            program.wait_text(POINTER)
            program.settle()
            pressed = program.press("q")
            self.note("leaving", (program.wait_end() - pressed) * 1e3)
            if program.exit_code:
                raise ProgramError(f"exit code {program.exit_code}:\n{program.text}")

    def start_and_leave(self, file: Path, name: str) -> None:
        """Nothing but the start, under that name."""
        with self.ours_started(file, name) as program:
            program.press("q")
            program.wait_end()

    def ours_in_one_paragraph(self, file: Path, seed: int) -> None:
        """Keys in the middle of one paragraph of 5,000 words."""
        with self.ours_started(file, "again") as program:
            _begin_contribution(program, paragraphs(WORDS, WORDS))
            self._note_echo("one paragraph", program, seed)
            program.press("escape")
            program.wait_text(POINTER)
            program.settle()
            program.press("q")
            program.wait_end()

    def _note_start(self, name: str, program: Program, shown: float, ready: float) -> None:
        self.note(f"{name} processor", processor_ms(program.pid))
        self.note(f"{name} shown", (shown - program.started) * 1e3)
        self.note(f"{name} ready", (ready - program.started) * 1e3)
        program.settle()
        self.note(f"{name} memory", peak_memory_kb(program.pid) / 1024)

    def _note_echo(self, where: str, program: Program, seed: int, line: int = 0) -> None:
        times = echoes(program, seed, line)
        self.note(f"{where} p50", median(times))
        self.note(f"{where} p95", percentile95(times))

    def _note_idle(self, where: str, program: Program) -> None:
        """The clock in the header changes with the minute, so none begins meanwhile."""
        program.settle(1.0)
        second = datetime.now().second
        if second > 57 - IDLE_SECONDS:
            time.sleep(61 - second)
        chunks, woken = len(program.chunks), wake_ups(program.pid)
        time.sleep(IDLE_SECONDS)
        self.note(f"{where} wake-ups", (wake_ups(program.pid) - woken) / IDLE_SECONDS)
        self.note(f"{where} bytes", sum(len(data) for _, data in program.chunks[chunks:]))


def warm(runs: Runs, file: Path) -> None:
    """Once each, unmeasured: what is compiled then is loaded later."""
    for arguments in (BARE, ("-m", "minutes_tui", "--lang", "en", "open", str(file))):
        with Program(arguments, runs.environment) as program:
            program.wait(lambda: bool(program.text.strip()), "a picture")
            program.settle(1.0)
    os.sync()


def _pointed(program: Program) -> str:
    """The row of the agenda that is pointed at."""
    return next((line[:30] for line in program.screen.display if line.startswith(POINTER)), "")


def _begin_contribution(program: Program, text: str) -> None:
    """A speaker, and a pasted text with the cursor in its middle."""
    program.press("5", "enter", "f2")
    program.wait_text("Who speaks?")
    program.press("g", "r", "enter")
    program.wait(lambda: "Who speaks?" not in program.text, "the text's screen")
    program.paste(text)
    end = text.split()[-1]
    program.wait(lambda: _line_before_cursor(program).endswith(end), "the pasted text's end")
    program.settle()
    rows = sum(len(paragraph) // 96 + 2 for paragraph in text.split("\n"))
    program.press(*["up"] * (rows // 2))
    program.settle()


def _line_before_cursor(program: Program) -> str:
    cursor = program.screen.cursor
    return program.screen.display[cursor.y][: cursor.x]
