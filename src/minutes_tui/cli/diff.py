"""`minutes-tui diff`: what changed in a meeting between two moments, or from one file to another."""

from __future__ import annotations

import os
import shutil
import sys

import click

from minutes_tui.application.difference_data import Side, difference_as_data
from minutes_tui.application.differences import Difference, between_files, between_moments
from minutes_tui.application.loading import STANDARD_INPUT, LoadedSession, load
from minutes_tui.application.moments import clock_notes, moment_of
from minutes_tui.cli.arguments import sessions_argument
from minutes_tui.cli.diff_lines import laid_out, lines_of
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.output import complain, put
from minutes_tui.cli.translated import NotUnderstoodError, TranslatedCommand
from minutes_tui.domain.folding import fold
from minutes_tui.domain.problems import Place, Problem, said_of
from minutes_tui.domain.text import visible
from minutes_tui.export.as_json import dumped
from minutes_tui.messages import Translator

_Compared = tuple[Difference, Side, Side, bool]
"""The difference, what was compared, and whether something of it is damaged."""


def command(tr: Translator) -> click.Command:
    """The command."""

    def diff(files: tuple[str, ...], from_: str | None, to: str | None, as_json: bool) -> int:
        if len(files) > 2 or (len(files) == 1 and from_ is None and to is None):
            raise NotUnderstoodError(tr("diff takes two files, or one with --from or --to."))
        if files.count(STANDARD_INPUT) > 1:
            complain([Problem("diff.standard-input-twice", Place(STANDARD_INPUT))], tr)
            return WRONG_USE
        compared = _two_files(*files, from_, to, tr) if len(files) == 2 else _two_moments(files[0], from_, to, tr)
        if compared is None:
            return WRONG_USE
        difference, before, after, damaged = compared
        if as_json:
            put(dumped(difference_as_data(difference, before, after)))
        elif difference.nothing:
            put(tr("Nothing is different.") + "\n")
        else:
            put(_shown(difference, before, after, tr))
        return FINE if difference.nothing and not damaged else FINDINGS

    return TranslatedCommand(
        tr,
        "diff",
        callback=diff,
        help=tr(
            "Print what is different, by item and entry: in one FILE between the moments --from and --to (without "
            "them its start and its end), or between two files, such as two copies that both were gone on with. In "
            "what changed, [-words-] are gone and {+words+} are new. Exit code 0: nothing is different; 1: "
            "something is."
        ),
        params=[
            sessions_argument(tr),
            click.Option(
                ["--from", "from_"],
                metavar=tr("MOMENT"),
                help=tr("From this time or event; of two files the first is taken as of then."),
            ),
            click.Option(
                ["--to"],
                metavar=tr("MOMENT"),
                help=tr("To this time or event; of two files the second is taken as of then."),
            ),
            click.Option(["--json", "as_json"], is_flag=True, help=tr("As JSON, for other programs.")),
        ],
    )


def _two_files(first: str, second: str, from_: str | None, to: str | None, tr: Translator) -> _Compared | None:
    """None: one of them, or of the moments, is not there, which was said."""
    before, after = load(first, from_), load(second, to)
    for loaded in (before, after):
        complain(loaded.problems if isinstance(loaded, LoadedSession) else loaded, tr)
    if not isinstance(before, LoadedSession) or not isinstance(after, LoadedSession):
        return None
    difference = between_files(before.session, before.events, after.session, after.events)
    damaged = before.damaged or after.damaged
    return difference, Side(first, before.events), Side(second, after.events), damaged


def _two_moments(file: str, from_: str | None, to: str | None, tr: Translator) -> _Compared | None:
    loaded = load(file)
    if not isinstance(loaded, LoadedSession):
        complain(loaded, tr)
        return None
    events = loaded.events
    complain((*loaded.problems, *clock_notes([from_, to], events, file)), tr)
    start = moment_of(from_, events) if from_ is not None else 0
    end = moment_of(to, events) if to is not None else len(events)
    if isinstance(start, Problem) or isinstance(end, Problem):
        complain([said_of(moment, file) for moment in (start, end) if isinstance(moment, Problem)], tr)
        return None
    head = loaded.session.head
    difference = between_moments(fold(head, events[:start]), fold(head, events[:end]))
    return difference, Side(file, events[:start]), Side(file, events[:end]), loaded.damaged


def _shown(difference: Difference, before: Side, after: Side, tr: Translator) -> str:
    """The sides, and the lines; wrapped and coloured where a terminal shows them."""
    header = "".join(f"{sign} {visible(_named(side))}\n" for sign, side in (("---", before), ("+++", after)))
    lines = lines_of(difference, tr)
    if sys.stdout is None or not sys.stdout.isatty():
        return header + laid_out(lines, colours=False, width=None)
    from minutes_tui.tui.editor.cells import width  # with Rich's table of widths, which nobody else needs here

    colours = not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") not in ("", "dumb")
    return header + laid_out(lines, colours=colours, width=shutil.get_terminal_size().columns, cells=width)


def _named(side: Side) -> str:
    """`a.toml  #120  2022-02-01 17:41:20`."""
    at = f"  {side.events[-1].at:%Y-%m-%d %H:%M:%S}" if side.events else ""
    return f"{side.file}  #{len(side.events)}{at}".replace("\n", " ")
