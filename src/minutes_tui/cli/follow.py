"""`minutes-tui follow`: read along, live."""

from __future__ import annotations

import click

from minutes_tui.cli.arguments import session_argument
from minutes_tui.cli.opening import follow
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.messages import Translator


def command(tr: Translator) -> click.Command:
    """The command."""

    def follow_file(file: str) -> int:
        return follow(file, tr)

    return TranslatedCommand(
        tr,
        "follow",
        callback=follow_file,
        help=tr(
            "Read along, live, while somebody else takes the minutes of the meeting in FILE. Nothing is written. "
            "? shows the keys, q leaves."
        ),
        params=[session_argument(tr)],
    )
