"""`minutes-tui settings`: what is set, where it stands, and whether it is right."""

from __future__ import annotations

import os

import click

from minutes_tui.cli.arguments import out_option
from minutes_tui.cli.asking import personal
from minutes_tui.cli.exit_codes import FINDINGS, FINE
from minutes_tui.cli.output import complain, put, write_out
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.domain.text import visible
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence
from minutes_tui.settings.files import Loaded, system_files, user_file
from minutes_tui.settings.printing import as_toml
from minutes_tui.tui.keymap.listing import sections
from minutes_tui.tui.keymap.remapping import Keymap
from minutes_tui.tui.keymap.saying import KeyTranslator


def command(tr: Translator) -> click.Command:
    """The command."""

    def settings(check: bool, out: str | None) -> int:
        loaded = personal()
        if check:
            put(_checked(loaded, tr))
            return FINDINGS if loaded.problems else FINE
        problems = list(loaded.problems)
        if not problems or out is None:  # what somebody meant to set is not written over
            said = KeyTranslator(tr, Keymap(loaded.settings.keys))
            failed = write_out(as_toml(loaded.settings, sections(), said, _head(loaded, tr)), out)
            problems += [failed] if failed is not None else []
        complain(problems, tr)
        return FINDINGS if problems else FINE

    return TranslatedCommand(
        tr,
        "settings",
        callback=settings,
        help=tr(
            "Print the settings that hold, each with its meaning, as a file that can be saved and changed. Its first "
            "lines tell where it belongs. Exit code 1: a file has a mistake and does not count."
        ),
        params=[
            click.Option(["--check"], is_flag=True, help=tr("Only tell the mistakes in the files, with their lines.")),
            out_option(tr("Write to this file, unless one of the files has a mistake; - is standard output."), tr),
        ],
    )


def _head(loaded: Loaded, tr: Translator) -> list[str]:
    """What the file is, and where each of the files is looked for."""
    lines = [
        tr("The settings of minutes-tui, as they are now. A line without # in front of it is what somebody set."),
        "",
        tr("Your own file, which wins: {file}").replace("{file}", _place(user_file(os.environ), loaded, tr)),
    ]
    said = tr("The file for everybody on this machine: {file}")
    return [*lines, *(said.replace("{file}", _place(file, loaded, tr)) for file in system_files(os.environ))]


def _place(file: str, loaded: Loaded, tr: Translator) -> str:
    name = visible(file).replace("\n", " ")
    if file in loaded.files:
        return name
    wrong = any(problem.place.file == file for problem in loaded.problems)
    return f"{name} ({tr('has a mistake, does not count') if wrong else tr('not there')})"


def _checked(loaded: Loaded, tr: Translator) -> str:
    lines = [sentence(problem, tr) for problem in loaded.problems]
    if not lines:
        good = tr("These settings are right: {file}")
        lines = [good.replace("{file}", visible(file).replace("\n", " ")) for file in loaded.files]
    return "\n".join(lines or [tr("There are no settings; everything is as by default.")]) + "\n"
