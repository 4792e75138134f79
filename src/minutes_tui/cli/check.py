"""`minutes-tui check`: is the file whole, is anything missing, and is it the one that somebody vouched for?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import click

from minutes_tui.application.checking import check_erasures, check_session
from minutes_tui.application.diagnosis import diagnosed, is_of_the_chain, load_settled
from minutes_tui.application.loading import LoadedSession
from minutes_tui.cli.arguments import file_option, session_argument
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.output import put
from minutes_tui.cli.proofs import Asked, proofs
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.domain.problems import Problem
from minutes_tui.export.as_json import dumped
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence


@dataclass(frozen=True, slots=True)
class _Result:
    findings: tuple[Problem, ...]
    code: int
    loaded: LoadedSession | None = None
    digest: str = ""

    @property
    def events(self) -> int:
        return len(self.loaded.events) if self.loaded is not None else 0


def command(tr: Translator) -> click.Command:
    """The command."""

    def check(file: str, as_json: bool, digest: bool, expect: str, signature: str, signers: str) -> int:
        result = _checked(file, Asked(digest, expect, signature, signers), tr)
        put(_as_json(result, tr) if as_json else _as_text(result, tr))
        return result.code

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
            click.Option(
                ["--digest"],
                is_flag=True,
                help=tr("Print the digest of the events, to be kept elsewhere, in the printed minutes for example."),
            ),
            click.Option(
                ["--expect"],
                default="",
                metavar=tr("DIGEST"),
                help=tr("Whether these are the events that this digest was taken of; more may have come since."),
            ),
            file_option(
                ["--signature"], tr("Whether these are the events that were signed; else FILE.sig."), tr("SIGNATURE")
            ),
            file_option(["--signers"], tr("Who may sign: names and keys, as ssh-keygen(1) has them."), tr("LIST")),
        ],
    )


def _checked(file: str, asked: Asked, tr: Translator) -> _Result:
    loaded = load_settled(file)
    findings = diagnosed(loaded, file)
    if not isinstance(loaded, LoadedSession):
        return _Result(findings, FINDINGS if all(map(is_of_the_chain, findings)) else WRONG_USE)
    proved = proofs(asked, loaded, file, tr)
    erased = check_erasures(loaded.events, whole=not loaded.damaged)
    code = FINDINGS if loaded.damaged or _fails((*erased, *proved.findings)) else FINE
    findings = (*findings, *check_session(loaded.session), *erased, *proved.findings)
    return _Result(findings, WRONG_USE if proved.wrong_use else code, loaded, proved.digest)


def _fails(problems: Sequence[Problem]) -> bool:
    return any(problem.severity != "note" for problem in problems)


def _as_text(result: _Result, tr: Translator) -> str:
    lines = [sentence(problem, tr) for problem in result.findings]
    if result.loaded is not None and not result.loaded.damaged:
        lines.append(tr("The file is whole: {count} events.").format(count=result.events))
    if result.digest:
        lines.append(tr("Digest: {digest}").format(digest=result.digest))
    return "\n".join(lines) + "\n"


def _as_json(result: _Result, tr: Translator) -> str:
    rows = [
        {
            "code": problem.code,
            "severity": problem.severity,
            "line": problem.place.line or None,
            "column": problem.place.column or None,
            "key": problem.place.key or None,
            "sentence": sentence(problem, tr),
        }
        for problem in result.findings
    ]
    whole = result.loaded is not None and not result.loaded.damaged
    data = {"format": "minutes-tui/check/1", "whole": whole, "events": result.events, "findings": rows}
    if result.digest:
        data["digest"] = result.digest
    return dumped(data)
