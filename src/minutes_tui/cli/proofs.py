"""What `check` is asked to prove besides: a digest, signatures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from minutes_tui.application.loading import STANDARD_INPUT, LoadedSession
from minutes_tui.application.proving import digest, is_digest_of, last_moment
from minutes_tui.cli.asking import personal
from minutes_tui.codec.printed_digest import read_digest
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.messages import Translator


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for on the command line."""

    digest: bool = False
    expect: str = ""
    signature: str = ""
    signers: str = ""


@dataclass(frozen=True, slots=True)
class Proofs:
    """What came of it. `wrong_use`: what was given is no digest, or no file of signatures."""

    findings: tuple[Problem, ...] = ()
    digest: str = ""
    wrong_use: bool = False


def proofs(asked: Asked, loaded: LoadedSession, file: str, tr: Translator) -> Proofs:
    """Everything that was asked for."""
    findings: list[Problem] = []
    wrong_use = False
    own = digest(loaded) if asked.digest else None
    if asked.digest and not loaded.blocks:
        findings.append(Problem("proof.nothing", Place(file), severity="note"))
    if asked.expect:
        expected = read_digest(asked.expect)
        if expected is None:
            findings.append(Problem("proof.not-a-digest"))
            wrong_use = True
        else:
            wrong = is_digest_of(expected, loaded, file)
            until = Moments(tr)(last_moment(loaded, expected.events)) if wrong is None else ""
            right = Problem("proof.digest-right", Place(file), {"events": expected.events, "until": until}, "note")
            findings.append(wrong or right)
            more = len(loaded.blocks) - expected.events
            if wrong is None and more:
                findings.append(Problem("proof.went-on", Place(file), {"more": more}, "note"))
    if asked.signature or asked.signers:
        signed = _signed(asked, loaded, file, tr)
        findings += signed.findings
        wrong_use = wrong_use or signed.wrong_use
    return Proofs(tuple(findings), str(own) if own is not None else "", wrong_use)


def _signed(asked: Asked, loaded: LoadedSession, file: str, tr: Translator) -> Proofs:
    from minutes_tui.application.signing import ENDING, looked_at, signatures_in, signers_in

    if not asked.signature and file == STANDARD_INPUT:
        return Proofs((Problem("proof.needs-a-file"),), wrong_use=True)
    found = signatures_in(asked.signature or file + ENDING)
    unreadable = found if isinstance(found, Problem) else signers_in(asked.signers) if asked.signers else None
    if isinstance(found, Problem) or unreadable is not None:
        return Proofs(tuple(one for one in (unreadable,) if one), wrong_use=True)
    shown = Moments(tr)
    return Proofs(tuple(one for each in found for one in looked_at(each, loaded, file, asked.signers or None, shown)))


class Moments:
    """Moments as this person has set them."""

    def __init__(self, tr: Translator) -> None:
        from minutes_tui.tui.view.moments import MomentForms

        settings = personal().settings
        self._forms = MomentForms(tr.language, settings.date, settings.time)

    def __call__(self, moment: datetime) -> str:
        """`01.02.2022, 18:40`."""
        return f"{self._forms.day(moment)}, {self._forms.clock(moment)}"
