"""The commands by name: a new one is one module and one line here. Loaded when it is called, not before."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

import click

from minutes_tui import __version__
from minutes_tui.cli.asking import personal, translator_for, without_language
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.output import NobodyReadsError, OutputFailedError, complain, forget
from minutes_tui.cli.translated import TranslatedGroup, what_is_wrong
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.reasons import system_reason
from minutes_tui.messages import LANGUAGES, Translator
from minutes_tui.messages.marking import N_
from minutes_tui.settings.files import Loaded
from minutes_tui.tui.terminal.start import fast_start

_ASKED_BY_A_SHELL = "_MINUTES_TUI_COMPLETE"

_COMMANDS: dict[str, tuple[str, str]] = {
    "new": ("minutes_tui.cli.new", N_("Prepare a session: agenda, people, date and place.")),
    "open": ("minutes_tui.cli.open_file", N_("Take the minutes: open a session file and type.")),
    "replay": ("minutes_tui.cli.replay", N_("Watch the minutes come into being, event by event.")),
    "follow": ("minutes_tui.cli.follow", N_("Read along, live, while somebody else takes the minutes.")),
    "show": ("minutes_tui.cli.show", N_("Print how a meeting stands.")),
    "export": ("minutes_tui.cli.export", N_("Write the minutes, or one agenda item, as text, Markdown or JSON.")),
    "log": ("minutes_tui.cli.log", N_("Print what was recorded, a line per event.")),
    "diff": ("minutes_tui.cli.diff", N_("Print what changed between two moments, or two files.")),
    "check": ("minutes_tui.cli.check", N_("Check a session file: is it whole, is anything missing?")),
    "sign": ("minutes_tui.cli.sign", N_("Sign how a session stands, with an SSH key.")),
    "redact": ("minutes_tui.cli.redact", N_("Erase a text of a session for good.")),
    "import": ("minutes_tui.cli.import_file", N_("Read an agenda or a register that another program wrote.")),
    "settings": ("minutes_tui.cli.settings", N_("Print the settings that hold, with their meanings, or check them.")),
    "completion": ("minutes_tui.cli.completion", N_("Print the script by which a shell completes these commands.")),
    "demo": ("minutes_tui.cli.demo", N_("Try it on a copy of the sample meeting.")),
}


class _Commands(TranslatedGroup):
    """A group whose commands are made when they are asked for."""

    def __init__(self, tr: Translator) -> None:
        super().__init__(
            tr,
            "minutes-tui",
            subcommand_metavar=tr("COMMAND …"),
            help=tr(
                "Take the minutes of a meeting, live, by keyboard alone.\n\nA session is one file. "
                "'minutes-tui open FILE' opens it; ? shows the keys; q leaves. Nothing has to be saved."
            ),
            no_args_is_help=True,
            params=[
                click.Option(
                    ["--lang"],
                    type=click.Choice(list(LANGUAGES)),
                    expose_value=False,
                    help=tr("Language of the program."),
                ),
            ],
        )
        self.params.append(
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                help=tr("Print the version."),
                callback=_print_version,
            )
        )

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """In the order of the table."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Load one command."""
        if cmd_name not in _COMMANDS:
            return None
        module, short = _COMMANDS[cmd_name]
        with fast_start():
            make = cast("Callable[[Translator], click.Command]", import_module(module).command)
        made = make(self.tr)
        made.name = cmd_name
        made.short_help = self.tr(short)
        return made


def the_commands(tr: Translator) -> click.Group:
    """All commands, each loaded when it is asked for."""
    return _Commands(tr)


def _print_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"minutes-tui {__version__}")
        ctx.exit(FINE)


def _list_sessions(tr: Translator, loaded: Loaded) -> bool:
    """Without a terminal to choose on, the sessions are printed. False: there is none, and the help is of more use."""
    from minutes_tui.cli.sessions import list_sessions

    return list_sessions(tr, loaded.settings)


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code. No traceback reaches a person, and a closed pipe is no error."""
    asked, words = without_language(arguments)
    loaded = personal()
    tr = translator_for(asked, loaded)
    if _ASKED_BY_A_SHELL in os.environ:  # a shell asks what would fit
        import_module("minutes_tui.cli.completion").register()
    try:
        if asked in (None, *LANGUAGES) and not words and _ASKED_BY_A_SHELL not in os.environ:
            if _list_sessions(tr, loaded):
                return FINE
            arguments = ()
        result = the_commands(tr).main(args=list(arguments), prog_name="minutes-tui", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as nothing:
        click.echo(nothing.format_message(), err=True)
        return WRONG_USE
    except click.ClickException as wrong:
        click.echo(f"minutes-tui: {what_is_wrong(wrong, tr)}", err=True)
        click.echo(tr("minutes-tui --help tells how it is used."), err=True)
        return WRONG_USE
    except (click.Abort, KeyboardInterrupt):
        return FINDINGS
    except (NobodyReadsError, BrokenPipeError, SystemExit):  # SystemExit: click's own end where its help is not read
        forget(sys.stdout)
        return FINE
    except OutputFailedError as failed:
        forget(sys.stdout)
        complain([Problem("output.nowhere", parameters={"reason": str(failed)})], tr)
        return FINDINGS
    except OSError as failed:
        forget(sys.stdout)
        complain([Problem("system.refused", parameters={"reason": system_reason(failed)})], tr)
        return FINDINGS
    return result if isinstance(result, int) else FINE
