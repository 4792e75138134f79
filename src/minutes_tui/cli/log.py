"""`minutes-tui log`: what was recorded, a line per event."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import click

from minutes_tui.application.journal_log import (
    Row,
    Wanted,
    find_items,
    find_person,
    find_writer,
    log_as_data,
    rows_of,
)
from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.application.moments import clock_notes, first_from, moment_of
from minutes_tui.cli.arguments import session_argument
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.output import complain, put
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.domain.kinds import KINDS
from minutes_tui.domain.problems import Problem, said_of
from minutes_tui.domain.text import visible
from minutes_tui.export.as_json import dumped
from minutes_tui.messages import Translator
from minutes_tui.tui.view.event_words import EventWords

_WRITER_CELLS = 16


def command(tr: Translator) -> click.Command:
    """The command."""

    def log(
        file: str,
        item: str | None,
        person: str | None,
        kind: tuple[str, ...],
        by: str | None,
        from_: str | None,
        to: str | None,
        as_json: bool,
    ) -> int:
        loaded = load(file)
        if not isinstance(loaded, LoadedSession):
            complain(loaded, tr)
            return WRONG_USE
        rows = rows_of(loaded.session.head, loaded.events, loaded.session)
        wanted = _wanted(loaded, rows, item, person, kind, by, from_, to)
        complain((*loaded.problems, *clock_notes([from_, to], loaded.events, file)), tr)
        if isinstance(wanted, Problem):
            complain([said_of(wanted, file)], tr)
            return WRONG_USE
        shown = [row for row in rows if wanted.fits(row)]
        if as_json:
            put(dumped(log_as_data(shown, events=len(loaded.events), check=loaded.check)))
        else:
            put("".join(line + "\n" for line in _cut(log_lines(shown, EventWords(loaded.session.head, rows, tr)))))
        return FINDINGS if loaded.damaged else FINE

    return TranslatedCommand(
        tr,
        "log",
        callback=log,
        help=tr(
            "Print what was recorded in FILE, a line per event: its number, when it was written (with the day where "
            "that is another one), by whom, and what. A - behind the number: it was taken back later. Of several "
            "filters all must fit."
        ),
        params=[
            session_argument(tr),
            click.Option(["--item"], metavar=tr("NUMBER"), help=tr("Only what belongs to this agenda item.")),
            click.Option(
                ["--person"],
                metavar=tr("PERSON"),
                help=tr("Only where this person speaks, moves, comes or leaves: an id, or how the name begins."),
            ),
            click.Option(
                ["--kind"],
                type=click.Choice(list(KINDS)),
                multiple=True,
                metavar=tr("KIND"),
                help=tr("Only events of this kind, such as vote or withdrawn; may be given several times."),
            ),
            click.Option(["--by"], metavar=tr("ACCOUNT"), help=tr("Only what this account wrote.")),
            click.Option(["--from", "from_"], metavar=tr("MOMENT"), help=tr("Only from this time or event on.")),
            click.Option(["--to"], metavar=tr("MOMENT"), help=tr("Only up to this time or event.")),
            click.Option(["--json", "as_json"], is_flag=True, help=tr("As JSON, for other programs.")),
        ],
    )


def _wanted(
    loaded: LoadedSession,
    rows: Sequence[Row],
    item: str | None,
    person: str | None,
    kinds: tuple[str, ...],
    by: str | None,
    from_: str | None,
    to: str | None,
) -> Wanted | Problem:
    """What is asked for; a problem where something of it is not there."""
    items = find_items(item, rows, loaded.session) if item is not None else None
    somebody = find_person(person, rows, loaded.session.head) if person is not None else None
    writer = find_writer(by, rows) if by is not None else ""
    first = first_from(from_, loaded.events) if from_ is not None else 1
    last = moment_of(to, loaded.events) if to is not None else None
    if isinstance(items, Problem):
        return items
    if isinstance(somebody, Problem):
        return somebody
    if isinstance(writer, Problem):
        return writer
    if isinstance(first, Problem):
        return first
    if isinstance(last, Problem):
        return last
    return Wanted(items, somebody, frozenset(kinds), writer, first, last)


def log_lines(rows: Sequence[Row], words: EventWords) -> Iterator[str]:
    """` 12  17:20:04 schmidt  Contribution, item 5, Ms Albers: reports …`; the day where it changes."""
    number_cells = len(str(rows[-1].event.seq)) if rows else 0
    writer_cells = max((min(_WRITER_CELLS, len(row.event.by)) for row in rows), default=0)
    day: date | None = None
    for row in rows:
        at = row.event.at
        time = f"{at:%H:%M:%S}" if at.date() == day else f"{at:%Y-%m-%d %H:%M:%S}"
        day = at.date()
        sign = " " if row.stands else "-"
        by = visible(row.event.by.replace("\n", " "))
        yield f"{row.event.seq:>{number_cells}}{sign} {time} {by:<{writer_cells}}  {words.line(row)}"


def _cut(lines: Iterable[str]) -> Iterable[str]:
    """As wide as the terminal where there is one; whole where something else reads."""
    if sys.stdout is None or not sys.stdout.isatty():
        return lines
    from minutes_tui.tui.view.rows import cut  # with Rich's table of widths, which nobody else needs here

    room = shutil.get_terminal_size().columns
    return (cut(line, room) for line in lines)
