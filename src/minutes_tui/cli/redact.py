"""`minutes-tui redact`: erase a text of a session for good."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from minutes_tui.application.marks import erased_mark
from minutes_tui.application.redacting import Plan, Target, Wanted, plan, redact
from minutes_tui.application.surroundings import real_surroundings
from minutes_tui.cli.arguments import session_argument
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.output import complain, put
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.domain.kinds import kind_of
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.text import visible
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence
from minutes_tui.storage.erasing import clear_interrupted
from minutes_tui.storage.reading import Found, find_session

_WRONG_USE = frozenset({"redact.no-such-event", "redact.no-text", "redact.no-such-field", "redact.gone-already"})
_SHOWN = 60
_YES = frozenset({"y", "yes", "j", "ja"})


def command(tr: Translator) -> click.Command:
    """The command."""

    def run(file: str, event: tuple[int, ...], field: str, text: str, reason: str, dry_run: bool, yes: bool) -> int:
        wanted = Wanted(event, field, text.strip())
        wrong = _wrong_use(file, wanted)
        if wrong is not None:
            complain([wrong], tr)
            return WRONG_USE
        found = find_session(file)
        if not isinstance(found, Found):
            complain(found, tr)
            return WRONG_USE
        if not dry_run:
            clear_interrupted(found.path)
        made = plan(found, wanted)
        if isinstance(made, Problem):
            complain([made], tr)
            return WRONG_USE if made.code in _WRONG_USE else FINDINGS
        put("".join(visible(line) + "\n" for line in _listed(made, found, tr)))
        if not made.targets and not any(one.ours for one in made.leftovers):
            return FINE if _is_clear(made) else FINDINGS
        if dry_run:
            return FINE
        if not yes and not _confirmed(made, tr):
            complain([Problem("redact.nothing-done")], tr)
            return FINDINGS
        return _done(redact(file, wanted, reason, real_surroundings()), tr)

    return TranslatedCommand(
        tr,
        "redact",
        callback=run,
        help=tr(
            "Erase texts of the session in FILE for good: those of an event, or every text in which certain words "
            "stand. What is erased is listed first. The chain of the journal still holds, and the minutes show a mark; "
            "an entry that was corrected since reads on as it does."
        ),
        params=[
            session_argument(tr),
            click.Option(
                ["--event"],
                type=click.IntRange(min=1),
                multiple=True,
                metavar=tr("NUMBER"),
                help=tr("The texts of this event. Can be given several times."),
            ),
            click.Option(
                ["--field"],
                default="",
                metavar=tr("FIELD"),
                help=tr("Only this field of the event, 'text' for example."),
            ),
            click.Option(
                ["--text"],
                default="",
                metavar=tr("WORDS"),
                help=tr("Every text in which these words stand, a name for example."),
            ),
            click.Option(
                ["--reason"], default="", metavar=tr("TEXT"), help=tr("Why, for the record; without what has to go.")
            ),
            click.Option(["--dry-run"], is_flag=True, help=tr("Only list what would be erased.")),
            click.Option(["--yes"], is_flag=True, help=tr("Do not ask.")),
        ],
    )


def _wrong_use(file: str, wanted: Wanted) -> Problem | None:
    if file == "-":
        return Problem("proof.needs-a-file")
    if bool(wanted.events) == bool(wanted.phrase) or (wanted.field and not wanted.events):
        return Problem("redact.what")
    return None


def _listed(made: Plan, found: Found, tr: Translator) -> Iterator[str]:
    """What would go, and what that means."""
    for target in made.targets:
        yield f"{target.event.seq:>5}  {target.event.at:%Y-%m-%d %H:%M}  {_name(target)}  {_start(target.text, tr)}"
    if not made.targets:
        yield tr("There is no such text in the events.")
    if made.marked:
        shown = tr("In the minutes “{mark}” then stands in these entries: {entries}")
        entries = ", ".join(str(entry.seq) for entry in made.marked)
        yield shown.replace("{mark}", erased_mark(found.file.head)).replace("{entries}", entries)
    if made.kept:
        shown = tr("Corrected since, so that the minutes read on as they do: {entries}")
        yield shown.replace("{entries}", ", ".join(str(getattr(data, "revises", 0)) for data in made.kept))
    for leftover in made.leftovers:
        if leftover.ours:
            yield tr("This file of the program holds it too, and goes: {file}").replace("{file}", str(leftover.path))
    yield from (sentence(problem, tr) for problem in _left(made, found))


def _left(made: Plan, found: Found) -> Iterator[Problem]:
    """Where it stands besides, and is not erased."""
    for line in made.head:
        yield Problem("redact.head", Place(str(found.path), line), severity="warning")
    for target in made.stays:
        yield Problem("redact.stays", Place(), {"seq": target.event.seq, "field": _name(target)}, "warning")
    for leftover in made.leftovers:
        if not leftover.ours:
            yield Problem("redact.elsewhere", Place(str(leftover.path)), severity="warning")
    yield from made.elsewhere


def _is_clear(made: Plan) -> bool:
    return not (made.head or made.stays or made.elsewhere or any(not one.ours for one in made.leftovers))


def _name(target: Target) -> str:
    return f"{kind_of(target.event.data).name}.{target.part}"


def _start(text: str, tr: Translator) -> str:
    line = " ".join(text.split())
    return tr("“{text}”").replace("{text}", line if len(line) <= _SHOWN else line[: _SHOWN - 2] + " …")


def _confirmed(made: Plan, tr: Translator) -> bool:
    if not sys.stdin.isatty():
        return False
    asked = tr("Texts to be erased for good: {count}. There is no way back. Go on? [y/N]").format(
        count=len(made.targets)
    )
    sys.stderr.write(asked + " ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in _YES


def _done(done: Plan | Problem, tr: Translator) -> int:
    if isinstance(done, Problem):
        complain([done], tr)
        return FINDINGS
    put(tr("Texts erased: {count}.").format(count=len(done.targets)) + "\n")
    return FINE if _is_clear(done) else FINDINGS
