"""What can be wrong with what somebody wants to see of a journal, or compared."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

SENTENCES: dict[str, str] = {
    "log.no-such-person": N_("There is nobody called {name} in the register or in these minutes."),
    "log.no-such-writer": N_("Nobody called {name} wrote in this file."),
    "diff.standard-input-twice": N_("Standard input can be read once only; give a file for one of the two."),
}
