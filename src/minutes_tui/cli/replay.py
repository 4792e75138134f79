"""`minutes-tui replay`: watch a meeting's minutes come into being."""

from __future__ import annotations

import click

from minutes_tui.application.playing import FASTEST, SLOWEST
from minutes_tui.cli.arguments import session_argument
from minutes_tui.cli.asking import personal
from minutes_tui.cli.opening import has_terminal, say_no_terminal
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.messages import Translator


def command(tr: Translator) -> click.Command:
    """The command."""

    def replay(file: str, at: str | None, speed: int | None) -> int:
        if not has_terminal():
            said = tr("minutes-tui replay needs a terminal; 'minutes-tui show FILE --at 17:41' works without one.")
            return say_no_terminal(tr, said)
        from minutes_tui.tui.replay.run import replay_minutes
        from minutes_tui.tui.terminal.start import quick_exit

        return quick_exit(replay_minutes(file, tr, personal(), at=at, speed=speed))

    return TranslatedCommand(
        tr,
        "replay",
        callback=replay,
        help=tr(
            "Watch how the minutes in FILE came into being: Space plays and pauses, Right goes one event on, "
            "? shows all keys. Nothing is changed."
        ),
        params=[
            session_argument(tr),
            click.Option(
                ["--at"], metavar=tr("MOMENT"), help=tr("Begin at a time, like 17:41, or at the number of an event.")
            ),
            click.Option(
                ["--speed"],
                type=click.IntRange(SLOWEST, FASTEST),
                metavar="N",
                help=tr("Play at once, N times as fast as the meeting was (1 to 1000)."),
            ),
        ],
    )
