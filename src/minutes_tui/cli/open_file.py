"""`minutes-tui open`: take the minutes."""

from __future__ import annotations

import click

from minutes_tui.cli.arguments import session_argument
from minutes_tui.cli.opening import run
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.messages import Translator


def command(tr: Translator) -> click.Command:
    """The command."""

    def open_file(file: str, take_over: bool) -> int:
        return run(file, tr, take_over=take_over)

    return TranslatedCommand(
        tr,
        "open",
        callback=open_file,
        help=tr("Take the minutes of the meeting in FILE. ? shows the keys, q leaves; everything is saved by itself."),
        params=[
            session_argument(tr),
            click.Option(
                ["--take-over"],
                is_flag=True,
                help=tr("Take the minutes although somebody else has them open; they can only read along then."),
            ),
        ],
    )
