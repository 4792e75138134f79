"""Write the manual pages and the files of shell completion: `make docs`; with `--check` only compare them.

The pages are made from the commands, the settings and the keymap, in both languages (man(7), groff_man(7)).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

import click

from minutes_tui.cli.commands import the_commands
from minutes_tui.cli.completion import SCRIPTS
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.messages import Translator, translator
from minutes_tui.settings.schema import SETTINGS
from minutes_tui.tui.keymap.binding import key_name
from minutes_tui.tui.keymap.contexts import CONTEXTS
from minutes_tui.tui.keymap.saying import KeyTranslator
from scripts.pages import in_step

PAGES = {"en": "minutes-tui.1", "de": "minutes-tui.de.1"}
COMPLETIONS = {shell: f"completion/minutes-tui.{shell}" for shell in SCRIPTS}

HEADINGS = {
    "en": {
        "name": "NAME",
        "synopsis": "SYNOPSIS",
        "description": "DESCRIPTION",
        "commands": "COMMANDS",
        "keys": "KEYS",
        "settings": "SETTINGS",
        "files": "FILES",
        "environment": "ENVIRONMENT",
        "exit": "EXIT STATUS",
        "manual": "User Commands",
    },
    "de": {
        "name": "BEZEICHNUNG",
        "synopsis": "ÜBERSICHT",
        "description": "BESCHREIBUNG",
        "commands": "BEFEHLE",
        "keys": "TASTEN",
        "settings": "EINSTELLUNGEN",
        "files": "DATEIEN",
        "environment": "UMGEBUNGSVARIABLEN",
        "exit": "RÜCKGABEWERT",
        "manual": "Dienstprogramme für Benutzer",
    },
}
NAME = {
    "en": "take the minutes of a meeting, live, by keyboard alone",
    "de": "die Niederschrift einer Sitzung führen, live, nur mit der Tastatur",
}
SETTING = {
    "en": "Each key of settings.toml, with its values. What is set is printed by the command settings.",
    "de": "Die Schlüssel von settings.toml mit ihren Werten. Was eingestellt ist, gibt der Befehl settings aus.",
}
FILES = {
    "en": {
        "NAME.toml": "The file of a session: a head that people write, and the events below it.",
        "NAME.d/": "Stands beside it while somebody has it open, and after a crash; it holds the newest events and "
        "drafts.",
        "~/.config/minutes-tui/settings.toml": "Your settings.",
        "/etc/xdg/minutes-tui/settings.toml": "The settings of everybody on this machine; yours win.",
        "~/.local/state/minutes-tui/": "That you have been here, and what happened when the program failed.",
    },
    "de": {
        "NAME.toml": "Die Datei einer Sitzung: ein Kopf, den Menschen schreiben, und darunter die Ereignisse.",
        "NAME.d/": "Liegt daneben, solange jemand sie offen hat, und nach einem Absturz; enthält die neuesten "
        "Ereignisse und Entwürfe.",
        "~/.config/minutes-tui/settings.toml": "Die eigenen Einstellungen.",
        "/etc/xdg/minutes-tui/settings.toml": "Die Einstellungen für alle an diesem Rechner; die eigenen gehen vor.",
        "~/.local/state/minutes-tui/": "Dass jemand schon hier war, und was geschah, wenn das Programm versagte.",
    },
}
ENVIRONMENT = {
    "en": {
        "LANGUAGE, LC_ALL, LC_MESSAGES, LANG": "The language of the program, where neither --lang nor the settings "
        "give it.",
        "NO_COLOR": "Set to anything: no colours.",
        "XDG_CONFIG_HOME, XDG_CONFIG_DIRS, XDG_STATE_HOME": "Where settings and states lie.",
        "TERM": "dumb, or nothing: no screens are opened.",
    },
    "de": {
        "LANGUAGE, LC_ALL, LC_MESSAGES, LANG": "Die Sprache des Programms, wo weder --lang noch die Einstellungen "
        "sie nennen.",
        "NO_COLOR": "Auf irgendetwas gesetzt: keine Farben.",
        "XDG_CONFIG_HOME, XDG_CONFIG_DIRS, XDG_STATE_HOME": "Wo Einstellungen und Zustände liegen.",
        "TERM": "dumb oder leer: keine Ansichten werden geöffnet.",
    },
}
EXIT = {
    "en": {"0": "Fine.", "1": "There are findings, or something failed.", "2": "Wrong use, or unreadable."},
    "de": {"0": "In Ordnung.", "1": "Es gibt Befunde, oder etwas schlug fehl.", "2": "Falscher Aufruf, oder unlesbar."},
}


def page(language: str) -> str:
    """The manual page of one language."""
    tr, heading = KeyTranslator(translator(language)), HEADINGS[language]
    group = the_commands(tr)
    with click.Context(group, info_name="minutes-tui") as context:
        lines = [
            r""".\" -*- mode: nroff; coding: utf-8 -*-""",
            r""".\" Made by scripts/mandocs.py from the code.""",
            f'.TH MINUTES\\-TUI 1 "" minutes\\-tui "{escaped(heading["manual"])}"',
            *_section(heading["name"]),
            f"minutes\\-tui \\- {escaped(NAME[language])}",
            *_section(heading["synopsis"]),
            *_usage(group, context),
            *_section(heading["description"]),
            *_paragraphs(group.help or ""),
            *_options(group, context),
            *_section(heading["commands"]),
            *_commands(group, context),
            *_section(heading["settings"]),
            *_paragraphs(SETTING[language]),
            *_settings(tr),
            *_section(heading["keys"]),
            *_keys(tr),
            *_section(heading["files"]),
            *_list(FILES[language]),
            *_section(heading["environment"]),
            *_list(ENVIRONMENT[language]),
            *_section(heading["exit"]),
            *_list(EXIT[language]),
        ]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Text that roff prints as it is; a hyphen stays one that can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text


def _section(title: str) -> list[str]:
    return [f'.SH "{escaped(title)}"']


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        yield from ([".PP"] if number else [])
        yield escaped(" ".join(paragraph.split()))


def _entry(tag: str, text: str) -> list[str]:
    return [".TP", f".B {_quoted(tag)}", escaped(text) or "\\&"]


def _quoted(text: str) -> str:
    """One argument of a macro."""
    return '"' + escaped(text).replace('"', "\\(dq") + '"'


def _list(entries: Mapping[str, str]) -> Iterator[str]:
    for tag, text in entries.items():
        yield from _entry(tag, text)


def _usage(command: click.Command, context: click.Context) -> list[str]:
    return [f".B {_quoted(context.command_path)}", escaped(" ".join(command.collect_usage_pieces(context)))]


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    assert isinstance(command, TranslatedCommand)
    for written, meaning in command.option_rows(context):
        if written != "--help":
            yield from _entry(written, meaning)


def _commands(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        with click.Context(command, info_name=name, parent=context) as inner:
            yield f'.SS "{escaped(name)}"'
            yield from _usage(command, inner)
            yield ".PP"
            yield from _paragraphs(command.help or "")
            yield from _options(command, inner)


def _settings(tr: Translator) -> Iterator[str]:
    for setting in SETTINGS:
        words = ", ".join(f'"{word}"' for word in setting.expected.words)
        yield from _entry(f"{setting.name} = {words}", tr(setting.meaning))


def _keys(tr: Translator) -> Iterator[str]:
    for context in CONTEXTS.values():
        yield f'.SS "{escaped(tr(context.title))}"'
        for binding in context.bindings:
            digits = "0-9 ." if "." in binding.keys else "0-9"
            keys = digits if "0" in binding.keys else ", ".join(tr(key_name(key)) for key in binding.keys)
            yield from _entry(keys, tr(binding.meaning))


def files() -> dict[str, str]:
    """What belongs into docs/, by name."""
    pages = {name: page(language) for language, name in PAGES.items()}
    return pages | {name: SCRIPTS[shell] for shell, name in COMPLETIONS.items()}


def main() -> int:
    """Write them, or say which is out of date."""
    return in_step(files(), "The manual pages and the completion files are true.")


if __name__ == "__main__":
    sys.exit(main())
