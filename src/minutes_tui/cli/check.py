"""`minutes-tui check`: is the file whole, and is anything missing?"""

from __future__ import annotations

import click

from minutes_tui.application.checking import check_session
from minutes_tui.application.diagnosis import diagnosed, is_of_the_chain, load_settled
from minutes_tui.application.loading import LoadedSession
from minutes_tui.cli.arguments import session_argument
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.output import put
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.domain.problems import Problem
from minutes_tui.export.as_json import dumped
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence


def command(tr: Translator) -> click.Command:
    """The command."""

    def check(file: str, as_json: bool) -> int:
        loaded = load_settled(file)
        findings = diagnosed(loaded, file)
        if isinstance(loaded, LoadedSession):
            findings += check_session(loaded.session)
            code = FINDINGS if loaded.damaged else FINE
            events = len(loaded.events)
        else:
            code, events = FINDINGS if all(map(is_of_the_chain, findings)) else WRONG_USE, 0
        if as_json:
            put(_as_json(findings, code, events, tr))
        else:
            lines = [sentence(problem, tr) for problem in findings]
            if code == FINE:
                lines.append(tr("The file is whole: {count} events.").format(count=events))
            put("\n".join(lines) + "\n")
        return code

    return TranslatedCommand(
        tr,
        "check",
        callback=check,
        help=tr(
            "Check FILE: whether its head can be read, whether its journal is whole and unaltered, and what is still "
            "open. Exit code 0: whole; 1: damaged; 2: it cannot be read."
        ),
        params=[
            session_argument(tr),
            click.Option(["--json", "as_json"], is_flag=True, help=tr("As JSON, for other programs.")),
        ],
    )


def _as_json(findings: tuple[Problem, ...], code: int, events: int, tr: Translator) -> str:
    rows = [
        {
            "code": problem.code,
            "severity": problem.severity,
            "line": problem.place.line or None,
            "column": problem.place.column or None,
            "key": problem.place.key or None,
            "sentence": sentence(problem, tr),
        }
        for problem in findings
    ]
    data = {"format": "minutes-tui/check/1", "whole": code == FINE, "events": events, "findings": rows}
    return dumped(data)
