"""What can be wrong with what somebody wants to see of a journal."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

SENTENCES: dict[str, str] = {
    "log.no-such-person": N_("There is nobody called {name} in the register or in these minutes."),
    "log.no-such-writer": N_("Nobody called {name} wrote in this file."),
}
