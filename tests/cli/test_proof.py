"""A digest and a signature tell a session from one that was written anew. With a real ssh-keygen."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from minutes_tui.cli.commands import run
from minutes_tui.codec.blocks import Block, write_block
from minutes_tui.codec.record import Text
from minutes_tui.codec.session_file import SessionFile, read_session_file, session_bytes
from tests.tui.terminal.pty_program import PtyProgram

SAMPLE = Path(__file__).parents[2] / "sessions" / "2023-11-23-rat-busy.toml"


def _sample() -> SessionFile:
    found = read_session_file(SAMPLE.read_bytes())
    assert isinstance(found, SessionFile)
    return found


HEAD, BLOCKS = _sample().parts.head, _sample().chain.blocks
COUNT = len(BLOCKS)


def forged(at: int = 26) -> list[Block]:
    """The journal with one text altered and every check from there on reckoned anew: a chain that holds."""
    blocks = list(BLOCKS[:at])
    for block in BLOCKS[at:]:
        fields = {
            name: Text(value + "x") if type(value) is Text else value for name, value in block.record.fields.items()
        }
        record = replace(block.record, fields=fields)
        blocks.append(write_block(record, blocks[-1].check))
    return blocks


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "-rat.toml"
    file.write_bytes(session_bytes(HEAD, BLOCKS))
    return file


@pytest.fixture
def signers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keys of three people, of which the list knows two; a home of their own."""
    monkeypatch.setenv("HOME", str(tmp_path))
    known = []
    for name in ("erika", "anton", "stranger"):
        make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(tmp_path / name)]
        subprocess.run(make, check=True)
        if name != "stranger":
            known.append(f"{name}@rat.example {(tmp_path / f'{name}.pub').read_text()}")
    signers = tmp_path / "signers"
    signers.write_text("".join(known))
    return signers


class Said:
    """The commands, and what they said."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self.capfd = capfd
        self.errors = ""

    def __call__(self, *words: object) -> tuple[int, str]:
        code = run(["--lang", "en", *map(str, words)])
        out, self.errors = self.capfd.readouterr()
        return code, out


@pytest.fixture
def said(capfd: pytest.CaptureFixture[str]) -> Said:
    return Said(capfd)


def printed(said: Said, file: Path) -> str:
    code, out = said("check", "--digest", "--", file)
    assert code == 0
    return out.splitlines()[-1].removeprefix("Digest: ")


def test_the_digest_is_printed_and_accepted_however_it_is_typed(file: Path, said: Said) -> None:
    digest = printed(said, file)
    assert digest.startswith(f"{COUNT}-{BLOCKS[-1].check[:4]}-")
    for typed in (digest, digest.upper(), digest.replace("-", " "), digest.replace("-", "")):
        code, out = said("check", "--expect", typed, "--", file)
        assert code == 0
        assert f"The digest is right: it is of these {COUNT} events" in out


def test_a_digest_holds_when_the_meeting_went_on(file: Path, said: Said) -> None:
    shorter = file.with_name("shorter.toml")
    shorter.write_bytes(session_bytes(HEAD, BLOCKS[:-5]))
    code, out = said("check", "--expect", printed(said, shorter), "--", file)
    assert code == 0
    assert "Since then 5 more events were recorded." in out


def test_a_journal_that_was_written_anew_has_another_digest(file: Path, said: Said) -> None:
    digest = printed(said, file)
    file.write_bytes(session_bytes(HEAD, forged()))
    assert said("check", "--", file)[0] == 0
    code, out = said("check", "--expect", digest, "--", file)
    assert code == 1
    assert "The digest is not of these events: the journal was written anew" in out


def test_a_shorter_journal_is_missed_by_its_digest(file: Path, said: Said) -> None:
    digest = printed(said, file)
    file.write_bytes(session_bytes(HEAD, BLOCKS[:-3]))
    code, out = said("check", "--expect", digest, "--", file)
    assert code == 1
    assert f"The digest is of {COUNT} events, but only {COUNT - 3} are here" in out


def test_a_digest_that_was_mistyped_is_told_with_its_group(file: Path, said: Said) -> None:
    groups = printed(said, file).split("-")
    here, groups[3] = groups[3], "0000"
    code, out = said("check", "--expect", "-".join(groups), "--", file)
    assert code == 1
    assert f"group 3 was typed 0000, and is {here} here" in out
    code, out = said("check", "--expect", "-".join(groups[:-1]), "--", file)
    assert code == 2
    assert "This is no digest" in out


def test_a_journal_without_events_has_no_digest(file: Path, said: Said) -> None:
    file.write_bytes(session_bytes(HEAD, []))
    code, out = said("check", "--digest", "--", file)
    assert code == 0
    assert "There is no event in this file yet." in out
    assert "Digest" not in out


def test_a_signature_tells_who_vouched_for_which_events(file: Path, signers: Path, said: Said) -> None:
    code, out = said("sign", "--key", signers.with_name("erika"), "--", file)
    assert code == 0
    assert f"Signed: {COUNT} events. The signature stands in {file}.sig." in out
    code, out = said("check", "--signers", signers, "--", file)
    assert code == 0
    assert "Signed by erika@rat.example on " in out
    assert f"these {COUNT} events, up to 23 Nov 2023, " in out
    assert "Since then" not in out


def test_a_journal_written_anew_with_a_chain_that_holds_is_found_by_its_signature(
    file: Path, signers: Path, said: Said
) -> None:
    said("sign", "--key", signers.with_name("erika"), "--", file)
    file.write_bytes(session_bytes(HEAD, forged()))
    assert said("check", "--", file)[0] == 0
    code, out = said("check", "--signers", signers, "--", file)
    assert code == 1
    assert "erika@rat.example signed other events than these" in out


def test_several_people_sign_one_after_the_other(file: Path, signers: Path, said: Said) -> None:
    file.chmod(0o640)
    for name in ("erika", "anton"):
        assert said("sign", "--key", signers.with_name(name), "--", file)[0] == 0
    code, out = said("check", "--signature", f"{file}.sig", "--signers", signers, "--", file)
    assert code == 0
    assert "Signed by erika@rat.example" in out
    assert "Signed by anton@rat.example" in out
    assert Path(f"{file}.sig").stat().st_mode & 0o777 == 0o640


def test_a_signature_stays_right_when_the_meeting_goes_on_and_the_head_is_edited(
    file: Path, signers: Path, said: Said
) -> None:
    file.write_bytes(session_bytes(HEAD, BLOCKS[:-4]))
    said("sign", "--key", signers.with_name("erika"), "--", file)
    edited = HEAD.replace(b'place = "', b'place = "Altes Rathaus, ')
    assert edited != HEAD
    file.write_bytes(session_bytes(edited, BLOCKS).replace(b"\n", b"\r\n"))
    code, out = said("check", "--signers", signers, "--", file)
    assert code == 0
    assert "Signed by erika@rat.example" in out
    assert "Since then 4 more events were recorded." in out
    assert "Since then the head of the file was edited." in out


def test_who_is_not_in_the_list_is_told_by_the_key(file: Path, signers: Path, said: Said) -> None:
    said("sign", "--key", signers.with_name("stranger"), "--", file)
    code, out = said("check", "--signers", signers, "--", file)
    assert code == 1
    assert "A signature is by the key SHA256:" in out
    code, out = said("check", "--signature", f"{file}.sig", "--", file)
    assert code == 1
    assert "Whose key that is, a list of signers tells" in out


def test_a_key_that_counts_for_something_else_does_not_count_here(file: Path, signers: Path, said: Said) -> None:
    said("sign", "--key", signers.with_name("erika"), "--", file)
    lines = signers.read_text().replace("erika@rat.example ", 'erika@rat.example namespaces="git" ')
    signers.write_text(lines)
    code, out = said("check", "--signers", signers, "--", file)
    assert code == 1
    assert "erika@rat.example" in out
    assert "does not count for minutes now" in out


@pytest.mark.parametrize("what", ["events = ", "title = ", "signed_at = 2", "check = "])
def test_an_altered_statement_is_found(what: str, file: Path, signers: Path, said: Said) -> None:
    said("sign", "--key", signers.with_name("erika"), "--", file)
    signature = Path(f"{file}.sig")
    text = signature.read_text()
    at = text.index(what) + len(what)
    altered = {"events = ": "1" + text[at:], "title = ": '"x' + text[at + 1 :], "check = ": '"0' + text[at + 2 :]}
    signature.write_text(text[:at] + altered.get(what, "1" + text[at + 1 :]))
    code, out = said("check", "--signers", signers, "--", file)
    assert code == 1
    assert "A signature is not right" in out


def test_a_signature_of_another_session_is_told_with_its_title(file: Path, signers: Path, said: Said) -> None:
    other = file.with_name("other.toml")
    other.write_bytes(session_bytes(HEAD.replace(b'title = "', b'title = "Ganz anders: ', 1), forged(1)))
    said("sign", "--key", signers.with_name("erika"), "--", other)
    code, out = said("check", "--signature", f"{other}.sig", "--signers", signers, "--", file)
    assert code == 1
    assert "Ganz anders" in out


def test_the_usual_key_is_taken_where_none_is_named(file: Path, signers: Path, said: Said) -> None:
    code, _ = said("sign", "--", file)
    assert code == 2
    assert "There is no key in ~/.ssh; name one with --key" in said.errors
    usual = signers.with_name(".ssh") / "id_ed25519"
    usual.parent.mkdir(mode=0o700)
    signers.with_name("anton").rename(usual)
    assert said("sign", "--", file)[0] == 0
    assert "Signed by anton@rat.example" in said("check", "--signers", signers, "--", file)[1]


def test_a_key_in_an_agent_signs_by_its_public_part(
    file: Path, signers: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    socket = str(signers.with_name("agent"))
    with subprocess.Popen(["ssh-agent", "-D", "-a", socket], stdout=subprocess.DEVNULL) as agent:
        try:
            while not Path(socket).exists():
                assert agent.poll() is None
            monkeypatch.setenv("SSH_AUTH_SOCK", socket)
            subprocess.run(["ssh-add", "-q", str(signers.with_name("erika"))], check=True)
            signers.with_name("erika").unlink()
            assert said("sign", "--key", signers.with_name("erika.pub"), "--", file)[0] == 0
        finally:
            agent.terminate()
    assert "Signed by erika@rat.example" in said("check", "--signers", signers, "--", file)[1]


def test_a_passphrase_is_asked_for_on_the_terminal(file: Path, signers: Path, said: Said) -> None:
    key = signers.with_name("locked")
    make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "geheim", "-f", str(key)]
    subprocess.run(make, check=True)
    signers.write_text(f"vogt@rat.example {key.with_suffix('.pub').read_text()}")
    with PtyProgram("minutes_tui", "sign", "--key", str(key), "--", str(file)) as program:
        program.wait_text("passphrase")
        program.write(b"geheim\r")
        assert program.wait_exit() == 0
    assert "Signed by vogt@rat.example" in said("check", "--signers", signers, "--", file)[1]


def test_a_very_long_title_can_be_signed(file: Path, signers: Path, said: Said) -> None:
    file.write_bytes(session_bytes(HEAD.replace(b'title = "', b'title = "' + b"sehr " * 2000, 1), BLOCKS))
    assert said("sign", "--key", signers.with_name("erika"), "--", file)[0] == 0
    assert said("check", "--signers", signers, "--", file)[0] == 0


def test_what_cannot_be_signed_says_why(file: Path, signers: Path, said: Said) -> None:
    key = signers.with_name("erika")
    assert said("sign", "--key", signers.with_name("nobody"), "--", file)[0] == 2
    assert "There is no such key." in said.errors
    assert said("sign", "--key", signers, "--", file)[0] == 1
    assert "With this key nothing was signed" in said.errors
    assert said("sign", "-")[0] == 2
    assert "This needs a file" in said.errors
    file.write_bytes(session_bytes(HEAD, []))
    assert said("sign", "--key", key, "--", file)[0] == 1
    assert "There is no event in this file yet." in said.errors
    file.write_bytes(session_bytes(HEAD, [*BLOCKS[:5], *BLOCKS[6:]]))
    assert said("sign", "--key", key, "--", file)[0] == 1
    assert "This file is damaged, so nothing is signed" in said.errors
    assert not Path(f"{file}.sig").exists()


def test_a_file_that_holds_no_signatures_is_not_touched(file: Path, signers: Path, said: Said) -> None:
    there = Path(f"{file}.sig")
    there.write_text("my notes\n")
    assert said("sign", "--key", signers.with_name("erika"), "--", file)[0] == 1
    assert there.read_text() == "my notes\n"
    assert said("check", "--signers", signers, "--", file)[0] == 2


def program(folder: Path, script: str) -> None:
    folder.mkdir()
    (folder / "ssh-keygen").write_text("#!/bin/sh\n" + script)
    (folder / "ssh-keygen").chmod(0o755)


def test_without_ssh_keygen_or_with_an_old_one_that_is_said(
    file: Path, signers: Path, said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said("sign", "--key", signers.with_name("erika"), "--", file)
    program(tmp_path / "old", 'echo "unknown option -- Y" >&2\nexit 1\n')
    monkeypatch.setenv("PATH", f"{tmp_path / 'old'}:{os.environ['PATH']}")
    assert "OpenSSH 8.2 or newer is needed" in said("check", "--signers", signers, "--", file)[1]
    assert said("sign", "--key", signers.with_name("erika"), "--", file)[0] == 1
    assert "OpenSSH 8.2 or newer is needed" in said.errors
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert "ssh-keygen is not on this machine" in said("check", "--signers", signers, "--", file)[1]


def test_other_programs_get_the_digest_and_each_proof(file: Path, signers: Path, said: Said) -> None:
    said("sign", "--key", signers.with_name("erika"), "--", file)
    code, out = said("check", "--json", "--digest", "--signers", signers, "--", file)
    data = json.loads(out)
    assert code == 0
    assert data["whole"] is True
    assert data["digest"].startswith(f"{COUNT}-")
    assert "proof.signed" in [finding["code"] for finding in data["findings"]]
