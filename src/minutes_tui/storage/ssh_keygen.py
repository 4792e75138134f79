"""Signatures by what people have: `ssh-keygen -Y`, with keys in files, in an agent or on a stick. Nothing is sent.

ssh-keygen(1) tells what it does. It is started without a shell; every path is given in full, so that none is taken for
an option. For a passphrase or a touch it asks on the terminal by itself.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from minutes_tui.codec.signatures import NAMESPACE, Signature
from minutes_tui.domain.problems import Place, Problem

_PROGRAM: Final = "ssh-keygen"
_PATIENCE: Final = 30.0
"""Seconds for what nobody is asked anything by."""
# The order in which ssh(1) takes them, the newer kinds first.
_KEYS: Final = ("id_ed25519", "id_ed25519_sk", "id_ecdsa", "id_ecdsa_sk", "id_rsa")
_TOO_OLD: Final = ("unknown option", "illegal option", "invalid option", "Unsupported operation")


@dataclass(frozen=True, slots=True)
class Verified:
    """A signature that is right. `principal` is who signed, "" where nobody was asked; `key` is the key's digest."""

    principal: str
    key: str


def usual_key(home: Path) -> Path | None:
    """The key in `~/.ssh` that is of the usual name; of one that an agent holds, its public part. None without any."""
    names = [*_KEYS, *(f"{name}.pub" for name in _KEYS)]
    return next((path for name in names if (path := home / ".ssh" / name).is_file()), None)


def sign(text: str, key: str) -> str | Problem:
    """The signature over that text, by that key: its file, or its public part where an agent holds the other one.

    Waits for a person where the key asks for one. What ssh-keygen says is said on standard error by itself.
    """
    program = shutil.which(_PROGRAM)
    if program is None:
        return Problem("proof.no-ssh-keygen")
    if not os.path.isfile(key):
        return Problem("proof.no-key", Place(key))
    command = [program, "-q", "-Y", "sign", "-f", os.path.abspath(key), "-n", NAMESPACE]
    try:
        done = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=False)  # noqa: S603 - no shell
    except OSError as error:
        return Problem("proof.ssh-keygen-failed", parameters={"reason": error.strerror or str(error)})
    armoured = done.stdout.decode("ascii", "replace")
    if done.returncode or "BEGIN SSH SIGNATURE" not in armoured:
        return Problem("proof.ssh-keygen-too-old") if _is_too_old(program) else Problem("proof.key-refused", Place(key))
    return armoured


def verify(signature: Signature, signers: str | None) -> Verified | Problem:
    """Whose signature that is, by a file of signers as ssh-keygen(1) describes it; without one only by which key."""
    program = shutil.which(_PROGRAM)
    if program is None:
        return Problem("proof.no-ssh-keygen")
    try:
        with tempfile.TemporaryDirectory(prefix="minutes-tui-") as folder:
            file = Path(folder) / "signature"
            file.write_text(signature.armoured, encoding="ascii")
            return _verified(program, signature.text, str(file), signers)
    except (OSError, subprocess.TimeoutExpired) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return Problem("proof.ssh-keygen-failed", parameters={"reason": reason})


def _verified(program: str, text: str, file: str, signers: str | None) -> Verified | Problem:
    common = ["-n", NAMESPACE, "-s", file]
    good = _run([program, "-Y", "check-novalidate", *common], text)
    if good.returncode:
        return Problem("proof.ssh-keygen-too-old") if _is_too_old(program) else Problem("proof.bad-signature")
    key = _key_in(good.stdout)
    if signers is None:
        return Verified("", key)
    list_of_signers = os.path.abspath(signers)
    found = _run([program, "-Y", "find-principals", "-s", file, "-f", list_of_signers], "")
    principal = found.stdout.decode("utf-8", "replace").partition("\n")[0].partition(",")[0].strip()
    if found.returncode or not principal:
        return Problem("proof.unknown-signer", parameters={"key": key})
    done = _run([program, "-Y", "verify", "-f", list_of_signers, "-I", principal, *common], text)
    if done.returncode:  # the key has run out, or stands there for something else
        return Problem("proof.signer-not-valid", parameters={"by": principal, "key": key})
    return Verified(principal, key)


def _run(command: list[str], text: str) -> subprocess.CompletedProcess[bytes]:
    surroundings = {**os.environ, "LC_ALL": "C"}
    return subprocess.run(  # noqa: S603 - no shell, every path in full
        command, input=text.encode(), capture_output=True, check=False, timeout=_PATIENCE, env=surroundings
    )


def _key_in(said: bytes) -> str:
    """The digest of the key in `Good "…" signature with ED25519 key SHA256:…`."""
    return said.decode("utf-8", "replace").rpartition(" ")[2].strip()


def _is_too_old(program: str) -> bool:
    """Whether it does not know signatures at all; it does since OpenSSH 8.2."""
    said = _run([program, "-Y", "check-novalidate", "-n", NAMESPACE, "-s", os.devnull], "").stderr
    return any(words.encode() in said for words in _TOO_OLD)
