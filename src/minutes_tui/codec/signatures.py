"""A file of signatures: what was signed, in words, and the signature below it, once for each who signed.

What is signed is a small text of its own, not the session file: so the signature holds when line ends change, when the
meeting goes on, when the head is edited and when a text is erased; and what it is about can be read.

    minutes-tui signature 1
    title = "6. Sitzung des Integrationsrates"
    events = 137
    check = "b81c…"
    head = "5f0e…"
    signed_at = 2022-02-03T09:12:00+01:00
    -----BEGIN SSH SIGNATURE-----
    …
    -----END SSH SIGNATURE-----

The signed bytes are the lines above the signature, in UTF-8, with LF line ends, the last one included.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from minutes_tui.codec.block_strings import NotCanonicalError, escaped_line, unescaped

NAMESPACE: Final = "minutes-tui"
"""For `ssh-keygen -Y`: what was signed for anything else is no signature of minutes."""
MOST_BYTES: Final = 1 << 20

_FIRST: Final = "minutes-tui signature 1\n"
_STATEMENT: Final = (
    re.escape(_FIRST)
    + r'title = "((?:[^"\\\n]|\\["\\]|\\u[0-9A-F]{4}){0,4000})"\n'
    + r"events = ([1-9][0-9]{0,8})\n"
    + r'check = "([0-9a-f]{64})"\n'
    + r'head = "([0-9a-f]{32})"\n'
    + r"signed_at = ([0-9]{4}-[0-9T:+.\-]{10,40})\n"
)
_SIGNED = re.compile(
    rf"({_STATEMENT})(-----BEGIN SSH SIGNATURE-----\n[A-Za-z0-9+/=\n]{{1,20000}}\n-----END SSH SIGNATURE-----)\s*"
)
_LINE_ENDS = re.compile(r"[ \t]*\r?\n")


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody signs: the first so many events of a session, by the check of the last one.

    `head` is the digest of the head as it was then, `signed_at` when, as the signer's own clock says.
    """

    title: str
    events: int
    check: str
    head: str
    signed_at: datetime

    @property
    def text(self) -> str:
        """The signed text."""
        return (
            f'{_FIRST}title = "{escaped_line(self.title)}"\nevents = {self.events}\ncheck = "{self.check}"\n'
            f'head = "{self.head}"\nsigned_at = {self.signed_at.isoformat(timespec="seconds")}\n'
        )


@dataclass(frozen=True, slots=True)
class Signature:
    """A statement, the text of it that was signed, and the signature as `ssh-keygen` writes it."""

    statement: Statement
    text: str
    armoured: str


def read_signatures(data: bytes) -> tuple[Signature, ...] | None:
    """The signatures in a file, at least one; None if it holds anything else."""
    try:
        text = _LINE_ENDS.sub("\n", data.decode("utf-8-sig")).strip() + "\n"
    except UnicodeDecodeError:
        return None
    found: list[Signature] = []
    at = 0
    while at < len(text):
        one = _SIGNED.match(text, at)
        if one is None:
            return None
        at = one.end()
        signed, title, events, check, head, moment, armoured = one.groups()
        try:
            statement = Statement(unescaped(title), int(events), check, head, datetime.fromisoformat(moment))
        except (NotCanonicalError, ValueError):
            return None
        found.append(Signature(statement, signed, armoured + "\n"))
    return tuple(found) or None


def signed(statement: Statement, armoured: str) -> bytes:
    """A statement and its signature as they stand in the file."""
    return (statement.text + armoured.strip() + "\n").encode()
