"""`minutes-tui import`: agendas and registers of others, as parts of a head."""

from __future__ import annotations

import contextlib
from pathlib import Path

import click

from minutes_tui.application.sources import read_bytes
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.output import complain, note, write_out
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.codec.head_writing import item_bytes, register_bytes
from minutes_tui.domain.problems import Problem
from minutes_tui.importers.register_csv import read_register_csv
from minutes_tui.importers.registry import FORMATS, AgendaFormat
from minutes_tui.messages import Translator
from minutes_tui.tui.foyer.preview import mapping_lines


def command(tr: Translator) -> click.Command:
    """The command."""

    def import_file(file: str, form: str, surnames: bool, out: str | None) -> int:
        data = read_bytes(file)
        if isinstance(data, Problem):
            complain([data], tr)
            return WRONG_USE
        chosen = FORMATS[form]
        if isinstance(chosen, AgendaFormat):
            agenda = chosen.read(data, file)
            parts = [register_bytes(agenda.persons)] if agenda.persons else []
            parts += [item_bytes(agenda.items)] if agenda.items else []
            found, problems = b"\n".join(parts), agenda.problems
        else:
            register = read_register_csv(data, file, surnames=surnames)
            found, problems = (register_bytes(register.persons) if register.persons else b""), register.problems
            note(mapping_lines(register.mapping, tr))
        complain(problems, tr)
        if not found:
            return WRONG_USE if any(problem.severity == "error" for problem in problems) else FINDINGS
        if out not in (None, "-"):
            with contextlib.suppress(OSError):  # there is no folder for registers at first; writing says what failed
                Path(str(out)).parent.mkdir(exist_ok=True)
        failed = write_out(found.decode(), out)
        if failed is not None:
            complain([failed], tr)
            return FINDINGS
        return FINDINGS if any(problem.severity != "note" for problem in problems) else FINE

    return TranslatedCommand(
        tr,
        "import",
        callback=import_file,
        help=tr(
            "Read an agenda or a register that another program wrote, and print it as it stands in a head. For an "
            "agenda the formats are text and oparl, for a register csv; -o writes the register's file."
        ),
        params=[
            click.Argument(["file"], metavar=tr("FILE")),
            click.Option(["--from", "form"], type=click.Choice(list(FORMATS)), required=True, help=tr("The format.")),
            click.Option(
                ["--surnames"],
                is_flag=True,
                help=tr("Register: only the surname, where there is an address and nobody else has that surname."),
            ),
            click.Option(
                ["-o", "--output", "out"], metavar=tr("OUT"), help=tr("Write to this file; - is standard output.")
            ),
        ],
    )
