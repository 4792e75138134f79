"""Signing the state of a session, and looking at what was signed."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from minutes_tui.application.loading import LoadedSession
from minutes_tui.codec.head_digest import head_digest
from minutes_tui.codec.signatures import MOST_BYTES, Signature, Statement, read_signatures, signed
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.storage import ssh_keygen
from minutes_tui.storage.opening import CannotOpenError, read_file
from minutes_tui.storage.reading import from_home, real_path
from minutes_tui.storage.signature_file import add_signature

ENDING: Final = ".sig"
_MOST_OF_A_TITLE: Final = 300
"""Characters: what a person knows a session by. The check knows it better."""

ShownMoment = Callable[[datetime], str]
"""A moment as this person has it."""


def sign_session(loaded: LoadedSession, file: str, key: str | None, now: datetime) -> Path | Problem:
    """Sign all events of the session, and put the signature into the file beside it; that file.

    A file of signatures that is there already keeps them: chair and clerk both sign. `now` has its offset.
    """
    if loaded.damaged:
        return Problem("proof.damaged", Place(file))
    if not loaded.events:
        return Problem("proof.nothing", Place(file))
    chosen = key or ssh_keygen.usual_key(from_home("~"))
    if chosen is None:
        return Problem("proof.which-key")
    session = loaded.session
    statement = Statement(
        session.head.meeting.title[:_MOST_OF_A_TITLE], len(loaded.events), loaded.check, head_digest(session.head), now
    )
    armoured = ssh_keygen.sign(statement.text, str(chosen))
    if isinstance(armoured, Problem):
        return armoured
    path = real_path(file)
    target = path.with_name(path.name + ENDING)
    failed = add_signature(path, target.name, signed(statement, armoured))
    return target if failed is None else failed


def signatures_in(file: str) -> tuple[Signature, ...] | Problem:
    """The signatures in a file of them."""
    try:
        data, _ = read_file(os.path.realpath(file), MOST_BYTES, shown=file)
    except CannotOpenError as error:
        return error.problem
    return read_signatures(data) or Problem("proof.no-signatures", Place(file))


def signers_in(file: str) -> Problem | None:
    """Why a list of signers cannot be read; what it says, ssh-keygen reads."""
    try:
        read_file(os.path.realpath(file), MOST_BYTES, shown=file)
    except CannotOpenError as error:
        return error.problem
    return None


def looked_at(
    signature: Signature, loaded: LoadedSession, file: str, signers: str | None, shown: ShownMoment
) -> tuple[Problem, ...]:
    """Whose signature it is and whether these are the events that were signed; the first is a note if all is well."""
    statement = signature.statement
    verified = ssh_keygen.verify(signature, signers)
    if isinstance(verified, Problem):
        return (verified,)
    who: dict[str, str | int] = {"by": verified.principal or verified.key, "events": statement.events}
    if statement.events > len(loaded.blocks):
        return (Problem("proof.signed-more", Place(file), {**who, "here": len(loaded.blocks)}),)
    if loaded.blocks[statement.events - 1].check != statement.check:
        return (Problem("proof.signed-others", Place(file), {**who, "title": statement.title}),)
    last = loaded.blocks[statement.events - 1].record.at
    said = {**who, "until": shown(last), "at": shown(statement.signed_at)}
    if signers is None:
        return (Problem("proof.signed-by-a-key", Place(file), said, "warning"),)
    return (Problem("proof.signed", Place(file), said, "note"), *_since(statement, loaded, file))


def _since(statement: Statement, loaded: LoadedSession, file: str) -> tuple[Problem, ...]:
    """What has come after a signature."""
    notes = []
    more = len(loaded.blocks) - statement.events
    if more:
        notes.append(Problem("proof.went-on", Place(file), {"more": more}, "note"))
    if head_digest(loaded.session.head) != statement.head:
        notes.append(Problem("proof.head-edited", Place(file), severity="note"))
    return tuple(notes)
