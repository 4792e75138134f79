"""What can be wrong where somebody follows a meeting."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

SENTENCES: dict[str, str] = {
    "follow.reads-only": N_("You are reading along; minutes-tui open takes the minutes."),
    "follow.no-answer": N_("The disk or the server that the file lies on does not answer."),
    "follow.another": N_("Another meeting stands in this file now; what was seen of this one stays on the screen."),
    "follow.fewer": N_("The file is older than what was seen: {count} events are missing in it; they stay shown."),
    "follow.standard-input": N_(
        "Only a file can be followed, not standard input; 'minutes-tui show -' prints what comes from there."
    ),
}
