"""The whole program against a bare Textual app with one empty TextArea, in the same kind of pty, by turns.

`make bench` writes the table into docs/benchmarks.md. Take figures on a machine with nothing else to do.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import find
from _busy import busy_meeting, empty_meeting
from _commits import commits
from _echo import KEYS
from _figures import Figure, difference, ratio, table, value
from _page import page
from _pty import SIZE
from _runs import Runs, Values, warm
from _sessions import write_session

ROOT = Path(__file__).parent.parent
EVENTS = 5000
SAMPLE = ROOT / "sessions" / "2022-02-01-integrationsrat.toml"
BUSY = ROOT / "sessions" / "2023-11-23-rat-busy.toml"


def figures(values: Values) -> list[Figure]:
    """The rows of the table: the targets stand here."""
    bare_echo = values["bare p95"]
    return [
        ratio("start: agenda there and a key answered", values["ours ready"], values["bare ready"], 1.1),
        ratio("start: processor time until then", values["ours processor"], values["bare processor"], 1.1),
        ratio("start: first picture of the agenda", values["ours shown"], values["bare ready"], 0.3),
        ratio("key p95, 5,000 words in paragraphs of 150", values["paragraphs p95"], bare_echo, 0.7),
        ratio("key p50, the same", values["paragraphs p50"], values["bare p50"], 0.7),
        ratio("key p95, one paragraph of 5,000 words", values["one paragraph p95"], bare_echo, 0.7),
        ratio("key p50, the same", values["one paragraph p50"], values["bare p50"], 0.7),
        value("idle: bytes in 8 s, agenda", values["agenda bytes"], 0, "bytes", max),
        value("idle: bytes in 8 s, contribution", values["contribution bytes"], 0, "bytes", max),
        value("idle: wake-ups, agenda", values["agenda wake-ups"], 10, "a second"),
        value("idle: wake-ups, contribution", values["contribution wake-ups"], 10, "a second"),
        value("leaving, from `q` to the end of the process", values["leaving"], 100, "ms"),
        ratio("memory at its peak, sample opened", values["ours memory"], values["bare memory"], 1.4, "MB"),
        ratio("busy meeting: key p95, against an empty one", values["busy p95"], values["empty p95"], 1.1),
        ratio("busy meeting: key p50, the same", values["busy p50"], values["empty p50"], 1.1),
        ratio("busy meeting: screens open, p95, against a key's", values["screens p95"], values["busy p95"], 1.5),
        ratio("busy meeting: the slowest screen, the same", values["slowest screen"], values["busy p95"], 1.5),
        value("busy meeting: the pane follows a commit", values["commit frames"], 1, "frame", max),
        value("find over 5,000 entries, the slowest of eight searches", values["find"], 50, "ms"),
        difference("start with 5,000 events, against none", values["crowded ready"], values["empty ready"], 200),
        difference("commit p50, against three bare fsyncs", values["commit"], values["three fsyncs"], 1),
        difference("the same after 5,000 events", values["late commit"], values["late three fsyncs"], 1),
    ]


def measure(home: Path, count: int) -> Values:
    """All runs, the programs by turns."""
    sample, empty, busy, crowded = (home / f"{name}.toml" for name in ("sample", "empty", "busy", "crowded"))
    runs, large = Runs(home), find.large_session()
    warm(runs, Path(shutil.copy(SAMPLE, sample)))
    for turn in range(count):
        print(f"run {turn + 1} of {count}", file=sys.stderr, flush=True)
        runs.bare(turn)
        runs.ours(Path(shutil.copy(SAMPLE, sample)), turn)
        runs.ours_in_one_paragraph(Path(shutil.copy(SAMPLE, sample)), turn)
        runs.note("find", max(find.measure(large, rounds=3).values()))
        write_session(SAMPLE, empty, 0)
        empty_meeting(runs, empty, turn)
        busy_meeting(runs, Path(shutil.copy(BUSY, busy)), turn)
        for name, file, events in (("empty", empty, 0), ("crowded", crowded, EVENTS)):
            write_session(SAMPLE, file, events)
            runs.start_and_leave(file, name)
        for name, file in (("", empty), ("late ", crowded)):
            ours, bare = commits(file)
            runs.note(f"{name}commit", ours)
            runs.note(f"{name}three fsyncs", bare)
    return runs.values


def main() -> None:
    """Print the table; with --page write it into the documents too."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=9)
    options.add_argument("--page", type=Path, help="also write the table into this file")
    asked = options.parse_args()
    sys.setswitchinterval(0.0005)  # so that the thread that reads is not kept waiting
    with tempfile.TemporaryDirectory() as home:
        found = table(figures(measure(Path(home), asked.runs)))
    print(found, end="")
    if asked.page is not None:
        asked.page.write_text(page(found, asked.runs, SIZE, KEYS), encoding="utf-8")


if __name__ == "__main__":
    main()
