"""What a replay of 5,000 events costs: its start, going to any event, its memory, and a thousand events a second.

`make bench` writes the table into docs/benchmarks-replay.md, with those of `states.py` and `following.py`. Take figures
on a machine with nothing else to do.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import following
import states
from _figures import Figure, difference, percentile95, ratio, table, value
from _page import machine
from _process import peak_memory_kb
from _pty import SIZE, Program
from _runs import Runs, Values
from _sessions import write_session

from minutes_tui.application.replaying import Replayed, open_replay
from minutes_tui.application.surroundings import real_surroundings
from minutes_tui.messages import translator
from minutes_tui.tui.replay.desk import ReplayDesk
from minutes_tui.tui.view.frame import Size

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sessions" / "2022-02-01-integrationsrat.toml"
EVENTS = 5000
SEEKS = 300
STEPS = 300
LAST = f"event {EVENTS}/{EVENTS}"

_PAGE = """\
# Benchmarks: replay

Written by `make bench`: {runs} runs by turns in a pty of {columns} x {rows} cells; figures are medians of the runs. The
meeting is the sample's, as if it had been taken down in 5,000 events: its items called up, contributions of 40 words.

Measured with Python {python} and Textual {textual} on {cores} cores, {system}.

{table}
- *Start* counts from before the process is made until a key was answered: `replay` of 5,000 events, against `open` of
  the same agenda in which nothing is recorded.
- *Seek* is the time to go to an event and to make the screen anew: {seeks} events drawn at random, forth and back, in a
  replay that has just been opened. A *step* is one event, in the middle of the meeting.
- *Memory* is the most of the process's life: in the replay after its end, its start, its middle and all its items were
  gone to, in `open` after the start.
- *Follow*: a scribe in a process of its own appends 200 contributions at irregular moments, each at most half a second
  after the one before. From the moment at which the event is durable to its words on the follower's screen.
- *A thousand events a second*: events lie a second apart and are played at 1,000 times the speed. How much later than 5
  seconds the last state is on the screen, and how many pictures were made of the 5,000.
"""


def opened(file: Path) -> ReplayDesk:
    """The replay of that file, without a terminal."""
    session = open_replay(str(file), real_surroundings())
    assert isinstance(session, Replayed)
    return ReplayDesk(session, translator("en"))


def seeks(file: Path, seed: int) -> list[float]:
    """Milliseconds to go to events drawn at random, each with its painting."""
    desk, chance = opened(file), random.Random(seed)
    desk.screen.paint(Size(*SIZE))
    times = [_timed(desk, lambda: desk.go_to_count(chance.randint(0, EVENTS))) for _ in range(SEEKS)]
    desk.replayed.close()
    return times


def steps(file: Path, step: int) -> list[float]:
    """Milliseconds of steps through the middle of the meeting, forth or back."""
    desk = opened(file)
    desk.go_to_count(EVENTS // 2)
    times = [_timed(desk, lambda: desk.go_to_count(desk.player.count + step)) for _ in range(STEPS)]
    desk.replayed.close()
    return times


def _timed(desk: ReplayDesk, go: Callable[[], None]) -> float:
    start = time.perf_counter()
    go()
    desk.screen.paint(Size(*SIZE))
    return (time.perf_counter() - start) * 1e3


def start(runs: Runs, file: Path) -> None:
    """The start of a replay until a key was answered; then everything is gone to, for its memory."""
    with Program(("-m", "minutes_tui", "--lang", "en", "replay", str(file)), runs.environment) as program:
        program.wait_text(f"event 0/{EVENTS}")
        program.press("right")
        ready = program.wait_text(f"event 1/{EVENTS}")
        runs.note("replay ready", (ready - program.started) * 1e3)
        program.send("\x1b[F")
        program.wait_text(LAST)
        program.send("\x1b[H")
        program.wait_text(f"event 0/{EVENTS}")
        program.send(f"g#{EVENTS // 2}\r")
        program.wait_text(f"event {EVENTS // 2}/{EVENTS}")
        for _ in range(12):
            program.press("pageup")
            program.settle(0.05)
        runs.note("replay memory", peak_memory_kb(program.pid) / 1024)
        program.press("q")
        program.wait_end()


def play(runs: Runs, file: Path) -> None:
    """All events at a thousand a second."""
    with Program(("-m", "minutes_tui", "--lang", "en", "replay", str(file)), runs.environment) as program:
        program.wait_text(f"event 0/{EVENTS}")
        program.send("+" * 10)
        program.wait_text("1000")
        program.settle()
        seen = len(program.chunks)
        began = program.press(" ")
        ended = program.wait_text(LAST)
        runs.note("late", (ended - began) * 1e3 - EVENTS)
        runs.note("pictures", len(program.chunks) - seen)
        program.settle()
        if "end of what is recorded" not in program.text or LAST not in program.text:
            raise AssertionError(program.text)
        program.press("q")
        program.wait_end()


def measure(home: Path, count: int) -> Values:
    """All runs by turns."""
    empty, crowded, dense = (home / f"{name}.toml" for name in ("empty", "crowded", "dense"))
    write_session(SAMPLE, dense, EVENTS, seconds=1)
    write_session(SAMPLE, home / "whole.toml", EVENTS)
    runs = Runs(home)
    for turn in range(count + 1):
        print(f"run {turn} of {count}" if turn else "warming up", file=sys.stderr, flush=True)
        write_session(SAMPLE, empty, 0)
        runs.start_and_leave(empty, "empty")
        shutil.copyfile(home / "whole.toml", crowded)
        runs.start_and_leave(crowded, "opened")
        shutil.copyfile(home / "whole.toml", crowded)
        start(runs, crowded)
        play(runs, dense)
        runs.note("seek p95", percentile95(seeks(crowded, turn)))
        runs.note("step p95", percentile95(steps(crowded, 1)))
        runs.note("step back p95", percentile95(steps(crowded, -1)))
        if not turn:  # what is compiled then is loaded later
            runs.values.clear()
    return runs.values


def figures(values: Values) -> list[Figure]:
    """The rows of the table: the targets stand here."""
    return [
        difference(
            "start of a replay, 5,000 events, against no events", values["replay ready"], values["empty ready"], 250
        ),
        value("seek to any event, with its painting, p95", values["seek p95"], 30, "ms"),
        value("a step forth, p95", values["step p95"], 30, "ms"),
        ratio("a step back, p95, against forth", values["step back p95"], values["step p95"], 1.2),
        ratio("memory at its peak, against opening", values["replay memory"], values["opened memory"], 1.3, "MB"),
        value("a thousand events a second: the last state late by", values["late"], 200, "ms"),
        value("the same: pictures of 5,000 events", values["pictures"], EVENTS, "pictures"),
    ]


def main() -> None:
    """Print the table; with --page write it into the documents too."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=9)
    options.add_argument("--page", type=Path, help="also write the table into this file")
    asked = options.parse_args()
    sys.setswitchinterval(0.0005)  # so that the thread that reads is not kept waiting
    with tempfile.TemporaryDirectory() as home:
        rows = figures(measure(Path(home), asked.runs))
    found = table([*rows, *states.figures(asked.runs), *following.figures()])
    print(found, end="")
    if asked.page is not None:
        columns, lines = SIZE
        asked.page.write_text(
            _PAGE.format(table=found, runs=asked.runs, columns=columns, rows=lines, seeks=SEEKS, **machine()),
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()
