"""`minutes-tui check` says what was done to a journal: which event, in which line, and what is still valid."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from minutes_tui.application import diagnosis
from minutes_tui.application.loading import load
from minutes_tui.cli.commands import run
from minutes_tui.codec.session_file import SessionFile, closed_head, read_session_file, session_bytes
from minutes_tui.storage.combining import write_base

SAMPLE = Path(__file__).parents[2] / "sessions" / "2023-11-23-rat-busy.toml"
DATA = SAMPLE.read_bytes()


def sample() -> SessionFile:
    found = read_session_file(DATA)
    assert isinstance(found, SessionFile)
    return found


BLOCKS = sample().chain.blocks
HEAD = sample().parts.head


def line_of(data: bytes, seq: int) -> int:
    return data[: data.index(b"[[event]]\nseq = %d\n" % seq)].count(b"\n") + 1


def checked(file: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    code = run(["--lang", "en", "check", str(file)])
    return code, [line.removeprefix(f"{file}:") for line in capsys.readouterr().out.splitlines()]


def test_an_altered_event_is_named_with_its_line_and_how_much_is_valid(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rat.toml"
    altered = BLOCKS[26].data.replace(b"\nat = 2023", b"\nat = 2024")
    data = session_bytes(HEAD, BLOCKS).replace(BLOCKS[26].data, altered)
    file.write_bytes(data)
    code, lines = checked(file, capsys)
    assert code == 1
    assert lines[:2] == [
        f"{line_of(data, 27)}: Event 27 was altered after it was written, or event 26 was and got a new check.",
        " What stands before the first of these faults is valid: 26 events. The file opens read only.",
    ]


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda blocks: blocks[:26] + blocks[27:], "Event 27 is missing; event 28 stands here."),
        (lambda blocks: blocks[:26] + blocks[29:], "Events 27 to 29 are missing; event 30 stands here."),
        (lambda blocks: [*blocks[:26], blocks[27], blocks[26], *blocks[28:]], "Event 27 does not stand at its place."),
        (lambda blocks: blocks[:27] + blocks[26:], "Event 27 stands in the journal twice; this is the copy."),
    ],
    ids=["one missing", "several missing", "exchanged", "twice"],
)  # fmt: skip
def test_what_was_done_to_the_order_is_named(
    edit: Callable[[list[object]], list[object]],
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "rat.toml"
    file.write_bytes(session_bytes(HEAD, edit(list(BLOCKS))))  # type: ignore[arg-type]  # blocks in, blocks out
    code, lines = checked(file, capsys)
    assert code == 1
    assert said in [line.partition(": ")[2] for line in lines]


def test_a_cut_at_the_end_of_a_closed_meeting_is_missed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rat.toml"
    file.write_bytes(session_bytes(closed_head(HEAD, len(BLOCKS), BLOCKS[-1].check), BLOCKS[:-3]))
    code, lines = checked(file, capsys)
    assert code == 1
    closed = f"The meeting was closed with {len(BLOCKS)} events, but only {len(BLOCKS) - 3} are here"
    assert any(closed in line for line in lines)


def working(tmp_path: Path) -> tuple[Path, Path]:
    """A session in the state of a crash: ten events in the file and its base, ten more in files of their own."""
    file = tmp_path / "rat.toml"
    file.write_bytes(session_bytes(HEAD, BLOCKS[:10]))
    events = tmp_path / "rat.d" / "ev"
    events.mkdir(parents=True)
    (events / "base").write_bytes(write_base(BLOCKS[:10], ""))
    for block in BLOCKS[10:20]:
        (events / f"{block.record.seq:08d}.toml").write_bytes(block.data)
    return file, events


def test_the_events_beside_the_file_are_whole_or_named_by_their_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, events = working(tmp_path)
    assert checked(file, capsys)[0] == 0
    one = events / "00000014.toml"
    one.write_bytes(one.read_bytes().replace(b"\nat = 2023", b"\nat = 2024"))
    code, lines = checked(file, capsys)
    assert code == 1
    assert lines[0] == f"{one}:1: Event 14 was altered after it was written, or event 13 was and got a new check."


def test_an_event_that_is_missing_beside_the_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, events = working(tmp_path)
    (events / "00000014.toml").unlink()
    code, lines = checked(file, capsys)
    assert code == 1
    assert lines[0] == f"{events / '00000015.toml'}:1: Event 14 is missing; event 15 stands here."


def test_other_programs_get_each_fault_by_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rat.toml"
    data = session_bytes(HEAD, [*BLOCKS[:26], *BLOCKS[27:40], *BLOCKS[41:]])
    file.write_bytes(data)
    assert run(["check", "--json", str(file)]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [(one["code"], one["line"]) for one in findings[:3]] == [
        ("chain.missing", line_of(data, 28)),
        ("chain.missing", line_of(data, 42)),
        ("chain.valid-before", None),
    ]


def test_standard_input_is_diagnosed_too() -> None:
    data = session_bytes(HEAD, [*BLOCKS[:26], *BLOCKS[27:]])
    command = [sys.executable, "-m", "minutes_tui", "--lang", "en", "check", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"Event 27 is missing; event 28 stands here." in done.stdout


def test_a_file_that_is_being_written_is_looked_at_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "rat.toml"
    whole = session_bytes(HEAD, BLOCKS)
    file.write_bytes(whole[:-100])

    def load_while_it_is_written(name: str) -> object:
        loaded = load(name)
        file.write_bytes(whole)
        return loaded

    monkeypatch.setattr(diagnosis, "load", load_while_it_is_written)
    assert checked(file, capsys)[0] == 0


def test_a_torn_tail_is_told_with_how_much_is_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rat.toml"
    file.write_bytes(session_bytes(HEAD, BLOCKS)[:-100])
    code, lines = checked(file, capsys)
    assert code == 1
    assert f"the {len(BLOCKS) - 1} before it are whole." in lines[0]


def test_a_journal_without_events_is_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rat.toml"
    file.write_bytes(session_bytes(HEAD, []))
    assert checked(file, capsys)[0] == 0


def test_more_events_than_any_meeting_has_are_refused_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rat.toml"
    file.write_bytes(HEAD + b"[[event]]\nseq = 1\n" * 2_000_000)
    code, lines = checked(file, capsys)
    assert code == 2
    assert lines == [" This file is larger than 32 MiB; no session is."]
