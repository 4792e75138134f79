"""How far a follower is behind: from an event's fsync to its words on the follower's screen, and what idling costs.

Run it with `python benchmarks/following.py`; `figures` are rows for other tables. The scribe is a process of its own
that appends at irregular moments; the follower is the real program in a pty of 100 x 30 cells.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from statistics import median

from _figures import Figure, percentile95, table, value
from _process import processor_ms, wake_ups
from _pty import Program, ProgramError, environment, now
from _sessions import write_session

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sessions" / "2022-02-01-integrationsrat.toml"
BUSY = ROOT / "sessions" / "2023-11-23-rat-busy.toml"
EVENTS = 200
IDLE_SECONDS = 20


def scribe(file: str, events: int) -> None:
    """Be the scribe: append so many contributions, and print each one's number and the moment of its fsync."""
    import os

    from minutes_tui.application.opening import open_session
    from minutes_tui.application.outcome import Done
    from minutes_tui.application.surroundings import real_surroundings
    from minutes_tui.domain.agenda import ItemCalled
    from minutes_tui.domain.entries import Contribution
    from minutes_tui.domain.session import AT_END
    from minutes_tui.storage import event_folder
    from minutes_tui.storage.reading import Found, find_session

    durable = 0.0
    fsync = os.fsync

    def timed(descriptor: int) -> None:
        nonlocal durable
        fsync(descriptor)
        durable = now()

    event_folder.os.fsync = timed  # type: ignore[attr-defined]  # the moment is that of this call, not of what follows
    found = find_session(file)
    assert isinstance(found, Found)
    opened = open_session(found, real_surroundings())
    item = [one.id for one in found.file.head.items if one.public][-1]
    opened.workspace.dispatch(ItemCalled(item))
    chance = random.Random(1)
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(events):
        time.sleep(chance.uniform(0.2, 0.5))
        done = opened.workspace.dispatch(Contribution(item, AT_END, text=f"Nummer {number:05} ist gesagt worden."))
        assert isinstance(done, Done)
        print(number, durable, flush=True)
    sys.stdin.readline()
    opened.close()


def measure(file: Path, home: Path, events: int = EVENTS) -> dict[str, float]:
    """Milliseconds behind the fsync (p50, p95, the most), and of idling: per cent of a processor, wake-ups, bytes."""
    arguments = [sys.executable, __file__, "scribe", str(file), str(events)]
    writing = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert writing.stdin is not None
    assert writing.stdout is not None
    assert writing.stdout.readline() == "ready\n"
    try:
        with Program(("-m", "minutes_tui", "--lang", "de", "follow", str(file)), environment(home)) as follower:
            follower.wait_text("liest mit")
            follower.settle(1.0)
            figures = _idle(follower)
            writing.stdin.write("\n")
            writing.stdin.flush()
            late: list[float] = []
            for number in range(events):
                line = writing.stdout.readline().split()
                seen = follower.wait(lambda words=f"Nummer {number:05}": words in follower.text, f"event {number}")
                late.append((seen - float(line[1])) * 1e3)
            figures |= {"p50": median(late), "p95": percentile95(late), "most": max(late)}
            follower.press("q")
            follower.wait_end()
            if follower.exit_code:
                raise ProgramError(f"exit code {follower.exit_code}")
    finally:
        writing.stdin.write("\n")
        writing.stdin.close()
        writing.wait()
    return figures


def _idle(follower: Program) -> dict[str, float]:
    """The clock in the header changes with the minute, so none begins meanwhile."""
    second = datetime.now().second
    if second > 57 - IDLE_SECONDS:
        time.sleep(61 - second)
    chunks, woken, worked, began = len(follower.chunks), wake_ups(follower.pid), processor_ms(follower.pid), now()
    time.sleep(IDLE_SECONDS)
    passed = now() - began
    return {
        "idle: processor, %": (processor_ms(follower.pid) - worked) / passed / 10,
        "idle: wake-ups a second": (wake_ups(follower.pid) - woken) / passed,
        "idle: bytes": float(sum(len(data) for _, data in follower.chunks[chunks:])),
    }


def figures() -> list[Figure]:
    """The rows of the table: the targets stand here."""
    rows: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir()
        large, busy = Path(folder) / "large.toml", Path(folder) / "busy.toml"
        write_session(SAMPLE, large, 5000)
        busy.write_bytes(BUSY.read_bytes())
        for name, file in (("busy meeting", busy), ("5,000 events", large)):
            found = measure(file, home)
            rows += [
                value(f"follow, {name}: behind the event's fsync, p95", [found["p95"]], 300, "ms"),
                value(f"follow, {name}: the most of {EVENTS}", [found["most"]], 500, "ms"),
                value(f"follow, {name}: bytes while nothing comes", [found["idle: bytes"]], 0, "bytes"),
            ]
    return rows


def main() -> None:
    """Print the table."""
    print(table(figures()), end="")


if __name__ == "__main__":
    if sys.argv[1:2] == ["scribe"]:
        scribe(sys.argv[2], int(sys.argv[3]))
    else:
        main()
