"""`minutes-tui sign`: vouch for how a session stands, with an SSH key."""

from __future__ import annotations

from datetime import datetime

import click

from minutes_tui.application.diagnosis import load_settled
from minutes_tui.application.loading import STANDARD_INPUT, LoadedSession
from minutes_tui.application.signing import sign_session
from minutes_tui.cli.arguments import file_option, session_argument
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.output import complain, put
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.text import visible
from minutes_tui.messages import Translator

_WRONG_USE = frozenset({"proof.no-key", "proof.which-key"})


def command(tr: Translator) -> click.Command:
    """The command."""

    def sign(file: str, key: str | None) -> int:
        if file == STANDARD_INPUT:
            complain([Problem("proof.needs-a-file")], tr)
            return WRONG_USE
        loaded = load_settled(file)
        if not isinstance(loaded, LoadedSession):
            complain(loaded, tr)
            return WRONG_USE
        made = sign_session(loaded, file, key, datetime.now().astimezone())
        if isinstance(made, Problem):
            complain([made], tr)
            return WRONG_USE if made.code in _WRONG_USE else FINDINGS
        if loaded.session.closed_at is None:
            complain([Problem("check.not-closed", Place(file), severity="note")], tr)
        said = tr("Signed: {count} events. The signature stands in {file}.")
        put(visible(said.format(count=len(loaded.events), file=made)) + "\n")
        return FINE

    return TranslatedCommand(
        tr,
        "sign",
        callback=sign,
        help=tr(
            "Sign how the meeting in FILE stands, with an SSH key, into FILE.sig. Several people can sign one after "
            "the other. 'minutes-tui check FILE --signers LIST' tells who signed what. Nothing is sent anywhere."
        ),
        params=[
            session_argument(tr),
            file_option(
                ["--key"],
                tr("The key: its file, or its public part where an agent holds it; else the usual one in ~/.ssh."),
                tr("KEY"),
            ),
        ],
    )
