"""The formats that come from elsewhere: a new one is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from minutes_tui.importers.agenda import Agenda
from minutes_tui.importers.agenda_text import read_agenda
from minutes_tui.importers.encodings import decoded
from minutes_tui.importers.oparl import read_oparl
from minutes_tui.importers.register_csv import Register, read_register_csv


@dataclass(frozen=True, slots=True)
class AgendaFormat:
    """Reads an agenda from bytes; the text names the file in problems."""

    name: str
    read: Callable[[bytes, str], Agenda]


@dataclass(frozen=True, slots=True)
class RegisterFormat:
    """Reads a register from bytes."""

    name: str
    read: Callable[[bytes, str], Register]


FORMATS: dict[str, AgendaFormat | RegisterFormat] = {
    made.name: made
    for made in (
        AgendaFormat("text", lambda data, file: read_agenda(decoded(data).text, file)),
        AgendaFormat("oparl", lambda data, file: read_oparl(data, file)),
        RegisterFormat("csv", lambda data, file: read_register_csv(data, file)),
    )
}
