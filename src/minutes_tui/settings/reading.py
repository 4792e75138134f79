"""From the bytes of settings files to settings, or to everything that is wrong with them.

A file with a mistake counts for nothing as a whole: half of what somebody set would be harder to understand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from minutes_tui.codec.expected import Wrong
from minutes_tui.codec.toml_findings import Findings
from minutes_tui.codec.toml_places import Path
from minutes_tui.codec.toml_reading import in_order, parse
from minutes_tui.codec.toml_scalars import shown
from minutes_tui.domain.problems import Problem
from minutes_tui.settings.keys import NAMED_KEYS, Bindings, clashes, is_fixed, key_of, what_is_wrong
from minutes_tui.settings.schema import KEYS, SETTINGS
from minutes_tui.settings.values import DEFAULTS, Settings

MOST_KEYS = 8
"""Keys for one command."""


@dataclass(frozen=True, slots=True)
class FileSettings:
    """What one file sets as far as it is right, where each of its keys stands, and what is wrong with it."""

    values: Mapping[str, str]
    keys: Mapping[str, tuple[str, ...]]
    findings: Findings
    places: Mapping[tuple[str, str], Path]


@dataclass(frozen=True, slots=True)
class Combined:
    """The settings that hold, the files they come from (the most important last), and the problems of the others."""

    settings: Settings = DEFAULTS
    files: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def combine(files: Sequence[tuple[str, bytes]], defaults: Bindings) -> Combined:
    """The settings of these files, each before those that win over it, key by key. Raises nothing.

    `defaults` are the keys of each binding id.
    """
    combined = Combined()
    for file, data in files:
        read = read_settings(data, file, defaults)
        if isinstance(read, FileSettings):
            combined = _with(combined, file, read, defaults)
        else:
            combined = replace(combined, problems=(*combined.problems, *read))
    return combined


def _with(combined: Combined, file: str, read: FileSettings, defaults: Bindings) -> Combined:
    keys = {**combined.settings.keys, **read.keys}
    for binding, key, other in clashes({**defaults, **keys}, read.keys):
        read.findings.add("keys.taken", read.places[binding, key], {"key": key, "other": other})
    if read.findings.problems:
        problems = in_order(read.findings.problems, file)
        return replace(combined, problems=(*combined.problems, *problems))
    settings = replace(combined.settings, **read.values, keys=MappingProxyType(keys))
    return replace(combined, settings=settings, files=(*combined.files, file))


def read_settings(data: bytes, file: str, defaults: Bindings) -> FileSettings | tuple[Problem, ...]:
    """What stands in one file; only its problems where it cannot be read at all. Raises nothing, whatever it is."""
    parsed = parse(data, file)
    if isinstance(parsed, tuple):
        return parsed
    findings = Findings(parsed.places, file)
    values: dict[str, str] = {}
    known = {setting.name: setting for setting in SETTINGS}
    for name, value in parsed.values.items():
        if name == KEYS:
            continue
        if name not in known:
            code, parameters = findings.unknown_key("", name, (*known, KEYS))
            findings.add(code, (name,), parameters, key=True)
            continue
        read = known[name].expected.read(value)
        if isinstance(read, Wrong):
            findings.add(read.code, (name,), read.parameters)
        else:
            values[name] = read
    table = _Keys(findings, defaults)
    table.read(parsed.values.get(KEYS, {}))
    return FileSettings(values, table.keys, findings, table.places)


class _Keys:
    """Reads the table of the keys."""

    def __init__(self, findings: Findings, defaults: Bindings) -> None:
        self.findings = findings
        self.defaults = defaults
        self.keys: dict[str, tuple[str, ...]] = {}
        self.places: dict[tuple[str, str], Path] = {}

    def read(self, found: object) -> None:
        if not isinstance(found, dict):
            self.findings.add("head.expected-table", (KEYS,), {"table": f"[{KEYS}]"}, key=True)
            return
        ids: dict[str, Path] = {}
        for binding, path, value in _flat(found):
            if binding not in self.defaults:
                self._unknown(binding, path)
            elif binding in ids:
                line, _ = self.findings.places.of_key(ids[binding])
                self.findings.add("head.twice", path, {"name": binding, "line": line}, key=True)
            else:
                ids[binding] = path
                self._keys(binding, path, value)

    def _unknown(self, binding: str, path: Path) -> None:
        meant = [known for known in self.defaults if known.partition(".")[2] == binding]
        guess = meant[0] if meant else self.findings.guess(KEYS, binding, self.defaults)
        parameters = {"name": shown(binding), "guess": guess}
        self.findings.add("keys.unknown-guess" if guess else "keys.unknown", path, parameters, key=True)

    def _keys(self, binding: str, path: Path, value: object) -> None:
        if is_fixed(self.defaults[binding]):
            self.findings.add("keys.fixed", path, {"name": binding}, key=True)
            return
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            self.findings.add("keys.expected-list", path, {})
            return
        if not 0 < len(value) <= MOST_KEYS:
            self.findings.add("keys.count", path, {"most": MOST_KEYS})
            return
        keys: list[str] = []
        for number, name in enumerate(value):
            key = key_of(name)
            code = what_is_wrong(binding, key, self.defaults) or ("keys.repeated" if key in keys else "")
            if code:
                self._wrong_key(code, (*path, number), name)
            else:
                keys.append(key)
                self.places[binding, key] = (*path, number)
        self.keys[binding] = tuple(keys)

    def _wrong_key(self, code: str, path: Path, name: str) -> None:
        guess = self.findings.guess("key", name, NAMED_KEYS) if code == "keys.not-everywhere" else ""
        parameters = {"key": shown(name) or "''", "guess": guess, "known": ", ".join(NAMED_KEYS)}
        self.findings.add(f"{code}-guess" if guess else code, path, parameters)


def _flat(table: dict[str, Any]) -> Iterator[tuple[str, Path, object]]:
    """The ids with their values: `"agenda.up" = […]`, `agenda.up = […]` and `[keys.agenda]` with `up = […]` alike."""
    for name, value in table.items():
        if isinstance(value, dict) and "." not in name:
            for command, keys in value.items():
                yield f"{name}.{command}", (KEYS, name, command), keys
        else:
            yield name, (KEYS, name), value
