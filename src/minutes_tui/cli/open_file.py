"""`minutes-tui open`: take the minutes."""

from __future__ import annotations

import os
import sys

import click

from minutes_tui.cli.exit_codes import WRONG_USE
from minutes_tui.messages import Translator


def command(tr: Translator) -> click.Command:
    """The command."""

    def open_file(file: str) -> int:
        return run(file, tr)

    return click.Command(
        "open",
        callback=open_file,
        help=tr("Take the minutes of the meeting in FILE. ? shows the keys, q leaves; everything is saved by itself."),
        params=[click.Argument(["file"], metavar="FILE")],
    )


def run(file: str, tr: Translator) -> int:
    """Open the screens; the exit code."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM", "dumb") in ("", "dumb"):
        click.echo(tr("minutes-tui open needs a terminal; 'minutes-tui show FILE' works without one."), err=True)
        return WRONG_USE
    from minutes_tui.tui.run import take_minutes

    return take_minutes(file, tr)
