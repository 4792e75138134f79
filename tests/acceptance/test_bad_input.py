"""What terminals, people and files send that nobody expects, to the real program in a pty."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.driving import exported, head_only, open_program, run, seqs
from tests.support.made_files import ACTING, HEAD, Case, called, contribution, event, journal
from tests.support.malformed_files import cases
from tests.tui.terminal.pty_program import ROOT, PtyProgram

SAMPLE = "2024-05-14-harbour-committee.toml"
MEANINGLESS = b"".join(
    (
        b"\x00\x01\x02\x05\x0e\x10\x14\x18\x1c\x1d\x1e\x1f",  # ctrl and a letter or sign
        b"\x1b[18~\x1b[21~\x1b[23~\x1b[24~",  # F7, F10 to F12
        b"\x1b[1;5A\x1b[200;5u\x1b[99999999999~\x1b[?1;2c\x1b[I\x1b[O",  # no key, or none that we know
        b"\x1b[<0;1;1M\x1b[48;30000;30000;1;1t\x1b]11;rgb:ff/ff/ff\x07",  # mouse, size, colour
        b"\xff\xfe\xc3\x28\xed\xa0\x80\xf8\x88",  # no UTF-8
        "sxmboäßé€😀".encode(),
    )
)


def begin_contribution(program: PtyProgram, words: str = "") -> None:
    program.wait_text("F9")
    program.write(b"4\r\x1bOQhm\r" + words.encode())
    program.wait_text(f"Quillfeather {words}".rstrip())
    program.wait_quiet()


def leave(program: PtyProgram) -> None:
    program.write(b"q")
    assert program.wait_exit() == 0


# -- keys


def test_keys_that_mean_nothing_do_nothing(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    with open_program(session, "en", tmp_path) as program:
        program.wait_text("F9")
        program.write(b"\x0c")  # what a first start tells is gone with the first key
        program.wait_quiet()
        before = list(program.screen.display)[1:]
        program.write(MEANINGLESS)
        program.wait_quiet()
        assert list(program.screen.display)[1:] == before
        leave(program)
    assert seqs(session.read_bytes()) == [1]  # the pen


def test_bytes_that_are_not_utf8_are_signs_in_a_text_and_the_rest_is_kept(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    with open_program(session, "en", tmp_path) as program:
        begin_contribution(program)
        program.write(b"before \xff\xc3( \xed\xa0\x80 \x1b[?1;2c after \xc3")
        program.wait_quiet()
        program.write(b"\xa4.\x1b")
        program.wait_text("F3")
        program.wait_quiet()
        leave(program)
    assert exported(session, "4", tmp_path) == "Ms Quillfeather before ��( ���  after ä.\n"


def test_a_paste_of_a_megabyte_is_taken_recorded_and_exported_whole(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    lines = [f'{number}: größer, "[/x]" [[event]] check = <<<<<<< {number * number}' for number in range(18_000)]
    pasted = "\r".join(lines).encode()
    assert len(pasted) > 1_000_000
    with open_program(session, "en", tmp_path) as program:
        begin_contribution(program)
        program.write(b"\x1b[200~" + pasted + b"\x1b[201~")
        program.wait_text(lines[-1][:20])
        program.write(b"\x1b")
        program.wait_for(lambda: "●" in program.screen.display[0])
        leave(program)
    assert exported(session, "4", tmp_path) == "Ms Quillfeather " + "\n\n".join(lines) + "\n"


def test_a_text_too_long_for_one_event_stays_in_the_editor_and_can_be_shortened(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    with open_program(session, "en", tmp_path) as program:
        begin_contribution(program, "Begun")
        program.write(b"\x1b[200~" + b"a line of some length\r" * 220_000 + b"\x1b[201~")
        program.wait_text("a line of some length")
        program.write(b"\x1b")
        program.wait_text("This text is too long to be recorded at once")
        program.write(b"\x1a")  # ctrl+z takes the paste back
        program.wait_text("Quillfeather Begun")
        program.write(b"\x1b")
        program.wait_for(lambda: "●" in program.screen.display[0])
        leave(program)
    assert exported(session, "4", tmp_path) == "Ms Quillfeather Begun\n"


# -- the end of the terminal


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_keeps_the_draft_folds_the_folder_and_restores_the_terminal(
    number: signal.Signals, tmp_path: Path
) -> None:
    session = head_only(SAMPLE, tmp_path)
    with open_program(session, "en", tmp_path) as program:
        begin_contribution(program, "In the middle of")
        os.kill(program.pid, number)
        assert program.wait_exit() == 128 + number
        assert program.attributes() == program.before
        assert b"\x1b[?1049l" in program.output[-60:]
    _goes_on(session, "In the middle of", tmp_path)


def test_a_terminal_that_hangs_up_leaves_the_draft_and_the_folded_file(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    with open_program(session, "en", tmp_path) as program:
        begin_contribution(program, "In the middle of")
        program.hang_up()
        program.wait_for(lambda: program._poll() is not None, reading=False)
        assert os.waitstatus_to_exitcode(program._status or 0) == 129
    _goes_on(session, "In the middle of", tmp_path)


def _goes_on(session: Path, words: str, home: Path) -> None:
    assert seqs(session.read_bytes()) == [1, 2]
    work = session.with_suffix(".d")
    assert [path.name for path in work.iterdir()] == ["drafts"]
    with open_program(session, "en", home) as program:
        program.wait_text("Found again")
        program.write(b" a word.\x1b")
        program.wait_for(lambda: "●" in program.screen.display[0])
        leave(program)
    assert exported(session, "4", home) == f"Ms Quillfeather {words} a word.\n"
    assert not work.exists()


@pytest.mark.parametrize("command", [("open", "SESSION"), ("demo",)])
def test_without_a_terminal_it_says_what_to_do(command: tuple[str, ...], tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    words = [str(session) if word == "SESSION" else word for word in command]
    found = run(*words, home=tmp_path)
    assert found.returncode == 2
    assert b"'minutes-tui show FILE' works without one" in found.stderr
    with PtyProgram("minutes_tui", *words, environment={"HOME": str(tmp_path), "TERM": "dumb"}) as program:
        assert program.wait_exit() == 2
        assert b"'minutes-tui show FILE' works without one" in program.output
        assert b"\x1b" not in program.output
    assert list(tmp_path.iterdir()) == [session]


def test_only_the_output_being_a_pipe_is_no_terminal_either(tmp_path: Path) -> None:
    session = head_only(SAMPLE, tmp_path)
    variables = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm", "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "minutes_tui", "open", str(session)]
    main, terminal = os.openpty()
    found = subprocess.run(command, stdin=terminal, capture_output=True, env=variables, check=False, timeout=60)
    os.close(main)
    os.close(terminal)
    assert found.returncode == 2


# -- files


def test_what_acts_on_a_terminal_is_shown_as_signs(tmp_path: Path) -> None:
    session = tmp_path / "session.toml"
    title = 'title = "6. Sitzung des Integrationsrates"'
    head = HEAD.decode().replace(title, 'title = "[/x] \\u001B]0;owned\\u0007 \\u202E"')
    head = head.replace('"Kommunales Integrationsmanagement"', '"[bold]\\u009B2J\\u2066"')
    words = contribution(f"said {ACTING}", named=f"[/x] {ACTING}", speaker="")
    session.write_bytes(head.encode() + journal(called(), words, event("item-finished", item="kim")))
    with open_program(session, "en", tmp_path) as program:
        program.wait_text("␛[2J")
        program.write(b"\x1b[17~")
        program.wait_quiet()
        program.write(b"\x1b")
        program.wait_quiet()
        leave(program)
        shown = program.output.decode()
    for sign in ("\x1b]", "\x1b[2J\x1b]", "\u202e", "\u2066", "\x85", "\x9b", "\x07"):
        assert sign not in shown, sign
    for command in (
        ("show",),
        ("show", "--json"),
        ("export", "--to", "text"),
        ("export", "--to", "markdown"),
        ("check",),
    ):
        done = run(command[0], str(session), *command[1:], home=tmp_path)
        printed = done.stdout.decode() + done.stderr.decode()
        assert not any(sign in printed for sign in "\x1b\u202e\u2066\x85\x9b\x07\x7f"), command


READ_ONLY = {
    "journal: one letter altered": "Event 4 was altered after it was written",
    "journal: conflict markers": "A merge left <<<<<<< in the journal",
    "journal: the marker twice": "Something stands between the events here",
    "event: of an unknown kind": "Events of the kind telepathy come from a newer version",
    "event: unknown field": "This field comes from a newer version",
    "event: vote of absurd words": "comes from a newer",
    "journal: another one than was closed": "The meeting was closed with 9 events",
    "beside: an event of zeros": "Event 9 in the folder beside this file",
}
REFUSED = {
    "a pipe": "This is no file that can be read",
    "/dev/zero": "This is no file that can be read",
    "head: Latin-1": "is not UTF-8",
    "head: newer format": "comes from a newer version",
    "head: dotted key of 100 KB": "This key has more than 32 parts",
    "70 MB of nothing": "larger than 32 MiB",
}
OPENED = ("journal: CRLF", "event: vote of absurd numbers", "event: item that is not there", "event: words that act")


def _made(name: str, folder: Path) -> Path:
    case: Case = next(case for case in cases() if case.name == name)
    path = folder / "session.toml"
    return case.make(path) or path


@pytest.mark.parametrize("name", READ_ONLY)
def test_a_damaged_journal_opens_read_only_says_why_and_stays_as_it_is(name: str, tmp_path: Path) -> None:
    session = _made(name, tmp_path)
    before = session.read_bytes()
    with open_program(session, "en", tmp_path) as program:
        program.wait_text(READ_ONLY[name])
        assert "READ ONLY" in program.screen.display[0]
        program.write(b"\x1b[B\r\x1bOQak\rwords\x1b\x1bOSmore\x1b\x1b[15~\x1b\x1b[20~")
        program.wait_quiet()
        leave(program)
    assert session.read_bytes() == before


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_session_is_refused_in_sentences(name: str, tmp_path: Path) -> None:
    session = _made(name, tmp_path)
    with open_program(session, "en", tmp_path) as program:
        assert program.wait_exit() == 2
        assert REFUSED[name].encode() in program.output.replace(b"\r\n", b"\n")
        assert b"\x1b" not in program.output
        assert program.attributes() == program.before


@pytest.mark.parametrize("name", OPENED)
def test_what_is_only_odd_opens_and_can_be_gone_on_with(name: str, tmp_path: Path) -> None:
    session = _made(name, tmp_path)
    with open_program(session, "en", tmp_path) as program:
        program.wait_text("F9")
        program.write(b"5\r\x1bOQak\rGoes on.\x1b")
        program.wait_text("Goes on.")
        program.write(b"\x1b[15~")
        program.wait_quiet(0.1)
        program.write(b"\x1b")
        program.wait_quiet()
        leave(program)
    assert "Goes on." in exported(session, "5", tmp_path)


def test_a_cut_journal_is_set_aside_said_and_gone_on_with(tmp_path: Path) -> None:
    session = _made("journal: cut", tmp_path)
    with open_program(session, "en", tmp_path) as program:
        program.wait_text("The last event was cut off")
        program.wait_quiet()
        leave(program)
    assert (tmp_path / "session.toml.torn").read_bytes().startswith(b"[[event]]")
    assert run("check", str(session), home=tmp_path).returncode == 0
