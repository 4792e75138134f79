"""Where the settings stand, and reading them. Costs next to nothing where there are none, as with most people."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.reasons import system_reason
from minutes_tui.settings.values import DEFAULTS, Settings
from minutes_tui.storage.opening import CannotOpenError, read_file

MOST_BYTES: Final = 1 << 16
_NAME: Final = "minutes-tui/settings.toml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings that hold, the files they come from, and what is wrong with files that do not count therefore."""

    settings: Settings = DEFAULTS
    files: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def user_file(environ: Mapping[str, str]) -> str:
    """The settings of this person (XDG Base Directory Specification 0.8). As platformdirs has it, which loads 30 ms."""
    folder = environ.get("XDG_CONFIG_HOME", "").strip()
    return f"{folder or environ.get('HOME', '') + '/.config'}/{_NAME}"


def system_files(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The settings of this machine, the most important first."""
    folders = environ.get("XDG_CONFIG_DIRS", "").split(os.pathsep)
    given = [folder for folder in folders if folder.startswith("/")]  # others are to be ignored, says the specification
    return tuple(f"{folder.rstrip('/')}/{_NAME}" for folder in given or ["/etc/xdg"])


def shortened(file: str, environ: Mapping[str, str]) -> str:
    """The name of a settings file where there is little room: of this person's own, only its name."""
    return file.rpartition("/")[2] if file == user_file(environ) else file


def load_settings(environ: Mapping[str, str], bindings: Callable[[], Mapping[str, tuple[str, ...]]]) -> Loaded:
    """What the user's file sets, else the system's, else the defaults. Raises nothing: what is wrong is a problem.

    `bindings` gives the default keys of each binding id; it is asked only where there is a file.
    """
    found: list[tuple[str, bytes]] = []
    problems: list[Problem] = []
    for file in (*reversed(system_files(environ)), user_file(environ)):
        try:
            found.append((file, read_file(os.path.realpath(file), MOST_BYTES, shown=file)[0]))
        except CannotOpenError as error:
            if error.problem.code != "file.missing":
                problems.append(_of_settings(error.problem))
        except (OSError, ValueError) as error:  # a NUL in a path
            problems.append(Problem("file.failed", Place(file), {"reason": system_reason(error)}))
    if not found:
        return Loaded(problems=tuple(problems)) if problems else Loaded()
    from minutes_tui.settings.reading import combine  # the reader of TOML

    combined = combine(found, bindings())
    problems += [_of_settings(problem) for problem in combined.problems]
    return Loaded(combined.settings, combined.files, tuple(problems))


_CODES: Final = {"file.too-large": "settings.too-large", "head.too-intricate": "settings.too-intricate"}


def _of_settings(problem: Problem) -> Problem:
    """The same problem; said of settings where its sentence speaks of sessions."""
    if problem.code not in _CODES:
        return problem
    return replace(problem, code=_CODES[problem.code], parameters={"most": MOST_BYTES >> 10})
