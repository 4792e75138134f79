"""Which process it is, so that no later one is taken for it, whether it still runs, and which have a session open."""

from __future__ import annotations

import errno
import hashlib
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from minutes_tui.storage import side_files, small_toml

_PROC = Path("/proc")
_BOOT = _PROC / "sys/kernel/random/boot_id"
_MOST_BYTES = 4096
_MOST_PID = 1 << 31
_LONGEST = 255
_NOTE = "in-"
_REGISTERED = re.compile(r"in-[0-9a-f]{16}-[0-9]{1,10}")
_GONE = frozenset("ZXx")
_NO_NOTE = frozenset([errno.ENOENT, errno.EINVAL, errno.ELOOP, errno.EFBIG, errno.ENXIO, errno.EISDIR])


@dataclass(frozen=True, slots=True)
class Process:
    """`host` is the machine's name, for people. `started` tells apart what had the same number before or elsewhere.

    It joins by colons the machine's boot, the start in clock ticks since then, and the PID namespace; what the system
    does not tell is empty.
    """

    host: str
    pid: int
    started: str

    @property
    def key(self) -> str:
        """A name that no other process has, as a part of a file's name."""
        identity = "\0".join((self.host, str(self.pid), self.started))
        return f"{hashlib.sha256(identity.encode('utf-8', 'replace')).hexdigest()[:16]}-{self.pid}"


@dataclass(frozen=True, slots=True)
class _Start:
    boot: str = ""
    ticks: str = ""
    namespace: str = ""


def this_process() -> Process:
    """This one."""
    pid = os.getpid()
    found = _running(pid)
    ticks = found[1] if found is not None else ""
    return Process(os.uname().nodename, pid, f"{_boot()}:{ticks}:{_namespace()}")


def is_alive(process: Process) -> bool:
    """Whether it still runs; a stopped one does. Also true where nobody can know: of another machine or container."""
    here = _Start(_boot(), "", _namespace())
    there = _start_of(process)
    if not here.boot or not there.boot:
        return process.host != os.uname().nodename or answers(process.pid)
    if here.boot != there.boot:
        return process.host != os.uname().nodename
    if here.namespace != there.namespace:
        return True
    found = _running(process.pid)
    if found is None:  # gone, or hidden: /proc can be mounted so that it shows one's own processes only
        return answers(process.pid)
    state, ticks = found
    return state not in _GONE and (ticks == there.ticks or not there.ticks)


def _start_of(process: Process) -> _Start:
    parts = process.started.split(":")
    return _Start(*parts) if len(parts) == 3 else _Start()


def _boot() -> str:
    try:
        return _BOOT.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _namespace() -> str:
    try:
        return str((_PROC / "self/ns/pid").stat().st_ino)
    except OSError:
        return ""


def _running(pid: int) -> tuple[str, str] | None:
    """The state's letter and the start in clock ticks since the boot, from proc_pid_stat(5); None: not shown."""
    try:
        if (_PROC / "self").readlink().name != str(os.getpid()):
            return None  # this /proc counts the processes of another namespace
        line = (_PROC / str(pid) / "stat").read_bytes()
    except OSError:
        return None
    # The second field is the program's name in brackets, which may hold blanks and brackets itself.
    fields = line[line.rfind(b")") + 1 :].split()
    return (fields[0].decode("ascii", "replace"), fields[19].decode("ascii", "replace")) if len(fields) > 19 else None


def answers(pid: int) -> bool:
    """Whether a process of this number is here, whoever's it is; any whole number may be asked for."""
    if not 0 < pid < _MOST_PID:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it is there, and somebody else's
        return True
    return True


# -- who has a session open


def register(folder: int, process: Process, mode: int = 0o660, group: int = side_files.KEEP_GROUP) -> str:
    """Note in the working folder that this process has the session open; the note's name. Raises OSError.

    `mode` and `group` are the session file's: colleagues read the note, and clear it away after a crash.
    """
    name = f"{_NOTE}{process.key}"
    side_files.write_whole(folder, name, small_toml.write(process_values(process)), mode, group)
    return name


def registered(folder: int) -> list[tuple[str, Process]]:
    """The notes in the working folder, by name. What is none, or was damaged, is passed over. Raises OSError."""
    found = []
    for name in side_files.names_in(folder):
        process = _noted(folder, name) if _REGISTERED.fullmatch(name) else None
        if process is not None:
            found.append((name, process))
    return found


def living_keys(folder: int, is_alive: Callable[[Process], bool]) -> set[str]:
    """The keys of those processes in the working folder that run. Raises OSError."""
    return {name.removeprefix(_NOTE) for name, process in registered(folder) if is_alive(process)}


def _noted(folder: int, name: str) -> Process | None:
    try:
        values = small_toml.read(side_files.read_whole(folder, name, _MOST_BYTES))
    except OSError as error:
        if error.errno in _NO_NOTE:
            return None
        # Not for us to read, or not now: who wrote it may well be in.
        return Process("?", int(name.rpartition("-")[2]) or 1, "?:?:?")
    return None if values is None else process_from(values)


def unregister(folder: int, name: str) -> None:
    """Take a note away; it may be gone already. Raises OSError."""
    side_files.remove(folder, name)


def process_values(process: Process) -> dict[str, small_toml.Scalar]:
    """A process as it stands in a file."""
    return {"host": process.host, "pid": process.pid, "started": process.started}


def process_from(values: dict[str, object]) -> Process | None:
    """The process that a file names; None where it names none."""
    host, pid, started = values.get("host"), values.get("pid"), values.get("started")
    if not isinstance(host, str) or not isinstance(started, str) or type(pid) is not int:
        return None
    if not 0 < pid < _MOST_PID or max(len(host), len(started)) > _LONGEST:
        return None
    return Process(host, pid, started)
