"""Arguments and options that several commands have."""

from __future__ import annotations

from typing import Any

import click
from click.shell_completion import CompletionItem

from minutes_tui.messages import Translator


def session_argument(tr: Translator, **settings: Any) -> click.Argument:
    """FILE: the file of a session. A shell completes it with the files that may be one."""
    return click.Argument(["file"], metavar=tr("FILE"), shell_complete=_sessions, **settings)


def sessions_argument(tr: Translator) -> click.Argument:
    """FILE …: the files of one or several sessions."""
    return click.Argument(["files"], metavar=tr("FILE [FILE2]"), nargs=-1, required=True, shell_complete=_sessions)


def at_option(tr: Translator) -> click.Option:
    """--at MOMENT: a time or the number of an event; None without it."""
    meaning = tr("As of then: a time (17:41, 17:41:30, 2022-02-01 17:41) or the number of an event (120).")
    return click.Option(["--at"], metavar=tr("MOMENT"), help=meaning)


def out_option(meaning: str, tr: Translator) -> click.Option:
    """-o OUT: where the output goes; standard output without it, and for -."""
    return click.Option(["-o", "--output", "out"], metavar=tr("OUT"), help=meaning, shell_complete=_files)


def file_option(names: list[str], meaning: str, metavar: str) -> click.Option:
    """An option that takes a file, which a shell completes."""
    return click.Option(names, metavar=metavar, help=meaning, shell_complete=_files)


def _sessions(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    return [CompletionItem(incomplete, type="session")]


def _files(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    return [CompletionItem(incomplete, type="file")]
