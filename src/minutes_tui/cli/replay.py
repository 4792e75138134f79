"""`minutes-tui replay`: watch a meeting's minutes come into being."""

from __future__ import annotations

from functools import partial

import click

from minutes_tui.application.playing import FASTEST, SLOWEST
from minutes_tui.cli import opening
from minutes_tui.cli.arguments import out_option, session_argument
from minutes_tui.cli.translated import NotUnderstoodError, TranslatedCommand
from minutes_tui.messages import Translator


def command(tr: Translator) -> click.Command:
    """The command."""

    def replay(file: str, at: str | None, speed: int | None, to: str | None, times: str | None, out: str | None) -> int:
        if to is not None:
            if at is not None or speed is not None:
                raise NotUnderstoodError(tr("--to writes the whole meeting; --at and --speed are for the screen."))
            if times is not None and to != "cast":
                raise NotUnderstoodError(tr("--times is for --to cast."))
            return _share(file, to, out, tr, short=times == "short")
        if out is not None or times is not None:
            raise NotUnderstoodError(tr("-o and --times are for what --to writes."))
        return opening.replay(file, tr, at=at, speed=speed)

    return TranslatedCommand(
        tr,
        "replay",
        callback=replay,
        help=tr(
            "Watch how the minutes in FILE came into being: Space plays and pauses, Right goes one event on, "
            "? shows all keys. Nothing is changed. With --to the whole replay is written for others: as a page for the "
            "browser, or as a recording of the screen."
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
            click.Option(
                ["--to"],
                type=click.Choice(["html", "cast"]),
                help=tr("Write it for others: html, one page; cast, a recording of the screen (asciicast)."),
            ),
            click.Option(
                ["--times"],
                type=click.Choice(["true", "short"]),
                help=tr("Of a recording: the true times (as without this), or no pause above two seconds."),
            ),
            out_option(tr("Write to this file; - is standard output."), tr),
        ],
    )


def _share(file: str, to: str, out: str | None, tr: Translator, *, short: bool) -> int:
    from minutes_tui.application.loading import LoadedSession, load
    from minutes_tui.cli.exit_codes import WRONG_USE
    from minutes_tui.cli.output import complain
    from minutes_tui.cli.sharing import share, write_page, write_recording

    loaded = load(file)
    if not isinstance(loaded, LoadedSession):
        complain(loaded, tr)
        return WRONG_USE
    complain(loaded.problems, tr)
    return share(loaded, out, write_page if to == "html" else partial(write_recording, short=short), tr)
