"""Runs commands of the real program, each in a process of its own, and tells how it ended and what it took.

`python -m tests.support.measured FOLDER COMMAND …`, a command being a list in JSON; its output goes to FOLDER. The
program is imported once, and each command is a fork of that. VmHWM of proc_pid_status(5) is the child's own; what
getrusage(2) tells would count its parent too, since it survives fork and exec.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
HANGS_AFTER = 60.0
"""Seconds; a deadline that only a hang or a blow-up breaks."""


@dataclass(frozen=True, slots=True)
class Measured:
    """How a command ended. `peak` is its most memory in KiB, `seconds` is by the clock, `cpu` by its own time."""

    command: str
    code: int
    output: str
    errors: str
    seconds: float
    cpu: float
    peak: int


def measured(folder: Path, file: Path, commands: dict[str, tuple[str, ...]]) -> list[Measured]:
    """Run these commands on the file, one after the other; the name of each is for the table."""
    lines = [json.dumps([os.fsdecode(file) if part == "{}" else part for part in words]) for words in commands.values()]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "LANG": "C.UTF-8"}
    found = subprocess.run(
        [sys.executable, "-m", "tests.support.measured", str(folder), *lines],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        timeout=HANGS_AFTER * len(commands),
        check=True,
    )
    results = json.loads(found.stdout)
    return [
        Measured(
            name,
            *result[:1],
            (folder / f"{number}.out").read_bytes().decode("utf-8", "surrogateescape"),
            (folder / f"{number}.err").read_bytes().decode("utf-8", "surrogateescape"),
            *result[1:],
        )
        for number, (name, result) in enumerate(zip(commands, results, strict=True))
    ]


def _peak() -> int:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    return 0


def _child(arguments: list[str], folder: Path, number: int) -> None:
    from minutes_tui.cli.commands import run

    for stream, ending in ((1, "out"), (2, "err")):
        os.dup2(os.open(folder / f"{number}.{ending}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), stream)
    code = 70
    try:
        code = run(arguments)
    finally:
        if code == 70:
            sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]  # there is an exception
        sys.stdout.flush()
        sys.stderr.flush()
        (folder / f"{number}.peak").write_text(str(_peak()), encoding="ascii")
        os._exit(code)


def _main() -> None:
    folder = Path(sys.argv[1])
    results = []
    import minutes_tui.cli.check
    import minutes_tui.cli.export
    import minutes_tui.cli.show  # noqa: F401 - once, for all that are forked

    for number, line in enumerate(sys.argv[2:]):
        begun = time.perf_counter()
        pid = os.fork()
        if pid == 0:
            _child(json.loads(line), folder, number)
        _, status, used = os.wait4(pid, 0)
        seconds = time.perf_counter() - begun
        peak = int((folder / f"{number}.peak").read_text(encoding="ascii"))
        results.append((os.waitstatus_to_exitcode(status), seconds, used.ru_utime + used.ru_stime, peak))
    print(json.dumps(results))


if __name__ == "__main__":
    _main()
