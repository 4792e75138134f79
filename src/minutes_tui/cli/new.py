"""`minutes-tui new`: prepare a session."""

from __future__ import annotations

from pathlib import Path

import click

from minutes_tui.application.asked import Asked
from minutes_tui.application.loading import STANDARD_INPUT
from minutes_tui.application.preparing import Prepared, Preparing, make
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.opening import has_terminal
from minutes_tui.cli.output import complain, put
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.domain.head import BODY_TYPES
from minutes_tui.messages import Translator


def command(tr: Translator) -> click.Command:
    """The command."""

    def new(yes: bool, **given: str | bool | None) -> int:
        asked = Asked(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
        if has_terminal() and not yes and STANDARD_INPUT not in (asked.agenda_file, asked.after):
            return _on_a_screen(asked, tr)
        return _without_one(asked, tr)

    return TranslatedCommand(
        tr,
        "new",
        callback=new,
        help=tr(
            "Prepare a session: what is needed is asked on one screen. With --yes, or without a terminal, the file is "
            "made of what is given here; then a title is needed, here, in the agenda or from the session before."
        ),
        params=[
            click.Argument(["file"], metavar=tr("[FILE]"), required=False),
            click.Option(
                ["--from", "agenda_file"],
                metavar=tr("AGENDA"),
                help=tr("The agenda: a text with a line for each item, or OParl JSON; - is standard input."),
            ),
            click.Option(
                ["--after"],
                metavar=tr("SESSION"),
                help=tr("Go on from this session: people, standing items, what was not dealt with."),
            ),
            click.Option(["--register"], metavar=tr("REGISTER"), help=tr("The people: a register, or CSV.")),
            click.Option(["--title"], metavar=tr("TEXT"), help=tr("The title of the minutes.")),
            click.Option(["--body"], metavar=tr("TEXT"), help=tr("Who meets.")),
            click.Option(["--body-type"], type=click.Choice(BODY_TYPES), help=tr("What kind of body it is.")),
            click.Option(["--organization"], metavar=tr("TEXT"), help=tr("Whose body it is.")),
            click.Option(["--place"], metavar=tr("TEXT"), help=tr("Where it meets.")),
            click.Option(["--starts"], metavar=tr("TIME"), help=tr("Date and time, such as '1 Feb 2026 17:00'.")),
            click.Option(["--invited"], metavar=tr("DAY"), help=tr("The day of the invitation.")),
            click.Option(["--language"], type=click.Choice(["de", "en"]), help=tr("Language of the minutes.")),
            click.Option(["--law"], metavar=tr("LAW"), help=tr("Whose rules count, such as de-nw.")),
            click.Option(["--members"], metavar="N", help=tr("How many members the body has by law.")),
            click.Option(
                ["--nonpublic"],
                is_flag=True,
                help=tr("Make a file of its own for the non-public part, which only you may read."),
            ),
            click.Option(["--yes"], is_flag=True, help=tr("Make the file without asking.")),
        ],
    )


def _without_one(asked: Asked, tr: Translator) -> int:
    preparing = Preparing(Path(), tr.language, standard_input=True)
    prepared = preparing.look(preparing.filled(asked))
    complain(prepared.problems, tr)
    if prepared.missing:
        return WRONG_USE
    failed = make(prepared)
    if failed is not None:
        complain([failed], tr)
        return FINDINGS
    put("".join(f"{path}\n" for path in made(prepared)))
    return FINDINGS if any(problem.severity != "note" for problem in prepared.problems) else FINE


def made(prepared: Prepared) -> list[Path]:
    """The files that are made."""
    return [prepared.path] + ([prepared.nonpublic_path] if prepared.nonpublic is not None else [])


def _on_a_screen(asked: Asked, tr: Translator) -> int:
    from minutes_tui.tui.terminal.start import fast_start, quick_exit

    with fast_start():
        from minutes_tui.cli.asking import personal
        from minutes_tui.tui.foyer.run import prepare_session

    return quick_exit(prepare_session(asked, tr, personal()))
