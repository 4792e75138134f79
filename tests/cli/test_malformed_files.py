"""Every malformed session file through the real program: a clear message or it opens, in bounds of time and memory.

`pytest -s tests/cli/test_malformed_files.py` prints what each took. The bounds are 2 s and 300 MB; memory is asserted
as it is, of time only a hang is a fault, since a busy machine is none.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from minutes_tui.messages.problem_sentences import SENTENCES
from tests.support.made_files import Case
from tests.support.malformed_files import cases
from tests.support.measured import Measured, measured
from tests.support.rounds import soaking

MOST_KIB = 300_000_000 // 1024
_COMMANDS: dict[str, tuple[str, ...]] = {
    "check": ("check", "{}"),
    "show": ("show", "{}"),
    "export": ("export", "{}", "--to", "text"),
    "show --json": ("show", "{}", "--json"),
    "export markdown": ("export", "{}", "--to", "markdown"),
    "log": ("log", "{}"),
    "diff": ("diff", "{}", "{}"),
}
_ONE_OF_LARGE = ("check",)
_ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _commands(case: Case) -> dict[str, tuple[str, ...]]:
    if case.large and not soaking():
        return {name: _COMMANDS[name] for name in _ONE_OF_LARGE}
    return _COMMANDS


def _codes(case: Case, command: str) -> tuple[str, ...]:
    """`check` says what was done to the chain, the others only where it ends."""
    of_the_chain = command == "check" and case.problem.startswith(("jour", "folder"))
    return (case.problem, "chain.") if of_the_chain else (case.problem,)


def _pattern(codes: tuple[str, ...]) -> re.Pattern[str]:
    """The sentence of one of those codes, whatever stands in its gaps; of all codes that begin so."""
    sentences = [sentence for known, sentence in SENTENCES.items() if known.startswith(codes)]
    assert sentences, codes
    return re.compile("|".join(re.sub(r"\\\{\w+\\\}", ".*", re.escape(sentence)) for sentence in sentences))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_malformed_file_gives_a_clear_message_or_opens(case: Case, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    path = case.make(place / "session.toml") or place / "session.toml"
    for one in measured(tmp_path, path, _commands(case)):
        print(
            f"\n{case.name:45} {one.command:16} {one.seconds:6.2f} s {one.cpu:6.2f} s CPU {one.peak / 1024:4.0f} MiB",
            end="",
        )
        _is_clear(case, one)
        assert one.peak < MOST_KIB, one.peak


def _is_clear(case: Case, one: Measured) -> None:
    said = one.output if one.command == "check" else one.errors
    crashed = "Traceback" in one.output + one.errors
    assert not crashed, one.errors[-2000:]
    assert one.code == case.code, (one.command, said[:2000])
    acting = _ACTING.search(one.output + one.errors)
    assert acting is None, (one.command, acting)
    if case.problem:
        sentence = _pattern(_codes(case, one.command))
        assert any(sentence.search(line) for line in said.splitlines()), said[:2000]
    shown = one.command != "show" or case.shows in one.output
    assert shown, one.output[:2000]


def test_there_are_enough_of_them_with_names_of_their_own() -> None:
    names = [case.name for case in cases()]
    assert len(set(names)) == len(names) >= 50
