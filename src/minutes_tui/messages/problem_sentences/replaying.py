"""What can be wrong where a session is replayed."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

SENTENCES: dict[str, str] = {
    "replay.read-only": N_("This is a replay: nothing can be changed here."),
}
