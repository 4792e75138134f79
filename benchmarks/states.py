"""What the state at a moment costs in a meeting of 5,000 events, as whole processes: `python benchmarks/states.py`.

`figures` are rows for other tables.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from _figures import Figure, table, value
from _sessions import write_session

SAMPLE = Path(__file__).parent.parent / "sessions" / "2022-02-01-integrationsrat.toml"
EVENTS = 5000
COMMANDS = {
    "show --at the last event": ("show", "{file}", "--at", str(EVENTS)),
    "show --at the middle": ("show", "{file}", "--at", str(EVENTS // 2)),
    "show --at a time": ("show", "{file}", "--at", "18:00"),
    "show --at the last event, --json": ("show", "{file}", "--at", str(EVENTS), "--json"),
    "export --at the last event": ("export", "{file}", "--to", "text", "--at", str(EVENTS)),
}


def measure(file: Path, rounds: int) -> dict[str, float]:
    """Milliseconds of the whole process by command: the median. The first round only fills the caches."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for turn in range(rounds + 1):
        for name, words in COMMANDS.items():
            command = [sys.executable, "-m", "minutes_tui", *(word.replace("{file}", str(file)) for word in words)]
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            if turn:
                taken[name].append((time.perf_counter() - start) * 1e3)
    return {name: statistics.median(times) for name, times in taken.items()}


def figures(rounds: int = 9) -> list[Figure]:
    """The rows of the table: the targets stand here."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "crowded.toml"
        write_session(SAMPLE, file, EVENTS)
        measured = measure(file, rounds)
    return [value(f"5,000 events: {name}", [taken], 600, "ms") for name, taken in measured.items()]


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=9)
    print(table(figures(options.parse_args().runs)), end="")


if __name__ == "__main__":
    main()
