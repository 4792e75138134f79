"""`minutes-tui export`: the minutes in a format that others read."""

from __future__ import annotations

import click

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.application.proving import digest
from minutes_tui.cli.arguments import at_option, out_option, session_argument
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.output import complain, write_out
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.document.builder import build_document, build_section, find_item
from minutes_tui.domain.problems import Problem
from minutes_tui.export.registry import FORMATS
from minutes_tui.messages import Translator


def command(tr: Translator) -> click.Command:
    """The command."""

    def export(
        file: str,
        to: str,
        item: str | None,
        public: bool,
        with_digest: bool,
        at: str | None,
        width: int | None,
        out: str | None,
    ) -> int:
        loaded = load(file, at)
        if not isinstance(loaded, LoadedSession):
            complain(loaded, tr)
            return WRONG_USE
        complain(loaded.problems, tr)
        form = FORMATS[to]
        session = loaded.session
        printed = digest(loaded) if with_digest else None
        if with_digest and (printed is None or item is not None):
            complain([Problem("export.no-digest" if item is None else "export.digest-of-all")], tr)
            return FINDINGS if item is None else WRONG_USE
        if item is None:
            text = form.document(
                build_document(session, public_only=public, digest=str(printed) if printed else ""), width
            )
        else:
            state = find_item(session, item)
            if state is None or (public and not session.is_public(state)):
                complain([Problem("export.no-such-item", parameters={"number": item})], tr)
                return WRONG_USE
            text = form.section(build_section(session, state), width)
        failed = write_out(text, out)
        if failed is not None:
            complain([failed], tr)
            return FINDINGS
        return FINDINGS if loaded.damaged else FINE

    return TranslatedCommand(
        tr,
        "export",
        callback=export,
        help=tr("Write out the minutes of the meeting in FILE. With --item only that item's text, ready to paste."),
        params=[
            session_argument(tr),
            click.Option(["--to"], type=click.Choice(list(FORMATS)), required=True, help=tr("The format.")),
            click.Option(["--item"], metavar=tr("NUMBER"), help=tr("Only this agenda item, by its number.")),
            click.Option(["--public"], is_flag=True, help=tr("Leave out items that are not public.")),
            click.Option(
                ["--digest", "with_digest"],
                is_flag=True,
                help=tr("Print the digest of the events at the end; 'check --expect' compares it later."),
            ),
            at_option(tr),
            click.Option(
                ["--width"], type=click.IntRange(min=20), metavar="N", help=tr("Wrap plain text to N columns.")
            ),
            out_option(tr("Write to this file; - is standard output."), tr),
        ],
    )
