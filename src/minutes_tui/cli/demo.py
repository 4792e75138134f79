"""`minutes-tui demo`: a copy of the sample meeting, to try things out on: one that still runs."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

import minutes_tui
from minutes_tui.application.still_running import still_running
from minutes_tui.cli.asking import personal
from minutes_tui.cli.exit_codes import FINDINGS
from minutes_tui.cli.opening import has_terminal, say_no_terminal
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.messages import Translator

SAMPLES = {"de": "2022-02-01-integrationsrat.toml", "en": "2024-05-14-harbour-committee.toml"}
BUSY = {"de": "2023-11-23-rat-busy.toml", "en": "2024-03-06-tarnbeck-council-busy.toml"}


def command(tr: Translator) -> click.Command:
    """The command."""

    def demo(*, busy: bool, watch: bool) -> int:
        return _demo(tr, (BUSY if busy else SAMPLES)[tr.language], watch=watch)

    return TranslatedCommand(
        tr,
        "demo",
        callback=demo,
        params=[
            click.Option(["--busy"], is_flag=True, help=tr("A long meeting of many items and people.")),
            click.Option(
                ["--replay", "watch"],
                is_flag=True,
                help=tr("Watch how it is typed, with the keys shown, and take over wherever you like."),
            ),
        ],
        help=tr("Open a copy of the sample meeting and type in it as you like. The copy's name is told at the end."),
    )


def _demo(tr: Translator, name: str, *, watch: bool) -> int:
    if not has_terminal():
        return say_no_terminal(tr)
    sample = _sample(name)
    if sample is None:
        click.echo(tr("The sample meeting is not part of this installation."), err=True)
        return FINDINGS
    copy = Path(tempfile.mkdtemp(prefix="minutes-tui-")) / sample.name
    from minutes_tui.tui.terminal.start import quick_exit

    if watch:
        from minutes_tui.tui.practice.run import practise

        code = practise(sample, copy, tr, personal())
    else:
        from minutes_tui.tui.run import take_minutes

        copy.write_bytes(still_running(sample.read_bytes()))
        code = take_minutes(str(copy), tr, personal(), new_here=True)
    if copy.exists():
        click.echo(tr("Your copy of the sample meeting: {file}").format(file=copy))
    else:
        copy.parent.rmdir()
    return quick_exit(code)


def _sample(name: str) -> Path | None:
    """The sample of that name: of the installed package, or of the checkout that it runs from."""
    package = Path(minutes_tui.__file__).parent
    for folder in (package / "sessions", package.parents[1] / "sessions"):
        if (folder / name).is_file():
            return folder / name
    return None
