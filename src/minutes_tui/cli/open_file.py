"""`minutes-tui open`: take the minutes."""

from __future__ import annotations

import os
import sys

import click

from minutes_tui.cli.exit_codes import WRONG_USE
from minutes_tui.messages import Translator


def command(tr: Translator) -> click.Command:
    """The command."""

    def open_file(file: str, take_over: bool) -> int:
        return run(file, tr, take_over=take_over)

    return click.Command(
        "open",
        callback=open_file,
        help=tr("Take the minutes of the meeting in FILE. ? shows the keys, q leaves; everything is saved by itself."),
        params=[
            click.Argument(["file"], metavar=tr("FILE")),
            click.Option(
                ["--take-over"],
                is_flag=True,
                help=tr("Take the minutes although somebody else has them open; they can only read along then."),
            ),
        ],
    )


def run(file: str, tr: Translator, *, take_over: bool = False) -> int:
    """Open the screens; the process ends with them. The exit code where there is no terminal for them."""
    if not has_terminal():
        return say_no_terminal(tr)
    from minutes_tui.tui.run import take_minutes
    from minutes_tui.tui.terminal.start import quick_exit

    return quick_exit(take_minutes(file, tr, take_over=take_over))


def has_terminal() -> bool:
    """Whether there is a terminal that screens can be shown on."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in ("", "dumb")


def say_no_terminal(tr: Translator) -> int:
    """Say what to do instead; the exit code."""
    click.echo(tr("minutes-tui open needs a terminal; 'minutes-tui show FILE' works without one."), err=True)
    return WRONG_USE
