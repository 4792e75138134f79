"""What the kernel knows of a process: processor time, wake-ups, memory."""

from __future__ import annotations

from pathlib import Path


def processor_ms(pid: int) -> float:
    """Milliseconds of processor time of all threads that live; not from `stat`, whose clock ticks are 10 ms."""
    total = sum(int((task / "schedstat").read_text().split()[0]) for task in _tasks(pid))
    return total / 1e6


def wake_ups(pid: int) -> int:
    """How often its threads went to sleep by themselves, so far: each of them woke up again."""
    return sum(int(_field(task / "status", "voluntary_ctxt_switches")) for task in _tasks(pid))


def peak_memory_kb(pid: int) -> int:
    """The most memory it ever had. Not `ru_maxrss`, which survives an exec and may be that of whoever started it."""
    return int(_field(Path("/proc") / str(pid) / "status", "VmHWM").removesuffix("kB"))


def _tasks(pid: int) -> list[Path]:
    return list((Path("/proc") / str(pid) / "task").iterdir())


def _field(file: Path, name: str) -> str:
    return next(line.partition(":")[2] for line in file.read_text().splitlines() if line.startswith(name + ":")).strip()
