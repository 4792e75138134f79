"""`minutes-tui show`: how a meeting stands."""

from __future__ import annotations

import click

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.application.showing import item_status, state_as_data
from minutes_tui.cli.arguments import at_option, session_argument
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.output import complain, put
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.document.builder import build_document
from minutes_tui.domain.attendance import presence
from minutes_tui.domain.session import Session
from minutes_tui.domain.text import visible
from minutes_tui.export.as_json import dumped
from minutes_tui.export.plain import export_document
from minutes_tui.messages import Translator
from minutes_tui.messages.marking import N_

_STATUS = {
    "called-up": N_("called up"),
    "done": N_("done"),
    "open": "",
    "adjourned": N_("adjourned"),
    "removed": N_("removed from the agenda"),
}
"""What is said of each status that an item can have."""


def command(tr: Translator) -> click.Command:
    """The command."""

    def show(file: str, at: str | None, as_json: bool) -> int:
        loaded = load(file, at)
        if not isinstance(loaded, LoadedSession):
            complain(loaded, tr)
            return WRONG_USE
        complain(loaded.problems, tr)
        if as_json:
            data = state_as_data(loaded.session, events=len(loaded.events), check=loaded.check)
            put(dumped(data))
        else:
            put(overview(loaded.session, tr))
        return FINDINGS if loaded.damaged else FINE

    return TranslatedCommand(
        tr,
        "show",
        callback=show,
        help=tr(
            "Print how the meeting in FILE stands, or stood: its agenda, who is here, and the minutes so far. The "
            "state at a moment is that of a file which ends there."
        ),
        params=[
            session_argument(tr),
            at_option(tr),
            click.Option(["--json", "as_json"], is_flag=True, help=tr("As JSON, for other programs.")),
        ],
    )


def overview(session: Session, tr: Translator) -> str:
    """The agenda with each item's status, who is here, and the minutes so far."""
    lines = []
    here = presence(session)
    if here is not None:
        lines.append(tr("Present and entitled to vote: {count}").format(count=here.here))
    for state in session.items.values():
        status = _STATUS[item_status(state, session)]
        # An item may be called up and set aside after that: the time of the call is not that of its fate.
        when = None if state.fate else state.finished_at or state.called_at
        time = f" {when:%H:%M}" if when else ""
        note = f"  ({tr(status)}{time})" if status else ""
        lines.append(f"{state.item.number:>6}  {state.item.title}{note}")
    agenda = visible("\n".join(lines))
    return f"{agenda}\n\n{export_document(build_document(session))}"
